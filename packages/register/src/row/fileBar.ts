/** A bar as a custodian's file gives it, once every cell of its row was read and checked. */

import type { BarIdentity, ListedWeight, Metal } from '../list/index.ts'

export type FileBar = BarIdentity &
  ListedWeight & {
    readonly line: number
    readonly standard: string
    /** As the file says, or null where it says nothing: then what the register knows of the bar stays. */
    readonly refiner: string | null
    readonly custody: string | null
    /** Who stamps this brand: the refiner of a bar of which nothing else is known. */
    readonly brandRefiner: string | null
  }

/** What the register knows that a row is checked against. */
export type RowKnowledge = {
  /** The brand of a code or an alias in capitals, or undefined where two people have not added it. */
  readonly brand: (spelling: string) => { readonly code: string; readonly refiner: string | null } | undefined
  readonly knowsRefiner: (code: string) => boolean
  /** Standard of bars whose row and mapping name none. */
  readonly standard: string
  /** The metal that the vault keeps, or null where any will do. */
  readonly metal: Metal | null
  /** No bar is younger than its list. */
  readonly latestYear: number
}
