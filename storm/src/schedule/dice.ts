/**
 * Chance that can be thrown again: the same seed gives the same throws, on any machine. Each throw names what it is for, so that
 * a new kind of throw in one place changes nothing in another.
 */

export type Dice = {
  /** From 0 inclusive to 1 exclusive. */
  fraction(): number
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** By weight: the heavier, the oftener. */
  weighed<T extends string>(weights: Readonly<Partial<Record<T, number>>>): T
  /** Other dice that depend on these and the name alone, not on how often these were thrown. */
  named(name: string): Dice
}

export function diceOf(seed: string): Dice {
  const next = sfc32(hashOf(seed))
  const fraction = () => next() / 2 ** 32
  const whole = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1))
  return {
    fraction,
    whole,
    chance: (probability) => fraction() < probability,
    pick: (from) => {
      const one = from[Math.floor(fraction() * from.length)]
      if (one === undefined) throw new RangeError('Nothing to pick from.')
      return one
    },
    weighed: <T extends string>(weights: Readonly<Partial<Record<T, number>>>) => {
      const entries = Object.entries(weights) as [T, number][]
      let left = fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of entries) {
        left -= weight
        if (left < 0) return name
      }
      throw new RangeError('Nothing to choose from.')
    },
    named: (name) => diceOf(`${seed}/${name}`),
  }
}

/** The one of a list that a fraction points to; undefined for an empty list. */
export function at<T>(from: readonly T[], fraction: number): T | undefined {
  return from[Math.min(from.length - 1, Math.floor(fraction * from.length))]
}

/** FNV-1a over the text, stirred to four words. */
function hashOf(text: string): [number, number, number, number] {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  }
  const word = (salt: number) => {
    let value = Math.imul(hash ^ salt, 0x85ebca6b) >>> 0
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35) >>> 0
    return (value ^ (value >>> 16)) >>> 0
  }
  return [word(0x9e3779b9), word(0x243f6a88), word(0xb7e15162), 1]
}

/** Chris Doty-Humphrey's small fast counter: 32 bits a call, passes PractRand. */
function sfc32([a, b, c, d]: [number, number, number, number]): () => number {
  const step = () => {
    const sum = (((a + b) >>> 0) + d) >>> 0
    d = (d + 1) >>> 0
    a = (b ^ (b >>> 9)) >>> 0
    b = (c + ((c << 3) >>> 0)) >>> 0
    c = (((c << 21) | (c >>> 11)) >>> 0) + sum
    c >>>= 0
    return sum
  }
  for (let round = 0; round < 12; round += 1) step()
  return step
}
