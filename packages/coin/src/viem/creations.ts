/** What the transactions of a block made. The address follows from sender and nonce, so no receipt has to be believed for it. */
import { getContractAddress } from 'viem'
import type { Creation } from '../port/chain.ts'
import type { Client } from './network.ts'

/** One that failed is among them too: where it would have stood, there is no code. */
export async function creationsIn(client: Client, block: number): Promise<readonly Creation[]> {
  const { transactions } = await client.getBlock({ blockNumber: BigInt(block), includeTransactions: true })
  return transactions.flatMap(({ to, from, nonce, hash, input }) =>
    to === null
      ? [
          {
            contract: getContractAddress({ from, nonce: BigInt(nonce) }),
            creator: from,
            transaction: hash,
            data: input,
          },
        ]
      : [],
  )
}
