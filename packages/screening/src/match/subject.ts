/** Whom to look for: a party's person, an organisation, a vessel or a wallet, with all that is known of it. */

import type { Identifier, PartialDate } from '../lists/entry.ts'

export type SubjectKind = 'person' | 'organisation' | 'vessel' | 'aircraft' | 'unknown'

export type Subject = {
  readonly kind: SubjectKind
  /** Every name it is known by, in any script. The first is the main one. May be empty where only a wallet is known. */
  readonly names: readonly string[]
  /** Of birth, of founding. */
  readonly date: PartialDate | null
  /** ISO 3166 codes: nationalities, or where it is registered. */
  readonly countries: readonly string[]
  /** ISO 3166 code of the place of birth. */
  readonly birthCountry: string | null
  readonly gender: 'male' | 'female' | null
  readonly identifiers: readonly Identifier[]
  /** Addresses of wallets, in any form. */
  readonly wallets: readonly string[]
}
