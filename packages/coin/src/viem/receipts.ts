/** The receipt of a transaction: looked for, awaited, and read as done or refused. */
import { type Outcome, ok, refused } from '@specie/units'
import { type Hex, type TransactionReceipt, TransactionReceiptNotFoundError } from 'viem'
import type { ChainRefusal } from '../port/refusal.ts'
import type { Address } from '../port/state.ts'
import { refusal } from '../refusal/refusal.ts'
import type { Client } from './network.ts'
import { ifKept } from './pastState.ts'
import { pause } from './pause.ts'
import { tried } from './revert.ts'

/** The transaction was sent and is not in a block yet. It may still come: look for it before sending again. */
export class ReceiptOverdue extends Error {
  override readonly name = 'ReceiptOverdue'
  readonly transaction: Hex
  constructor(transaction: Hex) {
    super(
      `Transaction ${transaction} was sent and is in no block after ${receiptPatienceMs / 1000} s. ` +
        'It may still come. The same request with the same key looks for it, and sends no other.',
    )
    this.transaction = transaction
  }
}

/** Another transaction of the account took the nonce in its place: it will never come, and nothing of it happened. */
export class TransactionReplaced extends Error {
  override readonly name = 'TransactionReplaced'
  constructor(transaction: Hex) {
    super(`Transaction ${transaction} was replaced: its nonce went to another of the same account.`)
  }
}

/** Throws ReceiptOverdue after three minutes, and TransactionReplaced as soon as `replaced`, asked now and then, says so. */
export async function awaitReceipt(
  client: Client,
  hash: Hex,
  replaced: () => Promise<boolean> = () => Promise.resolve(false),
): Promise<TransactionReceipt> {
  const deadline = Date.now() + receiptPatienceMs
  for (let waitMs = shortestWaitMs; Date.now() < deadline; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    const receipt = await findReceipt(client, hash)
    if (receipt !== null) return receipt
    if (waitMs === longestWaitMs && (await replaced())) {
      // Between the two questions it may have come after all.
      const late = await findReceipt(client, hash)
      if (late === null) throw new TransactionReplaced(hash)
      return late
    }
    await pause(waitMs)
  }
  throw new ReceiptOverdue(hash)
}

export async function findReceipt(client: Client, hash: Hex): Promise<TransactionReceipt | null> {
  try {
    return await client.getTransactionReceipt({ hash })
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) return null
    throw error
  }
}

/**
 * Between trying and inclusion another transaction may have come first: why this one failed is asked at its own block. Where the node no longer
 * keeps that block's state it has failed all the same, and nobody can say why.
 */
export async function settled(
  client: Client,
  call: { readonly account: Address; readonly to?: Address; readonly data: Hex },
  receipt: TransactionReceipt,
): Promise<Outcome<TransactionReceipt, ChainRefusal>> {
  if (receipt.status === 'success') return ok(receipt)
  const again = await ifKept(() => tried(() => client.call({ ...call, blockNumber: receipt.blockNumber })))
  return refused(
    again === null || again.ok ? refusal('RevertedWithoutReason', { data: '0x' }) : again.refusal,
  )
}

const shortestWaitMs = 10
const longestWaitMs = 1_000
const receiptPatienceMs = 180_000
