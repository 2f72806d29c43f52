/** The figures behind each chart, as a table beside it: for those who do not see it, and for those who want the numbers. */
import type { Plan, Spread } from '../plan/types.ts'
import { difficultyAhead } from './difficultyAhead.ts'
import type { PlanDrawings } from './drawings.ts'
import { printNumber } from './print.ts'

export type Table = {
  readonly head: readonly string[]
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[]
}

/** Null: no such chart, or its table stands on the page already. */
export function tablesOf(plan: Plan): Readonly<Record<keyof PlanDrawings, Table | null>> {
  const { risk } = plan
  return {
    heatMap: minedByMonth(plan),
    priceDuration: priceShares(plan),
    choices: null,
    cashFlow: null,
    npvCurve: sizes(plan),
    difficulty: difficulties(plan),
    fan:
      risk === null
        ? null
        : {
            head: ['summed, million USD', '5 %', '25 %', 'half', '75 %', '95 %'],
            rows: risk.fan.map(({ year, cumulativeUsd }, index) => ({
              head: index === 0 ? 'before' : String(year),
              cells: shares(cumulativeUsd).map(millions),
            })),
          },
    histogram: null,
    tornado:
      risk === null
        ? null
        : {
            head: ['input', 'lower', 'NPV, million USD', 'higher', 'NPV, million USD'],
            rows: risk.tornado.map(({ label, low, high, npvLowUsd, npvHighUsd }) => ({
              head: label,
              cells: [signed(low), millions(npvLowUsd), signed(high), millions(npvHighUsd)],
            })),
          },
    breakevenMap:
      risk === null
        ? null
        : {
            head: [
              `${unitOf(risk.map.rows.label)} by ${unitOf(risk.map.columns.label)}`,
              ...risk.map.columns.values.map((value) => printNumber(value)),
            ],
            rows: risk.map.npvUsd.map((row, index) => ({
              head: printNumber(risk.map.rows.values[index] ?? null),
              cells: row.map(millions),
            })),
          },
  }
}

function minedByMonth({ dispatch, mw }: Plan): Table {
  const { year, stepHours, minedMw } = dispatch
  const months = Array.from({ length: 12 }, () => ({ mwh: 0, hours: 0 }))
  const start = Date.UTC(year, 0)
  minedMw.forEach((one, step) => {
    const month = months[new Date(start + step * stepHours * 3_600_000).getUTCMonth()]
    if (month === undefined) return
    month.mwh += one * stepHours
    if (one > 1e-9) month.hours += stepHours
  })
  return {
    head: ['month', 'mined, MWh', 'hours with mining', 'full-load hours'],
    rows: months.map(({ mwh, hours }, month) => ({
      head: `${year}-${String(month + 1).padStart(2, '0')}`,
      cells: [mwh, hours, mw === 0 ? 0 : mwh / mw].map((value) => printNumber(value, 0)),
    })),
  }
}

function priceShares({ dispatch }: Plan): Table {
  const { usdPerMwh, breakEvenUsdPerMwh } = dispatch
  const prices = usdPerMwh.filter(Number.isFinite).sort().reverse()
  const levels = breakEvenUsdPerMwh.filter(Number.isFinite).sort().reverse()
  const at = (sorted: Float64Array, share: number) =>
    printNumber(sorted[Math.round(share * (sorted.length - 1))] ?? null, 2)
  return {
    head: ['so many hours lie above', 'price, USD/MWh', 'break-even, USD/MWh'],
    rows: [0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1].map((share) => ({
      head: `${printNumber(share * 100, 0)} %`,
      cells: [at(prices, share), at(levels, share)],
    })),
  }
}

function sizes({ sizing }: Plan): Table | null {
  if (sizing === null) return null
  return {
    head: ['MW', 'NPV, million USD', 'IRR, %'],
    rows: sizing.points.map(({ mw, npvUsd, irr }) => ({
      head: printNumber(mw),
      cells: [millions(npvUsd), irr === null ? 'none' : printNumber(irr * 100, 1)],
    })),
  }
}

function difficulties(plan: Plan): Table {
  const ahead = difficultyAhead(plan)
  const trillions = (value: number) => printNumber(value / 1e12)
  return {
    head: [
      'trillions',
      'expected',
      ...(ahead[0]?.intervals ?? []).flatMap(({ level }) => [`${level} %: from`, 'to']),
    ],
    rows: ahead.map(({ label, difficulty, intervals }) => ({
      head: label,
      cells: [difficulty, ...intervals.flatMap(({ low, high }) => [low, high])].map(trillions),
    })),
  }
}

function shares({ p5, p25, p50, p75, p95 }: Spread): readonly number[] {
  return [p5, p25, p50, p75, p95]
}

function millions(usd: number): string {
  return printNumber(usd / 1e6, 1)
}

/** What stands behind the comma: the chart above says the whole of it, and a narrow page has no room to say it twice. */
function unitOf(label: string): string {
  return label.split(', ').at(-1) ?? label
}

function signed(said: string): string {
  return said.replace(/^-(?=\d)/, '−')
}
