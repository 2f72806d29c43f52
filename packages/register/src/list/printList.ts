/** Bars, in any order, as the one text that they have: the canonical weight list. */

import type { ListedBar } from './bar.ts'
import { barKey, compareKeys } from './barKey.ts'
import { listHeader } from './grammar.ts'
import { keccak256Hex } from './keccak.ts'
import { printLine } from './line.ts'
import { leafOf, sumOfCounted, type WeightList } from './weightList.ts'
import { barsWithAndWithoutYear } from './yearless.ts'

/** The text alone. Throws where a bar stands twice or holds what no list can hold. */
export function printList(bars: readonly ListedBar[]): string {
  return listBars(bars).text
}

/** The list with its digest and leaves. Throws as printList does: whoever calls has checked the bars. */
export function listBars(bars: readonly ListedBar[]): WeightList {
  const keyed = bars.map((bar) => ({ bar, key: barKey(bar), line: printLine(bar) }))
  keyed.sort((left, right) => compareKeys(left.key, right.key))
  for (const [index, { key, line }] of keyed.entries()) {
    const before = keyed[index - 1]
    if (before !== undefined && compareKeys(before.key, key) === 0) {
      throw new RangeError(`The same bar stands twice: ${before.line} and ${line}`)
    }
  }
  const sorted = keyed.map(({ bar }) => bar)
  const doubled = barsWithAndWithoutYear(sorted)[0]
  if (doubled !== undefined) {
    throw new RangeError(`The same bar stands with and without a year: ${printLine(doubled)}`)
  }
  const text = `${[listHeader, ...keyed.map(({ line }) => line)].join('\n')}\n`
  return {
    text,
    listDigest: keccak256Hex(text),
    bars: sorted,
    leaves: keyed.map(({ bar, key, line }) => leafOf(key, bar.counted, line)),
    counted: sumOfCounted(sorted),
  }
}
