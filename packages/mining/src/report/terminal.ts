/** A plan on a terminal: what was found, the figures that decide, the money year by year in blocks, and what to know before believing it. */

import { moneyUnit } from '../drawing/amount.ts'
import type { Figure, Plan } from '../plan/types.ts'
import { blockChart } from './blockChart.ts'
import { decisiveOf } from './figures.ts'
import { plain, printNumber, printShort, wrapped } from './print.ts'

export function terminalReport(plan: Plan, { width = 80 }: { readonly width?: number } = {}): string {
  const wide = Math.max(40, width)
  const unit = moneyUnit(plan.flowsUsd)
  const flows = plan.flowsUsd.map((value, index) => ({
    label: index === 0 ? 'now' : `’${String(plan.years[index - 1]?.year ?? '').slice(-2)}`,
    value,
  }))
  const [least, most] = [Math.min(...plan.flowsUsd), Math.max(...plan.flowsUsd)]
  return `${[
    plain(plan.name),
    ...(plan.madeUp.length === 0 ? [] : ['', ...wrapped(`MADE-UP DATA: ${plan.madeUp.join('; ')}`, wide)]),
    '',
    ...plan.finding.flatMap((sentence) => wrapped(sentence, wide)),
    '',
    ...figureLines(decisiveOf(plan), wide),
    '',
    ...wrapped(
      `Net cash flow by year, ${unit.name}: ${printNumber(least / unit.usd, 1)} to ${printNumber(most / unit.usd, 1)}`,
      wide,
    ),
    ...blockChart(flows, { width: wide }),
    '',
    ...plan.warnings.flatMap((warning) => wrapped(`! ${warning}`, wide)),
  ].join('\n')}\n`
}

/** The name by which a figure is explained stands last where there is room for all of them. */
function figureLines(figures: readonly Figure[], width: number): readonly string[] {
  const rows = figures.map((figure) => ({ ...figure, shown: printShort(figure) }))
  const longest = Math.max(0, ...rows.map(({ label }) => label.length))
  const widest = Math.max(0, ...rows.map(({ shown }) => shown.number.length))
  const lines = rows.map(({ label, shown }) =>
    `${label.padEnd(longest)}  ${shown.number.padStart(widest)} ${shown.unit}`.trimEnd(),
  )
  const most = Math.max(0, ...lines.map(({ length }) => length))
  if (most > width)
    return rows.flatMap(({ label, shown }) => [label, `  ${shown.number} ${shown.unit}`.trimEnd()])
  const named = lines.map((line, index) => `${line.padEnd(most)}  ${rows[index]?.key}`)
  return named.every(({ length }) => length <= width) ? named : lines
}
