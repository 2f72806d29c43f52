/**
 * One round over one signer's lane: settle what final blocks used up, close gaps, offer more where it is too little, send what is missing,
 * then sign what waits, as far as the window and the account's balance reach.
 */
import { transaction } from '@specie/store'
import type { LocalAccount } from 'viem'
import { parseTransaction } from 'viem'
import type { ProgrammeContracts } from '../port/state.ts'
import { readTip } from '../reader/index.ts'
import type { Network } from '../viem/network.ts'
import type { Alarms } from './alarms.ts'
import { type FeeLimits, type Fees, firstFees, raisedFees } from './fees.ts'
import { type LaneView, viewOf } from './laneView.ts'
import { settle } from './settle.ts'
import { type ReadyCall, type Signing, signAgain, signNothing, signWaiting } from './sign.ts'
import { simulateAll } from './simulate.ts'
import { gaps, isDue, type LiveAttempt, type Slot, sendable } from './slots.ts'
import { loadLane, waitingMessages } from './store/lanes.ts'
import { refuseWaiting, tryAgainBehind } from './store/record.ts'
import { transmit } from './transmit.ts'

export type Rounds = Signing & {
  readonly network: Network
  readonly contracts: ProgrammeContracts
  readonly deployedAtBlock: number
  readonly limits: FeeLimits
  readonly inFlight: number
  readonly alarms: Alarms
  /** What this worker remembers of a lane from one round to the next; losing it costs time only. */
  readonly memories: Map<string, LaneMemory>
}

export type LaneMemory = {
  /** Attempts that the node would not take for what they offer. */
  underbid: Set<string>
  /** Since when the lowest gap is seen. */
  gap: { readonly nonce: number; readonly sinceMs: number } | null
}

/** True when something was settled, sent or decided. */
export async function round(rounds: Rounds, signer: LocalAccount): Promise<boolean> {
  const { pool, network, alarms } = rounds
  const tip = await readTip(pool)
  alarms.state(
    'no record',
    tip === null,
    () => 'outbox: no block of the chain is on record; nothing is signed until the reader has begun',
  )
  if (tip === null) return false
  const view = await viewOf(network.client, signer.address, tip)
  alarms.state(
    `behind ${network.rpcUrl}`,
    view === null,
    () =>
      `outbox: the chain node does not have block ${tip.head.number} ${tip.head.hash}, which is on record; nothing is signed or decided until it has, or the reader has followed it`,
  )
  if (view === null) return false

  const lane = await loadLane(pool, signer.address)
  let did = false
  for (const slot of lane.slots)
    if (slot.nonce < view.usedFinally)
      did = (await settle({ ...rounds, client: network.client }, signer.address, slot, tip.finalized)) || did
  const open = lane.slots.filter(({ nonce }) => nonce >= view.used)
  did = (await look(rounds, signer, view, open)) || did
  return (await signMore(rounds, signer, view, lane.nextNonce, open)) || did
}

/** What was signed before: gaps, fees, bytes that the node lacks. */
async function look(
  rounds: Rounds,
  signer: LocalAccount,
  view: LaneView,
  open: readonly Slot[],
): Promise<boolean> {
  if (open.length === 0) return false
  const memory = memoryOf(rounds, signer)
  const nowMs = Date.now()
  const due: LiveAttempt[] = await fill(rounds, signer, view, open, memory)
  for (const slot of sendable(open)) {
    const raised = await raise(rounds, signer, view, slot, memory)
    if (raised !== null) due.push(raised)
    else if (isDue(slot, view, nowMs)) due.push(slot.newest)
  }
  return send(rounds, signer, due, memory)
}

async function send(
  rounds: Rounds,
  signer: LocalAccount,
  due: readonly LiveAttempt[],
  memory: LaneMemory,
): Promise<boolean> {
  if (due.length === 0) return false
  const ordered = [...due].sort((one, other) => one.nonce - other.nonce)
  const { underbid, shortOfFunds, sent } = await transmit(
    rounds.pool,
    rounds.network.client,
    ordered,
    rounds.log,
  )
  for (const hash of underbid) memory.underbid.add(hash)
  if (shortOfFunds) tooLittle(rounds, signer, true)
  return sent > 0
}

/** A nonce below ours that nobody uses: whatever of ours comes after it would wait for ever. */
async function fill(
  rounds: Rounds,
  signer: LocalAccount,
  view: LaneView,
  open: readonly Slot[],
  memory: LaneMemory,
): Promise<LiveAttempt[]> {
  const missing = gaps(open, view.used).filter((nonce) => nonce >= view.pending)
  const lowest = missing[0]
  if (lowest === undefined) {
    memory.gap = null
    return []
  }
  if (memory.gap?.nonce !== lowest) memory.gap = { nonce: lowest, sinceMs: Date.now() }
  if (Date.now() - memory.gap.sinceMs < rounds.limits.patienceMs) return []
  memory.gap = null
  rounds.log(
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
  memory: LaneMemory,
): Promise<LiveAttempt | null> {
  const { limits, alarms } = rounds
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
  return signAgain(
    rounds,
    signer,
    newest,
    { to, data: data ?? '0x', gasLimit: newest.gasLimit },
    fees,
    view.head,
  )
}

async function signMore(
  rounds: Rounds,
  signer: LocalAccount,
  view: LaneView,
  nextNonce: number,
  open: readonly Slot[],
): Promise<boolean> {
  const { pool, network, contracts } = rounds
  const room = rounds.inFlight - open.length
  if (room <= 0) return false
  // With nothing on its way there is nothing to wait behind.
  const arrived = open.length === 0 ? Number.MAX_SAFE_INTEGER : view.used
  const waiting = await waitingMessages(pool, signer.address, arrived, room)
  if (waiting.length === 0) return false
  const fees = firstFees(view.baseFeeWei, rounds.limits)
  const memory = memoryOf(rounds, signer)
  let left = view.balanceWei - open.reduce((sum, { newest }) => sum + costOf(newest.gasLimit, newest), 0n)
  const ready: ReadyCall[] = []
  let decided = false
  let short = false
  for (const { message, outcome } of await simulateAll(network, contracts, signer.address, waiting)) {
    if (outcome.ok) {
      left -= costOf(outcome.value.gasLimit, fees)
      // The order is kept: a cheaper one behind it does not overtake.
      short ||= left < 0n
      if (!short) ready.push({ ...outcome.value, message: message.id, key: message.key })
      continue
    }
    // Earlier ones on their way may change the answer: it is asked once more when they have arrived.
    const behind = Math.max(nextNonce, view.pending) + ready.length
    const isAlone = open.length === 0 && ready.length === 0
    await transaction(
      pool,
      async (client) => {
        if (!message.triedBefore && !isAlone) return tryAgainBehind(client, message.id, behind)
        for (const change of await refuseWaiting(client, message.id, outcome.refusal))
          await rounds.changed(client, change)
      },
      { isolation: 'read committed' },
    )
    decided = true
  }
  tooLittle(rounds, signer, short)
  if (ready.length === 0) return decided
  const signed = await signWaiting(rounds, signer, ready, fees, view)
  return (await send(rounds, signer, signed, memory)) || decided
}

function tooLittle({ alarms }: Rounds, signer: LocalAccount, isShort: boolean): void {
  alarms.state(
    `gas ${signer.address}`,
    isShort,
    () =>
      `outbox: ${signer.address} has too little of the chain's own currency for gas; its messages wait until it is given more`,
  )
}

function costOf(gasLimit: bigint, { maxFeePerGasWei }: Fees): bigint {
  return gasLimit * maxFeePerGasWei
}

function memoryOf({ memories }: Rounds, { address }: LocalAccount): LaneMemory {
  const known = memories.get(address)
  if (known !== undefined) return known
  const made: LaneMemory = { underbid: new Set(), gap: null }
  memories.set(address, made)
  return made
}
