/**
 * The "sell or use" case of DISPATCHES (dispatches/case_studies/nuclear_case/report: price_taker_analysis.py and traditional_tea.py). A
 * nuclear unit always makes 400 MW over 8,784 h; each hour its power goes to the grid at the day-ahead price or into an electrolyser (5 to
 * 50 % of 400 MW) that makes 20 kg of hydrogen a MWh, sold at 0.75 to 2 dollars a kg; its own running costs 2.3 dollars a MWh.
 *
 * What the model can express of it: all of the operation, an electrolyser being a machine group worth 20 × the hydrogen price, and the unit
 * one whose lowest output is all of its output. Not in it: the tank and the hydrogen turbine, which the laboratory's report sets to zero too.
 * Capital, taxes and annual value are finance's. In closed form, with P MW of electrolyser and a worth of w:
 *   value = 400 Σ price + P Σ max(0, w − price) − 2.3 × 400 × 8,784
 * and, as traditional_tea.py has it, with only the mean price and a stated use: 400 × 8,784 × mean + P × use × 8,784 × (w − mean).
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type DispatchProblem, mineAll, oneMegawatt, sellAll, solve } from './index.ts'

const unitMw = 400
const hours = 8_784
const kilogramsPerMwh = 20
const variableUsdPerMwh = 2.3
const meanUsdPerMwh = 22.09341
const file = new URL('../../../../../shared/data/prices/rts_gmlc_15_500.csv', import.meta.url)
const skip = existsSync(file) ? false : 'shared/data is not here'

function sellOrUse(usdPerMwh: Float64Array, electrolyserMw: number, worth: number): DispatchProblem {
  const plain = oneMegawatt(usdPerMwh, worth, { mw: electrolyserMw })
  const all = new Float64Array(usdPerMwh.length).fill(unitMw)
  return {
    ...plain,
    power: { ...plain.power, availableMw: all, lowestMw: all, exportLimitMw: all, variableUsdPerMwh },
  }
}

function near(value: number, right: number): void {
  assert.ok(Math.abs(value - right) <= 1e-9 * Math.abs(right), `${value}, not ${right}`)
}

test('sell or use, hour by hour with day-ahead prices: all sixty cases of the laboratory in closed form', {
  skip,
}, () => {
  const [header, ...rows] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  const column = header?.indexOf('LMP DA') ?? -1
  const prices = Float64Array.from(rows, (row) => Number(row[column]))
  assert.equal(prices.length, hours)
  const sum = prices.reduce((total, price) => total + price, 0)
  assert.equal((sum / hours).toFixed(5), meanUsdPerMwh.toFixed(5))
  for (const hydrogenUsd of [0.75, 1, 1.25, 1.5, 1.75, 2])
    for (let percent = 5; percent <= 50; percent += 5) {
      const [mw, worth] = [(unitMw * percent) / 100, kilogramsPerMwh * hydrogenUsd]
      const problem = sellOrUse(prices, mw, worth)
      const best = solve(problem)
      const using = prices.filter((price) => price < worth)
      const gain = using.reduce((total, price) => total + worth - price, 0)
      const selling = unitMw * sum - variableUsdPerMwh * unitMw * hours
      near(best.valueUsd, selling + mw * gain)
      near(sellAll(problem).valueUsd, selling)
      // The laboratory's capacity factor of the electrolyser.
      near(best.minedMw.reduce((total, load) => total + load, 0) / (mw * hours), using.length / hours)
      assert.equal(
        best.curtailedMw.reduce((total, load) => total + load, 0),
        0,
      )
    }
})

test('sell or use with the mean price and a stated use, as the laboratory’s traditional analysis has it', () => {
  for (const [percent, use, hydrogenUsd] of [
    [50, 0.75, 0.75],
    [5, 0.5, 2],
  ] as const) {
    const [mw, worth] = [(unitMw * percent) / 100, kilogramsPerMwh * hydrogenUsd]
    const problem = sellOrUse(new Float64Array(hours).fill(meanUsdPerMwh), mw * use, worth)
    const electricityUsd = (unitMw - mw * use) * hours * meanUsdPerMwh
    const hydrogenSoldUsd = mw * kilogramsPerMwh * hours * use * hydrogenUsd
    near(mineAll(problem).valueUsd, electricityUsd + hydrogenSoldUsd - unitMw * hours * variableUsdPerMwh)
  }
})
