/**
 * The form of an IVMS101 payload, edition of August 2023 (payloadVersion 101.2023), as JSON: entities and elements by their names in the standard, in lower camel case. Texts
 * are Latin letters as its data types have them; only the elements called local and phonetic carry other scripts. Source: interVASP data model standard, IVMS 101.2023, sections 5 and 6.
 */
import { z } from 'zod'

const latin = (most: number) =>
  z
    .string(`1 to ${most} Latin characters`)
    .regex(new RegExp(`^[ -~]{1,${most}}$`), `1 to ${most} Latin characters`)
const local = (most: number) =>
  z
    .string(`1 to ${most} characters`)
    .regex(new RegExp(`^\\P{Cc}{1,${most}}$`, 'u'), `1 to ${most} characters`)
const code = z.string('two capital letters').regex(/^[A-Z]{2}$/, 'two capital letters')

export const naturalNameTypes = ['ALIA', 'BIRT', 'MAID', 'LEGL', 'MISC'] as const
export const legalNameTypes = ['LEGL', 'SHRT', 'TRAD'] as const
export const identifierTypes = [
  'ARNU',
  'CCPT',
  'RAID',
  'DRLC',
  'FIIN',
  'TXID',
  'SOCS',
  'IDCD',
  'LEIX',
  'MISC',
] as const
const oneOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(codes, `one of ${codes.join(', ')}`)

const localNaturalName = z.strictObject({
  primaryIdentifier: local(100),
  secondaryIdentifier: local(100).optional(),
  nameIdentifierType: oneOf(naturalNameTypes),
})
const legalName = <Text extends z.ZodType>(text: Text) =>
  z.strictObject({ legalPersonName: text, legalPersonNameIdentifierType: oneOf(legalNameTypes) })

export const ivmsAddress = z.strictObject({
  addressType: oneOf(['HOME', 'BIZZ', 'GEOG']),
  department: latin(50).optional(),
  subDepartment: latin(70).optional(),
  streetName: latin(70).optional(),
  buildingNumber: latin(16).optional(),
  buildingName: latin(35).optional(),
  floor: latin(70).optional(),
  postBox: latin(16).optional(),
  room: latin(70).optional(),
  postcode: latin(16).optional(),
  townName: latin(35),
  townLocationName: latin(35).optional(),
  districtName: latin(35).optional(),
  countrySubDivision: latin(35).optional(),
  addressLine: z.array(latin(70)).max(7, 'at most 7 lines').optional(),
  country: code,
})

export const nationalIdentification = z.strictObject({
  nationalIdentifier: latin(35),
  nationalIdentifierType: oneOf(identifierTypes),
  countryOfIssue: code.optional(),
  registrationAuthority: z.string('a code such as RA000099').optional(),
})

export const ivmsNaturalPerson = z.strictObject({
  name: z.strictObject({
    nameIdentifier: z
      .array(
        z.strictObject({
          primaryIdentifier: latin(100),
          secondaryIdentifier: latin(100).optional(),
          naturalPersonNameIdentifierType: oneOf(naturalNameTypes),
        }),
      )
      .min(1, 'at least one name'),
    localNameIdentifier: z.array(localNaturalName).optional(),
    phoneticNameIdentifier: z.array(localNaturalName).optional(),
  }),
  geographicAddress: z.array(ivmsAddress).optional(),
  nationalIdentification: nationalIdentification.optional(),
  customerIdentification: latin(50).optional(),
  dateAndPlaceOfBirth: z
    .strictObject({
      dateOfBirth: z.string('a date as 1961-04-12').regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as 1961-04-12'),
      placeOfBirth: latin(70),
    })
    .optional(),
  countryOfResidence: code.optional(),
})

export const ivmsLegalPerson = z.strictObject({
  name: z.strictObject({
    nameIdentifier: z.array(legalName(latin(100))).min(1, 'at least one name'),
    localNameIdentifier: z.array(legalName(local(100))).optional(),
    phoneticNameIdentifier: z.array(legalName(local(100))).optional(),
  }),
  geographicAddress: z.array(ivmsAddress).optional(),
  customerIdentification: latin(50).optional(),
  nationalIdentification: nationalIdentification.optional(),
  countryOfRegistration: code.optional(),
})

/** Either of the two, with the accounts of the transfer (an element of the person since 2023). */
export const ivmsPerson = z.strictObject({
  naturalPerson: ivmsNaturalPerson.optional(),
  legalPerson: ivmsLegalPerson.optional(),
  accountNumber: z.array(latin(512)).optional(),
})

const persons = z.array(ivmsPerson).min(1, 'at least one person')

export const ivms101 = z.strictObject({
  originator: z.strictObject({ originatorPerson: persons }),
  beneficiary: z.strictObject({ beneficiaryPerson: persons }),
  originatingVASP: z.strictObject({ originatingVASP: ivmsPerson.optional() }).optional(),
  beneficiaryVASP: z.strictObject({ beneficiaryVASP: ivmsPerson.optional() }).optional(),
  transferPath: z
    .strictObject({
      transferPath: z
        .array(z.strictObject({ intermediaryVASP: ivmsPerson, sequence: z.number().int().min(0) }))
        .optional(),
    })
    .optional(),
  payloadMetadata: z.strictObject({
    transliterationMethod: z
      .array(
        oneOf([
          'arab',
          'aran',
          'armn',
          'cyrl',
          'deva',
          'geor',
          'grek',
          'hani',
          'hebr',
          'kana',
          'kore',
          'thai',
          'othr',
        ]),
      )
      .optional(),
    payloadVersion: z.literal('101.2023', '101.2023: the edition of 2020 (101) names elements otherwise'),
  }),
})

export type Ivms101 = z.output<typeof ivms101>
export type IvmsPerson = z.output<typeof ivmsPerson>
export type IvmsAddress = z.output<typeof ivmsAddress>
export type IvmsIdentification = z.output<typeof nationalIdentification>
