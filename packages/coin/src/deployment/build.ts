/** The published build: for each contract the code as compiled, and where its constructor leaves what is fixed for ever. */
import { barTitleBytecode, barTitleImmutables, barTitleRuntimeBytecode } from '../generated/barTitle.ts'
import { coinBytecode, coinImmutables, coinRuntimeBytecode } from '../generated/coin.ts'
import { councilBytecode, councilImmutables, councilRuntimeBytecode } from '../generated/council.ts'
import { logAnchorBytecode, logAnchorImmutables, logAnchorRuntimeBytecode } from '../generated/logAnchor.ts'
import { reserveBytecode, reserveImmutables, reserveRuntimeBytecode } from '../generated/reserve.ts'
import {
  settlementBytecode,
  settlementImmutables,
  settlementRuntimeBytecode,
} from '../generated/settlement.ts'
import type { Hex, ProgrammeContracts } from '../port/state.ts'

/** Bytes of the code that hold an immutable. */
export type Place = { readonly start: number; readonly length: number }

export type BuiltContract = {
  /** Code that makes the contract, without the constructor's arguments. */
  readonly creation: Hex
  /** Run-time code, zeros where the immutables stand. */
  readonly runtime: Hex
  /** One list of places for each immutable: all places of one hold the same. */
  readonly immutables: readonly (readonly Place[])[]
}

export const build: Readonly<Record<keyof ProgrammeContracts, BuiltContract>> = {
  reserve: { creation: reserveBytecode, runtime: reserveRuntimeBytecode, immutables: reserveImmutables },
  coin: { creation: coinBytecode, runtime: coinRuntimeBytecode, immutables: coinImmutables },
  barTitle: { creation: barTitleBytecode, runtime: barTitleRuntimeBytecode, immutables: barTitleImmutables },
  council: { creation: councilBytecode, runtime: councilRuntimeBytecode, immutables: councilImmutables },
  settlement: {
    creation: settlementBytecode,
    runtime: settlementRuntimeBytecode,
    immutables: settlementImmutables,
  },
  logAnchor: {
    creation: logAnchorBytecode,
    runtime: logAnchorRuntimeBytecode,
    immutables: logAnchorImmutables,
  },
}
