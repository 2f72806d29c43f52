/**
 * Which stamps mean which brand. A brand's code is part of every bar's key, so one person's slip would make
 * another bar of it: a spelling is known once two different people have said the same of it.
 */

export type BrandEntry = {
  /** The code on the weight list. */
  readonly brand: string
  readonly name: string
  /** Code of the refiner who stamps it, or null when unknown. */
  readonly refiner: string | null
  /** Further spellings under which files name it. */
  readonly aliases: readonly string[]
}

export type Refiner = {
  readonly code: string
  readonly name: string
  readonly jurisdiction: string
}

export type BrandRefusal =
  | { readonly code: 'BRAND_MEANS_ANOTHER'; readonly spelling: string; readonly brand: string }
  | { readonly code: 'REFINER_UNKNOWN'; readonly refiner: string }
  | { readonly code: 'BRAND_FORM_WRONG'; readonly spelling: string; readonly expected: string }

/** `added` once a second person has said the same. */
export type BrandProposed = { readonly state: 'added' | 'waits-for-a-second-person' }
