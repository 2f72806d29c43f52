/**
 * Nonces are taken and bytes signed in one database transaction, under the signer's lock: a crash before its end leaves neither nonce nor
 * bytes, and nothing leaves before its end.
 */
import { transaction } from '@specie/store'
import { keccak256, type LocalAccount } from 'viem'
import { distinct } from '../viem/send.ts'
import type { Fees } from './fees.ts'
import type { Rounds } from './rounds.ts'
import type { TriedCall } from './simulate.ts'
import type { LiveAttempt } from './slots.ts'
import { insertAttempts, lockLane, type SignedAttempt, setNextNonce, stillWaiting } from './store/lanes.ts'
import { markSigned } from './store/record.ts'

type Signing = Pick<Rounds, 'pool' | 'network' | 'changed'>

export type ReadyCall = TriedCall & { readonly message: bigint; readonly key: string }

/** Signs each that still waits, in this order, from the next nonce on: the lane's, or the node's where others used the account too. */
export async function signWaiting(
  signing: Signing,
  signer: LocalAccount,
  calls: readonly ReadyCall[],
  fees: Fees,
  node: { readonly pending: number; readonly head: number },
): Promise<readonly LiveAttempt[]> {
  return transaction(
    signing.pool,
    async (client) => {
      const first = Math.max(await lockLane(client, signer.address), node.pending)
      const waiting = await stillWaiting(
        client,
        calls.map(({ message }) => message),
      )
      const open = calls.filter(({ message }) => waiting.has(message))
      if (open.length === 0) return []
      const signed: SignedAttempt[] = []
      for (const [place, call] of open.entries())
        signed.push(await signCall(signing.network.chainId, signer, call, first + place, fees))
      await insertAttempts(client, signer.address, node.head, signed)
      await setNextNonce(client, signer.address, first + open.length)
      for (const change of await markSigned(client, signed)) await signing.changed(client, change)
      return signed.map((attempt) => live(attempt, node.head))
    },
    { isolation: 'read committed' },
  )
}

/** One more attempt at the same nonce. */
export async function signAgain(
  signing: Signing,
  signer: LocalAccount,
  earlier: LiveAttempt,
  call: TriedCall,
  fees: Fees,
  head: number,
): Promise<LiveAttempt> {
  const signed = await signCall(
    signing.network.chainId,
    signer,
    { ...call, message: earlier.message },
    earlier.nonce,
    fees,
  )
  await transaction(
    signing.pool,
    async (client) => {
      await lockLane(client, signer.address)
      await insertAttempts(client, signer.address, head, [signed])
      for (const change of await markSigned(client, [signed])) await signing.changed(client, change)
    },
    { isolation: 'read committed' },
  )
  return live(signed, head)
}

/** Uses up nonces that nobody else will: nothing, from the account to itself. */
export async function signNothing(
  signing: Signing,
  signer: LocalAccount,
  nonces: readonly number[],
  fees: Fees,
  head: number,
): Promise<readonly LiveAttempt[]> {
  const signed = await Promise.all(
    nonces.map((nonce) =>
      signCall(
        signing.network.chainId,
        signer,
        { to: signer.address, data: '0x', gasLimit: gasOfNothing, message: null },
        nonce,
        fees,
      ),
    ),
  )
  await transaction(
    signing.pool,
    async (client) => {
      await lockLane(client, signer.address)
      await insertAttempts(client, signer.address, head, signed)
    },
    { isolation: 'read committed' },
  )
  return signed.map((attempt) => live(attempt, head))
}

async function signCall(
  chainId: number,
  signer: LocalAccount,
  call: TriedCall & { readonly message: bigint | null },
  nonce: number,
  fees: Fees,
): Promise<SignedAttempt> {
  const request = distinct({
    type: 'eip1559',
    chainId,
    nonce,
    to: call.to,
    data: call.data,
    gas: call.gasLimit,
    maxFeePerGas: fees.maxFeePerGasWei,
    maxPriorityFeePerGas: fees.tipPerGasWei,
  } as const)
  const raw = await signer.signTransaction(request)
  return {
    hash: keccak256(raw),
    message: call.message,
    nonce,
    raw,
    gasLimit: request.gas,
    maxFeePerGasWei: request.maxFeePerGas,
    tipPerGasWei: fees.tipPerGasWei,
  }
}

function live(attempt: SignedAttempt, head: number): LiveAttempt {
  return { ...attempt, signedAtMs: Date.now(), signedAtBlock: head, sentAtMs: null, sends: 0 }
}

const gasOfNothing = 21_000n
