/**
 * One future of many, drawn jointly: the price of bitcoin (geometric Brownian motion about its stated growth, which is the median's), the
 * level of power prices (mean-reverting), the growth of the network (which follows the price with a lag, and swings by itself), fees and
 * forced outages. Lifetime n of a seed is the same whoever draws it, and whatever was drawn before.
 */
import { stream } from '../chance/index.ts'
import { defaultFees, type FeeModel, fillFees } from '../network/index.ts'
import { monthOf, type Path, pathOf, yearsFromTip } from '../plan/index.ts'
import { growthByMonth } from '../plan/networkGrowth.ts'
import { monthlyAvailability } from '../plant/index.ts'
import type { Site } from '../site/schema.ts'

/** Months in which half of a deviation of power prices is gone: assumed, fuel prices turn over some two years. */
const powerHalfLifeMonths = 24

export type PathDrawer = (lifetime: number) => Path

/** Everything that futures of one site share is made once. */
export function pathDrawer(site: Site, seed: number): PathDrawer {
  const months = site.years * 12
  const { risk, bitcoin } = site
  const availability = monthlyAvailability(site.station, site)
  const expected = Float64Array.from(
    { length: months },
    (_, month) =>
      bitcoin.priceUsd * (1 + bitcoin.priceGrowthPercentPerYear / 100) ** yearsFromTip(site, month),
  )
  const calmFees = new Float64Array(months).fill(bitcoin.feesBtcPerBlock)
  const statedGrowth = bitcoin.growth === 'feedback' ? null : growthByMonth(site, expected, calmFees)
  const fees: FeeModel = {
    ...defaultFees,
    meanBtc: bitcoin.feesBtcPerBlock,
    deviation: (defaultFees.deviation * risk.feeVolatilityPercent) / 100,
  }
  const monthly = (percentPerYear: number) => percentPerYear / 100 / Math.sqrt(12)
  const priceStep = monthly(risk.bitcoinVolatilityPercent)
  // Where growth is by feedback, the response is in it already.
  const response = bitcoin.growth === 'feedback' ? 0 : risk.networkResponsePercentPerMonth / 100
  const growthStep = monthly(risk.networkVolatilityPercent)
  const powerKept = 0.5 ** (1 / powerHalfLifeMonths)
  // Of the stated yearly volatility while it lasts; the level itself then strays no further than that a year or two make it.
  const powerStep = monthly(risk.powerVolatilityPercent)
  const powerVariance = powerStep ** 2 / (1 - powerKept ** 2)
  const firstMonths = Math.max(0, Math.round(yearsFromTip(site, 0) * 12))
  const ban =
    risk.ban === null ? null : { month: monthOf(site, risk.ban.from), resalePercent: risk.ban.resalePercent }

  return (lifetime) => {
    const chance = stream(seed, 1, lifetime)
    const feeChance = stream(seed, 2, lifetime)
    const bitcoinUsd = new Float64Array(months)
    const powerFactor = new Float64Array(months)
    const growthShock = new Float64Array(months)
    const feeNormals = new Float64Array(months)
    const feesBtc = new Float64Array(months)
    // How far price, network and power have gone from their stated courses; the network closes a part of its gap to the price each month.
    let [logPrice, logNetwork, logPower] = [0, 0, 0]
    const step = () => {
      const common = chance.normal()
      const power = mixed(risk.powerFollowsPrice, common, chance.normal())
      const network = mixed(risk.networkFollowsPrice, common, chance.normal())
      logPrice += priceStep * common
      logPower = powerKept * logPower + powerStep * power
      const moved = response * (logPrice - logNetwork) + growthStep * network
      logNetwork += moved
      return moved
    }
    // From the day of the plan to its first month all three go their way already.
    for (let month = 0; month < firstMonths; month++) step()
    const networkSoFar = Math.exp(logNetwork)
    for (let month = 0; month < months; month++) {
      feeNormals[month] = feeChance.normal()
      if (month > 0) growthShock[month] = step()
      bitcoinUsd[month] = (expected[month] ?? 0) * Math.exp(logPrice)
      const strayed = powerVariance * (1 - powerKept ** (2 * (month + firstMonths)))
      powerFactor[month] = Math.exp(logPower - strayed / 2)
    }
    fillFees(fees, feeNormals, feeChance, feesBtc)
    const growth = statedGrowth ?? growthByMonth(site, bitcoinUsd, feesBtc)
    return pathOf(site, {
      bitcoinUsd,
      feesBtc,
      networkSoFar,
      powerFactor,
      availability: availability({ seed, lifetime: lifetime + 1 }),
      growthPerMonth: growth.map((one, month) => one + (growthShock[month] ?? 0)),
      ban,
    })
  }
}

/** A standard normal number with this correlation to `common`. */
function mixed(correlation: number, common: number, own: number): number {
  return correlation * common + Math.sqrt(1 - correlation ** 2) * own
}
