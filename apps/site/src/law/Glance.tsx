/** Every place and activity at a glance: a table of answers, each the way to its course. */
import {
  activities,
  activityWords,
  answerWords,
  judge,
  placeName,
  plainCircumstances,
  type Reviews,
} from '@specie/screening/policy'
import type { Policy } from '../api/policy.ts'
import { Scroll } from '../parts/Scroll.tsx'
import { type Asked, printAsked } from './address.ts'
import { listedName } from './countries.ts'
import { levels } from './courseLayout.ts'
import { Mark } from './Mark.tsx'

export function Glance(props: {
  readonly policy: Policy
  readonly reviews: Reviews
  readonly asked: Asked
  readonly on: string
}) {
  const { policy, reviews, asked, on } = props
  const places = [...new Set(policy.rules.map(({ jurisdiction }) => jurisdiction))].toSorted((left, right) =>
    listedName(left).localeCompare(listedName(right), 'en'),
  )
  return (
    <section className="glance" aria-label="At a glance">
      <Scroll name="Answers by place and activity">
        <table>
          <thead>
            <tr>
              <th scope="col">Place</th>
              {activities.map((activity) => (
                <th key={activity} scope="col">
                  {activityWords[activity]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place} className={asked.place === place ? 'chosen' : undefined}>
                <th scope="row">
                  <a href={printAsked({ ...asked, ...forgotten, place, activity: asked.activity ?? 'hold' })}>
                    {listedName(place)}
                  </a>
                </th>
                {activities.map((activity) => {
                  const circumstances = plainCircumstances(place, activity, asked.who)
                  const question = {
                    jurisdiction: place,
                    activity,
                    on,
                    circumstances,
                    reach: 'home',
                  } as const
                  const { answer } = judge(policy.rules, reviews, question)
                  const chosen = asked.place === place && asked.activity === activity
                  return (
                    <td key={activity}>
                      <a
                        className={answer}
                        href={printAsked({ ...asked, ...forgotten, place, activity })}
                        aria-current={chosen ? 'true' : undefined}
                        aria-label={`${placeName(place)}, ${activityWords[activity]}: ${answerWords[answer].toLowerCase()}`}
                      >
                        <Mark answer={answer} /> <span>{answerWords[answer].toLowerCase()}</span>
                      </a>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <ul className="legend">
        {levels.map((answer) => (
          <li key={answer}>
            <Mark answer={answer} /> <strong>{answerWords[answer]}</strong> {meanings[answer]}
          </li>
        ))}
      </ul>
    </section>
  )
}

const forgotten = { role: null, region: null, venue: null } as const

const meanings = {
  allowed: 'a rule permits it',
  licensed: 'only with a licence or registration',
  restricted: 'within limits that a person must see kept',
  banned: 'by a rule that no decision here can lift',
  unknown: 'no rule on record answers: a person must decide',
}
