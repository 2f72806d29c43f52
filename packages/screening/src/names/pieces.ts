/** The pieces of a name in one writing each: where it comes apart, and which letters belong together. */

import type { SubjectKind } from '../match/subject.ts'
import { repairDigits, repairMixed } from './normalise.ts'
import { type Script, scriptOf } from './script/script.ts'

export type Piece = {
  readonly text: string
  readonly script: Script
  readonly bound: boolean
  readonly initials: boolean
}

export function piecesOf(text: string, kind: SubjectKind): readonly Piece[] {
  const person = kind === 'person'
  const pieces: Piece[] = []
  const spaced = text
    .replace(/(?<=\p{Ll}{2})(?=\p{Lu}(?:\p{Ll}+|\p{Lu}+)(?:$|[\s,.]))/gu, ' ')
    .replace(/'s\b/giu, '')
    .replace(/(?<=[\p{L}\p{N}\p{M}])'(?=[\p{L}\p{M}])/gu, '')
    .replace(/&|\+/g, ' and ')
    .replace(/%/g, ' percent ')
  for (const part of spaced.split(/[\s,:()[\]{}"«»“”„<>|_!?*=~^#\\;/]+/u)) {
    if (part !== '') pushPieces(part, person, pieces)
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
