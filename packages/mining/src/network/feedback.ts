/**
 * The network as a market: machines run while their hash price pays their power, and new ones are bought while it pays back their price
 * in time. Machines’ costs a terahash (efficiency × power price) are spread lognormally over the world; so when bitcoin falls, the
 * dearest stop at once, and when it rises, growth is limited by what can be built in a month. After the argument of Semret, "Dynamics of
 * Bitcoin mining" (arXiv 2201.06072): hash rate follows revenue over cost. The pace of blocks is taken as ten minutes here; the
 * difference that growth makes is in schedule.ts.
 */
import { hashRateTerahashes } from './difficulty.ts'
import { logNormalShare, normalDensity } from './normal.ts'
import {
  fillNetwork,
  type NetworkHorizon,
  type NetworkMonths,
  networkMonths,
  networkStart,
} from './schedule.ts'

export type MiningWorld = {
  /** All that a MWh of machine time costs in the median, power and running, US dollars. */
  readonly usdPerMwh: number
  /** Median of the machines that stand, J/TH. */
  readonly fleetJoulesPerTerahash: number
  /** Deviation of the logarithm of cost per terahash between machines, by efficiency and by place. */
  readonly costDeviation: number
  /** Best machine on sale, J/TH, and its price with its place in a container, US dollars per TH/s. */
  readonly newJoulesPerTerahash: number
  readonly newUsdPerTerahash: number
  /** By how much joules and dollars per terahash of new machines fall in a year, %. */
  readonly progressPercentPerYear: number
  /** A new machine must earn its price in so many months. */
  readonly paybackMonths: number
  /** Share of the logarithmic gap to what pays that is built in a month, and the most that can be, as continuous growth. */
  readonly buildPerMonth: number
  readonly mostGrowthPerMonth: number
  /** Machines wear out in so many years. */
  readonly lifeYears: number
}

/**
 * Cambridge Centre for Alternative Finance, Digital Mining Industry Report, April 2025: median power 45 and all-in running cost
 * 55.5 USD/MWh; fleet 28.2 J/TH in 2024 after a gain of 24 % in the year. Assumed from it: 19 J/TH at the end of 2026, two years of 18 %.
 * Assumed: best machine 13.5 J/TH (the class on sale in 2024 and 2025), 16 USD per TH/s (10 to 30 were quoted in mid-2025) and
 * half a dollar a watt for its place; payback of two years (quoted with those prices); progress 8 % a year, half of the past as the
 * chips near the limit of their process; spread 0.35 (power of 30 to 80 USD/MWh, machines of 15 to 30 J/TH hold two thirds); growth of
 * at most 8 % a month, as the network regrew after the summer of 2021; life five years.
 */
export const defaultWorld: MiningWorld = {
  usdPerMwh: 55.5,
  fleetJoulesPerTerahash: 19,
  costDeviation: 0.35,
  newJoulesPerTerahash: 13.5,
  newUsdPerTerahash: 16 + 13.5 * 0.5,
  progressPercentPerYear: 8,
  paybackMonths: 24,
  buildPerMonth: 0.08,
  mostGrowthPerMonth: 0.08,
  lifeYears: 5,
}

/** Hash rate, TH/s, at which a new machine just earns its price in time: where the network tends to. Revenue of all miners, US dollars a day. */
export function feedbackHashRate(world: MiningWorld, revenueUsdPerDay: number, yearsAhead = 0): number {
  return revenueUsdPerDay / (entryPrice(world) * (1 - world.progressPercentPerYear / 100) ** yearsAhead)
}

/**
 * Continuous growth of hash rate in each month into `growth`, given bitcoin’s price, subsidy and fees by month. Allocates nothing.
 * `hashRateTerahashes` is what runs before the first month, and pays with that month’s price.
 */
export function fillFeedbackGrowth(
  world: MiningWorld,
  hashRateTerahashes: number,
  bitcoinUsd: Float64Array,
  subsidyBtc: Float64Array,
  feesBtc: Float64Array,
  growth: Float64Array,
): void {
  const progress = Math.log(1 - world.progressPercentPerYear / 100) / 12
  const wear = 1 / (world.lifeYears * 12)
  const entry = Math.log(entryPrice(world))
  let fleetCost = Math.log(costPerTerahashDay(world.fleetJoulesPerTerahash, world.usdPerMwh))
  const newCost = Math.log(costPerTerahashDay(world.newJoulesPerTerahash, world.usdPerMwh))
  const logRevenue = (month: number) =>
    Math.log(
      144 * ((subsidyBtc[month] as number) + (feesBtc[month] as number)) * (bitcoinUsd[month] as number),
    )
  let running = Math.log(hashRateTerahashes)
  // All that stand, from those that run: the rest did not pay before the first month either. Where the model cannot say why so many
  // run, nine tenths are the most that it takes for idle.
  const runningBefore = logNormalShare((logRevenue(0) - running - fleetCost) / world.costDeviation)
  let standing = running - Math.max(Math.log(0.1), runningBefore)
  for (let month = 0; month < growth.length; month++) {
    const revenue = logRevenue(month)
    const priceNow = revenue - running
    const wanted = world.buildPerMonth * (priceNow - entry - progress * month)
    const net = Math.min(world.mostGrowthPerMonth, Math.max(-wear, wanted))
    standing += net
    // What was built beyond the worn moves the median cost of all towards the new machines'.
    const built = net + wear
    fleetCost += built * Math.min(0, newCost + progress * month - fleetCost)
    const after = standing + runningShare(revenue - standing - fleetCost, world.costDeviation)
    growth[month] = after - running
    running = after
  }
}

/** Growth, difficulty and subsidy together: the growth follows the subsidy, and halvings the growth. */
export function feedbackNetwork(
  horizon: NetworkHorizon & {
    readonly world: MiningWorld
    readonly bitcoinUsd: Float64Array
    readonly feesBtc: Float64Array
  },
): NetworkMonths & { readonly growthPerMonth: Float64Array } {
  const { world, bitcoinUsd, feesBtc, tip } = horizon
  const start = networkStart(horizon)
  const into = networkMonths(horizon.months)
  const growthPerMonth = new Float64Array(horizon.months)
  const hashRate = tip.hashRateTerahashes ?? hashRateTerahashes(tip.difficulty)
  // Two passes: the first finds the months of the halvings at a steady pace, the second moves them.
  for (let pass = 0; pass < 2; pass++) {
    fillNetwork(start, growthPerMonth, into)
    fillFeedbackGrowth(world, hashRate, bitcoinUsd, into.subsidyBtc, feesBtc, growthPerMonth)
  }
  fillNetwork(start, growthPerMonth, into)
  return { ...into, growthPerMonth }
}

/** Hash price, US dollars per TH/s and day, that a new machine needs: its running cost and its price over the payback. */
function entryPrice(world: MiningWorld): number {
  const running = costPerTerahashDay(world.newJoulesPerTerahash, world.usdPerMwh)
  return running + world.newUsdPerTerahash / ((world.paybackMonths * 365.25) / 12)
}

/** One TH/s at e J/TH takes e watts: 24 e Wh a day. */
function costPerTerahashDay(joulesPerTerahash: number, usdPerMwh: number): number {
  return joulesPerTerahash * 24e-6 * usdPerMwh
}

/**
 * Logarithm of the share of machines that runs, when hash price over median cost would be e^`margin` with all of them: those run whose
 * cost is below the price, which rises as others stop. The root of share = Φ((margin − share) / deviation), found by Newton's method.
 */
function runningShare(margin: number, deviation: number): number {
  let share = Math.min(0, margin)
  for (let step = 0; step < 50; step++) {
    const at = (margin - share) / deviation
    const below = logNormalShare(at)
    const value = share - below
    // Density over share; far in the tail its limit, for both are below the smallest number there.
    const hazard = at < -30 ? -at : normalDensity(at) / Math.exp(below)
    const slope = 1 + hazard / deviation
    const next = share - value / slope
    if (Math.abs(next - share) < 1e-10) return next
    share = next
  }
  return share
}
