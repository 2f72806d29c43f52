/**
 * How far two words are apart, in hundredths of a slip: what one slip of the hand does costs 100, what the ear or a transliteration
 * confuses costs less. Whole numbers only.
 */

/** The dearest that is still told apart; anything beyond is `farAway`. */
export const farAway = 10_000

const longest = 64
const size = 128
const vowels = 'aeiou'

const substitution = new Uint8Array(size * size).fill(100)
const insertion = new Uint8Array(size).fill(100)
const bareSubstitution = new Uint8Array(size * size).fill(100)
const bareInsertion = new Uint8Array(size).fill(100)
const plainSubstitution = new Uint8Array(size * size).fill(100)
const plainInsertion = new Uint8Array(size).fill(100)

/** Pairs of sounds and what it costs to take one for the other. */
const alike: readonly (readonly [string, number])[] = [
  ['ae ei ou jJ ji jy Ss', 40],
  ['ai ao au eo eu io iu vu Jz JC jC jz Cs CS JS Ch Ck hk hg zs', 60],
  ['bp dt gk vf vb mn lr kS', 70],
]

for (let code = 0; code < size; code += 1) {
  substitution[code * size + code] = 0
  plainSubstitution[code * size + code] = 0
}
for (const [pairs, cost] of alike) {
  for (const pair of pairs.split(' ')) {
    const one = pair.charCodeAt(0)
    const other = pair.charCodeAt(1)
    substitution[one * size + other] = cost
    substitution[other * size + one] = cost
  }
}
for (const vowel of vowels) insertion[vowel.charCodeAt(0)] = 70
for (const soft of 'hj') insertion[soft.charCodeAt(0)] = 60

// Against a writing without vowels: these count next to nothing, and its weak letters stand for some of them.
bareSubstitution.set(substitution)
bareInsertion.set(insertion)
for (const vowel of vowels) {
  bareInsertion[vowel.charCodeAt(0)] = 10
  for (const other of `${vowels}vjh`) {
    if (other === vowel) continue
    const cost = vowels.includes(other) ? 15 : 40
    bareSubstitution[vowel.charCodeAt(0) * size + other.charCodeAt(0)] = cost
    bareSubstitution[other.charCodeAt(0) * size + vowel.charCodeAt(0)] = cost
  }
}
bareInsertion['h'.charCodeAt(0)] = 40
for (const [pair, cost] of Object.entries({
  dz: 50,
  tz: 60,
  ts: 60,
  jg: 30,
  Jg: 30,
  jJ: 20,
  pb: 40,
  vb: 60,
  fp: 30,
})) {
  const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)]
  bareSubstitution[one * size + other] = cost
  bareSubstitution[other * size + one] = cost
}

/** Which consonants a word has, one bit each: those that are cheaply taken for each other share one. */
export function consonantsIn(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at += 1) bits |= bitOf[word.charCodeAt(at) & 127] ?? 0
  return bits
}

/** A bound from below: each consonant that only one side has costs at least so much. Tells most strangers apart without a table. */
export function leastDistance(one: number, other: number, each: number): number {
  return each * Math.max(countBits(one & ~other), countBits(other & ~one))
}

/** The least that a consonant of a sound costs, of those with bits of their own; and of a spelling. */
export const leastOfSound = 60
export const leastOfSpelling = 100

function countBits(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

const bitOf = new Int32Array(size)
for (const [bit, letter] of Array.from('bcdfgklmnpqrstwxz').entries()) bitOf[letter.charCodeAt(0)] = 1 << bit
// A vowel, h, j, v and the sounds near them cost less than the rest, or stand for a vowel: they prove nothing.
bitOf['C'.charCodeAt(0)] = 1 << 20
bitOf['S'.charCodeAt(0)] = bitOf['s'.charCodeAt(0)] ?? 0

const rows = [new Int32Array(longest + 2), new Int32Array(longest + 2), new Int32Array(longest + 2)]

/** Between two sounds (see sound.ts). `farAway` where it would exceed `limit`. */
export function soundDistance(one: string, other: string, limit: number): number {
  return distance(one, other, limit, substitution, insertion, 60)
}

/** Between two sounds of which one was written without its vowels. */
export function bareDistance(one: string, other: string, limit: number): number {
  return distance(one, other, limit, bareSubstitution, bareInsertion, 10)
}

/** Between two spellings, each slip at its full price. */
export function spellingDistance(one: string, other: string, limit: number): number {
  return distance(one, other, limit, plainSubstitution, plainInsertion, 100)
}

/** Optimal string alignment: substitution, insertion, deletion, and two neighbours swapped. */
function distance(
  one: string,
  other: string,
  limit: number,
  exchange: Uint8Array,
  gap: Uint8Array,
  cheapestGap: number,
): number {
  if (one === other) return 0
  const length = Math.min(one.length, longest)
  const width = Math.min(other.length, longest)
  if (Math.abs(length - width) * cheapestGap > limit) return farAway
  let before = rows[0] as Int32Array
  let above = rows[1] as Int32Array
  let here = rows[2] as Int32Array
  above[0] = 0
  for (let column = 1; column <= width; column += 1) {
    above[column] = (above[column - 1] ?? 0) + (gap[other.charCodeAt(column - 1) & 127] ?? 100)
  }
  for (let row = 1; row <= length; row += 1) {
    const letter = one.charCodeAt(row - 1) & 127
    const letterGap = gap[letter] ?? 100
    let smallest = (above[0] ?? 0) + letterGap
    here[0] = smallest
    for (let column = 1; column <= width; column += 1) {
      const facing = other.charCodeAt(column - 1) & 127
      let cost = (above[column - 1] ?? 0) + (exchange[letter * size + facing] ?? 100)
      const dropped = (above[column] ?? 0) + letterGap
      if (dropped < cost) cost = dropped
      const added = (here[column - 1] ?? 0) + (gap[facing] ?? 100)
      if (added < cost) cost = added
      if (
        row > 1 &&
        column > 1 &&
        letter === (other.charCodeAt(column - 2) & 127) &&
        facing === (one.charCodeAt(row - 2) & 127)
      ) {
        const swapped = (before[column - 2] ?? 0) + 100
        if (swapped < cost) cost = swapped
      }
      here[column] = cost
      if (cost < smallest) smallest = cost
    }
    if (smallest > limit) return farAway
    const spare = before
    before = above
    above = here
    here = spare
  }
  const total = above[width] ?? farAway
  return total > limit ? farAway : total
}
