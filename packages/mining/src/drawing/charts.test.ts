import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { breakevenMap } from './breakevenMap.ts'
import { cashFlowBars } from './cashFlowBars.ts'
import { compareBars } from './compareBars.ts'
import { difficultyForecast } from './difficultyForecast.ts'
import { type Drawing, type Mark, svgText } from './drawing.ts'
import { fan } from './fan.ts'
import { heatMap } from './heatMap.ts'
import { histogram } from './histogram.ts'
import { npvCurve } from './npvCurve.ts'
import { priceDuration } from './priceDuration.ts'
import { drawingStyle } from './style.ts'
import { tornado } from './tornado.ts'

const widths = [328, 360, 860, 1000]
const usd = fc.oneof(
  fc.constant(0),
  fc.double({ min: -1e13, max: 1e13, noNaN: true }),
  fc.double({ min: -1, max: 1, noNaN: true }),
)

/** Every chart of the same few amounts, however odd these are. */
function charts(amounts: readonly number[], width: number): readonly Drawing[] {
  const sorted = amounts.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  const year = { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) }
  const sizes = amounts.map((npvUsd, index) => ({ mw: index * 10, npvUsd }))
  const first = sizes[0] ?? { mw: 0, npvUsd: 0 }
  const hours = Float64Array.from({ length: 8760 }, (_, hour) => amounts[hour % amounts.length] ?? 0)
  const values = amounts.map((_, index) => index * 9_000)
  return [
    cashFlowBars(
      amounts.map((netUsd, index) => ({ label: `${2027 + index}`, netUsd })),
      width,
    ),
    npvCurve({ points: sizes, best: first, second: sizes.at(-1) ?? first, plannedMw: 10 }, width),
    fan(
      amounts.map((_, index) => ({ ...year, label: `${2027 + index}` })),
      width,
    ),
    histogram({ fromUsd: at(0), toUsd: at(1), counts: [3, 0, 5, 1], medianUsd: at(0.5) }, width),
    tornado(
      {
        baseUsd: at(0.5),
        bars: amounts.map((npvLowUsd) => ({
          label: 'Price of bitcoin',
          low: '54,000 USD',
          high: '126,000 USD',
          npvLowUsd,
          npvHighUsd: -npvLowUsd,
        })),
      },
      width,
    ),
    breakevenMap(
      { rows: { label: 'a', values }, columns: { label: 'b', values }, npvUsd: values.map(() => amounts) },
      width,
    ),
    compareBars(
      { title: 'npv', unit: 'USD', items: [...amounts, null].map((value) => ({ name: 'a plan', value })) },
      width,
    ),
    priceDuration(
      { year: 2027, stepHours: 1, usdPerMwh: hours, breakEvenUsdPerMwh: hours.map(() => 50) },
      width,
    ),
    heatMap({ year: 2028, stepHours: 1, values: hours, topMw: at(1) }, width),
    difficultyForecast(
      {
        past: amounts.map((amount, index) => ({ label: `${2015 + index}`, difficulty: Math.abs(amount) })),
        ahead: amounts.map((amount, index) => ({
          label: `${2027 + index}`,
          difficulty: Math.abs(amount),
          intervals: [50, 90].map((level) => ({ level, low: 0, high: Math.abs(amount) * level })),
        })),
      },
      width,
    ),
  ]
}

test('no chart has a place that is no number, a style of its own, or a class without a rule, whatever the amounts', () => {
  fc.assert(
    fc.property(
      fc.array(usd, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...widths),
      (amounts, width) => {
        for (const drawing of charts(amounts, width)) {
          const svg = svgText(drawing)
          assert.doesNotMatch(svg, /NaN|Infinity|undefined| style=/, drawing.title)
          for (const { attributes } of everyMark(drawing.marks)) {
            for (const name of String(attributes.class ?? '').split(' '))
              assert.ok(name === '' || styled.has(name), `${drawing.title}: ${name}`)
            for (const side of ['width', 'height', 'r'])
              assert.ok(Number(attributes[side] ?? 0) >= 0, `${drawing.title}: ${side}`)
          }
        }
      },
    ),
    { numRuns: 40 },
  )
})

test('letters end inside the drawing, at a telephone’s width too', () => {
  for (const width of widths)
    for (const { title, marks } of charts([-91e6, 57e6, 33e6, 17e6, 14e6, 15e6], width))
      for (const { tag, attributes, text = '' } of everyMark(marks)) {
        if (tag !== 'text') continue
        const anchor = String(attributes.class ?? '')
        const long = text.length * 6.2
        const start =
          Number(attributes.x) - (/end/.test(anchor) ? long : /middle/.test(anchor) ? long / 2 : 0)
        assert.ok(start >= -6 && start + long <= width + 6, `${title} at ${width}: ${text}`)
      }
})

test('labels under a chart stand apart', () => {
  const flows = Array.from({ length: 61 }, (_, year) => ({ label: `${2027 + year}`, netUsd: year }))
  const { marks, height } = cashFlowBars(flows, 328)
  const labels = marks.filter(({ tag, attributes }) => tag === 'text' && Number(attributes.y) > height - 20)
  assert.ok(labels.length > 3 && labels.length < 12, `${labels.length}`)
})

test('a year of hours is few marks, a day out of service an empty column', () => {
  const values = Float64Array.from({ length: 8760 }, (_, hour) => (Math.floor(hour / 24) === 99 ? 0 : 100))
  const drawing = heatMap({ year: 2027, stepHours: 1, values, topMw: 100 }, 860)
  const cells = drawing.marks.filter(({ tag }) => tag === 'path')
  assert.deepEqual(
    cells.map(({ attributes }) => attributes.class),
    ['depth depth-0', 'depth depth-6'],
  )
  assert.equal(String(cells[0]?.attributes.d).match(/M/g)?.length, 1)
  assert.equal(String(cells[1]?.attributes.d).match(/M/g)?.length, 364)
  assert.ok(svgText(drawing).length < 60_000)
  const quarters = heatMap(
    { year: 2028, stepHours: 0.25, values: new Float64Array(8784 * 4).fill(50), topMw: 100 },
    360,
  )
  assert.match(quarters.description, /100 % of the hours/)
})

test('the price curve says in how many hours mining is worth more', () => {
  const usdPerMwh = Float64Array.from({ length: 100 }, (_, hour) => hour)
  const drawing = priceDuration(
    { year: 2027, stepHours: 1, usdPerMwh, breakEvenUsdPerMwh: usdPerMwh.map(() => 30) },
    860,
  )
  assert.match(drawing.description, /^In 30 of 100 hours mining is worth more/)
})

test('difficulty stands on an axis of equal factors, its wider intervals behind the narrower, joined to what was measured', () => {
  const drawing = difficultyForecast(
    {
      past: [1e12, 1e13].map((difficulty, index) => ({ label: `${2025 + index}`, difficulty })),
      ahead: [1e14, 1e15].map((difficulty, index) => ({
        label: `${2027 + index}`,
        difficulty,
        intervals: [
          { level: 50, low: difficulty / 2, high: difficulty * 2 },
          { level: 90, low: difficulty / 10, high: difficulty * 10 },
        ],
      })),
    },
    860,
  )
  const paths = drawing.marks.filter(({ tag }) => tag === 'path')
  assert.deepEqual(
    paths.map(({ attributes }) => attributes.class),
    ['interval-1', 'interval-0', 'sum-line', 'main-line'],
  )
  const [measured, expected] = paths
    .slice(2)
    .map(({ attributes }) =>
      [...String(attributes.d).matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(
        ([, x, y]) => [Number(x), Number(y)] as const,
      ),
    )
  assert.deepEqual(expected?.[0], measured?.at(-1))
  const heights = [...(measured ?? []), ...(expected ?? []).slice(1)].map(([, y]) => y)
  const steps = heights.slice(1).map((y, index) => (heights[index] ?? 0) - y)
  for (const step of steps) assert.ok(Math.abs(step - (steps[0] ?? 0)) < 0.02, `${steps}`)
  assert.match(drawing.description, /^In 2028 1,000, trillions; 50 of 100 between 500 and 2,000, 90 of 100/)
})

test('a histogram counts what its axis leaves out, and calls a bin across nothing neither gain nor loss', () => {
  const counts = [50, 40, 9, 0, 0, 0, 0, 0, 0, 1]
  const drawing = histogram({ fromUsd: -15e6, toUsd: 85e6, counts }, 860)
  assert.match(svgText(drawing), /1 of 100 lie further right/)
  const bars = drawing.marks.filter(({ tag }) => tag === 'rect').slice(3)
  assert.deepEqual(
    bars.map(({ attributes }) => attributes.class),
    ['loss', 'either', 'gain'],
  )
})

test('a tornado says a shared unit once', () => {
  const svg = svgText(
    tornado(
      {
        baseUsd: 0,
        bars: [{ label: 'Growth', low: '-2 % a year', high: '14 % a year', npvLowUsd: -1, npvHighUsd: 1 }],
      },
      860,
    ),
  )
  assert.match(svg, />−2 to 14 % a year</)
})

test('what a drawing says is escaped', () => {
  const svg = svgText(
    compareBars(
      { title: '<b>&"', unit: 'USD', items: [{ name: '</text><script>alert(1)</script>', value: 1 }] },
      860,
    ),
  )
  assert.doesNotMatch(svg, /<script|<b>/)
  assert.match(svg, /&lt;\/text&gt;&lt;script&gt;/)
})

test('a place that is no number is a defect, told at once', () => {
  const broken: Drawing = {
    width: 10,
    height: 10,
    title: '',
    description: '',
    marks: [{ tag: 'line', attributes: { x1: Number.NaN } }],
  }
  assert.throws(() => svgText(broken), /A place in a drawing is NaN/)
})

const styled = new Set([...drawingStyle.matchAll(/\.([a-z][a-z0-9-]*)/g)].map(([, name]) => name ?? ''))

function everyMark(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((mark) => [mark, ...everyMark(mark.children ?? [])])
}
