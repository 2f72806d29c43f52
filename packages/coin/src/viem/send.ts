/**
 * One call becomes one transaction: tried first at the block being made, so that a refusal costs nothing and comes back as one;
 * then signed, told to whoever keeps a record, sent, and its receipt awaited. Signed here, its hash is known before it is sent, so a
 * node whose answer was lost is never sent a second one.
 */
import { type Outcome, refused } from '@specie/units'
import {
  BaseError,
  type Hex,
  InsufficientFundsError,
  keccak256,
  NonceTooLowError,
  type TransactionReceipt,
} from 'viem'
import { prepareTransactionRequest, sendTransaction, signTransaction } from 'viem/actions'
import { isDemoAddress } from '../demoAccounts.ts'
import type { Sending, Signer } from '../port/chain.ts'
import type { ChainRefusal } from '../port/refusal.ts'
import type { Address } from '../port/state.ts'
import { refusal } from '../refusal/refusal.ts'
import { isKnownToNode, submitRaw } from './broadcast.ts'
import { type SignerLanes, signerLanes } from './lanes.ts'
import type { Network } from './network.ts'
import { userOf } from './nonceUse.ts'
import { pause } from './pause.ts'
import { awaitReceipt, settled, TransactionReplaced } from './receipts.ts'
import { tried } from './revert.ts'

type Sent = { readonly hash: Hex; readonly nonce: number }
type Call = { readonly to?: Address; readonly data: Hex }

/** `to` is absent where a contract is made. */
export type Send = (
  signer: Signer,
  call: Call,
  sending?: Sending,
) => Promise<Outcome<TransactionReceipt, ChainRefusal>>

export function sender(network: Network, lanes: SignerLanes = signerLanes()): Send {
  const { client, isLocal, chainId } = network

  const one: Send = async (signer, call, sending) => {
    const { address: account } = signer
    if (!isLocal && isDemoAddress(account))
      return refused(refusal('DemoKeyOnRealChain', { account, chainId }))
    for (let attempt = 1; ; attempt += 1) {
      const gas = await tried(() => client.estimateGas({ account: signer, ...call, blockTag: 'pending' }))
      if (!gas.ok) return gas
      try {
        const limited = { ...call, gas: gas.value + gas.value / 4n }
        const { hash, nonce } = await (signer.type === 'local' ? signed : signedElsewhere)(
          signer,
          limited,
          sending,
        )
        const receipt = await awaitReceipt(client, hash, () => isReplaced(account, hash, nonce))
        return await settled(client, { account, ...call }, receipt)
      } catch (error) {
        if (isShortOfFunds(error)) return refused(refusal('TooLittleForGas', { account }))
        // Another process uses the same account: nothing of ours was taken, so it may be tried anew.
        const untaken = isStaleNonce(error) || error instanceof TransactionReplaced
        if (!untaken || attempt >= nonceAttempts) throw error
        // Two that try in step would fail in step.
        await pause(Math.random() * stepMs * attempt)
      }
    }
  }

  /**
   * Of two connections that share an account and take one nonce at one time, the node may keep the later and dearer. Believed is only a block that
   * shows the other one, and only on a local chain: elsewhere a reorganisation could bring the earlier back, and it would have happened twice.
   */
  const isReplaced = async (account: Address, hash: Hex, nonce: number) => {
    if (!isLocal || (await client.getTransactionCount({ address: account, blockTag: 'latest' })) <= nonce)
      return false
    const user = await userOf(client, account, nonce)
    return user !== null && user !== hash && !(await isKnownToNode(client, hash))
  }

  const signed = async (signer: Signer, call: Call & { gas: bigint }, sending?: Sending): Promise<Sent> => {
    const request = await prepareTransactionRequest(client, {
      account: signer,
      chain: client.chain,
      ...call,
    })
    const raw = await signTransaction(client, distinct(request))
    const hash = keccak256(raw)
    await sending?.beforeSend({ account: signer.address, nonce: request.nonce, hash, raw })
    try {
      await submitRaw(client, raw)
    } catch (error) {
      // A first answer that was lost, asked for again: the node has used the nonce for these very bytes.
      if (!isStaleNonce(error) || !(await isKnownToNode(client, hash))) throw error
    }
    return { hash, nonce: request.nonce }
  }

  const signedElsewhere = async (
    signer: Signer,
    call: Call & { gas: bigint },
    sending?: Sending,
  ): Promise<Sent> => {
    const { address } = signer
    const nonce = await client.getTransactionCount({ address, blockTag: 'pending' })
    await sending?.beforeSend({ account: address, nonce, hash: null, raw: null })
    return { hash: await sendTransaction(client, { account: signer, chain: client.chain, ...call }), nonce }
  }

  return (signer, call, sending) => lanes(signer.address, () => one(signer, call, sending))
}

/**
 * Two processes that do the same with one account at one time would sign the very same bytes, and each take the one
 * transaction for its own. So the limits, which cost nothing, differ a little each time.
 */
export function distinct<Request extends { gas?: bigint | undefined; maxFeePerGas?: bigint | undefined }>(
  request: Request,
): Request {
  const [some = 0, more = 0] = crypto.getRandomValues(new Uint32Array(2))
  return {
    ...request,
    ...(request.gas === undefined ? {} : { gas: request.gas + BigInt(some % 4096) }),
    ...(request.maxFeePerGas === undefined
      ? {}
      : { maxFeePerGas: request.maxFeePerGas + BigInt(more % 2 ** 24) }),
  }
}

function isShortOfFunds(error: unknown): boolean {
  return error instanceof BaseError && error.walk((cause) => cause instanceof InsufficientFundsError) !== null
}

export function isStaleNonce(error: unknown): boolean {
  if (!(error instanceof BaseError)) return false
  if (error.walk((cause) => cause instanceof NonceTooLowError) !== null) return true
  return /replacement transaction underpriced/i.test(error.message)
}

const nonceAttempts = 12
const stepMs = 20
