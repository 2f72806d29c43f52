/**
 * A bar as the weight list states it: docs/formats.md, section 1. The list is what custodians and auditors
 * swear to, so a bar here holds exactly what a line holds, and nothing of where or by whom it is kept.
 */

import type { Micrograms } from '@specie/units'

export type Metal = 'gold' | 'silver' | 'platinum' | 'palladium'

/** What makes two lines one bar. Spaces and punctuation in the serial number do not make another bar. */
export type BarIdentity = {
  readonly metal: Metal
  readonly brand: string
  /** As stamped. */
  readonly serial: string
  /** As stamped, or null where the bar bears none. */
  readonly year: number | null
}

export type ListedWeight = {
  /** Unit of gross and fine: troy ounces or grams. */
  readonly unit: 'oz' | 'g'
  /** Thousandths of `unit`. */
  readonly grossThousandths: bigint
  /** Hundredths of a part per thousand: 99570n is 995.70. */
  readonly finenessHundredths: bigint
  /** Thousandths of `unit`, as the custodian lists it. */
  readonly fineThousandths: bigint
}

export type ListedBar = BarIdentity &
  ListedWeight & {
    readonly standard: string
    /** Code of the refiner, or null when unknown. */
    readonly refiner: string | null
    /** Digest of the chain of custody's documents, `0x` and 64 hex digits, or null. */
    readonly custody: string | null
    /** What this bar backs: its whole weight, or 0. */
    readonly counted: Micrograms
    /** Why `counted` is 0: `origin-unknown`, `origin-excluded:RULE`, `held:HOLD`; null when the whole weight counts. */
    readonly reason: string | null
  }

export const metals = ['gold', 'silver', 'platinum', 'palladium'] as const satisfies readonly Metal[]

export const listColumns = [
  'metal',
  'brand',
  'serial',
  'year',
  'standard',
  'unit',
  'gross',
  'fineness',
  'fine',
  'refiner',
  'custody',
  'counted',
  'reason',
] as const

export type ListColumn = (typeof listColumns)[number]
