/**
 * A name as somebody typed or pasted it, made comparable: one Unicode form, no invisible signs, one apostrophe and one dash, letters of
 * other alphabets that only look Latin put right. What this takes away can hide no one: it carries no sound.
 */

import { cyrillicTwin, drawnLatin, latinTwin } from './lookalikes.ts'
import { scriptOfCode } from './script/script.ts'

/** Names are not longer; what comes after is left out, and the explanation says so. */
export const longestName = 320

export type NormalText = { readonly text: string; readonly truncated: boolean }

export function normalise(text: string): NormalText {
  const truncated = text.length > longestName
  const short = truncated ? text.slice(0, longestName) : text
  const plain = drawnLatin(short.toWellFormed().normalize('NFKC'))
    .replace(/[\u2018\u2019\u201a\u201b\u02b9-\u02bf\u02c8\u0060\u00b4\u055a\uff07\u05f3\u2032\ua78c]/g, "'")
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u05be\u30fb\u00b7\u2027]/g, '-')
    .replace(/[\p{Cf}\p{Cc}\p{Co}\p{Cn}\p{Me}\p{Default_Ignorable_Code_Point}]/gu, (sign) =>
      /\s/.test(sign) ? ' ' : '',
    )
    .replace(/\s+/g, ' ')
    .trim()
  return { text: plain, truncated: truncated || plain.length > longestName }
}

/** A word in which alphabets are mixed, written in the one most of its letters are from, where all the others look the same in it. */
export function repairMixed(word: string): string {
  let latin = 0
  let cyrillic = 0
  let greek = 0
  for (const letter of word) {
    const script = scriptOfCode(letter.codePointAt(0) ?? 0)
    if (script === 'latin') latin += 1
    else if (script === 'cyrillic') cyrillic += 1
    else if (script === 'greek') greek += 1
  }
  if (latin > 0 && cyrillic + greek > 0) {
    return latin >= cyrillic + greek ? swap(word, latinTwin) : greek > 0 ? word : swap(word, cyrillicTwin)
  }
  return word
}

/**
 * A word whose every letter is Latin or looks so, as that Latin word (`Kаdуrоv`, `Соре`); null where a letter looks like none, or all are Latin
 * already.
 */
export function asLatinLookalike(word: string): string | null {
  let latin = ''
  for (const letter of word) {
    const own = /[\u0370-\u058f]/.test(letter) ? latinTwin(letter) : letter
    if (own === undefined) return null
    latin += own
  }
  return latin === word ? null : latin
}

/** Digits that stand for letters in a word of letters (`Ig0r`), put right. */
export function repairDigits(word: string): string {
  if (!/^\p{L}+(?:[013457]+\p{L}+)+$/u.test(word) && !/^[013457]\p{L}{3,}$/u.test(word)) return word
  if (/^\d+(?:st|nd|rd|th)$/i.test(word)) return word
  return word.replace(/[013457]/g, (digit) => lookalikeDigits[digit] ?? digit)
}

function swap(word: string, twin: (letter: string) => string | undefined): string {
  return Array.from(word, (letter) => twin(letter) ?? letter).join('')
}

const lookalikeDigits: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' }
