/** Takes a name apart, once, so that comparing it with thousands is cheap. */

import type { SubjectKind } from '../match/subject.ts'
import { hashesOf, keysOfReadings } from './keys.ts'
import { asLatinLookalike, normalise } from './normalise.ts'
import type { NameReading, PreparedName } from './prepared.ts'
import { mostTokens, readingsOf } from './readings.ts'

/** Of any text: a name of which nothing can be read has one reading without tokens, and matches nothing. */
export function prepareName(text: string, kind: SubjectKind): PreparedName {
  const { text: plain, truncated } = normalise(text)
  const readings: NameReading[] = []
  for (const alternative of alternativesIn(plain)) {
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
    })
  const keys = keysOfReadings(readings)
  const cut = readings.some((reading) => reading.tokens.length >= mostTokens)
  return {
    text,
    kind,
    readings,
    tokens: readings[0]?.tokens ?? [],
    truncated: truncated || cut,
    keys,
    hashes: hashesOf(keys),
  }
}

const mostReadings = 6

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
  return [...all, ...lookalikes]
}

/** Where one word among Latin ones is Cyrillic and might be Latin by its looks. */
function latinLookalikeOf(text: string): string | null {
  if (!/[a-z]/i.test(text) || !/[\u0370-\u052f]/.test(text)) return null
  let changed = false
  const words = text.split(' ').map((word) => {
    const latin = /^[\u0370-\u052f]+$/.test(word) ? asLatinLookalike(word) : null
    if (latin === null) return word
    changed = true
    return latin
  })
  return changed ? words.join(' ') : null
}
