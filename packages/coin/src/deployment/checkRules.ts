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
  const { maxAgeSeconds, raiseDelaySeconds, changeDelaySeconds, quorum } = rules
  const longestChange = Math.min(14 * day, Math.floor(maxAgeSeconds / 3))
  return (
    outside('maxAge', maxAgeSeconds, 10 * day, 45 * day) ??
    outside('raiseDelay', raiseDelaySeconds, hour, 3 * day) ??
    outside('quorum', quorum, 2, 9) ??
    outside('changeDelay', changeDelaySeconds, 3 * day, longestChange) ??
    wrongSeats(seats, threshold)
  )
}

function outside(rule: string, value: number, lowest: number, highest: number): ChainRefusal | undefined {
  if (Number.isInteger(value) && value >= lowest && value <= highest) return undefined
  return refusal('RuleOutOfBounds', { rule, value, lowest, highest })
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
