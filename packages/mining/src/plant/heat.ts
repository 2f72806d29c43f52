/** Heat that a district network wants, step by step: by months, by months spread over the weather, or by temperature alone. */
import type { YearCalendar } from './calendar.ts'

/** Each month's MW in all of its steps. */
export function heatByMonth(wantedMwByMonth: readonly number[], calendar: YearCalendar): Float64Array {
  twelve(wantedMwByMonth)
  return Float64Array.from(calendar.monthOfStep, (month) => wantedMwByMonth[month] ?? 0)
}

/**
 * Each month's mean, spread within the month by how cold each step is: in proportion to degrees below `roomC` where there are any. The
 * month's energy stays as stated. A month never below `roomC` is level.
 */
export function heatByWeather(
  wantedMwByMonth: readonly number[],
  calendar: YearCalendar,
  temperatureC: Float64Array,
  roomC = 18,
): Float64Array {
  const level = heatByMonth(wantedMwByMonth, calendar)
  const degrees = temperatureC.map((celsius) => Math.max(0, roomC - celsius))
  const sums = new Float64Array(12)
  const counts = new Float64Array(12)
  calendar.monthOfStep.forEach((month, step) => {
    sums[month] = (sums[month] ?? 0) + (degrees[step] ?? 0)
    counts[month] = (counts[month] ?? 0) + 1
  })
  return level.map((mw, step) => {
    const month = calendar.monthOfStep[step] ?? 0
    const mean = (sums[month] ?? 0) / (counts[month] ?? 1)
    return mean === 0 ? mw : (mw * (degrees[step] ?? 0)) / mean
  })
}

/**
 * By temperature: hot water all year, and heating in proportion to degrees below `heatingBelowC`, which reaches `peakMw` (hot water
 * included) at `designC` and does not exceed it. The straight line of a network's heat against temperature is common engineering practice (degree hours).
 */
export function heatByTemperature(
  network: {
    readonly hotWaterMw: number
    readonly peakMw: number
    readonly designC: number
    readonly heatingBelowC: number
  },
  temperatureC: Float64Array,
): Float64Array {
  const { hotWaterMw, peakMw, designC, heatingBelowC } = network
  if (!(designC < heatingBelowC) || peakMw < hotWaterMw)
    throw new RangeError(
      `A network's peak (${peakMw} MW at ${designC} °C) lies above its hot water (${hotWaterMw} MW) and below ${heatingBelowC} °C.`,
    )
  const perDegree = (peakMw - hotWaterMw) / (heatingBelowC - designC)
  return temperatureC.map((celsius) =>
    Math.min(peakMw, hotWaterMw + perDegree * Math.max(0, heatingBelowC - celsius)),
  )
}

function twelve(values: readonly number[]): void {
  if (values.length !== 12)
    throw new RangeError(`Heat by month needs 12 values, January first: not ${values.length}.`)
}
