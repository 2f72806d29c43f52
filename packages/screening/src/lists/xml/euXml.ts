/** The EU's consolidated financial sanctions list, schema 1.1 (namespace http://eu.europa.ec/fpi/fsd/export). `00` is its country for unknown. */

import { countryCode } from '../country.ts'
import { listedDate } from '../dates.ts'
import type {
  EntryKind,
  Identifier,
  IdentifierKind,
  ListEntry,
  ListedDate,
  ListedName,
  ListedPlace,
} from '../entry.ts'
import { type ListFile, oneFile } from '../file.ts'
import type { ListWarning, Reading } from '../readList.ts'
import { ListWrong } from '../refusal.ts'
import { child, childrenOf, recordsOf, textOfChild, type XmlElement } from './records.ts'

export async function readEuXml(files: readonly ListFile[]): Promise<Reading> {
  const file = oneFile(files)
  const entries: ListEntry[] = []
  const warnings: ListWarning[] = []
  let published: string | null = null
  for await (const record of recordsOf(file, ['sanctionEntity'])) {
    if (record.isRoot === true) {
      if (record.name !== 'export')
        throw new ListWrong({
          file: file.name,
          line: record.line,
          problem: `its root is ${record.name}`,
          expected: 'export',
        })
      published = record.attributes.generationDate ?? null
    } else entries.push(entryOf(file, record, warnings))
  }
  return { published, entries, warnings }
}

function entryOf(file: ListFile, record: XmlElement, warnings: ListWarning[]): ListEntry {
  const id = record.attributes.logicalId ?? record.attributes.euReferenceNumber ?? ''
  const names = childrenOf(record, 'nameAlias').flatMap(nameOf)
  // The first good name is the one to call it by, whatever stands before it.
  const first = names.find(({ quality }) => quality !== 'weak') ?? names[0]
  if (id === '' || first === undefined)
    throw new ListWrong({
      file: file.name,
      line: record.line,
      problem: id === '' ? 'an entity has no logicalId' : `entity ${id} has no name`,
      expected: 'a logicalId and a nameAlias',
    })
  const regulation = child(record, 'regulation')
  const subject = child(record, 'subjectType')?.attributes ?? {}
  return {
    id,
    kind:
      kinds[(subject.code ?? '').toLowerCase()] ??
      kinds[(subject.classificationCode ?? '').toLowerCase()] ??
      'unknown',
    names: [{ ...first, quality: 'primary' }, ...names.filter((name) => name !== first)],
    dates: childrenOf(record, 'birthdate').flatMap((born) => {
      const date = bornOn(born)
      if (date === null) warnings.push({ entry: id, field: 'birthdate', says: 'it is no date' })
      return date === null ? [] : [date]
    }),
    birthplaces: childrenOf(record, 'birthdate').flatMap((born) =>
      placeOf(born, ['place', 'city', 'region']),
    ),
    addresses: childrenOf(record, 'address').flatMap((address) =>
      placeOf(address, ['street', 'poBox', 'zipCode', 'city', 'place', 'region']),
    ),
    countries: [...new Set(childrenOf(record, 'citizenship').flatMap((one) => countryOf(one) ?? []))],
    identifiers: childrenOf(record, 'identification').flatMap(identifierOf),
    wallets: [],
    gender: genderOf(childrenOf(record, 'nameAlias')),
    programmes: [regulation?.attributes.programme ?? '', record.attributes.euReferenceNumber ?? ''].filter(
      (text) => text !== '',
    ),
    listedOn: record.attributes.designationDate || regulation?.attributes.publicationDate || null,
    remarks:
      [...childrenOf(record, 'remark').map(({ text }) => text), record.attributes.designationDetails ?? '']
        .filter((text) => text !== '')
        .join('; ') || null,
  }
}

function nameOf({ attributes }: XmlElement): readonly ListedName[] {
  const { wholeName = '', firstName = '', middleName = '', lastName = '', strong } = attributes
  const given = [firstName, middleName].filter((part) => part !== '').join(' ')
  const text = wholeName.trim() || [given, lastName].filter((part) => part !== '').join(' ')
  if (text === '') return []
  const quality = strong === 'false' ? 'weak' : 'good'
  const parts = lastName !== '' && given !== '' ? { family: lastName, given } : {}
  return [{ text, quality, ...parts }]
}

function bornOn({ attributes }: XmlElement): ListedDate | null {
  const { birthdate = '', year = '', monthOfYear, dayOfMonth, yearRangeFrom, yearRangeTo, circa } = attributes
  const about = circa === 'true' ? 'circa ' : ''
  if (birthdate !== '') return listedDate(`${about}${birthdate}`)
  if (yearRangeFrom && yearRangeTo) return listedDate(`${about}${yearRangeFrom} to ${yearRangeTo}`)
  if (year === '')
    return yearRangeFrom ? listedDate(`${about}${yearRangeFrom}`) : listedDate(yearRangeTo ?? '')
  return listedDate(`${about}${[year, monthOfYear, dayOfMonth].filter((part) => part).join('-')}`)
}

function placeOf(element: XmlElement, parts: readonly string[]): readonly ListedPlace[] {
  const { attributes } = element
  const country = countryOf(element)
  const words = [
    ...parts.map((part) => attributes[part] ?? ''),
    country === null ? '' : (attributes.countryDescription ?? ''),
  ]
  const text = words.filter((word) => word !== '').join(', ')
  return text === '' ? [] : [{ country, text }]
}

function identifierOf(element: XmlElement): readonly Identifier[] {
  const { number = '', latinNumber = '', identificationTypeCode = '' } = element.attributes
  const said = latinNumber || number || textOfChild(element, 'number')
  if (said === '') return []
  return [
    { kind: identifierKinds[identificationTypeCode] ?? 'other', number: said, country: countryOf(element) },
  ]
}

function countryOf({ attributes }: XmlElement): string | null {
  const { countryIso2Code = '', countryDescription = '' } = attributes
  return countryCode(countryIso2Code) ?? countryCode(countryDescription)
}

function genderOf(names: readonly XmlElement[]): ListEntry['gender'] {
  const letter = names.map(({ attributes }) => attributes.gender).find((one) => one === 'M' || one === 'F')
  return letter === undefined ? null : letter === 'M' ? 'male' : 'female'
}

const kinds: Readonly<Record<string, EntryKind>> = {
  person: 'person',
  p: 'person',
  enterprise: 'organisation',
  entity: 'organisation',
  e: 'organisation',
}

const identifierKinds: Readonly<Record<string, IdentifierKind>> = {
  passport: 'passport',
  diplomaticpassport: 'passport',
  id: 'nationalId',
  ssn: 'nationalId',
  electionid: 'nationalId',
  fiscalcode: 'taxNumber',
  inn: 'taxNumber',
  regnumber: 'registration',
  ogrn: 'registration',
  swiftbic: 'bic',
  bic: 'bic',
  imo: 'imo',
}
