/** The UN Security Council's consolidated list: https://scsanctions.un.org/resources/xml/en/consolidated.xml, schema sc-sanctions.xsd. */

import { countryCode } from '../country.ts'
import { listedDate } from '../dates.ts'
import type { Identifier, IdentifierKind, ListEntry, ListedDate, ListedName, ListedPlace } from '../entry.ts'
import { type ListFile, oneFile } from '../file.ts'
import type { ListWarning, Reading } from '../readList.ts'
import { ListWrong } from '../refusal.ts'
import { along, childrenOf, recordsOf, textOfChild, type XmlElement } from './records.ts'

export async function readUnXml(files: readonly ListFile[]): Promise<Reading> {
  const file = oneFile(files)
  const entries: ListEntry[] = []
  const warnings: ListWarning[] = []
  let published: string | null = null
  for await (const record of recordsOf(file, ['INDIVIDUAL', 'ENTITY'])) {
    if (record.isRoot === true) {
      if (record.name !== 'CONSOLIDATED_LIST')
        throw new ListWrong({
          file: file.name,
          line: record.line,
          problem: `its root is ${record.name}`,
          expected: 'CONSOLIDATED_LIST',
        })
      published = record.attributes.dateGenerated ?? null
    } else entries.push(entryOf(file, record, warnings))
  }
  return { published, entries, warnings }
}

function entryOf(file: ListFile, record: XmlElement, warnings: ListWarning[]): ListEntry {
  const isPerson = record.name === 'INDIVIDUAL'
  const prefix = isPerson ? 'INDIVIDUAL' : 'ENTITY'
  const id = textOfChild(record, 'DATAID')
  const name = nameParts.map((part) => textOfChild(record, part)).filter((text) => text !== '')
  if (id === '' || name.length === 0)
    throw new ListWrong({
      file: file.name,
      line: record.line,
      problem: id === '' ? 'a record has no DATAID' : `record ${id} has no name`,
      expected: 'a DATAID and a FIRST_NAME',
    })
  const original = textOfChild(record, 'NAME_ORIGINAL_SCRIPT')
  const date = (words: string, field: string): ListedDate[] => {
    const read = listedDate(words)
    if (read === null) warnings.push({ entry: id, field, says: `“${words}” is no date` })
    return read === null ? [] : [read]
  }
  return {
    id,
    kind: isPerson ? 'person' : 'organisation',
    names: [
      { text: name.join(' '), quality: 'primary' },
      ...(original === '' ? [] : [{ text: original, quality: 'good' } as const]),
      ...childrenOf(record, `${prefix}_ALIAS`).flatMap(aliasOf),
    ],
    dates: childrenOf(record, 'INDIVIDUAL_DATE_OF_BIRTH').flatMap((born) => bornIn(born, date)),
    birthplaces: childrenOf(record, 'INDIVIDUAL_PLACE_OF_BIRTH').flatMap(placeOf),
    addresses: childrenOf(record, `${prefix}_ADDRESS`).flatMap(placeOf),
    countries: [
      ...new Set(
        along(record, 'NATIONALITY', 'VALUE').flatMap(({ text }) => {
          const code = countryCode(text)
          if (code === null && text !== '')
            warnings.push({ entry: id, field: 'NATIONALITY', says: `“${text}” is no country that is known` })
          return code === null ? [] : [code]
        }),
      ),
    ],
    identifiers: childrenOf(record, 'INDIVIDUAL_DOCUMENT').flatMap(documentOf),
    wallets: [],
    gender: genders[textOfChild(record, 'GENDER').toLowerCase()] ?? null,
    programmes: [textOfChild(record, 'UN_LIST_TYPE'), textOfChild(record, 'REFERENCE_NUMBER')].filter(
      (text) => text !== '',
    ),
    listedOn: textOfChild(record, 'LISTED_ON') || null,
    remarks: textOfChild(record, 'COMMENTS1') || null,
  }
}

/** One element may hold several names, divided by semicolons. */
function aliasOf(alias: XmlElement): readonly ListedName[] {
  const quality = /^low$/i.test(textOfChild(alias, 'QUALITY')) ? 'weak' : 'good'
  return textOfChild(alias, 'ALIAS_NAME')
    .split(/;\s*/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, quality }))
}

function bornIn(
  born: XmlElement,
  date: (words: string, field: string) => ListedDate[],
): readonly ListedDate[] {
  const about = /approximately/i.test(textOfChild(born, 'TYPE_OF_DATE')) ? 'circa ' : ''
  const [from, to] = [textOfChild(born, 'FROM_YEAR'), textOfChild(born, 'TO_YEAR')]
  if (from !== '' && to !== '') return date(`${about}${from} to ${to}`, 'INDIVIDUAL_DATE_OF_BIRTH')
  const words = textOfChild(born, 'DATE') || textOfChild(born, 'YEAR') || from || to
  return words === '' ? [] : date(`${about}${words}`, 'INDIVIDUAL_DATE_OF_BIRTH')
}

function placeOf(place: XmlElement): readonly ListedPlace[] {
  const parts = ['STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY'].map((part) => textOfChild(place, part))
  const text = parts.filter((part) => part !== '').join(', ')
  return text === '' ? [] : [{ country: countryCode(parts.at(-1) ?? ''), text }]
}

function documentOf(document: XmlElement): readonly Identifier[] {
  const number = textOfChild(document, 'NUMBER')
  if (number === '') return []
  const type = textOfChild(document, 'TYPE_OF_DOCUMENT')
  const kind: IdentifierKind = /passport/i.test(type)
    ? 'passport'
    : /national/i.test(type)
      ? 'nationalId'
      : 'other'
  const country =
    countryCode(textOfChild(document, 'ISSUING_COUNTRY')) ??
    countryCode(textOfChild(document, 'COUNTRY_OF_ISSUE'))
  return [{ kind, number, country }]
}

const nameParts = [
  'FIRST_NAME',
  'SECOND_NAME',
  'THIRD_NAME',
  'FOURTH_NAME',
  'FIFTH_NAME',
  'SIXTH_NAME',
] as const
const genders: Readonly<Record<string, 'male' | 'female'>> = { male: 'male', female: 'female' }
