/** The plan's tables for spreadsheets: commas between, points in numbers, CRLF at the end of each line as RFC 4180 has it. */
import { npv } from '../finance/index.ts'
import type { Plan } from '../plan/types.ts'

/** Every step of the drawn year: its start by the plan's own clock, worth of power and of mining (US dollars a MWh), where each MW goes. */
export function dispatchCsv({ dispatch }: Plan): string {
  const { year, stepHours, groupMw } = dispatch
  const columns = [
    dispatch.usdPerMwh,
    dispatch.breakEvenUsdPerMwh,
    dispatch.soldMw,
    dispatch.minedMw,
    dispatch.curtailedMw,
    dispatch.heatMw,
    dispatch.boughtMw,
    ...groupMw.map(({ mw }) => mw),
  ]
  const head = [
    'start',
    'hours',
    'usdPerMwh',
    'breakEvenUsdPerMwh',
    'soldMw',
    'minedMw',
    'curtailedMw',
    'heatMw',
    'boughtMw',
    ...groupMw.map(({ name }) => `${name} MW`),
  ]
  const rows = Array.from({ length: dispatch.usdPerMwh.length }, (_, step) => [
    new Date(Date.UTC(year, 0, 1) + step * stepHours * 3_600_000).toISOString().slice(0, 16),
    number(stepHours),
    ...columns.map((column) => number(column[step])),
  ])
  return csv([head, ...rows])
}

/** A row for what is spent before and one for each year: every line of the cash flow (US dollars, costs negative), their sum, and what was mined. */
export function cashflowCsv(plan: Plan): string {
  const names = Object.keys(plan.before.lines)
  const rate = plan.site.money.discountPercent / 100
  const head = ['year', ...names, 'net', 'summed', 'discounted', ...energies, 'bitcoin', ...means]
  let summed = 0
  const row = (label: string, index: number, lines: Readonly<Record<string, number>>, netUsd: number) => {
    summed += netUsd
    const discounted = npv(rate, [...new Array<number>(index).fill(0), netUsd])
    return [label, ...names.map((name) => number(lines[name])), ...[netUsd, summed, discounted].map(number)]
  }
  const rows = [
    [
      ...row('before', 0, plan.before.lines, plan.before.netUsd),
      ...energies.map(() => '0'),
      '0',
      ...means.map(() => ''),
    ],
    ...plan.years.map((year, index) => [
      ...row(String(year.year), index + 1, year.lines, year.netUsd),
      ...energies.map((key) => number(year[key])),
      number(year.bitcoin),
      ...means.map((key) => number(year[key])),
    ]),
  ]
  return csv([head, ...rows])
}

const energies = ['availableMwh', 'soldMwh', 'minedMwh', 'curtailedMwh', 'boughtMwh', 'heatMwh'] as const
const means = [
  'bitcoinUsd',
  'difficulty',
  'hashPriceUsd',
  'joulesPerTerahash',
  'breakEvenUsdPerMwh',
  'powerUsdPerMwh',
] as const

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function number(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? '' : String(value + 0)
}

/** A word that a spreadsheet would take for a formula gets an apostrophe before it; a number stays one. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
