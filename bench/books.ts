/**
 * The books: entries made and written by followBooks from blocks of transfers and mints, beside the same rows by a bare COPY, in one run;
 * then 100,000 entries as a file, and what the largest part of it held at once. `--json` prints figures for machines.
 */

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { booksMigrations, followBooks, streamCsv } from '@specie/books'
import type { ChainEvent } from '@specie/coin'
import { readerMigrations } from '@specie/coin/reader'
import { throwAwayDatabase, transaction } from '@specie/store'
import { coinUnits } from '@specie/units'
import { from as copyFrom } from 'pg-copy-streams'
import { type Address, type Hex, pad, toHex } from 'viem'

const blocks = 1_000
const eventsPerBlock = 100
const blocksAtOnce = 10

const store = await throwAwayDatabase({ migrations: [...readerMigrations, ...booksMigrations] })
const { pool } = store
// The first step finds that there are no books yet, and begins them.
await transaction(pool, (client) =>
  followBooks(client, { kind: 'finalized', from: 1, to: blockAt(0), events: [] }),
)

const entries = blocks * eventsPerBlock
const begun = performance.now()
for (let number = 1; number <= blocks; number += blocksAtOnce) {
  const to = Math.min(blocks, number + blocksAtOnce - 1)
  const events = Array.from({ length: to - number + 1 }, (_, place) => eventsIn(number + place)).flat()
  await transaction(pool, (client) =>
    followBooks(client, { kind: 'appended', from: number, to: blockAt(to), events }),
  )
}
const seconds = (performance.now() - begun) / 1000
const written = await pool.query<{ count: bigint }>('select count(*) from books.entry')
if (Number(written.rows[0]?.count) !== entries) throw new Error('Not every entry was written.')

const finalBegun = performance.now()
await transaction(pool, (client) =>
  followBooks(client, { kind: 'finalized', from: 1, to: blockAt(blocks), events: [] }),
)
const finalSeconds = (performance.now() - finalBegun) / 1000

const floorSeconds = await floor()
const csvBegun = performance.now()
let [bytes, mostBytes] = [0, 0]
for await (const part of streamCsv(pool, {})) {
  bytes += part.length
  mostBytes = Math.max(mostBytes, part.length)
}
const csvSeconds = (performance.now() - csvBegun) / 1000
await store.close()

const result = {
  name: 'books',
  entries,
  seconds: Number(seconds.toFixed(1)),
  entriesPerSecond: Math.round(entries / seconds),
  copySeconds: Number(floorSeconds.toFixed(1)),
  copiedPerSecond: Math.round(entries / floorSeconds),
  timesCopy: Number((seconds / floorSeconds).toFixed(1)),
  finalSeconds: Number(finalSeconds.toFixed(1)),
  csvSeconds: Number(csvSeconds.toFixed(1)),
  csvEntriesPerSecond: Math.round(entries / csvSeconds),
  csvMegabytes: Number((bytes / 1e6).toFixed(1)),
  csvLargestPartKilobytes: Math.round(mostBytes / 1e3),
}
if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else {
  console.log(
    `${result.entries} entries in ${result.seconds} s: ${result.entriesPerSecond}/s; a bare COPY of the same rows into the same columns: ${result.copiedPerSecond}/s, ${result.timesCopy} times faster`,
  )
  console.log(`marked final in ${result.finalSeconds} s`)
  console.log(
    `as a file: ${result.csvEntriesPerSecond}/s, ${result.csvMegabytes} MB, at most ${result.csvLargestPartKilobytes} kB at a time`,
  )
}

/** The very rows, already made, into a table of the same columns and indices. */
async function floor(): Promise<number> {
  await pool.query('create table bare (like books.entry including all)')
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ line: string }>(
      `select concat_ws(E'\\t', id, block, block_hash, time, log_index, line, transaction, event, book, debit, credit, amount,
         coalesce(sponsor, '\\N'), coalesce(vault::text, '\\N'), narrative, coalesce(evidence, '\\N'), final, '\\N') as line
       from books.entry order by id`,
    )
    const lines = rows.map(({ line }) => `${line}\n`)
    const start = performance.now()
    await pipeline(Readable.from(lines), client.query(copyFrom('copy bare from stdin')))
    return (performance.now() - start) / 1000
  } finally {
    client.release()
  }
}

/** Mostly transfers, a mint in ten. */
function eventsIn(number: number): readonly ChainEvent[] {
  return Array.from({ length: eventsPerBlock }, (_, logIndex): ChainEvent => {
    const place = { block: blockAt(number), transaction: hash(number * eventsPerBlock + logIndex), logIndex }
    const amount = coinUnits(BigInt(number * 1_000 + logIndex + 1))
    if (logIndex % 10 === 0) {
      const [order, reference, decision] = [hash(1), hash(2), hash(3)]
      return {
        ...place,
        kind: 'minted',
        sponsor: account(1),
        to: account(logIndex),
        amount,
        order,
        reference,
        decision,
      }
    }
    return { ...place, kind: 'transferred', from: account(logIndex), to: account(logIndex + 1), amount }
  })
}

function blockAt(number: number) {
  return { number, hash: hash(number), time: 1_800_000_000 + number }
}

function hash(number: number): Hex {
  return toHex(number, { size: 32 })
}

function account(number: number): Address {
  return pad(toHex(number + 1), { size: 20 })
}
