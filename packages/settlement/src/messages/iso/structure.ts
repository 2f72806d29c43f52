/**
 * The structure of a message, written out: which elements, how often, in which order, of which type. One table writes, reads and refuses. It was
 * made by hand from the published message definitions; no schema file came with a package, so none was run over it. docs/messages.md.
 */

export type Type = { readonly pattern: RegExp; readonly says: string }

export type Element = {
  readonly name: string
  /** How often it may stand there; once where not said. */
  readonly least?: 0 | 1
  readonly most?: number
  readonly type?: Type
  /** Attributes that it must have. */
  readonly attributes?: Readonly<Record<string, Type>>
  readonly of?: readonly Element[]
}

export type Node = {
  readonly name: string
  readonly text?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly of?: readonly Node[]
}

export type Message = {
  /** As `camt.053.001.08`. */
  readonly id: string
  readonly root: Element
}

export function namespaceOf({ id }: Message): string {
  return `urn:iso:std:iso:20022:tech:xsd:${id}`
}

export function element(name: string, what: Type | readonly Element[], more: Partial<Element> = {}): Element {
  return 'pattern' in what ? { name, type: what, ...more } : { name, of: what, ...more }
}

export function optional(one: Element): Element {
  return { ...one, least: 0 }
}

export function many(one: Element, least: 0 | 1 = 0, most = 100_000): Element {
  return { ...one, least, most }
}

export const max = (length: number): Type => ({
  pattern: new RegExp(`^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]{1,${length}}$`, 'u'),
  says: `1 to ${length} characters`,
})
export const isoDate: Type = { pattern: /^\d{4}-\d{2}-\d{2}$/, says: 'a day as YYYY-MM-DD' }
export const isoDateTime: Type = {
  pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
  says: 'a time as YYYY-MM-DDThh:mm:ssZ',
}
/** ActiveCurrencyAndAmount: five decimals at most, eighteen digits. */
export const amount5: Type = {
  pattern: /^\d{1,13}(\.\d{1,5})?$/,
  says: 'an amount with at most five decimals',
}
export const decimal: Type = { pattern: /^\d{1,18}(\.\d{1,17})?$/, says: 'a decimal number' }
export const currency: Type = { pattern: /^[A-Z]{3}$/, says: 'three capital letters' }
export const oneOf = (...codes: readonly string[]): Type => ({
  pattern: new RegExp(`^(${codes.join('|')})$`),
  says: `one of ${codes.join(', ')}`,
})
export const count: Type = { pattern: /^\d{1,15}$/, says: 'a whole number' }
