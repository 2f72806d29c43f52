/**
 * A sanctions list, read from the files in which its authority publishes it. Strict in what matters: a file that ends too early, a
 * record without an id or a name, and a list without entries are refused; a field that cannot be understood is kept in words and said.
 */

import { type Outcome, ok, refused } from '@specie/units'
import { readOfacCsv } from './csv/ofacCsv.ts'
import { readOwnCsv } from './csv/ownCsv.ts'
import { readUkCsv } from './csv/ukCsv.ts'
import type { ListEntry } from './entry.ts'
import type { ListFile } from './file.ts'
import { type ListRefusal, ListWrong } from './refusal.ts'
import { readEuXml } from './xml/euXml.ts'
import { readOfacAdvancedXml } from './xml/ofacAdvancedXml.ts'
import { readUkXml } from './xml/ukXml.ts'
import { readUnXml } from './xml/unXml.ts'

export const listFormats = [
  'ofac-csv',
  'ofac-advanced-xml',
  'un-xml',
  'eu-xml-1.1',
  'uk-xml',
  'uk-csv',
  'csv',
] as const
export type ListFormat = (typeof listFormats)[number]

/** What a reader gives: everything but the counts. */
export type Reading = {
  /** The day or moment that the list itself says it was made, ISO 8601; null where it does not say. */
  readonly published: string | null
  readonly entries: readonly ListEntry[]
  readonly warnings: readonly ListWarning[]
}

/** Something that was read otherwise than its authority may have meant. The entry counts all the same. */
export type ListWarning = { readonly entry: string; readonly field: string; readonly says: string }

export type ListCounts = {
  readonly entries: number
  readonly names: number
  readonly people: number
  readonly organisations: number
  readonly vessels: number
  readonly wallets: number
  readonly identifiers: number
  readonly dates: number
  readonly addresses: number
}

export type ReadList = Reading & { readonly format: ListFormat; readonly counts: ListCounts }

export async function readList(
  format: ListFormat,
  files: readonly ListFile[],
): Promise<Outcome<ReadList, ListRefusal>> {
  try {
    const reading = await readers[format](files)
    const [file] = files
    const where = { file: file?.name ?? 'no file', line: null }
    if (reading.entries.length === 0)
      throw new ListWrong({ ...where, problem: 'it holds no entry', expected: 'at least one listed party' })
    refuseTwins(reading.entries, where)
    return ok({ format, ...reading, counts: countsOf(reading.entries) })
  } catch (error) {
    if (error instanceof ListWrong) return refused(error.refusal)
    throw error
  }
}

export function isListFormat(text: string): text is ListFormat {
  return listFormats.some((format) => format === text)
}

export function countsOf(entries: readonly ListEntry[]): ListCounts {
  const of = (kind: ListEntry['kind']) => entries.filter((entry) => entry.kind === kind).length
  return {
    entries: entries.length,
    names: entries.reduce((sum, { names }) => sum + names.length, 0),
    people: of('person'),
    organisations: of('organisation'),
    vessels: of('vessel'),
    wallets: entries.reduce((sum, { wallets }) => sum + wallets.length, 0),
    identifiers: entries.reduce((sum, { identifiers }) => sum + identifiers.length, 0),
    dates: entries.reduce((sum, { dates }) => sum + dates.length, 0),
    addresses: entries.reduce((sum, { addresses }) => sum + addresses.length, 0),
  }
}

function refuseTwins(entries: readonly ListEntry[], where: { file: string; line: number | null }): void {
  const seen = new Set<string>()
  for (const { id } of entries) {
    if (seen.has(id))
      throw new ListWrong({ ...where, problem: `two entries have the id ${id}`, expected: 'each id once' })
    seen.add(id)
  }
}

const readers: Readonly<Record<ListFormat, (files: readonly ListFile[]) => Promise<Reading>>> = {
  'ofac-csv': readOfacCsv,
  'ofac-advanced-xml': readOfacAdvancedXml,
  'un-xml': readUnXml,
  'eu-xml-1.1': readEuXml,
  'uk-xml': readUkXml,
  'uk-csv': readUkCsv,
  csv: readOwnCsv,
}
