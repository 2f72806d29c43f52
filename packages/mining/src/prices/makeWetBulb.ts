/**
 * Wet-bulb temperatures from climate normals, drawn by chance from a seed and labelled as made up: the mean of each month and the mean
 * range of a day come out as stated; warm and cold spells pass over several days.
 */
import { stream } from '../chance/index.ts'
import { hourMs, type Series, seriesOf } from './series.ts'
import { meanOf } from './statistics.ts'
import { wetBulbC } from './wetBulb.ts'

export type WetBulbNormals = {
  readonly seed: number
  readonly year: number
  readonly stepHours?: number
  /** Mean wet-bulb temperature of each month, °C, January first. */
  readonly meanCByMonth: readonly number[]
  /** Mean difference of the day's warmest and coldest step, °C; one for the year or one a month. */
  readonly dailyRangeC: number | readonly number[]
  /** Deviation of a day's mean from its month's, °C. 3.5 unless stated: assumed, mid-latitude stations have 2 in summer and 5 in winter. */
  readonly spellDeviationC?: number
}

/** RangeError when there are not twelve months or a range is below zero. */
export function makeWetBulb(normals: WetBulbNormals): Series {
  const { seed, year, stepHours = 1, meanCByMonth, dailyRangeC, spellDeviationC = 3.5 } = normals
  const ranges = typeof dailyRangeC === 'number' ? new Array<number>(12).fill(dailyRangeC) : dailyRangeC
  if (meanCByMonth.length !== 12 || ranges.length !== 12)
    throw new RangeError('Climate normals have twelve months, January first.')
  if (ranges.some((range) => !(range >= 0))) throw new RangeError('A daily range is 0 °C or more.')
  const startMs = Date.UTC(year, 0, 1)
  const steps = Math.round((Date.UTC(year + 1, 0, 1) - startMs) / hourMs / stepHours)
  const clocks = Array.from({ length: steps }, (_, step) => new Date(startMs + step * stepHours * hourMs))
  const spells = spellsOf(seed, steps, stepHours)
  const cycle = dayCycle(stepHours)
  const moving = Float64Array.from(clocks, (clock, step) => {
    const range = ranges[clock.getUTCMonth()] ?? 0
    return spellDeviationC * (spells[step] ?? 0) + range * (cycle[step % cycle.length] ?? 0)
  })
  const values = withMonthlyMeans(moving, clocks, meanCByMonth)
  return seriesOf({
    startMs,
    stepHours,
    zone: 'UTC',
    dated: true,
    values,
    unit: '°C',
    madeUp: true,
    source: `made up from climate normals (seed ${seed})`,
    notes: ['Wet-bulb temperatures are made up from the stated monthly means and daily range.'],
  })
}

/** Monthly wet-bulb means from normals of the air's mean temperature and humidity: near enough, as the relation is nearly straight within a month. */
export function wetBulbNormals(
  meanAirCByMonth: readonly number[],
  humidityPercentByMonth: readonly number[],
): readonly number[] {
  return meanAirCByMonth.map((airC, month) => wetBulbC(airC, humidityPercentByMonth[month] ?? Number.NaN))
}

/** Adds a yearly course, straight between the middles of months, whose corners are moved until each month has its mean. */
function withMonthlyMeans(
  moving: Float64Array,
  clocks: readonly Date[],
  means: readonly number[],
): Float64Array {
  const corners = [...means]
  const months = clocks.map((clock) => clock.getUTCMonth())
  const places = clocks.map(placeBetweenMonths)
  const course = () =>
    moving.map((own, step) => {
      const { before, after, share } = places[step] ?? { before: 0, after: 0, share: 0 }
      return own + (corners[before] ?? 0) * (1 - share) + (corners[after] ?? 0) * share
    })
  let values = course()
  for (let round = 0; round < 100; round++) {
    let worst = 0
    means.forEach((mean, month) => {
      const error = mean - meanOf(values.filter((_, step) => months[step] === month))
      corners[month] = (corners[month] ?? 0) + error
      worst = Math.max(worst, Math.abs(error))
    })
    if (worst < 1e-10) break
    values = course()
  }
  return values
}

function placeBetweenMonths(clock: Date): {
  readonly before: number
  readonly after: number
  readonly share: number
} {
  const month = clock.getUTCMonth()
  const days = new Date(Date.UTC(clock.getUTCFullYear(), month + 1, 0)).getUTCDate()
  const through = (clock.getUTCDate() - 1 + clock.getUTCHours() / 24) / days
  return through < 0.5
    ? { before: (month + 11) % 12, after: month, share: through + 0.5 }
    : { before: month, after: (month + 1) % 12, share: through - 0.5 }
}

/** Deviation 1; a spell lasts about three days (assumed: the pace at which highs and lows pass). Smooth between days. */
function spellsOf(seed: number, steps: number, stepHours: number): Float64Array {
  const days = Math.ceil((steps * stepHours) / 24) + 2
  const chance = stream(seed, 101)
  const kept = Math.exp(-1 / 3)
  let state = chance.normal()
  const byDay = Float64Array.from({ length: days }, () => {
    state = kept * state + Math.sqrt(1 - kept ** 2) * chance.normal()
    return state
  })
  return Float64Array.from({ length: steps }, (_, step) => {
    const at = (step * stepHours) / 24
    const day = Math.floor(at)
    return (byDay[day] ?? 0) * (1 - (at - day)) + (byDay[day + 1] ?? 0) * (at - day)
  })
}

/** Mean 0, from coldest to warmest 1: coldest at 4, warmest at 14 (assumed: an hour after sunrise is still damp, the afternoon is not). */
function dayCycle(stepHours: number): Float64Array {
  const raw = Float64Array.from({ length: Math.round(24 / stepHours) }, (_, step) => {
    const hour = step * stepHours
    const sinceCold = (hour - 4 + 24) % 24
    return sinceCold <= 10
      ? -Math.cos((Math.PI * sinceCold) / 10)
      : Math.cos((Math.PI * (sinceCold - 10)) / 14)
  })
  const mean = meanOf(raw)
  return raw.map((value) => (value - mean) / 2)
}
