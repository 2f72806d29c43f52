/** The unit of a price: from its column's name or as stated; and the questions that a strange size asks. */
import { type Outcome, ok, refused } from '@specie/units'
import { fileFault, type RowFault } from './faults.ts'
import type { Grid } from './grid.ts'
import type { PriceMapping, PriceUnit } from './mapping.ts'
import type { Table } from './table.ts'

export type PriceScale = {
  /** From the file's unit to US dollars a MWh. */
  readonly factor: number
  readonly notes: readonly string[]
}

/** A currency other than the dollar needs its rate. */
export function scaleOf(name: string, table: Table, mapping: PriceMapping): Outcome<PriceScale, RowFault> {
  const found = unitInName.exec(name)
  const unit = mapping.unit ?? unitOf(found)
  const currency = (mapping.currency ?? currencyOf(found) ?? currencyInColumn(table) ?? 'USD').toUpperCase()
  const rate = mapping.unitsPerUsd
  if (rate !== undefined && !(Number.isFinite(rate) && rate > 0))
    return refused(fileFault(`A rate of ${rate} is none.`, 'unitsPerUsd above 0.'))
  if (currency !== 'USD' && rate === undefined)
    return refused(
      fileFault(
        `The prices are in ${currency}, and no rate is stated.`,
        `unitsPerUsd: how many ${currency} one dollar buys.`,
        name,
      ),
    )
  const notes = [
    ...(unit === 'per MWh' ? [] : [`Prices ${unit} were multiplied by ${perMwh[unit]}.`]),
    ...(rate === undefined || rate === 1
      ? []
      : [`One dollar is ${rate} ${currency === 'USD' ? 'of the file’s currency' : currency}.`]),
  ]
  return ok({ factor: perMwh[unit] / (rate ?? 1), notes })
}

/** A price beyond any market's cap, a day a thousand times too small, or a median that no market has had: each is asked about. */
export function unitFaults(
  grid: Grid,
  values: Float64Array,
  name: string,
  scale: PriceScale,
  mapping: PriceMapping,
): readonly RowFault[] {
  const highest = mapping.highestUsdPerMwh ?? 30_000
  const lineOf = (step: number) => grid.table.rows[grid.rowOfStep[step] ?? -1]?.line ?? 0
  const beyond: RowFault[] = []
  values.forEach((value, step) => {
    if (Math.abs(value) > highest && grid.rowOfStep[step] !== -1)
      beyond.push({
        line: lineOf(step),
        column: name,
        what: `${Number((value / scale.factor).toPrecision(12))} is ${Math.round(value).toLocaleString('en')} USD/MWh, more than any market’s cap.`,
        right: `at most ${highest.toLocaleString('en')} USD/MWh; or highestUsdPerMwh above it.`,
      })
  })
  if (mapping.unit !== undefined) return beyond
  const median = medianOf(values.map(Math.abs))
  if (median > 1000 || (median < 1 && values.some((value) => value !== 0)))
    return [
      ...beyond,
      fileFault(`The median price is ${Number(median.toPrecision(4))} USD/MWh.`, medianAdvice(median), name),
    ]
  return [...beyond, ...smallDays(grid, values, median, name, lineOf)]
}

export function medianOf(values: Float64Array): number {
  const sorted = values.slice().sort()
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

function medianAdvice(median: number): string {
  return median < 1
    ? "unit: 'per kWh' (or 'cents per kWh') if they are such; unit: 'per MWh' if they are right."
    : "unitsPerUsd if they are in another currency; unit: 'per MWh' if they are right."
}

/** A day or more of prices that are all small, while the rest is not: kWh among MWh. */
function smallDays(
  grid: Grid,
  values: Float64Array,
  median: number,
  name: string,
  lineOf: (step: number) => number,
): readonly RowFault[] {
  const day = Math.round(24 / grid.stepHours)
  const faults: RowFault[] = []
  let from = 0
  for (let step = 0; step <= values.length; step++) {
    const size = Math.abs(values[step] ?? Number.POSITIVE_INFINITY)
    if (size > 0 && size < median / 100) continue
    if (step - from >= day && median >= 10) {
      const sizes = medianOf(values.slice(from, step).map(Math.abs))
      if (sizes < median / 300)
        faults.push({
          line: lineOf(from),
          column: name,
          what: `From this line to line ${lineOf(step - 1)} prices lie near ${Number(sizes.toPrecision(2))}, elsewhere near ${Number(median.toPrecision(2))}.`,
          right: "one unit in the whole file; unit: 'per MWh' if they are right.",
        })
    }
    from = step + 1
  }
  return faults
}

function unitOf(found: RegExpExecArray | null): PriceUnit {
  if (found === null || /^[mм]/i.test(found[2] ?? 'm')) return 'per MWh'
  return /^(ct|cts|cents?|c|¢|p|коп)$/i.test(found[1] ?? '') ? 'cents per kWh' : 'per kWh'
}

function currencyOf(found: RegExpExecArray | null): string | null {
  const mark = (found?.[1] ?? '').toLowerCase()
  return mark === '' ? null : (byMark[mark] ?? (/^[a-z]{3}$/.test(mark) && mark !== 'cts' ? mark : null))
}

/** A column “Currency” that says the same on every line. */
function currencyInColumn(table: Table): string | null {
  const column = table.names.findIndex((name) => /^currency$/i.test(name))
  if (column < 0) return null
  const [first, ...others] = new Set(table.rows.map(({ cells }) => cells[column] ?? ''))
  return others.length === 0 && /^[A-Za-z]{3}$/.test(first ?? '') ? (first ?? null) : null
}

const perMwh: Readonly<Record<PriceUnit, number>> = { 'per MWh': 1, 'per kWh': 1000, 'cents per kWh': 10 }

const byMark: Readonly<Record<string, string>> = {
  $: 'usd',
  us$: 'usd',
  '€': 'eur',
  '£': 'gbp',
  '₽': 'rub',
  руб: 'rub',
  '¥': 'cny',
  rmb: 'cny',
  '¢': 'usd',
}

/** `USD/MWh`, `EUR_per_MWh`, `€/kWh`, `ct/kWh`. */
const unitInName =
  /(?:^|[^a-z])(usd|us\$|\$|eur|€|gbp|£|rub|₽|руб|cny|rmb|¥|jpy|byn|kzt|uah|pln|chf|sek|nok|dkk|czk|huf|ron|bgn|try|inr|aud|cad|nzd|sgd|brl|ars|mxn|krw|vnd|aed|sar|zar|irr|cts?|cents?|c|p|¢|коп)\.?(?:\s*\/\s*|[\s_]*per[\s_]*|[\s_]+)(mw\W?h|kw\W?h|мвт\W?ч|квт\W?ч)/i
