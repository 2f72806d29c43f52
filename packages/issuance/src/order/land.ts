/** An order is in a block that the reader recorded, whoever brought it there and whatever was decided about it here. */

import type { Block, Digest } from '@specie/coin'
import type { PoolClient } from 'pg'
import { isOneOf, type OrderState } from './kinds.ts'
import { paths } from './machine.ts'
import { office as byOffice, mustMove } from './move.ts'
import type { Order } from './order.ts'

export type Landed = {
  readonly transaction: Digest
  readonly block: Block
  /** The block is final already. */
  readonly final: boolean
}

export async function land(client: PoolClient, order: Order, landed: Landed): Promise<Order> {
  const { transaction, block, final } = landed
  const why = `${surpriseOf(order)}In block ${block.number} by transaction ${transaction}.`
  const included = await mustMove(client, order, { act: 'included' }, byOffice(why), {
    transaction,
    block,
    // Of what the screening denied the reason stays: should the chain take it back, it is denied.
    refusal: order.onceReady ? null : order.refusal,
  })
  return final ? finalize(client, included) : included
}

/** Its block cannot be taken back. Where the metal was given out before the chain lost the first one, that stands. */
export async function finalize(client: PoolClient, order: Order): Promise<Order> {
  const why = `Block ${order.block?.number} is final.`
  const final = await mustMove(client, order, { act: 'finalized' }, byOffice(why))
  if (!final.handedOver) return final
  const before = 'The metal was handed over before the chain lost the block; it is recorded again.'
  return mustMove(client, final, { act: 'handedOver' }, byOffice(before))
}

/** The chain took back the block that it stood in. */
export async function takeBack(client: PoolClient, order: Order): Promise<Order> {
  const lost = `Block ${order.block?.number} was taken back by the chain`
  const what = isOneOf(lasting, order.state)
    ? ' although it was final: the chain lost blocks that it had called final. It is not done until it is in a block again.'
    : '. It may come again.'
  const why = `${lost}${what}`
  return mustMove(client, order, { act: 'rolledBack' }, byOffice(why), { block: null })
}

/** What is worth saying of where the order stood when it happened. */
function surpriseOf({ state, onceReady }: Order): string {
  if (isOneOf(paths.included.usual ?? [], state)) return ''
  if (state === 'cancelled') return 'It happened although it was cancelled here. '
  return onceReady
    ? `It happened although it stood as ${state} here. `
    : `It happened although it was only ${state} here: somebody brought it to the chain past this office. `
}

const lasting: readonly OrderState[] = ['final', 'handedOver']
