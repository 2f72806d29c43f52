/**
 * A target in the four bytes of a block header: one byte of size, three of mantissa, `mantissa × 256^(size − 3)`. The mantissa is
 * signed, so a target never sets its top bit; what does not fit is cut off, which makes a target smaller and never larger.
 */

/** The largest target of the main network: 0x1d00ffff, difficulty 1. */
export const targetLimit = 0xffffn << 208n

/** Target of compact bits. RangeError for bits that no valid block carries: negative, zero or above 2^256. Bitcoin Core, `arith_uint256::SetCompact`. */
export function targetFromCompact(bits: number): bigint {
  if (!Number.isInteger(bits) || bits < 0 || bits > 0xffffffff)
    throw new RangeError(`Compact bits are a whole number of four bytes, not ${bits}.`)
  const size = bits >>> 24
  const mantissa = BigInt(bits & 0x007fffff)
  const target = size <= 3 ? mantissa >> BigInt(8 * (3 - size)) : mantissa << BigInt(8 * (size - 3))
  const shown = `Compact bits 0x${bits.toString(16).padStart(8, '0')}`
  if ((bits & 0x00800000) !== 0 && target !== 0n)
    throw new RangeError(`${shown} stand for a negative target; a target is at least 1.`)
  if (target === 0n) throw new RangeError(`${shown} stand for a target of zero; a target is at least 1.`)
  if (target >> 256n !== 0n)
    throw new RangeError(`${shown} stand for a target above 2^256; a hash has 256 bits.`)
  return target
}

/** Compact bits of a target, digits below the mantissa cut off. RangeError unless 1 ≤ target < 2^256. `arith_uint256::GetCompact`. */
export function compactFromTarget(target: bigint): number {
  if (target < 1n || target >> 256n !== 0n)
    throw new RangeError(`A target is from 1 to 2^256 - 1, not ${target}.`)
  let size = Math.ceil(target.toString(16).length / 2)
  let mantissa = Number(size <= 3 ? target << BigInt(8 * (3 - size)) : target >> BigInt(8 * (size - 3)))
  if ((mantissa & 0x00800000) !== 0) {
    mantissa >>>= 8
    size += 1
  }
  return ((size << 24) | mantissa) >>> 0
}

/** Hashes expected until one is at or below the target: 2^256 / (target + 1), rounded down. Bitcoin Core, `GetBlockProof`. */
export function workOf(target: bigint): bigint {
  if (target < 1n || target >> 256n !== 0n)
    throw new RangeError(`A target is from 1 to 2^256 - 1, not ${target}.`)
  return (1n << 256n) / (target + 1n)
}
