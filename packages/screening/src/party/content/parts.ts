/** The pieces that a party's papers are made of: names, dates, numbers, places. Each says what would be right. */
import { z } from 'zod'
import { countryCode } from '../../lists/country.ts'
import { isScreenable, screenableName } from '../../names/screenable.ts'
import { isDay, isPartialDay } from '../../policy/day.ts'

export function words(most: number, what: string) {
  return z
    .string(what)
    .trim()
    .min(1, what)
    .max(most, `at most ${most} characters`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'text without control characters')
}

export const country = z
  .string('a country as ISO 3166-1 alpha-2, such as CH')
  .regex(/^[A-Z]{2}$/, 'a country as ISO 3166-1 alpha-2, such as CH')
  .refine((code) => countryCode(code) === code, 'a country that exists, as ISO 3166-1 alpha-2')

export const day = z.string('a day as 2026-11-23').refine(isDay, 'a day as 2026-11-23')

/** As far as it is known. */
export const partialDate = z
  .string('a date as far as it is known: 1961, 1961-04 or 1961-04-12')
  .refine(
    (text) => /^(1[5-9]|20)\d{2}$/.test(text) || isPartialDay(text),
    'a date as far as it is known: 1961, 1961-04 or 1961-04-12',
  )

export const account = z
  .string('an address: 0x and 40 hex digits')
  .regex(/^0x[0-9a-fA-F]{40}$/, 'an address: 0x and 40 hex digits')
  .transform((text) => text.toLowerCase() as `0x${string}`)

export const digest = z
  .string('a digest: 0x and 64 hex digits in lower case')
  .regex(/^0x[0-9a-f]{64}$/, 'a digest: 0x and 64 hex digits in lower case')
  .transform((text) => text as `0x${string}`)

export const identifierKinds = [
  'passport',
  'nationalId',
  'taxNumber',
  'registration',
  'lei',
  'bic',
  'other',
] as const

export const identifier = z.strictObject({
  kind: z.enum(identifierKinds, `one of ${identifierKinds.join(', ')}`),
  number: words(60, 'the number as the document has it'),
  country: country.nullable().default(null),
  /** Code of the register in the GLEIF list of registration authorities: RA000548 is Zurich's. */
  authority: z
    .string()
    .regex(/^RA[0-9]{6}$/, 'a code of the GLEIF list of registration authorities, such as RA000548')
    .nullable()
    .default(null),
})

export const postalAddress = z
  .strictObject({
    type: z.enum(['home', 'business', 'geographic'], 'one of home, business, geographic'),
    street: words(70, 'the street').nullable().default(null),
    buildingNumber: words(16, 'the number').nullable().default(null),
    buildingName: words(35, 'the building’s name').nullable().default(null),
    /** Where it does not come in parts. */
    lines: z.array(words(70, 'a line')).max(7, 'at most 7 lines').default([]),
    postcode: words(16, 'the postcode').nullable().default(null),
    town: words(35, 'the town'),
    region: words(35, 'the region').nullable().default(null),
    country,
  })
  .refine(
    (one) =>
      one.lines.length > 0 ||
      (one.street !== null && (one.buildingNumber !== null || one.buildingName !== null)),
    { path: ['street'], message: 'a street with the building’s number or name, or lines' },
  )

export const nameTypes = ['legal', 'birth', 'maiden', 'alias', 'trading', 'short', 'other'] as const

/** In parts where they are known, in any script. */
export const partyName = z
  .strictObject({
    type: z.enum(nameTypes, `one of ${nameTypes.join(', ')}`).default('legal'),
    family: words(100, 'the family name').nullable().default(null),
    given: words(100, 'the given names').nullable().default(null),
    /** Where it has no parts: an organisation's name, or a person's as a whole. */
    full: words(200, 'the whole name').nullable().default(null),
  })
  .refine((name) => (name.full === null) !== (name.family === null), {
    path: ['full'],
    message: 'either full, or family (and given)',
  })
  .superRefine((name, context) => {
    const full = nameInFull(name)
    if (full === '' || isScreenable(full)) return
    const path = [name.full === null ? 'family' : 'full']
    context.addIssue({ code: 'custom', path, message: screenableName })
  })

/** `Maria Elena Torres` for a name in parts. */
export function nameInFull(name: {
  readonly full: string | null
  readonly given: string | null
  readonly family: string | null
}): string {
  return name.full ?? [name.given, name.family].filter((part) => part !== null).join(' ')
}
