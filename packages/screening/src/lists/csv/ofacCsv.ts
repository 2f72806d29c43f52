/**
 * OFAC's legacy CSV set: `sdn.csv`, `alt.csv`, `add.csv` and `sdn_comments.csv` (or `cons_prim.csv` and its three), without header rows,
 * `-0-` for nothing. Columns: https://ofac.treasury.gov/sdn-list/data-formats-data-schemas. What has no column stands in the remarks,
 * and remarks that are too long go on in the comments.
 */

import { countryCode } from '../country.ts'
import type { EntryKind, ListEntry, ListedName, ListedPlace } from '../entry.ts'
import { findFile, type ListFile } from '../file.ts'
import type { ListWarning, Reading } from '../readList.ts'
import { ListWrong } from '../refusal.ts'
import { readRemarks } from './ofacRemarks.ts'
import { cellsOf, type Row, rowsOf } from './rows.ts'

export async function readOfacCsv(files: readonly ListFile[]): Promise<Reading> {
  const main = needed(files, ['sdn.csv', 'cons_prim.csv'])
  const aliases = await grouped(needed(files, ['alt.csv']), 5, 'number, alias number, type, name, remarks')
  const addresses = await grouped(
    needed(files, ['add.csv']),
    6,
    'number, address number, address, city, country, remarks',
  )
  const comments = findFile(files, 'comments.csv')
  const overflow =
    comments === undefined ? new Map<string, Row[]>() : await grouped(comments, 2, 'number, remarks')
  const entries: ListEntry[] = []
  const warnings: ListWarning[] = []
  for await (const row of rowsOf(main, { endsWithNewline: true })) {
    if (isEndMark(row)) continue
    const written = cellsOf(main, row, 12, 'number, name, type, programme, title and so on')
    const [id, name, type, programme, title, callSign, , , , flag] = written.map(given)
    if (id === undefined || id === null || !/^\d+$/.test(id))
      throw wrong(main, row, 'it has no number', 'a number')
    if (name === undefined || name === null) throw wrong(main, row, `entry ${id} has no name`, 'a name')
    const kind = kindOf(type ?? null)
    const more = overflow.get(id) ?? []
    if (isCut(written[11] ?? '') && more.length === 0)
      throw wrong(main, row, `the remarks of ${id} end in the middle`, 'their rest in sdn_comments.csv')
    const said = remarksOf(written[11] ?? '', more)
    const read = readRemarks(said)
    for (const says of read.notUnderstood) warnings.push({ entry: id, field: 'remarks', says })
    const places = (addresses.get(id) ?? []).map(placeOf).filter((place) => place.text !== '')
    const flagCode = countryCode(flag ?? '')
    entries.push({
      id,
      kind,
      names: [
        nameOf(name, kind, 'primary'),
        ...(aliases.get(id) ?? []).flatMap(({ cells: [, , , alias = '', note = ''] }) => {
          const text = given(alias)
          return text === null ? [] : [nameOf(text, kind, /weak/i.test(note) ? 'weak' : 'good')]
        }),
        ...read.weakNames.map((text): ListedName => ({ text, quality: 'weak' })),
      ],
      dates: read.dates,
      birthplaces: read.birthplaces,
      addresses: places,
      countries: unique([...read.countries, ...(flagCode === null ? [] : [flagCode])]),
      identifiers: [
        ...read.identifiers,
        ...(callSign === null || callSign === undefined
          ? []
          : [{ kind: 'callSign' as const, number: callSign, country: flagCode }]),
      ],
      wallets: read.wallets,
      gender: read.gender,
      programmes: (programme ?? '').split(/\]\s*\[|;\s*/).flatMap((one) => {
        const bare = one.replace(/[[\]]/g, '').trim()
        return bare === '' ? [] : [bare]
      }),
      listedOn: null,
      remarks:
        [title === null || title === undefined ? '' : `Title: ${title}`, said]
          .filter((text) => text !== '')
          .join('; ') || null,
    })
  }
  const known = new Set(entries.map(({ id }) => id))
  for (const [id, rows] of aliases) {
    const [row] = rows
    if (!known.has(id) && row !== undefined)
      throw wrong(needed(files, ['alt.csv']), row, `entry ${id} is not in ${main.name}`, 'files of one day')
  }
  return { published: null, entries, warnings }
}

function needed(files: readonly ListFile[], endings: readonly string[]): ListFile {
  for (const ending of endings) {
    const file = files.find(({ name }) => {
      const last = name.toLowerCase().split('/').at(-1) ?? ''
      return last === ending || last === `cons_${ending}`
    })
    if (file !== undefined) return file
  }
  throw new ListWrong({
    file: files.map(({ name }) => name).join(', ') || 'no file',
    line: null,
    problem: `${endings[0]} is missing`,
    expected: 'sdn.csv, alt.csv and add.csv, with sdn_comments.csv where there is one',
  })
}

async function grouped(file: ListFile, columns: number, what: string): Promise<Map<string, Row[]>> {
  const rows = new Map<string, Row[]>()
  for await (const row of rowsOf(file, { endsWithNewline: true })) {
    if (isEndMark(row)) continue
    // Later files carry commas that nobody quoted in the last column.
    if (row.cells.length < columns) cellsOf(file, row, columns, what)
    const id = given(row.cells[0] ?? '') ?? ''
    if (!/^\d+$/.test(id)) throw wrong(file, row, `${id || 'nothing'} is no number of an entry`, 'a number')
    const found = rows.get(id)
    if (found === undefined) rows.set(id, [row])
    else found.push(row)
  }
  return rows
}

function kindOf(type: string | null): EntryKind {
  if (type === 'individual') return 'person'
  if (type === 'vessel' || type === 'aircraft') return type
  return 'organisation'
}

/** People stand as `FAMILY, Given`. */
function nameOf(text: string, kind: EntryKind, quality: ListedName['quality']): ListedName {
  const comma = text.indexOf(', ')
  if (kind !== 'person' || comma < 0) return { text, quality }
  return { text, quality, family: text.slice(0, comma), given: text.slice(comma + 2) }
}

function placeOf({ cells }: Row): ListedPlace {
  const [street = '', city = '', country = ''] = cells.slice(2, 5).map((cell) => given(cell) ?? '')
  return {
    country: countryCode(country),
    text: [street, city, country].filter((part) => part !== '').join(', '),
  }
}

/** Cut after the thousandth character, wherever that is: a word, an address of a wallet, or the blank between two words. */
function remarksOf(written: string, overflow: readonly Row[]): string {
  return [given(written) === null ? '' : written, ...overflow.map(({ cells: [, more = ''] }) => more)]
    .join('')
    .trim()
    .replace(/\.$/, '')
}

/** Whole remarks end with a full stop. */
function isCut(written: string): boolean {
  return written.length >= 1_000 && !written.trimEnd().endsWith('.')
}

/** Control-Z, which old systems put at a file's end. */
function isEndMark({ cells }: Row): boolean {
  return cells.length === 1 && (cells[0] ?? '').replaceAll('\u001a', '').trim() === ''
}

function given(cell: string): string | null {
  const text = cell.trim()
  return text === '-0-' || text === '' ? null : text
}

function wrong(file: ListFile, { line }: Row, problem: string, expected: string): ListWrong {
  return new ListWrong({ file: file.name, line, problem, expected })
}

function unique(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)]
}
