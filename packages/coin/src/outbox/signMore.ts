/** What waits is tried, and signed as far as the window and the account's balance reach. */
import { transaction } from '@specie/store'
import type { LocalAccount } from 'viem'
import { type Fees, firstFees } from './fees.ts'
import type { LaneView } from './laneView.ts'
import { type Rounds, send, tooLittle } from './rounds.ts'
import { type ReadyCall, signWaiting } from './sign.ts'
import { simulateAll } from './simulate.ts'
import type { Slot } from './slots.ts'
import { type Waiting, waitingMessages } from './store/lanes.ts'
import { refuseWaiting, tryAgainBehind } from './store/record.ts'
import { ifTaken } from './telling.ts'

/** Some are tried while those before them are on their way to the node. True when something was decided or sent. */
export async function signMore(
  rounds: Rounds,
  signer: LocalAccount,
  view: LaneView,
  nextNonce: number,
  open: readonly Slot[],
): Promise<boolean> {
  const room = rounds.inFlight - open.length
  if (room <= 0) return false
  // With nothing on its way there is nothing to wait behind.
  const arrived = open.length === 0 ? Number.MAX_SAFE_INTEGER : view.used
  const waiting = await waitingMessages(rounds.pool, signer.address, arrived, room)
  if (waiting.length === 0) return false
  const fees = firstFees(view.baseFeeWei, rounds.limits)
  const onItsWayWei = open.reduce((sum, { newest }) => sum + costOf(newest.gasLimit, newest), 0n)
  const purse: Purse = { leftWei: view.balanceWei - onItsWayWei, isShort: false }
  let ahead = open.length
  let did = false
  let sending = Promise.resolve(false)
  try {
    for (let start = 0; start < waiting.length && !purse.isShort; start += triedTogether) {
      const some = waiting.slice(start, start + triedTogether)
      const { ready, decided } = await decide(rounds, signer, some, {
        fees,
        purse,
        ahead,
        nextNonce: Math.max(nextNonce, view.pending) + ahead - open.length,
      })
      const signed =
        ready.length === 0
          ? []
          : ((await ifTaken(rounds, () => signWaiting(rounds, signer, ready, fees, view))) ?? [])
      ahead += signed.length
      did ||= decided || signed.length > 0
      await sending
      sending = send(rounds, signer, signed)
      // Heard of below; until then it is no one's.
      sending.catch(() => {})
    }
  } finally {
    await sending
  }
  tooLittle(rounds, signer, purse.isShort)
  return did
}

type Purse = { leftWei: bigint; isShort: boolean }

/** Tries each: what the contracts refuse is refused, the others that the account can pay for are given back. */
async function decide(
  rounds: Rounds,
  signer: LocalAccount,
  waiting: readonly Waiting[],
  lane: { readonly fees: Fees; readonly purse: Purse; readonly ahead: number; readonly nextNonce: number },
): Promise<{ readonly ready: readonly ReadyCall[]; readonly decided: boolean }> {
  const { pool, network, contracts } = rounds
  const { fees, purse } = lane
  const ready: ReadyCall[] = []
  let decided = false
  for (const { message, outcome } of await simulateAll(network, contracts, signer.address, waiting)) {
    if (outcome.ok) {
      purse.leftWei -= costOf(outcome.value.gasLimit, fees)
      // The order is kept: a cheaper one behind it does not overtake.
      purse.isShort ||= purse.leftWei < 0n
      if (!purse.isShort) ready.push({ ...outcome.value, message: message.id, key: message.key })
      continue
    }
    // Earlier ones on their way may change the answer: it is asked once more when they have arrived.
    const isAlone = lane.ahead + ready.length === 0
    const refuse = () =>
      transaction(
        pool,
        async (client) => {
          if (!message.triedBefore && !isAlone)
            return tryAgainBehind(client, message.id, lane.nextNonce + ready.length)
          for (const change of await refuseWaiting(client, message.id, outcome.refusal))
            await rounds.changed(client, change)
        },
        { isolation: 'read committed' },
      )
    decided = (await ifTaken(rounds, refuse)) !== null || decided
  }
  return { ready, decided }
}

function costOf(gasLimit: bigint, { maxFeePerGasWei }: Fees): bigint {
  return gasLimit * maxFeePerGasWei
}

const triedTogether = 16
