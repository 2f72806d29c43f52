/** The rules that nobody can change, what it would still take to cheat, and who holds which role. */
import type { ReactNode } from 'react'
import type { Party, Programme } from '../api/programme.ts'
import type { Live } from '../live/useLive.ts'
import { Digest } from '../parts/Digest.tsx'
import { Section } from '../parts/Section.tsx'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'
import { printSpan } from '../print/moment.ts'
import { printJurisdiction } from '../print/place.ts'
import { ScreeningLists } from './ScreeningLists.tsx'

export function Rules({ programme }: { readonly programme: Live<Programme> }) {
  const { value, failure } = programme
  return (
    <Section
      id="rules"
      title="Rules and people"
      lead={
        <>
          The rules are built into the contracts, which nobody can change, pause or upgrade. What the law of
          your country says is another question: <a href="/join">may I take part, from here?</a>
        </>
      }
    >
      {value === null && failure === null && <Awaiting what="the rules" />}
      {value === null && failure !== null && <Trouble failure={failure} what="the rules" />}
      {value !== null && (
        <>
          <Fixed programme={value} />
          <ScreeningLists />
          <h3>What it would take to cheat, all the same</h3>
          <ul className="cheats">
            <li>
              <strong>Gold that is not there:</strong> its custodian, {value.rules.quorum} auditors and the
              sponsor together, and no guardian, auditor or custodian who objects within{' '}
              {printSpan(value.rules.raiseDelaySeconds * 1000)}.
            </li>
            <li>
              <strong>A titled bar stolen:</strong> its custodian alone. That is the risk of any warehouse;
              law and insurance answer for it.
            </li>
            <li>
              <strong>A vault blocked:</strong> a court alone. The three coverages above show what would be
              left.
            </li>
          </ul>
          <div className="parties">
            <Parties title="Sponsors" does="issue coins on their own gold" parties={value.sponsors} />
            <Parties
              title="Custodians"
              does="keep the bars, sign what they hold"
              parties={value.custodians}
            />
            <Parties title="Auditors" does="count, and sign what they counted" parties={value.auditors} />
            <Parties title="Guardians" does="may hold a vault, may veto a raise" parties={value.guardians} />
            <Parties title="Compliance officers" does="screen, clear and freeze" parties={value.officers} />
          </div>
        </>
      )}
    </Section>
  )
}

function Fixed({ programme }: { readonly programme: Programme }) {
  const { rules } = programme
  return (
    <dl className="fixed">
      <Rule figure={printSpan(rules.maxAgeSeconds * 1000)}>
        is as old as a count may be. Then its gold counts zero.
      </Rule>
      <Rule figure={`1 + ${rules.quorum}`}>
        must sign a count: the custodian and {rules.quorum} independent auditors.
      </Rule>
      <Rule figure={printSpan(rules.raiseDelaySeconds * 1000)}>
        must pass before newly counted gold counts, so that anyone honest can object.
      </Rule>
      <Rule figure={printSpan(rules.changeDelaySeconds * 1000)}>
        must pass before a new party or a higher cap takes effect.
      </Rule>
      <Rule figure={printSpan(rules.holdRestSeconds * 1000)}>
        must pass between two lone holds by the same party on a vault.
      </Rule>
      <Rule figure={printSpan(rules.freezeLapseSeconds * 1000)}>
        until a freeze ends by itself, unless a second officer confirms it.
      </Rule>
    </dl>
  )
}

function Rule({ figure, children }: { readonly figure: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{figure}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Parties(props: {
  readonly title: string
  readonly does: string
  readonly parties: readonly Party[]
}) {
  return (
    <div>
      <h3>{props.title}</h3>
      <p className="quiet">{props.does}</p>
      {props.parties.length === 0 && <p>Nobody yet.</p>}
      <ul>
        {props.parties.map((party) => (
          <li key={party.address}>
            <span>
              {party.name} <span className="quiet">{printJurisdiction(party.jurisdiction)}</span>
            </span>
            <Digest of={party.address} name={`the address of ${party.name}`} />
          </li>
        ))}
      </ul>
    </div>
  )
}
