/**
 * When a unit does not run: refuelling by a cycle, outages by date, and forced ones drawn by chance. An outage is a span of hours
 * counted from the 1st of January of the year that is asked for; spans that began before it and reach into it are included.
 */
import { stream } from '../chance/index.ts'
import { daysOfYear, hoursInto } from './calendar.ts'

export type Refuelling = {
  /** Months from one start to the next of the same unit. */
  readonly everyMonths: number
  readonly days: number
  /** First month of each unit (`2027-05`), in their order. A unit without one shares the cycle evenly with those before it. */
  readonly firstMonths: readonly string[]
}

/** An outage by date; `unit` counts from 1. */
export type PlannedOutage = { readonly unit: number; readonly from: string; readonly days: number }

export type ForcedOutages = {
  /** Outages in a year of running. */
  readonly perUnitYear: number
  readonly meanHours: number
}

export type StationOutages = {
  readonly units: number
  readonly refuelling: Refuelling | null
  readonly outages: readonly PlannedOutage[]
  readonly forcedOutages: ForcedOutages
}

/** Hours from the 1st of January: `from` included, `to` not. */
export type Span = { readonly from: number; readonly to: number }

/** The planned outages of unit `unit` (from 1) that touch `year`. A cycle has no outages before its first month. */
export function plannedOutages(
  of: Omit<StationOutages, 'forcedOutages'>,
  unit: number,
  year: number,
): readonly Span[] {
  const hours = daysOfYear(year) * 24
  const spans: Span[] = []
  for (const outage of of.outages) {
    if (outage.unit < 1 || outage.unit > of.units)
      throw new RangeError(`An outage names unit ${outage.unit}; the station has units 1 to ${of.units}.`)
    if (outage.unit !== unit) continue
    const from = hoursInto(year, outage.from)
    spans.push({ from, to: from + outage.days * 24 })
  }
  if (of.refuelling !== null) spans.push(...refuellings(of.refuelling, of.units, unit, year, hours))
  return spans.filter((span) => span.to > 0 && span.from < hours).sort((a, b) => a.from - b.from)
}

/**
 * Forced outages of unit `unit` that touch `year`: starts are a Poisson process over the hours in which the unit runs, lengths are
 * exponential. Each year has its own stream (seed, lifetime, unit, year), so a year's outages do not depend on which years were asked
 * before; the year before is drawn too, for what reaches over New Year. A start that falls into another outage does not happen.
 */
export function forcedOutages(
  of: StationOutages,
  unit: number,
  year: number,
  chance: { readonly seed: number; readonly lifetime: number },
): readonly Span[] {
  const hoursBefore = daysOfYear(year - 1) * 24
  const before = drawn(of, unit, year - 1, chance, Number.NEGATIVE_INFINITY)
    .map((span) => ({ from: span.from - hoursBefore, to: span.to - hoursBefore }))
    .filter((span) => span.to > 0)
  const reaching = Math.max(0, ...before.map((span) => span.to))
  return [...before, ...drawn(of, unit, year, chance, reaching)]
}

/** Share of the hours between planned outages in which a unit runs: mean run over mean run and mean outage (renewal theorem). */
export function expectedAvailability(of: ForcedOutages): number {
  return 1 / (1 + (of.perUnitYear * of.meanHours) / hoursPerYear)
}

function refuellings(
  { everyMonths, days, firstMonths }: Refuelling,
  units: number,
  unit: number,
  year: number,
  hours: number,
): readonly Span[] {
  if (!(everyMonths > 0))
    throw new RangeError(`Months between refuellings must be above 0: not ${everyMonths}.`)
  const known = Math.min(unit, firstMonths.length)
  const stated = firstMonths[known - 1]
  if (stated === undefined)
    throw new RangeError('A refuelling cycle needs the first month of at least unit 1.')
  const first = monthsOf(stated) + ((unit - known) * everyMonths) / units
  const spans: Span[] = []
  // Two cycles early rather than one late: what does not reach the year is filtered out.
  const start = Math.floor((year * 12 - first - (days / 365) * 12) / everyMonths) - 2
  for (let cycle = Math.max(0, start); ; cycle++) {
    const from = hoursOfMonths(year, first + cycle * everyMonths)
    if (from >= hours) return spans
    spans.push({ from, to: from + days * 24 })
  }
}

function drawn(
  of: StationOutages,
  unit: number,
  year: number,
  chance: { readonly seed: number; readonly lifetime: number },
  outUntil: number,
): readonly Span[] {
  const { perUnitYear, meanHours } = of.forcedOutages
  if (perUnitYear === 0) return []
  const planned = plannedOutages(of, unit, year)
  const random = stream(chance.seed, outageStream, chance.lifetime, unit, year)
  const hours = daysOfYear(year) * 24
  const meanGap = hoursPerYear / perUnitYear
  const spans: Span[] = []
  let reaching = outUntil
  for (let at = random.exponential() * meanGap; at < hours; at += random.exponential() * meanGap) {
    const to = at + random.exponential() * meanHours
    if (at < reaching || planned.some((span) => at >= span.from && at < span.to)) continue
    spans.push({ from: at, to })
    reaching = to
  }
  return spans
}

function monthsOf(month: string): number {
  const [year, number] = month.split('-')
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    throw new RangeError(`A month is written 2027-05: not ${month}.`)
  return Number(year) * 12 + Number(number) - 1
}

/** Midnight on which so many months (counted from year 0, fractions allowed) begin, in hours from the 1st of January of `year`. */
function hoursOfMonths(year: number, months: number): number {
  const whole = Math.floor(months)
  const days = Math.round((months - whole) * 30)
  return (Date.UTC(Math.floor(whole / 12), whole % 12, 1 + days) - Date.UTC(year, 0, 1)) / 3_600_000
}

const hoursPerYear = 8766
/** Keeps these draws apart from those of other rooms with the same seed. */
const outageStream = 101
