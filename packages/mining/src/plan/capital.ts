/** What is built and when, what it is written off by, and what is left of it: for a mine of `mw`, by plan year. */
import { type DepreciationMethod, depreciationByYear } from '../finance/index.ts'
import { buildingUsdPerMw } from '../mine/index.ts'
import type { Site } from '../site/schema.ts'
import type { Prepared } from './prepare.ts'

export type Capital = {
  /** Before the first year (index 0) and at the end of each year but the last; US dollars, positive. */
  readonly machinesUsd: Float64Array
  readonly buildingsUsd: Float64Array
  readonly stationUsd: Float64Array
  /** Written off in each year; index 0 is empty. */
  readonly depreciationUsd: Float64Array
  /** What the machines standing at the end of a year would bring: from their price straight down to the residual at the end of their life. */
  readonly machinesMarketUsd: Float64Array
  /** What machines stood at the end of each year, at their price. */
  readonly standingUsd: Float64Array
}

/** `endYear`: nothing is bought from this plan year on (a ban, or the end). */
export function capitalOf(prepared: Prepared, mw: number, endYear = prepared.site.years): Capital {
  const { site, fleet } = prepared
  const { years } = site
  const at = () => new Float64Array(years + 1)
  const [machinesUsd, buildingsUsd, stationUsd, depreciationUsd, machinesMarketUsd, standingUsd] = [
    at(),
    at(),
    at(),
    at(),
    at(),
    at(),
  ]
  const build = (account: Float64Array, index: number, usd: number, method: DepreciationMethod) => {
    if (usd === 0) return
    account[index] = (account[index] ?? 0) + usd
    // A mine that closes early writes off what is left of it; the station goes on.
    const last = account !== stationUsd && endYear < years ? Math.max(1, endYear) : null
    depreciationByYear(method, usd).forEach((part, year) => {
      const when = Math.min(index + 1 + year, last ?? Number.POSITIVE_INFINITY)
      if (when <= years) depreciationUsd[when] = (depreciationUsd[when] ?? 0) + part
    })
  }
  const machines = machineMethod(site.money.machineDepreciation)
  const residual = site.money.residualPercent / 100
  for (const group of fleet)
    group.boughtUsd.forEach((usd, year) => {
      if (year < endYear || year === 0) build(machinesUsd, year, usd * mw, machines)
      const standing = (group.standingUsd[year] ?? 0) * mw
      standingUsd[year + 1] = (standingUsd[year + 1] ?? 0) + standing
      const left = Math.max(0, 1 - ((group.ageYears[year] ?? 0) + 1) / site.mine.replacement.everyYears)
      machinesMarketUsd[year + 1] =
        (machinesMarketUsd[year + 1] ?? 0) + standing * (residual + (1 - residual) * left)
    })
  const pipes =
    site.heat === null ? 0 : Math.min(mw, Math.max(...site.heat.wantedMwByMonth)) * site.heat.capitalUsdPerMw
  build(
    buildingsUsd,
    0,
    mw > 0
      ? (site.mine.buildingUsdPerMw ?? buildingUsdPerMw(site.mine.groups)) * mw +
          site.grid.connectionUsd +
          pipes
      : 0,
    machineMethod(site.money.buildingDepreciation),
  )
  if (site.station.planned !== null)
    build(stationUsd, 0, prepared.stationUsd, {
      method: 'straightLine',
      years: site.station.planned.depreciationYears,
    })
  return { machinesUsd, buildingsUsd, stationUsd, depreciationUsd, machinesMarketUsd, standingUsd }
}

/** The file's words are finance's own. */
function machineMethod(stated: Site['money']['machineDepreciation']): DepreciationMethod {
  return stated
}
