/**
 * A name taken apart once, so that comparing it is cheap: Latin tokens with their sounds, the other readings its script allows, the
 * legal form, and the keys under which an index finds it.
 */

import type { SubjectKind } from '../match/subject.ts'

/**
 * `name` tells bearers apart. `common` does so less (`trading`, `muhammad`), `particle` hardly (`al`, `von`), `initial` stands for a
 * name, `number` must agree, `title` and `form` say what somebody is rather than who.
 */
export type TokenKind = 'name' | 'common' | 'particle' | 'initial' | 'number' | 'title' | 'form'

export type NameToken = {
  /** Lower-case Latin letters and digits. */
  readonly text: string
  /** As written, for whoever reads the reasoning. */
  readonly shown: string
  readonly kind: TokenKind
  /** How much of a bearer it identifies: 100 for a rare name, less for a common one. */
  readonly weight: number
  /** What remains when spelling habits are taken away: `khrushchev` and `chruschtschow` are one sound. */
  readonly sound: string
  /** The consonants of the sound: all that unvowelled scripts write. */
  readonly bones: string
  /** Which consonants the sound and the text have, as bits: see distance.ts. */
  readonly soundBits: number
  readonly textBits: number
  /** Came from a script that leaves vowels out. */
  readonly unvowelled: boolean
  /** The families of forms it belongs to (`alexander`, `iskander`, `sasha` are one). Usually none. */
  readonly families: readonly number[]
  /** A name on its own account: that it differs by a letter from another such name is rarely a slip. */
  readonly known: boolean
  /** An acronym: it is the same or it is not. */
  readonly exact: boolean
  /** Written as one word with the token before it (`Myong-sik`). */
  readonly bound: boolean
}

/** `null` where words are among them that never join: legal forms, numbers. */
export type JoinedWords = {
  readonly text: string
  readonly sound: string
  readonly soundBits: number
  readonly textBits: number
} | null

/** One way to read a name. Han characters have several (Mandarin, Cantonese, Korean, Japanese), most scripts one. */
export type NameReading = {
  readonly tokens: readonly NameToken[]
  /** What the reading is, in words: `as written`, `pinyin`, `Korean reading` … */
  readonly how: string
  /**
   * The sound of the whole name without blanks, once from each word on (`ivanpetrov`, `petrovivan`): what is left to compare where words
   * are torn apart or run together and misspelt too.
   */
  readonly whole: readonly string[]
  readonly wholeBits: number
  /** Neighbours run together: two words, three, four, from each word on. */
  readonly joins: readonly (readonly JoinedWords[])[]
  /** Read from Han characters or Hangul: syllables that differ by a letter are other names, and nothing of the name is ever left out. */
  readonly syllabic: boolean
  /** The class of its legal form (`limited`, `joint-stock`), null where it names none. */
  readonly form: string | null
  /** It has more words than are compared. */
  readonly cut: boolean
}

export type PreparedName = {
  /** As it was given. */
  readonly text: string
  /** Whose name it is. Persons' names are compared by other rules than those of organisations and vessels. */
  readonly kind: SubjectKind
  /** Never empty; the first is the main one. */
  readonly readings: readonly NameReading[]
  /** Of the main reading. */
  readonly tokens: readonly NameToken[]
  /** Too long to be compared whole: what was left out was not compared. */
  readonly truncated: boolean
  /** Two names can only match where they share one of these. Sorted, without repeats. */
  readonly keys: readonly string[]
  /** The same as numbers, sorted. */
  readonly hashes: Float64Array
}
