/** Difficulty, the hashes behind it, and the hash rate that finds blocks at a pace. */

/**
 * How many hashes one difficulty stands for. `market`: 2^32, by which hash price and hash rate are quoted everywhere. `exact`: the
 * expectation at target 0xffff × 2^208, which is 2^48 / 65535, greater by one part in 65,535.
 */
export type HashConvention = 'market' | 'exact'

const hashesPerDifficulty: Readonly<Record<HashConvention, number>> = {
  market: 2 ** 32,
  exact: 2 ** 48 / 65535,
}

/** Difficulty of compact bits: the limit's target over theirs. Bitcoin Core, `GetDifficulty`. */
export function difficultyOf(bits: number): number {
  const mantissa = bits & 0x00ffffff
  if (!Number.isInteger(bits) || bits < 0 || bits > 0xffffffff || mantissa === 0)
    throw new RangeError(`Compact bits are four bytes with a mantissa that is not zero, not ${bits}.`)
  return (0xffff / mantissa) * 256 ** (0x1d - (bits >>> 24))
}

/** Hashes expected for one block. */
export function expectedHashes(difficulty: number, convention: HashConvention = 'market'): number {
  return positive(difficulty, 'difficulty') * hashesPerDifficulty[convention]
}

/** Hash rate, TH/s, that finds a block every `blockSeconds` at this difficulty. */
export function hashRateTerahashes(
  difficulty: number,
  blockSeconds = 600,
  convention: HashConvention = 'market',
): number {
  return expectedHashes(difficulty, convention) / positive(blockSeconds, 'blockSeconds') / 1e12
}

/** Difficulty at which this hash rate, TH/s, finds a block every `blockSeconds`. */
export function difficultyFor(
  terahashes: number,
  blockSeconds = 600,
  convention: HashConvention = 'market',
): number {
  return (
    (positive(terahashes, 'terahashes') * 1e12 * positive(blockSeconds, 'blockSeconds')) /
    hashesPerDifficulty[convention]
  )
}

function positive(value: number, name: string): number {
  if (!(value > 0) || !Number.isFinite(value))
    throw new RangeError(`${name} is a positive number, not ${value}.`)
  return value
}
