/**
 * A proof that the compiler reads and nobody runs: units cannot meet. `tsc --noEmit` fails on each line below that
 * compiles although it must not (an unused `@ts-expect-error` is an error).
 */
import type { BasisPoints, CoinUnits, Micrograms, Money } from './index.ts'
import { add, compare, micrograms, minimum, printMoney, shareDown, subtract, sum } from './index.ts'

export function unitsCannotMeet(
  weight: Micrograms,
  other: Micrograms,
  coins: CoinUnits,
  share: BasisPoints,
  dollars: Money<'USD'>,
  euros: Money<'EUR'>,
): unknown[] {
  return [
    // The same unit meets itself.
    weight < other,
    weight === other,
    add(weight, other),
    sum([weight, other]) satisfies Micrograms,
    printMoney('USD', dollars),

    // @ts-expect-error a weight and coins do not add
    weight + coins,
    // @ts-expect-error nor do two weights, but through add: `+` would give a bare number
    weight + other,
    // @ts-expect-error a weight is not compared with coins
    weight < coins,
    // @ts-expect-error nor with money
    weight >= dollars,
    // @ts-expect-error nor for equality
    weight === coins,
    // @ts-expect-error nor with a share
    coins > share,
    // @ts-expect-error dollars and euros are not compared
    dollars < euros,
    // @ts-expect-error a weight is not compared with a bare number
    weight < 5n,
    // @ts-expect-error nor multiplied like one
    weight * 2n,
    // @ts-expect-error coins are not added to a weight
    add(weight, coins),
    // @ts-expect-error nor taken from it
    subtract(weight, coins),
    // @ts-expect-error nor compared with it by function
    compare(coins, weight),
    // @ts-expect-error nor is the smaller of the two asked for
    minimum(weight, share),
    // @ts-expect-error a sum of both is not a weight
    sum([weight, coins]) satisfies Micrograms,
    // @ts-expect-error coins have no share in a weight
    shareDown(coins, weight),
    // @ts-expect-error dollars are not printed as euros
    printMoney('EUR', dollars),
    // @ts-expect-error a bare number is no weight
    weight satisfies bigint,
    // @ts-expect-error a number with a fraction never becomes a weight
    micrograms(1.5),
  ]
}

// @ts-expect-error a bare count is no weight
export const bareCount: Micrograms = 5n

declare const someCoins: () => CoinUnits
// @ts-expect-error coins are no weight
export const coinsAsWeight = (): Micrograms => someCoins()
