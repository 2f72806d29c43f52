/** How a file of prices is read: what the command line may state about it, and every fault of it by line. */
import type { PriceMapping, Series } from '@specie/mining/prices'
import type { Command } from 'commander'
import { misuse, refuse } from '../../terminal/failure.ts'
import { readText } from '../../terminal/readText.ts'

export type PriceOptions = {
  readonly column?: string
  readonly timeColumn?: string
  readonly zone?: string
  readonly year?: string
  readonly unit?: string
  readonly currency?: string
  readonly rate?: string
  readonly gaps?: string
}

export function priceOptions(command: Command): Command {
  return command
    .option('--column <name>', 'column of the price, where the file leaves a choice')
    .option('--time-column <name>', 'column of the time')
    .option('--zone <zone>', 'IANA zone of local times, such as Europe/Minsk (default: UTC)')
    .option('--year <year>', 'year of a file that only numbers its hours')
    .option('--unit <unit>', '"per MWh", "per kWh" or "cents per kWh"')
    .option('--currency <code>', 'ISO code of the file’s currency (default: from its column, else USD)')
    .option('--rate <number>', 'how many of that currency one dollar buys')
    .option('--gaps <rule>', 'refused, or previous-day: a missing hour takes the price of the day before')
}

export async function pricesFrom(file: string, options: PriceOptions): Promise<Series> {
  const [text, { printFault, readPrices }] = await Promise.all([
    readText(file),
    import('@specie/mining/prices'),
  ])
  const series = readPrices(text, mappingOf(file, options))
  if (series.ok) return series.value
  const faults = series.refusal
  return refuse(faults.map((fault) => printFault({ file, ...fault })).join('\n'), {
    code: 'PRICES_INVALID',
    facts: { file },
    data: { faults },
  })
}

function mappingOf(file: string, options: PriceOptions): PriceMapping {
  const { column, timeColumn, zone, currency } = options
  return {
    source: file,
    period: 'any',
    ...(column === undefined ? {} : { column }),
    ...(timeColumn === undefined ? {} : { timeColumn }),
    ...(zone === undefined ? {} : { zone }),
    ...(currency === undefined ? {} : { currency }),
    ...(options.year === undefined ? {} : { year: figure('--year', options.year) }),
    ...(options.rate === undefined ? {} : { unitsPerUsd: figure('--rate', options.rate, 0) }),
    ...(options.unit === undefined ? {} : { unit: oneOf('--unit', options.unit, units) }),
    ...(options.gaps === undefined ? {} : { gaps: oneOf('--gaps', options.gaps, gaps) }),
  }
}

/** A figure from the command line, above a bound where there is one. */
export function figure(option: string, text: string, above = -Infinity): number {
  const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN
  if (value > above && Number.isFinite(value)) return value
  return misuse(
    `${option} ${text} is no figure that fits.`,
    above === -Infinity
      ? 'A number with a point would be right: 0.25'
      : `A number above ${above} would be right.`,
  )
}

/** A whole number from the command line. */
export function wholeFigure(option: string, text: string, least: number): number {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN
  if (Number.isSafeInteger(value) && value >= least) return value
  return misuse(
    `${option} ${text} is no figure that fits.`,
    `A whole number from ${least} up would be right.`,
  )
}

function oneOf<Name extends string>(option: string, text: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === text)
  return found ?? misuse(`${option} ${text} is not known.`, `One of: ${names.join(', ')}.`)
}

const units = ['per MWh', 'per kWh', 'cents per kWh'] as const
const gaps = ['refused', 'previous-day'] as const
