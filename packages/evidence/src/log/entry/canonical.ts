/**
 * JSON that is the same bytes for the same facts (RFC 8785): names in the order of their UTF-16 units, no blanks. Of numbers only whole
 * ones that every reader holds exactly; amounts are decimal strings.
 */

export type Canonical =
  | null
  | boolean
  | number
  | string
  | readonly Canonical[]
  | { readonly [name: string]: Canonical }

/** RangeError for a number or a text that JSON cannot carry exactly. */
export function canonicalJson(value: Canonical): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError(`${value} is no whole number that every reader holds exactly; write it as a string.`)
  if (typeof value === 'string' && !value.isWellFormed())
    throw new RangeError('A text with half a character has no form in UTF-8.')
  if (Object.is(value, -0)) return '0'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const named = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${named.map(([name, inner]) => `${canonicalJson(name)}:${canonicalJson(inner)}`).join(',')}}`
}

function isList(value: object): value is readonly Canonical[] {
  return Array.isArray(value)
}
