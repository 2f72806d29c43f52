/** Futures are valued by hour-classes: how far that is from every hour of every year, on the four example plans. */
import { readdirSync, readFileSync } from 'node:fs'
import { npv } from '../finance/index.ts'
import { expectedPath, planSite, prepare, valueOfPath } from '../plan/index.ts'
import { planSeries } from '../series/index.ts'
import { readSite } from '../site/index.ts'
import type { Check, CheckGroup } from './check.ts'

const folder = new URL('../../examples/', import.meta.url)

/** What a class may be off: energy before it is fitted to the hours, and worth afterwards, each of its own whole. */
const energyPercent = 4
const worthPercent = 3

export async function hourClassChecks(): Promise<CheckGroup> {
  const checks: Check[] = []
  for (const example of readdirSync(folder).filter((name) => name.endsWith('.yaml')))
    checks.push(...(await exampleChecks(example)))
  return { title: 'Hour-classes against every hour', checks }
}

async function exampleChecks(example: string): Promise<readonly Check[]> {
  const site = readSite(readFileSync(new URL(example, folder), 'utf8'), { set: [] })
  if (!site.ok) throw new Error(`examples/${example} is refused: ${JSON.stringify(site.refusal)}`)
  const series = planSeries(site.value)
  if (!series.ok) throw new Error(`examples/${example} has no series: ${JSON.stringify(series.refusal)}`)
  const prepared = prepare(site.value, series.value)
  let coupling: readonly number[] = []
  const hourly = await planSite(site.value, series.value, {
    prepared,
    quickSizing: true,
    onCoupling: (measured) => {
      coupling = measured
    },
  })
  const path = expectedPath(site.value)
  const rate = site.value.money.discountPercent / 100
  const minedMwh = hourly.years.reduce((sum, year) => sum + year.minedMwh, 0)
  const classMwh = valueOfPath(prepared, path).minedMwh.reduce((sum, mwh) => sum + mwh, 0)
  const incomeUsd = npv(rate, [0, ...hourly.years.map(({ miningUsd }) => miningUsd)])
  const apartUsd = valueOfPath(prepared, path, { coupling }).npvUsd - npv(rate, hourly.flowsUsd)
  return [
    within(`${example}: energy mined, apart`, 'of all energy mined', energyPercent, classMwh / minedMwh - 1),
    within(
      `${example}: NPV, apart`,
      'of the present worth of mining income, energy fitted to the hours',
      worthPercent,
      apartUsd / incomeUsd,
    ),
  ]
}

function within(name: string, source: string, mostPercent: number, apart: number): Check {
  return {
    name,
    source,
    expected: `at most ${mostPercent} %`,
    got: `${Math.round(Math.abs(apart) * 100)} %`,
    holds: Math.abs(apart) * 100 <= mostPercent,
  }
}
