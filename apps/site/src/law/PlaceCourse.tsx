/** One place through the years: its seven activities as small courses, the chosen one large, and under it every rule, with the one that applies today. */
import {
  type Activity,
  activities,
  activityWords,
  dayAfter,
  type Fit,
  firstDay,
  judge,
  lastDay,
  type PolicyRule,
  placeName,
  plainCircumstances,
  type Reviews,
  ruleMakersOf,
  timelineOf,
  type Weighed,
} from '@specie/screening/policy'
import { useMemo } from 'react'
import type { Policy } from '../api/policy.ts'
import { printDay } from '../print/moment.ts'
import { type Asked, printAsked } from './address.ts'
import { CopyLink } from './CopyLink.tsx'
import { CourseChart } from './CourseChart.tsx'
import { spanOf } from './courseLayout.ts'
import { MarkedWord } from './Mark.tsx'
import { Reviewed } from './Reviewed.tsx'
import { RuleCard } from './RuleCard.tsx'

export function PlaceCourse(props: {
  readonly policy: Policy
  readonly reviews: Reviews
  readonly asked: Asked
  readonly place: string
  readonly on: string
}) {
  const { policy, reviews, asked, place, on } = props
  const chosen = asked.activity ?? 'hold'
  const makers = ruleMakersOf(place)
  const rules = useMemo(
    () => policy.rules.filter(({ jurisdiction }) => makers.includes(jurisdiction)),
    [policy.rules, makers],
  )
  const courses = useMemo(
    () =>
      new Map(
        activities.map((activity) => {
          const circumstances = plainCircumstances(place, activity, asked.who)
          return [
            activity,
            timelineOf(policy.rules, reviews, { jurisdiction: place, activity, circumstances, until: on }),
          ]
        }),
      ),
    [policy.rules, reviews, place, asked.who, on],
  )
  const span = spanOf(rules, policy.today)
  const circumstances = plainCircumstances(place, chosen, asked.who)
  const verdict = judge(policy.rules, reviews, {
    jurisdiction: place,
    activity: chosen,
    on,
    circumstances,
    reach: 'home',
  })
  const ofActivity = rules.filter(({ activity }) => activity === chosen)
  return (
    <section className="place" aria-labelledby="place-name">
      <h2 id="place-name">{placeName(place).replace(/^the /, 'The ')}</h2>
      <Reviewed policy={policy} place={place} />
      {rules.length === 0 ? (
        <p className="invitation">
          Nothing is on record for this place: every answer is unknown, and a person must decide.
        </p>
      ) : (
        <div className="place-courses">
          <ul className="small-courses" aria-label="Activities">
            {activities.map((activity) => (
              <SmallCourse
                key={activity}
                activity={activity}
                chosen={chosen === activity}
                href={printAsked({ ...asked, place, activity, venue: null })}
                stretches={courses.get(activity) ?? []}
                {...{ place, span, today: on }}
              />
            ))}
          </ul>
          <div className="large-course">
            <h3>To {activityWords[chosen]}</h3>
            <p className="now">
              <MarkedWord answer={verdict.answer} /> on {printDay(Date.parse(on))}. {verdict.says}
            </p>
            <CourseChart
              stretches={courses.get(chosen) ?? []}
              rules={ofActivity}
              activity={chosen}
              {...{ place, span, today: on }}
            />
            <p className="chart-key quiet">
              A dot is a rule where it begins: full where it is law for everyone, hollow where it is for some,
              is no law, or was not verified. After today only rules that are to come are drawn.
            </p>
            <p className="verdict-acts">
              <CopyLink />
              <a href={`/join${printAsked({ place, activity: chosen, who: asked.who })}`}>
                May I take part, from {placeName(place)}?
              </a>
            </p>
            <Rules
              place={place}
              weighed={[...verdict.deciding, ...verdict.beside]}
              on={on}
              deciding={verdict.deciding}
            />
          </div>
        </div>
      )}
    </section>
  )
}

function SmallCourse(props: {
  readonly activity: Activity
  readonly chosen: boolean
  readonly href: string
  readonly place: string
  readonly stretches: ReturnType<typeof timelineOf>
  readonly span: readonly [string, string]
  readonly today: string
}) {
  const { activity, chosen, href, ...chart } = props
  const now = props.stretches.at(-1)?.answer ?? 'unknown'
  return (
    <li>
      <a href={href} aria-current={chosen ? 'true' : undefined}>
        <span className="small-name">{activityWords[activity]}</span>
        <MarkedWord answer={now} />
        <CourseChart {...chart} activity={activity} rules={noRules} small />
      </a>
    </li>
  )
}

/** The newest first, each with what it is on the day. */
function Rules(props: {
  readonly weighed: readonly Weighed[]
  readonly deciding: readonly Weighed[]
  readonly on: string
  readonly place: string
}) {
  const { on } = props
  const all = props.weighed.toSorted((left, right) =>
    firstDay(left.rule.from) < firstDay(right.rule.from) ? 1 : -1,
  )
  if (all.length === 0) return <p className="invitation">No rule on record speaks of this.</p>
  const decides = new Set(props.deciding.map(({ rule }) => rule.id))
  return (
    <div className="rule-list">
      <h3>
        {all.length} {all.length === 1 ? 'rule' : 'rules'} on record
      </h3>
      {all.map(({ rule, fit, counts, says }) => (
        <RuleCard
          key={rule.id}
          rule={rule}
          fit={fit}
          counts={counts}
          says={says}
          place={props.place}
          now={
            <span className={`stamp ${decides.has(rule.id) ? 'applies' : ''}`}>
              {standing(rule, fit, on, decides)}
            </span>
          }
        />
      ))}
    </div>
  )
}

function standing(rule: PolicyRule, fit: Fit, on: string, decides: ReadonlySet<string>): string {
  if (decides.has(rule.id)) return fit === 'perhaps' ? 'may apply' : 'applies'
  if (firstDay(rule.from) > on) return 'to come'
  if (rule.until !== null && dayAfter(lastDay(rule.until)) <= on) return 'past'
  return 'beside'
}

const noRules: readonly PolicyRule[] = []
