/** A listed name as the bound looks at it: its words and joined words by number, so that each is looked at once a query. */

import type { JoinedWords, NameReading, NameToken } from '../names/prepared.ts'
import { tellingOf, windowsOf } from './bound.ts'

export type ReadingSketch = {
  readonly reading: NameReading
  readonly words: readonly { readonly id: number; readonly token: NameToken; readonly bit: number }[]
  readonly windows: readonly {
    readonly id: number
    readonly words: NonNullable<JoinedWords>
    readonly width: number
    readonly mask: number
  }[]
  readonly telling: ReturnType<typeof tellingOf>
  readonly wholeLengths: readonly number[]
}

/** One number for all words that are alike in everything that comparing looks at. */
export class WordNumbers {
  readonly #words = new Map<string, number>()
  readonly #windows = new Map<string, number>()

  sketch(reading: NameReading): ReadingSketch {
    return {
      reading,
      words: reading.tokens.map((token, at) => ({
        id: numberOf(this.#words, JSON.stringify({ ...token, shown: '', bound: false })),
        token,
        bit: 1 << at,
      })),
      windows: windowsOf(reading).map(({ start, width, words }) => ({
        id: firstWindow + numberOf(this.#windows, `${width} ${words.text} ${words.sound}`),
        words,
        width,
        mask: ((1 << width) - 1) << start,
      })),
      telling: tellingOf(reading.tokens, 0),
      wholeLengths: [...new Set(reading.whole.map(({ length }) => length))],
    }
  }
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, numbers.size)
  return numbers.size - 1
}

/** Above the numbers of words: two lists of the size of all authorities' have some 30,000 of these. */
const firstWindow = 1 << 17
