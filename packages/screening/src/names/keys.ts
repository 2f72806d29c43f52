/**
 * Under which keys an index finds a name. Two names that share no key never match: the comparison itself says so, so that an index over
 * these keys loses nothing by construction.
 */

import type { NameReading, NameToken, PreparedName } from './prepared.ts'

/** Sorted, without repeats. */
export function keysOf(prepared: PreparedName): readonly string[] {
  return prepared.keys
}

export function keysOfReadings(readings: readonly NameReading[]): readonly string[] {
  const keys = new Set<string>()
  for (const reading of readings) {
    addKeysOfWords(reading, keys)
    const joinsOfTwo = reading.joins[0] ?? []
    for (const joined of joinsOfTwo)
      if (joined !== null && joined.text.length >= 5) addVariants('', joined.sound, keys)
    for (const joined of reading.joins[1] ?? []) if (joined !== null) keys.add(joined.sound)
    for (const whole of reading.whole) {
      if (reading.whole.length <= 3 && whole.length <= 24) addVariants('', whole, keys)
      else keys.add(whole)
    }
  }
  return Array.from(keys).sort()
}

/** The keys as numbers of 52 bits, sorted: comparing two names asks thousands of times whether they share one. */
export function hashesOf(keys: readonly string[]): Float64Array {
  const hashes = new Float64Array(keys.length)
  for (const [at, key] of keys.entries()) hashes[at] = hashOf(key)
  return hashes.sort()
}

/** FNV-1a twice from different seeds. */
function hashOf(key: string): number {
  let one = 0x811c9dc5
  let other = 0x1b873593
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at)
    one = Math.imul(one ^ code, 0x01000193)
    other = Math.imul(other ^ code, 0x85ebca6b)
  }
  return (one >>> 0) * 0x100000 + (other >>> 12)
}

/**
 * A word that many bear is no key of its own: it would lead to thousands who share nothing else. It is one together with any other word
 * of the name, which may be misspelt.
 */
function addKeysOfWords(reading: NameReading, keys: Set<string>): void {
  const words = reading.tokens.filter(
    (token) => token.kind !== 'title' && token.kind !== 'form' && token.kind !== 'particle',
  )
  const alone = words.length === 1
  for (const word of words) {
    if (word.kind === 'number' || word.kind === 'initial') continue
    if (alone || word.weight > mostOfCommon) {
      addWord('', word, keys)
      continue
    }
    for (const stem of [word.sound, ...word.families.map(String)]) {
      for (const other of words) if (other !== word) addWord(`${stem}+`, other, keys)
    }
  }
}

/** The weight up to which a word is too common to be a key. */
const mostOfCommon = 70

function addWord(stem: string, word: NameToken, keys: Set<string>): void {
  if (stem !== '') keys.add(`${stem}^${word.text.charAt(0)}`)
  if (word.kind === 'initial') return
  addVariants(stem, word.sound, keys)
  // A slip can make another sound of the letters around it: those are compared as they are written too.
  if (stem === '' && word.text !== word.sound && word.text.length > 4) addVariants('', word.text, keys)
  // `Abdurrahman` and `Rahman`.
  if (word.sound.startsWith('abd') && word.sound.length > 5) keys.add(stem + word.sound.slice(3))
  for (const family of word.families) keys.add(`${stem}${family}`)
  if (word.bones.length >= 2) keys.add(`${stem}-${word.bones}`)
}

/** The sound, and what is left of it when one sound is taken away: two that differ in one share one of these. */
function addVariants(stem: string, sound: string, keys: Set<string>): void {
  keys.add(stem + sound)
  if (sound.length < 4) return
  for (let at = 0; at < sound.length; at += 1) keys.add(`${stem}${sound.slice(0, at)}${sound.slice(at + 1)}`)
}
