/**
 * The name of a bar that anyone can compute from any list and compare: no vault, weight or salt is in it.
 */

import type { BarIdentity } from './bar.ts'
import { keccak256 } from './keccak.ts'

/** 32 bytes: H(metal "," brand "," bare serial "," year). */
export function barKey(bar: BarIdentity): Uint8Array {
  return keccak256(`${stampOf(bar)},${printYear(bar.year)}`)
}

/** The letters and digits of a serial number: `A 10.023` and `A10023` are stamped on the same bar. */
export function bareSerial(serial: string): string {
  return serial.replace(/[^A-Z0-9]/g, '')
}

/** A bar's identity without its year: two bars that share it are one bar when either bears no year. */
export function stampOf(bar: Omit<BarIdentity, 'year'>): string {
  return `${bar.metal},${bar.brand},${bareSerial(bar.serial)}`
}

/** Four digits, or `-`. */
export function printYear(year: number | null): string {
  return year === null ? '-' : String(year).padStart(4, '0')
}

/** Orders keys as the list is ordered: below 0, 0 or above 0. */
export function compareKeys(left: Uint8Array, right: Uint8Array): number {
  for (let index = 0; index < 32; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
