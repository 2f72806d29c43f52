/** Licences and orders at the desk: what an authority or a court lets move of what is blocked, kept by two officers, and what orders have taken of it. */
import { z } from 'zod'
import { address, amount, digest, named, plainText, time } from '../shape/scalars.ts'
import { route } from './route.ts'

export const licencePurpose = z.enum([
  'mint',
  'delivery',
  'withdrawal',
  'assumption',
  'settlement',
  'backing',
])
const place = z.string().regex(/^[A-Z]{2}$/, 'two capital letters: an ISO 3166 code')
const holdId = z.string().regex(/^[a-z0-9-]{1,64}$/, 'the id of a hold: a-z, 0-9 and -')

export const licenceLift = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hold'), hold: holdId }),
  z.strictObject({
    kind: z.literal('ban'),
    jurisdiction: place,
    activity: z
      .string()
      .regex(/^[a-z_-]{1,40}$/)
      .nullable(),
  }),
  z.strictObject({ kind: z.literal('block'), party: address }),
])

const document = z.strictObject({ title: plainText(200), digest })

/** Null in the scope: not narrowed by it. */
export const licenceContent = z.strictObject({
  kind: z.enum(['licence', 'order', 'discharge']),
  number: plainText(100),
  authority: plainText(200),
  jurisdiction: place,
  ground: plainText(2_000),
  lifts: z.array(licenceLift).min(1).max(50),
  scope: z.strictObject({
    purposes: z.array(licencePurpose).min(1).max(6),
    parties: z.array(address).max(500).nullable(),
    counterparties: z.array(address).max(500).nullable(),
    vaults: z.array(z.number().int().min(1)).max(500).nullable(),
    barKeys: z.array(digest).max(500).nullable(),
    jurisdictions: z.array(place).max(300).nullable(),
    amountMicrograms: amount.nullable(),
    proceedsTo: address.nullable(),
  }),
  conditions: z.array(plainText(1_000)).max(20),
  validFrom: time,
  validUntil: time.nullable(),
  documents: z.array(document).min(1).max(50),
})

const closed = z.object({ by: named, at: time, why: z.string().nullable() })

export const licence = z.object({
  id: z.string(),
  state: z.enum(['drafted', 'notYet', 'inForce', 'ended', 'revoked', 'refused']),
  /** Its newest content in force; of one that is not yet in force, what is drafted. */
  content: licenceContent,
  version: z.number().int(),
  versions: z.array(
    z.object({
      version: z.number().int(),
      state: z.enum(['drafted', 'inForce', 'refused', 'withdrawn']),
      content: licenceContent,
      digest,
      reason: z.string(),
      draftedBy: named,
      draftedAt: time,
      closed: closed.nullable(),
    }),
  ),
  /** The version that waits for its second officer. */
  waiting: z.number().int().nullable(),
  revoked: z.object({ by: named, at: time, why: z.string() }).nullable(),
  leftMicrograms: z.string().nullable(),
  usedMicrograms: amount,
  reservedMicrograms: amount,
  backingMicrograms: amount,
  uses: z.array(
    z.object({
      subject: digest,
      purpose: licencePurpose,
      party: named,
      version: z.number().int(),
      amountMicrograms: amount,
      bars: z.array(z.object({ barKey: digest, name: z.string() })),
      state: z.enum(['reserved', 'used', 'returned']),
      at: time,
      why: z.string().nullable(),
      proceeds: z.array(document),
    }),
  ),
  lifted: z.array(
    z.object({
      hold: z.string(),
      barKey: digest,
      name: z.string(),
      amountMicrograms: amount,
      version: z.number().int(),
      at: time,
    }),
  ),
})

const one = z.object({ licence: z.string().regex(/^[a-z0-9-]{1,64}$/, 'a-z, 0-9 and -') })
const ofVersion = one.extend({ version: z.string().regex(/^[1-9][0-9]{0,5}$/, 'a version’s number') })

export const licenceRoutes = {
  listLicences: route({
    method: 'GET',
    path: '/api/v1/desk/licences',
    summary: 'Licences, orders and discharges, the newest first',
    tag: 'licences',
    answer: z.object({ now: time, licences: z.array(licence) }),
    status: 200,
  }),
  readLicence: route({
    method: 'GET',
    path: '/api/v1/desk/licences/{licence}',
    summary: 'One of them, with its versions and what orders took of it',
    tag: 'licences',
    params: one,
    answer: licence,
    status: 200,
  }),
  draftLicence: route({
    method: 'POST',
    path: '/api/v1/desk/licences',
    summary: 'Put one on record; another officer puts it in force',
    tag: 'licences',
    body: z.strictObject({
      id: z.string().regex(/^[a-z0-9-]{1,64}$/, 'a-z, 0-9 and -, at most 64'),
      content: licenceContent,
      reason: plainText(2_000),
    }),
    answer: licence,
    status: 201,
  }),
  amendLicence: route({
    method: 'POST',
    path: '/api/v1/desk/licences/{licence}/versions',
    summary: 'A further version, as its authority amended it; another officer puts it in force',
    tag: 'licences',
    params: one,
    body: z.strictObject({ content: licenceContent, reason: plainText(2_000) }),
    answer: licence,
    status: 201,
  }),
  closeLicence: route({
    method: 'POST',
    path: '/api/v1/desk/licences/{licence}/versions/{version}/close',
    summary: 'Put a drafted version in force or refuse it as another officer, or withdraw it',
    tag: 'licences',
    params: ofVersion,
    body: z.strictObject({
      act: z.enum(['inForce', 'refused', 'withdrawn']),
      why: plainText(2_000).nullable().default(null),
    }),
    answer: licence,
    status: 200,
  }),
  revokeLicence: route({
    method: 'POST',
    path: '/api/v1/desk/licences/{licence}/revocation',
    summary: 'Revoke it, at once: what it lifted is held again',
    tag: 'licences',
    params: one,
    body: z.strictObject({ why: plainText(2_000) }),
    answer: licence,
    status: 200,
  }),
  liftUnderLicence: route({
    method: 'POST',
    path: '/api/v1/desk/licences/{licence}/lifts',
    summary: 'Lift a hold in the register under it; the backing returns with a new statement',
    tag: 'licences',
    params: one,
    body: z.strictObject({
      hold: holdId,
      scope: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('whole') }),
        z.strictObject({ kind: z.literal('bars'), barKeys: z.array(digest).min(1).max(500) }),
        z.strictObject({ kind: z.literal('amount'), amountMicrograms: amount }),
      ]),
    }),
    answer: z.object({ barCount: z.number().int(), amountMicrograms: amount, licence }),
    status: 201,
  }),
  recordProceeds: route({
    method: 'POST',
    path: '/api/v1/desk/licences/{licence}/proceeds',
    summary: 'Put on record, by its digest, what proves that the proceeds reached the supervised account',
    tag: 'licences',
    params: one,
    body: z.strictObject({ subject: digest, document }),
    answer: licence,
    status: 201,
  }),
} as const

export type LicenceContentShape = z.output<typeof licenceContent>
export type LicenceShape = z.output<typeof licence>
