/** Entries in the database. Amounts are whole micrograms. */
import type { Address, ChainEvent, Digest } from '@specie/coin'
import { type Micrograms, micrograms, toBigint } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import { accountName, type Book, type Entry } from '../entry.ts'

type Client = Pool | PoolClient

/** An entry as it stands in the books. */
export type BookedEntry = {
  readonly id: bigint
  readonly block: number
  readonly blockHash: Digest
  /** Unix seconds of its block. */
  readonly time: number
  readonly logIndex: number
  readonly line: number
  readonly transaction: Digest
  readonly event: ChainEvent['kind']
  readonly book: Book
  readonly debit: string
  readonly credit: string
  readonly amount: Micrograms
  readonly sponsor: Address | null
  readonly vault: number | null
  readonly narrative: string
  readonly evidence: Digest | null
  /** Its block will not be taken back. */
  readonly final: boolean
  /** The entry that this one takes back, or null. */
  readonly reverses: bigint | null
}

export async function writeEntries(
  client: PoolClient,
  entries: readonly { readonly event: ChainEvent; readonly line: number; readonly entry: Entry }[],
): Promise<void> {
  for (let start = 0; start < entries.length; start += rowsAtOnce) {
    const some = entries.slice(start, start + rowsAtOnce)
    await client.query(
      `insert into books.entry (block, block_hash, time, log_index, line, transaction, event, book, debit, credit, amount,
         sponsor, vault, narrative, evidence)
       select * from unnest($1::bigint[], $2::text[], $3::bigint[], $4::integer[], $5::integer[], $6::text[], $7::text[],
         $8::text[], $9::text[], $10::text[], $11::numeric[], $12::text[], $13::integer[], $14::text[], $15::text[])`,
      [
        some.map(({ event }) => event.block.number),
        some.map(({ event }) => event.block.hash),
        some.map(({ event }) => event.block.time),
        some.map(({ event }) => event.logIndex),
        some.map(({ line }) => line),
        some.map(({ event }) => event.transaction),
        some.map(({ event }) => event.kind),
        some.map(({ entry }) => entry.book),
        some.map(({ entry }) => accountName(entry.debit)),
        some.map(({ entry }) => accountName(entry.credit)),
        some.map(({ entry }) => String(toBigint(entry.amount))),
        some.map(({ entry }) => entry.sponsor?.toLowerCase() ?? null),
        some.map(({ entry }) => entry.vault),
        some.map(({ entry }) => entry.narrative),
        some.map(({ entry }) => entry.evidence),
      ],
    )
  }
}

/** Entries after this block go with their blocks; those that had been final are taken back by an entry of their own. */
export async function takeBack(client: PoolClient, block: number): Promise<void> {
  await client.query('delete from books.entry where block > $1 and not final', [block])
  await client.query(
    `insert into books.entry (block, block_hash, time, log_index, line, transaction, event, book, debit, credit, amount,
       sponsor, vault, narrative, evidence, final, reverses)
     select block, block_hash, time, log_index, line, transaction, event, book, credit, debit, amount,
       sponsor, vault, 'Taken back: the chain lost its block. ' || narrative, evidence, true, id
     from books.entry lost
     where block > $1 and reverses is null and not exists (select from books.entry where reverses = lost.id)
     order by id`,
    [block],
  )
}

export async function markFinal(client: PoolClient, block: number): Promise<void> {
  await client.query('update books.entry set final = true where not final and block <= $1', [block])
}

export type EntryFilter = {
  /** Unix seconds, both included. */
  readonly from?: number
  readonly to?: number
  readonly sponsor?: Address
  readonly vault?: number
  /** Only entries of final blocks. */
  readonly final?: boolean
  /** The id after which to go on. */
  readonly cursor?: bigint
  readonly limit: number
}

/** In the order in which they were booked. `nextCursor` is null at the end. */
export async function listEntries(
  client: Client,
  filter: EntryFilter,
): Promise<{ readonly entries: readonly BookedEntry[]; readonly nextCursor: bigint | null }> {
  const { rows } = await client.query<EntryRow>(
    `select * from books.entry where ${whereFilter} and id > $6 order by id limit $7`,
    [...filterValues(filter), filter.cursor ?? 0n, filter.limit + 1],
  )
  const entries = rows.slice(0, filter.limit).map(entryOf)
  const more = rows.length > filter.limit
  return { entries, nextCursor: more ? (entries.at(-1)?.id ?? null) : null }
}

/** Debits less credits of each account that these entries ever moved; below zero where credits outweigh. */
export async function balances(
  client: Client,
  filter: Omit<EntryFilter, 'limit' | 'cursor'> = {},
): Promise<ReadonlyMap<string, bigint>> {
  const { rows } = await client.query<{ account: string; balance: bigint }>(
    `select account, sum(change) as balance
     from books.entry, lateral (values (debit, amount), (credit, -amount)) side (account, change)
     where ${whereFilter} group by account order by account collate "C"`,
    filterValues(filter),
  )
  return new Map(rows.map(({ account, balance }) => [account, BigInt(balance)]))
}

/** Of parameters 1 to 5. */
export const whereFilter = `($1::bigint is null or time >= $1) and ($2::bigint is null or time <= $2)
  and ($3::text is null or sponsor = $3) and ($4::integer is null or vault = $4) and (not $5 or final)`

export function filterValues({ from, to, sponsor, vault, final }: Omit<EntryFilter, 'limit' | 'cursor'>) {
  return [from ?? null, to ?? null, sponsor?.toLowerCase() ?? null, vault ?? null, final ?? false]
}

export type EntryRow = {
  readonly id: bigint
  readonly block: bigint
  readonly block_hash: Digest
  readonly time: bigint
  readonly log_index: number
  readonly line: number
  readonly transaction: Digest
  readonly event: ChainEvent['kind']
  readonly book: Book
  readonly debit: string
  readonly credit: string
  readonly amount: bigint
  readonly sponsor: Address | null
  readonly vault: number | null
  readonly narrative: string
  readonly evidence: Digest | null
  readonly final: boolean
  readonly reverses: bigint | null
}

export function entryOf(row: EntryRow): BookedEntry {
  const { block_hash, log_index, block, time, amount, ...same } = row
  return {
    ...same,
    block: Number(block),
    blockHash: block_hash,
    time: Number(time),
    logIndex: log_index,
    amount: micrograms(BigInt(amount)),
  }
}

const rowsAtOnce = 2_000
