/** The frame of a chart: level lines with their values on the left, labels below that never run into each other, a row of keys above. */
import { figure } from './amount.ts'
import type { Mark } from './drawing.ts'
import { box, lettersWide, line, text } from './marks.ts'
import { linear, roundTicks, type Scale } from './scale.ts'

export type Plot = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export type ValueAxis = { readonly scale: Scale; readonly marks: readonly Mark[]; readonly plot: Plot }

/** Upright axis over `domain`, widened to round values. `unit` stands above it; the plot's left edge moves to make room for the values. */
export function valueAxis(
  plot: Plot,
  domain: readonly [number, number],
  { unit, divide = 1, wanted = 5 }: { unit: string; divide?: number; wanted?: number },
): ValueAxis {
  const ticks = roundTicks(domain[0] / divide, domain[1] / divide, wanted)
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const labels = ticks.map((tick) => figure(tick, 6))
  const left = plot.left + Math.max(...labels.map(lettersWide)) + 8
  const scale = linear([low * divide, high * divide], [plot.bottom, plot.top])
  const marks = ticks.flatMap((tick, index) => {
    const y = scale(tick * divide)
    return [
      line(left, y, plot.right, y, tick === 0 ? 'zero' : 'grid'),
      text(left - 8, y + 4, labels[index] ?? '', 'tick', 'end'),
    ]
  })
  return {
    scale,
    marks: [text(plot.left, plot.top - 12, unit, 'unit'), ...marks],
    plot: { ...plot, left },
  }
}

export type Label = { readonly x: number; readonly label: string }

/** Labels under the plot: all of them, or every second, third …, so that the longest stands apart from its like; none that would touch another. */
export function labelsBelow(labels: readonly Label[], plot: Plot, gap = 10): readonly Mark[] {
  const longest = Math.max(0, ...labels.map(({ label }) => lettersWide(label))) + gap
  const [first, last] = [labels[0]?.x ?? 0, labels.at(-1)?.x ?? 0]
  const spacing = (last - first) / Math.max(1, labels.length - 1)
  const stride = spacing > 0 ? Math.ceil(longest / spacing) : 1
  let taken = Number.NEGATIVE_INFINITY
  return labels.flatMap(({ x, label }, index) => {
    if (index % stride !== 0) return []
    const half = lettersWide(label) / 2
    const middle = Math.min(Math.max(x, half), plot.right + 8 - half)
    if (middle - half < taken + gap / 2) return []
    taken = middle + half
    return [text(middle, plot.bottom + 18, label, 'tick', 'middle')]
  })
}

export type Key = { readonly label: string; readonly class: string; readonly shape: 'line' | 'box' }

/** What each colour and line stands for, in rows that fit the width; `height` is what they take up. */
export function keys(
  list: readonly Key[],
  width: number,
  top = 0,
): { readonly marks: readonly Mark[]; readonly height: number } {
  let [x, row] = [0, 0]
  const marks = list.flatMap(({ label, class: names, shape }) => {
    const wide = 24 + lettersWide(label) + 18
    if (x > 0 && x + wide - 18 > width) [x, row] = [0, row + 1]
    const y = top + 14 + row * 20
    const at = x
    x += wide
    return [
      shape === 'line' ? line(at, y - 4, at + 16, y - 4, names) : box(at, y - 10, at + 16, y + 1, names),
      text(at + 24, y, label, 'key'),
    ]
  })
  return { marks, height: (row + 1) * 20 }
}
