/** Ways in which a name reaches an officer other than as it is listed, from a fixed seed: what bench/matching.ts has found again. */

export type Random = () => number

/** Null where the treatment does not apply to the name. */
export type Treatment = (random: Random, name: string, person: boolean) => string | null

/** The same numbers on every machine (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const treatments: Readonly<Record<string, Treatment>> = {
  substitution: (random, name) => {
    const at = placeIn(random, name)
    if (at === null) return null
    const letter = pick(random, letters)
    return (
      name.slice(0, at) +
      (letter === name.charAt(at).toLowerCase() ? (letter === 'x' ? 'e' : 'x') : letter) +
      name.slice(at + 1)
    )
  },
  transposition: (random, name) => {
    const places: number[] = []
    for (const word of name.matchAll(/\p{L}{4,}/gu)) {
      for (let at = word.index; at + 1 < word.index + word[0].length; at += 1) {
        if (name.charAt(at).toLowerCase() !== name.charAt(at + 1).toLowerCase()) places.push(at)
      }
    }
    if (places.length === 0) return null
    const at = pick(random, places)
    return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)
  },
  drop: (random, name) => {
    const at = placeIn(random, name)
    return at === null ? null : name.slice(0, at) + name.slice(at + 1)
  },
  doubled: (random, name) => {
    const at = placeIn(random, name)
    return at === null ? null : name.slice(0, at) + name.charAt(at) + name.slice(at)
  },
  reordered: (random, name) => {
    const words = wordsOf(name)
    if (words.length < 2) return null
    const from = 1 + below(random, words.length - 1)
    return [...words.slice(from), ...words.slice(0, from)].join(' ')
  },
  retransliterated: (random, name) => {
    const fitting = habits.filter(([pattern]) => new RegExp(pattern, 'i').test(name))
    if (fitting.length === 0) return null
    const [pattern, spelling] = pick(random, fitting)
    return name.replace(new RegExp(pattern, 'gi'), spelling)
  },
  shortened: (random, name, person) => {
    const words = wordsOf(name)
    if (words.length < 3 || !person) return null
    const out = 1 + below(random, words.length - 2)
    return [...words.slice(0, out), ...words.slice(out + 1)].join(' ')
  },
  initial: (_, name, person) => {
    const words = wordsOf(name)
    if (words.length < 3 || !person) return null
    const at = name.includes(',') ? words.length - 1 : 1
    const bare = (words[at] ?? '').replace(/^(?:al|el|ur)-/i, '')
    return [...words.slice(0, at), `${bare.charAt(0)}.`, ...words.slice(at + 1)].join(' ')
  },
  joined: (random, name) => {
    const words = wordsOf(name)
    if (words.length < 2) return null
    const at = below(random, words.length - 1)
    return [
      ...words.slice(0, at),
      `${words[at]}${words[at + 1]?.toLowerCase()}`,
      ...words.slice(at + 2),
    ].join(' ')
  },
  split: (random, name) => {
    const words = wordsOf(name)
    const long = words.flatMap((word, at) => (word.length >= 6 ? [at] : []))
    if (long.length === 0) return null
    const at = pick(random, long)
    const word = words[at] ?? ''
    const cut = 3 + below(random, word.length - 5)
    return [...words.slice(0, at), word.slice(0, cut), word.slice(cut), ...words.slice(at + 1)].join(' ')
  },
}

/** Two treatments, one after the other. */
export function treatTwice(random: Random, name: string, person: boolean): string | null {
  const all = Object.values(treatments)
  const once = pick(random, all)(random, name, person)
  return once === null ? null : pick(random, all)(random, once, person)
}

function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(',', ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** Somewhere in a word of four letters or more. */
function placeIn(random: Random, name: string): number | null {
  const places: number[] = []
  for (const word of name.matchAll(/\p{L}{4,}/gu)) {
    for (let at = word.index; at < word.index + word[0].length; at += 1) places.push(at)
  }
  return places.length === 0 ? null : pick(random, places)
}

function pick<T>(random: Random, all: readonly T[]): T {
  const one = all[below(random, all.length)]
  if (one === undefined) throw new Error('Nothing to pick from.')
  return one
}

function below(random: Random, count: number): number {
  return Math.floor(random() * count)
}

const letters = Array.from('abcdefghijklmnopqrstuvwxyz')

/** Other schemes’ spellings. */
const habits: readonly (readonly [string, string])[] = [
  ['kh', 'h'],
  ['sh', 'sch'],
  ['zh', 'j'],
  ['y(?=[aeiou])', 'i'],
  ['y\\b', 'i'],
  ['i\\b', 'y'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['u', 'ou'],
  ['q', 'k'],
  ['j', 'dj'],
  ['v', 'w'],
  ['w', 'v'],
  ['\\bal[- ]', 'el-'],
  ['ee', 'i'],
  ['ei|ey', 'ai'],
  ['ks', 'x'],
  ['ts', 'tz'],
  ['([bdfglmnprstz])\\1', '$1'],
  ['ch', 'tch'],
  ['f', 'ph'],
  ['muhammad|mohammad', 'Mohamed'],
  ['ov\\b', 'off'],
  ['e(?=[a-z])', 'i'],
  ['o(?=[a-z])', 'u'],
]
