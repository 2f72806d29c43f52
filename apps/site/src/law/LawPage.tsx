/** The rules place by place: what applies today at a glance, and for one place how it went up and down, rule by rule. */
import { askerKinds, askerWords } from '@specie/screening/policy'
import { useMemo } from 'react'
import { type Policy, readPolicy } from '../api/policy.ts'
import { readProgramme } from '../api/programme.ts'
import { useLive } from '../live/useLive.ts'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'
import { printDay } from '../print/moment.ts'
import { type Asked, ask, useAsked } from './address.ts'
import { Glance } from './Glance.tsx'
import { LawHead } from './LawHead.tsx'
import { PlaceCourse } from './PlaceCourse.tsx'
import { Reviewed } from './Reviewed.tsx'

export function LawPage() {
  const asked = useAsked()
  const knownAt = asked.known === null ? '' : `?knownAt=${asked.known}T23:59:59Z`
  const policy = useLive(`/api/v1/policy${knownAt}`, readPolicy, minutes(5))
  const programme = useLive('/api/v1/programme', readProgramme, minutes(5))
  const { value, failure } = policy
  return (
    <>
      <a className="skip" href={location.hash || '#'} onClick={toPlace}>
        To the place
      </a>
      <LawHead programme={programme.value} here="rules" title="Rules by place" />
      <main className="law rules-page">
        <h1>What the law says, place by place</h1>
        {value === null && failure === null && <Awaiting what="the rules" lines={8} />}
        {value === null && failure !== null && <Trouble failure={failure} what="the rules" />}
        {value !== null && <Told policy={value} asked={asked} />}
      </main>
      <footer className="foot">
        <p>
          Drawn in this browser from <a href="/api/v1/policy">the rules on record</a>. Officers change them in
          pairs; what was known when stays answerable.
        </p>
      </footer>
    </>
  )
}

function Told({ policy, asked }: { readonly policy: Policy; readonly asked: Asked }) {
  const on = asked.on ?? policy.today
  const reviews = useMemo(
    () => new Map(policy.reviews.map(({ jurisdiction, reviewedOn }) => [jurisdiction, reviewedOn])),
    [policy.reviews],
  )
  const sources = new Set(policy.rules.map(({ sourceAddress }) => sourceAddress)).size
  const makers = new Set(policy.rules.map(({ jurisdiction }) => jurisdiction)).size
  return (
    <>
      <p className="law-lead">
        {policy.rules.length} rules of {makers} makers, from {sources} sources. Where nothing was read, the
        answer is unknown, and that is no permission. <a href="/join">May I take part, from here?</a>
      </p>
      <Reviewed policy={policy} place={null} />
      <form className="law-choices" onSubmit={(event) => event.preventDefault()} aria-label="What is shown">
        <div>
          <label htmlFor="for">For</label>
          <select
            id="for"
            value={asked.who}
            onChange={(event) => {
              const who = askerKinds.find((one) => one === event.target.value)
              if (who !== undefined) ask({ who })
            }}
          >
            {askerKinds.map((kind) => (
              <option key={kind} value={kind}>
                {askerWords[kind]}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="on">On</label>
          <input
            id="on"
            type="date"
            value={on}
            min="2013-01-01"
            max="2030-12-31"
            onChange={(event) => {
              const day = event.target.value
              ask({ on: day === '' || day === policy.today ? null : day })
            }}
          />
        </div>
        <div>
          <label htmlFor="known">As known on</label>
          <input
            id="known"
            type="date"
            value={asked.known ?? policy.today}
            max={policy.today}
            onChange={(event) => {
              const day = event.target.value
              ask({ known: day === '' || day === policy.today ? null : day })
            }}
          />
        </div>
        {(asked.on !== null || asked.known !== null) && (
          <button type="button" className="plain-button" onClick={() => ask({ on: null, known: null })}>
            Back to today
          </button>
        )}
      </form>
      <Glance policy={policy} reviews={reviews} asked={asked} on={on} />
      <div id="place" tabIndex={-1}>
        {asked.place === null ? (
          <p className="invitation">
            Choose a place or an answer above, and its course through the years is drawn here.
          </p>
        ) : (
          <PlaceCourse policy={policy} reviews={reviews} asked={asked} place={asked.place} on={on} />
        )}
      </div>
      <p className="unseen" role="status">
        {asked.place === null ? '' : `Shown as of ${printDay(Date.parse(on))}.`}
      </p>
    </>
  )
}

function toPlace(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#place')?.focus()
}

const minutes = (count: number) => count * 60_000
