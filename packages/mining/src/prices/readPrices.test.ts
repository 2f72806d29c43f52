import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { printFault, readPrices } from './index.ts'
import type { PriceMapping } from './mapping.ts'

const folder = fileURLToPath(new URL('../../../../../shared/data/prices/', import.meta.url))
const real = existsSync(folder) ? {} : { skip: 'the folder ../shared/data/prices is not here' }
const file = (name: string) => readFileSync(`${folder}${name}`, 'utf8')

test(
  'hour-numbered prices of a nuclear station give the published values of selling and of choosing at 50',
  real,
  () => {
    const published = [
      ['braidwood_pjm_2018.csv', 312_674.2, 481_282.64],
      ['braidwood_pjm_2019.csv', 227_584.33, 450_410.05],
      ['braidwood_pjm_2020.csv', 180_686.78, 443_036],
    ] as const
    for (const [name, sold, chosen] of published) {
      const { values, stepsByYear, unit } = read(file(name))
      assert.deepEqual([values.length, stepsByYear, unit], [8760, [8760], 'USD/MWh'])
      assert.equal(rounded(values.reduce((sum, price) => sum + price, 0)), sold)
      assert.equal(rounded(values.reduce((sum, price) => sum + Math.max(price, 50), 0)), chosen)
    }
  },
)

test('names of columns are trimmed', real, () => {
  assert.equal(read(file('ercot_west_rt_2018.csv')).values.length, 8760)
  assert.equal(Math.max(...read(file('ercot_west_rt_2019.csv')).values), 9000)
})

test('of a UTC and a local column the UTC one is read', real, () => {
  const series = read(file('de_lu_2022.csv'))
  assert.deepEqual(
    [series.start, series.zone, series.values.length],
    ['2022-01-01T00:00:00.000Z', 'UTC', 8760],
  )
  const local = read(file('de_lu_2022.csv'), { timeColumn: 'Datetime (Local)' })
  assert.deepEqual([local.start, local.zone], ['2022-01-01T00:00:00.000Z', '+01:00'])
  assert.equal(local.digest, series.digest)
})

test('two columns that may be the price are refused naming both, until one is chosen', real, () => {
  const outcome = readPrices(file('rts_gmlc_15_500.csv'))
  assert.ok(!outcome.ok)
  assert.equal(
    outcome.refusal.map(printFault).join('\n'),
    'Two columns may be the price: “LMP”, “LMP DA”. Right: column naming one of them (column: “LMP”).',
  )
  const { values } = read(file('rts_gmlc_15_500.csv'), { column: 'LMP DA' })
  assert.equal(values.length, 8784)
  assert.equal((values.reduce((sum, price) => sum + price, 0) / 8784).toFixed(5), '22.09341')
})

const rounded = (usd: number) => Math.round(usd * 100) / 100

function read(text: string, mapping?: PriceMapping) {
  const outcome = readPrices(text, mapping)
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.map(printFault).join('\n'))
  return outcome.value
}
