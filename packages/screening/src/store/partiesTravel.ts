/**
 * Which IVMS101 payload went with which transfer. The payload is sealed under the originator's key and that again under the beneficiary's: erasing either destroys it. Its digest is over a
 * random salt and the payload: whoever received both can compare, and nobody learns anything from it.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type Outcome, ok, refused } from '@specie/units'
import type pg from 'pg'
import type { Address } from '../party/facts.ts'
import type { IvmsRefusal } from '../party/ivms/check.ts'
import { type IvmsParty, ivms101For } from '../party/ivms/make.ts'
import type { Ivms101 } from '../party/ivms/shape.ts'
import type { PartyRefusal } from '../party/refusal.ts'
import type { PersonalData } from '../party/seal/personalData.ts'
import { canonical } from '../policyFile/canonical.ts'
import { accountsOf, findParty, readVersion } from './parties.ts'
import { lower } from './partiesDraft.ts'
import { partiesTransaction } from './partiesTransaction.ts'
import type { Queryable } from './policyRules.ts'

export type MakeTravel = {
  readonly by: Address
  readonly key: string
  readonly originator: string
  readonly beneficiary: string
  readonly originatingInstitution: string | null
  readonly beneficiaryInstitution: string | null
  /** The transaction's hash, or the order's subject. */
  readonly transfer: string
  readonly fromAccount: Address
  readonly toAccount: Address
  /** Micrograms. */
  readonly amount: bigint
  readonly now: Date
}

export type TravelRecord = {
  readonly record: string
  readonly digest: `0x${string}`
  readonly salt: `0x${string}`
  readonly payload: Ivms101
}

/** Made from what is admitted of both parties, with the accounts that are theirs. Once for each key. */
export function makeTravelRecord(
  pool: pg.Pool,
  personal: PersonalData,
  asked: MakeTravel,
): Promise<Outcome<TravelRecord, PartyRefusal | IvmsRefusal>> {
  const by = lower(asked.by)
  return partiesTransaction(
    pool,
    async (client): Promise<Outcome<TravelRecord, PartyRefusal | IvmsRefusal>> => {
      const earlier = await client.query<{
        id: string
        by: string
        transfer: string
        originator: string
        beneficiary: string
        amount: string
      }>(
        'select id, by, transfer, originator, beneficiary, amount::text from screening.travel_record where write_key = $1',
        [asked.key],
      )
      const before = earlier.rows[0]
      if (before !== undefined) {
        const same =
          before.by === by &&
          before.transfer === asked.transfer &&
          before.originator === asked.originator &&
          before.beneficiary === asked.beneficiary &&
          before.amount === String(asked.amount)
        return same
          ? readTravelRecord(client, personal, before.id)
          : refused({ code: 'PARTY_KEY_USED', key: asked.key })
      }
      const originator = await admitted(client, personal, asked.originator, asked.fromAccount)
      if (!originator.ok) return originator
      const beneficiary = await admitted(client, personal, asked.beneficiary, asked.toAccount)
      if (!beneficiary.ok) return beneficiary
      const [from, to] = [
        await institution(client, personal, asked.originatingInstitution),
        await institution(client, personal, asked.beneficiaryInstitution),
      ]
      if (!from.ok) return from
      if (!to.ok) return to
      const made = ivms101For(
        {
          originator: originator.value,
          beneficiary: beneficiary.value,
          originatingInstitution: from.value,
          beneficiaryInstitution: to.value,
          fromAccount: asked.fromAccount,
          toAccount: asked.toAccount,
        },
        { now: asked.now },
      )
      if (!made.ok) return made
      const record = randomUUID()
      const salt = `0x${randomBytes(32).toString('hex')}` as const
      const digest = travelDigest(salt, made.value)
      await client.query(
        `insert into screening.travel_record (id, originator, beneficiary, transfer, amount, digest, by, at, write_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          record,
          asked.originator,
          asked.beneficiary,
          asked.transfer,
          String(asked.amount),
          digest,
          by,
          asked.now,
          asked.key,
        ],
      )
      const field = `travel ${record}`
      const inner = await personal.seal(
        client,
        { owner: asked.originator, field },
        { salt, payload: made.value },
      )
      const outer = await personal.seal(client, { owner: asked.beneficiary, field }, inner.toString('base64'))
      await client.query('insert into screening.travel_payload (record, sealed) values ($1, $2)', [
        record,
        outer,
      ])
      return ok({ record, digest, salt, payload: made.value })
    },
  )
}

/** With its payload, unless one of the two is erased. */
export async function readTravelRecord(
  db: Queryable,
  personal: PersonalData,
  record: string,
): Promise<Outcome<TravelRecord, PartyRefusal>> {
  const { rows } = await db.query<{
    originator: string
    beneficiary: string
    digest: `0x${string}`
    sealed: Buffer | null
  }>(
    `select record.originator, record.beneficiary, record.digest, payload.sealed from screening.travel_record record
     left join screening.travel_payload payload on payload.record = record.id where record.id = $1`,
    [record],
  )
  const row = rows[0]
  if (row === undefined) return refused({ code: 'PARTY_UNKNOWN', party: record })
  if (row.sealed === null) return refused({ code: 'PERSONAL_DATA_ERASED', owner: record })
  const field = `travel ${record}`
  const inner = await personal.open(db, { owner: row.beneficiary, field }, row.sealed)
  if (!inner.ok) return inner
  const opened = await personal.open(
    db,
    { owner: row.originator, field },
    Buffer.from(String(inner.value), 'base64'),
  )
  if (!opened.ok) return opened
  const { salt, payload } = opened.value as Pick<TravelRecord, 'salt' | 'payload'>
  if (travelDigest(salt, payload) !== row.digest)
    throw new Error(`The payload of record ${record} opens and is not the one of its digest.`)
  return ok({ record, digest: row.digest, salt, payload })
}

export type TravelLine = {
  readonly record: string
  readonly transfer: string
  readonly digest: string
  readonly at: Date
}

/** Which payloads went with a transfer, without what is in them. */
export async function findTravelRecords(db: Queryable, transfer: string): Promise<readonly TravelLine[]> {
  const { rows } = await db.query<TravelLine>(
    'select id as record, transfer, digest, at from screening.travel_record where transfer = $1 order by at, id',
    [transfer],
  )
  return rows
}

export function travelDigest(salt: `0x${string}`, payload: Ivms101): `0x${string}` {
  const text = canonical(payload)
  return `0x${createHash('sha256')
    .update(Buffer.from(salt.slice(2), 'hex'))
    .update(text)
    .digest('hex')}`
}

async function admitted(
  client: pg.PoolClient,
  personal: PersonalData,
  party: string,
  account: Address,
): Promise<Outcome<IvmsParty, PartyRefusal>> {
  const found = await institution(client, personal, party)
  if (!found.ok) return found
  const accounts = await accountsOf(client, party)
  if (found.value !== null && accounts.some((one) => one.until === null && one.address === lower(account)))
    return ok(found.value)
  return refused({ code: 'PARTY_ACCOUNT_UNKNOWN', address: account, party })
}

async function institution(
  client: pg.PoolClient,
  personal: PersonalData,
  party: string | null,
): Promise<Outcome<IvmsParty | null, PartyRefusal>> {
  if (party === null) return ok(null)
  const facts = await findParty(client, party)
  if (facts === null) return refused({ code: 'PARTY_UNKNOWN', party })
  if (facts.state === 'erased') return refused({ code: 'PERSONAL_DATA_ERASED', owner: party })
  if (facts.admittedVersion === null || facts.state === 'left')
    return refused({ code: 'PARTY_STATE_WRONG', party, state: facts.state, needed: 'admitted' })
  const read = await readVersion(client, personal, party, facts.admittedVersion)
  return read.ok ? ok({ id: party, content: read.value.content }) : read
}
