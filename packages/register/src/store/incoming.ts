/**
 * The rows of a file as a table that the database can join: one temporary table, filled by COPY. All questions
 * about 100,000 rows are then a handful of joins instead of 100,000 queries.
 */

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { KeyedBar } from '../import/keyedBar.ts'

/** Rows in one piece of the stream: large enough to cost few writes, small enough to show progress. */
const rowsPerPiece = 2_000

/** Shape of register.bar without what the register adds; also what the bench copies into as its floor. */
export const incomingColumns = `
  line integer, bar_key bytea, metal text, brand text COLLATE "C", serial text, bare_serial text COLLATE "C", year smallint,
  standard text, unit text, gross_thousandths bigint, fineness_hundredths integer, fine_thousandths bigint,
  refiner text, custody text, brand_refiner text, whole_micrograms numeric(78, 0)`

/** Fills the temporary table `incoming`, which goes with the transaction. */
export async function copyIncoming(
  client: PoolClient,
  bars: readonly KeyedBar[],
  onRows: (rows: number) => void = () => {},
): Promise<void> {
  await client.query(`CREATE TEMPORARY TABLE incoming (${incomingColumns}) ON COMMIT DROP`)
  await copyInto(client, 'incoming', bars, onRows)
  await client.query('ANALYZE incoming')
}

export async function copyInto(
  client: PoolClient,
  table: string,
  bars: readonly KeyedBar[],
  onRows: (rows: number) => void = () => {},
): Promise<void> {
  await pipeline(Readable.from(pieces(bars, onRows)), client.query(copyFrom(`COPY ${table} FROM STDIN`)))
}

function* pieces(bars: readonly KeyedBar[], onRows: (rows: number) => void): Generator<Buffer> {
  for (let start = 0; start < bars.length; start += rowsPerPiece) {
    const piece = bars.slice(start, start + rowsPerPiece)
    yield Buffer.from(piece.map(copyLine).join(''))
    onRows(start + piece.length)
  }
}

/** No value can hold a tab, a line end or a backslash: every one has passed the columns' patterns. */
function copyLine(bar: KeyedBar): string {
  return (
    `${bar.line}\t\\\\x${bar.barKey}\t${bar.metal}\t${bar.brand}\t${bar.serial}\t${bar.bareSerial}\t${bar.year ?? '\\N'}\t` +
    `${bar.standard}\t${bar.unit}\t${bar.grossThousandths}\t${bar.finenessHundredths}\t${bar.fineThousandths}\t` +
    `${bar.refiner ?? '\\N'}\t${bar.custody ?? '\\N'}\t${bar.brandRefiner ?? '\\N'}\t${bar.wholeMicrograms}\n`
  )
}
