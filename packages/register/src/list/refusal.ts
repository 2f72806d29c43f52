/** Why a text is no weight list: each refusal names the line, the column, the value and what would be right. */

import type { ListColumn } from './bar.ts'

export type ListRefusalCode =
  | 'LIST_NOT_UTF8'
  | 'LIST_TOO_LONG'
  | 'LIST_HEADER_WRONG'
  | 'LIST_END_WRONG'
  | 'LINE_COLUMNS_WRONG'
  | 'VALUE_WRONG'
  | 'WEIGHT_ZERO'
  | 'COUNTED_WRONG'
  | 'LINES_UNSORTED'
  | 'BAR_TWICE'
  | 'BAR_WITH_AND_WITHOUT_YEAR'

export type ListRefusal = {
  readonly code: ListRefusalCode
  /** Line of the text, the header being line 1. */
  readonly line: number
  readonly column: ListColumn | null
  readonly value: string
  /** What would be right. */
  readonly expected: string
}

/** `line 7, gross: "401.2500" is not right; expected a weight with 3 decimals, such as 401.250` */
export function printListRefusal(refusal: ListRefusal): string {
  const place = refusal.column === null ? `line ${refusal.line}` : `line ${refusal.line}, ${refusal.column}`
  return `${place}: ${JSON.stringify(refusal.value)} is not right; expected ${refusal.expected}`
}
