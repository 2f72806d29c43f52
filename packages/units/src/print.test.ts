import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  basisPoints,
  type Currency,
  coinUnits,
  currencyDecimals,
  micrograms,
  money,
  parseCoins,
  parseCurrency,
  parseGrams,
  parseMicrograms,
  parseMoney,
  parsePercent,
  printCoins,
  printCount,
  printGrams,
  printKilograms,
  printMoney,
  printMoneyForPeople,
  printPercent,
  printTroyOunces,
} from './index.ts'

const bar = micrograms(12_426_584_233n)
const currencies = Object.keys(currencyDecimals) as Currency[]

test('a weight reads exactly in grams and kilograms, and is cut downward where decimals are left out', () => {
  assert.equal(printGrams(bar), '12,426.584233 g')
  assert.equal(printGrams(bar, 2), '12,426.58 g')
  assert.equal(printGrams(micrograms(999_999n), 0), '0 g')
  assert.equal(printGrams(micrograms(1_500_000n)), '1.5 g')
  assert.equal(printGrams(micrograms(1_500_000n), 3), '1.500 g')
  assert.equal(printKilograms(bar), '12.426584233 kg')
  assert.equal(printKilograms(bar, 0), '12 kg')
  assert.equal(printTroyOunces(bar), '399.523 oz')
  assert.equal(printCount(bar), '12426584233')
  assert.throws(() => printGrams(bar, 7), RangeError)
})

test('coins and shares read as people write them', () => {
  assert.equal(printCoins(coinUnits(1_250_500_000n)), '1,250.5')
  assert.equal(printCoins(coinUnits(1_250_999_999n), 2), '1,250.99')
  assert.equal(printPercent(basisPoints(9_987n)), '99.87 %')
  assert.equal(printPercent(basisPoints(10_000n)), '100.00 %')
  assert.equal(printPercent(basisPoints(7n)), '0.07 %')
})

test('amounts that people type keep every digit or are refused', () => {
  assert.deepEqual(parseGrams('12,426.584233', { groupMark: ',' }), { ok: true, value: bar })
  assert.deepEqual(parseCoins('1250.5'), { ok: true, value: coinUnits(1_250_500_000n) })
  assert.deepEqual(parsePercent('0.25'), { ok: true, value: basisPoints(25n) })
  assert.deepEqual(parseMicrograms('12426584233'), { ok: true, value: bar })
  for (const refused of [
    parseGrams('1.0000001'),
    parseCoins('1.0000000'),
    parsePercent('0.001'),
    parseMicrograms('1.0'),
  ]) {
    assert.equal(!refused.ok && refused.refusal.code, 'SURPLUS_DIGITS')
  }
})

test('money keeps the decimals of its own currency: cents, whole yen, Bahraini fils', () => {
  assert.deepEqual(parseMoney('USD', '1234.50'), { ok: true, value: money('USD', 123_450n) })
  assert.equal(printMoney('USD', money('USD', 123_450n)), '1234.50')
  assert.equal(printMoneyForPeople('RUB', money('RUB', 123_456_789n)), '1,234,567.89 RUB')
  assert.equal(printMoneyForPeople('JPY', money('JPY', 1_234n)), '1,234 JPY')
  assert.equal(printMoney('BHD', money('BHD', 1n)), '0.001')
  for (const refused of [parseMoney('USD', '0.001'), parseMoney('JPY', '1.0')]) {
    assert.equal(!refused.ok && refused.refusal.code, 'SURPLUS_DIGITS')
  }
})

test('money printed in any currency reads back as the same amount', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...currencies),
      fc.bigInt({ min: 0n, max: 10n ** 40n }),
      (currency, count) => {
        const amount = money(currency, count)
        assert.deepEqual(parseMoney(currency, printMoney(currency, amount)), { ok: true, value: amount })
      },
    ),
  )
})

test('a currency that is not in the table is refused, inherited names of objects too', () => {
  assert.deepEqual(parseCurrency('CHF'), { ok: true, value: 'CHF' })
  for (const text of ['usd', 'XXX', '', 'toString', '__proto__']) {
    const read = parseCurrency(text)
    assert.equal(!read.ok && read.refusal.code, 'UNKNOWN_CURRENCY')
  }
})

test('decimals of the minor unit agree with the tables of the run time', () => {
  for (const currency of currencies) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    assert.equal(currencyDecimals[currency], format.resolvedOptions().maximumFractionDigits, currency)
  }
})
