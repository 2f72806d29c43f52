/**
 * A list of one's own: CSV with a header row, one entry a row. Columns: docs/formats.md. Several values in one cell are divided by `|`.
 */

import { countryCode } from '../country.ts'
import { listedDate } from '../dates.ts'
import type { EntryKind, Identifier, IdentifierKind, ListEntry, ListedWallet } from '../entry.ts'
import { type ListFile, oneFile } from '../file.ts'
import type { ListWarning, Reading } from '../readList.ts'
import { ListWrong } from '../refusal.ts'
import { cellsOf, type Row, rowsOf } from './rows.ts'

export const ownColumns = [
  'id',
  'kind',
  'name',
  'aliases',
  'weak_aliases',
  'born',
  'birthplace',
  'countries',
  'addresses',
  'gender',
  'identifiers',
  'wallets',
  'programmes',
  'listed_on',
  'remarks',
] as const
type Column = (typeof ownColumns)[number]

export async function readOwnCsv(files: readonly ListFile[]): Promise<Reading> {
  const file = oneFile(files)
  const entries: ListEntry[] = []
  const warnings: ListWarning[] = []
  let columns: readonly Column[] | null = null
  for await (const row of rowsOf(file, { endsWithNewline: true })) {
    if (columns === null) columns = headerOf(file, row)
    else entries.push(entryOf(file, row, columns, warnings))
  }
  return { published: null, entries, warnings }
}

function headerOf(file: ListFile, row: Row): readonly Column[] {
  const names = row.cells.map((cell) => cell.trim().toLowerCase())
  const columns = names.map((name) => {
    const column = ownColumns.find((one) => one === name)
    if (column === undefined || names.indexOf(name) !== names.lastIndexOf(name))
      throw wrong(
        file,
        row,
        column === undefined ? `there is no column “${name}”` : `column “${name}” stands twice`,
        ownColumns.join(', '),
      )
    return column
  })
  for (const must of ['id', 'kind', 'name'] as const)
    if (!columns.includes(must))
      throw wrong(file, row, `column “${must}” is missing`, 'at least id, kind and name')
  return columns
}

function entryOf(file: ListFile, row: Row, columns: readonly Column[], warnings: ListWarning[]): ListEntry {
  const cells = cellsOf(file, row, columns.length, columns.join(', '))
  const cell = (column: Column) => (cells[columns.indexOf(column)] ?? '').trim()
  const several = (column: Column) => split(cell(column))
  const id = cell('id')
  if (id === '') throw wrong(file, row, 'it has no id', 'an id that stays from version to version')
  const name = cell('name')
  if (name === '') throw wrong(file, row, `entry ${id} has no name`, 'a name')
  const kind = kinds.find((one) => one === cell('kind'))
  if (kind === undefined) throw wrong(file, row, `“${cell('kind')}” is no kind`, kinds.join(', '))
  const warn = (field: Column, says: string) => void warnings.push({ entry: id, field, says })
  const country = (field: Column, words: string): string[] => {
    const code = countryCode(words)
    if (code === null) warn(field, `“${words}” is no country that is known`)
    return code === null ? [] : [code]
  }
  return {
    id,
    kind,
    names: [
      { text: name, quality: 'primary' },
      ...several('aliases').map((text) => ({ text, quality: 'good' as const })),
      ...several('weak_aliases').map((text) => ({ text, quality: 'weak' as const })),
    ],
    dates: several('born').map((words) => {
      const date = listedDate(words)
      if (date === null)
        throw wrong(file, row, `“${words}” is no date`, '1968, 1968-11, 1968-11-05 or 1962 to 1965')
      return date
    }),
    birthplaces: several('birthplace').map((text) => ({
      country: countryCode(text.split(/,\s*/).at(-1) ?? ''),
      text,
    })),
    addresses: several('addresses').map((text) => ({
      country: countryCode(text.split(/,\s*/).at(-1) ?? ''),
      text,
    })),
    countries: [...new Set(several('countries').flatMap((words) => country('countries', words)))],
    identifiers: several('identifiers').map((words) => identifierOf(file, row, words)),
    wallets: several('wallets').map((words) => walletOf(file, row, words)),
    gender: genderOf(file, row, cell('gender')),
    programmes: several('programmes'),
    listedOn: cell('listed_on') || null,
    remarks: cell('remarks') || null,
  }
}

/** `taxNumber:7707083893:RU`; the country may be left out. */
function identifierOf(file: ListFile, row: Row, words: string): Identifier {
  const [kind, number, country] = words.split(':').map((part) => part.trim())
  const known = identifierKinds.find((one) => one === kind)
  if (known === undefined || number === undefined || number === '')
    throw wrong(
      file,
      row,
      `“${words}” is no identifier`,
      `KIND:NUMBER or KIND:NUMBER:COUNTRY, KIND one of ${identifierKinds.join(', ')}`,
    )
  return { kind: known, number, country: country === undefined ? null : countryCode(country) }
}

/** `ETH:0x…`. */
function walletOf(file: ListFile, row: Row, words: string): ListedWallet {
  const colon = words.indexOf(':')
  if (colon < 1 || colon === words.length - 1)
    throw wrong(file, row, `“${words}” is no wallet`, 'CURRENCY:ADDRESS, such as XBT:1A1z…')
  return { currency: words.slice(0, colon).trim().toUpperCase(), address: words.slice(colon + 1).trim() }
}

function genderOf(file: ListFile, row: Row, words: string): ListEntry['gender'] {
  if (words === '') return null
  if (words === 'male' || words === 'female') return words
  throw wrong(file, row, `“${words}” is no gender that lists know`, 'male, female or nothing')
}

function split(cell: string): readonly string[] {
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function wrong(file: ListFile, { line }: Row, problem: string, expected: string): ListWrong {
  return new ListWrong({ file: file.name, line, problem, expected })
}

const kinds = [
  'person',
  'organisation',
  'vessel',
  'aircraft',
  'unknown',
] as const satisfies readonly EntryKind[]
const identifierKinds = [
  'passport',
  'nationalId',
  'taxNumber',
  'registration',
  'lei',
  'bic',
  'imo',
  'mmsi',
  'callSign',
  'aircraft',
  'other',
] as const satisfies readonly IdentifierKind[]
