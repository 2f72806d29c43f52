/**
 * Difficulty and subsidy month by month under a growing or shrinking hash rate. Difficulty follows the hash rate of the epoch before;
 * so while the hash rate grows blocks come faster than every ten minutes, and halvings earlier than the calendar of their heights says.
 * Expectation only: the luck of blocks is in payout.ts.
 */
import { blocksPerEpoch, epochSeconds, longestEpochSeconds, shortestEpochSeconds } from './retarget.ts'
import { blocksPerHalving, subsidyBtcAt } from './subsidy.ts'

export type Tip = {
  readonly height: number
  /** Seconds since 1970. */
  readonly time: number
  readonly difficulty: number
  /** Hash rate at the tip. Unstated: what the difficulty measured in the epoch before, grown at the first month's rate since. */
  readonly hashRateTerahashes?: number
  /** Seconds since the epoch's first block. Unstated: ten minutes a block. */
  readonly epochElapsedSeconds?: number
}

export type NetworkHorizon = {
  /** `month` 1 to 12. */
  readonly from: { readonly year: number; readonly month: number }
  readonly months: number
  readonly tip: Tip
}

export type NetworkMonth = {
  /** Mean over the month's time of what a hash earns: the harmonic mean of the difficulties in force. */
  readonly difficulty: number
  /** Mean over the month's blocks. */
  readonly subsidyBtc: number
  /** Expected blocks of the month; a month in which the tip lies is counted from the tip on. */
  readonly blocks: number
}

/** What many futures of one horizon share; plain data, made once. */
export type NetworkStart = {
  readonly months: number
  /** `months` + 1 boundaries, seconds since 1970, UTC. */
  readonly boundaries: Float64Array
  readonly tip: Tip
}

/** Where a future is written: three arrays of `months` values. */
export type NetworkMonths = {
  readonly difficulty: Float64Array
  readonly subsidyBtc: Float64Array
  readonly blocks: Float64Array
}

/** The future of one course of growth. `growthPerMonth(0)`: continuous growth of the hash rate over the first month (0.02: e^0.02). */
export function networkByMonth(
  horizon: NetworkHorizon & { readonly growthPerMonth: (month: number) => number },
): readonly NetworkMonth[] {
  const start = networkStart(horizon)
  const into = networkMonths(start.months)
  const growth = Float64Array.from({ length: start.months }, (_, month) => horizon.growthPerMonth(month))
  fillNetwork(start, growth, into)
  return Array.from({ length: start.months }, (_, month) => ({
    difficulty: into.difficulty[month] as number,
    subsidyBtc: into.subsidyBtc[month] as number,
    blocks: into.blocks[month] as number,
  }))
}

/** RangeError when the tip lies beyond the first month or something is no number of its kind. */
export function networkStart({ from, months, tip }: NetworkHorizon): NetworkStart {
  if (!Number.isInteger(months) || months < 1)
    throw new RangeError(`months is a whole number of 1 or more, not ${months}.`)
  if (!Number.isInteger(from.month) || from.month < 1 || from.month > 12)
    throw new RangeError(`from.month is 1 to 12, not ${from.month}.`)
  if (!(tip.difficulty >= 1)) throw new RangeError(`tip.difficulty is at least 1, not ${tip.difficulty}.`)
  const boundaries = Float64Array.from(
    { length: months + 1 },
    (_, month) => Date.UTC(from.year, from.month - 1 + month) / 1000,
  )
  if (!(tip.time < (boundaries[1] as number)))
    throw new RangeError(
      `The tip's time ${tip.time} must lie before the end of the first month, ${boundaries[1]}: the past is not forecast.`,
    )
  subsidyBtcAt(tip.height)
  return { months, boundaries, tip }
}

/** Room for a future, to be filled again and again. */
export function networkMonths(months: number): NetworkMonths {
  return {
    difficulty: new Float64Array(months),
    subsidyBtc: new Float64Array(months),
    blocks: new Float64Array(months),
  }
}

/**
 * Fills `into` from the continuous growth of hash rate in each month; time before the first month grows at its rate. Allocates nothing:
 * some 500 epochs for twenty years. `growthPerMonth` may hold more months than the horizon.
 */
export function fillNetwork(start: NetworkStart, growthPerMonth: Float64Array, into: NetworkMonths): void {
  const { boundaries, months, tip } = start
  let month = (boundaries[0] as number) > tip.time ? -1 : 0
  let now = tip.time
  let height = tip.height
  let difficulty = tip.difficulty
  const done = height % blocksPerEpoch
  let epochBegan = now - (tip.epochElapsedSeconds ?? done * 600)
  let rate = (growthPerMonth[0] as number) / ((boundaries[1] as number) - (boundaries[0] as number))
  // Everything is counted in difficulty × blocks: a hash rate of 1 finds one block of difficulty 1 a second.
  let hashRate =
    tip.hashRateTerahashes === undefined
      ? (difficulty / 600) * Math.exp(rate * (epochSeconds / 2 + now - epochBegan))
      : (tip.hashRateTerahashes * 1e12) / 2 ** 32
  let subsidy = subsidyBtcAt(height)
  let toHalving = blocksPerHalving - (height % blocksPerHalving)
  let toEpoch = blocksPerEpoch - done
  let monthEnd = boundaries[month + 1] as number
  let timeByDifficulty = 0
  let monthSeconds = 0
  let monthBlocks = 0
  /** What the month's blocks before a halving in it earned above those after. */
  let earlySubsidy = 0

  while (month < months) {
    const blocksLeft = Math.min(toEpoch, toHalving)
    const secondsLeft = monthEnd - now
    // Seconds until the blocks are found: ∫ hashRate e^(rate t) dt = blocks × difficulty. A hash rate that dies away may never find them.
    const ratio = (blocksLeft * difficulty * rate) / hashRate
    let seconds =
      Math.abs(ratio) < 1e-9
        ? (blocksLeft * difficulty) / hashRate
        : ratio <= -1
          ? Number.POSITIVE_INFINITY
          : Math.log1p(ratio) / rate
    const monthIsOver = seconds >= secondsLeft
    let found = blocksLeft
    if (monthIsOver) {
      seconds = secondsLeft
      const grown = rate * seconds
      found = ((hashRate * seconds) / difficulty) * (Math.abs(grown) < 1e-9 ? 1 : Math.expm1(grown) / grown)
      if (found > blocksLeft) found = blocksLeft
    }
    hashRate *= Math.exp(rate * seconds)
    now += seconds
    timeByDifficulty += seconds / difficulty
    monthSeconds += seconds
    monthBlocks += found
    toEpoch -= found
    toHalving -= found
    height += found
    if (monthIsOver) {
      if (month >= 0) {
        into.difficulty[month] = monthSeconds > 0 ? monthSeconds / timeByDifficulty : difficulty
        into.subsidyBtc[month] = subsidy + (monthBlocks > 0 ? earlySubsidy / monthBlocks : 0)
        into.blocks[month] = monthBlocks
      }
      timeByDifficulty = monthSeconds = monthBlocks = earlySubsidy = 0
      month += 1
      if (month === months) return
      now = monthEnd
      monthEnd = boundaries[month + 1] as number
      rate = (growthPerMonth[month] as number) / (monthEnd - now)
    }
    if (toHalving < 1e-6) {
      toHalving = blocksPerHalving
      const halved = subsidyBtcAt(Math.round(height))
      earlySubsidy += monthBlocks * (subsidy - halved)
      subsidy = halved
    }
    if (toEpoch < 1e-6) {
      // The clock of the rule stops at the last block: 2,015 of the 2,016 intervals.
      const measured = ((now - epochBegan) * (blocksPerEpoch - 1)) / blocksPerEpoch
      const clamped = Math.min(longestEpochSeconds, Math.max(shortestEpochSeconds, measured))
      difficulty = Math.max(1, (difficulty * epochSeconds) / clamped)
      epochBegan = now
      toEpoch = blocksPerEpoch
    }
  }
}
