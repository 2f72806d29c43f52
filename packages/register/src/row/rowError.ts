/** What is wrong with a row: line, column as the file titles it, the value, and what would be right. */

export type RowErrorCode =
  | 'SERIAL_MISSING'
  | 'SERIAL_WRONG'
  | 'BRAND_UNKNOWN'
  | 'METAL_WRONG'
  | 'METAL_OTHER'
  | 'STANDARD_UNKNOWN'
  | 'UNIT_WRONG'
  | 'UNIT_OTHER'
  | 'GROSS_WRONG'
  | 'GROSS_OFF_STEP'
  | 'FINENESS_WRONG'
  | 'FINENESS_LOW'
  | 'FINE_WRONG'
  | 'WEIGHT_OUTSIDE'
  | 'YEAR_WRONG'
  | 'REFINER_UNKNOWN'
  | 'CUSTODY_WRONG'
  | 'NOT_A_BAR'
  | 'TOTAL_WRONG'
  | 'BAR_TWICE'
  | 'BAR_WITH_AND_WITHOUT_YEAR'
  | 'BAR_IN_ANOTHER_VAULT'
  | 'BAR_IN_FOREIGN_LIST'
  | 'BAR_DEPARTED'

export type RowError = {
  readonly code: RowErrorCode
  readonly line: number
  /** As the file titles it; null where the whole row is meant. */
  readonly column: string | null
  readonly value: string
  readonly expected: string
}

/** Beyond this many, errors are counted but no longer listed. */
export const listedErrors = 1_000

/** Errors in the order of their lines, as many as are listed, and how many there are. */
export class RowErrors {
  readonly listed: RowError[] = []
  count = 0

  add(error: RowError): void {
    this.count += 1
    if (this.listed.length < listedErrors) this.listed.push({ ...error, value: error.value.slice(0, 100) })
  }
}

/** `line 7, Assay: "99.57x" is not right; expected a fineness such as 995.7, 0.9957 or 9957` */
export function printRowError(error: RowError): string {
  const place = error.column === null ? `line ${error.line}` : `line ${error.line}, ${error.column}`
  return `${place}: ${JSON.stringify(error.value)} is not right; expected ${error.expected}`
}
