/** What matters most: each input alone at two values, and what the plan is then worth. The longest bar stands on top. */
import { figure, money, moneyUnit } from './amount.ts'
import { keys } from './axes.ts'
import type { Drawing } from './drawing.ts'
import { box, lettersWide, line, text } from './marks.ts'
import { extent, linear, roundTicks } from './scale.ts'

export type TornadoBar = {
  readonly label: string
  /** The two values in words. */
  readonly low: string
  readonly high: string
  readonly npvLowUsd: number
  readonly npvHighUsd: number
}

export function tornado(
  of: { readonly bars: readonly TornadoBar[]; readonly baseUsd: number },
  width: number,
  most = 10,
): Drawing {
  const { baseUsd } = of
  const bars = of.bars.slice(0, most)
  const wide = width >= 620
  const left = wide ? 300 : 8
  const right = width - 8
  const legend = keys(
    [
      { label: 'input at its lower value', class: 'lower', shape: 'box' },
      { label: 'at its higher', class: 'higher', shape: 'box' },
    ],
    width,
  )
  const each = wide ? 36 : 48
  const top = legend.height + 34
  const bottom = top + bars.length * each
  const all = [baseUsd, ...bars.flatMap(({ npvLowUsd, npvHighUsd }) => [npvLowUsd, npvHighUsd])]
  const unit = moneyUnit(all)
  const span = extent(all, false)
  const ticks = roundTicks(span[0] / unit.usd, span[1] / unit.usd, wide ? 6 : 4)
  const scale = linear([(ticks[0] ?? 0) * unit.usd, (ticks.at(-1) ?? 1) * unit.usd], [left, right])
  const first = bars[0]
  return {
    width,
    height: bottom + 30,
    title: 'What matters most',
    description:
      first === undefined
        ? 'No input was varied.'
        : `NPV with each input alone at two values, in ${unit.name}: ${bars.map(({ label, low, high, npvLowUsd, npvHighUsd }) => `${label} ${low} ${money(npvLowUsd, unit)}, ${high} ${money(npvHighUsd, unit)}`).join('; ')}.`,
    marks: [
      ...legend.marks,
      text(left, top - 12, `NPV, ${unit.name}; planned ${money(baseUsd, unit)}`, 'unit'),
      ...ticks.flatMap((tick, index) => {
        const x = scale(tick * unit.usd)
        const label = figure(tick, 6)
        const half = lettersWide(label) / 2
        const anchor = index === 0 && x - half < 0 ? 'start' : x + half > width ? 'end' : 'middle'
        return [
          line(x, top, x, bottom, tick === 0 ? 'zero' : 'grid'),
          text(anchor === 'start' ? 0 : anchor === 'end' ? width : x, bottom + 18, label, 'tick', anchor),
        ]
      }),
      ...bars.flatMap(({ label, low, high, npvLowUsd, npvHighUsd }, row) => {
        const y = top + row * each
        const [from, to] = wide ? [y + 8, y + each - 8] : [y + 28, y + each - 4]
        const range = rangeOf(low, high)
        return [
          ...(wide
            ? [text(0, y + 16, label, 'name'), text(0, y + 31, range, 'tick')]
            : [text(left, y + 20, `${label}: ${range}`, 'name small')]),
          box(scale(baseUsd), from, scale(npvLowUsd), to, 'lower'),
          box(scale(baseUsd), from, scale(npvHighUsd), to, 'higher'),
          ...(wide ? [] : [line(scale(baseUsd), from - 3, scale(baseUsd), to + 3, 'base-line')]),
        ]
      }),
      ...(wide ? [line(scale(baseUsd), top, scale(baseUsd), bottom, 'base-line')] : []),
    ],
  }
}

/** `5 % a year`, `25 % a year`: the unit once. */
function rangeOf(low: string, high: string): string {
  const [from, to] = [numbered.exec(low), numbered.exec(high)]
  const alike = from !== null && to !== null && from[2] === to[2]
  return `${alike ? from[1] : low} to ${high}`.replaceAll(/(^| )-(?=\d)/g, '$1−')
}

const numbered = /^(-?[\d.,]+)(.*)$/
