/**
 * Whether a payload is IVMS101 of 2023: its form, then the standard's own constraints C1 to C12, each fault under the constraint's number. C10 asks that a registration authority stands
 * on GLEIF's list; without that list at hand its form alone is checked.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { countryCode } from '../../lists/country.ts'
import { isScreenable, screenableName } from '../../names/screenable.ts'
import { dayOf, isDay } from '../../policy/day.ts'
import { type Ivms101, type IvmsAddress, type IvmsIdentification, type IvmsPerson, ivms101 } from './shape.ts'

export type IvmsFault = {
  /** `originator.originatorPerson[0].naturalPerson.name`. */
  readonly path: string
  /** `form`, or `C1` to `C12`. */
  readonly rule: string
  readonly expected: string
}

export type IvmsRefusal = { readonly code: 'IVMS_WRONG'; readonly faults: readonly IvmsFault[] }

export type IvmsOptions = {
  readonly now: Date
  /** GLEIF's registration authorities, where the operator keeps their list. */
  readonly authorities?: ReadonlySet<string>
}

export function checkIvms101(given: unknown, options: IvmsOptions): Outcome<Ivms101, IvmsRefusal> {
  const read = ivms101.safeParse(given)
  if (!read.success) {
    const faults = read.error.issues.slice(0, 50).map((issue) => ({
      path: pathOf(issue.path),
      rule: 'form',
      expected: issue.code === 'unrecognized_keys' ? `no element ${issue.keys.join(', ')}` : issue.message,
    }))
    return refused({ code: 'IVMS_WRONG', faults })
  }
  const faults = [...personsIn(read.data)].flatMap(({ person, path, originates }) =>
    faultsOf(person, path, originates, options),
  )
  const sequence = read.data.transferPath?.transferPath ?? []
  for (const [index, one] of sequence.entries())
    if (one.sequence !== index)
      faults.push({
        path: `transferPath.transferPath[${index}].sequence`,
        rule: 'C12',
        expected: `${index}: from 0 and without a gap`,
      })
  return faults.length === 0 ? ok(read.data) : refused({ code: 'IVMS_WRONG', faults })
}

type Placed = { readonly person: IvmsPerson; readonly path: string; readonly originates: boolean }

function* personsIn(payload: Ivms101): Generator<Placed> {
  for (const [index, person] of payload.originator.originatorPerson.entries())
    yield { person, path: `originator.originatorPerson[${index}]`, originates: true }
  for (const [index, person] of payload.beneficiary.beneficiaryPerson.entries())
    yield { person, path: `beneficiary.beneficiaryPerson[${index}]`, originates: false }
  const { originatingVASP, beneficiaryVASP, transferPath } = payload
  if (originatingVASP?.originatingVASP !== undefined)
    yield {
      person: originatingVASP.originatingVASP,
      path: 'originatingVASP.originatingVASP',
      originates: false,
    }
  if (beneficiaryVASP?.beneficiaryVASP !== undefined)
    yield {
      person: beneficiaryVASP.beneficiaryVASP,
      path: 'beneficiaryVASP.beneficiaryVASP',
      originates: false,
    }
  for (const [index, one] of (transferPath?.transferPath ?? []).entries())
    yield {
      person: one.intermediaryVASP,
      path: `transferPath.transferPath[${index}].intermediaryVASP`,
      originates: false,
    }
}

function faultsOf(person: IvmsPerson, path: string, originates: boolean, options: IvmsOptions): IvmsFault[] {
  const { naturalPerson, legalPerson } = person
  const faults: IvmsFault[] = []
  const fault = (at: string, rule: string, expected: string) =>
    faults.push({ path: `${path}${at}`, rule, expected })
  if ((naturalPerson === undefined) === (legalPerson === undefined))
    fault('', 'form', 'either naturalPerson or legalPerson, and not both')

  if (naturalPerson !== undefined) {
    const at = '.naturalPerson'
    const { name, geographicAddress, nationalIdentification, customerIdentification, dateAndPlaceOfBirth } =
      naturalPerson
    for (const [index, one] of name.nameIdentifier.entries())
      if (!isScreenable([one.secondaryIdentifier, one.primaryIdentifier].filter(Boolean).join(' ')))
        fault(`${at}.name.nameIdentifier[${index}]`, 'form', screenableName)
    if (!name.nameIdentifier.some((one) => one.naturalPersonNameIdentifierType === 'LEGL'))
      fault(`${at}.name.nameIdentifier`, 'C6', 'one name of type LEGL')
    const known =
      (geographicAddress ?? []).length > 0 ||
      nationalIdentification !== undefined ||
      customerIdentification !== undefined ||
      dateAndPlaceOfBirth !== undefined
    if (originates && !known)
      fault(
        at,
        'C1',
        'a geographicAddress, customerIdentification, nationalIdentification or dateAndPlaceOfBirth',
      )
    const born = dateAndPlaceOfBirth?.dateOfBirth
    if (born !== undefined && (!isDay(born) || born >= dayOf(options.now)))
      fault(`${at}.dateAndPlaceOfBirth.dateOfBirth`, 'C2', 'a day that exists and lies in the past')
    countryAt(naturalPerson.countryOfResidence, `${at}.countryOfResidence`, fault)
    addressesAt(geographicAddress ?? [], at, fault)
    if (nationalIdentification !== undefined) {
      countryAt(nationalIdentification.countryOfIssue, `${at}.nationalIdentification.countryOfIssue`, fault)
      authorityAt(nationalIdentification, at, options, fault)
    }
  }
  if (legalPerson !== undefined) {
    const at = '.legalPerson'
    const { name, geographicAddress, nationalIdentification, customerIdentification } = legalPerson
    for (const [index, one] of name.nameIdentifier.entries())
      if (!isScreenable(one.legalPersonName))
        fault(`${at}.name.nameIdentifier[${index}]`, 'form', screenableName)
    if (!name.nameIdentifier.some((one) => one.legalPersonNameIdentifierType === 'LEGL'))
      fault(`${at}.name.nameIdentifier`, 'C5', 'one name of type LEGL')
    const known =
      (geographicAddress ?? []).some((one) => one.addressType === 'GEOG') ||
      nationalIdentification !== undefined ||
      customerIdentification !== undefined
    if (originates && !known)
      fault(
        at,
        'C4',
        'a geographicAddress of type GEOG, a customerIdentification or a nationalIdentification',
      )
    countryAt(legalPerson.countryOfRegistration, `${at}.countryOfRegistration`, fault)
    addressesAt(geographicAddress ?? [], at, fault)
    if (nationalIdentification !== undefined) {
      const place = `${at}.nationalIdentification`
      const {
        nationalIdentifier,
        nationalIdentifierType: type,
        countryOfIssue,
        registrationAuthority,
      } = nationalIdentification
      if (!['RAID', 'MISC', 'LEIX', 'TXID'].includes(type))
        fault(`${place}.nationalIdentifierType`, 'C7', 'RAID, MISC, LEIX or TXID for a legal person')
      if (countryOfIssue !== undefined)
        fault(`${place}.countryOfIssue`, 'C9', 'none for a legal person: its registration authority says it')
      if (type === 'LEIX' && registrationAuthority !== undefined)
        fault(`${place}.registrationAuthority`, 'C9', 'none beside an LEI')
      if (type !== 'LEIX' && registrationAuthority === undefined)
        fault(`${place}.registrationAuthority`, 'C9', 'the registration authority, where it is no LEI')
      if (type === 'LEIX' && !/^[0-9A-Z]{18}[0-9]{2}$/.test(nationalIdentifier))
        fault(`${place}.nationalIdentifier`, 'C11', 'an LEI: 18 letters and digits, then two digits')
      authorityAt(nationalIdentification, at, options, fault)
    }
  }
  return faults
}

type Fault = (at: string, rule: string, expected: string) => void

function addressesAt(addresses: readonly IvmsAddress[], at: string, fault: Fault): void {
  for (const [index, one] of addresses.entries()) {
    const place = `${at}.geographicAddress[${index}]`
    const lines = (one.addressLine ?? []).length > 0
    const street =
      one.streetName !== undefined && (one.buildingName !== undefined || one.buildingNumber !== undefined)
    if (!lines && !street)
      fault(place, 'C8', 'an addressLine, or streetName with buildingName or buildingNumber')
    countryAt(one.country, `${place}.country`, fault)
  }
}

function countryAt(country: string | undefined, at: string, fault: Fault): void {
  if (country !== undefined && country !== 'XX' && countryCode(country) !== country)
    fault(at, 'C3', 'a code of ISO 3166-1, or XX')
}

function authorityAt(one: IvmsIdentification, at: string, { authorities }: IvmsOptions, fault: Fault): void {
  const { registrationAuthority: code } = one
  if (code === undefined) return
  const place = `${at}.nationalIdentification.registrationAuthority`
  if (!/^RA[0-9]{6}$/.test(code)) fault(place, 'C10', 'a code of GLEIF’s list, such as RA000099')
  else if (authorities !== undefined && !authorities.has(code))
    fault(place, 'C10', 'a code that stands on GLEIF’s list')
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`,
    )
    .join('')
}
