/** The words of a name in Latin letters, before it is known what each of them is; several drafts where the writing can be read in several ways. */

import anyAscii from 'any-ascii'
import type { SubjectKind } from '../match/subject.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { latinOfArabic } from './script/arabic.ts'
import { latinOfCyrillic } from './script/cyrillic.ts'
import { latinOfGreek } from './script/greek.ts'
import { pinyinOf, readingsOfHanName, readingsOfHanParts } from './script/han.ts'
import { type KoreanScheme, latinOfHangul } from './script/hangul.ts'
import { latinOfHebrew } from './script/hebrew.ts'
import { isUnvowelled, type Script, scriptOf } from './script/script.ts'
import { writtenForms } from './words/legalForms.ts'

/** A word before it is known what it is. */
export type Word = {
  readonly shown: string
  readonly latin: string
  readonly unvowelled: boolean
  readonly bound: boolean
  readonly initials: boolean
}

export type Draft = { readonly how: string; readonly words: readonly Word[]; readonly syllabic: boolean }

/** From text to words in Latin letters; several drafts where the writing can be read in several ways. */
export function draftsOf(text: string, kind: SubjectKind): readonly Draft[] {
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
