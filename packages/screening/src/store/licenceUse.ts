/**
 * What orders take of licences. A use is reserved when an order is screened, used up when it is final, given back when it can never be. Everybody who takes of a licence
 * first takes the lock of its row, so that no two together take more than there is.
 */
import { transaction } from '@specie/store'
import { type Outcome, ok } from '@specie/units'
import type pg from 'pg'
import { barsOf, type Candidate, choose } from '../licence/choose.ts'
import { liftsIt } from '../licence/fits.ts'
import type { Licence } from '../licence/licence.ts'
import { readLicence } from '../licence/licenceShape.ts'
import type { LicenceCover, LicenceDenial, LicenceQuestion } from '../licence/question.ts'
import { canonical } from '../policyFile/canonical.ts'
import type { UseRow } from './licenceRecords.ts'
import { behindLock, licencesOf, liftedUnder } from './licences.ts'
import type { Queryable } from './policyRules.ts'

type Digest = `0x${string}`

/** Under which licences this order may go, and what it would take. Nothing is reserved. */
export async function licenceFor(
  db: Queryable,
  question: LicenceQuestion,
  now: Date,
): Promise<Outcome<readonly LicenceCover[], LicenceDenial>> {
  if (question.impediments.length === 0) return ok([])
  const ids = await idsLifting(db, question, now)
  return choose(candidatesOf(await licencesOf(db, ids, now), question.subject), question, now)
}

export function useLicence(
  pool: pg.Pool,
  question: LicenceQuestion,
  now: Date,
): Promise<Outcome<readonly LicenceCover[], LicenceDenial>> {
  return transaction(pool, (client) => useLicenceIn(client, question, now), behindLock)
}

/**
 * Reserves what the order takes, once for its subject, however often it is asked. Asked again it is judged again: a licence that ended since then lets
 * nothing pass, and what it had reserved stays with it until the order is known to be dead.
 */
export async function useLicenceIn(
  client: pg.PoolClient,
  question: LicenceQuestion,
  now: Date,
): Promise<Outcome<readonly LicenceCover[], LicenceDenial>> {
  if (question.impediments.length === 0) return ok([])
  const ids = await idsLifting(client, question, now)
  // In the order of their names: two orders that need the same two never wait for each other.
  await client.query('select from screening.licence where id = any($1) order by id for update', [ids])
  const licences = await licencesOf(client, ids, now)
  const chosen = choose(candidatesOf(licences, question.subject), question, now)
  if (!chosen.ok) return chosen
  for (const cover of chosen.value) await reserve(client, question, cover, now)
  return chosen
}

export type ReservedUse = {
  readonly licence: string
  readonly subject: Digest
  readonly purpose: LicenceQuestion['purpose']
  readonly party: `0x${string}`
  readonly others: readonly `0x${string}`[]
  readonly barKeys: readonly Digest[]
  readonly reservedAt: Date
}

/** What orders have reserved that are neither final nor dead. */
export async function reservedUses(db: Queryable): Promise<readonly ReservedUse[]> {
  const { rows } = await db.query<UseRow>(
    `select * from (
       select distinct on (licence, subject) * from screening.licence_use_act order by licence, subject, number desc
     ) use where act = 'reserved' order by at, licence, subject`,
  )
  return rows.map((row) => {
    const { purpose, party, others } = row.question as LicenceQuestion
    return {
      licence: row.licence,
      subject: row.subject,
      purpose,
      party,
      others,
      barKeys: row.bar_keys,
      reservedAt: row.at,
    }
  })
}

/** A licence that an order goes under, as its page says it. */
export type LicenceOfOrder = {
  readonly licence: string
  readonly number: string
  readonly authority: string
  readonly amountMicrograms: bigint
  readonly state: 'reserved' | 'used' | 'returned'
  /** It lifts holds alone, which are public; what lifts a ban or a block is for officers. */
  readonly isPublic: boolean
}

/** Those under which what has this subject goes, or went. */
export async function licencesOfSubject(db: Queryable, subject: Digest): Promise<readonly LicenceOfOrder[]> {
  const { rows } = await db.query<UseRow & { content: unknown }>(
    `select distinct on (use.licence) use.*, version.content from screening.licence_use_act use
       join screening.licence_version version on version.licence = use.licence and version.version = use.version
      where use.subject = $1 order by use.licence, use.number desc`,
    [subject],
  )
  return rows.map((row) => {
    const content = readLicence(row.content)
    if (!content.ok) throw new Error(`The licence ${row.licence} is on record and cannot be read.`)
    const { number, authority, lifts } = content.value
    return {
      licence: row.licence,
      number,
      authority,
      amountMicrograms: row.amount_micrograms,
      state: row.act,
      isPublic: lifts.every(({ kind }) => kind === 'hold'),
    }
  })
}

/** The order is final: what it reserved is used up for ever, whatever became of the licence. Gives how many licences that was. */
export function finishLicenceUse(pool: pg.Pool, subject: Digest, now: Date): Promise<number> {
  return closeUses(pool, subject, { act: 'used', why: null, now })
}

/** The order can never happen: what it reserved is there for others again. */
export function returnLicenceUse(pool: pg.Pool, subject: Digest, why: string, now: Date): Promise<number> {
  return closeUses(pool, subject, { act: 'returned', why, now })
}

function closeUses(
  pool: pg.Pool,
  subject: Digest,
  close: { readonly act: 'used' | 'returned'; readonly why: string | null; readonly now: Date },
): Promise<number> {
  return transaction(
    pool,
    async (client) => {
      const { rows } = await client.query<{ licence: string }>(
        'select distinct licence from screening.licence_use_act where subject = $1 order by licence',
        [subject],
      )
      let closed = 0
      for (const { licence } of rows) {
        await client.query('select from screening.licence where id = $1 for update', [licence])
        const last = await lastAct(client, licence, subject)
        // What was given back and happened all the same has moved the gold: it counts, even beyond the amount.
        const open = close.act === 'used' ? last?.act !== 'used' : last?.act === 'reserved'
        if (last === null || !open) continue
        await insertAct(client, { ...last, act: close.act, why: close.why, at: close.now })
        closed += 1
      }
      return closed
    },
    behindLock,
  )
}

/** Once: the same again is nothing new. What was used stays used; what was given back is reserved anew. */
async function reserve(
  client: pg.PoolClient,
  question: LicenceQuestion,
  cover: LicenceCover,
  now: Date,
): Promise<void> {
  const { licence, version, amountMicrograms, lifts } = cover
  const last = await lastAct(client, licence, question.subject)
  if (last?.act === 'used') return
  const barKeys = barsOf(lifts)
  const isSame =
    last?.act === 'reserved' &&
    last.version === version &&
    last.amount_micrograms === amountMicrograms &&
    canonical(last.bar_keys) === canonical(barKeys)
  if (isSame) return
  await insertAct(client, {
    licence,
    subject: question.subject,
    number: last?.number ?? 0,
    act: 'reserved',
    version,
    amount_micrograms: amountMicrograms,
    bar_keys: barKeys,
    question: withTextAmounts(question),
    why: null,
    at: now,
  })
}

/** As the next of its acts. */
async function insertAct(client: pg.PoolClient, row: UseRow): Promise<void> {
  await client.query(
    `insert into screening.licence_use_act
       (licence, subject, number, act, version, amount_micrograms, bar_keys, question, why, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      row.licence,
      row.subject,
      row.number + 1,
      row.act,
      row.version,
      row.amount_micrograms,
      row.bar_keys,
      JSON.stringify(row.question),
      row.why,
      row.at,
    ],
  )
}

async function lastAct(client: pg.PoolClient, licence: string, subject: Digest): Promise<UseRow | null> {
  const { rows } = await client.query<UseRow>(
    `select * from screening.licence_use_act where licence = $1 and subject = $2 order by number desc limit 1`,
    [licence, subject],
  )
  return rows[0] ?? null
}

/** Those in force now that lift something of what stands in the way; their scope and their rest are for `choose`. */
async function idsLifting(db: Queryable, question: LicenceQuestion, now: Date): Promise<readonly string[]> {
  const { rows } = await db.query<{ licence: string }>(
    `select distinct version.licence from screening.licence_version version
       join screening.licence_version_act act using (licence, version)
      where act.act = 'inForce'
        and not exists (select from screening.licence_revocation revoked where revoked.licence = version.licence)
      order by version.licence`,
  )
  const licences = await licencesOf(
    db,
    rows.map(({ licence }) => licence),
    now,
  )
  return licences.flatMap(({ id, current }) =>
    current !== null && question.impediments.some((one) => liftsIt(current.content, one)) ? [id] : [],
  )
}

/** What this very order has taken before does not count against it. */
function candidatesOf(licences: readonly Licence[], subject: Digest): readonly Candidate[] {
  return licences.flatMap(({ id, current, revoked, uses, lifted }) => {
    if (current === null || revoked !== null) return []
    const others = uses.filter((one) => one.state !== 'returned' && one.subject !== subject)
    const { version, digest, content } = current
    return [
      {
        licence: id,
        version,
        digest,
        content,
        ledger: { uses: others, lifted: liftedUnder(current, lifted) },
      },
    ]
  })
}

function withTextAmounts(question: LicenceQuestion): unknown {
  return JSON.parse(
    JSON.stringify(question, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  )
}
