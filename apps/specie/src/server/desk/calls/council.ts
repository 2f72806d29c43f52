/** The council's proposals with their delays and vetoes, the parties, and the freezes, as the chain has them now. */
import type { FreezeShape, ProposalShape } from '@specie/client'
import type { Address, ChainEvent, ProposalState } from '@specie/coin'
import type { Snapshot } from '../../reading/snapshot.ts'
import { isoTime } from '../../shape.ts'
import type { Names } from '../../sources.ts'
import { type Asker, hasRole, keepsRole, same } from '../access.ts'
import type { Handlers } from '../desk.ts'
import { inNames } from '../inNames.ts'
import { changeInWords, isRaising, shapeOf } from './transitions.ts'

export const councilHandlers: Pick<Handlers, 'readCouncil' | 'readParties' | 'listFreezes'> = {
  async readCouncil({ desk, asker }) {
    const [snapshot, names] = await Promise.all([desk.sources.snapshots.current(), desk.sources.names()])
    const proposals = await desk.office.chain.readProposals(snapshot.block.number)
    const { threshold, seats } = snapshot.parties
    return {
      value: {
        threshold,
        seats: seats.map((seat) => names.namedOf(seat)),
        proposals: proposals.map((one) => shownProposal(one, snapshot, names, asker)).toReversed(),
      },
    }
  },

  async readParties({ desk }) {
    const [{ parties }, names] = await Promise.all([desk.sources.snapshots.current(), desk.sources.names()])
    const { sponsors, custodians, auditors, guardians, officers, members, seats } = parties
    return {
      value: {
        parties: [
          ...[sponsors, custodians, auditors, guardians, officers, members].flat().map((party) => ({
            ...names.namedOf(party.address),
            role: party.role,
            stands: party.stands,
            suspendedAt: party.suspendedAt === 0 ? null : isoTime(party.suspendedAt),
          })),
          ...seats.map((seat) => ({
            ...names.namedOf(seat),
            role: 'seat' as const,
            stands: true,
            suspendedAt: null,
          })),
        ],
      },
    }
  },

  async listFreezes({ desk, asker }) {
    const [snapshot, names] = await Promise.all([desk.sources.snapshots.current(), desk.sources.names()])
    const accounts = [
      ...new Set(snapshot.events.filter((event) => event.kind === 'frozen').map((event) => event.account)),
    ]
    const found = await Promise.all(
      accounts.map((account) => desk.office.chain.frozen(account, snapshot.block.number)),
    )
    const isOfficer = hasRole(asker, ['officer'])
    const freezes = found
      .filter((freeze) => freeze !== undefined)
      .map((freeze): FreezeShape => {
        const another = isOfficer && !same(freeze.officer, asker.key)
        return {
          account: names.namedOf(freeze.account),
          since: isoTime(freeze.since),
          officer: names.namedOf(freeze.officer),
          evidence: freeze.evidence,
          confirmed: freeze.confirmed,
          lifting: freeze.lifting === null ? null : names.namedOf(freeze.lifting),
          lapsesAt: freeze.lapsesAt === null ? null : isoTime(freeze.lapsesAt),
          may: [
            ...(another && !freeze.confirmed
              ? [{ act: 'confirmFreeze' as const, says: 'It lasts until it is lifted.' }]
              : []),
            ...(isOfficer && (freeze.lifting === null || !same(freeze.lifting, asker.key))
              ? [
                  {
                    act: 'liftFreeze' as const,
                    says:
                      freeze.lifting === null
                        ? 'A second officer must ask for it too.'
                        : 'It is lifted at once.',
                  },
                ]
              : []),
          ],
        }
      })
    return { value: { freezes } }
  },
}

function shownProposal(
  { proposal, change, stage, approvals, opensAt, closesAt, unvetoable }: ProposalState,
  snapshot: Snapshot,
  names: Names,
  asker: Asker,
): ProposalShape {
  const own = snapshot.events.filter((event) => 'proposal' in event && event.proposal === proposal)
  const approvedBy = standingApprovals(own).filter((seat) =>
    snapshot.parties.seats.some((one) => same(one, seat)),
  )
  const proposed = own.find((event) => event.kind === 'changeProposed')
  const isSeat = hasRole(asker, ['seat'])
  const approved = approvedBy.some((seat) => same(seat, asker.key))
  const live = stage === 'gathering' || stage === 'waiting' || stage === 'open'
  const { threshold } = snapshot.parties
  return {
    proposal,
    change: shapeOf(change),
    title: inNames(changeInWords(change), names),
    raising: isRaising(change),
    stage,
    approvals,
    approvedBy: approvedBy.map((seat) => names.namedOf(seat)),
    proposedBy: proposed?.kind === 'changeProposed' ? names.namedOf(proposed.seat) : null,
    opensAt: opensAt === 0 ? null : isoTime(opensAt),
    closesAt: closesAt === 0 ? null : isoTime(closesAt),
    unvetoable,
    says: saysOf(stage, approvals, threshold, opensAt),
    may: [
      ...(live && isSeat && !approved
        ? [
            {
              act: 'approveChange' as const,
              says: `Then ${approvals + 1} of at least ${threshold} seats approve.`,
            },
          ]
        : []),
      ...(live && isSeat && approved
        ? [{ act: 'revokeApproval' as const, says: 'Your approval counts no more.' }]
        : []),
      ...(stage === 'open' ? [{ act: 'executeChange' as const, says: 'It takes effect at once.' }] : []),
      ...(live &&
      isRaising(change) &&
      !unvetoable &&
      keepsRole(asker, ['guardian']) &&
      !isAbout(change, asker.key)
        ? [{ act: 'vetoChange' as const, says: 'It ends here; proposed again it waits longer.' }]
        : []),
    ],
  }
}

function standingApprovals(events: readonly ChainEvent[]): readonly Address[] {
  const approved = new Set<Address>()
  for (const event of events) {
    if (event.kind === 'changeProposed' || event.kind === 'changeApproved') approved.add(event.seat)
    if (event.kind === 'approvalRevoked') approved.delete(event.seat)
  }
  return [...approved]
}

function isAbout(change: ProposalState['change'], key: Address): boolean {
  return 'party' in change && same(change.party, key)
}

function saysOf(
  stage: ProposalState['stage'],
  approvals: number,
  threshold: number,
  opensAt: number,
): string {
  switch (stage) {
    case 'gathering':
      return `${approvals} of at least ${threshold} seats approve.`
    case 'waiting':
      return `It waits until ${isoTime(opensAt)}; until then any one guardian may veto it.`
    case 'open':
      return 'Anyone may carry it out now.'
    case 'executed':
      return 'It was carried out.'
    case 'vetoed':
      return 'A guardian vetoed it.'
    case 'void':
      return 'Nobody carried it out in its time: it is void.'
  }
}
