/** Exact quantities: what @specie/units offers. Runs anywhere, browsers included; depends on nothing. */
export { type AmountForm, parseCoins, parseGrams, parseMicrograms, parsePercent } from './amounts.ts'
export {
  type BasisPoints,
  basisPoints,
  partDown,
  partUp,
  shareDown,
  shareUp,
  wholeInBasisPoints,
} from './basis-points.ts'
export { type CoinUnits, coinDecimals, coinsFor, coinUnits, weightBehind } from './coin-units.ts'
export { type Currency, type CurrencyRefusal, currencyDecimals, parseCurrency } from './currencies.ts'
export {
  type DecimalForm,
  type DecimalRefusal,
  longestDecimal,
  type PrintForm,
  parseDecimal,
  printDecimal,
} from './decimal.ts'
export { divideDown, divideUp } from './divide.ts'
export {
  type Micrograms,
  micrograms,
  microgramsFromMilligrams,
  microgramsFromTroyOunces,
  troyOunceThousandthsDown,
  wholeFineness,
} from './micrograms.ts'
export { type Money, money, parseMoney, printMoney } from './money.ts'
export { type Outcome, ok, refused } from './outcome.ts'
export {
  printCoins,
  printGrams,
  printKilograms,
  printMoneyForPeople,
  printPercent,
  printTroyOunces,
} from './print.ts'
export {
  add,
  compare,
  isZero,
  maximum,
  minimum,
  multiply,
  printCount,
  type Quantity,
  saturatingSubtract,
  subtract,
  sum,
  toBigint,
} from './quantity.ts'
