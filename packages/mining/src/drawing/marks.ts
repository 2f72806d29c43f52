/** The few marks that every chart is made of. */
import { type Mark, pixels } from './drawing.ts'

export type Anchor = 'start' | 'middle' | 'end'
export type Place = { readonly x: number; readonly y: number }

export function text(x: number, y: number, content: string, names = '', anchor: Anchor = 'start'): Mark {
  const classes = [names, anchor === 'start' ? '' : anchor].filter((one) => one !== '').join(' ')
  return { tag: 'text', attributes: { ...(classes === '' ? {} : { class: classes }), x, y }, text: content }
}

export function line(x1: number, y1: number, x2: number, y2: number, names: string): Mark {
  return { tag: 'line', attributes: { class: names, x1, y1, x2, y2 } }
}

/** From one corner to the other, whichever is higher. */
export function box(x1: number, y1: number, x2: number, y2: number, names: string): Mark {
  const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)]
  return {
    tag: 'rect',
    attributes: { class: names, x, y, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) },
  }
}

export function dot({ x, y }: Place, r: number, names: string): Mark {
  return { tag: 'circle', attributes: { class: names, cx: x, cy: y, r } }
}

export function curve(places: readonly Place[], names: string): Mark {
  return { tag: 'path', attributes: { class: names, d: through(places) } }
}

/** The surface between two lines over the same abscissae. */
export function band(upper: readonly Place[], lower: readonly Place[], names: string): Mark {
  const back = lower.toReversed().map(({ x, y }) => `L${pixels(x)} ${pixels(y)}`)
  return { tag: 'path', attributes: { class: names, d: `${through(upper)}${back.join('')}Z` } }
}

/** What a line of letters takes up at 12 px, in the widest of the system's letters, to keep labels apart. */
export function lettersWide(content: string): number {
  return content.length * 7.6
}

function through(places: readonly Place[]): string {
  return places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${pixels(x)} ${pixels(y)}`).join('')
}
