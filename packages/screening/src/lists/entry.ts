/**
 * One entry of a sanctions list, whatever list it came from: who is listed, under which names, and what else is known of them. Only
 * what the list says; nothing is inferred here.
 */

export type EntryKind = 'person' | 'organisation' | 'vessel' | 'aircraft' | 'unknown'

/** `weak`: the authority itself calls the alias of low quality, or says it is too broad to find anybody by. */
export type NameQuality = 'primary' | 'good' | 'weak'

export type ListedName = {
  /** In the order and script of the list. */
  readonly text: string
  readonly quality: NameQuality
  /** Where the list tells the parts apart; each as written there. */
  readonly family?: string
  readonly given?: string
}

/** A date as far as it is known. Months and days count from 1. */
export type PartialDate = {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** Of birth, of founding, of building. A span where `until` is later than `from`; both ends belong to it. */
export type ListedDate = {
  readonly from: PartialDate
  readonly until: PartialDate
  readonly approximate: boolean
}

export type IdentifierKind =
  | 'passport'
  | 'nationalId'
  /** INN and the like. */
  | 'taxNumber'
  /** OGRN, company numbers. */
  | 'registration'
  | 'lei'
  | 'bic'
  | 'imo'
  | 'mmsi'
  | 'callSign'
  | 'aircraft'
  | 'other'

export type Identifier = {
  readonly kind: IdentifierKind
  /** As the list or the document writes it. */
  readonly number: string
  /** ISO 3166 code of the country that issued it, where it is known. */
  readonly country: string | null
}

/** `currency` as the list names it (XBT, ETH, TRX, USDT …); which forms of one key are the same is the wallets' business. */
export type ListedWallet = { readonly currency: string; readonly address: string }

export type ListedPlace = {
  /** ISO 3166 code, where the words name a country that is known. */
  readonly country: string | null
  /** As the list writes it. */
  readonly text: string
}

export type ListEntry = {
  /** As the list itself numbers it: stable from version to version. */
  readonly id: string
  readonly kind: EntryKind
  /** The first is the primary one. Never empty. */
  readonly names: readonly ListedName[]
  readonly dates: readonly ListedDate[]
  readonly birthplaces: readonly ListedPlace[]
  readonly addresses: readonly ListedPlace[]
  /** ISO 3166 codes; citizenship too. For organisations and vessels: registration or flag. */
  readonly countries: readonly string[]
  readonly identifiers: readonly Identifier[]
  readonly wallets: readonly ListedWallet[]
  readonly gender: 'male' | 'female' | null
  /** Programmes or regimes under which it is listed. */
  readonly programmes: readonly string[]
  /** As the list gives it, ISO 8601 where it can be read; null where it says nothing. */
  readonly listedOn: string | null
  readonly remarks: string | null
}
