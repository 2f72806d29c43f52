/**
 * A name as somebody typed or pasted it, made comparable: one Unicode form, no invisible signs, one apostrophe and one dash, letters of
 * other alphabets that only look Latin put right. What this takes away can hide no one: it carries no sound.
 */

import { scriptOfCode } from './script/script.ts'

/** Names are not longer; what comes after is left out, and the explanation says so. */
export const longestName = 320

export type NormalText = { readonly text: string; readonly truncated: boolean }

export function normalise(text: string): NormalText {
  const truncated = text.length > longestName
  const short = truncated ? text.slice(0, longestName) : text
  const plain = short
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201a\u201b\u02b9-\u02bf\u02c8\u0060\u00b4\u055a\uff07\u05f3\u2032\ua78c]/g, "'")
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u05be\u30fb\u00b7\u2027]/g, '-')
    .replace(/[\p{Cf}\p{Cc}\p{Co}\p{Cn}]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
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
    return latin >= cyrillic + greek ? swap(word, toLatin) : greek > 0 ? word : swap(word, toCyrillic)
  }
  return word
}

/** A Cyrillic or Greek word whose every letter also looks like a Latin one, as the Latin word it looks like; null where one does not. */
export function asLatinLookalike(word: string): string | null {
  let latin = ''
  for (const letter of word) {
    const swapped = toLatin.get(letter)
    if (swapped === undefined) return null
    latin += swapped
  }
  return latin
}

/** Digits that stand for letters in a word of letters (`Ig0r`), put right. */
export function repairDigits(word: string): string {
  if (!/^\p{L}+(?:[013457]+\p{L}+)+$/u.test(word) && !/^[013457]\p{L}{3,}$/u.test(word)) return word
  if (/^\d+(?:st|nd|rd|th)$/i.test(word)) return word
  return word.replace(/[013457]/g, (digit) => lookalikeDigits[digit] ?? digit)
}

function swap(word: string, table: ReadonlyMap<string, string>): string {
  return Array.from(word, (letter) => table.get(letter) ?? letter).join('')
}

const lookalikeDigits: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' }

const alikePairs =
  'аa еe оo рp сc хx уy іi јj ѕs ԁd һh ѵv ԛq ԝw кk мm тt вb нh АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ІI ЈJ ЅS ԚQ ԜW αa οo ρp νv υu ιi κk τt ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX'
const toLatin = new Map(alikePairs.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]))
const toCyrillic = new Map(
  alikePairs
    .split(' ')
    .filter((pair) => scriptOfCode(pair.charCodeAt(0)) === 'cyrillic')
    .map((pair) => [pair.charAt(1), pair.charAt(0)]),
)
