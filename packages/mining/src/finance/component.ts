/** One component over the horizon: when it is paid, what it shields from tax, what is left of it. */
import type { Component } from './cashFlowCase.ts'
import { depreciationByYear } from './depreciation.ts'

export type Built = {
  /** Positive, by year. */
  readonly spentUsd: Float64Array
  /** Write-off as tax counts it, in the flows' money. */
  readonly shieldUsd: Float64Array
  readonly residualUsd: Float64Array
  /** Not written off by the last year, in the flows' money. */
  readonly bookUsd: number
  readonly from: string
}

/**
 * Paid in its first year and again each time its life ends before the last year: one that lives 60 of 120 years is paid in years 0 and 60, not in 120.
 * Each building is written off by its own table to the end, even where the next one stands by then.
 */
export function buildComponent(component: Component, last: number): Built {
  const { usd, builtInYear = 0, lifeYears, depreciation, shieldInflationPercent = 0, residual } = component
  const spentUsd = new Float64Array(last + 1)
  const shieldUsd = new Float64Array(last + 1)
  const residualUsd = new Float64Array(last + 1)
  const deflator = (year: number) => (1 + shieldInflationPercent / 100) ** -year
  let bookUsd = 0
  let latestUsd = 0
  const paid: number[] = []
  for (let time = 0; time === 0 || lifeYears !== null; time++) {
    const year = builtInYear + time * (lifeYears ?? 0)
    if (time > 0 && year >= last) break
    const price = time === 0 ? usd : (usd * (component.rebuildPercent?.(time) ?? 100)) / 100
    spentUsd[year] = (spentUsd[year] ?? 0) + price
    latestUsd = price
    paid.push(year)
    if (depreciation === null) bookUsd += residual === undefined ? 0 : price * deflator(last)
    else
      depreciationByYear(depreciation, price).forEach((part, index) => {
        const when = year + 1 + index
        if (when <= last) shieldUsd[when] = (shieldUsd[when] ?? 0) + part * deflator(when)
        else bookUsd += part * deflator(last)
      })
  }
  if (residual !== undefined)
    residualUsd[last] = residual.is === 'bookValue' ? bookUsd : (latestUsd * residual.percent) / 100
  const book = depreciation === null ? 'not written off' : `written off ${depreciation.method}`
  return { spentUsd, shieldUsd, residualUsd, bookUsd, from: `paid in year ${paid.join(', ')}; ${book}` }
}
