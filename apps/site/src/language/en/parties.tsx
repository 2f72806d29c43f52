/** Who is who: the sponsors' positions, what each role can do alone, and the rules that nobody can change. */
import type { ReactNode } from 'react'
import type { Link } from './overview.tsx'

export const parties = {
  lead: 'Who owes the coins, who keeps the gold, who counts it, and what each of them can and cannot do.',
  sponsors: {
    title: 'Sponsors',
    lead: 'Several sponsors issue the same coin, each on the gold of its own vaults. None can mint on another’s.',
    none: 'No sponsor has been admitted yet.',
    goldIn: (vaults: string) => `gold in ${vaults}`,
    shortOf: (missing: ReactNode): ReactNode => <>Short of {missing}</>,
    suspended: 'Minting suspended',
    assets: 'Assets',
    issued: 'Issued',
    titled: 'Titled',
    free: 'Free',
    missing: 'Missing',
    cap: 'Cap',
  },
  roles: {
    title: 'Roles',
    lead: 'An address holds one role for ever. Parties are admitted slowly, in the open, and suspended at once.',
    nobody: 'Nobody yet.',
    addressOf: (name: string) => `the address of ${name}`,
    /** What stands after a name in the council, in this language. */
    seatNames: {} as Readonly<Record<string, string>>,
    sponsors: { title: 'Sponsors', does: 'Issue coins on their own counted gold, and owe them.' },
    custodians: {
      title: 'Custodians',
      does: 'Keep the bars, sign what they hold, release a bar at the counter. Each can hold its own vault at once.',
    },
    auditors: {
      title: 'Auditors',
      does: 'Count, and sign what they counted. Each can withdraw its own signature at once.',
    },
    guardians: {
      title: 'Guardians',
      does: 'May hold a vault and veto what the council would widen, and nothing else.',
    },
    officers: {
      title: 'Compliance officers',
      does: 'Screen, sign clearances in pairs, freeze accounts. They move no gold and no coin.',
    },
    members: {
      title: 'Members',
      does: 'Trade gold with each other. What they owe nets, and settles in one transaction that all of them signed.',
    },
    seats: {
      title: 'Council',
      does: 'Admits and suspends parties, slowly upward and quickly downward. It never sets an amount.',
    },
  },
  rules: {
    title: 'Rules that nobody can change',
    lead: (join: Link): ReactNode => (
      <>
        They are built into the contracts, which nobody can change, pause or upgrade. What the law of your
        country says is another question: {join('may I take part, from here?')}
      </>
    ),
    maxAge: 'is as old as a count may be. Then its gold counts zero.',
    quorum: (auditors: number): string =>
      `must sign a count: the custodian and ${auditors} independent auditors.`,
    raiseDelay: 'must pass before newly counted gold counts, so that anyone honest can object.',
    changeDelay: 'must pass before a new party or a higher cap takes effect.',
    holdRest: 'must pass between two lone holds by the same party on a vault.',
    freezeLapse: 'until a freeze ends by itself, unless a second officer confirms it.',
  },
}
