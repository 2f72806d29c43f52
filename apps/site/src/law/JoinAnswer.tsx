/** The answer: a word, why, what it would take, the rules that it rests on, and what lies beside them. */
import {
  activityWords,
  answerWords,
  placeName,
  type TagKey,
  tagWords,
  type Verdict,
  type VisitorAnswer,
} from '@specie/screening/policy'
import { useId } from 'react'
import type { Policy } from '../api/policy.ts'
import { printDay } from '../print/moment.ts'
import { type Asked, ask, printAsked } from './address.ts'
import { CopyLink } from './CopyLink.tsx'
import { JoinRequest } from './JoinRequest.tsx'
import { Mark } from './Mark.tsx'
import { RuleCard } from './RuleCard.tsx'

export function JoinAnswer(props: {
  readonly answer: VisitorAnswer
  readonly asked: Asked
  readonly policy: Policy
  /** Where the programme is; null where that could not be asked. */
  readonly places: readonly string[] | null
}) {
  const { answer, asked, policy, places } = props
  const { own, programme, elsewhere } = answer
  const decides = programme.find((one) => one.answer === answer.answer && own.answer !== answer.answer) ?? own
  const on = asked.on ?? policy.today
  const others = (places ?? []).filter((one) => one !== own.question.jurisdiction)
  return (
    <>
      <section className={`verdict ${answer.answer}`} aria-label="Answer">
        <p className="verdict-word">
          <Mark answer={answer.answer} size={44} />
          <span>{answerWords[answer.answer]}</span>
        </p>
        <div>
          <p className="verdict-says">{decides.says}</p>
          <p className="quiet">
            On {printDay(Date.parse(on))}
            {asked.on !== null && asked.on !== policy.today && ', not today'}.{' '}
            {others.length > 0 && asked.activity !== 'mine' && (
              <>
                Asked too: what {listed(others)}, where this programme’s sponsors are and its metal lies, have
                aimed at your country
                {programme.length === 0 ? ': nothing on record.' : '.'} Sanctions against whole countries are
                not part of this record: the officers who screen you judge by them.
              </>
            )}
          </p>
          {places === null && (
            <p className="alarm">
              What the places of this programme have aimed at your country could not be asked: the answer may
              be stricter.
            </p>
          )}
          <p className="verdict-acts">
            <CopyLink />
            <a href={`/rules${printAsked({ place: asked.place, activity: asked.activity })}`}>
              The ups and downs of {placeName(own.question.jurisdiction)}
            </a>
          </p>
        </div>
      </section>
      <Depends verdict={own} asked={asked} />
      {decides.takes.length > 0 && (
        <section className="takes">
          <h2>What it would take</h2>
          <ul>
            {decides.takes.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
      <RulesOf verdict={own} title={`The law of ${placeName(own.question.jurisdiction)}`} />
      {programme.map((one) => (
        <RulesOf
          key={one.question.jurisdiction}
          verdict={one}
          title={`What ${placeName(one.question.jurisdiction)} has aimed at your country`}
        />
      ))}
      {answer.answer !== 'banned' && places !== null && <JoinRequest asked={asked} answer={answer} />}
      {answer.answer === 'banned' && (
        <section className="no-request">
          <h2>No request can be sent from here for this</h2>
          <p>
            You may ask for something else above: to {activityWords[own.question.activity]} is one of seven
            things that the law tells apart.
          </p>
        </section>
      )}
      {elsewhere.length > 0 && (
        <details className="more">
          <summary>What other places have aimed at your country</summary>
          <p className="quiet">It binds where somebody from there takes part.</p>
          {elsewhere.flatMap(({ deciding }) =>
            deciding.map(({ rule, says }) => <RuleCard key={rule.id} rule={rule} says={says} />),
          )}
        </details>
      )}
    </>
  )
}

function RulesOf({ verdict, title }: { readonly verdict: Verdict; readonly title: string }) {
  const { deciding, beside } = verdict
  return (
    <section className="rules-of">
      <h2>{title}</h2>
      {deciding.length === 0 && (
        <p>
          Nothing on record says whether one may {activityWords[verdict.question.activity]} there. No rule
          read is no permission given.
        </p>
      )}
      {deciding.map(({ rule, fit, counts, says }) => (
        <RuleCard
          key={rule.id}
          rule={rule}
          fit={fit}
          counts={counts}
          says={says}
          place={verdict.question.jurisdiction}
        />
      ))}
      {beside.length > 0 && (
        <details className="more">
          <summary>
            {beside.length} {beside.length === 1 ? 'rule' : 'rules'} on record beside{' '}
            {deciding.length === 1 ? 'it' : 'them'}, and why {beside.length === 1 ? 'it does' : 'they do'} not
            decide
          </summary>
          {beside.map(({ rule, fit, counts, says }) => (
            <RuleCard
              key={rule.id}
              rule={rule}
              fit={fit}
              counts={counts}
              says={says}
              place={verdict.question.jurisdiction}
            />
          ))}
        </details>
      )}
    </section>
  )
}

/** What was not said and would sharpen the answer. */
function Depends({ verdict, asked }: { readonly verdict: Verdict; readonly asked: Asked }) {
  const said: readonly (readonly [TagKey, 'role' | 'region' | 'venue'])[] = [
    ['who', 'role'],
    ['region', 'region'],
    ['venue', 'venue'],
  ]
  const open = said.flatMap(([key, field]) => {
    const values = verdict.dependsOn.find((one) => one.key === key)?.values ?? []
    const chosen = asked[field]
    const all = chosen === null || chosen === 'none' || values.includes(chosen) ? values : [chosen, ...values]
    return all.length === 0 && chosen === null ? [] : [{ key, field, values: all, chosen }]
  })
  if (open.length === 0) return null
  return (
    <section className="depends">
      <h2>Say more, and the answer is sharper</h2>
      <div className="depends-fields">
        {open.map(({ key, field, values, chosen }) => (
          <Said
            key={field}
            label={tagWords[key]}
            values={values}
            chosen={chosen}
            none={field === 'role' ? 'none of these' : 'elsewhere'}
            onChoose={(value) => ask({ [field]: value })}
          />
        ))}
      </div>
    </section>
  )
}

function Said(props: {
  readonly label: string
  readonly values: readonly string[]
  readonly chosen: string | null
  readonly none: string
  readonly onChoose: (value: string | null) => void
}) {
  const id = useId()
  const none = props.none === 'elsewhere' ? 'elsewhere' : 'none'
  return (
    <div className="field">
      <label htmlFor={id}>{props.label[0]?.toUpperCase() + props.label.slice(1)}</label>
      <select
        id={id}
        value={props.chosen ?? ''}
        onChange={(event) => props.onChoose(event.target.value || null)}
      >
        <option value="">not said</option>
        {props.values
          .filter((value) => value !== none)
          .map((value) => (
            <option key={value} value={value}>
              {value.replaceAll('-', ' ')}
            </option>
          ))}
        <option value={none}>{props.none}</option>
      </select>
    </div>
  )
}

/** `Switzerland, Singapore and the United Arab Emirates`. */
function listed(places: readonly string[]): string {
  const names = places.map(placeName)
  return names.length < 2 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
