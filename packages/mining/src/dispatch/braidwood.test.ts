import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { mineAll, sellAll, solve } from './index.ts'
import { oneMegawatt } from './simple.ts'

const folder = new URL('../../../../../shared/data/prices/', import.meta.url)

for (const [year, optimum, selling] of [
  [2018, '481282.64', '312674.20'],
  [2019, '450410.05', '227584.33'],
  [2020, '443036.00', '180686.78'],
] as const) {
  const file = new URL(`braidwood_pjm_${year}.csv`, folder)
  const skip = existsSync(file) ? false : 'shared/data is not here'
  test(`Braidwood ${year}, dollars per MW and year, to the cent`, { skip }, () => {
    const prices = Float64Array.from(readFileSync(file, 'utf8').trim().split('\n').slice(1), (line) =>
      Number(line.split(',')[1]),
    )
    assert.equal(prices.length, 8760)
    const problem = oneMegawatt(prices, 50)
    assert.equal(solve(problem).valueUsd.toFixed(2), optimum)
    assert.equal(sellAll(problem).valueUsd.toFixed(2), selling)
    assert.equal(mineAll(problem).valueUsd.toFixed(2), '438000.00')
    assert.equal(prices.reduce((sum, price) => sum + Math.max(price, 50), 0).toFixed(2), optimum)
  })
}
