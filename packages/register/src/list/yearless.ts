/** One brand and bare serial listed once with a year and once without is the same bar under two keys. */

import type { BarIdentity } from './bar.ts'
import { stampOf } from './barKey.ts'

/** Those bars with a year that also stand in the list without one. */
export function barsWithAndWithoutYear<Bar extends BarIdentity>(bars: readonly Bar[]): readonly Bar[] {
  const yearless = new Set(bars.filter((bar) => bar.year === null).map(stampOf))
  if (yearless.size === 0) return []
  return bars.filter((bar) => bar.year !== null && yearless.has(stampOf(bar)))
}
