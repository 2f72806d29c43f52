/** What each year brings or takes, and the sum of them so far. */
import { money, moneyUnit } from './amount.ts'
import { keys, labelsBelow, valueAxis } from './axes.ts'
import type { Drawing } from './drawing.ts'
import { box, curve, dot } from './marks.ts'
import { extent } from './scale.ts'

/** `flows`: the first is spent before the first year. */
export function cashFlowBars(
  flows: readonly { readonly label: string; readonly netUsd: number }[],
  width: number,
): Drawing {
  const sums = cumulative(flows.map(({ netUsd }) => netUsd))
  const unit = moneyUnit([...sums, ...flows.map(({ netUsd }) => netUsd)])
  const legend = keys(
    [
      { label: 'net cash flow, income', class: 'gain', shape: 'box' },
      { label: 'outlay', class: 'loss', shape: 'box' },
      { label: 'summed', class: 'sum-line', shape: 'line' },
    ],
    width,
  )
  const top = legend.height + 34
  const height = top + 270
  const domain = extent([...sums, ...flows.map(({ netUsd }) => netUsd)])
  const axis = valueAxis({ left: 0, right: width - 6, top, bottom: height - 30 }, domain, {
    unit: unit.name,
    divide: unit.usd,
  })
  const { plot, scale } = axis
  const each = (plot.right - plot.left) / Math.max(1, flows.length)
  const middle = (index: number) => plot.left + each * (index + 0.5)
  const half = Math.min(22, each * 0.34)
  const line = sums.map((usd, index) => ({ x: middle(index), y: scale(usd) }))
  const last = sums.at(-1) ?? 0
  return {
    width,
    height,
    title: 'Cash flow by year',
    description: `${flows.map(({ label, netUsd }) => `${label}: ${money(netUsd, unit)}`).join(', ')}; summed ${money(last, unit)} ${unit.name}.`,
    marks: [
      ...legend.marks,
      ...axis.marks,
      ...flows.map(({ netUsd }, index) =>
        box(
          middle(index) - half,
          scale(0),
          middle(index) + half,
          scale(netUsd),
          netUsd < 0 ? 'loss' : 'gain',
        ),
      ),
      curve(line, 'sum-line'),
      ...line.map((place) => dot(place, 2.5, 'sum-dot')),
      ...labelsBelow(
        flows.map(({ label }, index) => ({ x: middle(index), label })),
        plot,
      ),
    ],
  }
}

export function cumulative(values: readonly number[]): readonly number[] {
  let sum = 0
  return values.map((value) => {
    sum += value
    return sum
  })
}
