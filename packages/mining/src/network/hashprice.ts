/**
 * Hash price: what one PH/s earns in a day before the pool's fee. And the price of power at which a machine earns just its power.
 * Both are plain expectations: hashes of a day over the hashes that a block takes, times what a block pays.
 */
import { expectedHashes, type HashConvention } from './difficulty.ts'

const hashesPerPetahashDay = 1e15 * 86_400

export type BlockReward = {
  readonly difficulty: number
  readonly subsidyBtc: number
  /** Fees of one block. */
  readonly feesBtc: number
  /** `market` (2^32 hashes a difficulty, the usual quote) unless stated. */
  readonly convention?: HashConvention
}

/** US dollars per PH/s and day. At difficulty 1e14, 3.125 BTC, 100,000 dollars: 62.8643 by the market's convention, 62.8633 exactly. */
export function hashPriceUsd(reward: BlockReward & { readonly bitcoinUsd: number }): number {
  return bitcoinPerPetahashDay(reward) * reward.bitcoinUsd
}

/** Bitcoin per PH/s and day. */
export function bitcoinPerPetahashDay(reward: BlockReward): number {
  const blocks = hashesPerPetahashDay / expectedHashes(reward.difficulty, reward.convention)
  return blocks * (reward.subsidyBtc + reward.feesBtc)
}

/**
 * Price of power, US dollars per MWh at the machine, at which its income is all power: hash price / (24 h × J/TH × 1 PH/s). One PH/s at
 * e J/TH takes e kW, 0.024 e MWh a day. At 17.5 J/TH and 39 dollars: 92.86.
 */
export function breakEvenUsdPerMwh(machine: {
  readonly joulesPerTerahash: number
  readonly hashPriceUsd: number
}): number {
  if (!(machine.joulesPerTerahash > 0))
    throw new RangeError(`joulesPerTerahash is a positive number, not ${machine.joulesPerTerahash}.`)
  return machine.hashPriceUsd / (0.024 * machine.joulesPerTerahash)
}
