/** A bar as the register knows it now: what its last list said, where it is, and since when. */

import type { Micrograms } from '@specie/units'
import type { BarIdentity, ListedWeight } from '../list/index.ts'

export type BarRecord = BarIdentity &
  ListedWeight & {
    /** `0x` and 64 hex digits. */
    readonly barKey: string
    readonly vault: string
    /** Listed: on the vault's list. Missing: gone from it without a departure. Departed: delivered or withdrawn. */
    readonly state: 'listed' | 'missing' | 'departed'
    readonly standard: string
    readonly refiner: string | null
    readonly custody: string | null
    /** What the bar backs when nothing speaks against it. */
    readonly whole: Micrograms
    /** Since when its state is what it is. */
    readonly since: Date
  }
