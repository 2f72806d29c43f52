import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { examplePlan } from '../../test/examplePlan.ts'
import type { Plan } from '../plan/index.ts'
import { whereFrom } from '../site/index.ts'
import { blockChart } from './blockChart.ts'
import { difficultyAhead } from './difficultyAhead.ts'
import {
  cashflowCsv,
  comparePlans,
  dispatchCsv,
  drawingsOf,
  explainFigure,
  htmlComparison,
  htmlReport,
  jsonReport,
  terminalReport,
} from './index.ts'
import { printNumber, printShort } from './print.ts'
import { tablesOf } from './tables.ts'

const wind = await examplePlan('wind-belt')
const gas = await examplePlan('station-gas', { lifetimes: 0 })
const hostile = '</title><script>alert(1)</script>"\'&\u001b[31m'

test('the page has the finding, the ten figures, every line and digest, and what was made up', () => {
  const { plan, inputs } = wind
  const page = htmlReport(plan, { inputs, command: 'specie mine plan wind-belt.yaml --out report' })
  for (const said of [...plan.finding, ...plan.warnings, ...Object.values(plan.digests), plan.inputsDigest])
    assert.ok(page.includes(said), said)
  assert.match(page, /Made-up data: this is no forecast/)
  assert.match(page, /specie mine plan wind-belt\.yaml --out report/)
  assert.match(page, /default: /)
  for (const { label } of plan.figures) assert.ok(page.includes(label), label)
  const drawings = Object.values(drawingsOf(plan, 860)).filter((one) => one !== null)
  assert.ok(drawings.length >= 8)
  assert.equal(page.match(/<svg/g)?.length, 2 * drawings.length)
  assert.doesNotMatch(page, /NaN|Infinity|undefined|<script|https?:\/\/(?!www\.w3\.org)| style=/)
})

test('a plan without futures says that it knows nothing of risk', () => {
  const page = htmlReport(gas.plan)
  assert.match(page, /No futures were drawn/)
  assert.match(page, /--no-risk/)
  assert.match(page, /&quot;spareMw&quot;: 120/)
})

test('futures that would stand in one bar are told by percentiles alone', () => {
  const { risk } = wind.plan
  assert.ok(risk !== null)
  const heaped = { ...risk, npvHistogram: { ...risk.npvHistogram, counts: [11, 0, 0, 1] } }
  const level = { ...risk, npvHistogram: { ...risk.npvHistogram, counts: [4, 4, 3, 1] } }
  assert.equal(drawingsOf({ ...wind.plan, risk: heaped }, 860).histogram, null)
  assert.notEqual(drawingsOf({ ...wind.plan, risk: level }, 860).histogram, null)
  assert.match(htmlReport({ ...wind.plan, risk: heaped }), /How the futures lie/)
})

test('a chart has its figures beside it: the months sum to the year, the sizes are those compared', () => {
  const { plan } = wind
  const tables = tablesOf(plan)
  const mined = (tables.heatMap?.rows ?? []).map(({ cells }) => Number(cells[0]?.replaceAll(',', '')))
  const year = plan.dispatch.minedMw.reduce((sum, mw) => sum + mw * plan.dispatch.stepHours, 0)
  assert.ok(Math.abs(mined.reduce((sum, mwh) => sum + mwh, 0) - year) < 12)
  assert.equal(tables.npvCurve?.rows.length, plan.sizing?.points.length)
  assert.equal(tables.tornado?.rows.length, plan.risk?.tornado.length)
  for (const table of Object.values(tables))
    for (const { cells } of table?.rows ?? []) assert.equal(cells.length, (table?.head.length ?? 0) - 1)
  assert.equal(htmlReport(plan).match(/<summary>In figures/g)?.length, 7)
})

test('the difficulty expected is the plan’s, and its intervals hold it and widen', () => {
  const ahead = difficultyAhead(wind.plan)
  assert.deepEqual(
    ahead.map(({ difficulty }) => difficulty),
    wind.plan.years.map(({ difficulty }) => difficulty),
  )
  let widest = 1
  for (const { difficulty, intervals } of ahead) {
    assert.deepEqual(
      intervals.map(({ level }) => level),
      [50, 80, 90],
    )
    const [half, , most] = intervals
    assert.ok(half !== undefined && most !== undefined)
    assert.ok(most.low < half.low && half.low < difficulty && difficulty < half.high && half.high < most.high)
    assert.ok(most.high / most.low > widest)
    widest = most.high / most.low
  }
  const { site } = wind.plan
  const early = { ...wind.plan, site: { ...site, bitcoin: { ...site.bitcoin, tipHeight: 600_000 } } }
  assert.ok(difficultyAhead(early).every(({ intervals }) => intervals.length === 0))
})

test('the same plan is the same bytes', () => {
  assert.equal(htmlReport(wind.plan), htmlReport(wind.plan))
  assert.equal(jsonReport(wind.plan), jsonReport(wind.plan))
})

test('what came from a file stays words, on the page and on the terminal', () => {
  const plan: Plan = {
    ...wind.plan,
    name: hostile,
    madeUp: [hostile],
    warnings: [hostile],
    finding: [hostile],
    digests: { [hostile]: hostile },
    dispatch: {
      ...wind.plan.dispatch,
      groupMw: [{ name: '=1+1,"x"', mw: wind.plan.dispatch.minedMw }],
    },
  }
  const inputs = [{ path: hostile, value: hostile, what: hostile, source: hostile }]
  for (const page of [
    htmlReport(plan, { inputs, command: hostile, made: hostile }),
    htmlComparison([plan, plan]),
  ]) {
    assert.doesNotMatch(page, /<script/)
    assert.match(page, /&lt;\/title&gt;&lt;script&gt;/)
    assert.equal(page.includes('\u001b'), false)
  }
  assert.equal(terminalReport(plan).includes('\u001b'), false)
  assert.equal(comparePlans([plan, plan]).includes('\u001b'), false)
  assert.match(dispatchCsv(plan), /^start,.*,"'=1\+1,""x"" MW"\r\n/)
})

test('JSON holds the whole plan, keys in order, series as lists, nothing that is no number', () => {
  const text = jsonReport({ ...wind.plan, mw: Number.NaN }, { inputs: wind.inputs })
  const read = JSON.parse(text)
  assert.equal(read.format, 'specie mining report 1')
  assert.equal(read.mw, null)
  assert.deepEqual(
    read.dispatch.minedMw,
    [...wind.plan.dispatch.minedMw].map((mw) => mw + 0),
  )
  assert.deepEqual(read.figures.length, wind.plan.figures.length)
  assert.equal(read.inputs.length, wind.inputs.length)
  assert.deepEqual(Object.keys(read), Object.keys(read).toSorted())
  assert.doesNotMatch(text, /NaN|-0[,\]\n]/)
})

test('dispatch.csv has every step, and its megawatts are the plan’s', () => {
  const rows: Record<string, string>[] = parse(dispatchCsv(wind.plan), { columns: true })
  assert.equal(rows.length, wind.plan.dispatch.usdPerMwh.length)
  assert.equal(rows[0]?.start, `${wind.plan.dispatch.year}-01-01T00:00`)
  assert.equal(rows[25]?.start, `${wind.plan.dispatch.year}-01-02T01:00`)
  rows.forEach((row, step) => {
    assert.equal(Number(row.minedMw), wind.plan.dispatch.minedMw[step])
  })
})

test('cashflow.csv: the lines of each year sum to its net, the discounted ones to the net present value', () => {
  for (const { plan } of [wind, gas]) {
    const rows: Record<string, string>[] = parse(cashflowCsv(plan), { columns: true })
    assert.deepEqual(
      rows.map(({ year }) => year),
      ['before', ...plan.years.map(({ year }) => String(year))],
    )
    for (const row of rows) {
      const sum = Object.keys(plan.before.lines).reduce((total, name) => total + Number(row[name]), 0)
      assert.ok(Math.abs(sum - Number(row.net)) < 0.01, `${row.year}: ${sum} and ${row.net}`)
    }
    const npv = rows.reduce((total, row) => total + Number(row.discounted), 0)
    const told = plan.figures.find(({ key }) => key === 'npv')?.value ?? 0
    assert.ok(Math.abs(npv - told) < 0.01, `${npv} and ${told}`)
    const bitcoin = rows.reduce((total, row) => total + Number(row.bitcoin), 0)
    assert.ok(Math.abs(bitcoin - (plan.figures.find(({ key }) => key === 'bitcoin')?.value ?? 0)) < 1e-6)
  }
})

test('the terminal has all figures that decide within its width, and a chart of every year', () => {
  for (const width of [60, 80, 120]) {
    const lines = terminalReport(wind.plan, { width }).split('\n')
    assert.ok(
      lines.every((line) => line.length <= width),
      lines.find((line) => line.length > width),
    )
    for (const key of wind.plan.decisive) {
      const label = wind.plan.figures.find((figure) => figure.key === key)?.label ?? key
      assert.ok(
        lines.some((line) => line.startsWith(label)),
        label,
      )
    }
    assert.ok(lines.some((line) => line.includes('█')))
    assert.ok(lines.some((line) => line.startsWith('MADE-UP DATA')))
  }
})

test('blocks rise for income and hang for outlay', () => {
  assert.deepEqual(
    blockChart(
      [
        { label: 'now', value: -4 },
        { label: '1', value: 4 },
        { label: '2', value: 2 },
      ],
      { width: 12, rows: 4 },
    ),
    ['    ███', '    ███ ███', '────────────', '███', '███', 'now 1   2'],
  )
  assert.deepEqual(blockChart([], { width: 10 }), [])
  assert.equal(blockChart([{ label: 'a', value: 0 }], { width: 10 }).length, 2)
})

test('a figure is traced through the figures that it rests on, down to the line of the file', () => {
  const told = explainFigure(wind.plan, 'PROFITABILITYINDEX', whereFrom(wind.text))
  assert.ok(told.ok)
  assert.match(told.value, /^Profitability index \(profitabilityIndex\)/)
  assert.match(told.value, /\n {4}Net present value \(npv\): /)
  assert.match(told.value, /money\.discountPercent +\S+ +(file line \d+|default: .+)\n/)
  for (const { key } of wind.plan.figures) assert.ok(explainFigure(wind.plan, key).ok, key)
  const unknown = explainFigure(wind.plan, 'luck')
  assert.ok(!unknown.ok)
  assert.ok(unknown.refusal.known.includes('npv'))
})

test('plans stand side by side in one order of figures, and one that lacks a figure says so', () => {
  const lines = comparePlans([gas.plan, wind.plan]).split('\n')
  assert.ok(lines.some((line) => /^Net present value, USD +\S/.test(line)))
  assert.match(lines.find((line) => line.startsWith('Probability of loss')) ?? '', / - +\d/)
  const page = htmlComparison([gas.plan, wind.plan])
  assert.ok(page.includes(gas.plan.name) && page.includes(wind.plan.name))
  assert.doesNotMatch(page, /NaN|undefined/)
})

test('numbers are printed as people read them', () => {
  assert.equal(printNumber(-17_400_921), '−17,400,921')
  assert.equal(printNumber(-0.00001), '0.0000')
  assert.equal(printNumber(null), 'none')
  assert.equal(printNumber(66), '66')
  assert.deepEqual(printShort({ value: -2_869_437_546, unit: 'USD' }), {
    number: '−2.87',
    unit: 'billion USD',
  })
})
