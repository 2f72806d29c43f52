/** One figure of several plans side by side. */
import { figure } from './amount.ts'
import type { Drawing } from './drawing.ts'
import { box, lettersWide, line, text } from './marks.ts'
import { extent, linear } from './scale.ts'

export function compareBars(
  of: {
    readonly title: string
    /** Behind each number: `million dollars`, `%`. */
    readonly unit: string
    readonly items: readonly {
      readonly name: string
      readonly value: number | null
      /** In place of the number itself. */
      readonly shown?: string
    }[]
  },
  width: number,
): Drawing {
  const { title, unit, items } = of
  const known = items.flatMap(({ value }) => (value === null || !Number.isFinite(value) ? [] : [value]))
  const printed = ({ value, shown }: (typeof items)[number]) =>
    value === null || !Number.isFinite(value) ? 'none' : (shown ?? figure(value))
  const room = Math.max(0, ...items.map((item) => lettersWide(printed(item)))) + 10
  const [low, high] = extent(known)
  const scale = linear(low === high ? [0, 1] : [low, high], [
    low < 0 ? room : 0,
    high > 0 || low === 0 ? width - room : width,
  ])
  const [top, each] = [30, 46]
  const bottom = top + items.length * each
  return {
    width,
    height: bottom + 6,
    title,
    description: `${items.map((item) => `${item.name}: ${printed(item)}`).join('; ')} ${unit}.`,
    marks: [
      text(0, 14, unit, 'unit'),
      ...items.flatMap((item, row) => {
        const { name, value } = item
        const y = top + row * each
        const label = text(0, y + 14, shortened(name, width), 'name small')
        if (value === null || !Number.isFinite(value)) return [label, text(0, y + 34, 'none', 'tick')]
        const [from, to] = [scale(0), scale(value)]
        return [
          label,
          box(from, y + 21, to, y + 37, value < 0 ? 'loss' : 'gain'),
          line(from, y + 20, from, y + 38, 'zero'),
          text(to + (value < 0 ? -6 : 6), y + 34, printed(item), 'value', value < 0 ? 'end' : 'start'),
        ]
      }),
    ],
  }
}

function shortened(name: string, width: number): string {
  const letters = [...name]
  const most = Math.max(8, Math.floor(width / 7))
  return letters.length <= most ? name : `${letters.slice(0, most - 1).join('')}…`
}
