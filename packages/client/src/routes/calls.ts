/**
 * What is done on chain by somebody's own account and is no order: holds, freezes, the council, asking for a bar. The server
 * tries it and hands over the bytes; a wallet sends them.
 */
import { z } from 'zod'
import {
  address,
  amount,
  digest,
  named,
  plainText,
  proposalNumber,
  role,
  signature,
  time,
  titleNumber,
  vaultNumber,
  why,
} from '../shape/scalars.ts'
import { call, signing } from '../shape/signing.ts'
import { route } from './route.ts'

const party = z.strictObject({
  kind: z.enum([
    'suspendAuditor',
    'suspendCustodian',
    'suspendOfficer',
    'suspendSponsor',
    'suspendMember',
    'admitSponsor',
    'admitCustodian',
    'admitAuditor',
    'admitGuardian',
    'admitOfficer',
    'admitMember',
    'removeGuardian',
  ]),
  party: address,
})
const jurisdiction = z.string().regex(/^[A-Z]{2}$/, 'a country as ISO 3166-1 alpha-2, such as CH')
const threshold = z.number().int().min(1).max(255)

export const councilChange = z.discriminatedUnion('kind', [
  party,
  z.strictObject({ kind: z.enum(['lowerCap', 'raiseCap']), sponsor: address, capMicrograms: amount }),
  z.strictObject({ kind: z.enum(['confirmFreeze', 'liftFreeze']), account: address }),
  z.strictObject({ kind: z.literal('addVault'), sponsor: address, custodian: address, jurisdiction }),
  z.strictObject({ kind: z.literal('replaceCustodian'), vault: vaultNumber, custodian: address }),
  z.strictObject({ kind: z.enum(['addSeat', 'removeSeat']), seat: address, threshold }),
  z.strictObject({ kind: z.literal('replaceSeat'), seat: address, by: address }),
])

export const ground = z.strictObject({
  /** It stands in published lists as `held:ID`. Chosen from the evidence where none is given. */
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, 'a-z, 0-9 and -')
    .optional(),
  /** The law, order or dispute. Its digest is the hold's evidence unless a document's digest is given. */
  text: plainText(1_000),
  document: digest.optional(),
  scope: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('vault') }),
      z.strictObject({ kind: z.literal('bars'), barKeys: z.array(digest).min(1).max(1_000) }),
      z.strictObject({ kind: z.literal('amount'), amountMicrograms: amount }),
    ])
    .default({ kind: 'vault' }),
})

const reason = { why }
const proposal = z.strictObject({ proposal: proposalNumber })
const account = z.strictObject({ account: address })
const inVault = z.strictObject({ vault: vaultNumber })
/** `all`: whatever the vault holds. */
const heldAmount = z.union([amount, z.literal('all')])

export const newCall = z.discriminatedUnion('transition', [
  z.strictObject({
    transition: z.literal('hold'),
    what: z.strictObject({ vault: vaultNumber, amountMicrograms: heldAmount }),
    ground,
    ...reason,
  }),
  z.strictObject({ transition: z.literal('withdrawSignature'), what: inVault, ...reason }),
  z.strictObject({
    transition: z.literal('freeze'),
    what: z.strictObject({
      account: address,
      /** Digest of the lawful order; without it, of `why`. */
      evidence: digest.optional(),
    }),
    ...reason,
  }),
  z.strictObject({ transition: z.literal('confirmFreeze'), what: account, ...reason }),
  z.strictObject({ transition: z.literal('liftFreeze'), what: account, ...reason }),
  z.strictObject({
    transition: z.literal('propose'),
    what: z.strictObject({ change: councilChange }),
    ...reason,
  }),
  z.strictObject({ transition: z.literal('approveChange'), what: proposal, ...reason }),
  z.strictObject({ transition: z.literal('revokeApproval'), what: proposal, ...reason }),
  z.strictObject({ transition: z.literal('executeChange'), what: proposal, ...reason }),
  z.strictObject({ transition: z.literal('vetoChange'), what: proposal, ...reason }),
  z.strictObject({
    transition: z.literal('ask'),
    what: z.strictObject({ title: titleNumber }),
    ...reason,
  }),
])

export const callTransition = z.enum([
  'hold',
  'withdrawSignature',
  'freeze',
  'confirmFreeze',
  'liftFreeze',
  'propose',
  'approveChange',
  'revokeApproval',
  'executeChange',
  'vetoChange',
  'ask',
])

/** A call that was asked for: on record with who and why, whether or not a wallet then sent it. */
export const askedCall = z.object({
  id: z.uuid(),
  transition: callTransition,
  what: z.record(z.string(), z.unknown()),
  by: named,
  why: z.string(),
  askedAt: time,
  transaction: digest.nullable(),
})

export const proposalShape = z.object({
  proposal: proposalNumber,
  change: councilChange,
  /** The change in words. */
  title: z.string(),
  raising: z.boolean(),
  stage: z.enum(['gathering', 'waiting', 'open', 'executed', 'vetoed', 'void']),
  approvals: z.number().int(),
  approvedBy: z.array(named),
  proposedBy: named.nullable(),
  opensAt: time.nullable(),
  closesAt: time.nullable(),
  unvetoable: z.boolean(),
  says: z.string(),
  may: z.array(
    z.object({
      act: z.enum(['approveChange', 'revokeApproval', 'executeChange', 'vetoChange']),
      says: z.string(),
    }),
  ),
})

export const freezeShape = z.object({
  account: named,
  since: time,
  officer: named,
  evidence: digest,
  confirmed: z.boolean(),
  lifting: named.nullable(),
  lapsesAt: time.nullable(),
  may: z.array(z.object({ act: z.enum(['confirmFreeze', 'liftFreeze']), says: z.string() })),
})

export const holdShape = z.object({
  vault: vaultNumber,
  vaultName: z.string(),
  entry: z.number().int(),
  amountMicrograms: z.union([amount, z.literal('all')]),
  evidence: digest,
  by: named,
  at: time,
  transaction: digest,
  /** Whether the statement in force has seen it: then its list says what is held. */
  seen: z.boolean(),
  ground: z.string().nullable(),
  /** Its name in the register and on published lists; null where nobody has named its ground. */
  id: z.string().nullable(),
  /** Bars on which it still lies, by the register. */
  barCount: z.number().int().nullable(),
  /** What lifted it: for good, or until a moment, and then its bars move under that licence alone. */
  licences: z.array(
    z.object({
      number: z.string(),
      by: z.string(),
      from: time,
      until: time.nullable(),
      ends: z.boolean(),
      /** Its id among the licences; null of what was recorded before they were kept. */
      record: z.string().nullable(),
    }),
  ),
})

export const consentShape = z.object({
  /** What is signed; it names the request. */
  digest,
  vault: vaultNumber,
  vaultName: z.string(),
  amountMicrograms: heldAmount,
  evidence: digest,
  ground: z.string(),
  askedBy: named,
  askedAt: time,
  /** `void`: the journal has gained an entry since, and a consent serves one entry only. */
  state: z.enum(['asked', 'given', 'void']),
  consenting: named.nullable(),
  may: z.array(z.object({ act: z.literal('consent'), says: z.string() })),
})

const oneConsent = z.object({ digest })

export const callRoutes = {
  askCall: route({
    method: 'POST',
    path: '/api/v1/desk/calls',
    summary: 'Prepare a call for this key’s own wallet, tried against the newest block',
    tag: 'calls',
    body: newCall,
    answer: call.extend({ id: z.uuid(), evidence: digest.nullable() }),
    status: 201,
  }),
  noteCallSent: route({
    method: 'POST',
    path: '/api/v1/desk/calls/{id}/sent',
    summary: 'The wallet sent this transaction',
    tag: 'calls',
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ transaction: digest }),
    answer: askedCall,
    status: 200,
  }),
  listCalls: route({
    method: 'GET',
    path: '/api/v1/desk/calls',
    summary: 'Calls that this key asked for, the newest first',
    tag: 'calls',
    answer: z.object({ calls: z.array(askedCall) }),
    status: 200,
  }),
  readCouncil: route({
    method: 'GET',
    path: '/api/v1/desk/council',
    summary: 'Seats, proposals, their delays and vetoes',
    tag: 'calls',
    answer: z.object({
      threshold: z.number().int(),
      seats: z.array(named),
      proposals: z.array(proposalShape),
    }),
    status: 200,
  }),
  readParties: route({
    method: 'GET',
    path: '/api/v1/desk/parties',
    summary: 'Who takes part, as what, and whether its signature counts now',
    tag: 'calls',
    answer: z.object({
      parties: z.array(named.extend({ role, stands: z.boolean(), suspendedAt: time.nullable() })),
    }),
    status: 200,
  }),
  listFreezes: route({
    method: 'GET',
    path: '/api/v1/desk/freezes',
    summary: 'Accounts that are frozen now',
    tag: 'calls',
    answer: z.object({ freezes: z.array(freezeShape) }),
    status: 200,
  }),
  listHolds: route({
    method: 'GET',
    path: '/api/v1/desk/holds',
    summary: 'Holds with their grounds and what lifted them',
    tag: 'calls',
    answer: z.object({ holds: z.array(holdShape) }),
    status: 200,
  }),
  nameHold: route({
    method: 'POST',
    path: '/api/v1/desk/holds',
    summary: 'Name the ground of a hold that came to the chain from elsewhere',
    tag: 'calls',
    body: z.strictObject({ vault: vaultNumber, entry: z.number().int().min(1), ground, why: why.optional() }),
    answer: holdShape,
    status: 201,
  }),
  askConsent: route({
    method: 'POST',
    path: '/api/v1/desk/consents',
    summary: 'Ask a party of another kind to consent to a hold before the rest is over',
    tag: 'calls',
    body: z.strictObject({ vault: vaultNumber, amountMicrograms: heldAmount, ground }),
    answer: consentShape,
    status: 201,
  }),
  listConsents: route({
    method: 'GET',
    path: '/api/v1/desk/consents',
    summary: 'Consents to holds that are asked for',
    tag: 'calls',
    answer: z.object({ consents: z.array(consentShape) }),
    status: 200,
  }),
  readConsentSigning: route({
    method: 'GET',
    path: '/api/v1/desk/consents/{digest}/signing',
    summary: 'What the consenting party signs',
    tag: 'calls',
    params: oneConsent,
    answer: signing,
    status: 200,
  }),
  signConsent: route({
    method: 'POST',
    path: '/api/v1/desk/consents/{digest}/signatures',
    summary: 'Consent; the next call for this hold carries it',
    tag: 'calls',
    params: oneConsent,
    body: z.strictObject({ signature }),
    answer: consentShape,
    status: 200,
  }),
} as const

export type NewCall = z.output<typeof newCall>
export type CouncilChangeShape = z.output<typeof councilChange>
export type Ground = z.output<typeof ground>
export type ProposalShape = z.output<typeof proposalShape>
export type FreezeShape = z.output<typeof freezeShape>
export type HoldShape = z.output<typeof holdShape>
export type ConsentShape = z.output<typeof consentShape>
