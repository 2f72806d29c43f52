/** The UK Sanctions List in XML, as the Foreign, Commonwealth and Development Office publishes it: `Designations` of `Designation`. */

import { countryCode } from '../country.ts'
import type { Identifier, ListEntry, ListedPlace } from '../entry.ts'
import { type ListFile, oneFile } from '../file.ts'
import type { ListWarning, Reading } from '../readList.ts'
import { ListWrong } from '../refusal.ts'
import { primaryFirst, ukDate, ukKind, ukName } from '../ukDesignation.ts'
import { along, recordsOf, textOfChild, type XmlElement } from './records.ts'

export async function readUkXml(files: readonly ListFile[]): Promise<Reading> {
  const file = oneFile(files)
  const entries: ListEntry[] = []
  const warnings: ListWarning[] = []
  let published: string | null = null
  for await (const record of recordsOf(file, ['Designation', 'DateGenerated'])) {
    if (record.isRoot === true) {
      if (record.name !== 'Designations')
        throw new ListWrong({
          file: file.name,
          line: record.line,
          problem: `its root is ${record.name}`,
          expected: 'Designations',
        })
    } else if (record.name === 'DateGenerated') published = record.text || null
    else entries.push(entryOf(file, record, warnings))
  }
  return { published, entries, warnings }
}

function entryOf(file: ListFile, record: XmlElement, warnings: ListWarning[]): ListEntry {
  const id = textOfChild(record, 'UniqueID')
  const names = primaryFirst([
    ...along(record, 'Names', 'Name').flatMap((name) =>
      ukName(
        [1, 2, 3, 4, 5, 6].map((place) => textOfChild(name, `Name${place}`)),
        textOfChild(name, 'NameType'),
        textOfChild(name, 'AliasStrength'),
      ),
    ),
    ...texts(record, 'NonLatinNames', 'NonLatinName', 'NameNonLatinScript').map((text) => ({
      text,
      quality: 'good' as const,
    })),
  ])
  if (id === '' || names.length === 0)
    throw new ListWrong({
      file: file.name,
      line: record.line,
      problem: id === '' ? 'a designation has no UniqueID' : `designation ${id} has no name`,
      expected: 'a UniqueID and a name',
    })
  const ofPerson = (...path: readonly string[]) => texts(record, 'IndividualDetails', 'Individual', ...path)
  const ofShip = (...path: readonly string[]) => texts(record, 'ShipDetails', 'Ship', ...path)
  const country = (words: string) => {
    const code = countryCode(words)
    if (code === null)
      warnings.push({ entry: id, field: 'Nationality', says: `“${words}” is no country that is known` })
    return code === null ? [] : [code]
  }
  const [gender = ''] = ofPerson('Genders', 'Gender')
  return {
    id,
    kind: ukKind(textOfChild(record, 'IndividualEntityShip')),
    names,
    dates: ofPerson('DOBs', 'DOB').flatMap((words) => {
      const date = ukDate(words)
      if (date === null) warnings.push({ entry: id, field: 'DOB', says: `“${words}” is no date` })
      return date === null ? [] : [date]
    }),
    birthplaces: along(record, 'IndividualDetails', 'Individual', 'BirthDetails', 'Location').flatMap(
      (place) => placeOf(place, ['TownOfBirth'], 'CountryOfBirth'),
    ),
    addresses: along(record, 'Addresses', 'Address').flatMap((address) =>
      placeOf(
        address,
        [...[1, 2, 3, 4, 5, 6].map((line) => `AddressLine${line}`), 'AddressPostalCode'],
        'AddressCountry',
      ),
    ),
    countries: [
      ...new Set(
        [
          ...ofPerson('Nationalities', 'Nationality'),
          ...ofShip('CurrentBelievedFlagOfShips', 'CurrentBelievedFlagOfShip'),
        ].flatMap(country),
      ),
    ],
    identifiers: [
      ...numbers('passport', ofPerson('PassportDetails', 'Passport', 'PassportNumber')),
      ...numbers(
        'nationalId',
        ofPerson('NationalIdentifierDetails', 'NationalIdentifier', 'NationalIdentifierNumber'),
      ),
      ...numbers(
        'registration',
        texts(record, 'EntityDetails', 'Entity', 'BusinessRegistrationNumbers', 'BusinessRegistrationNumber'),
      ),
      ...numbers('imo', ofShip('IMONumbers', 'IMONumber')),
    ],
    wallets: [],
    gender: /^male$/i.test(gender) ? 'male' : /^female$/i.test(gender) ? 'female' : null,
    programmes: [textOfChild(record, 'RegimeName')].filter((text) => text !== ''),
    listedOn: textOfChild(record, 'DateDesignated') || null,
    remarks: textOfChild(record, 'OtherInformation') || null,
  }
}

function texts(record: XmlElement, ...path: readonly string[]): readonly string[] {
  return along(record, ...path)
    .map(({ text }) => text)
    .filter((text) => text !== '')
}

function numbers(kind: Identifier['kind'], said: readonly string[]): readonly Identifier[] {
  return said.map((number) => ({ kind, number, country: null }))
}

function placeOf(element: XmlElement, parts: readonly string[], land: string): readonly ListedPlace[] {
  const country = textOfChild(element, land)
  const text = [...parts.map((part) => textOfChild(element, part)), country]
    .filter((word) => word !== '')
    .join(', ')
  return text === '' ? [] : [{ country: countryCode(country), text }]
}
