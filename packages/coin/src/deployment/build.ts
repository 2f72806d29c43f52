/** The published build: for each contract the code as compiled, and where its constructor leaves what is fixed for ever. */
import { barTitleImmutables, barTitleRuntimeBytecode } from '../generated/barTitle.ts'
import { coinImmutables, coinRuntimeBytecode } from '../generated/coin.ts'
import { councilImmutables, councilRuntimeBytecode } from '../generated/council.ts'
import { reserveImmutables, reserveRuntimeBytecode } from '../generated/reserve.ts'
import { settlementImmutables, settlementRuntimeBytecode } from '../generated/settlement.ts'
import type { Hex, ProgrammeContracts } from '../port/state.ts'

/** Bytes of the code that hold an immutable. */
export type Place = { readonly start: number; readonly length: number }

export type BuiltContract = {
  /** Run-time code, zeros where the immutables stand. */
  readonly runtime: Hex
  /** One list of places for each immutable: all places of one hold the same. */
  readonly immutables: readonly (readonly Place[])[]
}

export const build: Readonly<Record<keyof ProgrammeContracts, BuiltContract>> = {
  reserve: { runtime: reserveRuntimeBytecode, immutables: reserveImmutables },
  coin: { runtime: coinRuntimeBytecode, immutables: coinImmutables },
  barTitle: { runtime: barTitleRuntimeBytecode, immutables: barTitleImmutables },
  council: { runtime: councilRuntimeBytecode, immutables: councilImmutables },
  settlement: { runtime: settlementRuntimeBytecode, immutables: settlementImmutables },
}
