/**
 * A signer's nonces that something of ours was signed for and that no recorded block has used up. Pure: what to do with them follows
 * from what the database has and what the node says.
 */
import type { Address, Digest, Hex } from '../port/state.ts'
import type { Fees } from './fees.ts'

/** Signed bytes that may still happen. */
export type LiveAttempt = Fees & {
  readonly hash: Digest
  /** Null: it only uses up a nonce. */
  readonly message: bigint | null
  readonly nonce: number
  readonly raw: Hex
  readonly gasLimit: bigint
  readonly signedAtMs: number
  readonly signedAtBlock: number
  readonly sentAtMs: number | null
  readonly sends: number
}

export type Slot = {
  readonly nonce: number
  /** The oldest first; never empty. */
  readonly attempts: readonly LiveAttempt[]
  /** The one that is sent now. */
  readonly newest: LiveAttempt
}

export type Lane = {
  readonly signer: Address
  readonly nextNonce: number
  /** By nonce. */
  readonly slots: readonly Slot[]
}

/** The attempts come by nonce, and of one nonce the oldest first. */
export function slotsOf(attempts: readonly LiveAttempt[]): readonly Slot[] {
  const byNonce = new Map<number, LiveAttempt[]>()
  for (const attempt of attempts) {
    const list = byNonce.get(attempt.nonce)
    if (list === undefined) byNonce.set(attempt.nonce, [attempt])
    else list.push(attempt)
  }
  return [...byNonce].map(([nonce, list]) => ({ nonce, attempts: list, newest: newestOf(list) }))
}

/**
 * Of a message that has attempts at two nonces (final blocks were lost), only the later is sent: the earlier nonce is left to be used up
 * by something else. So one message never has two ways to happen.
 */
export function sendable(slots: readonly Slot[]): readonly Slot[] {
  const lastOf = new Map<bigint, number>()
  for (const { newest } of slots) if (newest.message !== null) lastOf.set(newest.message, newest.nonce)
  return slots.filter(({ newest }) => newest.message === null || lastOf.get(newest.message) === newest.nonce)
}

/** Nonces from `used` on that nothing of ours will use, below one that waits for them. */
export function gaps(slots: readonly Slot[], used: number): readonly number[] {
  const last = slots.at(-1)?.nonce ?? used
  const ours = new Set(sendable(slots).map(({ nonce }) => nonce))
  const found: number[] = []
  for (let nonce = used; nonce < last && found.length < mostGaps; nonce += 1)
    if (!ours.has(nonce)) found.push(nonce)
  return found
}

/**
 * Whether these bytes should leave now: never sent; or missing at the node; or first in line for long. Each time it waits twice as
 * long, up to half a minute.
 */
export function isDue(
  { newest, nonce }: Slot,
  node: { readonly used: number; readonly pending: number },
  nowMs: number,
): boolean {
  if (newest.sentAtMs === null) return true
  const missing = nonce >= node.pending || nonce === node.used
  const patienceMs = Math.min(firstPatienceMs * 2 ** Math.max(newest.sends - 1, 0), longestPatienceMs)
  return missing && nowMs - newest.sentAtMs >= patienceMs
}

function newestOf(attempts: readonly LiveAttempt[]): LiveAttempt {
  const newest = attempts.at(-1)
  if (newest === undefined) throw new Error('A nonce that nothing was signed for is no slot.')
  return newest
}

const mostGaps = 16
const firstPatienceMs = 1_000
const longestPatienceMs = 30_000
