/** Orders as rows, and the acts that led them where they are. An order changes only together with an act. */

import type { Address, Digest } from '@specie/coin'
import { parseWhole, printWhole } from '@specie/store'
import type { Pool, PoolClient } from 'pg'
import { landedStates, type OrderKind, type OrderState, openStates } from '../order/kinds.ts'
import { markOf } from '../order/mark.ts'
import type { Order, OrderAct } from '../order/order.ts'

type Reader = Pool | PoolClient

/** What a row says of itself in columns; the rest stands in its body. */
type Columns =
  | 'id'
  | 'number'
  | 'kind'
  | 'state'
  | 'party'
  | 'counterparty'
  | 'onceReady'
  | 'carrier'
  | 'transaction'
  | 'block'
  | 'expiresAt'
  | 'draftedAt'
  | 'afterBlock'
  | 'changedAt'

export type NewAct = Omit<OrderAct, 'order' | 'number' | 'at'>

/** Gives the order with its number and times; null where another one under way means the same thing. */
export async function insertOrder(client: PoolClient, order: Order, act: NewAct): Promise<Order | null> {
  const { rows } = await client.query<OrderRow>(
    `insert into issuance.orders (id, kind, state, party, counterparty, mark, expires_at, body, after_block, acts)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1) on conflict do nothing returning ${columns}`,
    [
      order.id,
      order.kind,
      order.state,
      order.party,
      order.counterparty,
      markOf(order),
      order.expiresAt,
      bodyOf(order),
      order.afterBlock,
    ],
  )
  const [row] = rows
  if (row === undefined) return null
  await insertAct(client, order.id, 1, act)
  return orderOf(row)
}

/** Writes the order as it is now and the act that made it so. */
export async function saveOrder(client: PoolClient, order: Order, act: NewAct): Promise<Order> {
  const { rows } = await client.query<OrderRow & { acts: number }>(
    `update issuance.orders
     set state = $2, once_ready = $3, carrier = $4, transaction = $5, block_number = $6, block_hash = $7, block_time = $8,
         expires_at = $9, body = $10, acts = acts + 1, changed_at = clock_timestamp()
     where id = $1 returning ${columns}, acts`,
    [
      order.id,
      order.state,
      order.onceReady,
      order.carrier,
      order.transaction,
      order.block?.number ?? null,
      order.block?.hash ?? null,
      order.block?.time ?? null,
      order.expiresAt,
      bodyOf(order),
    ],
  )
  const [row] = rows
  if (row === undefined) throw new Error(`Order ${order.id} is not there.`)
  await insertAct(client, order.id, row.acts, act)
  return orderOf(row)
}

export async function findOrder(reader: Reader, id: string): Promise<Order | null> {
  return (await select(reader, 'where id = $1', [id]))[0] ?? null
}

/** Nobody else changes it until the transaction ends. */
export async function lockOrder(client: PoolClient, id: string): Promise<Order | null> {
  return (await select(client, 'where id = $1 for update', [id]))[0] ?? null
}

/** Orders that the chain's event of one of these marks may be about. */
export function lockOrdersByMark(client: PoolClient, marks: readonly string[]): Promise<readonly Order[]> {
  return select(client, 'where mark = any($1) order by number for update', [marks])
}

export function lockLandedAfter(client: PoolClient, block: number): Promise<readonly Order[]> {
  return select(client, 'where block_number > $1 and state = any($2) order by number for update', [
    block,
    landedStates,
  ])
}

/** The chain is shorter now: what comes in the blocks that take the place of lost ones may be these orders. */
export async function rewindAfterBlocks(client: PoolClient, to: number): Promise<void> {
  await client.query('update issuance.orders set after_block = $1 where after_block > $1', [to])
}

export function lockIncludedUpTo(client: PoolClient, block: number): Promise<readonly Order[]> {
  return select(client, `where block_number <= $1 and state = 'included' order by number for update`, [block])
}

/** An order that means the same thing, under way or in a block that the chain may still take back. */
export async function findTwin(client: PoolClient, mark: string): Promise<Order | null> {
  const found = await select(client, 'where mark = $1 and state = any($2)', [mark, twinStates])
  return found[0] ?? null
}

const twinStates: readonly OrderState[] = [...openStates, 'sent', 'included']

export type OrderFilter = {
  /** Orders of which one of these is the party or the other sponsor. */
  readonly parties?: readonly Address[]
  readonly state?: OrderState
  readonly kind?: OrderKind
  /** `next` of an earlier answer. */
  readonly cursor?: string
  /** 1 to 1,000. */
  readonly limit: number
}

/** The newest first. A cursor that is none begins at the newest. */
export async function listOrders(
  pool: Reader,
  filter: OrderFilter,
): Promise<{ readonly orders: readonly Order[]; readonly next: string | null }> {
  const { parties, state, kind, cursor } = filter
  const limit = Math.min(Math.max(Math.trunc(filter.limit), 1), 1_000)
  const before = cursor !== undefined && /^[1-9][0-9]{0,17}$/.test(cursor) ? cursor : null
  const orders = await select(
    pool,
    `where ($1::bigint is null or number < $1) and ($2::text is null or state = $2) and ($3::text is null or kind = $3)
       and ($4::text[] is null or party = any($4) or counterparty = any($4))
     order by number desc limit ${limit + 1}`,
    [before, state ?? null, kind ?? null, parties ?? null],
  )
  const shown = orders.slice(0, limit)
  const last = shown.at(-1)
  return { orders: shown, next: orders.length > limit && last !== undefined ? String(last.number) : null }
}

/**
 * Orders that somebody should look after: time passed, a job was lost, a worker came back. In the order of their numbers, after the
 * one given, so that those that can go no further keep nobody from the others.
 */
export async function waitingOrders(
  pool: Pool,
  wanted: {
    readonly now: number
    readonly after: number
    readonly limit: number
    readonly walletPatienceMs: number
  },
): Promise<readonly { readonly id: string; readonly number: number }[]> {
  const { rows } = await pool.query<{ id: string; number: bigint }>(
    `select id, number from issuance.orders
     where number > $2
       and (state = 'approved' or (state = 'ready' and carrier is null)
         or (state = 'screened' and (expires_at is null or kind = 'assume'))
         or (expires_at < $1 and state in ('drafted', 'approved', 'screened', 'cleared', 'released', 'ready', 'sent'))
         or (state = 'sent' and changed_at < clock_timestamp() - $4 * interval '1 millisecond')
         or (state in ('included', 'final', 'handedOver') and kind in ('deliver', 'withdraw') and not reflected))
     order by number limit $3`,
    [wanted.now, wanted.after, wanted.limit, wanted.walletPatienceMs],
  )
  return rows.map(({ id, number }) => ({ id, number: Number(number) }))
}

/** The register knows that the bar has left. */
export async function markReflected(pool: Pool, id: string): Promise<void> {
  await pool.query('update issuance.orders set reflected = true where id = $1', [id])
}

export async function isReflected(pool: Pool, id: string): Promise<boolean> {
  const { rows } = await pool.query<{ reflected: boolean }>(
    'select reflected from issuance.orders where id = $1',
    [id],
  )
  return rows[0]?.reflected ?? false
}

export async function actsOf(reader: Reader, order: string): Promise<readonly OrderAct[]> {
  const { rows } = await reader.query<{
    number: number
    act: OrderAct['act']
    by: Address | null
    party: Address | null
    acting_as: OrderAct['as']
    at: Date
    why: string | null
    from_state: OrderState | null
    to_state: OrderState
  }>(
    'select number, act, by, party, acting_as, at, why, from_state, to_state from issuance.act where order_id = $1 order by number',
    [order],
  )
  return rows.map((row) => ({
    order,
    number: row.number,
    act: row.act,
    by: row.by,
    for: row.party,
    as: row.acting_as,
    at: row.at,
    why: row.why,
    from: row.from_state,
    to: row.to_state,
  }))
}

/** An order as an answer that was kept: its times are dates again. */
export function revived(order: Order): Order {
  return { ...order, draftedAt: new Date(order.draftedAt), changedAt: new Date(order.changedAt) }
}

async function insertAct(client: PoolClient, order: string, number: number, act: NewAct): Promise<void> {
  await client.query(
    `insert into issuance.act (order_id, number, act, by, party, acting_as, why, from_state, to_state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [order, number, act.act, act.by, act.for, act.as, act.why, act.from, act.to],
  )
  // Whoever shows orders live hears of it when the transaction commits.
  await client.query(`select pg_notify('orders', $1)`, [order])
}

type OrderRow = {
  readonly id: string
  readonly number: bigint
  readonly kind: OrderKind
  readonly state: OrderState
  readonly party: Address
  readonly counterparty: Address | null
  readonly once_ready: boolean
  readonly carrier: Order['carrier']
  readonly transaction: Digest | null
  readonly block_number: bigint | null
  readonly block_hash: Digest | null
  readonly block_time: bigint | null
  readonly expires_at: bigint | null
  readonly body: string
  readonly drafted_at: Date
  readonly after_block: bigint
  readonly changed_at: Date
}

const columns =
  'id, number, kind, state, party, counterparty, once_ready, carrier, transaction, block_number, block_hash, block_time, expires_at, body, drafted_at, after_block, changed_at'

async function select(reader: Reader, rest: string, values: readonly unknown[]): Promise<readonly Order[]> {
  const { rows } = await reader.query<OrderRow>(`select ${columns} from issuance.orders ${rest}`, [...values])
  return rows.map(orderOf)
}

function orderOf(row: OrderRow): Order {
  const { block_number, block_hash, block_time } = row
  const own = {
    id: row.id,
    number: Number(row.number),
    kind: row.kind,
    state: row.state,
    party: row.party,
    counterparty: row.counterparty,
    onceReady: row.once_ready,
    carrier: row.carrier,
    transaction: row.transaction,
    block:
      block_number === null || block_hash === null
        ? null
        : { number: Number(block_number), hash: block_hash, time: Number(block_time) },
    expiresAt: row.expires_at === null ? null : Number(row.expires_at),
    draftedAt: row.drafted_at,
    afterBlock: Number(row.after_block),
    changedAt: row.changed_at,
  }
  const { deferred = null, ...body } = parseWhole<Omit<Order, Columns>>(row.body)
  return { ...body, deferred, ...own } as Order
}

function bodyOf(order: Order): string {
  const {
    id,
    number,
    kind,
    state,
    party,
    counterparty,
    onceReady,
    carrier,
    transaction,
    block,
    expiresAt,
    draftedAt,
    afterBlock,
    changedAt,
    ...body
  } = order
  return printWhole(body)
}
