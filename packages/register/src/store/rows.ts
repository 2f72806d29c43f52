/** A bar as the database gives it, and back: one shape for every query that reads bars. */

import { micrograms } from '@specie/units'
import type { BarRecord } from '../bar/barRecord.ts'
import { hexOf, type ListedWeight, type Metal } from '../list/index.ts'

/** Columns of register.bar named `b`, in the shape of BarRow. */
export const barColumns = `
  b.bar_key, b.vault, b.state, b.metal, b.brand, b.serial, b.year, b.standard, b.unit, b.gross_thousandths,
  b.fineness_hundredths, b.fine_thousandths, b.refiner, b.custody, b.whole_micrograms, b.since`

export type BarRow = {
  readonly bar_key: Uint8Array
  readonly vault: string
  readonly state: BarRecord['state']
  readonly metal: Metal
  readonly brand: string
  readonly serial: string
  readonly year: number | null
  readonly standard: string
  readonly unit: ListedWeight['unit']
  readonly gross_thousandths: bigint
  readonly fineness_hundredths: number
  readonly fine_thousandths: bigint
  readonly refiner: string | null
  readonly custody: string | null
  readonly whole_micrograms: bigint
  readonly since: Date
}

export function barOf(row: BarRow): BarRecord {
  return {
    barKey: hexOf(row.bar_key),
    vault: row.vault,
    state: row.state,
    metal: row.metal,
    brand: row.brand,
    serial: row.serial,
    year: row.year,
    standard: row.standard,
    unit: row.unit,
    grossThousandths: row.gross_thousandths,
    finenessHundredths: BigInt(row.fineness_hundredths),
    fineThousandths: row.fine_thousandths,
    refiner: row.refiner,
    custody: row.custody,
    whole: micrograms(row.whole_micrograms),
    since: row.since,
  }
}
