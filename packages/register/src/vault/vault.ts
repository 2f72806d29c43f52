/** Who keeps gold for whom, and where. */

import type { Metal } from '../list/index.ts'

export type Jurisdiction = {
  /** ISO 3166-1, two letters. */
  readonly code: string
  readonly name: string
}

export type Party = {
  /** Of the account or smart wallet that signs, in lower case. */
  readonly address: string
  readonly name: string
  /** Code of its jurisdiction. */
  readonly jurisdiction: string
}

export type NewVault = {
  /** `a`-`z`, `0`-`9`, `-`: the same id that the contracts know as a number, or a name of its own. */
  readonly id: string
  readonly name: string
  readonly place: string
  readonly jurisdiction: string
  /** Addresses. A vault's sponsor never changes. */
  readonly custodian: string
  readonly sponsor: string
  readonly metal: Metal
  readonly latitude: number | null
  readonly longitude: number | null
}

export type Vault = Omit<NewVault, 'jurisdiction' | 'custodian' | 'sponsor'> & {
  readonly jurisdiction: Jurisdiction
  readonly custodian: Party
  readonly sponsor: Party
}

export type AddRefusal =
  /** The same id with other facts. */
  | { readonly code: 'EXISTS_OTHERWISE'; readonly what: string; readonly id: string }
  /** A jurisdiction, custodian, sponsor or refiner that has to be added first. */
  | { readonly code: 'NAMES_UNKNOWN'; readonly what: string; readonly id: string }
  | { readonly code: 'FORM_WRONG'; readonly what: string; readonly id: string; readonly expected: string }
