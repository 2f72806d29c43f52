/**
 * What is put before a signer: one function a signed type, from plain data to EIP-712 typed data, bound to one chain and
 * one contract. Weights are micrograms, times seconds of Unix time.
 */
import { type Micrograms, toBigint } from '@specie/units'
import { type Address, getAddress, type Hex, hashTypedData } from 'viem'
import { domainFields, type SignedTypeName, signedTypes } from './types.ts'

/** Where a signature holds: the Reserve, or the Settlement for a batch. */
export type SigningPlace = { readonly chainId: number; readonly contract: Address }

/** A count, an id or a time in whole seconds; a number where it is surely a safe integer. */
export type Whole = bigint | number

export type Statement = {
  readonly vault: Whole
  /** When the bars were counted. */
  readonly asOf: Whole
  /** Entries of the vault's journal that the list already reflects. */
  readonly seen: Whole
  readonly barCount: number
  readonly fineGold: Micrograms
  readonly barRoot: Hex
  readonly listDigest: Hex
}

export type Clearance = {
  readonly party: Address
  readonly purpose: Purpose
  /** What is cleared: see subjects.ts. */
  readonly subject: Hex
  /** Digest of the decision and of the list versions behind it. */
  readonly decision: Hex
  readonly expiry: Whole
}

export type Purpose = keyof typeof purposeNumbers

export type HoldConsent = {
  readonly vault: Whole
  readonly amount: Micrograms
  readonly evidence: Hex
  /** The journal's length before the hold: the consent serves one entry only. */
  readonly entry: Whole
}

export type TitleRelease = {
  readonly vault: Whole
  readonly title: Whole
  readonly owner: Address
  readonly fine: Micrograms
  readonly expiry: Whole
}

export type BarRelease = {
  readonly vault: Whole
  readonly barKey: Hex
  readonly fine: Micrograms
  /** Journal index of the bar's last departure before this one, 0 for none: a release serves one departure. */
  readonly goneAt: Whole
  readonly expiry: Whole
}

export type Assumption = {
  readonly from: Address
  readonly to: Address
  readonly amount: Micrograms
  readonly ref: Hex
  readonly expiry: Whole
}

export type SettlementBatch = {
  readonly members: readonly Address[]
  readonly assets: readonly Address[]
  readonly nets: Hex
  readonly obligationsRoot: Hex
  readonly titleLegs: Hex
  readonly deadline: Whole
  readonly member: Address
  readonly nonce: Whole
}

/** What a key may do for a party, in the order in which they are signed. */
export const capabilities = ['draft', 'approve', 'view', 'operate', 'trade', 'settle'] as const
export type Capability = (typeof capabilities)[number]

/** A party's word that this key, held by this person, acts for it. Times are seconds of Unix time; `until` is the first that is too late. */
export type OperatorMandate = {
  readonly party: Address
  readonly operator: Address
  /** The person who holds the key. */
  readonly name: string
  readonly capabilities: readonly Capability[]
  readonly from: number
  readonly until: number
  /** Random: it names the mandate, and a revocation ends the mandate of this name. */
  readonly nonce: Hex
}

/** What two members agreed: the legs, when they are due, and which earlier ticket this one takes the place of. */
export type TradeTicket = {
  readonly first: Address
  readonly second: Address
  /** One line a leg, in order: `amount FROM TO ASSET UNITS` or `title FROM TO NUMBER`. */
  readonly legs: readonly string[]
  readonly allOrNone: boolean
  /** YYYY-MM-DD. */
  readonly valueDate: string
  readonly due: Whole
  readonly reference: string
  /** The ticket that this one replaces; 32 zero bytes for none. */
  readonly replaces: Hex
  /** Random: it keeps the digest from being guessed. */
  readonly salt: Hex
}

export type MandateRevocation = { readonly party: Address; readonly nonce: Hex }

/** A value of a signed struct's field, as eth_signTypedData_v4 writes it: integers as decimal text. */
export type FieldValue = string | readonly string[]

export type SignableData = {
  readonly types: Record<string, readonly { readonly name: string; readonly type: string }[]>
  readonly primaryType: SignedTypeName
  readonly domain: {
    readonly name: string
    readonly version: '1'
    readonly chainId: number
    readonly verifyingContract: Address
  }
  readonly message: Readonly<Record<string, FieldValue>>
}

/** The 32 bytes that are signed. */
export function digestOf(data: SignableData): Hex {
  const { types, primaryType, domain, message } = data
  return hashTypedData({ types, primaryType, domain, message: { ...message } })
}

export function statementTypedData(place: SigningPlace, statement: Statement): SignableData {
  return typedData(place, 'AllocatedUnencumberedGold', {
    vault: whole(statement.vault),
    asOf: whole(statement.asOf),
    seen: whole(statement.seen),
    barCount: whole(statement.barCount),
    fineGold: String(toBigint(statement.fineGold)),
    barRoot: statement.barRoot,
    listDigest: statement.listDigest,
  })
}

export function clearanceTypedData(place: SigningPlace, clearance: Clearance): SignableData {
  return typedData(place, 'Clearance', {
    party: getAddress(clearance.party),
    purpose: String(purposeNumbers[clearance.purpose]),
    subject: clearance.subject,
    decision: clearance.decision,
    expiry: whole(clearance.expiry),
  })
}

export function holdConsentTypedData(place: SigningPlace, consent: HoldConsent): SignableData {
  return typedData(place, 'HoldConsent', {
    vault: whole(consent.vault),
    amount: String(toBigint(consent.amount)),
    evidence: consent.evidence,
    entry: whole(consent.entry),
  })
}

export function titleReleaseTypedData(place: SigningPlace, release: TitleRelease): SignableData {
  return typedData(place, 'TitleRelease', {
    vault: whole(release.vault),
    title: whole(release.title),
    owner: getAddress(release.owner),
    fine: String(toBigint(release.fine)),
    expiry: whole(release.expiry),
  })
}

export function barReleaseTypedData(place: SigningPlace, release: BarRelease): SignableData {
  return typedData(place, 'BarRelease', {
    vault: whole(release.vault),
    barKey: release.barKey,
    fine: String(toBigint(release.fine)),
    goneAt: whole(release.goneAt),
    expiry: whole(release.expiry),
  })
}

export function assumptionTypedData(place: SigningPlace, assumption: Assumption): SignableData {
  return typedData(place, 'Assumption', {
    from: getAddress(assumption.from),
    to: getAddress(assumption.to),
    amount: String(toBigint(assumption.amount)),
    ref: assumption.ref,
    expiry: whole(assumption.expiry),
  })
}

export function settlementBatchTypedData(place: SigningPlace, batch: SettlementBatch): SignableData {
  return typedData(place, 'SettlementBatch', {
    members: batch.members.map((member) => getAddress(member)),
    assets: batch.assets.map((asset) => getAddress(asset)),
    nets: batch.nets,
    obligationsRoot: batch.obligationsRoot,
    titleLegs: batch.titleLegs,
    deadline: whole(batch.deadline),
    member: getAddress(batch.member),
    nonce: whole(batch.nonce),
  })
}

/** Capabilities are signed as one text: in their fixed order, each once, joined by commas. */
export function mandateTypedData(place: SigningPlace, mandate: OperatorMandate): SignableData {
  return typedData(place, 'OperatorMandate', {
    party: getAddress(mandate.party),
    operator: getAddress(mandate.operator),
    name: mandate.name,
    capabilities: capabilities.filter((one) => mandate.capabilities.includes(one)).join(','),
    from: whole(mandate.from),
    until: whole(mandate.until),
    nonce: mandate.nonce,
  })
}

/** Signed by both members, or by keys that they mandated to trade. */
export function tradeTicketTypedData(place: SigningPlace, ticket: TradeTicket): SignableData {
  return typedData(place, 'TradeTicket', {
    first: getAddress(ticket.first),
    second: getAddress(ticket.second),
    legs: [...ticket.legs],
    settles: ticket.allOrNone ? 'all or none' : 'each by itself',
    valueDate: ticket.valueDate,
    due: whole(ticket.due),
    reference: ticket.reference,
    replaces: ticket.replaces,
    salt: ticket.salt,
  })
}

export function revocationTypedData(place: SigningPlace, revocation: MandateRevocation): SignableData {
  return typedData(place, 'MandateRevocation', {
    party: getAddress(revocation.party),
    nonce: revocation.nonce,
  })
}

/** The one form of a signed type: also what a request read from a file must equal, once its fields are known. */
export function typedData(
  place: SigningPlace,
  primaryType: SignedTypeName,
  message: Readonly<Record<string, FieldValue>>,
): SignableData {
  return {
    types: { EIP712Domain: domainFields, [primaryType]: signedTypes[primaryType] },
    primaryType,
    domain: {
      name: domainName(primaryType),
      version: '1',
      chainId: place.chainId,
      verifyingContract: getAddress(place.contract),
    },
    message,
  }
}

function whole(count: Whole): string {
  if (typeof count === 'number' && !Number.isSafeInteger(count)) {
    throw new RangeError(`Not a whole number that a double holds exactly: ${count}`)
  }
  return String(count)
}

function domainName(primaryType: SignedTypeName): string {
  if (primaryType === 'SettlementBatch') return 'Specie Settlement'
  return ofTheDesk.includes(primaryType) ? 'Specie Desk' : 'Specie Reserve'
}

/** What no contract reads. */
const ofTheDesk: readonly SignedTypeName[] = ['OperatorMandate', 'MandateRevocation', 'TradeTicket']

export const purposeNumbers = {
  mint: 1,
  delivery: 2,
  withdrawal: 3,
  assumption: 4,
  membership: 5,
  settlement: 6,
} as const
