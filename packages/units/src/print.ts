/**
 * Quantities as people read them: grouped, with the unit after them. Where decimals are left out the figure is cut
 * downward, so that no page claims more than there is. Machines get `printCount` or `printDecimal`.
 */
import type { BasisPoints } from './basis-points.ts'
import { type CoinUnits, coinDecimals } from './coin-units.ts'
import { type Currency, currencyDecimals } from './currencies.ts'
import { printDecimal } from './decimal.ts'
import { divideDown } from './divide.ts'
import { type Micrograms, troyOunceThousandthsDown } from './micrograms.ts'
import type { Money } from './money.ts'
import { type Quantity, toBigint } from './quantity.ts'

/** `12,426.584233 g`: exact unless `decimals` (0 to 6) cuts it downward. */
export function printGrams(weight: Micrograms, decimals?: number): string {
  return `${cutDown(weight, 6, decimals)} g`
}

/** `12.426584233 kg`: exact unless `decimals` (0 to 9) cuts it downward. */
export function printKilograms(weight: Micrograms, decimals?: number): string {
  return `${cutDown(weight, 9, decimals)} kg`
}

/** `399.524 oz`: troy ounces, downward to the thousandth that lists are written in. */
export function printTroyOunces(weight: Micrograms): string {
  return `${printDecimal(troyOunceThousandthsDown(weight), 3, { groupMark: ',' })} oz`
}

/** `1,250.5`: coins without their symbol, exact unless `decimals` (0 to 6) cuts them downward. */
export function printCoins(coins: CoinUnits, decimals?: number): string {
  return cutDown(coins, coinDecimals, decimals)
}

/** `99.87 %`: always two decimals, which is all that basis points hold. */
export function printPercent(share: BasisPoints): string {
  return `${printDecimal(toBigint(share), 2, { groupMark: ',' })} %`
}

/** `1,234.50 USD`: every decimal of the currency, then its code. */
export function printMoneyForPeople<C extends Currency>(currency: C, amount: Money<NoInfer<C>>): string {
  return `${printDecimal(toBigint(amount), currencyDecimals[currency], { groupMark: ',' })} ${currency}`
}

function cutDown(quantity: Quantity, held: number, wanted: number | undefined): string {
  const count = toBigint(quantity)
  if (wanted === undefined) return printDecimal(count, held, { groupMark: ',', trimZeros: true })
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > held) {
    throw new RangeError(`Between 0 and ${held} decimals can be shown, not ${wanted}.`)
  }
  return printDecimal(divideDown(count, 10n ** BigInt(held - wanted)), wanted, { groupMark: ',' })
}
