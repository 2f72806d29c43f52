/** What an import asks for and answers. */

import type { Micrograms } from '@specie/units'
import type { FileRefusal } from '../file/table.ts'
import type { HeaderRefusal } from '../mapping/header.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { RowError } from '../row/rowError.ts'

export type ImportRequest = {
  readonly vault: string
  /** The moment at which the custodian counted what the file lists. */
  readonly asOf: Date
  readonly file: Uint8Array
  /** Name of a built-in or saved mapping, or a mapping itself. `lbma` where none is given. */
  readonly mapping?: string | Mapping
  /** Standard of bars that name none. By the vault's metal where none is given: `lbma-gold` and its like. */
  readonly standard?: string
  /** `whole`: the file lists all of the vault's bars. `added`: it lists only bars that come to them. */
  readonly scope?: 'whole' | 'added'
  /** The caller's own key for this import: the same again answers as the first time. */
  readonly key: string
  readonly by: string
  /** Answers what would happen, and changes nothing. */
  readonly dryRun?: boolean
  /** Bars that a whole list leaves out without a recorded departure: refused, unless this accepts them as missing. */
  readonly acceptMissing?: boolean
  /** Keys of bars that had departed and now came back to this vault. */
  readonly returned?: readonly string[]
  readonly onProgress?: (progress: ImportProgress) => void
}

export type ImportProgress = {
  readonly stage: 'read' | 'checked' | 'written'
  readonly rows: number
  readonly of: number
}

export type ImportAnswer = {
  /** Null for a dry run. */
  readonly importId: bigint | null
  /** Digest of the file: `0x` and 64 hex digits. */
  readonly fileDigest: string
  readonly barCount: number
  /** What the file's bars back when nothing speaks against them. */
  readonly whole: Micrograms
  /** How many of them would count 0 for their origin at `asOf`. */
  readonly originUnknown: number
  readonly originExcluded: number
  readonly difference: Difference
  /** Whether this key was answered before, and nothing was done now. */
  readonly repeated: boolean
}

/** Against what the register knows of this vault. */
export type Difference = {
  readonly added: number
  readonly changed: number
  readonly gone: number
  readonly unchanged: number
  /** The first hundred of each kind that is not empty. */
  readonly samples: readonly DifferenceSample[]
}

export type DifferenceSample = {
  readonly kind: 'added' | 'changed' | 'gone'
  readonly barKey: string
  /** Line of the file; null for what is gone. */
  readonly line: number | null
  /** The bar as people name it: `SPM A 10023 (2019)`. */
  readonly bar: string
  /** `gross 401.250 → 401.225` for what changed, the fine weight for the others. */
  readonly what: string
}

export const sampledBars = 100

export type ImportRefusal =
  | FileRefusal
  | HeaderRefusal
  | { readonly code: 'VAULT_UNKNOWN'; readonly vault: string }
  | { readonly code: 'MAPPING_UNKNOWN'; readonly mapping: string; readonly expected: string }
  | { readonly code: 'STANDARD_UNKNOWN'; readonly standard: string; readonly expected: string }
  | { readonly code: 'KEY_USED_FOR_ANOTHER'; readonly key: string; readonly importId: bigint }
  | { readonly code: 'REQUEST_WRONG'; readonly field: string; readonly expected: string }
  /** The vault's last list or event is younger. */
  | { readonly code: 'LIST_TOO_OLD'; readonly asOf: Date; readonly known: Date }
  /** Nothing was imported: every row stands or none. */
  | { readonly code: 'ROWS_WRONG'; readonly errors: readonly RowError[]; readonly errorCount: number }
  | { readonly code: 'BARS_MISSING'; readonly count: number; readonly samples: readonly DifferenceSample[] }
