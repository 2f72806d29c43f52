/**
 * `specie mine dispatch`: the shortcut without a site file. A file of prices and one break-even price give what selling all, mining all
 * and the best of both are worth.
 */
import { resolve } from 'node:path'
import type { Dispatch } from '@specie/mining/dispatch'
import type { Series } from '@specie/mining/prices'
import { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { misuse } from '../../terminal/failure.ts'
import { type Report, table } from '../../terminal/report.ts'
import { figure, type PriceOptions, priceOptions, pricesFrom, wholeFigure } from './priceOptions.ts'
import { writeText } from './writing.ts'

type DispatchOptions = PriceOptions & {
  readonly prices: string
  readonly breakEven: string
  readonly mw: string
  readonly ramp?: string
  readonly foreknown: string
  readonly out?: string
  readonly json?: boolean
}

export function dispatch(): Command {
  const command = new Command('dispatch')
    .description('when to sell and when to mine: what selling all, mining all and the best of both are worth')
    .requiredOption('--prices <file>', 'CSV of prices: hours or times, and the price')
    .requiredOption('--break-even <usd>', 'what a MWh brings in the mine, USD')
    .option('--mw <mw>', 'power of the plant and of the mine', '1')
    .option('--ramp <mw>', 'how many MW the mine’s load may change in an hour (default: freely)')
    .option(
      '--foreknown <hours>',
      'hours of each day whose prices are known when it is decided: 24 where a market publishes them the day before',
      '0',
    )
    .option('--out <file>', 'write the dispatch step by step, CSV')
  return act<[], DispatchOptions>(priceOptions(command), async (options): Promise<Report> => {
    const mw = figure('--mw', options.mw, 0)
    const breakEven = figure('--break-even', options.breakEven)
    const ramp = options.ramp === undefined ? null : figure('--ramp', options.ramp, 0)
    const foreknown = wholeFigure('--foreknown', options.foreknown, 0)
    if (options.out !== undefined && resolve(options.out) === resolve(options.prices))
      misuse(`${options.out} holds the prices.`, 'Write the dispatch into another file.')
    const series = await pricesFrom(options.prices, options)
    const { honest, mineAll, oneMegawatt, sellAll, solve } = await import('@specie/mining/dispatch')
    const problem = oneMegawatt(series.values, breakEven, {
      mw,
      stepHours: series.stepHours,
      rampMwPerHour: ramp,
    })
    const best = solve(problem)
    const values = {
      sellAllUsd: sellAll(problem).valueUsd,
      mineAllUsd: mineAll(problem).valueUsd,
      optimumUsd: best.valueUsd,
      honestUsd: honest(problem, { foreknownHours: foreknown }).valueUsd,
    }
    if (options.out !== undefined) await writeText(options.out, csvOf(series, best))
    return reportOf(series, { mw, breakEven, ramp, foreknown, out: options.out }, values, best)
  })
}

type Asked = {
  readonly mw: number
  readonly breakEven: number
  readonly ramp: number | null
  readonly foreknown: number
  readonly out: string | undefined
}
type Values = Readonly<Record<'sellAllUsd' | 'mineAllUsd' | 'optimumUsd' | 'honestUsd', number>>

function reportOf(series: Series, asked: Asked, values: Values, best: Dispatch): Report {
  const { mw, breakEven, ramp, foreknown, out } = asked
  const hours = series.values.length * series.stepHours
  const hoursMined = best.minedMw.reduce((sum, mined) => sum + (mined / mw) * series.stepHours, 0)
  const perMw = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name.replace('Usd', 'UsdPerMw'), value / mw]),
  )
  const line = (what: string, value: number) => [
    what,
    money(value / mw),
    money(value),
    percent(values.sellAllUsd === 0 ? null : value / values.sellAllUsd - 1),
  ]
  return {
    data: {
      ...values,
      ...perMw,
      hours,
      hoursMined,
      method: best.method,
      mw,
      breakEvenUsdPerMwh: breakEven,
      rampMwPerHour: ramp,
      foreknownHours: foreknown,
      stepHours: series.stepHours,
      steps: series.values.length,
      start: series.start,
      prices: { source: series.source, digest: series.digest, madeUp: series.madeUp, notes: series.notes },
      ...(out === undefined ? {} : { out }),
    },
    lines: [
      ...table(
        ['', 'USD a MW', 'USD in all', 'against selling'],
        [
          line('selling all', values.sellAllUsd),
          line('mining all', values.mineAllUsd),
          line('the optimum', values.optimumUsd),
          line(
            foreknown === 0 ? 'with yesterday’s prices only' : `knowing ${foreknown} hours of each day`,
            values.honestUsd,
          ),
        ],
      ),
      '',
      `Mined in ${grouped(hoursMined, 1)} of ${grouped(hours, 1)} hours (at full load), where power brings less than ${breakEven} USD/MWh${ramp === null ? '' : `; the load changes by at most ${ramp} MW an hour`}.`,
      `Solved ${best.method}; prices: ${series.source}${series.madeUp ? ', MADE UP' : ''}.`,
      ...series.notes,
      ...(out === undefined ? [] : [`Step by step: ${out}`]),
    ],
  }
}

function csvOf(series: Series, best: Dispatch): string {
  const startMs = Date.parse(series.start)
  const lines = Array.from(series.values, (price, step) => {
    const time = new Date(startMs + step * series.stepHours * 3_600_000).toISOString()
    return [time, price, best.soldMw[step], best.minedMw[step], best.curtailedMw[step]].join(',')
  })
  return `${['time,usd_per_mwh,sold_mw,mined_mw,curtailed_mw', ...lines].join('\n')}\n`
}

function money(value: number): string {
  return grouped(value, 2)
}

/** `312,674.20` */
function grouped(value: number, decimals: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

function percent(share: number | null): string {
  return share === null ? '-' : `${share >= 0 ? '+' : '−'}${Math.abs(share * 100).toFixed(1)} %`
}
