/** The volume tariff with ramps and lowest output, against one linear programme that holds the blocks themselves. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LegacyHighs } from 'highs'
import * as highsModule from 'highs'
import { stream } from '../chance/index.ts'
import { mixed } from './mix.ts'
import { type TariffBlock, underVolumeTariff } from './volumeTariff.ts'

// The package's types describe its CommonJS build: as a module its default export is the loader itself.
const asModule: object = highsModule
const loadHighs: () => Promise<LegacyHighs> = Reflect.get(asModule, 'default')
const highs = await loadHighs()
const steps = 24

test('a day with ramps and two groups under falling blocks equals the linear programme of the whole', () => {
  let mixtures = 0
  for (let n = 0; n < 25; n++) {
    const day = anyDay(n)
    const flat = (price: number) => {
      const { value, column } = best([`${price} sold`], day, [])
      const mw = (name: string) => Float64Array.from({ length: steps }, (_, step) => column(`${name}${step}`))
      const minedMw = mw('a').map((first, step) => first + column(`b${step}`))
      const none = new Float64Array(steps)
      const hours = {
        soldMw: mw('s'),
        minedMw,
        curtailedMw: none,
        boughtMw: none,
        heatMw: none,
        groupMw: [minedMw],
      }
      return { valueUsd: value, soldMwh: column('sold'), hours }
    }
    const year = underVolumeTariff(flat, day.blocks)

    let from = 0
    const sizes = day.blocks.map(({ upToMwhPerYear }, block) => {
      const size = upToMwhPerYear === null ? '' : ` sized${block}: v${block} <= ${upToMwhPerYear - from}`
      from = upToMwhPerYear ?? from
      return size
    })
    const filled = ` filled: sold ${day.blocks.map((_, block) => `- v${block}`).join(' ')} = 0`
    const revenue = day.blocks.map(({ usdPerMwh }, block) => `${usdPerMwh} v${block}`)
    const whole = best(revenue, day, [filled, ...sizes])
    assert.ok(
      Math.abs(year.valueUsd - whole.value) <= 1e-7 * Math.abs(whole.value),
      `${year.valueUsd} ${whole.value}`,
    )
    assert.ok(year.gapUsd <= 1e-7 * Math.abs(whole.value))

    // The mixture keeps every rule and sells what was promised.
    const { soldMw, minedMw } = mixed(year.first.hours, year.second.hours, year.secondShare)
    assert.ok(Math.abs(soldMw.reduce((sum, mw) => sum + mw, 0) - year.soldMwh) < 1e-6)
    minedMw.forEach((mw, step) => {
      assert.ok(mw + (soldMw[step] ?? 0) <= (day.available[step] ?? 0) + 1e-6)
      if (step > 0) assert.ok(Math.abs(mw - (minedMw[step - 1] ?? 0)) <= day.ramp + 1e-6)
    })
    if (year.secondShare > 0) mixtures++
  }
  assert.ok(mixtures > 5, `${mixtures} of 25 days end at a block's edge`)
})

type Day = {
  readonly available: readonly number[]
  readonly worth: readonly (readonly [number, number])[]
  readonly ramp: number
  readonly blocks: readonly TariffBlock[]
}

function anyDay(n: number): Day {
  const chance = stream(11, n)
  const between = (low: number, high: number) => low + (high - low) * chance.uniform()
  const worth = Array.from({ length: steps }, (): readonly [number, number] => {
    const first = between(30, 80)
    return [first, first * between(0.5, 0.95)]
  })
  const prices = [between(60, 90), between(40, 60), between(5, 40)]
  const ends = [between(100, 900), between(900, 1800)]
  return {
    available: worth.map(() => between(60, 120)),
    worth,
    ramp: between(3, 20),
    blocks: prices.map((usdPerMwh, block) => ({ upToMwhPerYear: ends[block] ?? null, usdPerMwh })),
  }
}

/** The day's best for these terms of the objective, and each column's value. */
function best(terms: readonly string[], day: Day, more: readonly string[]) {
  const each = (line: (step: number) => string) => day.available.map((_, step) => line(step))
  const mined = day.worth.map(([first, second], step) => `${first} a${step} + ${second} b${step}`)
  const lines = [
    'Maximize',
    ` usd: ${[...terms, ...mined].join(' + ')}`,
    'Subject To',
    ` sales: ${each((step) => `s${step}`).join(' + ')} - sold = 0`,
    ...each((step) => ` most${step}: s${step} + a${step} + b${step} <= ${day.available[step]}`),
    ...each((step) => ` least${step}: s${step} + a${step} + b${step} >= ${(day.available[step] ?? 0) / 2}`),
    ...each((step) => (step === 0 ? '' : ramp(step, day.ramp))),
    ...more,
    'Bounds',
    ...each((step) => ` a${step} <= 30\n b${step} <= 25\n s${step} <= 90`),
    'End',
  ]
  const solved = highs.solve(lines.filter((line) => line !== '').join('\n'))
  assert.equal(solved.Status, 'Optimal')
  const column = (name: string): number => {
    const found = solved.Columns[name]
    assert.ok(found !== undefined && 'Primal' in found, name)
    return found.Primal
  }
  return { value: solved.ObjectiveValue, column }
}

function ramp(step: number, most: number): string {
  const change = `a${step} + b${step} - a${step - 1} - b${step - 1}`
  return ` up${step}: ${change} <= ${most}\n down${step}: ${change} >= -${most}`
}
