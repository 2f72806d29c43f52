/** A file's bar with its key and its whole weight: what the register stores, and finds doubles by. */

import { toBigint } from '@specie/units'
import { bareSerial, barKey, countedMicrograms, printYear, stampOf } from '../list/index.ts'
import type { FileBar } from '../row/fileBar.ts'
import type { RowErrors } from '../row/rowError.ts'

export type KeyedBar = FileBar & {
  /** 64 hex digits, without `0x`, as COPY wants them. */
  readonly barKey: string
  readonly bareSerial: string
  readonly wholeMicrograms: bigint
}

export function keyed(bar: FileBar): KeyedBar {
  return {
    ...bar,
    barKey: Buffer.from(barKey(bar)).toString('hex'),
    bareSerial: bareSerial(bar.serial),
    wholeMicrograms: toBigint(countedMicrograms(bar)),
  }
}

/** Adds an error for each bar that the same file lists before: by its key, or with and without a year. */
export function findDoubles(bars: readonly FileBar[], errors: RowErrors): void {
  const yearsOfStamp = new Map<string, { readonly line: number; readonly years: Set<number | null> }>()
  for (const bar of bars) {
    const stamp = stampOf(bar)
    const known = yearsOfStamp.get(stamp)
    if (known === undefined) {
      yearsOfStamp.set(stamp, { line: bar.line, years: new Set([bar.year]) })
      continue
    }
    const { line, years } = known
    const value = `${bar.brand} ${bar.serial}`
    if (years.has(bar.year)) {
      const expected = `each bar once: line ${line} lists this stamp already`
      errors.add({ code: 'BAR_TWICE', line: bar.line, column: null, value, expected })
    } else if (bar.year === null || years.has(null)) {
      const expected = `one year or none: line ${line} lists this stamp ${bar.year === null ? 'with' : 'without'} a year`
      errors.add({
        code: 'BAR_WITH_AND_WITHOUT_YEAR',
        line: bar.line,
        column: null,
        value: `${value} ${printYear(bar.year)}`,
        expected,
      })
    }
    years.add(bar.year)
  }
}
