/**
 * Licences on record: drafted by one officer, put in force by another, amended by a further version that is made in the same way, revoked by any one. Its number
 * is one licence for ever, so that an amount is never written down twice.
 */
import { transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import type pg from 'pg'
import { type LicenceLedger, leftOf } from '../licence/left.ts'
import type {
  Licence,
  LicenceContent,
  LicenceLifted,
  LicenceRefusal,
  LicenceState,
  LicenceVersion,
} from '../licence/licence.ts'
import { givenOf, readLicence } from '../licence/licenceShape.ts'
import { drawnLatin, latinTwin } from '../names/lookalikes.ts'
import type { Address } from '../party/facts.ts'
import { digestOfContent } from '../policyFile/canonical.ts'
import { readRecords } from './licenceRecords.ts'
import type { Queryable } from './policyRules.ts'

export type LicenceActor = { readonly by: Address }

export type DraftLicence = LicenceActor & {
  readonly key: string
  /** Its name here; a to z, digits and -. */
  readonly id: string
  /** As `readLicence` takes it. */
  readonly content: unknown
  readonly reason: string
  readonly now: Date
}

/** The first version of a licence that is not on record yet. It lifts nothing before another officer puts it in force. */
export function draftLicence(pool: pg.Pool, asked: DraftLicence): Promise<Outcome<Licence, LicenceRefusal>> {
  return transaction(pool, async (client) => {
    const checked = await checkDraft(client, asked)
    if (!checked.ok) return checked
    if (checked.value.earlier !== null) return found(client, checked.value.earlier, asked.now)
    const { content } = checked.value
    if (!/^[a-z0-9-]{1,64}$/.test(asked.id)) return wrong('id', 'a-z, 0-9 and -, at most 64 characters')
    if ((await findLicence(client, asked.id, asked.now)) !== null)
      return wrong('id', `a name that no licence has yet; ${asked.id} has one`)
    const [number, authority] = [keyOf(content.number), keyOf(content.authority)]
    const { rows } = await client.query<{ id: string }>(
      'select id from screening.licence where number_key = $1 and authority_key = $2',
      [number, authority],
    )
    const known = rows[0]
    if (known !== undefined)
      return refused({ code: 'LICENCE_ON_RECORD', licence: known.id, number: content.number })
    const elsewhere = await licenceOfPaper(client, asked.id, content)
    if (elsewhere !== null) return elsewhere
    await client.query(
      'insert into screening.licence (id, number_key, authority_key, began_at) values ($1, $2, $3, $4)',
      [asked.id, number, authority, asked.now],
    )
    await insertVersion(client, { ...asked, licence: asked.id, version: 1, content })
    return found(client, asked.id, asked.now)
  })
}

export type AmendLicence = Omit<DraftLicence, 'id'> & { readonly licence: string }

/** A further version. What was used under those before it counts against it. */
export function amendLicence(pool: pg.Pool, asked: AmendLicence): Promise<Outcome<Licence, LicenceRefusal>> {
  return transaction(pool, async (client) => {
    const checked = await checkDraft(client, asked)
    if (!checked.ok) return checked
    if (checked.value.earlier !== null) return found(client, checked.value.earlier, asked.now)
    const { content } = checked.value
    const licence = await lockLicence(client, asked.licence, asked.now)
    if (licence === null) return refused({ code: 'LICENCE_UNKNOWN', licence: asked.licence })
    if (licence.revoked !== null) return refused({ code: 'LICENCE_REVOKED', licence: licence.id })
    if (licence.waiting !== null)
      return refused({ code: 'LICENCE_DRAFT_WAITS', licence: licence.id, version: licence.waiting.version })
    const last = licence.versions.at(-1)
    if (last !== undefined) {
      if (keyOf(last.content.number) !== keyOf(content.number))
        return wrong('number', `${last.content.number}: another number is another licence`)
      if (keyOf(last.content.authority) !== keyOf(content.authority))
        return wrong('authority', `${last.content.authority}: another authority’s is another licence`)
      if (last.content.kind !== content.kind)
        return wrong('kind', `${last.content.kind}: what it is does not change`)
    }
    const elsewhere = await licenceOfPaper(client, licence.id, content)
    if (elsewhere !== null) return elsewhere
    await insertVersion(client, { ...asked, version: (last?.version ?? 0) + 1, content })
    return found(client, licence.id, asked.now)
  })
}

export type CloseLicenceVersion = LicenceActor & {
  readonly key: string
  readonly licence: string
  readonly version: number
  readonly act: 'inForce' | 'refused' | 'withdrawn'
  readonly why: string | null
  readonly now: Date
  /** What hangs on it elsewhere, in the same transaction: the register ends what an earlier version lifted. */
  readonly alongside?: (client: pg.PoolClient, licence: Licence) => Promise<void>
}

/** Putting in force is for another officer than the one who drafted; withdrawing for that one alone. */
export function closeLicenceVersion(
  pool: pg.Pool,
  asked: CloseLicenceVersion,
): Promise<Outcome<Licence, LicenceRefusal>> {
  return transaction(
    pool,
    async (client) => {
      const { version, act, now } = asked
      const by = lower(asked.by)
      const licence = await lockLicence(client, asked.licence, now)
      if (licence === null) return refused({ code: 'LICENCE_UNKNOWN', licence: asked.licence })
      const one = licence.versions.find((other) => other.version === version)
      if (one === undefined) return refused({ code: 'LICENCE_NOT_WAITING', licence: licence.id, version })
      if (one.closed !== null)
        return one.closed.by === by && one.state === act
          ? ok(licence)
          : refused({ code: 'LICENCE_NOT_WAITING', licence: licence.id, version })
      if (licence.revoked !== null && act === 'inForce')
        return refused({ code: 'LICENCE_REVOKED', licence: licence.id })
      if (await isKeyUsed(client, 'licence_version_act', asked.key))
        return refused({ code: 'LICENCE_KEY_USED', key: asked.key })
      if (act === 'inForce' && by === one.draftedBy) return refused({ code: 'LICENCE_SAME_OFFICER', by })
      if (act === 'withdrawn' && by !== one.draftedBy)
        return refused({ code: 'LICENCE_NOT_DRAFTER', draftedBy: one.draftedBy })
      const why = asked.why === null || asked.why.trim() === '' ? null : asked.why.trim()
      if (why !== null && why.length > 2_000) return wrong('why', 'at most 2,000 characters')
      if (act === 'refused' && why === null) return wrong('why', 'why it is refused')
      await client.query(
        `insert into screening.licence_version_act (licence, version, drafted_by, act, by, why, at, write_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [licence.id, version, one.draftedBy, act, by, why, now, asked.key],
      )
      const closed = await found(client, licence.id, now)
      if (closed.ok && act === 'inForce') await asked.alongside?.(client, closed.value)
      return closed
    },
    behindLock,
  )
}

export type RevokeLicence = LicenceActor & {
  readonly key: string
  readonly licence: string
  readonly why: string
  readonly now: Date
  /** What hangs on it elsewhere, in the same transaction: what the register lifted under it is held again. */
  readonly alongside?: (client: pg.PoolClient, licence: Licence) => Promise<void>
}

/** By any one officer: taking a permission away is quick. What is reserved under it stays so, as the chain may have it already; nothing more is. */
export function revokeLicence(
  pool: pg.Pool,
  asked: RevokeLicence,
): Promise<Outcome<Licence, LicenceRefusal>> {
  return transaction(
    pool,
    async (client) => {
      const licence = await lockLicence(client, asked.licence, asked.now)
      if (licence === null) return refused({ code: 'LICENCE_UNKNOWN', licence: asked.licence })
      if (licence.revoked !== null)
        return licence.revoked.by === lower(asked.by)
          ? ok(licence)
          : refused({ code: 'LICENCE_REVOKED', licence: licence.id })
      if (licence.current === null) return refused({ code: 'LICENCE_NOT_IN_FORCE', licence: licence.id })
      const why = asked.why.trim()
      if (why === '' || why.length > 2_000) return wrong('why', 'why, in 1 to 2,000 characters')
      if (await isKeyUsed(client, 'licence_revocation', asked.key))
        return refused({ code: 'LICENCE_KEY_USED', key: asked.key })
      await client.query(
        'insert into screening.licence_revocation (licence, by, why, at, write_key) values ($1, $2, $3, $4, $5)',
        [licence.id, lower(asked.by), why, asked.now, asked.key],
      )
      const revoked = await found(client, licence.id, asked.now)
      if (revoked.ok) await asked.alongside?.(client, revoked.value)
      return revoked
    },
    behindLock,
  )
}

export async function findLicence(db: Queryable, id: string, now: Date): Promise<Licence | null> {
  return (await licencesOf(db, [id], now))[0] ?? null
}

export async function findLicenceByNumber(
  db: Queryable,
  named: { readonly number: string; readonly authority: string },
  now: Date,
): Promise<Licence | null> {
  const { rows } = await db.query<{ id: string }>(
    'select id from screening.licence where number_key = $1 and authority_key = $2',
    [keyOf(named.number), keyOf(named.authority)],
  )
  const id = rows[0]?.id
  return id === undefined ? null : findLicence(db, id, now)
}

/** The newest first. */
export async function listLicences(db: Queryable, now: Date): Promise<readonly Licence[]> {
  const { rows } = await db.query<{ id: string }>(
    'select id from screening.licence order by began_at desc, id',
  )
  return licencesOf(
    db,
    rows.map(({ id }) => id),
    now,
  )
}

/** In the order of the ids. */
export async function licencesOf(
  db: Queryable,
  ids: readonly string[],
  now: Date,
): Promise<readonly Licence[]> {
  return (await readRecords(db, ids)).map(({ id, versions, revoked, uses, lifted }) => {
    const current = versions.findLast(({ state }) => state === 'inForce') ?? null
    const waiting = versions.find(({ state }) => state === 'drafted') ?? null
    const ledger: LicenceLedger = {
      uses: uses.filter(({ state }) => state !== 'returned'),
      lifted: liftedUnder(current, lifted),
    }
    return {
      id,
      versions,
      current,
      waiting,
      revoked,
      uses,
      lifted,
      state: stateOf(current, waiting, revoked !== null, now),
      leftMicrograms: current === null ? null : leftOf(current.content.scope.amountMicrograms, ledger),
    }
  })
}

/** What the version in force lifts: a version ends what those before it lifted. */
export function liftedUnder(
  current: LicenceVersion | null,
  lifted: readonly LicenceLifted[],
): readonly LicenceLifted[] {
  return lifted.filter(({ version }) => version === current?.version)
}

/** Everything that counts against a licence waits for its turn here, until the transaction ends. */
export async function lockLicence(client: pg.PoolClient, id: string, now: Date): Promise<Licence | null> {
  await client.query('select from screening.licence where id = $1 for update', [id])
  return findLicence(client, id, now)
}

async function isKeyUsed(
  client: pg.PoolClient,
  table: 'licence_version_act' | 'licence_revocation',
  key: string,
): Promise<boolean> {
  const { rowCount } = await client.query(`select from screening.${table} where write_key = $1`, [key])
  return rowCount !== 0
}

/** Whoever waited for the lock must read what was written before it: each statement sees what is committed then. */
export const behindLock = { isolation: 'read committed' } as const

function stateOf(
  current: LicenceVersion | null,
  waiting: LicenceVersion | null,
  isRevoked: boolean,
  now: Date,
): LicenceState {
  if (isRevoked) return 'revoked'
  if (current === null) return waiting === null ? 'refused' : 'drafted'
  const { validFrom, validUntil } = current.content
  if (now < validFrom) return 'notYet'
  return validUntil !== null && now >= validUntil ? 'ended' : 'inForce'
}

type Checked = { readonly earlier: string | null; readonly content: LicenceContent }

async function checkDraft(
  client: pg.PoolClient,
  asked: LicenceActor & {
    readonly key: string
    readonly content: unknown
    readonly reason: string
    readonly id?: string
    readonly licence?: string
  },
): Promise<Outcome<Checked, LicenceRefusal>> {
  const read = readLicence(asked.content)
  if (!read.ok) return read
  const reason = asked.reason.trim()
  if (reason === '' || reason.length > 2_000) return wrong('reason', 'why, in 1 to 2,000 characters')
  const { rows } = await client.query<{ licence: string; body_digest: string }>(
    'select licence, body_digest from screening.licence_version where write_key = $1',
    [asked.key],
  )
  const earlier = rows[0]
  if (earlier !== undefined && earlier.body_digest !== bodyOf(asked, read.value))
    return refused({ code: 'LICENCE_KEY_USED', key: asked.key })
  return ok({ earlier: earlier?.licence ?? null, content: read.value })
}

/**
 * One paper grants once: refused where any of these documents stands under another licence, be it used up, ended or revoked, for a lift is granted by any of them. Drafts that officers turned
 * down bind no paper: a number that was mistyped is drafted again.
 */
async function licenceOfPaper(
  client: pg.PoolClient,
  id: string,
  { documents }: LicenceContent,
): Promise<Outcome<never, LicenceRefusal> | null> {
  const { rows } = await client.query<{ licence: string; digest: string }>(
    `select version.licence, document ->> 'digest' as digest
     from screening.licence_version version
     cross join jsonb_array_elements(version.content -> 'documents') document
     left join screening.licence_version_act act on act.licence = version.licence and act.version = version.version
     where version.licence <> $1 and document ->> 'digest' = any($2::text[])
       and coalesce(act.act, 'drafted') not in ('refused', 'withdrawn')
     order by version.licence limit 1`,
    [id, documents.map(({ digest }) => digest)],
  )
  const [other] = rows
  return other === undefined
    ? null
    : wrong(
        'documents',
        `papers of its own: ${other.digest} is a paper of ${other.licence}, which can be amended`,
      )
}

async function insertVersion(
  client: pg.PoolClient,
  draft: LicenceActor & {
    readonly key: string
    readonly licence: string
    readonly version: number
    readonly content: LicenceContent
    readonly reason: string
    readonly now: Date
    readonly id?: string
  },
): Promise<void> {
  const { licence, version, content, reason, now, key } = draft
  const given = givenOf(content)
  await client.query(
    `insert into screening.licence_version
       (licence, version, content, digest, reason, drafted_by, drafted_at, write_key, body_digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      licence,
      version,
      JSON.stringify(given),
      digestOfContent(given),
      reason.trim(),
      lower(draft.by),
      now,
      key,
      bodyOf(draft, content),
    ],
  )
}

function bodyOf(
  asked: LicenceActor & { readonly reason: string; readonly id?: string; readonly licence?: string },
  content: LicenceContent,
): string {
  return digestOfContent({
    by: lower(asked.by),
    licence: asked.id ?? asked.licence,
    reason: asked.reason.trim(),
    content: givenOf(content),
  })
}

async function found(db: Queryable, id: string, now: Date): Promise<Outcome<Licence, never>> {
  const licence = await findLicence(db, id, now)
  if (licence === null) throw new Error(`The licence ${id} was written and is not there.`)
  return ok(licence)
}

/** However it is written: letters and digits alone, without case, and what only looks Latin as Latin. */
export function keyOf(text: string): string {
  const letters = drawnLatin(text.normalize('NFKC')).match(/[\p{L}\p{N}]/gu) ?? []
  return letters
    .map((letter) => latinTwin(letter) ?? letter)
    .join('')
    .toUpperCase()
}

function wrong(field: string, expected: string): Outcome<never, LicenceRefusal> {
  return refused({ code: 'LICENCE_WRONG', field, expected })
}

export function lower(address: Address): Address {
  return address.toLowerCase() as Address
}
