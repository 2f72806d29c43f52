/** May I take part, from here? A question as a sentence, and its answer, which is worked out in this browser from the rules on record. */
import {
  activities,
  activityWords,
  askerKinds,
  askerWords,
  mayTakePart,
  type VisitorAnswer,
} from '@specie/screening/policy'
import { type ReactNode, useMemo } from 'react'
import { type Policy, readPolicy } from '../api/policy.ts'
import { readProgramme } from '../api/programme.ts'
import { readVaults } from '../api/vaults.ts'
import { useLive } from '../live/useLive.ts'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'
import { type Asked, ask, useAsked } from './address.ts'
import { countries, listedName } from './countries.ts'
import { JoinAnswer } from './JoinAnswer.tsx'
import { LawHead } from './LawHead.tsx'
import { Reviewed } from './Reviewed.tsx'

export function Join() {
  const asked = useAsked()
  const policy = useLive('/api/v1/policy', readPolicy, minutes(5))
  const programme = useLive('/api/v1/programme', readProgramme, minutes(5))
  const vaults = useLive('/api/v1/vaults', readVaults, minutes(5))
  // An answer without the programme's own places could be too kind: it waits for them, or says that they are missing.
  const silent = programme.failure !== null || vaults.failure !== null
  const told = programme.value !== null && vaults.value !== null
  const places = useMemo(
    () => [
      ...new Set([
        ...(programme.value?.sponsors ?? []).map(({ jurisdiction }) => jurisdiction),
        ...(vaults.value?.vaults ?? []).map(({ jurisdiction }) => jurisdiction),
      ]),
    ],
    [programme.value, vaults.value],
  )
  const answer = useMemo(
    () => (policy.value === null || !(told || silent) ? null : answerTo(policy.value, asked, places)),
    [policy.value, asked, places, told, silent],
  )
  const { value, failure } = policy
  return (
    <>
      <a className="skip" href={location.hash || '#'} onClick={toAnswer}>
        To the answer
      </a>
      <LawHead programme={programme.value} here="join" title="May I take part?" />
      <main className="law join">
        <h1>May I take part, from here?</h1>
        <Sentence asked={asked} policy={value} />
        {value === null && failure === null && <Awaiting what="the rules" lines={6} />}
        {value === null && failure !== null && <Trouble failure={failure} what="the rules" />}
        <div id="answer" tabIndex={-1} aria-live="polite">
          {answer !== null && value !== null && (
            <JoinAnswer answer={answer} asked={asked} policy={value} places={told ? places : null} />
          )}
          {answer === null && value !== null && (asked.place === null || asked.activity === null) && (
            <p className="invitation">
              Choose a country and what you want to do: the answer stands here at once.
            </p>
          )}
        </div>
        {value !== null && <Reviewed policy={value} place={asked.place} />}
      </main>
      <footer className="foot">
        <p>
          The answer is worked out in this browser: nobody learns what you asked. The record behind it is
          open: <a href="/api/v1/policy">as data</a>, <a href="/rules">as a timeline</a>.
        </p>
      </footer>
    </>
  )
}

function Sentence({ asked, policy }: { readonly asked: Asked; readonly policy: Policy | null }) {
  const all = useMemo(countries, [])
  const known = new Set(policy?.rules.map(({ jurisdiction }) => jurisdiction))
  const [told, others] = [
    all.filter(({ code }) => known.has(code)),
    all.filter(({ code }) => !known.has(code)),
  ]
  return (
    <form className="sentence" aria-label="Your question" onSubmit={(event) => event.preventDefault()}>
      <Words of="asker">I am</Words>{' '}
      <select
        id="asker"
        value={asked.who}
        onChange={(event) => {
          const who = askerKinds.find((one) => one === event.target.value)
          if (who !== undefined) ask({ who, role: null })
        }}
      >
        {askerKinds.map((kind) => (
          <option key={kind} value={kind}>
            {askerWords[kind]}
          </option>
        ))}
      </select>{' '}
      <Words of="country">
        in<span className="unseen"> the country</span>
      </Words>{' '}
      <select
        id="country"
        value={asked.place ?? ''}
        onChange={(event) => ask({ place: event.target.value || null, activity: asked.activity ?? 'hold' })}
      >
        <option value="">which country?</option>
        <optgroup label="With rules on record">
          {told.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </optgroup>
        <optgroup label="All others">
          {others.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </optgroup>
        {asked.place === 'EU' && <option value="EU">{listedName('EU')}</option>}
      </select>{' '}
      <Words of="activity">and want to</Words>{' '}
      <select
        id="activity"
        value={asked.activity ?? ''}
        onChange={(event) => {
          const activity = activities.find((one) => one === event.target.value)
          if (activity !== undefined) ask({ activity, venue: null })
        }}
      >
        {asked.activity === null && <option value="">do what?</option>}
        {activities.map((one) => (
          <option key={one} value={one}>
            {activityWords[one]}
          </option>
        ))}
      </select>
    </form>
  )
}

function Words({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  return <label htmlFor={of}>{children}</label>
}

function answerTo(policy: Policy, asked: Asked, programmePlaces: readonly string[]): VisitorAnswer | null {
  const { place, activity, who, role, region, venue } = asked
  if (place === null || activity === null) return null
  const reviews = new Map(policy.reviews.map(({ jurisdiction, reviewedOn }) => [jurisdiction, reviewedOn]))
  const roles = role === null ? null : role === 'none' ? [] : [role]
  const on = asked.on ?? policy.today
  return mayTakePart(policy.rules, reviews, {
    place,
    activity,
    who,
    roles,
    region,
    venue,
    on,
    programmePlaces,
  })
}

function toAnswer(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#answer')?.focus()
}

const minutes = (count: number) => count * 60_000
