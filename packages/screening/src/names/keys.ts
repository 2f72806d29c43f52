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
    const bearing = reading.tokens.filter((token) => token.kind === 'name' || token.kind === 'common')
    for (const token of bearing) addKeysOfToken(token, keys)
    for (let at = 0; at + 1 < bearing.length; at += 1) {
      addSound((bearing[at]?.sound ?? '') + (bearing[at + 1]?.sound ?? ''), keys)
    }
  }
  return Array.from(keys).sort()
}

function addKeysOfToken(token: NameToken, keys: Set<string>): void {
  addSound(token.sound, keys)
  for (const family of token.families) keys.add(`f${family}`)
  if (token.bones.length >= 2) keys.add(`b${token.bones}`)
}

/** The sound, and what is left of it when one sound is taken away: two that differ in one share one of these. */
function addSound(sound: string, keys: Set<string>): void {
  keys.add(`s${sound}`)
  if (sound.length < 4) return
  for (let at = 0; at < sound.length; at += 1) keys.add(`s${sound.slice(0, at)}${sound.slice(at + 1)}`)
}
