/** What the key that is signed in may do, and for whom, in words. */
import type { Capacity, SessionShape } from '@specie/client'
import { printMoment } from '../../print/moment.ts'

export function MayDo({ session }: { readonly session: SessionShape }) {
  const parties = Map.groupBy(session.capacities, ({ party }) => party.address)
  return (
    <ul className="may-do">
      {[...parties.values()].map((held) => {
        const [first] = held
        if (first === undefined) return null
        const own = first.party.address.toLowerCase() === session.address.toLowerCase()
        const until = held.find((one) => one.until !== null)?.until
        return (
          <li key={first.party.address}>
            <strong>{own ? 'Your own account' : first.party.name}</strong>{' '}
            <span className="quiet">{roleWords[first.partyRole]}</span>
            <br />
            {held.map((one) => words[one.as]).join('; ')}
            {until !== undefined && until !== null && (
              <span className="quiet">, until {printMoment(Date.parse(until))}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

export const roleWords: Readonly<Record<Capacity['partyRole'], string>> = {
  sponsor: 'sponsor',
  custodian: 'custodian',
  auditor: 'auditor',
  guardian: 'guardian',
  officer: 'compliance officer',
  member: 'member',
  seat: 'seat of the council',
  holder: 'holder',
}

const words: Readonly<Record<Capacity['as'], string>> = {
  draft: 'draft orders',
  approve: 'approve what another drafted',
  view: 'see orders',
  operate: 'import lists, draft statements, name grounds of holds',
  trade: 'ask for quotes, offer, sign trade tickets',
  settle: 'call rounds of settlement, set limits, agree on pairs',
  sponsor: 'everything a sponsor signs: orders, mandates',
  custodian: 'sign statements and releases, hold its own vaults',
  auditor: 'sign statements, take its signature back',
  guardian: 'hold any vault, veto what raises',
  officer: 'sign clearances, freeze, confirm and lift',
  member: 'settle with other members',
  seat: 'propose, approve, execute',
  holder: 'its own coins and titles',
}
