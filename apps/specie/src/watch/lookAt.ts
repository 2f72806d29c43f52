/** A programme's chain and server as the watcher looks at them: the state through the node that it believes, and the whole check. */
import { CommandFailure } from '../terminal/failure.ts'
import { fetchBytes } from '../terminal/fetchBytes.ts'
import type { ProgrammeAt } from './programmeAt.ts'
import type { WatcherOptions } from './watch.ts'

export async function lookAt(at: {
  readonly base: string
  readonly programme: ProgrammeAt
  readonly rpcUrl: string
  readonly clock?: string
}): Promise<Pick<WatcherOptions, 'look' | 'check' | 'now'>> {
  const { base, programme, rpcUrl } = at
  const [evidence, coin] = await Promise.all([import('@specie/evidence'), import('@specie/coin')])
  const { contracts, deployedAtBlock } = programme
  const chain = await coin.connectChain({ rpcUrl, contracts, deployedAtBlock }).catch((cause: unknown) => {
    throw new CommandFailure('unreachable', `The chain node at ${rpcUrl} does not answer as it must.`, {
      code: 'NODE',
      facts: { node: rpcUrl },
      cause,
    })
  })
  // Only a local chain's clock can be moved, and only there may the chain say what time it is.
  const byChain = chain.chainId === coin.localChainId && at.clock !== 'own'
  let ahead = 0
  const ownNow = () => Math.floor(Date.now() / 1_000)
  return {
    now: () => ownNow() + ahead,
    async look() {
      const head = await chain.head()
      if (byChain) ahead = (await chain.now()) - ownNow()
      const [reserve, proposals, events] = await Promise.all([
        chain.readReserve(head.number),
        chain.readProposals(head.number),
        chain.events({ from: deployedAtBlock, to: head.number }),
      ])
      return {
        reserve,
        proposals,
        events,
        time: Math.max(head.time, ownNow() + ahead),
        nameOf: (address) => programme.names.get(address.toLowerCase()) ?? address,
      }
    },
    check: async (remembered) => {
      const { verdict } = await evidence.publicCheck((path) => fetchBytes(base + path), {
        server: base,
        rpcUrl,
        clock: byChain ? 'chain' : 'own',
        ...(remembered === null ? {} : { rememberedHead: remembered }),
      })
      return verdict
    },
  }
}
