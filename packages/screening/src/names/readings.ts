/** The ways to read one name: its words in Latin letters, each with what it is (name, title, legal form, number …). */

import anyAscii from 'any-ascii'
import type { SubjectKind } from '../match/subject.ts'
import { consonantsIn } from './distance.ts'
import { repairDigits, repairMixed } from './normalise.ts'
import type { JoinedWords, NameReading, NameToken, TokenKind } from './prepared.ts'
import { mostTokens } from './prepareName.ts'
import { latinOfArabic } from './script/arabic.ts'
import { latinOfCyrillic } from './script/cyrillic.ts'
import { latinOfGreek } from './script/greek.ts'
import { pinyinOf, readingsOfHanName, readingsOfHanParts } from './script/han.ts'
import { type KoreanScheme, latinOfHangul } from './script/hangul.ts'
import { latinOfHebrew } from './script/hebrew.ts'
import { isUnvowelled, type Script, scriptOf } from './script/script.ts'
import { bonesOf, soundOf } from './sound.ts'
import { isKnownName, weightOfName } from './words/commonNames.ts'
import { meaningOf, weightOfWord } from './words/commonWords.ts'
import { findForms, writtenForms } from './words/legalForms.ts'
import { familiesOf } from './words/nameFamilies.ts'
import { numberOf } from './words/numbers.ts'
import { isArticle, isParticle, mayBegin, needsFollower } from './words/particles.ts'
import { isSuffix, isTitle, mayTrail } from './words/titles.ts'

/** A word before it is known what it is. */
type Word = {
  readonly shown: string
  readonly latin: string
  readonly unvowelled: boolean
  readonly bound: boolean
  readonly initials: boolean
}

type Draft = { readonly how: string; readonly words: readonly Word[]; readonly syllabic: boolean }

export function readingsOf(text: string, kind: SubjectKind): readonly NameReading[] {
  const drafts = draftsOf(text, kind)
  return drafts.flatMap((draft) => {
    const merged = mergeAbd(draft.words)
    const readings = [readingOf(draft, merged, kind)]
    // Whoever cut `Abdul Manan Agha` down to `Abdul Agha` did not know that the two belong together.
    if (merged.length < draft.words.length) readings.push(readingOf(draft, draft.words, kind))
    return readings
  })
}

function readingOf(draft: Draft, all: readonly Word[], kind: SubjectKind): NameReading {
  const words = all.slice(0, mostTokens)
  const person = kind === 'person'
  const places = findForms(
    words.map((word) => word.latin),
    person,
  )
  const tokens = words.map((word, index): NameToken => {
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

/** A name that is nothing but titles, particles, letters or digits is still a name. */
function keepSomething(tokens: readonly NameToken[]): readonly NameToken[] {
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

/** `Abd al-Rahman`, `Abdul Rahman` and `Abdurrahman` are one name. */
function mergeAbd(words: readonly Word[]): readonly Word[] {
  const merged: Word[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    const next = words[at + 1]
    if (/^abd(?:[aeou]u?[lrsdnzt]?)?$/.test(word.latin) && next !== undefined) {
      const article = isArticle(next.latin) || next.latin === 'ul'
      const servant = article ? words[at + 2] : next
      if (servant !== undefined && !isParticle(servant.latin)) {
        merged.push({
          ...servant,
          shown: words
            .slice(at, at + (article ? 3 : 2))
            .map((part) => part.shown)
            .join(' '),
          latin: `abd${servant.latin}`,
          unvowelled: word.unvowelled || servant.unvowelled,
          bound: word.bound,
        })
        at += article ? 2 : 1
        continue
      }
    }
    const joined = /^abd[aeou]u?([lrsdnzt])?(?=[a-z]{3})/.exec(word.latin)
    if (joined !== null && word.latin.length >= 7) {
      const rest = word.latin.slice(joined[0].length)
      const doubled = joined[1] === rest.charAt(0) || joined[1] === 'l' || joined[1] === undefined
      const servant = doubled ? rest : (joined[1] ?? '') + rest
      merged.push({
        ...word,
        latin: `abd${rest.startsWith('lah') || rest === 'la' || rest === 'ah' || rest === 'a' ? 'allah' : servant}`,
      })
      continue
    }
    merged.push(word)
  }
  return merged
}

/** From text to words in Latin letters; several drafts where the writing can be read in several ways. */
function draftsOf(text: string, kind: SubjectKind): readonly Draft[] {
  let marked = text
  for (const [written, latin] of writtenForms)
    if (marked.includes(written)) marked = marked.replaceAll(written, ` ${latin} `)
  const pieces = piecesOf(marked, kind)
  const scripts = new Set(pieces.map((piece) => piece.script))
  if (scripts.has('han')) return hanDrafts(pieces, kind)
  if (scripts.has('hangul')) {
    return koreanSchemes.map(([scheme, how]) => ({
      how,
      syllabic: true,
      words: pieces.flatMap((piece, index) =>
        wordsOf(piece, (word) => hangulWords(word, scheme, kind, index, pieces.length)),
      ),
    }))
  }
  return [
    {
      how: scripts.size > 1 || !scripts.has('latin') ? 'transliterated' : 'as written',
      syllabic: false,
      words: pieces.flatMap((piece) => wordsOf(piece, latinOf(piece.script))),
    },
  ]
}

const koreanSchemes: readonly (readonly [KoreanScheme, string])[] = [
  ['popular', 'Korean as in passports'],
  ['mccune', 'McCune-Reischauer'],
  ['revised', 'Revised Romanisation'],
]

type Piece = {
  readonly text: string
  readonly script: Script
  readonly bound: boolean
  readonly initials: boolean
}

function piecesOf(text: string, kind: SubjectKind): readonly Piece[] {
  const person = kind === 'person'
  const pieces: Piece[] = []
  const spaced = text
    .replace(/(?<=\p{Ll}{2})(?=\p{Lu}(?:\p{Ll}+|\p{Lu}+)(?:$|[\s,.]))/gu, ' ')
    .replace(/'s\b/giu, '')
    .replace(/(?<=[\p{L}\p{N}\p{M}])'(?=[\p{L}\p{M}])/gu, '')
    .replace(/&|\+/g, ' and ')
    .replace(/%/g, ' percent ')
  for (const part of spaced.split(/[\s,:()[\]{}"«»“”„<>|_!?*=~^#\\;/]+/u)) {
    if (part === '') continue
    const bits = part.includes(' ') ? [part.replaceAll('\u0001', ' ')] : [part]
    for (const bit of bits.flatMap((one) => one.split(' '))) pushPieces(bit, person, pieces)
  }
  return joinLetters(pieces, person)
}

function pushPieces(part: string, person: boolean, pieces: Piece[]): void {
  // A.B.C. is one word of an organisation, and three initials of a person.
  const dotted = /^(?:\p{L}\.){2,}\p{L}?$/u.test(part) || /^\p{L}(?:\.\p{L})+\.?$/u.test(part)
  if (dotted && !person) {
    pieces.push({ text: part.replaceAll('.', ''), script: scriptOf(part), bound: false, initials: true })
    return
  }
  let bound = false
  for (const bit of part.split(/[-.'@]+/u)) {
    const clean = bit.replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    if (clean === '') continue
    // `AcmeLTD`, `ACMEltd`: a form that was run together with the name.
    const glued = person ? null : gluedForm.exec(clean)
    if (glued?.[1] !== undefined && glued[2] !== undefined) {
      pieces.push({ text: glued[1], script: scriptOf(glued[1]), bound, initials: false })
      pieces.push({ text: glued[2], script: 'latin', bound: true, initials: false })
      continue
    }
    for (const word of byScript(repairDigits(repairMixed(clean)))) {
      pieces.push({ text: word, script: scriptOf(word), bound, initials: false })
      bound = part.includes('-')
    }
  }
}

const gluedForm =
  /^(\p{L}{3,})(limited|ltda|ltd|llc|gmbh|sarl|incorporated|corporation|company|corp|aktiengesellschaft|[op]?jsc)$/iu

/** `A B C Company` bears the word ABC; `S A` at the end is a form. Persons keep their initials apart. */
function joinLetters(pieces: readonly Piece[], person: boolean): readonly Piece[] {
  if (person) return pieces
  const joined: Piece[] = []
  let run = ''
  for (const piece of pieces) {
    if (/^\p{L}$/u.test(piece.text) && piece.script === 'latin' && piece.text !== 'y' && piece.text !== 'e') {
      run += piece.text
      continue
    }
    if (run !== '') joined.push({ text: run, script: 'latin', bound: false, initials: run.length > 1 })
    run = ''
    joined.push(piece)
  }
  if (run !== '') joined.push({ text: run, script: 'latin', bound: false, initials: run.length > 1 })
  return joined
}

/** A word in which writings meet without a blank (`王Wei`) comes apart. */
function byScript(word: string): readonly string[] {
  const parts: string[] = []
  let part = ''
  let current: Script | null = null
  for (const letter of word) {
    const script: Script | null = /[\p{L}]/u.test(letter) ? scriptOf(letter) : current
    if (part !== '' && current !== null && script !== current) {
      parts.push(part)
      part = ''
    }
    part += letter
    current = script
  }
  if (part !== '') parts.push(part)
  return parts
}

function wordsOf(piece: Piece, latin: (word: string) => readonly string[]): readonly Word[] {
  const unvowelled = isUnvowelled(piece.script)
  return latin(piece.text)
    .map((word) => word.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '')
    .map((word, index) => ({
      shown: piece.text,
      latin: word.slice(0, longestWord),
      unvowelled,
      bound: piece.bound || index > 0,
      initials: piece.initials,
    }))
}

const longestWord = 40

function latinOf(script: Script): (word: string) => readonly string[] {
  if (script === 'cyrillic') return (word) => [latinOfCyrillic(word.toLowerCase())]
  if (script === 'greek')
    return (word) => [latinOfGreek(word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))]
  if (script === 'arabic') return latinOfArabic
  if (script === 'hebrew') return (word) => [latinOfHebrew(word)]
  if (script === 'kana')
    return (word) => [anyAscii(word).toLowerCase().replace(/ou|oo/g, 'o').replace(/uu/g, 'u')]
  return (word) => [anyAscii(word)]
}

function hangulWords(
  word: string,
  scheme: KoreanScheme,
  kind: SubjectKind,
  index: number,
  pieces: number,
): readonly string[] {
  if (scriptOf(word) !== 'hangul') return latinOf(scriptOf(word))(word)
  if (kind === 'organisation' || kind === 'vessel') return [latinOfHangul(word, scheme, false).join('')]
  const length = Array.from(word).length
  const surname = (index === 0 && length >= 2 && pieces === 1) || length === 1
  const syllables = latinOfHangul(word, scheme, surname)
  if (surname && length > 1) return [syllables[0] ?? '', syllables.slice(1).join('')]
  return [syllables.join('')]
}

function hanDrafts(pieces: readonly Piece[], kind: SubjectKind): readonly Draft[] {
  const rest = (piece: Piece) => wordsOf(piece, latinOf(piece.script))
  const written = pieces.filter((piece) => piece.script === 'han' || piece.script === 'kana')
  const person = kind === 'person' || kind === 'unknown'
  const whole = written.map((piece) => piece.text).join('')
  if (person && whole.length <= 6 && pieces.every((piece) => written.includes(piece))) {
    // Separate parts may have the family name first or last.
    const first = written[0]?.text ?? ''
    const last = written.at(-1)?.text ?? ''
    const readings =
      written.length === 1
        ? readingsOfHanName(whole)
        : [
            ...readingsOfHanParts(
              first,
              written
                .slice(1)
                .map((piece) => piece.text)
                .join(''),
            ),
            ...readingsOfHanParts(
              last,
              written
                .slice(0, -1)
                .map((piece) => piece.text)
                .join(''),
            ),
          ]
    return readings.map(({ how, family, given }) => ({
      how,
      syllabic: true,
      words: [family.join(''), given.join('')]
        .filter((latin) => latin !== '')
        .map((latin) => ({ shown: whole, latin, unvowelled: false, bound: false, initials: false })),
    }))
  }
  return [
    {
      how: 'pinyin',
      syllabic: true,
      words: pieces.flatMap((piece) =>
        piece.script === 'han' ? wordsOf(piece, (word) => [pinyinOf(word).join('')]) : rest(piece),
      ),
    },
  ]
}
