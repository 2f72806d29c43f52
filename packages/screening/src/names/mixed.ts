/** Words in which alphabets are mixed, or whose letters stand apart, as whoever wrote them may have meant them. */

import { cyrillicTwin, latinTwin } from './lookalikes.ts'
import { latinOfCyrillic } from './script/cyrillic.ts'
import { latinOfGreek } from './script/greek.ts'

/**
 * `Kaдyroв` and `Путin` cannot be one alphabet by looks alone. Read once with every lookalike as the Latin letter, once with Latin lookalikes as the
 * Cyrillic one; what is left of the other alphabet as it sounds. None where no word is mixed.
 */
export function mixedAsLatin(text: string): readonly string[] {
  if (!mixed.test(text)) return []
  const read = (latinOf: (letter: string) => string) =>
    text.replace(/[\p{L}\p{M}]+/gu, (word) => (mixed.test(word) ? Array.from(word, latinOf).join('') : word))
  return [
    read((letter) => latinTwin(letter) ?? soundOfLetter(letter)),
    read((letter) => soundOfLetter(cyrillicTwin(letter) ?? letter)),
  ]
}

/** `K a d y r o v`, `K.a.d.y.r.o.v`: five or more letters that stand alone are a word; fewer are initials. None where there is none. */
export function spacedTogether(text: string): readonly string[] {
  const joined = text.replace(/(?<![\p{L}\p{M}])(?:\p{L}[\s.,_-]+){4,}\p{L}(?![\p{L}\p{M}])/gu, (run) =>
    run.replace(/[^\p{L}]/gu, ''),
  )
  return joined === text ? [] : [joined]
}

const mixed =
  /\p{Script=Latin}\p{M}*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*\p{Script=Latin}/u

function soundOfLetter(letter: string): string {
  if (/\p{Script=Cyrillic}/u.test(letter)) return latinOfCyrillic(letter.toLowerCase())
  if (/\p{Script=Greek}/u.test(letter))
    return latinOfGreek(letter.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))
  return letter
}
