/**
 * A drawing as plain data: the command line prints its marks as SVG, the page renders the same marks with React. Marks carry classes and
 * geometry only; colours, letters and anchors are the style sheet's (`style.ts`), so that no mark needs a style attribute.
 */

export type Drawing = {
  readonly width: number
  readonly height: number
  readonly title: string
  /** What the drawing shows, in a sentence, for those who do not see it. */
  readonly description: string
  readonly marks: readonly Mark[]
}

export type Mark = {
  readonly tag: 'path' | 'rect' | 'line' | 'text' | 'g' | 'circle'
  /** Named alike in SVG and React, but for `class`. */
  readonly attributes: Readonly<Record<string, string | number>>
  readonly text?: string
  readonly children?: readonly Mark[]
}

/** The drawing as an `<svg>` element, everything in it escaped. */
export function svgText({ width, height, title, description, marks }: Drawing): string {
  const size = `viewBox="0 0 ${pixels(width)} ${pixels(height)}" width="${pixels(width)}" height="${pixels(height)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" class="drawing" role="img" ${size}><title>${escaped(title)}</title><desc>${escaped(description)}</desc>${marks.map(markText).join('')}</svg>`
}

/** Hundredths of a pixel. A place that is no number is a defect of the chart: RangeError. */
export function pixels(value: number): number {
  if (!Number.isFinite(value))
    throw new RangeError(`A place in a drawing is ${value}; right: a finite number.`)
  return Math.round(value * 100) / 100 + 0
}

/** For the text of an element and for an attribute between double quotes. Control characters have no place in XML. */
export function escaped(text: string): string {
  return text.replace(controls, '\u{fffd}').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

function markText({ tag, attributes, text, children = [] }: Mark): string {
  const printed = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? pixels(value) : escaped(value)}"`)
    .join('')
  const inside = escaped(text ?? '') + children.map(markText).join('')
  return inside === '' ? `<${tag}${printed}/>` : `<${tag}${printed}>${inside}</${tag}>`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
