/** Another issuer's file, as whoever checks brought it, as a list to compare with. */
import { readForeignBars } from '@specie/register/foreign'
import type { ForeignList } from './inputs.ts'

/** Throws Error where the file is no list that can be read: left out, it would look as if it had been compared. */
export function foreignListOf(name: string, file: Uint8Array): ForeignList {
  const read = readForeignBars(file)
  if (!read.ok) throw new Error(`${name} cannot be read as a list of bars: ${read.refusal.why}.`)
  if (read.value.bars.length === 0) throw new Error(`${name} names no bar.`)
  return { name, digest: read.value.digest, bars: read.value.bars }
}
