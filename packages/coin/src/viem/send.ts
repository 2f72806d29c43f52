/**
 * One call becomes one transaction: tried first at the block being made, so that a refusal costs nothing and comes back as one;
 * then signed, sent, and its receipt awaited. The writes of one signer go one after the other, so that each has its own nonce.
 */
import { type Outcome, ok, refused } from '@specie/units'
import {
  BaseError,
  type Hex,
  InsufficientFundsError,
  isHex,
  NonceTooLowError,
  type TransactionReceipt,
  TransactionReceiptNotFoundError,
} from 'viem'
import { sendTransaction } from 'viem/actions'
import { isDemoAddress } from '../demoAccounts.ts'
import type { Signer } from '../port/chain.ts'
import type { ChainRefusal } from '../port/refusal.ts'
import type { Address } from '../port/state.ts'
import { decodeRevert } from '../refusal/decodeRevert.ts'
import { refusal } from '../refusal/refusal.ts'
import type { Network } from './network.ts'
import { pause } from './pause.ts'

/** `to` is absent where a contract is made. */
export type Send = (
  signer: Signer,
  call: { readonly to?: Address; readonly data: Hex },
) => Promise<Outcome<TransactionReceipt, ChainRefusal>>

/** The transaction was sent and is not in a block yet. It may still come: look for it before sending again. */
export class ReceiptOverdue extends Error {
  override readonly name = 'ReceiptOverdue'
  readonly transaction: Hex
  constructor(transaction: Hex) {
    super(`Transaction ${transaction} was sent and is in no block after ${receiptPatienceMs / 1000} s.`)
    this.transaction = transaction
  }
}

export function sender(network: Network): Send {
  const { client, isLocal, chainId } = network
  const lastOf = new Map<string, Promise<unknown>>()

  const one: Send = async (signer, call) => {
    const { address: account } = signer
    if (!isLocal && isDemoAddress(account))
      return refused(refusal('DemoKeyOnRealChain', { account, chainId }))
    for (let attempt = 1; ; attempt += 1) {
      const gas = await tried(() => client.estimateGas({ account: signer, ...call, blockTag: 'pending' }))
      if (!gas.ok) return gas
      try {
        const hash = await sendTransaction(client, {
          account: signer,
          chain: client.chain,
          gas: gas.value + gas.value / 4n,
          ...call,
        })
        return await settled(signer, call, await receiptOf(hash))
      } catch (error) {
        if (isShortOfFunds(error)) return refused(refusal('TooLittleForGas', { account }))
        // Another process uses the same account: nothing of ours was taken, so it may be tried anew.
        if (!isStaleNonce(error) || attempt >= nonceAttempts) throw error
      }
    }
  }

  /** Between trying and inclusion another transaction may have come first: why this one failed is asked at its own block. */
  const settled = async (
    signer: Signer,
    call: { readonly to?: Address; readonly data: Hex },
    receipt: TransactionReceipt,
  ): Promise<Outcome<TransactionReceipt, ChainRefusal>> => {
    if (receipt.status === 'success') return ok(receipt)
    const { blockNumber } = receipt
    const again = await tried(() => client.call({ account: signer, ...call, blockNumber }))
    return refused(again.ok ? refusal('RevertedWithoutReason', { data: '0x' }) : again.refusal)
  }

  const receiptOf = async (hash: Hex): Promise<TransactionReceipt> => {
    const deadline = Date.now() + receiptPatienceMs
    for (let waitMs = shortestWaitMs; Date.now() < deadline; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      try {
        return await client.getTransactionReceipt({ hash })
      } catch (error) {
        if (!(error instanceof TransactionReceiptNotFoundError)) throw error
      }
      await pause(waitMs)
    }
    throw new ReceiptOverdue(hash)
  }

  return async (signer, call) => {
    const key = signer.address.toLowerCase()
    const before = lastOf.get(key) ?? Promise.resolve()
    const mine = before.then(() => one(signer, call))
    // What comes after waits for the end of this one, however it ends.
    lastOf.set(
      key,
      mine.catch(() => {}),
    )
    return mine
  }
}

/** Does what simulates, and turns a revert into a refusal. Anything else that goes wrong is thrown. */
async function tried<Result>(simulate: () => Promise<Result>): Promise<Outcome<Result, ChainRefusal>> {
  try {
    return ok(await simulate())
  } catch (error) {
    const data = revertData(error)
    if (data === undefined) throw error
    return refused(decodeRevert(data))
  }
}

/** The bytes that a contract reverted with; undefined when no contract did. */
export function revertData(error: unknown): Hex | undefined {
  if (!(error instanceof BaseError)) return undefined
  let found: Hex | undefined
  error.walk((cause) => {
    const data = typeof cause === 'object' && cause !== null && 'data' in cause ? cause.data : undefined
    if (isHex(data)) found = data
    return found !== undefined
  })
  if (found !== undefined) return found
  return /execution reverted/i.test(error.message) ? '0x' : undefined
}

function isShortOfFunds(error: unknown): boolean {
  return error instanceof BaseError && error.walk((cause) => cause instanceof InsufficientFundsError) !== null
}

function isStaleNonce(error: unknown): boolean {
  if (!(error instanceof BaseError)) return false
  if (error.walk((cause) => cause instanceof NonceTooLowError) !== null) return true
  return /replacement transaction underpriced/i.test(error.message)
}

const nonceAttempts = 5
const shortestWaitMs = 10
const longestWaitMs = 1_000
const receiptPatienceMs = 180_000
