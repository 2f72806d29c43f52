/** Pages written as templates in which every value is escaped, unless it is markup itself: forgetting to escape is not possible. */
import { type Drawing, escaped, svgText } from '../drawing/index.ts'

export type Markup = { readonly markup: string }
type Held = Markup | string | number | null | readonly Held[]

export function html(parts: TemplateStringsArray, ...held: readonly Held[]): Markup {
  return { markup: parts.map((part, index) => part + printed(held[index] ?? null)).join('') }
}

export function drawn(drawing: Drawing): Markup {
  return { markup: svgText(drawing) }
}

/** Only for text of this program's own, such as a style sheet. */
export function asItIs(markup: string): Markup {
  return { markup }
}

function printed(held: Held): string {
  if (held === null) return ''
  if (typeof held === 'string') return escaped(held)
  if (typeof held === 'number') return escaped(String(held))
  if ('markup' in held) return held.markup
  return held.map(printed).join('')
}
