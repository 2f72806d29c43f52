/** Net present value over the size of the mine, with the best size, the second-best and the planned one. */
import { figure, money, moneyUnit } from './amount.ts'
import { keys, labelsBelow, valueAxis } from './axes.ts'
import type { Drawing } from './drawing.ts'
import { curve, dot, line } from './marks.ts'
import { extent, linear, roundTicks } from './scale.ts'

export type Size = { readonly mw: number; readonly npvUsd: number }

export function npvCurve(
  sizes: {
    readonly points: readonly Size[]
    readonly best: Size
    readonly second: Size
    readonly plannedMw: number
  },
  width: number,
): Drawing {
  const { points, best, second, plannedMw } = sizes
  const unit = moneyUnit(points.map(({ npvUsd }) => npvUsd))
  const said = ({ mw, npvUsd }: Size) => `${figure(mw)} MW, ${money(npvUsd, unit)}`
  const planned = points.find(({ mw }) => mw === plannedMw)
  const legend = keys(
    [
      { label: `best: ${said(best)}`, class: 'best-key', shape: 'box' },
      { label: `second: ${said(second)}`, class: 'second-key', shape: 'box' },
      ...(planned === undefined
        ? []
        : [{ label: `planned: ${said(planned)}`, class: 'mark-line', shape: 'line' as const }]),
    ],
    width,
  )
  const top = legend.height + 34
  const height = top + 250
  const spread = extent(
    points.map(({ npvUsd }) => npvUsd),
    false,
  )
  // A loss of thousands of millions at every size is about the differences, not about nothing.
  const domain = nearNothing(spread) ? extent(spread) : spread
  const axis = valueAxis({ left: 0, right: width - 8, top, bottom: height - 30 }, domain, {
    unit: `NPV, ${unit.name}, over MW`,
    divide: unit.usd,
  })
  const { plot, scale } = axis
  const range = extent(points.map(({ mw }) => mw))
  const across = linear(range, [plot.left, plot.right])
  const at = ({ mw, npvUsd }: Size) => ({ x: across(mw), y: scale(npvUsd) })
  const ticks = roundTicks(range[0], range[1], width < 500 ? 4 : 8).filter((mw) => mw <= range[1])
  return {
    width,
    height,
    title: 'Net present value over megawatts',
    description: `Best among the sizes compared: ${said(best)} ${unit.name}; second ${said(second)}.`,
    marks: [
      ...legend.marks,
      ...axis.marks,
      ...(planned === undefined
        ? []
        : [line(across(planned.mw), plot.top, across(planned.mw), plot.bottom, 'mark-line')]),
      curve(points.map(at), 'main-line'),
      ...points.map((point) => dot(at(point), 2, 'point')),
      dot(at(second), 5, 'second-dot'),
      dot(at(best), 6, 'best-dot'),
      ...labelsBelow(
        ticks.map((mw) => ({ x: across(mw), label: figure(mw) })),
        plot,
      ),
    ],
  }
}

function nearNothing([low, high]: readonly [number, number]): boolean {
  return low * high <= 0 || Math.min(Math.abs(low), Math.abs(high)) < (high - low) * 0.8
}
