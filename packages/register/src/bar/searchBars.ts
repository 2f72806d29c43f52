/** Looks for bars as a person does: by what is stamped on them, where they lie, how they stand. */

import { type Outcome, ok, refused } from '@specie/units'
import type { Pool } from 'pg'
import type { Metal } from '../list/index.ts'
import { type BarPlace, barEvents, findBarRecord, pageOfBars } from '../store/bars.ts'
import { brandNames } from '../store/brands.ts'
import { judgementAt } from '../store/originRules.ts'
import type { BarEvent } from './barEvent.ts'
import type { BarRecord } from './barRecord.ts'
import { type Judgement, type Standing, standingOf } from './standing.ts'

export type BarQuery = {
  /** Parts of serial numbers or beginnings of brands; all of them must fit. */
  readonly text?: string
  readonly vault?: string
  readonly brand?: string
  readonly metal?: Metal
  readonly state?: Standing['state']
}

/** A bar with how it stands at the moment asked for. */
export type FoundBar = BarRecord & { readonly standing: Standing; readonly brandName: string }

export type BarPage = {
  readonly bars: readonly FoundBar[]
  /** Of the next page; null on the last. */
  readonly nextCursor: string | null
  readonly total: number
}

export const maximumPage = 200

/** A page of bars in the order of brand and serial. A cursor is what the page before gave. */
export async function searchBars(
  pool: Pool,
  query: BarQuery,
  options: { readonly cursor?: string; readonly limit?: number; readonly asOf: Date },
): Promise<Outcome<BarPage, { readonly code: 'CURSOR_WRONG'; readonly cursor: string }>> {
  const { cursor, asOf } = options
  const limit = Math.max(1, Math.min(options.limit ?? 50, maximumPage))
  const after = cursor === undefined ? null : parseCursor(cursor)
  if (cursor !== undefined && after === null) return refused({ code: 'CURSOR_WRONG', cursor })
  const judgement = await judgementAt(pool, asOf)
  const page = await pageOfBars(pool, query, asOf, after, limit + 1)
  const names = await brandNames(pool)
  const shown = page.bars.slice(0, limit)
  return ok({
    bars: shown.map(({ bar, hold }) => found(bar, hold, judgement, names)),
    nextCursor: page.bars.length > limit ? printCursor(shown.at(-1)?.bar) : null,
    total: page.total,
  })
}

/** A bar with its history, oldest event first, or null. */
export async function findBar(
  pool: Pool,
  barKey: string,
  asOf: Date,
): Promise<(FoundBar & { readonly history: readonly BarEvent[] }) | null> {
  if (!/^0x[0-9a-f]{64}$/.test(barKey)) return null
  const record = await findBarRecord(pool, barKey, asOf)
  if (record === null) return null
  const judgement = await judgementAt(pool, asOf)
  const bar = found(record.bar, record.hold, judgement, await brandNames(pool))
  return { ...bar, history: await barEvents(pool, barKey) }
}

function found(
  bar: BarRecord,
  hold: string | null,
  judgement: Judgement,
  names: ReadonlyMap<string, string>,
): FoundBar {
  return { ...bar, standing: standingOf(bar, hold, judgement), brandName: names.get(bar.brand) ?? bar.brand }
}

function printCursor(bar: BarRecord | undefined): string | null {
  if (bar === undefined) return null
  const bare = bar.serial.replace(/[^A-Z0-9]/g, '')
  return Buffer.from(JSON.stringify([bar.brand, bare, bar.barKey])).toString('base64url')
}

function parseCursor(cursor: string): BarPlace | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (!Array.isArray(parsed) || parsed.length !== 3) return null
    const [brand, bareSerial, barKey]: unknown[] = parsed
    if (typeof brand !== 'string' || typeof bareSerial !== 'string' || typeof barKey !== 'string') return null
    return /^0x[0-9a-f]{64}$/.test(barKey) && !`${brand}${bareSerial}`.includes('\0')
      ? { brand, bareSerial, barKey }
      : null
  } catch {
    return null
  }
}
