/** What the rules say now of one party's act in named places: what officers see before they decide, and what their decision is about. */
import type { Activity } from '../policy/activity.ts'
import { dayOf } from '../policy/day.ts'
import { judge } from '../policy/judge.ts'
import { questionOf, surroundingsOf } from '../policy/parts.ts'
import type { PolicyPerson, Verdict } from '../policy/question.ts'
import { basisOf } from './policyDecisions.ts'
import { type Queryable, readKnownRules } from './policyRules.ts'

export type ActAsked = {
  readonly person: PolicyPerson
  readonly activity: Activity
  readonly places: readonly string[]
  /** Countries of the others who take part in it. */
  readonly withCountries: readonly string[]
  readonly vaultJurisdiction: string | null
  readonly origins: readonly string[]
}

export async function askPolicy(
  db: Queryable,
  asked: ActAsked,
  now: Date,
): Promise<readonly { readonly verdict: Verdict; readonly basis: string }[]> {
  const { person, activity, places } = asked
  const known = await readKnownRules(db, now)
  const others = asked.withCountries.map((jurisdiction) => ({ ...person, jurisdiction }))
  const surroundings = surroundingsOf({ ...asked, party: person, others })
  return places.map((jurisdiction) => {
    const question = questionOf({ person, activity, jurisdiction, on: dayOf(now), surroundings })
    const verdict = judge(known.rules, known.reviews, question)
    return { verdict, basis: basisOf(verdict) }
  })
}
