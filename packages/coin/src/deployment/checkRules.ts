/**
 * The bounds of MECHANISM's immutables, asked before four contracts are made in vain: the Reserve, made last, has them as its own
 * constants and decides.
 */
import { isAddressEqual, zeroAddress } from 'viem'
import type { ChainRefusal } from '../port/refusal.ts'
import type { Address } from '../port/state.ts'
import { refusal } from '../refusal/refusal.ts'
import type { ProgrammeRules } from './deployProgramme.ts'

/** The first rule that is out of bounds, or undefined. */
export function checkRules(
  rules: ProgrammeRules,
  seats: readonly Address[],
  threshold: number,
): ChainRefusal | undefined {
  const bounds = ruleBounds(rules.maxAgeSeconds)
  for (const rule of ['maxAge', 'raiseDelay', 'quorum', 'changeDelay'] as const) {
    const value = rule === 'quorum' ? rules.quorum : rules[`${rule}Seconds`]
    const { lowest, highest } = bounds[rule]
    if (!Number.isInteger(value) || value < lowest || value > highest)
      return refusal('RuleOutOfBounds', { rule, value, lowest, highest })
  }
  return wrongSeats(seats, threshold)
}

/** Delays in seconds; the longest `changeDelay` follows from `maxAge`. */
export function ruleBounds(maxAgeSeconds: number) {
  return {
    maxAge: { lowest: 10 * day, highest: 45 * day },
    raiseDelay: { lowest: hour, highest: 3 * day },
    quorum: { lowest: 2, highest: 9 },
    changeDelay: { lowest: 3 * day, highest: Math.min(14 * day, Math.floor(maxAgeSeconds / 3)) },
  } as const
}

function wrongSeats(seats: readonly Address[], threshold: number): ChainRefusal | undefined {
  const twice = seats.find(
    (seat, position) =>
      isAddressEqual(seat, zeroAddress) ||
      seats.findIndex((other) => isAddressEqual(other, seat)) !== position,
  )
  if (twice !== undefined) return refusal('SeatTwice', { seat: twice })
  if (seats.length > maxSeats) return refusal('TooManySeats', { seats: seats.length, limit: maxSeats })
  if (2 * threshold > seats.length && threshold < seats.length && Number.isInteger(threshold))
    return undefined
  return refusal('ThresholdOutOfBounds', { threshold, seats: seats.length })
}

const hour = 3_600
const day = 86_400
const maxSeats = 15
