/**
 * The UK Sanctions List in CSV: a line with the day of the report, a header, and a row for every name, address and number that a designation
 * has. Rows of one Unique ID are one entry.
 */

import { countryCode } from '../country.ts'
import { partialDate, printPartialDate } from '../dates.ts'
import type { Identifier, ListEntry, ListedName, ListedPlace } from '../entry.ts'
import { type ListFile, oneFile } from '../file.ts'
import type { ListWarning, Reading } from '../readList.ts'
import { ListWrong } from '../refusal.ts'
import { primaryFirst, ukDate, ukKind, ukName } from '../ukDesignation.ts'
import { cellsOf, type Row, rowsOf } from './rows.ts'

export async function readUkCsv(files: readonly ListFile[]): Promise<Reading> {
  const file = oneFile(files)
  const warnings: ListWarning[] = []
  const rowsById = new Map<string, Cell[]>()
  let published: string | null = null
  let header: readonly string[] | null = null
  let titles = 0
  for await (const row of rowsOf(file)) {
    if (header === null) {
      const said = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
      if (said.length < 3 && titles < 3) {
        titles += 1
        published ??= dayIn(said.join(' '))
      } else header = headerOf(file, row)
      continue
    }
    const columns: readonly string[] = header
    const cells = cellsOf(file, row, columns.length, columns.join(', '))
    const cell: Cell = (name) => (cells[columns.indexOf(name)] ?? '').trim()
    const id = cell('uniqueid')
    if (id === '') throw wrong(file, row, 'it has no Unique ID', 'a Unique ID')
    const found = rowsById.get(id)
    if (found === undefined) rowsById.set(id, [cell])
    else found.push(cell)
  }
  const entries = [...rowsById].map(([id, cells]) => entryOf(file, id, cells, warnings))
  return { published, entries, warnings }
}

type Cell = (name: string) => string

/** `Report Date: 29-Jan-2026`, or another title with a day in it. */
function dayIn(title: string): string | null {
  const [words] = /\d{1,2}[-/ .](?:\d{1,2}|[A-Za-z]{3,9})[-/ .]\d{4}|\d{4}-\d{2}-\d{2}/.exec(title) ?? []
  const day = partialDate((words ?? '').replace(/(?<=\d)-(?=[A-Za-z])|(?<=[A-Za-z])-/g, ' '))
  return day === null ? null : printPartialDate(day)
}

function headerOf(file: ListFile, row: Row): readonly string[] {
  const names = row.cells.map((cell) => cell.toLowerCase().replace(/[^a-z0-9]/g, ''))
  for (const must of ['uniqueid', 'name6', 'nametype'])
    if (!names.includes(must))
      throw wrong(file, row, `column ${must} is missing`, 'Unique ID, Name 6, Name type')
  return names
}

function entryOf(file: ListFile, id: string, rows: readonly Cell[], warnings: ListWarning[]): ListEntry {
  const every = (name: string) => [...new Set(rows.map((cell) => cell(name)).filter((text) => text !== ''))]
  const first = (...names: readonly string[]) => names.flatMap(every)[0] ?? ''
  const names = primaryFirst(rows.flatMap(namesIn))
  if (names.length === 0)
    throw new ListWrong({
      file: file.name,
      line: null,
      problem: `designation ${id} has no name`,
      expected: 'a name',
    })
  const countries = (words: string) =>
    words.split(/\s*[;|]\s*/).flatMap((one) => {
      const code = countryCode(one)
      if (code === null)
        warnings.push({ entry: id, field: 'Nationality', says: `“${one}” is no country that is known` })
      return code === null ? [] : [code]
    })
  const gender = first('gender')
  return {
    id,
    kind: ukKind(first('designationtype', 'individualentityship')),
    names,
    dates: [...every('dob'), ...every('dateofbirth')].flatMap((words) => {
      const date = ukDate(words)
      if (date === null) warnings.push({ entry: id, field: 'D.O.B', says: `“${words}” is no date` })
      return date === null ? [] : [date]
    }),
    birthplaces: distinct(rows.flatMap((cell) => placeOf([cell('townofbirth')], cell('countryofbirth')))),
    addresses: distinct(
      rows.flatMap((cell) =>
        placeOf(
          [...[1, 2, 3, 4, 5, 6].map((line) => cell(`addressline${line}`)), cell('addresspostalcode')],
          cell('addresscountry'),
        ),
      ),
    ),
    countries: [
      ...new Set(
        [...every('nationalityies'), ...every('nationality'), ...every('currentbelievedflagofship')].flatMap(
          countries,
        ),
      ),
    ],
    identifiers: [
      ...numbers('passport', every('passportnumber')),
      ...numbers('nationalId', every('nationalidentifiernumber')),
      ...numbers('registration', every('businessregistrationnumbers')),
      ...numbers('imo', every('imonumber')),
    ],
    wallets: [],
    gender: /^male$/i.test(gender) ? 'male' : /^female$/i.test(gender) ? 'female' : null,
    programmes: every('regimename'),
    listedOn: first('datedesignated') || null,
    remarks: first('otherinformation') || null,
  }
}

function namesIn(cell: Cell): readonly ListedName[] {
  const parts = [1, 2, 3, 4, 5, 6].map((place) => cell(`name${place}`))
  const original = cell('namenonlatinscript')
  return [
    ...ukName(parts, cell('nametype'), cell('aliasstrength')),
    ...(original === '' ? [] : [{ text: original, quality: 'good' as const }]),
  ]
}

function placeOf(parts: readonly string[], country: string): readonly ListedPlace[] {
  const text = [...parts, country].filter((word) => word !== '').join(', ')
  return text === '' ? [] : [{ country: countryCode(country), text }]
}

function distinct(places: readonly ListedPlace[]): readonly ListedPlace[] {
  return [...new Map(places.map((place) => [place.text, place])).values()]
}

function numbers(kind: Identifier['kind'], said: readonly string[]): readonly Identifier[] {
  return said.map((number) => ({ kind, number, country: null }))
}

function wrong(file: ListFile, { line }: Row, problem: string, expected: string): ListWrong {
  return new ListWrong({ file: file.name, line, problem, expected })
}
