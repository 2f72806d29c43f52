/** How far the council is with letting everybody in: each change of the plan, with the proposal that stands for it on chain. */
import type { Chain, CouncilChange, ProposalState } from '@specie/coin'

export type BootstrapStep = {
  readonly change: CouncilChange
  /** The live or carried-out proposal of exactly this change; null where nobody proposed it yet. */
  readonly proposal: ProposalState | null
}

export async function bootstrapState(
  chain: Chain,
  changes: readonly CouncilChange[],
): Promise<readonly BootstrapStep[]> {
  const proposals = await chain.readProposals()
  return changes.map((change) => {
    const wanted = asText(change)
    const same = proposals.filter(
      (one) => asText(one.change) === wanted && one.stage !== 'void' && one.stage !== 'vetoed',
    )
    // The one that is furthest along: whoever proposed it twice did no harm.
    return { change, proposal: same.toSorted((a, b) => rank[b.stage] - rank[a.stage])[0] ?? null }
  })
}

function asText(change: CouncilChange): string {
  return JSON.stringify(
    Object.entries(change)
      .map(([field, value]) => [field, String(value).toLowerCase()])
      .toSorted(),
  )
}

const rank: Readonly<Record<ProposalState['stage'], number>> = {
  void: 0,
  vetoed: 0,
  gathering: 1,
  waiting: 2,
  open: 3,
  executed: 4,
}
