/** Cases with the names that officers know them by: ours, opened with its key, and the one that the list gives. */
import type { CaseFacts } from '../case/case.ts'
import { ownerOf } from '../case/case.ts'
import type { OwnerData, PersonalData } from '../party/seal/personalData.ts'
import { type CasesAsked, listCases, matchField, type SealedMatch } from './cases.ts'
import type { Queryable } from './policyRules.ts'

export type NamedCase = CaseFacts & {
  /** The main name, or the wallet where no name is known; null once the party is erased. */
  readonly name: string | null
  readonly listedName: string
}

/** Throws PersonalDataLocked. */
export async function readQueue(
  db: Queryable,
  personal: PersonalData,
  asked: CasesAsked,
): Promise<readonly NamedCase[]> {
  const cases = await listCases(db, asked)
  const { rows } = await db.query<{ case: string; name: string; sealed: Buffer | null }>(
    `select match."case"::text as "case", match.entry_content -> 'names' -> 0 ->> 'text' as name, match.sealed
     from screening.case_match match join screening.case_now now on now."case" = match."case" and now.match = match.number
     where match."case" = any($1::bigint[])`,
    [cases.map(({ id }) => id)],
  )
  const owners = new Map<string, OwnerData | null>()
  const named: NamedCase[] = []
  for (const one of cases) {
    const row = rows.find((other) => other.case === one.id)
    const owner = ownerOf(one.about)
    if (!owners.has(owner)) {
      const data = await personal.of(db, owner)
      owners.set(owner, data.ok ? data.value : null)
    }
    const data = owners.get(owner) ?? null
    const found =
      row === undefined || row.sealed === null || data === null
        ? null
        : // Sealed by this room in this form, and authenticated.
          (data.open(matchField(one.id, one.match), row.sealed) as SealedMatch)
    const name = found === null ? null : (found.subject.names[0] ?? found.subject.wallets[0] ?? null)
    named.push({ ...one, name, listedName: row?.name ?? '' })
  }
  return named
}
