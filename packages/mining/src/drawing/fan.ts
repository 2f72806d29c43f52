/** What may come, year by year: half of the futures lie in the dark band, nine of ten in the light one. */
import { money, moneyUnit } from './amount.ts'
import { keys, labelsBelow, valueAxis } from './axes.ts'
import type { Drawing } from './drawing.ts'
import { band, curve, text } from './marks.ts'
import { extent, linear } from './scale.ts'

export type FanYear = {
  readonly label: string
  readonly p5: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p95: number
}

export function fan(
  years: readonly FanYear[],
  width: number,
  title = 'Summed cash flow, by percentile',
): Drawing {
  const inner = years.flatMap(({ p5, p25, p50, p75 }) => [p5, p25, p50, p75])
  const outer = extent(years.map(({ p95 }) => p95))[1]
  // Rare riches would flatten all the rest: the axis ends where the likelier futures are still told apart.
  const likely = 2.5 * Math.max(1, ...inner.map(Math.abs))
  const most = outer > likely * 1.6 ? likely : outer
  const all = [...inner, Math.min(outer, most)]
  const unit = moneyUnit(all)
  const legend = keys(
    [
      { label: 'half of the futures', class: 'fan-inner', shape: 'box' },
      { label: 'nine of ten', class: 'fan-outer', shape: 'box' },
      { label: 'median', class: 'main-line', shape: 'line' },
    ],
    width,
  )
  const top = legend.height + 34
  const height = top + 250
  const axis = valueAxis({ left: 0, right: width - 8, top, bottom: height - 30 }, extent(all), {
    unit: unit.name,
    divide: unit.usd,
  })
  const { plot } = axis
  const scale = (usd: number) => Math.max(plot.top, axis.scale(usd))
  const across = linear([0, Math.max(1, years.length - 1)], [plot.left + 4, plot.right])
  const along = (of: (year: FanYear) => number) =>
    years.map((year, index) => ({ x: across(index), y: scale(of(year)) }))
  const last = years.at(-1)
  return {
    width,
    height,
    title,
    description:
      last === undefined
        ? 'No futures were drawn.'
        : `At the end of ${last.label} the median is ${money(last.p50, unit)} ${unit.name}; nine of ten futures lie between ${money(last.p5, unit)} and ${money(last.p95, unit)}.`,
    marks: [
      ...legend.marks,
      band(
        along(({ p95 }) => p95),
        along(({ p5 }) => p5),
        'fan-outer',
      ),
      band(
        along(({ p75 }) => p75),
        along(({ p25 }) => p25),
        'fan-inner',
      ),
      ...axis.marks,
      curve(
        along(({ p50 }) => p50),
        'main-line',
      ),
      ...(outer > most
        ? [
            text(
              plot.left + 10,
              plot.top + 14,
              `up to ${money(outer, moneyUnit([outer]))} ${moneyUnit([outer]).name}`,
              'note',
            ),
          ]
        : []),
      ...labelsBelow(
        years.map(({ label }, index) => ({ x: across(index), label })),
        plot,
      ),
    ],
  }
}
