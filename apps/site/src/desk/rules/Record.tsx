/** What waits for another officer, and under it the record: every rule with its place, activity and days. */
import type { AnswerOf, PolicyChangeShape, PolicyDecisionShape, Routes } from '@specie/client'
import { activities, activityWords, placeName } from '@specie/screening/policy'
import { listedName } from '../../law/countries.ts'
import { printPartialDay } from '../../law/days.ts'
import { MarkedWord } from '../../law/Mark.tsx'
import { printDay } from '../../print/moment.ts'
import { useKey } from '../keys/keys.ts'
import { SelectField, TextField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { Ago } from '../parts/When.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useKept } from '../server/useKept.ts'
import { useRead } from '../server/useRead.ts'
import { hasRole, useSignedIn } from '../session/session.tsx'
import { partWords } from './partWords.ts'

export function Record() {
  const { session } = useSignedIn()
  const officer = hasRole(session, 'officer')
  useKey('n', 'New rule', officer ? () => go(hashOf('rules', 'new')) : null)
  useKey('d', 'Decide for a party', officer ? () => go(hashOf('rules', 'decide')) : null)
  return (
    <>
      <PageHead
        title="Rules by jurisdiction"
        lead="What the law of each place says, as far as it is on record. A change takes two officers, and what was known before stays answerable."
      >
        {officer && (
          <>
            <a className="firm-button" href={hashOf('rules', 'new')}>
              Propose a rule <kbd>n</kbd>
            </a>{' '}
            <a className="plain-button" href={hashOf('rules', 'decide')}>
              Decide for a party <kbd>d</kbd>
            </a>{' '}
          </>
        )}
        <a href="/rules">The public page</a>
      </PageHead>
      {officer ? (
        <>
          <Changes />
          <Decisions />
          <Rules />
        </>
      ) : (
        <p className="nothing">Officers change the record. Everybody reads it on the public page.</p>
      )}
    </>
  )
}

function Changes() {
  const read = useRead(
    'policy changes',
    (signal) => api.listPolicyChanges({ signal, query: { limit: 50 } }),
    ['block'],
  )
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">Changes</h2>
      <Shown read={read} what="the changes">
        {({ changes }) =>
          changes.length === 0 ? (
            <p className="nothing">Nobody has changed the founding collection.</p>
          ) : (
            <ul className="entries">
              {changes.slice(0, 12).map((change) => (
                <Change key={change.id} change={change} />
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  )
}

function Change({ change }: { readonly change: PolicyChangeShape }) {
  const [first, ...others] = change.parts
  return (
    <li className={change.state === 'proposed' ? 'entry' : 'entry over'} data-state={change.state}>
      <h3>
        <a href={hashOf('rules', `change-${change.id}`)}>
          {first === undefined ? change.reason : partWords(first)}
          {others.length > 0 && ` and ${others.length} more`}
        </a>{' '}
        <span className={change.state === 'proposed' ? 'stamp counts' : 'stamp'}>
          {change.state === 'proposed' ? 'waits for another officer' : change.state}
        </span>
      </h3>
      <p className="quiet">
        {change.proposedBy.name}, <Ago at={change.proposedAt} />: {change.reason}
      </p>
    </li>
  )
}

function Decisions() {
  const read = useRead(
    'policy decisions',
    (signal) => api.listPolicyDecisions({ signal, query: { limit: 50 } }),
    ['block'],
  )
  return (
    <section aria-labelledby="decisions-title">
      <h2 id="decisions-title">Decisions where the law leaves it to a person</h2>
      <Shown read={read} what="the decisions">
        {({ decisions }) =>
          decisions.length === 0 ? (
            <p className="nothing">None was proposed.</p>
          ) : (
            <ul className="entries">
              {decisions.slice(0, 12).map((decision) => (
                <Decision key={decision.id} decision={decision} />
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  )
}

function Decision({ decision }: { readonly decision: PolicyDecisionShape }) {
  const live = decision.state === 'proposed' || decision.state === 'approved'
  return (
    <li className={live ? 'entry' : 'entry over'} data-state={decision.state}>
      <h3>
        <a href={hashOf('rules', `decision-${decision.id}`)}>
          {decision.party.name} {decision.may ? 'may' : 'may not'} {activityWords[decision.activity]}
        </a>{' '}
        <span className={decision.state === 'proposed' ? 'stamp counts' : 'stamp'}>
          {decision.state === 'proposed' ? 'waits for another officer' : decision.state}
        </span>
      </h3>
      <p className="quiet">
        Under the law of {decision.places.map(({ jurisdiction }) => placeName(jurisdiction)).join(', ')},
        until {printDay(Date.parse(decision.validUntil))}. {decision.reason}
      </p>
    </li>
  )
}

type Listed = AnswerOf<Routes['listPolicyRules']>

function Rules() {
  const [typed, change] = useKept('policy filters', { place: '', activity: '', words: '' })
  const read = useRead('policy rules', (signal) => api.listPolicyRules({ signal }), ['block'])
  return (
    <section aria-labelledby="record-title">
      <h2 id="record-title">The record</h2>
      <Shown read={read} what="the record">
        {(listed) => {
          const places = [...new Set(listed.rules.map(({ rule }) => rule.jurisdiction))].toSorted()
          return (
            <>
              <div className="desk-filters">
                <SelectField
                  label="Place"
                  none="every place"
                  value={typed.place}
                  choices={places.map((code) => [code, listedName(code)] as const)}
                  onChange={(place) => change({ place })}
                />
                <SelectField
                  label="Activity"
                  none="every activity"
                  value={typed.activity}
                  choices={activities.map((one) => [one, activityWords[one]] as const)}
                  onChange={(activity) => change({ activity })}
                />
                <TextField label="Words" value={typed.words} onChange={(words) => change({ words })} />
              </div>
              <Review listed={listed} place={typed.place} />
              <RuleTable listed={listed} {...typed} />
            </>
          )
        }}
      </Shown>
    </section>
  )
}

function Review({ listed, place }: { readonly listed: Listed; readonly place: string }) {
  if (place === '') return null
  const review = listed.reviews.find(({ jurisdiction }) => jurisdiction === place)
  return (
    <p className="quiet">
      {review === undefined
        ? 'Never reviewed'
        : `Last reviewed ${printDay(Date.parse(review.reviewedOn))}: ${review.note}`}{' '}
      <a href={hashOf('rules', 'review', { place })}>Record a review</a>
    </p>
  )
}

function RuleTable(props: {
  readonly listed: Listed
  readonly place: string
  readonly activity: string
  readonly words: string
}) {
  const wanted = props.words.toLowerCase().trim()
  const shown = props.listed.rules
    .filter(
      ({ rule }) =>
        (props.place === '' || rule.jurisdiction === props.place) &&
        (props.activity === '' || rule.activity === props.activity) &&
        `${rule.instrument} ${rule.summary} ${rule.id}`.toLowerCase().includes(wanted),
    )
    .toSorted((left, right) => (left.rule.from < right.rule.from ? 1 : -1))
  return (
    <>
      <p className="quiet">
        {shown.length} of {props.listed.rules.length} rules
      </p>
      <div className="rule-rows">
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Place</th>
              <th scope="col">Activity</th>
              <th scope="col">Says</th>
              <th scope="col">Rule</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, most).map(({ rule }) => (
              <tr key={rule.id}>
                <td>
                  {printPartialDay(rule.from)}
                  {rule.until !== null && <span className="quiet"> to {printPartialDay(rule.until)}</span>}
                </td>
                <td>{listedName(rule.jurisdiction)}</td>
                <td>{activityWords[rule.activity]}</td>
                <td>
                  <MarkedWord answer={rule.status} />
                  {!rule.verified && <span className="quiet"> not verified</span>}
                </td>
                <td className="words">
                  <a href={hashOf('rules', 'new', { rule: rule.id })}>{rule.instrument}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length > most && (
        <p className="quiet">The newest {most} are shown: choose a place or activity.</p>
      )}
    </>
  )
}

const most = 40
