/**
 * What a pool pays, by scheme, and how far a period’s income strays from its mean by luck alone. Blocks are a Poisson process
 * (Rosenfeld, "Analysis of Bitcoin pooled mining reward systems", 2011, sections 1.2 and 2 to 3).
 *
 * solo: each block found pays all. PPLNS: each block of the pool pays the miner’s share of the last shares. PPS: each share pays its
 * part of the subsidy, the pool keeps the fees and the luck. FPPS: the same with the network’s average fees.
 */
import type { Stream } from '../chance/index.ts'
import { expectedHashes } from './difficulty.ts'

export type PayoutScheme = 'fpps' | 'pps' | 'pplns' | 'solo'

export type PayoutCase = {
  readonly scheme: PayoutScheme
  readonly feePercent: number
  readonly petahashes: number
  readonly days: number
  readonly difficulty: number
  readonly subsidyBtc: number
  /** Fees of a block: mean and standard deviation between blocks. */
  readonly feesBtc: number
  readonly feesDeviationBtc?: number
  /** Hash rate of the pool with the miner’s, PH/s: for PPLNS, unused otherwise. At least the miner’s. */
  readonly poolPetahashes?: number
}

export type Payout = {
  readonly scheme: PayoutScheme
  /** Blocks that the miner’s own hashes find in the mean. */
  readonly expectedBlocks: number
  readonly expectedBtc: number
  /** Of what the blocks pay in the mean: 1 less the fee, and less the fees of blocks under PPS. */
  readonly expectedShare: number
  /** Of the period’s income, by luck. */
  readonly deviationBtc: number
  /** Blocks whose luck the income follows, what each of them pays the miner, and the deviation of that; the rest is certain. */
  readonly luck: { readonly blocks: number; readonly btc: number; readonly deviationBtc: number } | null
}

/** Mean and deviation of a period’s income. RangeError for a pool smaller than its miner or a fee that is no percentage. */
export function payout(one: PayoutCase): Payout {
  const { scheme, feePercent, petahashes, days, subsidyBtc, feesBtc } = one
  if (!(feePercent >= 0 && feePercent <= 100))
    throw new RangeError(`feePercent is 0 to 100, not ${feePercent}.`)
  const expectedBlocks = (petahashes * 1e15 * days * 86_400) / expectedHashes(one.difficulty)
  const kept = 1 - feePercent / 100
  const block = subsidyBtc + feesBtc
  const feesDeviation = one.feesDeviationBtc ?? 0
  if (scheme === 'pps' || scheme === 'fpps') {
    const paid = scheme === 'pps' ? subsidyBtc : block
    // The network's average fees of the period stray as the mean of its blocks.
    const averaged = scheme === 'pps' ? 0 : feesDeviation / Math.sqrt(Math.max(1, 144 * days))
    return {
      scheme,
      expectedBlocks,
      expectedBtc: expectedBlocks * paid * kept,
      expectedShare: (paid / block) * kept,
      deviationBtc: expectedBlocks * averaged * kept,
      luck: null,
    }
  }
  const pool = scheme === 'solo' ? petahashes : (one.poolPetahashes ?? petahashes)
  if (!(pool >= petahashes))
    throw new RangeError(
      `poolPetahashes ${pool} holds the miner’s ${petahashes} too: it is at least as much.`,
    )
  const share = pool > 0 ? petahashes / pool : 0
  const blocks = share > 0 ? expectedBlocks / share : 0
  const [btc, deviationBtc] = [block * share * kept, feesDeviation * share * kept]
  return {
    scheme,
    expectedBlocks,
    expectedBtc: expectedBlocks * block * kept,
    expectedShare: kept,
    // Variance of a compound Poisson sum: mean count × mean square of what each pays.
    deviationBtc: Math.sqrt(blocks * (btc ** 2 + deviationBtc ** 2)),
    luck: { blocks, btc, deviationBtc },
  }
}

/** One period’s income by luck, BTC. Deviations of fees between blocks are drawn as a normal of their sum. */
export function drawPayout(of: Payout, chance: Stream): number {
  if (of.luck === null)
    return Math.max(0, of.expectedBtc + (of.deviationBtc > 0 ? of.deviationBtc * chance.normal() : 0))
  const blocks = poisson(of.luck.blocks, chance)
  const fees = of.luck.deviationBtc > 0 ? of.luck.deviationBtc * Math.sqrt(blocks) * chance.normal() : 0
  return Math.max(0, blocks * of.luck.btc + fees)
}

/** A Poisson number: by inversion in pieces of at most 30, which add up; above 3,000 by the normal of the same mean and variance. */
export function poisson(mean: number, chance: Stream): number {
  if (!(mean >= 0) || mean === Number.POSITIVE_INFINITY)
    throw new RangeError(`The mean of a count is a number of 0 or more, not ${mean}.`)
  if (mean > 3000) return Math.max(0, Math.round(mean + Math.sqrt(mean) * chance.normal()))
  let count = 0
  for (let left = mean; left > 0; left -= 30) {
    let probability = Math.exp(-Math.min(30, left))
    let uniform = chance.uniform()
    for (let here = 0; uniform >= probability && here < 300; ) {
      uniform -= probability
      here += 1
      count += 1
      probability *= Math.min(30, left) / here
    }
  }
  return count
}
