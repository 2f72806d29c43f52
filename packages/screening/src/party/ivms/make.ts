/**
 * The IVMS101 payload of one transfer between two parties: of the originator what the standard asks for, of the beneficiary no more than its name and account. It is checked before it
 * is given out. A name that is not in Latin letters goes as a local name; its Latin form must stand in the papers, as the passport has it: none is guessed.
 */

import { type Outcome, ok, refused } from '@specie/units'
import anyAscii from 'any-ascii'
import { countryName } from '../../lists/country.ts'
import type { PartyContent, Somebody } from '../content/content.ts'
import { nameInFull } from '../content/parts.ts'
import { checkIvms101, type IvmsFault, type IvmsOptions, type IvmsRefusal } from './check.ts'
import type { Ivms101, IvmsAddress, IvmsIdentification, IvmsPerson } from './shape.ts'

/** A party as it takes part in a transfer. */
export type IvmsParty = { readonly id: string; readonly content: PartyContent }

export type IvmsTransfer = {
  readonly originator: IvmsParty
  readonly beneficiary: IvmsParty
  readonly originatingInstitution: IvmsParty | null
  readonly beneficiaryInstitution: IvmsParty | null
  readonly fromAccount: string
  readonly toAccount: string
}

export function ivms101For(transfer: IvmsTransfer, options: IvmsOptions): Outcome<Ivms101, IvmsRefusal> {
  const { originator, beneficiary, originatingInstitution, beneficiaryInstitution } = transfer
  const nameless = [
    ...latinNameMissing(originator, 'originator.originatorPerson[0]'),
    ...latinNameMissing(beneficiary, 'beneficiary.beneficiaryPerson[0]'),
    ...(originatingInstitution === null
      ? []
      : latinNameMissing(originatingInstitution, 'originatingVASP.originatingVASP')),
    ...(beneficiaryInstitution === null
      ? []
      : latinNameMissing(beneficiaryInstitution, 'beneficiaryVASP.beneficiaryVASP')),
  ]
  if (nameless.length > 0) return refused({ code: 'IVMS_WRONG', faults: nameless })
  const payload = without({
    originator: { originatorPerson: [whole(originator, transfer.fromAccount)] },
    beneficiary: { beneficiaryPerson: [nameAlone(beneficiary, transfer.toAccount)] },
    originatingVASP:
      originatingInstitution === null ? undefined : { originatingVASP: whole(originatingInstitution) },
    beneficiaryVASP:
      beneficiaryInstitution === null ? undefined : { beneficiaryVASP: nameAlone(beneficiaryInstitution) },
    payloadMetadata: { payloadVersion: '101.2023' },
  })
  const checked = checkIvms101(payload, options)
  return checked.ok ? ok(checked.value) : checked
}

function whole({ id, content }: IvmsParty, account?: string): unknown {
  const { self } = content
  const shared = {
    name: nameOf(self),
    geographicAddress: self.addresses.length === 0 ? undefined : self.addresses.map(addressOf),
    nationalIdentification: identificationOf(self),
    customerIdentification: id,
  }
  const accountNumber = account === undefined ? undefined : [account]
  if (self.is === 'organisation')
    return { legalPerson: { ...shared, countryOfRegistration: self.registeredIn }, accountNumber }
  return {
    naturalPerson: {
      ...shared,
      dateAndPlaceOfBirth: birthOf(self),
      countryOfResidence: self.residence ?? undefined,
    },
    accountNumber,
  }
}

function nameAlone({ content }: IvmsParty, account?: string): unknown {
  const { self } = content
  const accountNumber = account === undefined ? undefined : [account]
  return self.is === 'organisation'
    ? { legalPerson: { name: nameOf(self) }, accountNumber }
    : { naturalPerson: { name: nameOf(self) }, accountNumber }
}

function nameOf(who: Somebody): unknown {
  const latinNames = who.names.filter((name) => isLatin(nameInFull(name)))
  const localNames = who.names.filter((name) => !isPlain(nameInFull(name)))
  if (who.is === 'organisation') {
    const named = (text: (full: string) => string) => (name: Somebody['names'][number]) => ({
      legalPersonName: text(nameInFull(name)),
      legalPersonNameIdentifierType: legalType[name.type],
    })
    return {
      nameIdentifier: latinNames.map(named(plain)),
      localNameIdentifier: localNames.length === 0 ? undefined : localNames.map(named((full) => full)),
    }
  }
  return {
    nameIdentifier: latinNames.map((name) => ({
      primaryIdentifier: plain(name.family ?? name.full ?? ''),
      secondaryIdentifier: name.given === null ? undefined : plain(name.given),
      naturalPersonNameIdentifierType: naturalType[name.type],
    })),
    localNameIdentifier:
      localNames.length === 0
        ? undefined
        : localNames.map((name) => ({
            primaryIdentifier: name.family ?? name.full,
            secondaryIdentifier: name.given ?? undefined,
            nameIdentifierType: naturalType[name.type],
          })),
  }
}

function addressOf(one: Somebody['addresses'][number]): Partial<IvmsAddress> {
  return without({
    addressType: addressType[one.type],
    streetName: plainOr(one.street),
    buildingNumber: plainOr(one.buildingNumber),
    buildingName: plainOr(one.buildingName),
    postcode: plainOr(one.postcode),
    townName: plain(one.town),
    countrySubDivision: plainOr(one.region),
    addressLine: one.lines.length === 0 ? undefined : one.lines.map(plain),
    country: one.country,
  })
}

/** The one that says most. A legal person's counts only as an LEI, or with the authority that registered it (C9). */
function identificationOf(who: Somebody): IvmsIdentification | undefined {
  const order = who.is === 'person' ? personOrder : legalOrder
  for (const kind of order) {
    const one = who.identifiers.find(
      (known) => known.kind === kind && (who.is === 'person' || kind === 'lei' || known.authority !== null),
    )
    if (one === undefined) continue
    const number = plain(one.number)
    if (kind === 'lei')
      return { nationalIdentifier: number.replace(/\s/g, '').toUpperCase(), nationalIdentifierType: 'LEIX' }
    return {
      nationalIdentifier: number,
      nationalIdentifierType: identifierType[kind],
      ...(who.is === 'person' && one.country !== null ? { countryOfIssue: one.country } : {}),
      ...(one.authority !== null ? { registrationAuthority: one.authority } : {}),
    }
  }
  return undefined
}

function birthOf(
  who: Extract<Somebody, { is: 'person' }>,
): { dateOfBirth: string; placeOfBirth: string } | undefined {
  if (who.born?.length !== 10 || who.birthplace === null) return undefined
  const { town, country } = who.birthplace
  const place = [town, countryName(country)].filter((part) => part !== null).join(', ')
  return { dateOfBirth: who.born, placeOfBirth: plain(place).slice(0, 70) }
}

function latinNameMissing({ content }: IvmsParty, path: string): readonly IvmsFault[] {
  const has = content.self.names.some((name) => name.type === 'legal' && isLatin(nameInFull(name)))
  if (has) return []
  return [
    {
      path,
      rule: content.self.is === 'person' ? 'C6' : 'C5',
      expected: 'a legal name in Latin letters among the party’s names, as its passport or register has it',
    },
  ]
}

/** Latin letters, with or without marks. */
function isLatin(text: string): boolean {
  return (
    /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u.test(text) && /[\p{L}\p{N}]/u.test(text)
  )
}

function isPlain(text: string): boolean {
  return /^[ -~]+$/.test(text)
}

/** Letters without marks: ü is u, ß is ss. */
function plain(text: string): string {
  return anyAscii(text.normalize('NFC')).replace(/\s+/g, ' ').trim()
}

function plainOr(text: string | null): string | undefined {
  return text === null ? undefined : plain(text)
}

/** Without what is undefined, all the way down. */
function without<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value
}

export type { IvmsPerson }

const naturalType = {
  legal: 'LEGL',
  birth: 'BIRT',
  maiden: 'MAID',
  alias: 'ALIA',
  trading: 'MISC',
  short: 'MISC',
  other: 'MISC',
} as const

const legalType = {
  legal: 'LEGL',
  short: 'SHRT',
  trading: 'TRAD',
  alias: 'TRAD',
  birth: 'TRAD',
  maiden: 'TRAD',
  other: 'TRAD',
} as const

const addressType = { home: 'HOME', business: 'BIZZ', geographic: 'GEOG' } as const

const personOrder = ['passport', 'nationalId', 'registration', 'taxNumber', 'other'] as const
const legalOrder = ['lei', 'registration', 'taxNumber', 'other'] as const
const identifierType = {
  passport: 'CCPT',
  nationalId: 'IDCD',
  taxNumber: 'TXID',
  registration: 'RAID',
  other: 'MISC',
} as const
