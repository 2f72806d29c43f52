/** The rows behind a party's drafts and acts. Only to be called inside a transaction, by those who have decided. */
import type { PartyContent } from '../party/content/content.ts'
import { screenedContent } from '../party/content/subjects.ts'
import type { Address, PartyActName, PartyState } from '../party/facts.ts'
import type { OwnerData } from '../party/seal/personalData.ts'
import { actField, isPartyId, versionField } from './parties.ts'
import type { Queryable } from './policyRules.ts'

export type PartyRow = {
  readonly id: string
  readonly state: PartyState
  readonly version: number
  readonly admitted_version: number | null
  readonly keep_until: Date | null
}

/** Locked until the transaction ends. */
export async function lockParty(db: Queryable, id: string): Promise<PartyRow | null> {
  if (!isPartyId(id)) return null
  const { rows } = await db.query<PartyRow>(
    'select id, state, version, admitted_version, keep_until from screening.party where id = $1 for update',
    [id],
  )
  return rows[0] ?? null
}

export async function beginParty(db: Queryable, id: string, state: PartyState, at: Date): Promise<void> {
  await db.query('insert into screening.party (id, state, version, began_at) values ($1, $2, 1, $3)', [
    id,
    state,
    at,
  ])
}

export async function setParty(
  db: Queryable,
  id: string,
  to: {
    readonly state: PartyState
    readonly version: number
    readonly admittedVersion: number | null
    readonly keepUntil: Date | null
    readonly reviewBy?: string | null
  },
): Promise<void> {
  await db.query(
    `update screening.party set state = $2, version = $3, admitted_version = $4, keep_until = $5,
       review_by = case when $6 then $7::date else review_by end where id = $1`,
    [
      id,
      to.state,
      to.version,
      to.admittedVersion,
      to.keepUntil,
      to.reviewBy !== undefined,
      to.reviewBy ?? null,
    ],
  )
}

export type VersionRow = {
  readonly version: number
  readonly digest: string
  readonly screened_digest: string
  readonly drafted_by: Address | null
  readonly accounts: readonly Address[]
}

export async function versionsOf(db: Queryable, party: string): Promise<readonly VersionRow[]> {
  const { rows } = await db.query<VersionRow>(
    `select version, digest, screened_digest, drafted_by, accounts from screening.party_version
     where party = $1 order by version`,
    [party],
  )
  return rows
}

export async function addVersion(
  db: Queryable,
  data: OwnerData,
  given: {
    readonly party: string
    readonly version: number
    readonly content: PartyContent
    readonly by: Address | null
    readonly at: Date
    readonly key: string
  },
): Promise<void> {
  const { party, version, content, by, at, key } = given
  await db.query(
    `insert into screening.party_version (party, version, sealed, digest, screened_digest, jurisdiction, kind, region,
       roles, takes_part_as, accounts, drafted_by, drafted_at, write_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      party,
      version,
      data.seal(versionField(version), content),
      data.digest(content),
      data.digest(screenedContent(content)),
      content.jurisdiction,
      content.kind,
      content.region,
      content.roles,
      content.takesPartAs,
      content.accounts,
      by,
      at,
      key,
    ],
  )
}

export async function addAct(
  db: Queryable,
  data: OwnerData | null,
  given: {
    readonly party: string
    readonly version: number
    readonly act: PartyActName
    readonly by: Address | null
    readonly at: Date
    readonly why: string | null
    readonly key: string
  },
): Promise<void> {
  const { rows } = await db.query<{ next: number; drafted_by: string | null }>(
    `select coalesce((select max(number) from screening.party_act where party = $1), 0) + 1 as next,
       (select drafted_by from screening.party_version where party = $1 and version = $2) as drafted_by`,
    [given.party, given.version],
  )
  const number = rows[0]?.next ?? 1
  const sealed = given.why === null || data === null ? null : data.seal(actField(number), given.why)
  await db.query(
    `insert into screening.party_act (party, number, version, act, by, drafted_by, at, sealed, write_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      given.party,
      number,
      given.version,
      given.act,
      given.by,
      rows[0]?.drafted_by ?? null,
      given.at,
      sealed,
      given.key,
    ],
  )
}

/** What this key did before, to which party. */
export async function earlierAct(
  db: Queryable,
  key: string,
): Promise<{
  readonly party: string
  readonly act: string
  readonly by: string | null
  readonly version: number
} | null> {
  const { rows } = await db.query<{ party: string; act: string; by: string | null; version: number }>(
    'select party, act, by, version from screening.party_act where write_key = $1',
    [key],
  )
  return rows[0] ?? null
}

/** The first of these accounts that belongs to somebody else. */
export async function accountTaken(
  db: Queryable,
  party: string,
  accounts: readonly Address[],
): Promise<{ readonly address: string; readonly party: string } | null> {
  const { rows } = await db.query<{ address: string; party: string }>(
    `select address, party from screening.party_account
     where address = any($1::text[]) and party <> $2 and until is null order by address limit 1`,
    [accounts, party],
  )
  return rows[0] ?? null
}

/** From now on exactly these belong to it. */
export async function setAccounts(
  db: Queryable,
  party: string,
  accounts: readonly Address[],
  at: Date,
): Promise<void> {
  await db.query(
    `update screening.party_account set until = $3 where party = $1 and until is null and address <> all($2::text[])`,
    [party, accounts, at],
  )
  await db.query(
    `insert into screening.party_account (address, party, since)
     select address, $1, $3 from unnest($2::text[]) as address
     where not exists (select from screening.party_account account
                       where account.party = $1 and account.address = address.address and account.until is null)
     -- Given up and taken again within one second of the programme's clock.
     on conflict (address, party, since) do update set until = null`,
    [party, accounts, at],
  )
}
