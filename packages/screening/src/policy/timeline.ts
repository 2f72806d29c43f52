/** The ups and downs of one place: what its rules answered for one activity, day by day, told as stretches that have one answer each. */
import type { Activity } from './activity.ts'
import { type Day, dayAfter, firstDay, lastDay } from './day.ts'
import { judge, type Reviews, ruleMakersOf } from './judge.ts'
import type { Answer, Circumstances } from './question.ts'
import type { PolicyRule } from './rule.ts'

export type Stretch = {
  readonly from: Day
  /** The last day. */
  readonly until: Day
  readonly answer: Answer
  /** The ids of the rules that it rests on. */
  readonly rules: readonly string[]
}

/** From the first rule on record of any activity there until `until`; empty where the place has no rules. */
export function timelineOf(
  rules: readonly PolicyRule[],
  reviews: Reviews,
  about: {
    readonly jurisdiction: string
    readonly activity: Activity
    readonly circumstances: Circumstances
    readonly until: Day
  },
): readonly Stretch[] {
  const makers = ruleMakersOf(about.jurisdiction)
  const ofPlace = rules.filter((rule) => makers.includes(rule.jurisdiction) && rule.verified)
  const begins = ofPlace.map(({ from }) => firstDay(from)).toSorted()[0]
  if (begins === undefined || begins > about.until) return []
  const turns = new Set([begins])
  for (const rule of ofPlace.filter(({ activity }) => activity === about.activity))
    for (const day of turningDays(rule)) if (day > begins && day <= about.until) turns.add(day)

  const days = [...turns].toSorted()
  const stretches: Stretch[] = []
  days.forEach((from, index) => {
    const next = days[index + 1]
    const until = next === undefined ? about.until : dayAfter(next, -1)
    const { answer, deciding } = judge(ofPlace, reviews, { ...about, on: from, reach: 'home' })
    const stretch = { from, until, answer, rules: deciding.map(({ rule }) => rule.id) }
    const before = stretches.at(-1)
    if (before?.answer === answer && before.rules.join() === stretch.rules.join())
      stretches[stretches.length - 1] = { ...before, until }
    else stretches.push(stretch)
  })
  return stretches
}

/** Every day on which the rule may begin or cease to count, whichever way its month is read. */
function turningDays({ from, until }: PolicyRule): readonly Day[] {
  const begin = [firstDay(from), lastDay(from)]
  return until === null
    ? begin
    : [...begin, firstDay(until), lastDay(until)].flatMap((day, index) =>
        index < 2 ? [day] : [day, dayAfter(day)],
      )
}
