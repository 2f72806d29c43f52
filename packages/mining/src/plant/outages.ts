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
  chance: OutageDraw,
): readonly Span[] {
  const before = drawnStarts(of.forcedOutages, unit, year - 1, chance)
  const now = drawnStarts(of.forcedOutages, unit, year, chance)
  return overNewYear(year, before, plannedOutages(of, unit, year - 1), now, plannedOutages(of, unit, year))
}

/** Which future: everything drawn follows from these two. */
export type OutageDraw = { readonly seed: number; readonly lifetime: number }

/** What would happen in a year if the unit ran all of it. */
export function drawnStarts(
  of: ForcedOutages,
  unit: number,
  year: number,
  chance: OutageDraw,
): readonly Span[] {
  if (of.perUnitYear === 0) return []
  const random = stream(chance.seed, outageStream, chance.lifetime, unit, year)
  const hours = daysOfYear(year) * 24
  const meanGap = hoursPerYear / of.perUnitYear
  const spans: Span[] = []
  for (let from = random.exponential() * meanGap; from < hours; from += random.exponential() * meanGap)
    spans.push({ from, to: from + random.exponential() * of.meanHours })
  return spans
}

/** What happens of both years' draws in the second, once starts within other outages are left out. */
export function overNewYear(
  year: number,
  before: readonly Span[],
  plannedBefore: readonly Span[],
  now: readonly Span[],
  planned: readonly Span[],
): readonly Span[] {
  const hours = daysOfYear(year - 1) * 24
  const into: Span[] = []
  let reaching = 0
  for (const span of whileRunning(before, plannedBefore, Number.NEGATIVE_INFINITY)) {
    if (span.to <= hours) continue
    into.push({ from: span.from - hours, to: span.to - hours })
    reaching = Math.max(reaching, span.to - hours)
  }
  return [...into, ...whileRunning(now, planned, reaching)]
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

/** The starts at which the unit runs: not before `outUntil`, in no planned outage and in no forced one. */
function whileRunning(drawn: readonly Span[], planned: readonly Span[], outUntil: number): readonly Span[] {
  let reaching = outUntil
  return drawn.filter(({ from, to }) => {
    if (from < reaching || planned.some((span) => from >= span.from && from < span.to)) return false
    reaching = to
    return true
  })
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
