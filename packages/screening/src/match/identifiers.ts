/** Numbers that name one bearer and no other, in one spelling, with their check digits verified where they have some. */

import type { Identifier } from '../lists/entry.ts'

/** `imo:9074729`, `passport:ru:123456789`. Those too short to tell anybody apart are left out. */
export function identifierKeysOf(identifiers: readonly Identifier[]): readonly string[] {
  const keys = new Set<string>()
  for (const identifier of identifiers) {
    const key = identifierKey(identifier)
    if (key !== null) keys.add(key)
  }
  return Array.from(keys).sort()
}

function identifierKey({ kind, number, country }: Identifier): string | null {
  const plain = number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  const digits = plain.replace(/^(?:IMO|MMSI|INN|OGRN)/, '')
  if (digits.length < 5) return null
  if (kind === 'other') return null
  return `#${kind}:${kind === 'passport' || kind === 'nationalId' ? `${country?.toLowerCase() ?? ''}:` : ''}${digits}`
}
