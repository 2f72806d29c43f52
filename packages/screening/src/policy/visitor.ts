/**
 * May somebody take part, from here? The law of his own place must permit it, and what the places of the programme have aimed at his must not forbid
 * it. What others have aimed at his place binds only where one of them takes part: it is told, and decides nothing.
 */
import type { Activity } from './activity.ts'
import type { Day } from './day.ts'
import { judge, type Reviews, rank } from './judge.ts'
import type { Answer, AskerKind, Circumstances, Verdict } from './question.ts'
import type { PolicyRule } from './rule.ts'

export type VisitorQuestion = {
  readonly place: string
  readonly activity: Activity
  readonly who: AskerKind | null
  readonly roles: readonly string[] | null
  readonly region: string | null
  readonly venue: string | null
  readonly on: Day
  /** Where the programme's sponsors are and its metal lies. */
  readonly programmePlaces: readonly string[]
}

export type VisitorAnswer = {
  /** The strictest of his own place and of the programme’s. */
  readonly answer: Answer
  readonly own: Verdict
  /** Of the programme's places, those that have something aimed at him. */
  readonly programme: readonly Verdict[]
  /** Of all others. */
  readonly elsewhere: readonly Verdict[]
}

export function mayTakePart(
  rules: readonly PolicyRule[],
  reviews: Reviews,
  asked: VisitorQuestion,
): VisitorAnswer {
  const { place, activity, who, roles, region, venue, on } = asked
  const circumstances: Circumstances = {
    who,
    roles,
    region,
    venue,
    asset: activity === 'mine' ? 'bitcoin' : 'gold-token',
    touched: [place],
    counterparties: [place],
    named: [],
  }
  const own = judge(rules, reviews, { jurisdiction: place, activity, on, circumstances, reach: 'home' })
  const aimedFrom = (jurisdiction: string) =>
    judge(rules, reviews, {
      jurisdiction,
      activity,
      on,
      // Region and venue were said of his own place.
      circumstances: { ...circumstances, region: null, venue: null },
      reach: 'aimed',
    })
  const makers = [...new Set(rules.map(({ jurisdiction }) => jurisdiction))]
  const isAimed = ({ answer }: Verdict) => answer !== 'allowed'
  const others = (places: readonly string[]) =>
    [...new Set(places)]
      .filter((one) => one !== place)
      .map(aimedFrom)
      .filter(isAimed)
  const programme = activity === 'mine' ? [] : others(asked.programmePlaces)
  const told = new Set(programme.flatMap(({ deciding }) => deciding.map(({ rule }) => rule.jurisdiction)))
  const elsewhere = others(
    makers.filter((maker) => !told.has(maker) && !asked.programmePlaces.includes(maker)),
  )
  const strictest = [own, ...programme].toSorted((left, right) => rank[right.answer] - rank[left.answer])[0]
  return { answer: strictest?.answer ?? own.answer, own, programme, elsewhere }
}
