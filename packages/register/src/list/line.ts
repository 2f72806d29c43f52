/** One bar as one line of the weight list, and back. */

import { micrograms, printDecimal, toBigint } from '@specie/units'
import { type ListColumn, type ListedBar, listColumns, type Metal } from './bar.ts'
import { printYear } from './barKey.ts'
import { countedMicrograms } from './counted.ts'
import { expectedIn, fitsColumn, linePattern } from './grammar.ts'
import type { ListRefusal } from './refusal.ts'

/** The line without its end. Throws where a field could not stand in a list: the bar was never checked. */
export function printLine(bar: ListedBar): string {
  const line =
    `${bar.metal},${bar.brand},${bar.serial},${printYear(bar.year)},${bar.standard},${bar.unit},` +
    `${printDecimal(bar.grossThousandths, 3)},${printDecimal(bar.finenessHundredths, 2)},` +
    `${printDecimal(bar.fineThousandths, 3)},${bar.refiner ?? '-'},${bar.custody ?? '-'},` +
    `${toBigint(bar.counted)},${bar.reason ?? '-'}`
  const right = bar.reason === null ? toBigint(countedMicrograms(bar)) : 0n
  if (!linePattern.test(line) || toBigint(bar.counted) !== right || bar.fineThousandths === 0n) {
    throw new RangeError(`A bar cannot be listed like this: ${line}`)
  }
  return line
}

/** The bar of a line, or the first thing wrong with it. */
export function readLine(text: string, line: number): ListedBar | ListRefusal {
  const match = linePattern.exec(text)
  if (match === null) return diagnose(text, line)
  const cell = (index: number) => match[index] ?? ''
  const year = cell(4)
  const refiner = cell(10)
  const custody = cell(11)
  const reason = cell(13)
  const counted = BigInt(cell(12))
  const bar: ListedBar = {
    metal: cell(1) as Metal,
    brand: cell(2),
    serial: cell(3),
    year: year === '-' ? null : Number(year),
    standard: cell(5),
    unit: cell(6) === 'g' ? 'g' : 'oz',
    grossThousandths: withoutPoint(cell(7)),
    finenessHundredths: withoutPoint(cell(8)),
    fineThousandths: withoutPoint(cell(9)),
    refiner: refiner === '-' ? null : refiner,
    custody: custody === '-' ? null : custody,
    counted: micrograms(counted),
    reason: reason === '-' ? null : reason,
  }
  const whole = toBigint(countedMicrograms(bar))
  if (whole === 0n) return refusal('WEIGHT_ZERO', line, 'fine', cell(9), 'a bar that weighs something')
  const right = bar.reason === null ? whole : 0n
  if (counted !== right) {
    const why = bar.reason === null ? 'the whole weight of this bar' : 'because a reason is given'
    return refusal('COUNTED_WRONG', line, 'counted', cell(12), `${right}, ${why}`)
  }
  return bar
}

export function isRefusal(result: ListedBar | ListRefusal): result is ListRefusal {
  return 'code' in result
}

function diagnose(text: string, line: number): ListRefusal {
  const cells = text.split(',', listColumns.length + 1)
  if (cells.length !== listColumns.length) {
    return refusal(
      'LINE_COLUMNS_WRONG',
      line,
      null,
      text,
      `${listColumns.length} columns, no more and no fewer`,
    )
  }
  for (const [index, column] of listColumns.entries()) {
    const value = cells[index] ?? ''
    if (!fitsColumn(column, value)) return refusal('VALUE_WRONG', line, column, value, expectedIn(column))
  }
  throw new Error(`Line ${line} fits column by column but not as a whole: ${text}`)
}

function refusal(
  code: ListRefusal['code'],
  line: number,
  column: ListColumn | null,
  value: string,
  expected: string,
): ListRefusal {
  return { code, line, column, value: value.slice(0, 100), expected }
}

/** At most 12 digits by the line's pattern, so a double holds it exactly. */
function withoutPoint(decimal: string): bigint {
  const point = decimal.indexOf('.')
  return BigInt(Number(decimal.slice(0, point) + decimal.slice(point + 1)))
}
