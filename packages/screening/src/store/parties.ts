/** Reads of parties: facts that anybody in the house may see, and what is sealed for those who hold the key. */
import { type Outcome, ok, refused } from '@specie/units'
import type { PartyContent } from '../party/content/content.ts'
import { readContent } from '../party/content/readContent.ts'
import { subjectsIn } from '../party/content/subjects.ts'
import type {
  Address,
  PartyActName,
  PartyFacts,
  PartyPart,
  PartyState,
  PartySubject,
} from '../party/facts.ts'
import type { PartyRefusal } from '../party/refusal.ts'
import type { OwnerData, PersonalData } from '../party/seal/personalData.ts'
import type { AskerKind } from '../policy/question.ts'
import type { Queryable } from './policyRules.ts'

/** The party to which this account belongs, whatever its state; null where it belongs to none. */
export async function findPartyOfAddress(db: Queryable, address: string): Promise<PartyFacts | null> {
  const found = await factsWhere(
    db,
    `where party.id = (select party from screening.party_account where address = $1 and until is null)`,
    [address.toLowerCase()],
  )
  return found[0] ?? null
}

export async function findParty(db: Queryable, id: string): Promise<PartyFacts | null> {
  if (!isPartyId(id)) return null
  return (await factsWhere(db, 'where party.id = $1', [id]))[0] ?? null
}

/** Everybody who may take part now, the longest admitted first. */
export function listAdmitted(db: Queryable): Promise<readonly PartyFacts[]> {
  return factsWhere(db, `where party.state in ('admitted', 'changed') order by party.began_at, party.id`, [])
}

/** The newest first, without those that are erased. */
export function listParties(
  db: Queryable,
  { state, limit }: { readonly state: PartyState | null; readonly limit: number },
): Promise<readonly PartyFacts[]> {
  return factsWhere(
    db,
    `where ($1::text is null and party.state <> 'erased' or party.state = $1) order by party.began_at desc, party.id limit $2`,
    [state, limit],
  )
}

/**
 * Whom screening looks for in this party: the newest version, or the one that is named. Empty where the party is unknown or erased. Throws PersonalDataLocked.
 */
export async function subjectsOf(
  db: Queryable,
  personal: PersonalData,
  party: string,
  version?: number,
): Promise<readonly PartySubject[]> {
  const read = await readVersion(db, personal, party, version)
  if (!read.ok) return []
  const { content, data } = read.value
  return subjectsIn(content).map(({ person, subject }) => ({ person, subject, digest: data.digest(subject) }))
}

export type ReadVersion = {
  readonly version: number
  readonly content: PartyContent
  readonly data: OwnerData
}

export async function readVersion(
  db: Queryable,
  personal: PersonalData,
  party: string,
  version?: number,
): Promise<Outcome<ReadVersion, Extract<PartyRefusal, { code: 'PARTY_UNKNOWN' | 'PERSONAL_DATA_ERASED' }>>> {
  const unknown = refused({ code: 'PARTY_UNKNOWN', party } as const)
  if (!isPartyId(party)) return unknown
  const { rows } = await db.query<{ version: number; sealed: Buffer | null }>(
    `select version.version, version.sealed from screening.party_version version
     join screening.party party on party.id = version.party
     where party.id = $1 and version.version = coalesce($2, party.version)`,
    [party, version ?? null],
  )
  const row = rows[0]
  if (row === undefined) return unknown
  if (row.sealed === null) return refused({ code: 'PERSONAL_DATA_ERASED', owner: party })
  const data = await personal.of(db, party)
  if (!data.ok) return data
  const content = contentIn(party, row.version, data.value, row.sealed)
  return ok({ version: row.version, content, data: data.value })
}

/** The papers of many parties in their newest versions, in two questions to the database. Whoever is erased is missing. */
export function readContents(
  db: Queryable,
  personal: PersonalData,
  parties: readonly string[],
): Promise<ReadonlyMap<string, PartyContent>> {
  return readVersions(db, personal, new Map(parties.map((id) => [id, null])))
}

/** The same, in the version that is named for each; null: the newest. */
export async function readVersions(
  db: Queryable,
  personal: PersonalData,
  versions: ReadonlyMap<string, number | null>,
): Promise<ReadonlyMap<string, PartyContent>> {
  const parties = [...versions.keys()]
  const { rows } = await db.query<{ party: string; version: number; sealed: Buffer }>(
    `select version.party, version.version, version.sealed
     from unnest($1::uuid[], $2::integer[]) as asked (party, version)
     join screening.party party on party.id = asked.party
     join screening.party_version version
       on version.party = party.id and version.version = coalesce(asked.version, party.version)
     where version.sealed is not null`,
    [parties, [...versions.values()]],
  )
  const opened = await personal.ofMany(db, parties)
  return new Map(
    rows.flatMap(({ party, version, sealed }): [string, PartyContent][] => {
      const data = opened.get(party)
      return data === undefined ? [] : [[party, contentIn(party, version, data, sealed)]]
    }),
  )
}

export type PartyAct = {
  readonly number: number
  readonly version: number
  readonly act: PartyActName
  readonly by: Address | null
  readonly at: Date
  /** Null where nothing was said, or the party is erased. */
  readonly why: string | null
}

export type PartyAccount = {
  readonly address: Address
  readonly since: Date
  readonly until: Date | null
  readonly provenAt: Date | null
}

/** Everything of one party: its facts, acts and accounts, and what its newest version says (null once it is erased). */
export type WholeParty = {
  readonly facts: PartyFacts
  readonly keepUntil: Date | null
  readonly draftedBy: Address | null
  readonly content: PartyContent | null
  readonly acts: readonly PartyAct[]
  readonly accounts: readonly PartyAccount[]
}

export async function readParty(
  db: Queryable,
  personal: PersonalData,
  id: string,
): Promise<WholeParty | null> {
  const facts = await findParty(db, id)
  if (facts === null) return null
  const [version, acts, accounts, row] = [
    await readVersion(db, personal, id),
    await actsOf(db, id),
    await accountsOf(db, id),
    await db.query<{ keep_until: Date | null; drafted_by: Address | null }>(
      `select party.keep_until, version.drafted_by from screening.party party
       join screening.party_version version on version.party = party.id and version.version = party.version
       where party.id = $1`,
      [id],
    ),
  ]
  const data = version.ok ? version.value.data : null
  return {
    facts,
    keepUntil: row.rows[0]?.keep_until ?? null,
    draftedBy: row.rows[0]?.drafted_by ?? null,
    content: version.ok ? version.value.content : null,
    acts: acts.map(({ sealed, ...act }) => ({
      ...act,
      why: sealed === null || data === null ? null : String(data.open(actField(act.number), sealed)),
    })),
    accounts,
  }
}

export async function accountsOf(db: Queryable, party: string): Promise<readonly PartyAccount[]> {
  const { rows } = await db.query<{
    address: Address
    since: Date
    until: Date | null
    proven_at: Date | null
  }>(
    `select account.address, account.since, account.until, proof.proven_at from screening.party_account account
     left join screening.party_account_proof proof on proof.address = account.address and proof.party = account.party
     where account.party = $1 order by account.since, account.address`,
    [party],
  )
  return rows.map(({ address, since, until, proven_at }) => ({ address, since, until, provenAt: proven_at }))
}

function contentIn(party: string, version: number, data: OwnerData, sealed: Uint8Array): PartyContent {
  const content = readContent(data.open(versionField(version), sealed))
  if (content.ok) return content.value
  throw new Error(
    `Version ${version} of party ${party} opens and has another form: ${JSON.stringify(content.refusal.faults)}`,
  )
}

export function versionField(version: number): string {
  return `version ${version}`
}

export function actField(number: number): string {
  return `act ${number}`
}

export function isPartyId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

async function actsOf(
  db: Queryable,
  party: string,
): Promise<readonly (Omit<PartyAct, 'why'> & { sealed: Buffer | null })[]> {
  const { rows } = await db.query<Omit<PartyAct, 'why'> & { sealed: Buffer | null }>(
    'select number, version, act, by, at, sealed from screening.party_act where party = $1 order by number',
    [party],
  )
  return rows
}

async function factsWhere(db: Queryable, where: string, values: unknown[]): Promise<readonly PartyFacts[]> {
  const { rows } = await db.query<FactsRow>(
    `select party.id, party.version, party.admitted_version, party.state, to_char(party.review_by, 'YYYY-MM-DD') as review_by, party.began_at,
       version.jurisdiction, version.kind, version.region, version.roles, version.takes_part_as, version.screened_digest,
       array(select address from screening.party_account account
             where account.party = party.id and account.until is null order by address) as addresses
     from screening.party party
     join screening.party_version version on version.party = party.id and version.version = party.version ${where}`,
    values,
  )
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    admittedVersion: row.admitted_version,
    state: row.state,
    jurisdiction: row.jurisdiction,
    kind: row.kind,
    region: row.region,
    roles: row.roles,
    takesPartAs: row.takes_part_as,
    addresses: row.addresses,
    screenedDigest: row.screened_digest,
    reviewBy: row.review_by,
    beganAt: row.began_at,
  }))
}

type FactsRow = {
  readonly id: string
  readonly version: number
  readonly admitted_version: number | null
  readonly state: PartyState
  readonly review_by: string | null
  readonly began_at: Date
  readonly jurisdiction: string
  readonly kind: AskerKind
  readonly region: string | null
  readonly roles: readonly string[]
  readonly takes_part_as: readonly PartyPart[]
  readonly screened_digest: `0x${string}`
  readonly addresses: readonly Address[]
}
