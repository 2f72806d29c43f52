/** Wallet contracts of a chain, asked without knowing any programme on it. The node is spoken to only when one is asked. */
import type { Chain } from '../port/chain.ts'
import { openNetwork } from './network.ts'
import { walletAccepts } from './reads.ts'

/** Throws NodeUnreachable, when asked, where nothing answers at the URL. */
export function walletsAt(rpcUrl: string): Pick<Chain, 'walletAccepts'> {
  let network: ReturnType<typeof openNetwork> | undefined
  return {
    async walletAccepts(wallet, digest, signature, at) {
      network ??= openNetwork(rpcUrl)
      const block = at === undefined ? {} : { blockNumber: BigInt(at) }
      return walletAccepts((await network).client, wallet, digest, signature, block)
    },
  }
}
