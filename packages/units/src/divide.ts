/**
 * Division of whole numbers with the direction in the name. The language's own `/` truncates towards 0, which
 * favours a different side for negative numbers; here down is down and up is up.
 */

/** The greatest whole number not above the quotient. `divisor` must be above 0. */
export function divideDown(dividend: bigint, divisor: bigint): bigint {
  positive(divisor)
  const quotient = dividend / divisor
  return dividend % divisor < 0n ? quotient - 1n : quotient
}

/** The smallest whole number not below the quotient. `divisor` must be above 0. */
export function divideUp(dividend: bigint, divisor: bigint): bigint {
  positive(divisor)
  const quotient = dividend / divisor
  return dividend % divisor > 0n ? quotient + 1n : quotient
}

function positive(divisor: bigint): void {
  if (divisor <= 0n) throw new RangeError(`A divisor must be above 0, not ${divisor}.`)
}
