/**
 * How much of a party blocked persons own, as papers and cases stand now. Others count as two officers admitted them, and where nobody did, as they were drafted. Nothing is opened where nobody is
 * blocked; otherwise the papers of every organisation on record are.
 */
import type { PartyContent } from '../party/content/content.ts'
import { type BlockedShare, type BlockOn, blockedShare, type OwnedParty } from '../party/control.ts'
import type { PartyFacts } from '../party/facts.ts'
import type { PersonalData } from '../party/seal/personalData.ts'
import { blockedCases } from './cases.ts'
import { readVersions, subjectsOf } from './parties.ts'
import type { Queryable } from './policyRules.ts'

/** Null where no blocked person is among its owners. Throws PersonalDataLocked. */
export async function blockedShareOf(
  db: Queryable,
  personal: PersonalData,
  facts: PartyFacts,
): Promise<BlockedShare | null> {
  const blocked = await blockedCases(db)
  if (blocked.length === 0 || facts.kind === 'individual' || facts.kind === 'sole-trader') return null
  const versions = await organisations(db, facts)
  const contents = await readVersions(db, personal, versions)
  const onRecord: OwnedParty[] = []
  for (const [id, content] of contents) {
    const cases = blocked.filter(({ party }) => party === id)
    const blocks = cases.length === 0 ? [] : await blocksOn(db, personal, id, versions.get(id), cases)
    onRecord.push(owned(id, content, blocks))
  }
  const itself = onRecord.find(({ id }) => id === facts.id)
  if (itself === undefined) throw new Error(`Party ${facts.id} stands on record and its papers do not.`)
  const share = blockedShare(itself, onRecord)
  return share.basisPoints === 0 ? null : share
}

/** When two officers last let it in as it is; null where they never did. */
export async function lastAdmitted(db: Queryable, party: string): Promise<Date | null> {
  const { rows } = await db.query<{ at: Date | null }>(
    `select max(at) as at from screening.party_act where party = $1 and act = 'admitted'`,
    [party],
  )
  return rows[0]?.at ?? null
}

async function organisations(db: Queryable, facts: PartyFacts): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ id: string; version: number }>(
    `select party.id, case when party.id = $1 then party.version else coalesce(party.admitted_version, party.version) end as version
     from screening.party party
     join screening.party_version version on version.party = party.id and version.version = party.version
     where party.state not in ('requested', 'erased') and version.kind not in ('individual', 'sole-trader') or party.id = $1`,
    [facts.id],
  )
  return new Map(rows.map(({ id, version }) => [id, version]))
}

/** By the digest of his data: who is `owner 2` in one version may be `owner 1` in the next. */
async function blocksOn(
  db: Queryable,
  personal: PersonalData,
  party: string,
  version: number | undefined,
  cases: Awaited<ReturnType<typeof blockedCases>>,
): Promise<readonly BlockOn[]> {
  const subjects = await subjectsOf(db, personal, party, version)
  return cases.flatMap(({ id, person, subjectDigest, decidedAt }) => {
    const persons = subjects.filter(({ digest }) => digest === subjectDigest).map((one) => one.person)
    // Whoever only directed it, and does no more, owned nothing of it.
    return persons.length === 0 && person.startsWith('director ') ? [] : [{ case: id, persons, decidedAt }]
  })
}

function owned(id: string, { self, owners }: PartyContent, blocks: readonly BlockOn[]): OwnedParty {
  return { id, self, owners, blocks }
}
