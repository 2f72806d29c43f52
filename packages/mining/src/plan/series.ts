/** The series that a site names, from the texts of its files or from the generators, as a plan reads them. */
import { type Outcome, ok, refused } from '@specie/units'
import {
  calendarYears,
  digestOf,
  makePrices,
  makeWetBulb,
  type PriceWish,
  printFault,
  readPriceFiles,
  readWetBulb,
  type Series,
} from '../prices/index.ts'
import type { Site } from '../site/schema.ts'
import type { PlanSeries } from './types.ts'

/** Texts of the files that `worth.market.file` and `weather.file` name; null where the site names none. */
export type SeriesTexts = {
  /** In the order of the site’s files. */
  readonly prices: readonly { readonly name: string; readonly text: string }[] | null
  readonly weather: string | null
}

export type SeriesRefusal = { readonly path: string; readonly said: string }

export function planSeries(site: Site, texts: SeriesTexts): Outcome<PlanSeries, readonly SeriesRefusal[]> {
  const prices = pricesOf(site, texts.prices)
  const weather = weatherOf(site, texts.weather)
  if (!prices.ok || !weather.ok)
    return refused([...(prices.ok ? [] : prices.refusal), ...(weather.ok ? [] : weather.refusal)])
  const price = prices.value
  if (price !== null && price.years.length === 0)
    return refused([
      {
        path: 'worth.market.file',
        said: 'holds no whole year; right would be 8,760 or 8,784 hours of one year or several',
      },
    ])
  return ok({
    usdPerMwh: price === null ? null : joined(price.years),
    stepsByYear: price === null ? [] : price.years.map((year) => year.length),
    stepHours: price?.series.stepHours ?? 1,
    wetBulbC: weather.value.values,
    priceSource: price?.series.source ?? otherWorth(site),
    pricesMadeUp: price?.series.madeUp ?? false,
    weatherSource: weather.value.source,
    weatherMadeUp: weather.value.madeUp,
    digests: {
      ...(price === null ? {} : { prices: price.series.digest }),
      ...(texts.prices === null
        ? {}
        : Object.fromEntries(texts.prices.map(({ name, text }) => [name, digestOf(text)]))),
      weather: weather.value.digest,
      ...(texts.weather === null ? {} : { weatherFile: digestOf(texts.weather) }),
    },
  })
}

type Prices = { readonly series: Series; readonly years: readonly Float64Array[] }

function pricesOf(
  site: Site,
  files: SeriesTexts['prices'],
): Outcome<Prices | null, readonly SeriesRefusal[]> {
  const { market } = site.worth
  if (market === null) return ok(null)
  if (market.file !== null) {
    if (files === null) return refused([{ path: 'worth.market.file', said: `${market.file} was not read` }])
    const read = readPriceFiles(files, {
      unitsPerUsd: market.unitsPerUsd,
      ...(market.column === null ? {} : { column: market.column }),
      ...(market.timeColumn === null ? {} : { timeColumn: market.timeColumn }),
      ...(market.zone === null ? {} : { zone: market.zone }),
      ...(market.year === null ? {} : { year: market.year }),
    })
    if (!read.ok)
      return refused(read.refusal.map((fault) => ({ path: 'worth.market.file', said: printFault(fault) })))
    return ok({ series: read.value, years: calendarYears(read.value).map(({ values }) => values) })
  }
  const { preset, ...stated } = market.madeUp
  const wish: PriceWish = {
    seed: site.seed,
    year: commonYear,
    preset,
    ...(stated.meanUsdPerMwh === null ? {} : { meanUsdPerMwh: stated.meanUsdPerMwh }),
    ...(stated.negativePercent === null ? {} : { negativeShare: stated.negativePercent / 100 }),
    ...(stated.spikePercent === null ? {} : { spikeShare: stated.spikePercent / 100 }),
    ...(stated.spikeMeanUsdPerMwh === null ? {} : { spikeMeanUsdPerMwh: stated.spikeMeanUsdPerMwh }),
    ...(stated.deviationUsdPerMwh === null ? {} : { deviationUsdPerMwh: stated.deviationUsdPerMwh }),
  }
  const made = makePrices(wish)
  if (!made.ok)
    return refused([
      {
        path: 'worth.market.madeUp',
        said: `${made.refusal.field} ${made.refusal.what}; right would be ${made.refusal.right}`,
      },
    ])
  return ok({ series: made.value, years: [made.value.values] })
}

function weatherOf(site: Site, text: string | null): Outcome<Series, readonly SeriesRefusal[]> {
  const { file, meanCByMonth, dailyRangeC } = site.weather
  if (file === null) return ok(makeWetBulb({ seed: site.seed, year: commonYear, meanCByMonth, dailyRangeC }))
  if (text === null) return refused([{ path: 'weather.file', said: `${file} was not read` }])
  const read = readWetBulb(text, { source: file })
  return read.ok
    ? read
    : refused(read.refusal.map((fault) => ({ path: 'weather.file', said: printFault(fault) })))
}

function otherWorth(site: Site): string {
  return site.worth.displacedFuel === null ? 'a tariff by volume' : 'the fuel that the power saves elsewhere'
}

function joined(years: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(years.reduce((sum, year) => sum + year.length, 0))
  let at = 0
  for (const year of years) {
    all.set(year, at)
    at += year.length
  }
  return all
}

/** Made-up series are of a year without a leap day. */
const commonYear = 2027
