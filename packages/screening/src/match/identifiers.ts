/** Numbers that name one bearer and no other, in one spelling. */

import type { Identifier, IdentifierKind } from '../lists/entry.ts'
import { passesCheck } from './checkDigits.ts'

export type PreparedIdentifier = {
  /** Two identifiers name the same bearer only where this is the same: `imo:9074729`. */
  readonly key: string
  readonly kind: IdentifierKind
  readonly country: string | null
  /** As it was given. */
  readonly shown: string
  /** Whether its check digits agree; null where it has none. */
  readonly passes: boolean | null
}

/** Those too short to tell anybody apart are left out. */
export function prepareIdentifiers(identifiers: readonly Identifier[]): readonly PreparedIdentifier[] {
  const prepared = new Map<string, PreparedIdentifier>()
  for (const identifier of identifiers) {
    const one = prepareIdentifier(identifier)
    if (one !== null && !prepared.has(one.key)) prepared.set(one.key, one)
  }
  return Array.from(prepared.values())
}

/** The first that both have. Numbers of two countries that are both known are two numbers. */
export function sharedIdentifier(
  ours: readonly PreparedIdentifier[],
  theirs: readonly PreparedIdentifier[],
): readonly [PreparedIdentifier, PreparedIdentifier] | null {
  for (const our of ours) {
    for (const their of theirs) {
      if (our.key !== their.key) continue
      if (
        worldwide.has(our.kind) ||
        our.country === null ||
        their.country === null ||
        our.country === their.country
      ) {
        return [our, their]
      }
    }
  }
  return null
}

/** Numbers of a kind of which each bearer has one for life, and these differ. */
export function contradictingIdentifier(
  ours: readonly PreparedIdentifier[],
  theirs: readonly PreparedIdentifier[],
): readonly [PreparedIdentifier, PreparedIdentifier] | null {
  for (const our of ours) {
    if (!forLife.has(our.kind) || our.passes !== true) continue
    const their = theirs.filter((one) => one.kind === our.kind && one.passes === true)
    const [first] = their
    if (first !== undefined && their.every((one) => one.key !== our.key)) return [our, first]
  }
  return null
}

function prepareIdentifier({ kind, number, country }: Identifier): PreparedIdentifier | null {
  const plain = number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(prefixes, '')
  const family = families[kind]
  if (
    plain.length < family.shortest ||
    plain.length > 40 ||
    !/\d/.test(plain) === (kind !== 'bic' && kind !== 'callSign')
  )
    return null
  const spelt = kind === 'bic' && plain.length === 8 ? `${plain}XXX` : plain
  return {
    key: `${family.name}:${spelt}`,
    kind,
    country: country?.toUpperCase() ?? null,
    shown: number,
    passes: passesCheck(kind, plain),
  }
}

const prefixes = /^(?:IMO|MMSI|INN|ИНН|OGRN|ОГРН|LEI|SWIFT|BIC|NO)(?=[A-Z]*\d)/

/** Lists mix up tax numbers, company numbers and other numbers: these are one family. */
const families: Record<IdentifierKind, { readonly name: string; readonly shortest: number }> = {
  passport: { name: 'document', shortest: 6 },
  nationalId: { name: 'document', shortest: 6 },
  taxNumber: { name: 'number', shortest: 7 },
  registration: { name: 'number', shortest: 6 },
  other: { name: 'number', shortest: 8 },
  lei: { name: 'lei', shortest: 18 },
  bic: { name: 'bic', shortest: 8 },
  imo: { name: 'imo', shortest: 7 },
  mmsi: { name: 'mmsi', shortest: 9 },
  callSign: { name: 'call', shortest: 4 },
  aircraft: { name: 'aircraft', shortest: 4 },
}

const worldwide = new Set<IdentifierKind>(['lei', 'bic', 'imo', 'mmsi', 'callSign', 'aircraft'])
const forLife = new Set<IdentifierKind>(['imo', 'lei'])
