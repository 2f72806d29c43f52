/** A real plan of one of the examples, for tests. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type Plan, planSite } from '../src/plan/index.ts'
import { simulate } from '../src/risk/index.ts'
import { planSeries } from '../src/series/index.ts'
import { type Input, inputsOf, readSite } from '../src/site/index.ts'

export type Example = { readonly plan: Plan; readonly inputs: readonly Input[]; readonly text: string }

export async function examplePlan(
  example: string,
  { set = [], lifetimes = 12 }: { readonly set?: readonly string[]; readonly lifetimes?: number } = {},
): Promise<Example> {
  const text = readFileSync(new URL(`../examples/${example}.yaml`, import.meta.url), 'utf8')
  const site = readSite(text, { set: [...set, 'sizing.points=5'] })
  assert.ok(site.ok, JSON.stringify(site))
  const series = planSeries(site.value)
  assert.ok(series.ok, JSON.stringify(series))
  const plan = await planSite(site.value, series.value, {
    quickSizing: true,
    risk:
      lifetimes === 0 ? null : async ({ prepared, coupling }) => simulate(prepared, { coupling, lifetimes }),
  })
  return { plan, inputs: inputsOf(site.value, text), text }
}
