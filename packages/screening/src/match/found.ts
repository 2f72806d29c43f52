/**
 * A possible match, with the whole of its reasoning: what a person decides by, and what a replay years later must give again. Scores are
 * whole basis points (10000 is certainty), so that they are the same on every machine.
 */

import type { EntryKind, NameQuality } from '../lists/entry.ts'

export type FoundBy = 'name' | 'identifier' | 'wallet'

export type Found = {
  /** Name of the list (`ofac-sdn`), and the digest of its version. */
  readonly list: string
  readonly version: string
  readonly entry: string
  readonly entryKind: EntryKind
  /** 0 to 10000. */
  readonly score: number
  readonly by: FoundBy
  readonly explanation: Explanation
}

export type Explanation = {
  /** The two names whose comparison counted, as written; null where a number or a wallet alone matched. */
  readonly names: NameExplanation | null
  /** What raised and what lowered the score, in the order in which it was applied. */
  readonly evidence: readonly Evidence[]
}

export type NameExplanation = {
  readonly ours: string
  readonly theirs: string
  readonly quality: NameQuality
  /** Of the names alone, 0 to 10000. */
  readonly score: number
  readonly tokens: readonly TokenPair[]
}

/** Which tokens met which. Where one side is null, the token met nothing. */
export type TokenPair = {
  readonly ours: string | null
  readonly theirs: string | null
  /** 0 to 10000. */
  readonly score: number
  /** In words: `same`, `transliterated`, `one letter differs`, `initial`, `short form`, `joined`, `legal form`, … */
  readonly how: string
}

export type Evidence = {
  readonly what: 'date' | 'country' | 'birthplace' | 'gender' | 'identifier' | 'wallet' | 'kind' | 'weakAlias'
  readonly ours: string
  readonly theirs: string
  /** What it added to the score, or took from it, in basis points. */
  readonly effect: number
  /** One sentence. */
  readonly says: string
}
