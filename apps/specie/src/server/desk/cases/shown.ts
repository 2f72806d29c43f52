/** A case as officers see it: both sides in full, every act, and what this officer may do with it now. */
import type { CaseFile, CaseLine, CaseMatchShape } from '@specie/client'
import {
  type CaseMatch,
  findParty,
  type NamedCase,
  type OfficerActName,
  officerActs,
  possibleFrom,
  threshold,
  type WholeCase,
} from '@specie/screening'
import { getAddress } from 'viem'
import type { Names } from '../../sources.ts'
import { same } from '../access.ts'
import type { Desk } from '../desk.ts'

export function shownLine(one: NamedCase, names: Names): CaseLine {
  const { about, proposal } = one
  return {
    id: one.id,
    about:
      about.is === 'party'
        ? { is: 'party', party: about.party }
        : { is: 'holder', account: names.namedOf(getAddress(about.address)) },
    person: one.person,
    name: one.name,
    list: one.list,
    entry: one.entry,
    listedName: one.listedName,
    state: one.state,
    match: one.match,
    scoreBasisPoints: one.score,
    thresholdBasisPoints: threshold,
    foundBy: one.by,
    lost: one.lost,
    openedAt: one.openedAt.toISOString(),
    changedAt: one.changedAt.toISOString(),
    proposal: proposal === null ? null : { ...proposal, by: names.namedOf(getAddress(proposal.by)) },
    decision: one.decision,
  }
}

export async function shownFile(desk: Desk, whole: WholeCase, key: `0x${string}`): Promise<CaseFile> {
  const names = await desk.sources.names()
  const newest = whole.matches.find(({ number }) => number === whole.match)
  const subject = newest?.found?.subject
  const name = subject === undefined ? null : (subject.names[0] ?? subject.wallets[0] ?? null)
  const listedName = newest?.entry.names[0]?.text ?? ''
  return {
    ...shownLine({ ...whole, name, listedName }, names),
    matches: whole.matches.map(shownMatch),
    acts: whole.acts.map((act) => ({
      ...act,
      by: act.by === null ? null : names.namedOf(getAddress(act.by)),
      at: act.at.toISOString(),
      attachments: act.attachments.map((one) => ({ ...one })),
    })),
    accounts: (await accountsOf(desk, whole)).map((address) => names.namedOf(getAddress(address))),
    may: mayDo(whole, key),
  }
}

/** Four eyes: whoever proposed takes back, and nobody else; another confirms or gives back. */
function mayDo(whole: WholeCase, key: `0x${string}`): OfficerActName[] {
  const mine = whole.proposal !== null && same(whole.proposal.by, key)
  return officerActs.filter((act) => {
    if (!possibleFrom[act].includes(whole.state)) return false
    if (act === 'confirmed' || act === 'returned') return !mine
    return act === 'withdrawn' ? mine : true
  })
}

async function accountsOf(desk: Desk, { about }: WholeCase): Promise<readonly `0x${string}`[]> {
  if (about.is === 'holder') return [about.address]
  return (await findParty(desk.pool, about.party))?.addresses ?? []
}

function shownMatch(match: CaseMatch): CaseMatchShape {
  const { entry, found } = match
  return {
    number: match.number,
    listVersion: match.listVersion,
    matcher: match.matcher,
    scoreBasisPoints: match.score,
    foundBy: match.by,
    subjectDigest: match.subjectDigest,
    entryDigest: match.entryDigest,
    explanationDigest: match.explanationDigest,
    at: match.at.toISOString(),
    entry: {
      ...entry,
      names: entry.names.map(({ text, quality }) => ({ text, quality })),
      dates: [...entry.dates],
      birthplaces: [...entry.birthplaces],
      addresses: [...entry.addresses],
      countries: [...entry.countries],
      identifiers: [...entry.identifiers],
      wallets: [...entry.wallets],
      programmes: [...entry.programmes],
    },
    subject:
      found === null
        ? null
        : {
            ...found.subject,
            names: [...found.subject.names],
            countries: [...found.subject.countries],
            identifiers: [...found.subject.identifiers],
            wallets: [...found.subject.wallets],
          },
    explanation:
      found === null
        ? null
        : {
            names:
              found.explanation.names === null
                ? null
                : {
                    ...found.explanation.names,
                    tokens: found.explanation.names.tokens.map((pair) => ({ ...pair })),
                  },
            evidence: found.explanation.evidence.map((one) => ({ ...one })),
          },
  }
}
