/** How the network's hash rate grows: at the stated rate, by the forecaster, or as far as mining pays at world power prices. */
import { defaultWorld, feedbackNetwork, forecastGrowth, type MiningWorld } from '../network/index.ts'
import type { Site } from '../site/schema.ts'
import { tipOf } from './path.ts'

/** Continuous growth in each month of the horizon; `feesBtc` and `bitcoinUsd` by month decide it where the network follows what pays. */
export function growthByMonth(site: Site, bitcoinUsd: Float64Array, feesBtc: Float64Array): Float64Array {
  const months = site.years * 12
  const { growth, networkGrowthPercentPerYear } = site.bitcoin
  switch (growth) {
    case 'stated':
      return new Float64Array(months).fill(Math.log1p(networkGrowthPercentPerYear / 100) / 12)
    case 'forecast': {
      const before = monthsBefore(site)
      const { growthPerMonth } = forecastGrowth({ tip: tipOf(site), months: months + before })
      return Float64Array.from(growthPerMonth).subarray(before)
    }
    case 'feedback':
      return feedbackNetwork({
        from: { year: site.startYear, month: 1 },
        months,
        tip: tipOf(site),
        world: worldOf(site),
        bitcoinUsd,
        feesBtc,
      }).growthPerMonth
  }
}

/** The world's miners as the network room has them, at the site's world power price: machine running cost on top of it stays the same. */
export function worldOf(site: Site): MiningWorld {
  const beyondPower = defaultWorld.usdPerMwh - 45
  return { ...defaultWorld, usdPerMwh: site.bitcoin.worldPowerUsdPerMwh + beyondPower }
}

function monthsBefore(site: Site): number {
  const tip = new Date(site.bitcoin.tipDay)
  return Math.max(0, (site.startYear - tip.getUTCFullYear()) * 12 - tip.getUTCMonth())
}
