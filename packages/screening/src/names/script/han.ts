/**
 * Han characters into Latin letters. One writing, several languages: Mandarin (pinyin), and where the characters allow it the Korean and
 * the Japanese reading. Korean readings cover the characters usual in names; Japanese ones the commonest family names and the characters
 * usual in given names, which is most but not all: a rarer Japanese name written in kanji is only met in its Mandarin reading.
 */

import anyAscii from 'any-ascii'
import {
  cantonese,
  compoundSurnames,
  hanja,
  japaneseGiven,
  japaneseSurnames,
  surnamePinyin,
} from './hanReadings.ts'

/** The family name and the syllables of the given name: `[['xi'], ['jin', 'ping']]`. One part only where it is no person's name. */
export type HanReading = {
  readonly how: string
  readonly family: readonly string[]
  readonly given: readonly string[]
}

/** A person's name without blanks, family name first. */
export function readingsOfHanName(word: string): readonly HanReading[] {
  const characters = Array.from(word)
  const two = characters.slice(0, 2).join('')
  const width = characters.length > 2 && compoundSurnames.has(two) ? 2 : 1
  return readingsOfHanParts(characters.slice(0, width).join(''), characters.slice(width).join(''), word)
}

/** Where the list or the party tells family and given name apart. */
export function readingsOfHanParts(
  family: string,
  given: string,
  whole = family + given,
): readonly HanReading[] {
  const readings: HanReading[] = [
    {
      how: 'pinyin',
      family: [surnamePinyin.get(family) ?? pinyinOf(family).join('')],
      given: pinyinOf(given),
    },
  ]
  const korean = readBy(hanja, whole)
  if (korean !== null && whole.length >= 2 && whole.length <= 4) {
    readings.push({ how: 'Korean reading', family: korean.slice(0, 1), given: korean.slice(1) })
  }
  const southern = readBy(cantonese, whole)
  if (southern !== null && whole.length >= 2 && whole.length <= 4) {
    readings.push({ how: 'Cantonese reading', family: southern.slice(0, 1), given: southern.slice(1) })
  }
  const japanese = japaneseOf(whole)
  if (japanese !== null) readings.push(japanese)
  return readings
}

/** Mandarin, one syllable for a character. */
export function pinyinOf(word: string): readonly string[] {
  return Array.from(word, (character) => anyAscii(character).toLowerCase()).filter(
    (syllable) => syllable !== '',
  )
}

/** Whether any Japanese family name begins it. */
function japaneseOf(word: string): HanReading | null {
  for (let width = Math.min(3, word.length - 1); width >= 1; width -= 1) {
    const family = japaneseSurnames.get(word.slice(0, width))
    if (family === undefined) continue
    const given = japaneseGivenOf(word.slice(width))
    if (given !== null) return { how: 'Japanese reading', family: [family], given: [given] }
  }
  return null
}

/** Kana in it are read as they are. */
function japaneseGivenOf(word: string): string | null {
  const whole = japaneseGiven.get(word)
  if (whole !== undefined) return whole
  let reading = ''
  for (let at = 0; at < word.length; ) {
    const two = japaneseGiven.get(word.slice(at, at + 2))
    const one = japaneseGiven.get(word.charAt(at))
    if (two !== undefined && at + 2 <= word.length && word.length - at >= 2) {
      reading += two
      at += 2
    } else if (one !== undefined) {
      reading += one
      at += 1
    } else if (/[\u3040-\u30ff]/.test(word.charAt(at))) {
      reading += anyAscii(word.charAt(at)).toLowerCase()
      at += 1
    } else return null
  }
  return reading
}

function readBy(table: ReadonlyMap<string, string>, word: string): readonly string[] | null {
  const syllables: string[] = []
  for (const character of word) {
    const syllable = table.get(character)
    if (syllable === undefined) return null
    syllables.push(syllable)
  }
  return syllables
}
