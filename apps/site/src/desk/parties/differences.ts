/** What differs between two versions of a party's papers, field by field, with the field's place in words. */
import type { PartyContent } from '@specie/screening/party'

export type Difference = { readonly where: string; readonly before: string; readonly after: string }

export function differencesOf(before: PartyContent, after: PartyContent): readonly Difference[] {
  const [left, right] = [new Map(leaves(before)), new Map(leaves(after))]
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((where) => ({ where, before: left.get(where) ?? '', after: right.get(where) ?? '' }))
    .filter((one) => one.before !== one.after)
}

function* leaves(value: unknown, path: readonly string[] = []): Generator<readonly [string, string]> {
  if (value === null || value === undefined) return
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) yield* leaves(one, [...path, String(index + 1)])
    return
  }
  if (typeof value === 'object') {
    for (const [name, one] of Object.entries(value)) yield* leaves(one, [...path, inWords(name)])
    return
  }
  yield [path.join(', '), String(value)]
}

/** `noOwnerBecause` as `no owner because`. */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
