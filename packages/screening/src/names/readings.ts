/** The ways to read one name: its words in Latin letters, each with what it is. */

import type { SubjectKind } from '../match/subject.ts'
import { consonantsIn } from './distance.ts'
import { type Draft, draftsOf, type Word } from './drafts.ts'
import type { JoinedWords, NameReading, NameToken } from './prepared.ts'
import { joinServants } from './servants.ts'
import { soundOf } from './sound.ts'
import { keepSomething, tokensOf } from './tokens.ts'
import { findForms } from './words/legalForms.ts'
import { isParticle } from './words/particles.ts'
import { isTitle } from './words/titles.ts'

export function readingsOf(text: string, kind: SubjectKind): readonly NameReading[] {
  const drafts = draftsOf(text, kind)
  return drafts.flatMap((draft) => {
    const merged = joinServants(draft.words)
    const readings = [readingOf(draft, merged, kind)]
    // Whoever cut `Abdul Manan Agha` down to `Abdul Agha` did not know that the two belong together.
    if (merged.length < draft.words.length) readings.push(readingOf(draft, draft.words, kind))
    return readings
  })
}

/** Of one reading; the rest of a longer name is not compared. */
const mostTokens = 24

/**
 * A word counts twice at the most (`Boutros Boutros`), and where there are still too many, titles and particles go first: `Dr Dr Dr …` before a name must
 * not push the name out.
 */
function withoutPadding(all: readonly Word[]): readonly Word[] {
  const seen = new Map<string, number>()
  const folded = all.filter(({ latin }) => {
    const times = (seen.get(latin) ?? 0) + 1
    seen.set(latin, times)
    return times <= 2 || latin.length === 1
  })
  if (folded.length <= mostTokens) return folded
  return folded.filter(({ latin }) => latin.length > 1 && !isTitle(latin) && !isParticle(latin))
}

function readingOf(draft: Draft, all: readonly Word[], kind: SubjectKind): NameReading {
  const unpadded = withoutPadding(all)
  const words = unpadded.slice(0, mostTokens)
  const places = findForms(
    words.map((word) => word.latin),
    kind === 'person',
  )
  const tokens = tokensOf(words, places, kind)
  const kept = keepSomething(tokens)
  const whole = wholeOf(words, tokens, draft.words)
  return {
    tokens: kept,
    how: draft.how,
    whole,
    wholeBits: consonantsIn(whole[0] ?? ''),
    joins: [2, 3, 4].map((width) => kept.map((_, from) => joinOf(kept, from, width))),
    syllabic: draft.syllabic,
    form: places[0]?.form ?? null,
    cut: unpadded.length > words.length,
  }
}

/** Longer names are not compared as a whole: their words are enough. */
const longestWhole = 48

function wholeOf(
  words: readonly Word[],
  tokens: readonly NameToken[],
  apart: readonly Word[],
): readonly string[] {
  const left = new Set(words.filter((_, at) => tokens[at]?.kind === 'form' || tokens[at]?.kind === 'number'))
  const texts = apart.filter((word) => !left.has(word)).map((word) => word.latin)
  const length = texts.join('').length
  if (length < 5 || length > longestWhole) return []
  return texts.slice(0, 5).map((_, from) => soundOf([...texts.slice(from), ...texts.slice(0, from)].join('')))
}

function joinOf(tokens: readonly NameToken[], from: number, width: number): JoinedWords {
  const joined = tokens.slice(from, from + width)
  if (joined.length < width || joined.some((token) => token.kind === 'form' || token.kind === 'number'))
    return null
  if (joined.every((token) => token.kind === 'particle')) return null
  const text = joined.map((token) => token.text).join('')
  const sound = soundOf(text)
  return { text, sound, soundBits: consonantsIn(sound), textBits: consonantsIn(text) }
}
