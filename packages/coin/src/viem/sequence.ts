/** Numbers as the contracts give them out: from 1. */
export function numbersFrom1(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1)
}
