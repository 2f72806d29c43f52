/**
 * Prices of a year from the highest to the lowest, and the price at which mining is worth as much: right of where they cross, mining
 * pays better. Rare spikes would flatten everything else, so the axis ends near the hundredth part and says how high it goes on.
 */
import { figure } from './amount.ts'
import { keys, labelsBelow, valueAxis } from './axes.ts'
import type { Drawing } from './drawing.ts'
import { band, curve, line, text } from './marks.ts'
import { extent, linear } from './scale.ts'

/** Both by step, US dollars a MWh. */
export function priceDuration(
  of: {
    readonly year: number
    readonly stepHours: number
    readonly usdPerMwh: Float64Array
    readonly breakEvenUsdPerMwh: Float64Array
  },
  width: number,
): Drawing {
  const { year, stepHours } = of
  const sorted = of.usdPerMwh.filter(Number.isFinite).sort().reverse()
  const levels = of.breakEvenUsdPerMwh.filter(Number.isFinite).sort()
  const worth = { low: shared(levels, 0), middle: shared(levels, 0.5), high: shared(levels, 1) }
  const better = of.usdPerMwh.reduce(
    (count, usd, step) => count + (usd < (of.breakEvenUsdPerMwh[step] ?? 0) ? 1 : 0),
    0,
  )
  const [highest, lowest] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  const most = Math.max(shared(sorted, 0.01), worth.high) * 1.15
  const least = Math.min(shared(sorted, 0.99) * 1.15, 0)
  const [low, high] = extent([Math.max(lowest, least), Math.min(Math.max(highest, worth.high), most)])
  const legend = keys(
    [
      { label: 'price of power', class: 'main-line', shape: 'line' },
      { label: 'break-even of mining', class: 'break-line', shape: 'line' },
      { label: 'mining is worth more', class: 'better', shape: 'box' },
    ],
    width,
  )
  const top = legend.height + 34
  const height = top + 260
  const axis = valueAxis({ left: 0, right: width - 8, top, bottom: height - 30 }, [low, high], {
    unit: 'dollars a MWh',
  })
  const { plot } = axis
  const scale = (usd: number) => Math.min(plot.bottom, Math.max(plot.top, axis.scale(usd)))
  const hours = of.usdPerMwh.length * stepHours
  const across = linear([0, Math.max(1, sorted.length - 1)], [plot.left, plot.right])
  const price = sampled(sorted, Math.round((plot.right - plot.left) / 2)).map(({ place, usd }) => ({
    x: across(place),
    y: scale(usd),
  }))
  const level = scale(worth.middle)
  const below = price.filter(({ y }) => y > level)
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => ({
    x: plot.left + share * (plot.right - plot.left),
    label: `${figure(share * hours, 0)} h`,
  }))
  return {
    width,
    height,
    title: `Prices of ${year}, highest first, and the break-even of mining`,
    description: `In ${figure(better * stepHours, 0)} of ${figure(hours, 0)} hours mining is worth more than the price; prices run from ${figure(highest)} to ${figure(lowest)} dollars a MWh, break-even from ${figure(worth.low)} to ${figure(worth.high)}.`,
    marks: [
      ...legend.marks,
      band(
        below.map(({ x }) => ({ x, y: level })),
        below,
        'better',
      ),
      ...axis.marks,
      curve(price, 'main-line'),
      line(plot.left, level, plot.right, level, 'break-line'),
      text(plot.right, level - 6, `${figure(worth.middle)} break-even`, 'note', 'end'),
      ...(axis.scale(highest) < plot.top - 1
        ? [text(plot.left + 10, plot.top + 12, `up to ${figure(highest)}`, 'note')]
        : []),
      ...(axis.scale(lowest) > plot.bottom + 1
        ? [text(plot.right - 14, plot.bottom - 6, `down to ${figure(lowest)}`, 'note', 'end')]
        : []),
      ...labelsBelow(ticks, plot),
    ],
  }
}

function shared(sorted: Float64Array, share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? 0
}

function sampled(
  sorted: Float64Array,
  wanted: number,
): readonly { readonly place: number; readonly usd: number }[] {
  const count = Math.max(2, Math.min(sorted.length, wanted))
  return Array.from({ length: count }, (_, index) => {
    const place = Math.round((index / (count - 1)) * Math.max(0, sorted.length - 1))
    return { place, usd: sorted[place] ?? 0 }
  })
}
