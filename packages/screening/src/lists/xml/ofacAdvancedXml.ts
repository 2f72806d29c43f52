/**
 * OFAC's lists in the Advanced Sanctions Data Model (`sdn_advanced.xml`): everything is numbered, and the numbers are explained in
 * the reference value sets before. A number that nothing explains ends the reading: it could be anything.
 */

import { countryCode } from '../country.ts'
import type {
  EntryKind,
  Identifier,
  IdentifierKind,
  ListEntry,
  ListedDate,
  ListedName,
  ListedPlace,
  ListedWallet,
  PartialDate,
} from '../entry.ts'
import { type ListFile, oneFile } from '../file.ts'
import type { ListWarning, Reading } from '../readList.ts'
import { ListWrong } from '../refusal.ts'
import { along, child, childrenOf, recordsOf, textOfChild, type XmlElement } from './records.ts'

export async function readOfacAdvancedXml(files: readonly ListFile[]): Promise<Reading> {
  const file = oneFile(files)
  const known: Known = {
    values: new Map(),
    locations: new Map(),
    documents: new Map(),
    programmes: new Map(),
    file,
  }
  const parties: XmlElement[] = []
  let published: string | null = null
  for await (const record of recordsOf(file, [
    ...valueNames,
    'DateOfIssue',
    'Location',
    'IDRegDocument',
    'DistinctParty',
    'SanctionsEntry',
  ])) {
    if (record.isRoot === true) {
      if (record.name !== 'Sanctions')
        throw new ListWrong({
          file: file.name,
          line: record.line,
          problem: `its root is ${record.name}`,
          expected: 'Sanctions',
        })
    } else if (record.name === 'DateOfIssue') published ??= isoDay(record)
    else if (record.name === 'Location') known.locations.set(record.attributes.ID ?? '', record)
    else if (record.name === 'IDRegDocument')
      push(known.documents, record.attributes.IdentityID ?? '', record)
    else if (record.name === 'SanctionsEntry')
      push(known.programmes, record.attributes.ProfileID ?? '', record)
    else if (record.name === 'DistinctParty') parties.push(record)
    else known.values.set(`${record.name} ${record.attributes.ID}`, record)
  }
  const warnings: ListWarning[] = []
  return { published, entries: parties.map((party) => entryOf(known, party, warnings)), warnings }
}

type Known = {
  readonly values: Map<string, XmlElement>
  readonly locations: Map<string, XmlElement>
  /** By identity. */
  readonly documents: Map<string, XmlElement[]>
  /** By profile. */
  readonly programmes: Map<string, XmlElement[]>
  readonly file: ListFile
}

function entryOf(known: Known, party: XmlElement, warnings: ListWarning[]): ListEntry {
  const profile = child(party, 'Profile')
  const id = party.attributes.FixedRef ?? ''
  if (profile === undefined || id === '')
    throw wrong(known, party, 'a party has no profile or no FixedRef', 'both')
  const identities = childrenOf(profile, 'Identity')
  const kind = kindOf(known, profile)
  const names = identities.flatMap((identity) => namesOf(known, identity, kind))
  const first = names.find(({ quality }) => quality === 'primary') ?? names[0]
  if (first === undefined) throw wrong(known, party, `party ${id} has no name`, 'a documented name')
  const features = childrenOf(profile, 'Feature').map((feature) => ({
    type: meaningOf(known, 'FeatureType', feature.attributes.FeatureTypeID, feature),
    versions:
      childrenOf(feature, 'FeatureVersion').length === 0 ? [feature] : childrenOf(feature, 'FeatureVersion'),
  }))
  const of = (wanted: RegExp) =>
    features.filter(({ type }) => wanted.test(type)).flatMap(({ versions }) => versions)
  const details = (wanted: RegExp) => of(wanted).flatMap((version) => detailsOf(known, version))
  const entries = known.programmes.get(profile.attributes.ID ?? id) ?? []
  return {
    id,
    kind,
    names: [{ ...first, quality: 'primary' }, ...names.filter((name) => name !== first).map(notPrimary)],
    dates: of(
      /^(Birthdate|Organization Established Date|Vessel Year of Build|Aircraft Manufacture Date)$/i,
    ).flatMap((version) =>
      childrenOf(version, 'DatePeriod').flatMap((period) => {
        const date = dateOf(period)
        if (date === null) warnings.push({ entry: id, field: 'DatePeriod', says: 'it is no date' })
        return date === null ? [] : [date]
      }),
    ),
    birthplaces: [
      ...of(/^Place of Birth$/i).flatMap((version) => placesOf(known, version)),
      ...details(/^Place of Birth$/i).map(placeNamed),
    ],
    addresses: of(/^Location$/i).flatMap((version) => placesOf(known, version)),
    countries: [
      ...new Set(
        of(
          /^(Nationality|Citizenship)( Country| of Registration)?$|^Nationality of Registration$|^(Vessel|Other Vessel) Flag$/i,
        ).flatMap((version) => [
          ...placesOf(known, version).flatMap(({ country }) => country ?? []),
          ...detailsOf(known, version).flatMap((words) => countryCode(words) ?? []),
        ]),
      ),
    ],
    identifiers: [
      ...identities.flatMap((identity) =>
        (known.documents.get(identity.attributes.ID ?? '') ?? []).flatMap((document) =>
          documentOf(known, document),
        ),
      ),
      ...features.flatMap(({ type, versions }) => {
        const found = featureKinds.find(([, wanted]) => wanted.test(type))
        if (found === undefined) return []
        return versions
          .flatMap((version) => detailsOf(known, version))
          .map(
            (number): Identifier => ({
              kind: found[0],
              number: number.replace(/^IMO\s+/i, ''),
              country: null,
            }),
          )
      }),
    ],
    wallets: features.flatMap(({ type, versions }) => {
      const [, currency] = /^Digital Currency Address\s*-\s*(\S+)/i.exec(type) ?? []
      if (currency === undefined) return []
      return versions
        .flatMap((version) => detailsOf(known, version))
        .map((address): ListedWallet => ({ currency: currency.toUpperCase(), address: address.trim() }))
    }),
    gender: genderOf(details(/^Gender$/i)[0] ?? ''),
    programmes: [
      ...new Set(
        entries
          .flatMap((entry) => along(entry, 'SanctionsMeasure', 'Comment'))
          .map(({ text }) => text)
          .filter((text) => text !== ''),
      ),
    ],
    listedOn:
      entries
        .flatMap((entry) => along(entry, 'EntryEvent', 'Date'))
        .map(isoDay)
        .find((day) => day !== null) ?? null,
    remarks: textOfChild(party, 'Comment') || null,
  }
}

function namesOf(known: Known, identity: XmlElement, kind: EntryKind): readonly ListedName[] {
  const types = new Map(
    along(identity, 'NamePartGroups', 'MasterNamePartGroup', 'NamePartGroup').map(({ attributes }) => [
      attributes.ID ?? '',
      attributes.NamePartTypeID ?? '',
    ]),
  )
  return childrenOf(identity, 'Alias').flatMap((alias) => {
    const quality =
      alias.attributes.LowQuality === 'true'
        ? 'weak'
        : alias.attributes.Primary === 'true' && identity.attributes.Primary !== 'false'
          ? 'primary'
          : 'good'
    return childrenOf(alias, 'DocumentedName').flatMap((name, place): ListedName[] => {
      const parts = along(name, 'DocumentedNamePart', 'NamePartValue').map((part) => {
        const type = types.get(part.attributes.NamePartGroupID ?? '')
        const words = type === undefined ? '' : meaningOf(known, 'NamePartType', type, part)
        return {
          text: part.text,
          isFamily: /^(last|maiden|patronymic|matronymic)/i.test(words) && /^last/i.test(words),
        }
      })
      const text = parts
        .map((part) => part.text)
        .filter((part) => part !== '')
        .join(' ')
      if (text === '') return []
      const family = parts
        .filter(({ isFamily }) => isFamily)
        .map((part) => part.text)
        .join(' ')
      const given = parts
        .filter(({ isFamily }) => !isFamily)
        .map((part) => part.text)
        .join(' ')
      const told = kind === 'person' && family !== '' && given !== '' ? { family, given } : {}
      // Beside the name in Latin letters stand its other scripts.
      return [{ text, quality: quality === 'primary' && place > 0 ? 'good' : quality, ...told }]
    })
  })
}

function notPrimary(name: ListedName): ListedName {
  return name.quality === 'primary' ? { ...name, quality: 'good' } : name
}

function kindOf(known: Known, profile: XmlElement): EntryKind {
  const sub = known.values.get(`PartySubType ${profile.attributes.PartySubTypeID}`)
  if (sub === undefined)
    throw wrong(
      known,
      profile,
      `PartySubType ${profile.attributes.PartySubTypeID} is not explained`,
      'a reference value',
    )
  const type = known.values.get(`PartyType ${sub.attributes.PartyTypeID}`)?.text ?? ''
  const words = `${sub.text} ${type}`.toLowerCase()
  if (words.includes('vessel')) return 'vessel'
  if (words.includes('aircraft')) return 'aircraft'
  if (words.includes('individual')) return 'person'
  return words.includes('entity') ? 'organisation' : 'unknown'
}

function meaningOf(
  known: Known,
  name: (typeof valueNames)[number],
  id: string | undefined,
  at: XmlElement,
): string {
  const value = known.values.get(`${name} ${id}`)
  if (value === undefined) throw wrong(known, at, `${name} ${id} is not explained`, 'a reference value')
  return value.text
}

function detailsOf(known: Known, version: XmlElement): readonly string[] {
  return childrenOf(version, 'VersionDetail').flatMap((detail) => {
    if (detail.text !== '') return [detail.text]
    const { DetailReferenceID } = detail.attributes
    return DetailReferenceID === undefined
      ? []
      : [meaningOf(known, 'DetailReference', DetailReferenceID, detail)]
  })
}

function placesOf(known: Known, version: XmlElement): readonly ListedPlace[] {
  return childrenOf(version, 'VersionLocation').flatMap((reference) => {
    const location = known.locations.get(reference.attributes.LocationID ?? '')
    if (location === undefined)
      throw wrong(
        known,
        reference,
        `location ${reference.attributes.LocationID} is not explained`,
        'a Location',
      )
    const land = child(location, 'LocationCountry')?.attributes.CountryID
    const country = land === undefined ? '' : meaningOf(known, 'Country', land, location)
    const parts = along(location, 'LocationPart', 'LocationPartValue', 'Value').map(({ text }) => text)
    const text = [...parts, country].filter((part) => part !== '').join(', ')
    return text === '' ? [] : [{ country: countryCode(country) ?? countryCode(parts.at(-1) ?? ''), text }]
  })
}

function placeNamed(text: string): ListedPlace {
  return { country: countryCode(text.split(/,\s*/).at(-1) ?? ''), text }
}

function documentOf(known: Known, document: XmlElement): readonly Identifier[] {
  const number = textOfChild(document, 'IDRegistrationNo')
  if (number === '') return []
  const type = meaningOf(known, 'IDRegDocType', document.attributes.IDRegDocTypeID, document)
  const kind = documentKinds.find(([, wanted]) => wanted.test(`${type} ${number}`))?.[0] ?? 'other'
  const land = document.attributes['IssuedBy-CountryID']
  const country = land === undefined ? null : countryCode(meaningOf(known, 'Country', land, document))
  return [{ kind, number: number.replace(/^IMO\s+/i, ''), country }]
}

/** A year stands as its first and last day, a month likewise. */
function dateOf(period: XmlElement): ListedDate | null {
  const start = child(period, 'Start')
  const end = child(period, 'End') ?? start
  if (start === undefined || end === undefined) return null
  const from = dayIn(child(start, 'From'))
  const until = dayIn(child(end, 'To') ?? child(end, 'From')) ?? from
  if (from === null || until === null) return null
  const approximate = start.attributes.Approximate === 'true' || end.attributes.Approximate === 'true'
  const lastDay = new Date(Date.UTC(until.year, until.month ?? 12, 0)).getUTCDate()
  if (from.month === 1 && from.day === 1 && until.month === 12 && until.day === 31)
    return {
      from: { year: from.year, month: null, day: null },
      until: { year: until.year, month: null, day: null },
      approximate,
    }
  if (from.day === 1 && until.day === lastDay && from.month === until.month && from.year === until.year)
    return { from: { ...from, day: null }, until: { ...until, day: null }, approximate }
  return { from, until, approximate }
}

function dayIn(element: XmlElement | undefined): PartialDate | null {
  if (element === undefined) return null
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => Number(textOfChild(element, part)))
  if (year === undefined || !Number.isInteger(year) || year < 1800 || year > 2200) return null
  return { year, month: month || null, day: day || null }
}

function isoDay(element: XmlElement): string | null {
  const day = dayIn(element)
  if (day === null || day.month === null || day.day === null) return null
  return `${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`
}

function genderOf(words: string): ListEntry['gender'] {
  return /^male$/i.test(words) ? 'male' : /^female$/i.test(words) ? 'female' : null
}

function push(map: Map<string, XmlElement[]>, key: string, element: XmlElement): void {
  const found = map.get(key)
  if (found === undefined) map.set(key, [element])
  else found.push(element)
}

function wrong({ file }: Known, { line }: XmlElement, problem: string, expected: string): ListWrong {
  return new ListWrong({ file: file.name, line, problem, expected })
}

const valueNames = [
  'Country',
  'DetailReference',
  'FeatureType',
  'IDRegDocType',
  'NamePartType',
  'PartySubType',
  'PartyType',
] as const

const documentKinds: readonly (readonly [IdentifierKind, RegExp])[] = [
  ['imo', /\bIMO\b/],
  ['passport', /passport/i],
  ['taxNumber', /tax|v\.?a\.?t|nit|ruc|rif|r\.f\.c|fiscal/i],
  ['bic', /swift|\bbic\b/i],
  ['lei', /legal entity/i],
  ['mmsi', /mmsi/i],
  [
    'registration',
    /regist|company|folio|matricula|chamber|c\.r\.|enterprise|license|trade|d-u-n-s|uscc|gazette/i,
  ],
  ['nationalId', /national|cedula|identification|id card|d\.n\.i|c\.u\.r\.p|driver|birth/i],
]

const featureKinds: readonly (readonly [IdentifierKind, RegExp])[] = [
  ['bic', /^SWIFT\/BIC$/i],
  ['callSign', /^Vessel Call Sign$/i],
  ['mmsi', /^MMSI/i],
  ['aircraft', /^Aircraft (Tail Number|Manufacturer|Construction)/i],
  ['imo', /^(Other Vessel )?IMO/i],
]
