/** A licence as it comes from a form or a file, checked whole: what is wrong, at which field, and what would be right. */
import { type Outcome, ok, refused } from '@specie/units'
import { z } from 'zod'
import { type LicenceContent, type LicenceRefusal, licenceKinds, licencePurposes } from './licence.ts'

/** As JSON carries it: times in ISO 8601, micrograms as decimal digits. */
export type GivenLicence = z.input<typeof licenceShape>

export function readLicence(
  given: unknown,
): Outcome<LicenceContent, Extract<LicenceRefusal, { code: 'LICENCE_WRONG' }>> {
  const read = licenceShape.safeParse(given)
  if (!read.success) {
    const issue = read.error.issues[0]
    const field = issue?.path.join('.') || 'licence'
    return refused({ code: 'LICENCE_WRONG', field, expected: issue?.message ?? 'a licence' })
  }
  return ok(read.data)
}

/** As it is kept, and as its digest is taken: the same content is the same text. */
export function givenOf(content: LicenceContent): GivenLicence {
  const { scope, validFrom, validUntil } = content
  return {
    ...content,
    lifts: [...content.lifts],
    scope: {
      ...scope,
      purposes: [...scope.purposes],
      parties: list(scope.parties),
      counterparties: list(scope.counterparties),
      vaults: list(scope.vaults),
      barKeys: list(scope.barKeys),
      jurisdictions: list(scope.jurisdictions),
      amountMicrograms: scope.amountMicrograms === null ? null : String(scope.amountMicrograms),
    },
    conditions: [...content.conditions],
    documents: [...content.documents],
    validFrom: validFrom.toISOString(),
    validUntil: validUntil?.toISOString() ?? null,
  }
}

function list<Value>(values: readonly Value[] | null): Value[] | null {
  return values === null ? null : [...values]
}

function text(what: string, most = 300) {
  return z
    .string(what)
    .trim()
    .min(1, what)
    .max(most, `${what}, in at most ${most} characters`)
    .regex(/^[^\p{Cc}]*(?:[\n\r\t][^\p{Cc}]*)*$/u, 'text without control characters')
    .regex(/^[^\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u, 'text without signs that nobody sees')
}

/** What tells one licence from another: signs alone do not. */
function named(what: string, most: number) {
  return text(what, most).regex(/[\p{L}\p{N}]/u, `${what}: letters or digits`)
}

const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, 'an address: 0x and 40 hex digits')
  .transform((one) => one.toLowerCase() as `0x${string}`)

const digest = z
  .string()
  .regex(/^0x[0-9a-f]{64}$/, '0x and 64 hex digits in lower case')
  .refine((one) => !/^0x0+$/.test(one), 'the digest of a paper that is there: zeros are none')
  .transform((one) => one as `0x${string}`)

const place = z.string().regex(/^[A-Z]{2}$/, 'a country as ISO 3166 has it: two capital letters')

const moment = z.iso
  .datetime({ offset: true, error: 'a moment: 2026-03-01T00:00:00Z' })
  .transform((one) => new Date(one))

const micrograms = z
  .string()
  .regex(/^[1-9][0-9]{0,37}$/, 'micrograms of fine gold as decimal digits, more than nothing')
  .transform(BigInt)

const most = 500
const few = <Shape extends z.ZodType>(shape: Shape, what: string) =>
  z.array(shape).min(1, `at least one ${what}, or null for all`).max(most, `at most ${most}`).nullable()

const lift = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hold'),
    hold: z.string().regex(/^[a-z0-9-]{1,64}$/, 'the id of a hold: a-z, 0-9 and -'),
  }),
  z.strictObject({
    kind: z.literal('ban'),
    jurisdiction: place,
    activity: z
      .string()
      .regex(/^[a-z_-]{1,40}$/, 'an activity of the rules, or null for all')
      .nullable(),
  }),
  z.strictObject({ kind: z.literal('block'), party: address }),
])

export const licenceShape = z
  .strictObject({
    kind: z.enum(licenceKinds, `one of ${licenceKinds.join(', ')}`),
    number: named('its number, as the authority gave it', 100),
    authority: named('who gave it', 200),
    jurisdiction: place,
    ground: text('the law, section or judgment', 2_000),
    lifts: z.array(lift).min(1, 'at least one hold, ban or block that it lifts').max(50, 'at most 50'),
    scope: z.strictObject({
      purposes: z
        .array(z.enum(licencePurposes, `one of ${licencePurposes.join(', ')}`))
        .min(1, `at least one of ${licencePurposes.join(', ')}`)
        .max(licencePurposes.length)
        .transform((given) => licencePurposes.filter((one) => given.includes(one))),
      parties: few(address, 'party'),
      counterparties: z.array(address).max(most).nullable(),
      vaults: few(z.number().int().min(1, 'the number of a vault').max(2_147_483_647), 'vault'),
      barKeys: few(digest, 'bar'),
      jurisdictions: few(place, 'country'),
      amountMicrograms: micrograms.nullable(),
      proceedsTo: address.nullable(),
    }),
    conditions: z.array(text('a condition', 1_000)).max(20, 'at most 20'),
    validFrom: moment,
    validUntil: moment.nullable(),
    documents: z
      .array(z.strictObject({ title: text('what the document is', 200), digest }))
      .min(1, 'the document itself, at least, by its digest')
      .max(50, 'at most 50'),
  })
  .refine(({ validFrom, validUntil }) => validUntil === null || validUntil > validFrom, {
    path: ['validUntil'],
    message: 'a moment after the first',
  })
  .refine(({ kind, lifts }) => kind !== 'discharge' || lifts.every((one) => one.kind === 'hold'), {
    path: ['lifts'],
    message:
      'holds alone: a discharge ends what was placed, and bans and blocks are lifted by licence or order',
  })
  .refine(({ kind, validUntil }) => kind !== 'discharge' || validUntil === null, {
    path: ['validUntil'],
    message: 'null: a discharge ends a hold for ever',
  })
  .refine(
    ({ kind, scope }) =>
      kind !== 'discharge' ||
      (scope.amountMicrograms === null && scope.proceedsTo === null && scope.parties === null),
    {
      path: ['scope'],
      message: 'nothing that narrows it but bars and vaults: a discharge ends a hold for everybody',
    },
  )
