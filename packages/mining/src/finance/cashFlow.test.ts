import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CashFlowCase, cashFlow, internalRates, npv, worthPerOutlay } from './index.ts'

const near = (actual: number | null | undefined, expected: number, within: number) =>
  assert.ok(
    typeof actual === 'number' && Math.abs(actual - expected) <= within,
    `${actual} is not ${expected}`,
  )

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)

/** The case that INL publishes with its TEAL: two components over the least common multiple of their lives. */
const teal: CashFlowCase = {
  years: 120,
  components: [
    {
      name: 'A',
      usd: 4.51e9 * (300 / 1100) ** 0.64,
      lifeYears: 60,
      depreciation: { method: 'macrs', years: 15 },
      shieldInflationPercent: 4,
    },
    { name: 'B', usd: (153e6 * 51) / 231, lifeYears: 40, depreciation: null },
  ],
  lines: [
    { name: 'power', kind: 'revenue', usd: { usdPerYear: 350e6 } },
    { name: 'product', kind: 'revenue', usd: { usdPerYear: 31.5e6 } },
  ],
  tax: { percent: 39.2, losses: { are: 'refunded' } },
}

test('the case published with TEAL comes out to its last digit', () => {
  const { netUsd, lines } = cashFlow(teal)
  near(npv(0.05, netUsd), 2_936_276_496.6, 0.05)
  near(internalRates(netUsd).preferred, 0.134286080409, 5e-13)
  near(worthPerOutlay(0.05, netUsd), 1.47009853876, 5e-12)
  const years = (name: string) =>
    [...(lines.find((line) => line.name === name)?.usd ?? [])].flatMap((usd, year) => (usd < 0 ? [year] : []))
  assert.deepEqual(years('A'), [0, 60])
  assert.deepEqual(years('B'), [0, 40, 80])
})

test('each year shows every line by name, and they add up to its net', () => {
  const table = cashFlow({
    years: 3,
    components: [
      {
        name: 'machines',
        usd: 900,
        lifeYears: 2,
        depreciation: { method: 'straightLine', years: 3 },
        residual: { is: 'percentOfCost', percent: 10 },
      },
    ],
    lines: [
      { name: 'mining', kind: 'revenue', usd: [0, 1000, 1000, 1000] },
      { name: 'power', kind: 'cost', usd: { usdPerYear: 200, risePercent: 10 } },
    ],
    tax: { percent: 20, losses: { are: 'lost' } },
    loans: [{ name: 'bank', kind: 'linear', ratePercent: 10, years: 2, of: { percentOfCapital: 50 } }],
    workingCapital: [{ name: 'stock', of: { daysOf: 'cost', days: 73 } }],
  })
  assert.deepEqual(
    table.years.map(({ lines }) =>
      Object.fromEntries(Object.entries(lines).map(([name, usd]) => [name, +usd.toFixed(9)])),
    ),
    [
      {
        mining: 0,
        power: 0,
        machines: -900,
        'machines, residual': 0,
        stock: -40,
        'bank, drawn': 450,
        'bank, interest': 0,
        'bank, principal': 0,
        tax: 0,
      },
      {
        mining: 1000,
        power: -200,
        machines: 0,
        'machines, residual': 0,
        stock: -4,
        'bank, drawn': 0,
        'bank, interest': -45,
        'bank, principal': -225,
        // (1000 - 200 - 300 - 45) × 20 %
        tax: -91,
      },
      {
        mining: 1000,
        power: -220,
        machines: -900,
        'machines, residual': 0,
        stock: -4.4,
        'bank, drawn': 0,
        'bank, interest': -22.5,
        'bank, principal': -225,
        // (1000 - 220 - 300 - 22.5) × 20 %
        tax: -91.5,
      },
      {
        mining: 1000,
        power: -242,
        machines: 0,
        'machines, residual': 90,
        stock: 48.4,
        'bank, drawn': 0,
        'bank, interest': 0,
        'bank, principal': 0,
        // (1000 - 242 - 300 - 300 + 90 - 600 not written off) is a loss
        tax: 0,
      },
    ],
  )
  for (const year of table.years) near(year.netUsd, sum(Object.values(year.lines)), 1e-9)
  assert.equal(table.years[3]?.beside.profitUsd, -352)
  assert.deepEqual(
    table.years.map((year) => year.beside.owedUsd),
    [450, 225, 0, 0],
  )
  assert.deepEqual(
    table.years.map((year) => year.beside.depreciationUsd.machines),
    [0, 300, 300, 600],
  )
})

const taxed = (profits: readonly number[], losses: CashFlowCase['tax']['losses']) =>
  cashFlow({
    years: profits.length,
    components: [],
    lines: [{ name: 'profit', kind: 'revenue', usd: [0, ...profits] }],
    tax: { percent: 10, losses },
  }).years.slice(1)

test('losses are refunded, lost, or carried: so many years and so much of a profit', () => {
  const profits = [-100, 60, 60, 60]
  const tax = (losses: CashFlowCase['tax']['losses']) =>
    taxed(profits, losses).map(({ lines }) => -(lines.tax ?? 0) + 0)
  assert.deepEqual(tax({ are: 'refunded' }), [-10, 6, 6, 6])
  assert.deepEqual(tax({ are: 'lost' }), [0, 6, 6, 6])
  assert.deepEqual(tax({ are: 'carried', years: null, mostPercentOfProfit: 100 }), [0, 0, 2, 6])
  assert.deepEqual(tax({ are: 'carried', years: 1, mostPercentOfProfit: 100 }), [0, 0, 6, 6])
  assert.deepEqual(tax({ are: 'carried', years: null, mostPercentOfProfit: 50 }), [0, 3, 3, 3])
})

test('carried without end, every loss is used or still waits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 }),
      (profits) => {
        const years = taxed(profits, { are: 'carried', years: null, mostPercentOfProfit: 100 })
        const used = sum(years.map(({ beside }) => beside.lossesUsedUsd))
        const made = sum(profits.map((profit) => Math.max(0, -profit)))
        near(used + (years.at(-1)?.beside.lossesWaitingUsd ?? 0), made, 1e-6)
        for (const { beside } of years) assert.ok(beside.taxedUsd >= 0)
      },
    ),
  )
})

test('a loan at the discount rate is worth nothing without tax, whatever its kind, grace and the horizon', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('annuity' as const, 'linear' as const, 'bullet' as const),
      fc.constantFrom('paid' as const, 'added' as const),
      fc.integer({ min: 1, max: 25 }),
      fc.integer({ min: 0, max: 24 }),
      fc.integer({ min: 1, max: 30 }),
      (kind, graceInterest, years, grace, horizon) => {
        const {
          netUsd,
          beforeLoansUsd,
          years: table,
        } = cashFlow({
          years: horizon,
          components: [{ name: 'plant', usd: 1e6, lifeYears: null, depreciation: null }],
          lines: [],
          tax: { percent: 0, losses: { are: 'lost' } },
          loans: [
            {
              name: 'loan',
              kind,
              graceInterest,
              graceYears: Math.min(grace, years - 1),
              ratePercent: 8,
              years,
              of: { usd: 7e5 },
            },
          ],
        })
        near(npv(0.08, netUsd), npv(0.08, beforeLoansUsd), 1e-3)
        assert.equal(table.at(-1)?.beside.owedUsd, 0)
      },
    ),
  )
})

test('write-offs and what is sold at book value add up to all that was spent, and working capital comes back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 15 }),
      (years, lifeYears, over) => {
        const { lines, years: table } = cashFlow({
          years,
          components: [
            {
              name: 'machines',
              usd: 1e6,
              lifeYears,
              depreciation: { method: 'straightLine', years: over },
              residual: { is: 'bookValue' },
            },
          ],
          lines: [{ name: 'running', kind: 'cost', usd: { usdPerYear: 1e5, risePercent: 3 } }],
          tax: { percent: 20, losses: { are: 'refunded' } },
          workingCapital: [{ name: 'stock', of: { daysOf: 'cost', days: 30 } }],
        })
        const total = (name: string) => sum(lines.find((line) => line.name === name)?.usd ?? [])
        const writtenOff = sum(table.map(({ beside }) => beside.depreciationUsd.machines ?? 0))
        near(writtenOff + total('machines, residual') + total('machines'), 0, 1e-3)
        near(total('stock'), 0, 1e-6)
      },
    ),
  )
})

test('what cannot be is named', () => {
  const wrong = (part: Partial<CashFlowCase>, message: RegExp) =>
    assert.throws(() => cashFlow({ ...teal, ...part }), message)
  wrong({ years: 0 }, /runs for 1 to 1,000 whole years: not 0/)
  wrong({ lines: [...teal.lines, ...teal.lines] }, /Two lines of a cash flow are called power/)
  wrong({ lines: [{ name: 'tax', kind: 'cost', usd: { usdPerYear: 1 } }] }, /called tax/)
  wrong(
    { lines: [{ name: 'power', kind: 'revenue', usd: [1, 2] }] },
    /power has 121 years, from year 0 on: not 2/,
  )
  wrong({ tax: { percent: 120, losses: { are: 'lost' } } }, /0 to 100 % of profit: not 120/)
  wrong(
    { components: [{ name: 'A', usd: 1, lifeYears: 0, depreciation: null }] },
    /A lives whole years, 1 or more: not 0/,
  )
  wrong(
    {
      components: [{ name: 'A', usd: 1, lifeYears: 1, depreciation: { method: 'table', percentByYear: [] } }],
    },
    /adds up to 100, not 0/,
  )
  wrong(
    { loans: [{ name: 'bank', kind: 'linear', ratePercent: 1, years: 2, graceYears: 2, of: { usd: 1 } }] },
    /Grace is whole years, fewer than the loan's 2: not 2/,
  )
})
