/** What a change of rules would do, before it takes effect: every answer, for every place, activity and kind of asker, that it changes. */
import { type Activity, activities } from './activity.ts'
import type { Day } from './day.ts'
import { judge, type Reviews, rank } from './judge.ts'
import { type Answer, type AskerKind, askerKinds, type Circumstances } from './question.ts'
import type { PolicyRule } from './rule.ts'

export type ChangedAnswer = {
  readonly jurisdiction: string
  readonly activity: Activity
  readonly who: readonly AskerKind[]
  readonly before: Answer
  readonly after: Answer
  readonly becomes: 'stricter' | 'looser' | 'other'
}

type Known = { readonly rules: readonly PolicyRule[]; readonly reviews: Reviews }

/** Kinds of asker whose answer changes alike are told together. */
export function effectOf(before: Known, after: Known, on: Day): readonly ChangedAnswer[] {
  const places = [
    ...new Set([...before.rules, ...after.rules].map(({ jurisdiction }) => jurisdiction)),
  ].toSorted()
  const changed = new Map<string, ChangedAnswer>()
  for (const jurisdiction of places)
    for (const activity of activities)
      for (const who of askerKinds) {
        const circumstances = plainCircumstances(jurisdiction, activity, who)
        const question = { jurisdiction, activity, on, circumstances, reach: 'home' } as const
        const [then, now] = [before, after].map(
          ({ rules, reviews }) => judge(rules, reviews, question).answer,
        )
        if (then === undefined || now === undefined || then === now) continue
        const key = `${jurisdiction} ${activity} ${then} ${now}`
        const others = changed.get(key)?.who ?? []
        const becomes = rank[now] > rank[then] ? 'stricter' : rank[now] < rank[then] ? 'looser' : 'other'
        changed.set(key, { jurisdiction, activity, who: [...others, who], before: then, after: now, becomes })
      }
  return [...changed.values()]
}

/** Somebody of whom nothing is known but the country and what he is, and no other country is touched. */
export function plainCircumstances(
  jurisdiction: string,
  activity: Activity,
  who: AskerKind | null,
): Circumstances {
  return {
    who,
    roles: null,
    region: null,
    venue: null,
    asset: activity === 'mine' ? 'bitcoin' : 'gold-token',
    touched: [jurisdiction],
    counterparties: [jurisdiction],
    named: [],
  }
}
