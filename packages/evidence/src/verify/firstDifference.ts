/** Where two answers to one question first differ, as a path: `reserve.vaults[0].gold`. Addresses are the same in any case of letters. */

export type Difference = { readonly where: string; readonly here: string; readonly there: string }

export function firstDifference(here: unknown, there: unknown, where: string): Difference | null {
  if (isParts(here) && isParts(there)) {
    if (Array.isArray(here) !== Array.isArray(there)) return { where, here: shown(here), there: shown(there) }
    const mine = new Map(Object.entries(here))
    const theirs = new Map(Object.entries(there))
    for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
      const found = firstDifference(mine.get(key), theirs.get(key), inside(where, key, here))
      if (found !== null) return found
    }
    return null
  }
  if (here === there || sameText(here, there)) return null
  return { where, here: shown(here), there: shown(there) }
}

function isParts(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function sameText(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string' && hex(one) === hex(other)
}

function hex(text: string): string {
  return /^0x[0-9a-fA-F]*$/.test(text) ? text.toLowerCase() : text
}

function inside(where: string, key: string, parent: object): string {
  return Array.isArray(parent) ? `${where}[${key}]` : `${where}.${key}`
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  if (!isParts(value)) return String(value)
  return 'kind' in value ? `an event ${String(value.kind)}` : Array.isArray(value) ? 'a list' : 'there'
}
