/**
 * The series that a plan needs beside its site: prices of power and wet-bulb temperatures, from the files that the site names or made up
 * as it states. Whoever can read files hands over their texts, so that a page does the same as the command line.
 */
import { type Outcome, ok, refused } from '@specie/units'
import type { PlanSeries } from '../plan/types.ts'
import {
  calendarYears,
  makePrices,
  makeWetBulb,
  type PriceMapping,
  type PriceWish,
  printFault,
  type RowFault,
  readPriceFiles,
  readWetBulb,
  type Series,
} from '../prices/index.ts'
import type { Site } from '../site/schema.ts'

/** Texts by the name under which the site knows them. */
export type SiteFiles = Readonly<Record<string, string>>

export type SeriesFault = {
  /** Field of the site that leads to it. */
  readonly path: string
  readonly message: string
}

export type SiteSeries = PlanSeries & {
  /** Assumptions taken while reading files, hours filled. */
  readonly notes: readonly string[]
  /** What the generator's shapes and figures rest on. */
  readonly madeUpNotes: readonly string[]
}

/** Names of the files that the site needs, as it writes them. */
export function filesOf(site: Site): readonly string[] {
  return [...priceFilesOf(site), ...(site.weather.file === null ? [] : [site.weather.file])]
}

export function planSeries(site: Site, files: SiteFiles = {}): Outcome<SiteSeries, readonly SeriesFault[]> {
  const prices = pricesOf(site, files)
  const weather = weatherOf(site, files)
  if (!prices.ok || !weather.ok)
    return refused([...(prices.ok ? [] : prices.refusal), ...(weather.ok ? [] : weather.refusal)])
  const [power, wetBulb] = [prices.value, weather.value]
  const years = power === null ? [] : calendarYears(power)
  return ok({
    usdPerMwh: power === null ? null : Float64Array.from(years.flatMap(({ values }) => [...values])),
    stepsByYear: years.map(({ values }) => values.length),
    stepHours: power?.stepHours ?? 1,
    wetBulbC: hourlyYear(wetBulb),
    priceSource: power?.source ?? worthInWords(site),
    pricesMadeUp: power?.madeUp ?? false,
    weatherSource: wetBulb.source,
    weatherMadeUp: wetBulb.madeUp,
    digests: { ...(power === null ? {} : { prices: power.digest }), weather: wetBulb.digest },
    notes: notesOf(power, wetBulb, false),
    madeUpNotes: notesOf(power, wetBulb, true),
  })
}

function pricesOf(site: Site, files: SiteFiles): Outcome<Series | null, readonly SeriesFault[]> {
  const { market } = site.worth
  if (market === null) return ok(null)
  const names = priceFilesOf(site)
  if (names.length === 0) return madeUp(site, market.madeUp)
  const texts = names.map((name) => ({ name, text: files[name] }))
  const missing = texts.flatMap(({ name, text }) =>
    text === undefined ? [notHere('worth.market.file', name)] : [],
  )
  if (missing.length > 0) return refused(missing)
  const read = readPriceFiles(
    texts.map(({ name, text }) => ({ name, text: text ?? '' })),
    mappingOf(market),
  )
  return read.ok ? read : refused(read.refusal.map((fault) => inSite('worth.market.file', fault)))
}

function notesOf(power: Series | null, wetBulb: Series, madeUp: boolean): readonly string[] {
  const series = power === null ? [wetBulb] : [power, wetBulb]
  return series.filter((one) => one.madeUp === madeUp).flatMap(({ notes }) => notes)
}

type Market = NonNullable<Site['worth']['market']>

/** A made-up year stands for each year of the plan; its growth is stated beside it. */
function madeUp(site: Site, wish: Market['madeUp']): Outcome<Series, readonly SeriesFault[]> {
  const { preset, meanUsdPerMwh, negativePercent, spikePercent, spikeMeanUsdPerMwh, deviationUsdPerMwh } =
    wish
  const made = makePrices({
    seed: site.seed,
    year: site.startYear,
    preset,
    meanUsdPerMwh,
    ...(negativePercent === null ? {} : { negativeShare: negativePercent / 100 }),
    ...(spikePercent === null ? {} : { spikeShare: spikePercent / 100 }),
    ...(spikeMeanUsdPerMwh === null ? {} : { spikeMeanUsdPerMwh }),
    ...(deviationUsdPerMwh === null ? {} : { deviationUsdPerMwh }),
  })
  if (made.ok) return made
  const { field, what, right } = made.refusal
  return refused([
    { path: `worth.market.madeUp.${fieldNames[field] ?? field}`, message: `${what} Right: ${right}` },
  ])
}

function weatherOf(site: Site, files: SiteFiles): Outcome<Series, readonly SeriesFault[]> {
  const { file, meanCByMonth, dailyRangeC } = site.weather
  if (file === null)
    return ok(makeWetBulb({ seed: site.seed, year: site.startYear, meanCByMonth, dailyRangeC }))
  const text = files[file]
  if (text === undefined) return refused([notHere('weather.file', file)])
  const read = readWetBulb(text, { source: file })
  return read.ok ? read : refused(read.refusal.map((fault) => inSite('weather.file', fault)))
}

function mappingOf(market: Market): PriceMapping {
  const { column, timeColumn, zone, year, currency, unit, unitsPerUsd, gaps } = market
  return {
    ...(column === null ? {} : { column }),
    ...(timeColumn === null ? {} : { timeColumn }),
    ...(zone === null ? {} : { zone }),
    ...(year === null ? {} : { year }),
    ...(currency === null ? {} : { currency }),
    ...(unit === null ? {} : { unit: units[unit] }),
    // 1 is what holds where nothing is stated, and says nothing of a file in another currency.
    ...(unitsPerUsd === 1 ? {} : { unitsPerUsd }),
    gaps: gaps === 'previousDay' ? 'previous-day' : 'refused',
  }
}

function priceFilesOf({ worth }: Site): readonly string[] {
  const file = worth.market?.file ?? null
  return file === null ? [] : typeof file === 'string' ? [file] : file
}

/** The first year, hour by hour: the mean of the steps of each hour. */
function hourlyYear(series: Series): Float64Array {
  const [first] = calendarYears(series)
  const values = first?.values ?? series.values
  const perHour = Math.max(1, Math.round(1 / series.stepHours))
  return Float64Array.from({ length: Math.floor(values.length / perHour) }, (_, hour) => {
    let sum = 0
    for (let step = 0; step < perHour; step++) sum += values[hour * perHour + step] ?? 0
    return sum / perHour
  })
}

function worthInWords({ worth }: Site): string {
  return worth.volumeTariff === null ? 'the fuel that power saves elsewhere' : 'a tariff by volume'
}

function notHere(path: string, name: string): SeriesFault {
  return { path, message: `${name} is not here. Right: a file beside the site file.` }
}

function inSite(path: string, fault: RowFault): SeriesFault {
  return { path, message: printFault(fault) }
}

const units = { perMwh: 'per MWh', perKwh: 'per kWh', centsPerKwh: 'cents per kWh' } as const
/** The generator counts in shares, the site in percent. */
const fieldNames: Readonly<Partial<Record<keyof PriceWish | string, string>>> = {
  negativeShare: 'negativePercent',
  spikeShare: 'spikePercent',
}
