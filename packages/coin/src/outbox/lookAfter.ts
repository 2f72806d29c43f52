/** What was signed before and is in no block: gaps in the nonces, fees that are too low, bytes that the node lacks. */
import type { LocalAccount } from 'viem'
import { parseTransaction } from 'viem'
import { firstFees, raisedFees } from './fees.ts'
import type { LaneView } from './laneView.ts'
import { memoryOf, type Rounds, send } from './rounds.ts'
import { signAgain, signNothing } from './sign.ts'
import { gaps, isDue, type LiveAttempt, type Slot, sendable } from './slots.ts'
import { ifTaken } from './telling.ts'

/** True when something was sent. */
export async function lookAfter(
  rounds: Rounds,
  signer: LocalAccount,
  view: LaneView,
  open: readonly Slot[],
): Promise<boolean> {
  if (open.length === 0) return false
  const nowMs = Date.now()
  const due: LiveAttempt[] = await fill(rounds, signer, view, open)
  for (const slot of sendable(open)) {
    const raised = await raise(rounds, signer, view, slot)
    if (raised !== null) due.push(raised)
    else if (isDue(slot, view, nowMs)) due.push(slot.newest)
  }
  return send(rounds, signer, due)
}

/** A nonce below ours that nobody uses: whatever of ours comes after it would wait for ever. */
async function fill(
  rounds: Rounds,
  signer: LocalAccount,
  view: LaneView,
  open: readonly Slot[],
): Promise<LiveAttempt[]> {
  const memory = memoryOf(rounds, signer)
  const missing = gaps(open, view.used).filter((nonce) => nonce >= view.pending)
  const lowest = missing[0]
  if (lowest === undefined) {
    memory.gap = null
    return []
  }
  if (memory.gap?.nonce !== lowest) memory.gap = { nonce: lowest, sinceMs: Date.now() }
  if (Date.now() - memory.gap.sinceMs < rounds.limits.patienceMs) return []
  memory.gap = null
  rounds.alarms.once(
    `gap ${signer.address} ${lowest}`,
    () =>
      `outbox: nonces ${missing.join(', ')} of ${signer.address} are used by nobody and hold up what comes after; they are used up with nothing`,
  )
  return [
    ...(await signNothing(rounds, signer, missing, firstFees(view.baseFeeWei, rounds.limits), view.head)),
  ]
}

/** The same nonce with more for it, or null where what was offered will do, or nothing more may be offered. */
async function raise(
  rounds: Rounds,
  signer: LocalAccount,
  view: LaneView,
  { nonce, newest, attempts }: Slot,
): Promise<LiveAttempt | null> {
  const { limits, alarms } = rounds
  const memory = memoryOf(rounds, signer)
  const tooLow = newest.maxFeePerGasWei < view.baseFeeWei || memory.underbid.has(newest.hash)
  const passedOver =
    nonce === view.used &&
    view.head > newest.signedAtBlock &&
    Date.now() - newest.signedAtMs > limits.patienceMs
  const atLimit = () =>
    `outbox: nonce ${nonce} of ${signer.address} waits: it would need more than ${limits.maxFeePerGasWei} wei a unit of gas, or was raised ${limits.mostRaises} times; the base fee is ${view.baseFeeWei}`
  if (!tooLow && !passedOver) {
    alarms.state(`fee ${signer.address}`, false, atLimit)
    return null
  }
  const fees = attempts.length > limits.mostRaises ? null : raisedFees(newest, view.baseFeeWei, limits)
  alarms.state(`fee ${signer.address}`, fees === null, atLimit)
  if (fees === null) return null
  memory.underbid.delete(newest.hash)
  const { to, data } = parseTransaction(newest.raw)
  if (!to) throw new Error(`Transaction ${newest.hash} has no receiver; the outbox signs calls only.`)
  const call = { to, data: data ?? '0x', gasLimit: newest.gasLimit } as const
  return ifTaken(rounds, () => signAgain(rounds, signer, newest, call, fees, view.head))
}
