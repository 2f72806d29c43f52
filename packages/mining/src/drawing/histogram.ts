/** How the drawn futures lie: losses left of nothing, gains right of it. A long tail of rare gains is cut, counted and named. */
import { figure, money, moneyUnit } from './amount.ts'
import { keys, labelsBelow, valueAxis } from './axes.ts'
import type { Drawing, Mark } from './drawing.ts'
import { box, line, text } from './marks.ts'
import { linear, roundTicks } from './scale.ts'

export function histogram(
  of: {
    readonly fromUsd: number
    readonly toUsd: number
    readonly counts: readonly number[]
    readonly medianUsd?: number
  },
  width: number,
): Drawing {
  const { fromUsd, medianUsd } = of
  const total = of.counts.reduce((sum, count) => sum + count, 0)
  const each = of.counts.length === 0 ? 0 : (of.toUsd - fromUsd) / of.counts.length
  const shown = upTo(of.counts, total)
  const beyond = of.counts.slice(shown).reduce((sum, count) => sum + count, 0)
  const counts = of.counts.slice(0, shown)
  const toUsd = fromUsd + each * shown
  const unit = moneyUnit([fromUsd, toUsd])
  const legend = keys(
    [
      { label: 'loss', class: 'loss', shape: 'box' },
      { label: 'gain', class: 'gain', shape: 'box' },
      { label: 'both', class: 'either', shape: 'box' },
      ...(medianUsd === undefined ? [] : [{ label: 'median', class: 'mark-line', shape: 'line' as const }]),
    ],
    width,
  )
  const top = legend.height + 34
  const height = top + 220
  const axis = valueAxis(
    { left: 0, right: width - 8, top, bottom: height - 30 },
    [0, Math.max(1, ...counts)],
    {
      unit: 'futures',
      wanted: 4,
    },
  )
  const { plot, scale } = axis
  const across = linear([fromUsd, toUsd], [plot.left, plot.right])
  const ticks = roundTicks(fromUsd / unit.usd, toUsd / unit.usd, width < 500 ? 4 : 8)
    .map((tick) => tick * unit.usd)
    .filter((usd) => usd >= fromUsd && usd <= toUsd)
  return {
    width,
    height: height + 18,
    title: 'Net present value of the drawn futures',
    description: `${total} futures from ${money(fromUsd, unit)} ${unit.name} up; ${beyond} beyond ${money(toUsd, unit)}${medianUsd === undefined ? '' : `, half of them below ${money(medianUsd, unit)}`}.`,
    marks: [
      ...legend.marks,
      ...axis.marks,
      ...counts.flatMap((count, bin) =>
        count === 0
          ? []
          : [bar(fromUsd + bin * each, fromUsd + (bin + 1) * each, scale(0), scale(count), across)],
      ),
      ...(medianUsd === undefined || medianUsd > toUsd
        ? []
        : [line(across(medianUsd), plot.top, across(medianUsd), plot.bottom, 'mark-line')]),
      ...labelsBelow(
        ticks.map((usd) => ({ x: across(usd), label: figure(usd / unit.usd, 6) })),
        plot,
      ),
      text(
        0,
        height + 8,
        `NPV, ${unit.name}${beyond === 0 ? '' : `; ${beyond} of ${total} lie further right`}`,
        'tick',
      ),
    ],
  }
}

/** A bin that lies on both sides of nothing is neither: how many of it lose, its count does not say. */
function bar(
  fromUsd: number,
  toUsd: number,
  floor: number,
  top: number,
  across: (usd: number) => number,
): Mark {
  const gap = across(toUsd) - across(fromUsd) > 4 ? 1 : 0
  const names = toUsd <= 0 ? 'loss' : fromUsd >= 0 ? 'gain' : 'either'
  return box(across(fromUsd), floor, across(toUsd) - gap, top, names)
}

/** Bins to draw: until all but a fiftieth are in, and never fewer than a quarter of them. */
function upTo(counts: readonly number[], total: number): number {
  let sum = 0
  for (const [bin, count] of counts.entries()) {
    sum += count
    if (sum >= total * 0.98 && bin + 1 >= counts.length / 4) return bin + 1
  }
  return counts.length
}
