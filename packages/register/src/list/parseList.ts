/**
 * Reads a weight list strictly: of all the texts that mean the same bars, exactly one is accepted, so that a
 * digest names bars and not a way of writing them.
 */

import { type Outcome, ok, refused } from '@specie/units'
import { type ListedBar, listColumns } from './bar.ts'
import { barKey, compareKeys, printYear } from './barKey.ts'
import { listHeader, maximumBars, maximumLineLength } from './grammar.ts'
import { keccak256Hex } from './keccak.ts'
import { isRefusal, readLine } from './line.ts'
import type { ListRefusal, ListRefusalCode } from './refusal.ts'
import { type LeafFields, leafOf, sumOfCounted, type WeightList } from './weightList.ts'
import { barsWithAndWithoutYear } from './yearless.ts'

/** Beyond this many, further refusals would only bury the first. */
export const maximumRefusals = 100

/** Reads a list from its text or its bytes (UTF-8). Every wrong line is refused, up to `maximumRefusals`. */
export function parseList(source: string | Uint8Array): Outcome<WeightList, readonly ListRefusal[]> {
  const text = typeof source === 'string' ? source : decode(source)
  if (text === null) return refused([refuse('LIST_NOT_UTF8', 1, '', 'text in UTF-8')])
  if (text.length > maximumBars * maximumLineLength) {
    return refused([refuse('LIST_TOO_LONG', 1, `${text.length} characters`, `at most ${maximumBars} bars`)])
  }
  if (text.slice(0, listHeader.length + 1) !== `${listHeader}\n`) {
    return refused([refuse('LIST_HEADER_WRONG', 1, firstLine(text), `the header ${listHeader}`)])
  }
  if (!text.endsWith('\n')) {
    const lines = text.split('\n')
    return refused([
      refuse('LIST_END_WRONG', lines.length, lines.at(-1) ?? '', 'a line end after the last line'),
    ])
  }
  return readBars(text)
}

function readBars(text: string): Outcome<WeightList, readonly ListRefusal[]> {
  const bars: ListedBar[] = []
  const leaves: LeafFields[] = []
  const refusals: ListRefusal[] = []
  const lineOfBar: number[] = []
  let start = listHeader.length + 1
  for (let line = 2; start < text.length && refusals.length < maximumRefusals; line += 1) {
    if (line - 1 > maximumBars) {
      refusals.push(refuse('LIST_TOO_LONG', line, '', `at most ${maximumBars} bars`))
      break
    }
    const end = text.indexOf('\n', start)
    const lineText = text.slice(start, end)
    start = end + 1
    const bar = readLine(lineText, line)
    if (isRefusal(bar)) {
      refusals.push(bar)
      continue
    }
    const key = barKey(bar)
    const before = leaves.at(-1)
    const order = before === undefined ? -1 : compareKeys(before.barKey, key)
    if (order === 0) refusals.push(refuse('BAR_TWICE', line, lineText, 'each bar once'))
    if (order > 0) refusals.push(refuse('LINES_UNSORTED', line, lineText, 'lines sorted by bar key'))
    bars.push(bar)
    lineOfBar.push(line)
    leaves.push(leafOf(key, bar.counted, lineText))
  }
  for (const bar of barsWithAndWithoutYear(bars).slice(0, maximumRefusals - refusals.length)) {
    const expected = 'no year, or no second line of this bar without one'
    const line = lineOfBar[bars.indexOf(bar)] ?? 0
    const refusal = refuse('BAR_WITH_AND_WITHOUT_YEAR', line, printYear(bar.year), expected)
    refusals.push({ ...refusal, column: 'year' })
  }
  if (refusals.length > 0) return refused(refusals)
  return ok({ text, listDigest: keccak256Hex(text), bars, leaves, counted: sumOfCounted(bars) })
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function firstLine(text: string): string {
  return text.slice(0, listColumns.length * 20).split('\n', 1)[0] ?? ''
}

function refuse(code: ListRefusalCode, line: number, value: string, expected: string): ListRefusal {
  return { code, line, column: null, value: value.slice(0, 100), expected }
}
