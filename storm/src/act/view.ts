/** What a person sees who looks at the programme before acting: read straight from the node, past all faults. */
import type { Chain, ProposalState, ReserveState, TitleState } from '@specie/coin'
import { listInForce, type Office } from '@specie/issuance'
import { hexOf } from '@specie/register/list'
import { toBigint } from '@specie/units'
import { holders, sponsors } from '../world/cast.ts'

export type View = {
  readonly time: number
  readonly reserve: ReserveState
  readonly titles: readonly TitleState[]
  readonly proposals: readonly ProposalState[]
  readonly balances: ReadonlyMap<string, bigint>
  /** Keys of the bars that count on the vault's list in force; none where there is no list. */
  bars(vault: number): Promise<readonly { readonly barKey: `0x${string}`; readonly fine: bigint }[]>
}

export async function look(chain: Chain, office: Office): Promise<View> {
  const people = [...holders, ...sponsors].map((one) => one.address)
  const [time, reserve, titles, proposals, held] = await Promise.all([
    chain.now(),
    chain.readReserve(),
    chain.readTitles(),
    chain.readProposals(),
    Promise.all(people.map((one) => chain.balanceOf(one))),
  ])
  return {
    time,
    reserve,
    titles,
    proposals,
    balances: new Map(
      people.map((one, index) => [one, held[index] === undefined ? 0n : toBigint(held[index])]),
    ),
    async bars(vault) {
      const inForce = await listInForce(office, vault).catch(() => null)
      if (inForce === null || !inForce.ok) return []
      return inForce.value.list.leaves.flatMap((leaf) => {
        const fine = toBigint(leaf.counted)
        return fine === 0n ? [] : [{ barKey: hexOf(leaf.barKey) as `0x${string}`, fine }]
      })
    },
  }
}
