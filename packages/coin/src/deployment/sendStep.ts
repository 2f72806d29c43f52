/** Makes one contract under exactly one nonce: whatever is sent for it, however often, at most one of it can happen. */
import { type Outcome, refused } from '@specie/units'
import { type Hex, keccak256, type TransactionReceipt } from 'viem'
import { prepareTransactionRequest, sendTransaction, signTransaction } from 'viem/actions'
import { isDemoAddress } from '../demoAccounts.ts'
import type { Signer } from '../port/chain.ts'
import type { ChainRefusal } from '../port/refusal.ts'
import { refusal } from '../refusal/refusal.ts'
import { submitRaw } from '../viem/broadcast.ts'
import type { Network } from '../viem/network.ts'
import { awaitReceipt, settled } from '../viem/receipts.ts'
import { tried } from '../viem/revert.ts'
import { isStaleNonce } from '../viem/send.ts'
import type { DeploymentStep } from './steps.ts'

/** Null when the nonce is taken: by an earlier attempt that is about to land, or by something else. */
export async function sendStep(
  network: Network,
  signer: Signer,
  { data, nonce }: DeploymentStep,
): Promise<Outcome<TransactionReceipt, ChainRefusal> | null> {
  const { client, isLocal, chainId } = network
  const { address: account } = signer
  if (!isLocal && isDemoAddress(account)) return refused(refusal('DemoKeyOnRealChain', { account, chainId }))
  const estimated = await tried(() => client.estimateGas({ account: signer, data }))
  if (!estimated.ok) return estimated
  const request = await prepareTransactionRequest(client, {
    account: signer,
    chain: client.chain,
    data,
    nonce,
    gas: estimated.value + estimated.value / 4n,
  })
  if (request.maxFeePerGas !== undefined) {
    const balance = await client.getBalance({ address: account })
    if (balance < request.gas * request.maxFeePerGas) return refused(refusal('TooLittleForGas', { account }))
  }
  try {
    let hash: Hex
    if (signer.type === 'local') {
      const raw = await signTransaction(client, request)
      hash = keccak256(raw)
      await submitRaw(client, raw)
    } else hash = await sendTransaction(client, { ...request, account: signer, chain: client.chain })
    return await settled(client, { account, data }, await awaitReceipt(client, hash))
  } catch (error) {
    if (isStaleNonce(error)) return null
    throw error
  }
}
