/** Takes a name apart, once, so that comparing it with thousands is cheap. */

import type { SubjectKind } from '../match/subject.ts'
import { hashesOf, keysOfReadings } from './keys.ts'
import { mixedAsLatin, spacedTogether } from './mixed.ts'
import { asLatinLookalike, normalise } from './normalise.ts'
import type { NameReading, PreparedName } from './prepared.ts'
import { readingsOf } from './readings.ts'

/** Of any text: a name of which nothing can be read has one reading without tokens, and matches nothing. */
export function prepareName(text: string, kind: SubjectKind): PreparedName {
  const { text: plain, truncated } = normalise(text.slice(0, mostCharacters))
  const readings: NameReading[] = []
  const shown = /\u202e/.test(text) ? [plain, Array.from(plain).toReversed().join('')] : [plain]
  for (const alternative of shown.flatMap(alternativesIn)) {
    for (const reading of readingsOf(alternative, kind)) {
      if (readings.length < mostReadings && reading.tokens.length > 0) readings.push(reading)
    }
  }
  if (readings.length === 0)
    readings.push({
      tokens: [],
      how: 'as written',
      whole: [],
      wholeBits: 0,
      joins: [],
      syllabic: false,
      form: null,
      cut: false,
    })
  const keys = keysOfReadings(readings)
  return {
    text,
    kind,
    readings,
    tokens: readings[0]?.tokens ?? [],
    truncated: truncated || text.length > mostCharacters || readings.some((reading) => reading.cut),
    keys,
    hashes: hashesOf(keys),
  }
}

const mostReadings = 8
/** Of a text that is mostly invisible signs: those that carry a name stand in its beginning, or it counts as too long. */
const mostCharacters = 4_000

/** `Al-Qa'ida/Islamic Army` and `X a.k.a. Y` are two names each. */
function alternativesIn(text: string): readonly string[] {
  const parts = text
    .split(
      /\s*(?:;|\/|\b(?:a\.?k\.?a\.?|f\.?k\.?a\.?|n\.?k\.?a\.?|also known as|formerly known as|alias)(?=[\s:]))\s*/iu,
    )
    .map((part) => part.trim())
  const all =
    parts.length > 1 && parts.every((part) => (part.match(/\p{L}/gu) ?? []).length >= 4) ? parts : [text]
  const lookalikes = all.flatMap((part) => latinLookalikeOf(part) ?? [])
  return [
    ...all,
    ...lookalikes,
    ...all.flatMap(mixedAsLatin),
    ...all.flatMap(spacedTogether),
    ...all.flatMap(inEachWriting),
  ]
}

/** Every word that is written in letters which only look Latin, read as Latin; null where there is none. */
function latinLookalikeOf(text: string): string | null {
  if (!/[\u0370-\u058f]/.test(text)) return null
  let changed = false
  const words = text.split(' ').map((word) => {
    const latin = asLatinLookalike(word)
    if (latin === null) return word
    changed = true
    return latin
  })
  return changed ? words.join(' ') : null
}

/** `Wang Xiaoming 王小明` is one name in two writings. */
function inEachWriting(text: string): readonly string[] {
  const words = text.split(' ')
  const eastAsian = words.filter((word) => /[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}]/u.test(word))
  const others = words.filter((word) => !eastAsian.includes(word) && /\p{L}/u.test(word))
  return eastAsian.length > 0 && others.length > 1 ? [others.join(' '), eastAsian.join(' ')] : []
}
