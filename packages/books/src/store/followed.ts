/** Which blocks with events the books have followed, and when those were: what has ripened by then is booked, and nothing later. */
import type { Block, ChainEvent } from '@specie/coin'
import type { Pool, PoolClient } from 'pg'

/** Unix seconds of the newest followed block at or below this one; null where none is. */
export async function followedUntil(client: Pool | PoolClient, block: number): Promise<number | null> {
  const { rows } = await client.query<{ time: bigint }>(
    'select time from books.followed where block between 0 and $1 order by block desc limit 1',
    [block],
  )
  return rows[0] === undefined ? null : Number(rows[0].time)
}

/** Whether the books were begun, so that what comes next stands on what they have. */
export async function areBegun(client: PoolClient): Promise<boolean> {
  const { rowCount } = await client.query('select from books.followed limit 1')
  return rowCount === 1
}

/** A block below the first says that the books were begun, though nothing may have happened yet. */
export async function begin(client: PoolClient): Promise<void> {
  await client.query('insert into books.followed (block, time) values (-1, 0)')
}

export async function addFollowed(client: PoolClient, events: readonly ChainEvent[]): Promise<void> {
  const blocks = new Map<number, Block>(events.map(({ block }) => [block.number, block]))
  await client.query(
    'insert into books.followed (block, time) select * from unnest($1::bigint[], $2::bigint[]) on conflict do nothing',
    [[...blocks.keys()], [...blocks.values()].map(({ time }) => time)],
  )
}

export async function forgetFollowed(client: PoolClient, after: number): Promise<void> {
  await client.query('delete from books.followed where block > $1', [after])
}
