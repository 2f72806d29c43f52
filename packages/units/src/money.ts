/**
 * Money, counted in the minor unit of its currency (cents, kopecks; whole yen). The currency is part of the type:
 * dollars and euros do not add. There is no exchange rate here.
 */
import { type Currency, currencyDecimals } from './currencies.ts'
import {
  type DecimalForm,
  type DecimalRefusal,
  type PrintForm,
  parseDecimal,
  printDecimal,
} from './decimal.ts'
import { type Outcome, ok } from './outcome.ts'
import { type Quantity, quantityOf, toBigint } from './quantity.ts'

/** An amount in the minor unit of currency `C`. Never negative: who owes whom is said beside it, not by a sign. */
export type Money<C extends Currency = Currency> = Quantity<`minor unit of ${C}`>

/** The only way in from a bare count of minor units. Throws RangeError below 0. */
export function money<C extends Currency>(currency: C, minorUnits: bigint): Money<C> {
  return quantityOf(minorUnits, `An amount of ${currency}`)
}

/** Reads `1234.50` as an amount of `currency`; more decimals than the currency has are refused. */
export function parseMoney<C extends Currency>(
  currency: C,
  text: string,
  form: Omit<DecimalForm, 'decimals' | 'signed'> = {},
): Outcome<Money<C>, DecimalRefusal> {
  const minorUnits = parseDecimal(text, { ...form, decimals: currencyDecimals[currency] })
  return minorUnits.ok ? ok(money(currency, minorUnits.value)) : minorUnits
}

/** The amount in whole units of its currency, every decimal shown, without the currency's name: `1234.50`. */
export function printMoney<C extends Currency>(
  currency: C,
  amount: Money<NoInfer<C>>,
  form: PrintForm = {},
): string {
  return printDecimal(toBigint(amount), currencyDecimals[currency], form)
}
