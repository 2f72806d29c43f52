/**
 * One round over one signer's lane: settle what final blocks used up, look after what is on its way, then sign what waits. Nothing is
 * decided on the word of a node that has another chain than the one on record.
 */
import type { LocalAccount } from 'viem'
import { readTip } from '../reader/index.ts'
import { viewOf } from './laneView.ts'
import { lookAfter } from './lookAfter.ts'
import type { Rounds } from './rounds.ts'
import { settle } from './settle.ts'
import { signMore } from './signMore.ts'
import type { Slot } from './slots.ts'
import { loadLane } from './store/lanes.ts'
import { ifTaken } from './telling.ts'
import { wordsOf } from './words.ts'

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
    'behind the record',
    view === null,
    () =>
      `outbox: the chain node does not have block ${tip.head.number} ${tip.head.hash}, which is on record; nothing is signed or decided until it has, or the reader has followed it`,
  )
  if (view === null) return false

  const lane = await loadLane(pool, signer.address)
  const settleOne = async (slot: Slot): Promise<boolean> => {
    try {
      return (await ifTaken(rounds, () => settle(rounds, signer.address, slot, tip.finalized))) ?? false
    } catch (error) {
      // What the node says of one nonce may make no sense yet: the others go on.
      alarms.once(
        `settle ${signer.address}`,
        () => `outbox: nonce ${slot.nonce} of ${signer.address} cannot be settled now: ${wordsOf(error)}`,
      )
      return false
    }
  }
  let did = false
  for (const slot of lane.slots) if (slot.nonce < view.usedFinally) did = (await settleOne(slot)) || did
  const open = lane.slots.filter(({ nonce }) => nonce >= view.used)
  did = (await lookAfter(rounds, signer, view, open)) || did
  return (await signMore(rounds, signer, view, lane.nextNonce, open)) || did
}
