/**
 * The machines of a mine through the years: when each group is bought anew, what the new ones do, what they cost, how far they have
 * aged. A site’s mine is linear in its megawatts, so everything here is for one megawatt of it at the busbar.
 */
import {
  generationAfter,
  hashShareByAge,
  machineNamed,
  partLoadModes,
  segmentsOf,
  topWatts,
} from '../mine/index.ts'
import type { Site } from '../site/schema.ts'

export type Cooling = Site['mine']['groups'][number]['cooling']

export type FleetGroup = {
  readonly name: string
  readonly cooling: Cooling
  /** Power of the machines themselves for one MW of mine, and the parts of it in merit order. */
  readonly itMw: number
  /** Segments of the group's load: share of its power, and what they hash for each MW of it when new and of the first generation. */
  readonly segments: readonly { readonly share: number; readonly petahashesPerMw: number }[]
  /** By plan month: hash rate beside that of the first generation when new. */
  readonly factorByMonth: Float64Array
  /** By plan year, at its beginning: price of the machines bought then for one MW of mine, 0 in other years. */
  readonly boughtUsd: Float64Array
  /** By plan year: price that the machines then standing had when bought. */
  readonly standingUsd: Float64Array
  /** By plan year: age of the machines at its beginning. */
  readonly ageYears: Float64Array
  readonly lowestShare: number
  readonly startUsd: number
  readonly stopUsd: number
  readonly shortestOnHours: number
  readonly shortestOffHours: number
}

/** The site's groups over its horizon. `designOverhead`: megawatts at the busbar for one MW of machines on the year's hottest hour. */
export function fleetOf(site: Site, designOverhead: (cooling: Cooling) => number): readonly FleetGroup[] {
  return site.mine.groups.map((group) => {
    const machine = typeof group.machine === 'string' ? machineNamed(group.machine) : group.machine
    const itMw = group.sharePercent / 100 / designOverhead(group.cooling)
    const modes = group.partLoad && group.modes.length === 0 ? partLoadModes(machine) : group.modes
    const watts = modes.length === 0 ? machine.watts : topWatts(modes)
    const newPrice = ((itMw * 1e6) / watts) * machine.usd
    const aged = hashShareByAge(site.mine, site.years * 12)
    const now = { joulesPerTerahash: 1, usdPerTerahash: 1 }
    const factorByMonth = new Float64Array(site.years * 12)
    const boughtUsd = new Float64Array(site.years)
    const standingUsd = new Float64Array(site.years)
    const ageYears = new Float64Array(site.years)
    for (let month = 0; month < factorByMonth.length; month++) {
      const bought = lastBought(month / 12, site.mine.replacement.everyYears)
      // The same power drives more terahashes as joules a terahash fall.
      const then = generationAfter(now, site.mine.replacement, bought)
      factorByMonth[month] = (aged[month - bought * 12] ?? 1) / then.joulesPerTerahash
      if (month % 12 !== 0) continue
      const year = month / 12
      const price = (newPrice * then.usdPerTerahash) / then.joulesPerTerahash
      standingUsd[year] = price
      ageYears[year] = year - bought
      if (year === 0 || bought > year - 1) boughtUsd[year] = price
    }
    return {
      name: group.name,
      cooling: group.cooling,
      itMw,
      segments: segmentsOf({ modes }, machine),
      factorByMonth,
      boughtUsd,
      standingUsd,
      ageYears,
      lowestShare: group.lowestPercent / 100,
      startUsd: group.startUsd,
      stopUsd: group.stopUsd,
      shortestOnHours: group.shortestOnHours,
      shortestOffHours: group.shortestOffHours,
    }
  })
}

/** Machines are bought at the beginning of a year: one that lives 4.5 years is replaced when the fifth begins. */
function lastBought(year: number, everyYears: number): number {
  let bought = 0
  for (let next = everyYears; Math.ceil(next) <= year; next += everyYears) bought = Math.ceil(next)
  return bought
}
