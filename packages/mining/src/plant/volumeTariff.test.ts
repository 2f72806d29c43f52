import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type TariffBlock, tariffRevenueUsd, underVolumeTariff } from './volumeTariff.ts'

/** Hours of 1 MWh each: sold at the tariff or mined at the hour's own worth. */
type Hours = readonly { readonly mwh: number; readonly minedUsdPerMwh: number }[]

test('sales fill the blocks in order', () => {
  const blocks = [
    { upToMwhPerYear: 100, usdPerMwh: 60 },
    { upToMwhPerYear: 300, usdPerMwh: 40 },
    { upToMwhPerYear: null, usdPerMwh: 10 },
  ]
  assert.equal(tariffRevenueUsd(blocks, 0), 0)
  assert.equal(tariffRevenueUsd(blocks, 50), 3000)
  assert.equal(tariffRevenueUsd(blocks, 300), 6000 + 8000)
  assert.equal(tariffRevenueUsd(blocks, 400), 6000 + 8000 + 1000)
  assert.equal(tariffRevenueUsd(blocks.slice(0, 2), 400), 14000, 'beyond the last block nothing is paid')
})

test('a declining tariff: sell the block that pays more than mining, mine the rest, half an hour if need be', () => {
  const hours = [
    { mwh: 100, minedUsdPerMwh: 50 },
    { mwh: 100, minedUsdPerMwh: 50 },
  ]
  const blocks = [
    { upToMwhPerYear: 130, usdPerMwh: 60 },
    { upToMwhPerYear: null, usdPerMwh: 20 },
  ]
  const year = underVolumeTariff(flat(hours), blocks)
  assert.ok(Math.abs(year.soldMwh - 130) < 1e-9)
  assert.ok(Math.abs(year.valueUsd - (130 * 60 + 70 * 50)) < 1e-9)
  assert.ok(Math.abs(year.marginalUsdPerMwh - 50) < 1e-9, 'the last MWh sold is worth what mining it is')
  assert.ok(year.gapUsd < 1e-6)
})

test('the year is the best of all years, for blocks that fall, rise or do both: brute force over every kink', () => {
  fc.assert(
    fc.property(anyHours, anyBlocks, fc.nat(200), (hours, blocks, alreadySoldMwh) => {
      const year = underVolumeTariff(flat(hours), blocks, { alreadySoldMwh })
      const best = bruteForce(hours, blocks, alreadySoldMwh)
      assert.ok(
        Math.abs(year.valueUsd - best) < 1e-6 * Math.max(1, Math.abs(best)),
        `${year.valueUsd} ${best}`,
      )
      assert.ok(year.secondShare >= 0 && year.secondShare <= 1)
    }),
    { numRuns: 500 },
  )
})

test('falling blocks: the bound of duality meets the value, so the answer proves itself', () => {
  fc.assert(
    fc.property(anyHours, anyBlocks, (hours, blocks) => {
      const falling = [...blocks.map((block) => block.usdPerMwh)].sort((a, b) => b - a)
      const inOrder = blocks.map((block, index) => ({ ...block, usdPerMwh: falling[index] ?? 0 }))
      const year = underVolumeTariff(flat(hours), inOrder)
      assert.ok(year.gapUsd <= 1e-6 * Math.max(1, Math.abs(year.valueUsd)), `${year.gapUsd}`)
    }),
    { numRuns: 300 },
  )
})

test('where hours cannot be split, the answer is no more than the gap below the best of all choices', () => {
  fc.assert(
    fc.property(anyHours, anyBlocks, (hours, blocks) => {
      const year = underVolumeTariff(flat(hours), blocks, { mixable: false })
      let best = Number.NEGATIVE_INFINITY
      for (let choice = 0; choice < 2 ** hours.length; choice++) {
        let [sold, mined] = [0, 0]
        hours.forEach(({ mwh, minedUsdPerMwh }, hour) => {
          if ((choice >> hour) & 1) sold += mwh
          else mined += mwh * minedUsdPerMwh
        })
        best = Math.max(best, tariffRevenueUsd(blocks, sold) + mined)
      }
      const slack = 1e-6 * Math.max(1, Math.abs(best))
      assert.ok(year.valueUsd <= best + slack && best <= year.valueUsd + year.gapUsd + slack)
      assert.ok(year.secondShare === 0)
    }),
    { numRuns: 300 },
  )
})

test('blocks out of order are refused', () => {
  const block = (upToMwhPerYear: number | null) => ({ upToMwhPerYear, usdPerMwh: 1 })
  assert.throws(() => tariffRevenueUsd([block(10), block(5)], 1), /Block 2 of the tariff ends at 5, after 10/)
  assert.throws(() => tariffRevenueUsd([block(null), block(5)], 1), /only the last may be without a limit/)
  assert.throws(() => tariffRevenueUsd([], 1), /at least one block/)
})

function flat(hours: Hours) {
  return (price: number) => {
    let [valueUsd, soldMwh] = [0, 0]
    for (const { mwh, minedUsdPerMwh } of hours) {
      valueUsd += mwh * Math.max(price, minedUsdPerMwh)
      if (price > minedUsdPerMwh) soldMwh += mwh
    }
    return { valueUsd, soldMwh }
  }
}

/** Selling first what mines worst, the value is piecewise linear in what is sold: its best is at a kink of the tariff or of the mine. */
function bruteForce(hours: Hours, blocks: readonly TariffBlock[], already: number): number {
  const worst = [...hours].sort((a, b) => a.minedUsdPerMwh - b.minedUsdPerMwh)
  const all = hours.reduce((total, { mwh }) => total + mwh, 0)
  const kinks = [0, all, ...blocks.map(({ upToMwhPerYear }) => (upToMwhPerYear ?? 0) - already)]
  worst.forEach((_, last) => {
    kinks.push(worst.slice(0, last + 1).reduce((total, { mwh }) => total + mwh, 0))
  })
  return Math.max(
    ...kinks
      .filter((sold) => sold >= 0 && sold <= all)
      .map((sold) => {
        let left = sold
        let mined = 0
        for (const { mwh, minedUsdPerMwh } of worst) {
          const taken = Math.min(left, mwh)
          left -= taken
          mined += (mwh - taken) * minedUsdPerMwh
        }
        const revenue = tariffRevenueUsd(blocks, already + sold) - tariffRevenueUsd(blocks, already)
        return revenue + mined
      }),
  )
}

const anyHours = fc.array(fc.record({ mwh: fc.integer({ min: 1, max: 80 }), minedUsdPerMwh: fc.nat(90) }), {
  minLength: 1,
  maxLength: 8,
})

const anyBlocks = fc
  .tuple(
    fc.array(fc.record({ mwh: fc.integer({ min: 1, max: 150 }), usdPerMwh: fc.nat(100) }), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.boolean(),
  )
  .map(([sizes, endless]) => {
    let upTo = 0
    return sizes.map(({ mwh, usdPerMwh }, index) => {
      upTo += mwh
      return { upToMwhPerYear: endless && index === sizes.length - 1 ? null : upTo, usdPerMwh }
    })
  })
