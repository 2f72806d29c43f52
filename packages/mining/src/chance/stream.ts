/**
 * Seeded chance. Each stream is named by a seed and a path of whole numbers (lifetime 7, outages of unit 2), and depends on nothing
 * else: neither on what other streams were asked nor on how many threads share the work. xoshiro128** (Blackman and Vigna, 2018),
 * seeded through splitmix32. Not for secrets.
 */

export type Stream = {
  /** Uniform over [0, 1), with 53 bits. */
  uniform(): number
  /** Standard normal, by the polar method of Marsaglia. */
  normal(): number
  /** Exponential with mean 1. */
  exponential(): number
  /** A whole number from 0 to `below` - 1. */
  whole(below: number): number
}

/** The same seed and path give the same digits on any machine with the same JavaScript engine. */
export function stream(seed: number, ...path: readonly number[]): Stream {
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError(`A seed is a whole number of 0 or more, not ${seed}.`)
  let mix = (seed ^ Math.imul(Math.floor(seed / 2 ** 32), 0x9e3779b1)) >>> 0
  for (const step of path) mix = splitmix(mix ^ Math.imul((step | 0) + 1, 0x85ebca6b))
  let s0 = splitmix(mix)
  let s1 = splitmix(s0)
  let s2 = splitmix(s1)
  let s3 = splitmix(s2) | 1
  let spare = Number.NaN

  function bits(): number {
    const product = Math.imul(s1, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9)
    const shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = (s3 << 11) | (s3 >>> 21)
    return result >>> 0
  }
  const uniform = () => ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992

  return {
    uniform,
    normal() {
      if (!Number.isNaN(spare)) {
        const kept = spare
        spare = Number.NaN
        return kept
      }
      for (;;) {
        const x = 2 * uniform() - 1
        const y = 2 * uniform() - 1
        const square = x * x + y * y
        if (square >= 1 || square === 0) continue
        const scale = Math.sqrt((-2 * Math.log(square)) / square)
        spare = y * scale
        return x * scale
      }
    },
    exponential: () => -Math.log(1 - uniform()),
    whole: (below) => Math.floor(uniform() * below),
  }
}

function splitmix(state: number): number {
  let mixed = (state + 0x9e3779b9) | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
