/** Words that name accounts by address, with the names that the programme knows in their place. */
import type { Address } from '@specie/coin'
import type { Names } from '../sources.ts'

export function inNames(words: string, names: Names): string {
  return words.replace(/0x[0-9a-fA-F]{40}(?![0-9a-fA-F])/g, (address) => names.nameOf(address as Address))
}
