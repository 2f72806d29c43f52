/** What each word of a name is: name, particle, title, legal form, number, initial. */

import type { SubjectKind } from '../match/subject.ts'
import { consonantsIn } from './distance.ts'
import type { Word } from './drafts.ts'
import type { NameToken, TokenKind } from './prepared.ts'
import { bonesOf, soundOf } from './sound.ts'
import { isKnownName, weightOfName } from './words/commonNames.ts'
import { meaningOf, weightOfWord } from './words/commonWords.ts'
import type { FormPlace } from './words/legalForms.ts'
import { familiesOf } from './words/nameFamilies.ts'
import { numberOf } from './words/numbers.ts'
import { isParticle, mayBegin, needsFollower } from './words/particles.ts'
import { isSuffix, isTitle, mayTrail } from './words/titles.ts'

/** `places`: where legal forms stand. */
export function tokensOf(
  words: readonly Word[],
  places: readonly FormPlace[],
  kind: SubjectKind,
): readonly NameToken[] {
  const person = kind === 'person'
  return words.map((word, index) => {
    const inForm = places.some((place) => place.from <= index && index < place.until)
    // `Ben`, `Le`, `An` are names where they come first or nothing hangs on them.
    const particle =
      isParticle(word.latin) &&
      (!needsFollower(word.latin) || words[index + 1]?.bound === true) &&
      !(index === 0 && mayBegin(word.latin)) &&
      !(person && index > 0 && index === words.length - 1)
    const title =
      (isTitle(word.latin) && (index === 0 || index < words.length - 1 || mayTrail(word.latin))) ||
      (person && isSuffix(word.latin))
    return tokenOf(word, inForm ? 'form' : particle ? 'particle' : title ? 'title' : null, kind)
  })
}

/** A name that is nothing but titles, particles, letters or digits is still a name. */
export function keepSomething(tokens: readonly NameToken[]): readonly NameToken[] {
  if (tokens.some((token) => token.kind === 'name' || token.kind === 'common')) return tokens
  return tokens.map((token) => (token.kind === 'form' ? token : { ...token, kind: 'common', weight: 60 }))
}

function tokenOf(word: Word, said: 'form' | 'particle' | 'title' | null, kind: SubjectKind): NameToken {
  const person = kind === 'person'
  const named = kind === 'person' || kind === 'unknown'
  const text = kind === 'person' ? word.latin : meaningOf(word.latin)
  const number = person ? (/^\d+$/.test(text) ? text : null) : numberOf(text, true)
  const sound = number ?? soundOf(text)
  let is: TokenKind = 'name'
  let weight = 100
  if (said === 'form' || said === 'particle') is = said
  else if (number !== null) is = 'number'
  else if (person && (word.latin.length === 1 || /^abd[^aeou]$/.test(word.latin))) is = 'initial'
  else if (named && said === 'title') is = said
  else {
    weight = named ? weightOfName(text, sound) : 100
    if (!person) weight = Math.min(weight, weightOfWord(text))
    if (weight < 100) is = 'common'
  }
  return {
    text: number ?? text,
    shown: word.shown,
    kind: is,
    weight: is === 'name' || is === 'common' ? weight : weightOfKind[is],
    sound,
    bones: bonesOf(sound),
    soundBits: consonantsIn(sound),
    textBits: consonantsIn(number ?? text),
    unvowelled: word.unvowelled,
    families: is === 'name' || is === 'common' ? familiesOf(text, sound) : [],
    bound: word.bound,
    known: weight < 100 && isKnownName(text),
    exact: word.initials,
  }
}

const weightOfKind = { particle: 10, initial: 30, number: 60, title: 5, form: 10 } as const
