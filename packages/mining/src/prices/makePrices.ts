/**
 * Prices for those who have none: drawn by chance from a seed, labelled as made up, and meeting the stated statistics exactly: mean,
 * deviation outside of spikes, number and mean of negative hours and of spikes. What is high and what is low when follows the day, the
 * season, the wind and chance. Steps are ranked by that score; the lowest are negative, spikes gather where supply is short, and the
 * rest is a rising exponential of the score whose two coefficients are solved so that mean and deviation come out.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { type Stream, stream } from '../chance/index.ts'
import { type PresetName, type PriceStatistics, presets } from './priceStatistics.ts'
import { drifting, exponentials, underCeiling } from './processes.ts'
import { hourMs, type Series, seriesOf } from './series.ts'
import { meanOf } from './statistics.ts'

export type PriceWish = Partial<PriceStatistics> & {
  readonly seed: number
  /** First calendar year: it has 8,760 or 8,784 hours. */
  readonly year: number
  /** How many years; the statistics hold over all of them together. 1 unless stated. */
  readonly years?: number
  /** 1 unless stated; divides an hour into whole minutes. */
  readonly stepHours?: number
  /** Fills what is not stated. 'thermal' unless stated. */
  readonly preset?: PresetName
}

export type WishRefusal = { readonly field: string; readonly what: string; readonly right: string }

/** Local hours of the made-up place are the series' UTC hours. */
export function makePrices(wish: PriceWish): Outcome<Series, WishRefusal> {
  const { seed, year, years = 1, stepHours = 1, preset = 'thermal' } = wish
  const startMs = Date.UTC(year, 0, 1)
  const steps = Math.round((Date.UTC(year + years, 0, 1) - startMs) / hourMs / stepHours)
  const wanted = statisticsOf(wish, steps)
  if (!wanted.ok) return wanted
  const score = scoreOf(wanted.value, steps, stepHours, startMs, seed)
  const values = valuesOf(wanted.value, score, steps, stepHours, seed)
  return values.ok
    ? ok(
        seriesOf({
          startMs,
          stepHours,
          zone: 'UTC',
          dated: true,
          values: values.value,
          unit: 'USD/MWh',
          madeUp: true,
          source: `made up (${preset}, seed ${seed})`,
          notes: [`Prices are made up, preset ${preset}: ${presets[preset].source}.`],
        }),
      )
    : values
}

type Wanted = PriceStatistics & {
  readonly negativeSteps: number
  readonly spikeSteps: number
  readonly deviationStated: boolean
}

/** Stated figures before the preset's. The preset's deviation goes with the mean, its spikes grow with a higher one, and its lowest spike goes with the mean of spikes. */
function statisticsOf(wish: PriceWish, steps: number): Outcome<Wanted, WishRefusal> {
  const base = presets[wish.preset ?? 'thermal']
  const stated = Object.fromEntries(
    Object.entries(wish).filter(([key, value]) => key in base && value !== undefined && value !== null),
  )
  const growth = Math.max(1, (wish.meanUsdPerMwh ?? base.meanUsdPerMwh) / base.meanUsdPerMwh)
  const spikeMeanUsdPerMwh = wish.spikeMeanUsdPerMwh ?? base.spikeMeanUsdPerMwh * growth
  const spikes = {
    spikeMeanUsdPerMwh,
    spikeLowestUsdPerMwh: (base.spikeLowestUsdPerMwh * spikeMeanUsdPerMwh) / base.spikeMeanUsdPerMwh,
    highestUsdPerMwh: base.highestUsdPerMwh * growth,
  }
  const all: PriceStatistics = { ...base, ...spikes, ...stated }
  const scaled = (base.deviationUsdPerMwh * Math.abs(all.meanUsdPerMwh)) / base.meanUsdPerMwh
  const deviationStated = 'deviationUsdPerMwh' in stated
  const deviationUsdPerMwh = deviationStated ? all.deviationUsdPerMwh : scaled
  const wrong = firstWrong({ ...all, deviationUsdPerMwh }, wish)
  if (wrong !== null) return refused(wrong)
  const negativeSteps = Math.round(all.negativeShare * steps)
  const spikeSteps = Math.round(all.spikeShare * steps)
  return ok({ ...all, deviationUsdPerMwh, negativeSteps, spikeSteps, deviationStated })
}

function firstWrong(wanted: PriceStatistics, wish: PriceWish): WishRefusal | null {
  const perHour = 1 / (wish.stepHours ?? 1)
  const rules: readonly (readonly [string, boolean, string])[] = [
    [
      'year',
      Number.isInteger(wish.year) && wish.year >= 1900 && wish.year <= 2300,
      'a year from 1900 to 2300',
    ],
    [
      'years',
      Number.isInteger(wish.years ?? 1) && (wish.years ?? 1) >= 1 && (wish.years ?? 1) <= 100,
      '1 to 100 years',
    ],
    [
      'stepHours',
      Number.isInteger(Math.round(perHour * 1e9) / 1e9) && perHour >= 1 && perHour <= 60,
      '1, 0.5, 0.25 … hours',
    ],
    ['meanUsdPerMwh', Number.isFinite(wanted.meanUsdPerMwh), 'a number'],
    ['deviationUsdPerMwh', wanted.deviationUsdPerMwh >= 0, '0 or more'],
    ['negativeShare', wanted.negativeShare >= 0 && wanted.negativeShare <= 0.9, '0 to 0.9'],
    ['spikeShare', wanted.spikeShare >= 0 && wanted.spikeShare <= 0.1, '0 to 0.1'],
    ['negativeMeanUsdPerMwh', wanted.negativeMeanUsdPerMwh < 0, 'below 0'],
    ['spikeLowestUsdPerMwh', wanted.spikeLowestUsdPerMwh > 0, 'above 0'],
    ['spikeMeanUsdPerMwh', wanted.spikeMeanUsdPerMwh > wanted.spikeLowestUsdPerMwh, 'above the lowest spike'],
    ['highestUsdPerMwh', wanted.highestUsdPerMwh > wanted.spikeMeanUsdPerMwh, 'above the mean of spikes'],
    ['dailyShape', wanted.dailyShape.length === 24, '24 numbers, midnight first'],
    ['seasonalShape', wanted.seasonalShape.length === 12, '12 numbers, January first'],
    ['weights', Object.values(wanted.weights).every((weight) => weight >= 0), 'none below 0'],
  ]
  for (const [field, right, what] of rules)
    if (!right) return { field, what: `${field} cannot be met as stated.`, right: `${what}.` }
  return null
}

/** One number a step: dear where it is high. Each part has deviation 1 before it is weighed. */
function scoreOf(
  wanted: PriceStatistics,
  steps: number,
  stepHours: number,
  startMs: number,
  seed: number,
): Float64Array {
  const { day, season, wind, chance } = wanted.weights
  const total = day + season + wind + chance || 1
  const daily = standardised(wanted.dailyShape)
  const seasonal = standardised(wanted.seasonalShape)
  const windiness = drifting(stream(seed, streams.wind), steps, stepHours, windHours)
  const noise = drifting(stream(seed, streams.noise), steps, stepHours, noiseHours)
  const share = (weight: number) => Math.sqrt(weight / total)
  return Float64Array.from({ length: steps }, (_, step) => {
    const clock = new Date(startMs + step * stepHours * hourMs)
    return (
      share(day) * (daily[clock.getUTCHours()] ?? 0) +
      share(season) * (seasonal[clock.getUTCMonth()] ?? 0) -
      share(wind) * (windiness[step] ?? 0) +
      share(chance) * (noise[step] ?? 0)
    )
  })
}

function valuesOf(
  wanted: Wanted,
  score: Float64Array,
  steps: number,
  stepHours: number,
  seed: number,
): Outcome<Float64Array, WishRefusal> {
  const { negativeSteps, spikeSteps } = wanted
  const shortage = drifting(stream(seed, streams.shortage), steps, stepHours, shortageHours)
  const tension = score.map((own, step) => 0.7 * own + 0.7 * (shortage[step] ?? 0))
  const inSpike = lastOf(ranked(tension), spikeSteps)
  const isSpike = new Uint8Array(steps)
  for (const step of inSpike) isSpike[step] = 1
  const ordinary = ranked(score).filter((step) => isSpike[step] === 0)
  const below = ordinary.slice(0, negativeSteps)
  const above = ordinary.slice(negativeSteps)
  const values = new Float64Array(steps)

  const ordinaryMean =
    (wanted.meanUsdPerMwh * steps - wanted.spikeMeanUsdPerMwh * spikeSteps) / ordinary.length
  const negatives = depths(wanted.negativeMeanUsdPerMwh, below.length, stream(seed, streams.depth))
  const negativeSum = wanted.negativeMeanUsdPerMwh * below.length
  const aboveMean = (ordinaryMean * ordinary.length - negativeSum) / above.length
  if (!(aboveMean > 0)) {
    const least = (wanted.spikeMeanUsdPerMwh * spikeSteps + negativeSum) / steps
    return refused({
      field: 'meanUsdPerMwh',
      what: `A mean of ${wanted.meanUsdPerMwh} USD/MWh leaves nothing for the hours outside of spikes.`,
      right: `more than ${least.toFixed(2)} USD/MWh with these spikes and negative hours.`,
    })
  }
  const outside = negatives.reduce((sum, value) => sum + (value - ordinaryMean) ** 2, 0)
  const least = Math.sqrt((outside + above.length * (aboveMean - ordinaryMean) ** 2) / ordinary.length)
  const deviation = wanted.deviationStated
    ? wanted.deviationUsdPerMwh
    : Math.max(wanted.deviationUsdPerMwh, least * 1.1)
  if (deviation < least)
    return refused({
      field: 'deviationUsdPerMwh',
      what: `A deviation of ${deviation} USD/MWh is less than the negative hours alone make.`,
      right: `at least ${least.toFixed(2)} USD/MWh.`,
    })
  const variance =
    (deviation ** 2 * ordinary.length - outside) / above.length - (aboveMean - ordinaryMean) ** 2
  const ceiling = spikeSteps === 0 ? wanted.highestUsdPerMwh : wanted.spikeLowestUsdPerMwh
  if (!(aboveMean < ceiling))
    return refused({
      field: spikeSteps === 0 ? 'meanUsdPerMwh' : 'spikeLowestUsdPerMwh',
      what: `Hours outside of spikes cost ${aboveMean.toFixed(2)} USD/MWh on average, and may not reach ${ceiling.toFixed(2)}.`,
      right:
        spikeSteps === 0
          ? 'a lower mean, or a higher cap.'
          : `spikes that begin above ${aboveMean.toFixed(2)} USD/MWh.`,
    })
  const rising = exponentials(
    above.map((step) => score[step] ?? 0),
    aboveMean,
    Math.sqrt(Math.max(0, variance)),
    ceiling,
  )
  if (rising === null)
    return refused({
      field: 'deviationUsdPerMwh',
      what: `A deviation of ${deviation.toFixed(2)} USD/MWh outside of spikes is too wide for a mean of ${aboveMean.toFixed(2)} and spikes from ${ceiling.toFixed(2)}.`,
      right: 'a smaller deviation; what is rare and dear belongs to the spikes.',
    })
  below.forEach((step, rank) => {
    values[step] = negatives[rank] ?? 0
  })
  above.forEach((step, rank) => {
    values[step] = rising[rank] ?? 0
  })
  const peaks = heights(wanted, spikeSteps, stream(seed, streams.height))
  inSpike.forEach((step, rank) => {
    values[step] = peaks[rank] ?? 0
  })
  return ok(values)
}

/** Negative prices, the deepest first, with the wanted mean. */
function depths(mean: number, count: number, chance: Stream): Float64Array {
  const drawn = Float64Array.from({ length: count }, () => chance.exponential() + 0.02)
    .sort()
    .reverse()
  const scale = count === 0 ? 1 : mean / meanOf(drawn)
  return drawn.map((value) => value * scale)
}

/** Heights of spikes, the lowest first: from the lowest upwards with a long tail, none above the cap, with the wanted mean. */
function heights(wanted: PriceStatistics, count: number, chance: Stream): Float64Array {
  const floor = wanted.spikeLowestUsdPerMwh
  const drawn = Float64Array.from({ length: count }, () => chance.exponential() ** 1.5).sort()
  const above = underCeiling(drawn, wanted.spikeMeanUsdPerMwh - floor, wanted.highestUsdPerMwh - floor)
  return above.map((height) => floor + height)
}

/** Steps in the order of their value, the lowest first; equal ones in the order of time. */
function ranked(values: Float64Array): readonly number[] {
  return Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b)
}

function lastOf(order: readonly number[], count: number): readonly number[] {
  return count === 0 ? [] : order.slice(-count)
}

function standardised(shape: readonly number[]): readonly number[] {
  const values = Float64Array.from(shape)
  const mean = meanOf(values)
  const deviation = Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)))
  return shape.map((value) => (deviation === 0 ? 0 : (value - mean) / deviation))
}

/** Fronts pass in two or three days; a plant's trip lasts hours. Assumed. */
const windHours = 30
const noiseHours = 10
const shortageHours = 3
const streams = { wind: 1, noise: 2, shortage: 3, depth: 4, height: 5 } as const
