/** Weights as plain bigints, at the very edge where they become decimal digits. */
import type { BasisPoints, CoinUnits, Micrograms } from '@specie/units'
import { toBigint } from '@specie/units'

export function sumMicrograms(weights: readonly Micrograms[]): bigint {
  return weights.reduce((sum, weight) => sum + toBigint(weight), 0n)
}

export function digits(weight: Micrograms | CoinUnits): string {
  return toBigint(weight).toString()
}

export function points(share: BasisPoints): number
export function points(share: BasisPoints | null): number | null
export function points(share: BasisPoints | null): number | null {
  return share === null ? null : Number(toBigint(share))
}

/** Hundredths of a percent, rounded down; 0 of nothing. */
export function shareBasisPoints(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 10_000n) / whole)
}
