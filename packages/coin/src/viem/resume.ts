/**
 * A transaction that an earlier attempt wrote down and may have sent: found in its block, sent again as the very same bytes, or known
 * never to come. Its nonce lets it happen once at most, whoever else still has it.
 */
import type { Outcome } from '@specie/units'
import { type Hex, parseTransaction, type TransactionReceipt } from 'viem'
import type { Resumed, SentTransaction } from '../port/chain.ts'
import type { ChainRefusal } from '../port/refusal.ts'
import type { Address } from '../port/state.ts'
import { isKnownToNode, submitRaw } from './broadcast.ts'
import type { SignerLanes } from './lanes.ts'
import type { Network } from './network.ts'
import { userOf } from './nonceUse.ts'
import { awaitReceipt, findReceipt, settled } from './receipts.ts'
import { isStaleNonce } from './send.ts'

type ResumedHere =
  | Exclude<Resumed, { kind: 'landed' }>
  | { readonly kind: 'landed'; readonly outcome: Outcome<TransactionReceipt, ChainRefusal> }

/** Throws ReceiptOverdue when it is on its way and in no block, and when an earlier nonce of a public chain is missing. */
export function resumer(
  network: Network,
  lanes: SignerLanes,
): (sent: SentTransaction) => Promise<ResumedHere> {
  const { client, isLocal } = network
  const count = (address: Address, blockTag: 'latest' | 'pending') =>
    client.getTransactionCount({ address, blockTag })

  const resumeSigned = async (sent: SentTransaction, hash: Hex, raw: Hex): Promise<ResumedHere> => {
    const { account, nonce } = sent
    const landed = async (receipt: TransactionReceipt): Promise<ResumedHere> => {
      const { to, data } = parseTransaction(raw)
      const call = { account, data: data ?? '0x', ...(to ? { to } : {}) } as const
      return { kind: 'landed', outcome: await settled(client, call, receipt) }
    }
    /**
     * The nonce is used: by this one, or by another. A node that shows no receipt may only be behind with its receipts, and who believed
     * it would do the deed a second time: so the blocks are asked.
     */
    const landedOrGone = async (): Promise<ResumedHere> => {
      const receipt = await findReceipt(client, hash)
      if (receipt !== null) return landed(receipt)
      const user = await userOf(client, account, nonce)
      if (user === hash) return landed(await awaitReceipt(client, hash))
      // Free again by now: blocks were taken back under the question.
      return user === null ? { kind: 'pending', waiting: 1 } : { kind: 'gone' }
    }

    const receipt = await findReceipt(client, hash)
    if (receipt !== null) return landed(receipt)
    if ((await count(account, 'latest')) > nonce) return landedOrGone()
    if (nonce > (await count(account, 'pending')) && !(await isKnownToNode(client, hash))) {
      // Blocks were lost, and with them what came before it. The local node is alone in having it, and has it no more.
      if (isLocal) return { kind: 'gone' }
      throw new Error(
        `Transaction ${hash} of ${account} has nonce ${nonce}, and the node lacks an earlier one. It can still happen, so no other ` +
          'is sent in its place. Repeat the earlier requests of this account first, then this one.',
      )
    }
    try {
      await submitRaw(client, raw)
    } catch (error) {
      if (!isStaleNonce(error)) throw error
      if ((await count(account, 'latest')) > nonce) return landedOrGone()
      // Another of the same nonce waits: which of the two comes is open until one has.
      if (!(await isKnownToNode(client, hash))) return { kind: 'pending', waiting: 1 }
    }
    return landed(await awaitReceipt(client, hash))
  }

  return async (sent) => {
    const { account, hash, raw } = sent
    if (hash !== null && raw !== null) return lanes(account, () => resumeSigned(sent, hash, raw))
    const [latest, pending] = await Promise.all([count(account, 'latest'), count(account, 'pending')])
    return pending > latest ? { kind: 'pending', waiting: pending - latest } : { kind: 'unknown' }
  }
}
