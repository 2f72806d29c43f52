/**
 * Coins, in the coin's smallest unit. One coin is one gram of fine metal and has 6 decimals, so one unit stands for
 * one microgram; yet a coin is not the metal, and only the two functions here cross between them.
 */
import type { Micrograms } from './micrograms.ts'
import { micrograms } from './micrograms.ts'
import { type Quantity, quantityOf, toBigint } from './quantity.ts'

/** An amount of coins in units of a millionth of a coin. Never negative. */
export type CoinUnits = Quantity<'unit of the coin'>

/** Decimals of the coin on chain. */
export const coinDecimals = 6

/** The only way in from a bare count, such as a balance read from the chain. Throws RangeError below 0. */
export function coinUnits(count: bigint): CoinUnits {
  return quantityOf(count, 'An amount of coins')
}

/** The coins that a weight can stand behind: one unit for each microgram. */
export function coinsFor(weight: Micrograms): CoinUnits {
  return coinUnits(toBigint(weight))
}

/** The weight that must stand behind these coins: one microgram for each unit. */
export function weightBehind(coins: CoinUnits): Micrograms {
  return micrograms(toBigint(coins))
}
