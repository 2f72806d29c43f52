/**
 * Who may do what at the desk, in one table: a route without its rule does not compile. A rule speaks of capacities: what a key is on
 * chain by itself, or may do for a party by that party's signed mandate. What is on chain for everybody is hidden from nobody here.
 */
import type { RouteName } from '@specie/client'
import type { Address, Role } from '@specie/coin'
import type { Capacity } from '@specie/issuance'
import { type Outcome, ok, refused } from '@specie/units'

export type AccessRefusal =
  | { readonly code: 'NOT_SIGNED_IN' }
  | { readonly code: 'NOT_ALLOWED'; readonly needed: string }
  | { readonly code: 'HOST_UNKNOWN'; readonly host: string }
  | { readonly code: 'ORIGIN_WRONG'; readonly origin: string }
  | { readonly code: 'TOKEN_WRONG' }

export type Capability = Exclude<Capacity['as'], Role | 'holder'>

/** Of whom a request is: read from its path, query or body. */
export type Concern =
  | 'partyInBody'
  | 'orderParties'
  | 'orderCustodian'
  | 'vaultInBody'
  | 'vaultInQuery'
  | 'vaultOfPreview'
  | 'heldVault'
  | 'mandateParty'
  | 'memberInBody'
  | 'memberInQuery'

export type Rule =
  | { readonly who: 'anyone' }
  | { readonly who: 'signedIn' }
  /** Somebody who has a part in the programme, or acts for one who has: not a mere holder of coins. */
  | { readonly who: 'participant' }
  /** Whoever sees the order at all (see visibility.ts); the order's own rules say what follows. */
  | { readonly who: 'seesOrder' }
  /** By its own account on chain. */
  | { readonly who: 'itself'; readonly roles: readonly Role[] }
  /** What the key itself is to the transition it asks for: `callRules`. */
  | { readonly who: 'sender' }
  /** The party concerned itself, or a key with one of these capabilities for it; or a key that has one of the roles by itself. */
  | {
      readonly who: 'for'
      readonly of: Concern
      readonly with: readonly Capability[]
      readonly orRoles?: readonly Role[]
    }

const any: readonly Capability[] = ['draft', 'approve', 'view', 'operate', 'trade', 'settle']

const officers = { who: 'itself', roles: ['officer'] } as const
const traders = { who: 'for', of: 'memberInBody', with: ['trade'] } as const
const settlers = { who: 'for', of: 'memberInBody', with: ['settle'] } as const

export const access = {
  askChallenge: { who: 'anyone' },
  signIn: { who: 'anyone' },
  readSession: { who: 'signedIn' },
  signOut: { who: 'signedIn' },

  listOrders: { who: 'signedIn' },
  draftOrder: { who: 'for', of: 'partyInBody', with: ['draft'] },
  readOrder: { who: 'seesOrder' },
  approveOrder: { who: 'for', of: 'orderParties', with: ['approve'] },
  rejectOrder: { who: 'for', of: 'orderParties', with: ['approve'], orRoles: ['officer'] },
  cancelOrder: { who: 'for', of: 'orderParties', with: ['draft'] },
  readOrderSigning: { who: 'seesOrder' },
  signOrder: { who: 'seesOrder' },
  readOrderCall: { who: 'for', of: 'orderParties', with: ['draft'] },
  noteOrderSent: { who: 'for', of: 'orderParties', with: ['draft'] },
  handOverOrder: { who: 'for', of: 'orderCustodian', with: ['operate'] },

  listStatements: { who: 'participant' },
  draftStatement: { who: 'for', of: 'vaultInBody', with: ['operate'] },
  readStatement: { who: 'participant' },
  readStatementSigning: { who: 'participant' },
  signStatement: { who: 'participant' },
  readStatementCall: { who: 'participant' },
  submitStatement: { who: 'participant' },

  readListForms: { who: 'participant' },
  previewList: { who: 'for', of: 'vaultInQuery', with: ['operate'] },
  importList: { who: 'for', of: 'vaultOfPreview', with: ['operate'] },

  askCall: { who: 'sender' },
  noteCallSent: { who: 'signedIn' },
  listCalls: { who: 'signedIn' },
  readCouncil: { who: 'signedIn' },
  readParties: { who: 'signedIn' },
  listFreezes: { who: 'signedIn' },
  listHolds: { who: 'signedIn' },
  nameHold: { who: 'for', of: 'heldVault', with: ['operate'] },
  askConsent: { who: 'itself', roles: ['guardian'] },
  listConsents: { who: 'participant' },
  readConsentSigning: { who: 'itself', roles: ['custodian', 'auditor', 'officer'] },
  signConsent: { who: 'itself', roles: ['custodian', 'auditor', 'officer'] },

  listMandates: { who: 'signedIn' },
  draftMandate: { who: 'signedIn' },
  // The party's own signature is what counts, whoever brings it.
  grantMandate: { who: 'signedIn' },
  readRevocation: { who: 'for', of: 'mandateParty', with: any },
  revokeMandate: { who: 'for', of: 'mandateParty', with: any },

  listBookEntries: { who: 'participant' },
  exportBookEntries: { who: 'participant' },
  readReconciliation: { who: 'participant' },

  listPolicyRules: officers,
  readPolicyRule: officers,
  listPolicyChanges: officers,
  readPolicyChange: officers,
  previewPolicyChange: officers,
  proposePolicyChange: officers,
  closePolicyChange: officers,
  judgePolicy: officers,
  readOrderPolicy: officers,
  listPolicyDecisions: officers,
  proposePolicyDecision: officers,
  closePolicyDecision: officers,

  listPartyFiles: officers,
  readPartyFile: officers,
  draftParty: officers,
  changeParty: officers,
  actOnParty: officers,
  readOwnership: officers,
  proveOwnership: officers,
  makeTravelPayload: officers,
  checkTravelPayload: officers,
  requestToJoin: { who: 'anyone' },

  readHolder: { who: 'anyone' },

  readSanctionsLists: { who: 'anyone' },
  readSanctionsList: officers,
  checkSanctionsList: officers,
  acceptSanctionsVersion: officers,

  listCases: { who: 'itself', roles: ['officer'] },
  readCaseSummary: { who: 'itself', roles: ['officer'] },
  readCase: { who: 'itself', roles: ['officer'] },
  actOnCase: { who: 'itself', roles: ['officer'] },
  replayCase: { who: 'itself', roles: ['officer'] },
  readCaseDecision: { who: 'itself', roles: ['officer'] },
  screenParty: { who: 'itself', roles: ['officer'] },

  listLicences: officers,
  readLicence: officers,
  draftLicence: officers,
  amendLicence: officers,
  closeLicence: officers,
  revokeLicence: officers,
  liftUnderLicence: officers,
  recordProceeds: officers,

  listOriginRules: officers,
  listOriginChanges: officers,
  readOriginChange: officers,
  previewOriginChange: officers,
  readOriginFile: officers,
  proposeOriginChange: officers,
  closeOriginChange: officers,
  explainOrigin: officers,

  // What is shown of it is one's own; officers see the rounds that they clear.
  readSettlement: { who: 'signedIn' },
  listTrades: { who: 'signedIn' },
  requestQuote: traders,
  closeRequest: traders,
  offerQuote: traders,
  withdrawOffer: traders,
  acceptOffer: traders,
  draftTicket: traders,
  readTicket: { who: 'signedIn' },
  readTicketSigning: { who: 'signedIn' },
  signTicket: traders,
  cancelTicket: traders,
  prioritise: settlers,
  previewRound: { who: 'for', of: 'memberInQuery', with: ['settle', 'trade'] },
  callRound: settlers,
  readRound: { who: 'signedIn' },
  // Only the account itself can sign, and only if the batch names it or it is an officer's.
  readRoundSigning: { who: 'signedIn' },
  signRound: { who: 'signedIn' },
  readRoundProof: { who: 'for', of: 'memberInQuery', with: ['settle', 'trade', 'view'] },
  readMember: { who: 'for', of: 'memberInQuery', with: ['settle', 'trade', 'view'] },
  setLimit: settlers,
  confirmLimit: settlers,
  setPersons: settlers,
  agreePair: settlers,
  enterFee: settlers,
  strikeFee: settlers,
  setInstruction: settlers,
  confirmInstruction: settlers,
  listTokens: { who: 'signedIn' },
  proposeToken: officers,
  admitToken: officers,
  withdrawToken: officers,
  readMemberDay: { who: 'for', of: 'memberInQuery', with: ['settle', 'trade', 'view'] },

  live: { who: 'anyone' },

  // In a demonstration on the local chain alone: what is passed on is signed by its own sender.
  readLocalTerms: { who: 'signedIn' },
  sendLocalTransaction: { who: 'signedIn' },
} as const satisfies Record<RouteName, Rule>

/** Who may ask for the bytes of a call that its own wallet then sends; null: everybody, as the contracts have it. */
export const callRules = {
  hold: ['guardian', 'custodian'],
  withdrawSignature: ['auditor'],
  freeze: ['officer'],
  confirmFreeze: ['officer'],
  liftFreeze: ['officer'],
  propose: ['seat'],
  approveChange: ['seat'],
  revokeApproval: ['seat'],
  executeChange: null,
  vetoChange: ['guardian'],
  ask: null,
} as const satisfies Record<string, readonly Role[] | null>

/** What the contracts leave to the suspended: to object (for `changeDelay`: a bad majority would silence them first), and to take back. */
const keptWhenSuspended: readonly (keyof typeof callRules)[] = ['hold', 'vetoChange', 'withdrawSignature']

export type Asker = {
  readonly key: Address
  readonly capacities: readonly Capacity[]
}

/** What a rule needs to know of the request, each asked only where the rule speaks of it. */
export type Concerned = {
  parties(of: Concern): Promise<readonly Address[]>
  seesOrder(): Promise<boolean>
  transition(): keyof typeof callRules
}

/** Whether the rule lets this asker in; `null` is nobody. */
export async function admitted(
  rule: Rule,
  asker: Asker | null,
  about: Concerned,
): Promise<Outcome<void, AccessRefusal | { readonly code: 'NOT_FOUND' }>> {
  if (rule.who === 'anyone') return ok(undefined)
  if (asker === null) return refused({ code: 'NOT_SIGNED_IN' })
  switch (rule.who) {
    case 'signedIn':
      return ok(undefined)
    case 'participant':
      return allowed(isParticipant(asker), 'a part in the programme, or a mandate of somebody who has one')
    case 'seesOrder':
      return (await about.seesOrder()) ? ok(undefined) : refused({ code: 'NOT_FOUND' })
    case 'itself':
      return allowed(hasRole(asker, rule.roles), `to be ${rule.roles.join(' or ')}`)
    case 'sender': {
      const transition = about.transition()
      const roles = callRules[transition]
      const holds = keptWhenSuspended.includes(transition) ? keepsRole : hasRole
      return allowed(roles === null || holds(asker, roles), `to be ${roles?.join(' or ')} by its own account`)
    }
    case 'for': {
      const orders = rule.of.startsWith('order')
      if (orders && !(await about.seesOrder())) return refused({ code: 'NOT_FOUND' })
      if (rule.orRoles !== undefined && hasRole(asker, rule.orRoles)) return ok(undefined)
      const parties = await about.parties(rule.of)
      const may = parties.some((party) => actsFor(asker, party, rule.with))
      return allowed(may, `a mandate to ${rule.with.join(' or ')} for ${parties.join(' or ') || 'its party'}`)
    }
  }
}

/** Itself, or by a mandate with one of these capabilities. */
export function actsFor(asker: Asker, party: Address, capabilities: readonly Capability[]): boolean {
  if (same(asker.key, party)) return true
  return asker.capacities.some(
    (one) => same(one.party, party) && capabilities.some((capability) => capability === one.as),
  )
}

/** By its own account, and in good standing: a role is nobody's to lend, and nothing to the suspended. */
export function hasRole(asker: Asker, roles: readonly Role[]): boolean {
  return own(asker).some((one) => one.stands && roles.some((role) => role === one.as))
}

/** The same, suspended or not: for what the contracts leave to both. */
export function keepsRole(asker: Asker, roles: readonly Role[]): boolean {
  return own(asker).some((one) => roles.some((role) => role === one.as))
}

function own(asker: Asker): readonly Capacity[] {
  return asker.capacities.filter((one) => same(one.party, asker.key))
}

export function isParticipant(asker: Asker): boolean {
  return asker.capacities.some((one) => one.partyRole !== 'holder')
}

export function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}

function allowed(may: boolean, needed: string): Outcome<void, AccessRefusal> {
  return may ? ok(undefined) : refused({ code: 'NOT_ALLOWED', needed })
}
