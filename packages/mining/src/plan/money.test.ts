/** The plan's cash flow through the general one, which reproduces the laboratory case: the same tax, interest and net from the same parts. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { cashFlow, type YearlyLine } from '../finance/index.ts'
import { planSeries } from '../series/index.ts'
import { readSite } from '../site/index.ts'
import { planSite } from './planSite.ts'

const loan = ['percentOfCapital=40', 'ratePercent=9', 'years=6', 'kind=annuity'].map(
  (one) => `money.loan.${one}`,
)
const cases: readonly { readonly example: string; readonly set: readonly string[] }[] = [
  { example: 'station-tariff', set: [...loan, 'mine.replacement.rule=always'] },
  { example: 'station-gas', set: [...loan, 'mine.replacement.rule=always'] },
  { example: 'wind-belt', set: ['money.taxPercent=30', 'mine.replacement.rule=always'] },
]

for (const { example, set } of cases)
  test(`${example}: tax, interest and net are those of the general cash flow`, async () => {
    const text = readFileSync(new URL(`../../examples/${example}.yaml`, import.meta.url), 'utf8')
    const site = readSite(text, { set })
    assert.ok(site.ok, JSON.stringify(site))
    const series = planSeries(site.value)
    assert.ok(series.ok)
    const plan = await planSite(site.value, series.value, { quickSizing: true })
    const { years, money, station } = site.value
    assert.equal(station.planned, null)
    const flows = (name: string) => [plan.before, ...plan.years].map(({ lines }) => lines[name] ?? 0)
    const built = ['machines', 'buildings and connection'].flatMap((name) =>
      flows(name).flatMap((usd, year) =>
        usd === 0
          ? []
          : [
              {
                name: `${name} ${year}`,
                usd: -usd,
                builtInYear: year,
                lifeYears: null,
                depreciation: name === 'machines' ? money.machineDepreciation : money.buildingDepreciation,
              },
            ],
      ),
    )
    const others = Object.keys(plan.before.lines).filter(
      (name) =>
        !['machines', 'buildings and connection', 'loan drawn', 'loan repaid', 'interest', 'tax'].includes(
          name,
        ),
    )
    const lines = others.map(
      (name): YearlyLine => ({ name, kind: 'revenue', usd: flows(name), taxed: name !== 'working capital' }),
    )
    const general = cashFlow({
      years,
      components: built,
      lines,
      tax: { percent: money.taxPercent, losses: { are: 'carried', years: null, mostPercentOfProfit: 100 } },
      ...(money.loan === null
        ? {}
        : {
            loans: [
              {
                name: 'loan',
                kind: money.loan.kind,
                ratePercent: money.loan.ratePercent,
                years: money.loan.years,
                of: { percentOfCapital: money.loan.percentOfCapital },
              },
            ],
          }),
    })
    const scale = Math.max(...plan.flowsUsd.map(Math.abs))
    const same = (name: string, ours: readonly number[], theirs: ArrayLike<number>) =>
      ours.forEach((usd, year) => {
        assert.ok(
          Math.abs(usd - (theirs[year] ?? 0)) < 1e-9 * scale,
          `${name} of year ${year}: ${usd}, not ${theirs[year]}`,
        )
      })
    const line = (name: string) => general.lines.find((one) => one.name === name)?.usd ?? []
    same('tax', flows('tax'), line('tax'))
    if (money.loan !== null) same('interest', flows('interest'), line('loan, interest'))
    same('net', plan.flowsUsd, general.netUsd)
    assert.ok(flows('tax').some((usd) => usd < 0))
  })
