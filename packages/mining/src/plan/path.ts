/** A future as it is expected: prices at their stated growth, the network as stated, forecast or as far as it pays, no bans. */
import { bitcoinPerPetahashDay, fillNetwork, networkMonths, networkStart } from '../network/index.ts'
import { monthlyAvailability } from '../plant/index.ts'
import type { Site } from '../site/schema.ts'
import { growthByMonth } from './networkGrowth.ts'
import type { Path } from './types.ts'

export function expectedPath(site: Site): Path {
  const months = site.years * 12
  const { bitcoin, station } = site
  const bitcoinUsd = Float64Array.from(
    { length: months },
    (_, month) =>
      bitcoin.priceUsd * (1 + bitcoin.priceGrowthPercentPerYear / 100) ** yearsFromTip(site, month),
  )
  const feesBtc = new Float64Array(months).fill(bitcoin.feesBtcPerBlock)
  return pathOf(site, {
    bitcoinUsd,
    growthPerMonth: growthByMonth(site, bitcoinUsd, feesBtc),
    feesBtc,
    powerFactor: new Float64Array(months).fill(1),
    // The outages that the seed drew, as the hours have them.
    availability: monthlyAvailability(station, site)({ seed: site.seed, lifetime: 0 }),
    ban:
      site.risk.ban === null
        ? null
        : { month: monthOf(site, site.risk.ban.from), resalePercent: site.risk.ban.resalePercent },
  })
}

/** A whole path from what chance or a scenario decides: the chain's own arithmetic gives difficulty, subsidy and hash price. */
export function pathOf(
  site: Site,
  drawn: Pick<Path, 'bitcoinUsd' | 'feesBtc' | 'powerFactor' | 'availability' | 'ban'> & {
    /** Continuous growth of the network's hash rate in each month of the horizon. */
    readonly growthPerMonth: Float64Array
    /** The network at the plan’s beginning beside what the tip and that growth would make it; 1 unless stated. */
    readonly networkSoFar?: number
  },
): Path {
  const months = site.years * 12
  const tip = tipOf(site)
  const difficulty0 = Math.max(1, tip.difficulty * (drawn.networkSoFar ?? 1))
  const start = networkStart({
    from: { year: site.startYear, month: 1 },
    months,
    tip: { ...tip, difficulty: difficulty0 },
  })
  const network = networkMonths(months)
  fillNetwork(start, drawn.growthPerMonth, network)
  const { difficulty, subsidyBtc } = network
  const bitcoinPerDay = Float64Array.from({ length: months }, (_, month) =>
    bitcoinPerPetahashDay({
      difficulty: difficulty[month] ?? 0,
      subsidyBtc: subsidyBtc[month] ?? 0,
      feesBtc: drawn.feesBtc[month] ?? 0,
    }),
  )
  return {
    bitcoinUsd: drawn.bitcoinUsd,
    difficulty,
    subsidyBtc,
    feesBtc: drawn.feesBtc,
    bitcoinPerPetahashDay: bitcoinPerDay,
    hashPriceUsd: bitcoinPerDay.map((bitcoin, month) => bitcoin * (drawn.bitcoinUsd[month] ?? 0)),
    powerFactor: drawn.powerFactor,
    availability: drawn.availability,
    ban: drawn.ban,
  }
}

export function tipOf(site: Site): {
  readonly height: number
  readonly time: number
  readonly difficulty: number
} {
  const { tipHeight, tipDay, difficulty } = site.bitcoin
  return { height: tipHeight, time: Date.parse(tipDay) / 1000, difficulty }
}

/** Years from the day of the tip to the middle of a plan month. */
export function yearsFromTip(site: Site, month: number): number {
  const middle = (Date.UTC(site.startYear, month) + Date.UTC(site.startYear, month + 1)) / 2
  return (middle - Date.parse(site.bitcoin.tipDay)) / (365.25 * 86_400_000)
}

/** Plan month of `2031-05`; 0 or less lies before the plan. */
export function monthOf(site: Site, month: string): number {
  const [year, number] = month.split('-').map(Number)
  return Math.max(0, ((year ?? 0) - site.startYear) * 12 + (number ?? 1) - 1)
}
