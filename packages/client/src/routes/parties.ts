/**
 * Parties for those who screen them: their papers, drafted by one officer and admitted by another; and what a stranger sends who asks to join. A party's papers have one form,
 * published as docs/party.schema.json; here they travel as they are, and the office reads them strictly.
 */
import { z } from 'zod'
import { address, amount, digest, limit, named, plainText, signature, time } from '../shape/scalars.ts'
import { policyActivity, policyAsker } from './policy.ts'
import { route } from './route.ts'

const country = z.string().regex(/^[A-Z]{2}$/, 'a country as ISO 3166-1 alpha-2, such as CH')
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as 2026-11-23')
const content = z.record(z.string(), z.unknown())
const version = z.number().int().min(1).max(1_000_000)
const one = z.object({ party: z.uuid() })

export const partyState = z.enum([
  'requested',
  'drafted',
  'admitted',
  'changed',
  'refused',
  'withdrawn',
  'left',
  'erased',
])

export const partyLine = z.object({
  id: z.uuid(),
  /** Null once it is erased. */
  name: z.string().nullable(),
  state: partyState,
  version,
  admittedVersion: version.nullable(),
  jurisdiction: country,
  kind: policyAsker,
  region: z.string().nullable(),
  takesPartAs: z.array(z.string()),
  accounts: z.array(named),
  reviewBy: day.nullable(),
  beganAt: time,
})

export const partyFile = partyLine.extend({
  draftedBy: named.nullable(),
  keepUntil: time.nullable(),
  content: content.nullable(),
  /** Of the version that is admitted, where another waits: what would change. */
  admittedContent: content.nullable(),
  /** What an admission still lacks, in words. */
  missing: z.array(z.string()),
  /** Each account with whether it has shown by its signature that it belongs to the party. */
  ownership: z.array(
    z.object({ account: named, since: time, until: time.nullable(), provenAt: time.nullable() }),
  ),
  acts: z.array(
    z.object({
      act: z.enum([
        'requested',
        'drafted',
        'amended',
        'admitted',
        'refused',
        'withdrawn',
        'left',
        'reviewed',
        'kept',
        'erased',
      ]),
      version,
      by: named.nullable(),
      at: time,
      why: z.string().nullable(),
    }),
  ),
  /** What this key may do with it now. */
  may: z.array(z.enum(['change', 'admit', 'refuse', 'withdraw', 'leave', 'review', 'keep', 'erase'])),
})

const why = plainText(2_000)

export const partyAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('admit'), version }),
  z.strictObject({ act: z.literal('refuse'), version, why }),
  z.strictObject({ act: z.literal('withdraw'), version, why }),
  z.strictObject({ act: z.literal('leave'), why }),
  z.strictObject({ act: z.literal('review'), why }),
  z.strictObject({ act: z.literal('keep'), until: time, why }),
  z.strictObject({ act: z.literal('erase') }),
])

export const partyRoutes = {
  listPartyFiles: route({
    method: 'GET',
    path: '/api/v1/desk/screening/parties',
    summary: 'Parties on file, the newest first',
    tag: 'parties',
    query: z.strictObject({ state: partyState.optional(), limit: limit(500, 200) }),
    answer: z.object({ parties: z.array(partyLine) }),
    status: 200,
  }),
  readPartyFile: route({
    method: 'GET',
    path: '/api/v1/desk/screening/parties/{party}',
    summary: 'One party with its papers and everything that was done with it',
    tag: 'parties',
    params: one,
    answer: partyFile,
    status: 200,
  }),
  draftParty: route({
    method: 'POST',
    path: '/api/v1/desk/screening/parties',
    summary: 'Draft a party from its papers; another officer admits it',
    tag: 'parties',
    body: z.strictObject({ content }),
    answer: partyFile,
    status: 201,
  }),
  changeParty: route({
    method: 'POST',
    path: '/api/v1/desk/screening/parties/{party}/versions',
    summary: 'A further version; what screening looks at waits for another officer',
    tag: 'parties',
    params: one,
    body: z.strictObject({ seen: version, content, why: why.nullable().default(null) }),
    answer: partyFile,
    status: 201,
  }),
  actOnParty: route({
    method: 'POST',
    path: '/api/v1/desk/screening/parties/{party}/acts',
    summary: 'Admit, refuse, withdraw, let go, look again, keep longer, erase',
    tag: 'parties',
    params: one,
    body: partyAct,
    answer: partyFile,
    status: 201,
  }),
  readOwnership: route({
    method: 'GET',
    path: '/api/v1/desk/screening/parties/{party}/accounts/{account}',
    summary: 'The text by whose signature an account shows that it belongs to the party',
    tag: 'parties',
    params: one.extend({ account: address }),
    answer: z.object({ account: address, statement: z.string() }),
    status: 200,
  }),
  proveOwnership: route({
    method: 'POST',
    path: '/api/v1/desk/screening/parties/{party}/accounts/{account}',
    summary: 'The account’s signature under that text',
    tag: 'parties',
    params: one.extend({ account: address }),
    body: z.strictObject({ statement: z.string().max(2_000), signature }),
    answer: partyFile,
    status: 201,
  }),
  makeTravelPayload: route({
    method: 'POST',
    path: '/api/v1/desk/screening/ivms101',
    summary: 'The IVMS101 payload that goes with a transfer between two parties, kept by its digest',
    tag: 'parties',
    body: z.strictObject({
      originator: z.uuid(),
      beneficiary: z.uuid(),
      /** The institutions on both sides, where they are parties on file. */
      originatingInstitution: z.uuid().nullable().default(null),
      beneficiaryInstitution: z.uuid().nullable().default(null),
      /** Hash of the transaction, or the order’s subject: which transfer it goes with. */
      transfer: digest,
      fromAccount: address,
      toAccount: address,
      amountMicrograms: amount,
    }),
    answer: z.object({ record: z.uuid(), digest, salt: digest, payload: content }),
    status: 201,
  }),
  checkTravelPayload: route({
    method: 'POST',
    path: '/api/v1/desk/screening/ivms101/check',
    summary:
      'Whether a payload that came from elsewhere is IVMS101 (2023): every fault with its path and rule',
    tag: 'parties',
    keyless: true,
    body: z.strictObject({ payload: z.unknown() }),
    answer: z.object({
      valid: z.boolean(),
      faults: z.array(z.object({ path: z.string(), rule: z.string(), expected: z.string() })),
    }),
    status: 200,
  }),
  requestToJoin: route({
    method: 'POST',
    path: '/api/v1/join',
    summary: 'Ask to take part. The answer is the same whatever is known already',
    tag: 'parties',
    open: true,
    keyless: true,
    body: z.strictObject({
      name: z.string().trim().min(1).max(200),
      kind: policyAsker,
      jurisdiction: country,
      region: z.string().trim().min(1).max(100).nullable().default(null),
      activity: policyActivity,
      email: z
        .string()
        .trim()
        .max(200)
        .regex(/^[^\s@<>]+@[^\s@<>]+$/, 'an address of mail'),
      account: address.nullable().default(null),
      message: plainText(1_000).nullable().default(null),
    }),
    answer: z.object({ received: z.literal(true), says: z.string() }),
    status: 202,
  }),
} as const

export type PartyLine = z.output<typeof partyLine>
export type PartyFileShape = z.output<typeof partyFile>
export type PartyActShape = z.input<typeof partyAct>
