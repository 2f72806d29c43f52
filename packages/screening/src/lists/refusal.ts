/** Why a file is no list: what, where, and what would be right. */

export type ListRefusal = {
  readonly code: 'LIST_WRONG'
  readonly file: string
  /** From 1; null where no line is to blame. */
  readonly line: number | null
  readonly problem: string
  readonly expected: string
}

/** Ends a reading wherever it stands; becomes a refusal at the door. */
export class ListWrong extends Error {
  readonly refusal: ListRefusal

  constructor(refusal: Omit<ListRefusal, 'code'>) {
    super(printListRefusal({ code: 'LIST_WRONG', ...refusal }))
    this.name = 'ListWrong'
    this.refusal = { code: 'LIST_WRONG', ...refusal }
  }
}

export function printListRefusal({ file, line, problem, expected }: ListRefusal): string {
  return printable(`${file}${line === null ? '' : `, line ${line}`}: ${problem}; expected ${expected}.`)
}

/** What stands in a file may be anything; what is shown and kept of it are letters. */
export function printable(text: string): string {
  return text.replace(/\p{C}/gu, '\ufffd').slice(0, 2_000)
}
