/**
 * A year cut into steps. Step 0 begins on the 1st of January at 00:00 of the site's standard time; there is no daylight saving here, so
 * every day has 24 hours. Steps beyond the year's end (a file of 8,784 hours used for a common year) belong to its last day.
 */

export type YearCalendar = {
  readonly year: number
  readonly steps: number
  readonly stepHours: number
  /** 0 is January. */
  readonly monthOfStep: Uint8Array
  /** 0 is the 1st of January. */
  readonly dayOfStep: Uint16Array
  /** Hour of the day in which the step begins. */
  readonly hourOfStep: Uint8Array
}

/** `steps`: as many as the year has, unless stated. Throws RangeError when a step is no whole share of a day or the steps are not a year's. */
export function yearCalendar(of: {
  readonly year: number
  readonly stepHours: number
  readonly steps?: number
}): YearCalendar {
  const { year, stepHours } = of
  const perDay = 24 / stepHours
  if (!Number.isInteger(perDay))
    throw new RangeError(`A step must divide the day evenly: not ${stepHours} h.`)
  const days = daysOfYear(year)
  const steps = of.steps ?? days * perDay
  if (!Number.isInteger(steps) || steps < 1 || steps > 366 * perDay)
    throw new RangeError(`A year has at most ${366 * perDay} steps of ${stepHours} h: not ${steps}.`)

  const months = monthStarts(year)
  const monthOfStep = new Uint8Array(steps)
  const dayOfStep = new Uint16Array(steps)
  const hourOfStep = new Uint8Array(steps)
  let month = 0
  for (let step = 0; step < steps; step++) {
    const day = Math.min(days - 1, Math.floor(step / perDay))
    while (month < 11 && day >= (months[month + 1] ?? days)) month++
    monthOfStep[step] = month
    dayOfStep[step] = day
    hourOfStep[step] = Math.floor((step % perDay) * stepHours)
  }
  return { year, steps, stepHours, monthOfStep, dayOfStep, hourOfStep }
}

/** 365, or 366 by the Gregorian rule. */
export function daysOfYear(year: number): number {
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / dayMs
}

/** Hours from the 1st of January of `year` to the start of an ISO day (`2027-05-01`) or month (`2027-05`); negative before it. */
export function hoursInto(year: number, day: string): number {
  const written = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(day)
  const time = written === null ? Number.NaN : Date.parse(written[3] === undefined ? `${day}-01` : day)
  if (Number.isNaN(time)) throw new RangeError(`A day is written 2027-05-01 and a month 2027-05: not ${day}.`)
  return (time - Date.UTC(year, 0, 1)) / 3_600_000
}

/** Day of the year on which each month begins. */
export function monthStarts(year: number): readonly number[] {
  return Array.from({ length: 12 }, (_, month) => (Date.UTC(year, month, 1) - Date.UTC(year, 0, 1)) / dayMs)
}

const dayMs = 86_400_000
