/**
 * Nonces that a final block used up without an event of ours on record: reverted by the contracts, out of gas, or taken by somebody
 * else's transaction. Only here is a message refused after it was sent, or signed anew under another nonce, and only on the ground of
 * the very transaction in its block.
 */
import { transaction } from '@specie/store'
import type { Pool, PoolClient } from 'pg'
import { parseTransaction } from 'viem'
import type { Address, Block } from '../port/state.ts'
import { isRecorded, readTip } from '../reader/index.ts'
import type { Client } from '../viem/network.ts'
import { type NonceUse, nonceUse } from '../viem/nonceUse.ts'
import { findReceipt, settled } from '../viem/receipts.ts'
import type { MessageChange } from './message.ts'
import type { Rounds } from './rounds.ts'
import type { LiveAttempt, Slot } from './slots.ts'
import {
  beginAnew,
  finalize,
  include,
  lockRecord,
  loseAttempts,
  placeAttempt,
  refuseInBlock,
} from './store/record.ts'

type Settling = Pick<Rounds, 'pool' | 'network' | 'deployedAtBlock' | 'changed' | 'alarms'>

/** The nonce counts as used, as far as the node can say at the finalized block of the reader's record. True: it is settled. */
export async function settle(
  { pool, network: { client }, deployedAtBlock, changed, alarms }: Settling,
  signer: Address,
  slot: Slot,
  finalized: Block,
): Promise<boolean> {
  const freeAt = Math.min(...slot.attempts.map(({ signedAtBlock }) => signedAtBlock))
  const range = { freeAt, lowest: deployedAtBlock, last: finalized.number }
  const use = await nonceUse(client, signer, slot.nonce, range)
  if (use === null) return false
  if (!(await isOnRecord(pool, client, use.block, finalized))) {
    alarms.once(
      `not on record ${use.block.hash}`,
      () =>
        `outbox: the node shows nonce ${slot.nonce} of ${signer} in block ${use.block.number} ${use.block.hash}, which is not on record`,
    )
    return false
  }
  const own = slot.attempts.find(({ hash }) => hash === use.transaction)
  const decide = own === undefined ? null : await happened(client, signer, own, use)
  const changes = await transaction(
    pool,
    async (connection) => {
      await lockRecord(connection)
      // The record may have been taken back since.
      const tip = await readTip(connection)
      if (tip === null || tip.finalized.number < use.block.number) return null
      const made = decide === null ? [] : [...(await decide(connection))]
      const others = slot.attempts.filter((attempt) => attempt !== own).map(({ hash }) => hash)
      await loseAttempts(connection, others, use.transaction, use.block.number)
      for (const id of messagesOf(slot)) made.push(...(await beginAnew(connection, id)))
      for (const change of made) await changed(connection, change)
      return made
    },
    { isolation: 'read committed' },
  )
  if (changes === null) return false
  if (own === undefined)
    alarms.once(
      `lost ${use.transaction}`,
      () =>
        `outbox: nonce ${slot.nonce} of ${signer} was taken by ${use.transaction}, not ours; what was signed for it is signed anew`,
    )
  return true
}

/**
 * Of final blocks the record keeps some. One that it does not keep is of the recorded chain when those after it name it as their
 * parent, one by one, up to one that it keeps.
 */
async function isOnRecord(pool: Pool, client: Client, block: Block, finalized: Block): Promise<boolean> {
  let current: Pick<Block, 'number' | 'hash'> = block
  for (let steps = 0; steps < mostSteps; steps += 1) {
    if (await isRecorded(pool, current)) return true
    if (current.number >= finalized.number) return false
    const after = await client.getBlock({ blockNumber: BigInt(current.number + 1) })
    if (after.hash === null || after.parentHash !== current.hash) return false
    current = { number: current.number + 1, hash: after.hash }
  }
  return false
}

type Decide = (connection: PoolClient) => Promise<readonly MessageChange[]>

/** What the transaction did, which is in a final block and of which the record has no event. */
async function happened(
  client: Client,
  signer: Address,
  own: LiveAttempt,
  { block }: NonceUse,
): Promise<Decide> {
  const { hash } = own
  const place: Decide = async (connection) => {
    await placeAttempt(connection, hash, block)
    return []
  }
  if (own.message === null) return place
  const receipt = await findReceipt(client, hash)
  if (receipt === null || receipt.blockHash !== block.hash)
    throw new Error(`The node shows transaction ${hash} in block ${block.number}, and no receipt from there.`)
  if (receipt.status === 'success')
    return async (connection) => {
      const landed = await include(connection, [{ transaction: hash, block }])
      return [...landed, ...(await finalize(connection, block))]
    }
  const { to, data } = parseTransaction(own.raw)
  if (!to) throw new Error(`Transaction ${hash} has no receiver; the outbox signs calls only.`)
  const outcome = await settled(client, { account: signer, to, data: data ?? '0x' }, receipt)
  if (outcome.ok) throw new Error(`Transaction ${hash} was reverted and is read as done.`)
  const { refusal } = outcome
  // Nothing refuses it now, and it used all that it was given: it wants more gas, not another content.
  const ranOut =
    refusal.code === 'RevertedWithoutReason' && receipt.gasUsed >= own.gasLimit - own.gasLimit / 32n
  return ranOut ? place : (connection) => refuseInBlock(connection, hash, block, refusal)
}

function messagesOf(slot: Slot): readonly bigint[] {
  return [...new Set(slot.attempts.flatMap(({ message }) => (message === null ? [] : [message])))]
}

/** The record keeps one of 64 at least. */
const mostSteps = 128
