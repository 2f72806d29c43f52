/**
 * The signed types, frozen in docs/formats.md, 2 (and 4: those that only the office reads). Whoever changes a letter here makes every signature another one.
 * The first type's name is what is sworn: the gold is allocated, and no one else has a claim on it.
 */
import type { TypedData } from 'viem'

export const statementTypes = {
  AllocatedUnencumberedGold: [
    { name: 'vault', type: 'uint256' },
    { name: 'asOf', type: 'uint64' },
    { name: 'seen', type: 'uint64' },
    { name: 'barCount', type: 'uint32' },
    { name: 'fineGold', type: 'uint128' },
    { name: 'barRoot', type: 'bytes32' },
    { name: 'listDigest', type: 'bytes32' },
  ],
} as const satisfies TypedData

export const clearanceTypes = {
  Clearance: [
    { name: 'party', type: 'address' },
    { name: 'purpose', type: 'uint8' },
    { name: 'subject', type: 'bytes32' },
    { name: 'decision', type: 'bytes32' },
    { name: 'expiry', type: 'uint64' },
  ],
} as const satisfies TypedData

export const holdConsentTypes = {
  HoldConsent: [
    { name: 'vault', type: 'uint256' },
    { name: 'amount', type: 'uint128' },
    { name: 'evidence', type: 'bytes32' },
    { name: 'entry', type: 'uint64' },
  ],
} as const satisfies TypedData

export const titleReleaseTypes = {
  TitleRelease: [
    { name: 'vault', type: 'uint256' },
    { name: 'title', type: 'uint256' },
    { name: 'owner', type: 'address' },
    { name: 'fine', type: 'uint128' },
    { name: 'expiry', type: 'uint64' },
  ],
} as const satisfies TypedData

export const barReleaseTypes = {
  BarRelease: [
    { name: 'vault', type: 'uint256' },
    { name: 'barKey', type: 'bytes32' },
    { name: 'fine', type: 'uint128' },
    { name: 'goneAt', type: 'uint64' },
    { name: 'expiry', type: 'uint64' },
  ],
} as const satisfies TypedData

export const assumptionTypes = {
  Assumption: [
    { name: 'from', type: 'address' },
    { name: 'to', type: 'address' },
    { name: 'amount', type: 'uint128' },
    { name: 'ref', type: 'bytes32' },
    { name: 'expiry', type: 'uint64' },
  ],
} as const satisfies TypedData

export const settlementBatchTypes = {
  SettlementBatch: [
    { name: 'members', type: 'address[]' },
    { name: 'assets', type: 'address[]' },
    { name: 'nets', type: 'bytes32' },
    { name: 'obligationsRoot', type: 'bytes32' },
    { name: 'titleLegs', type: 'bytes32' },
    { name: 'deadline', type: 'uint64' },
    { name: 'member', type: 'address' },
    { name: 'nonce', type: 'uint64' },
  ],
} as const satisfies TypedData

/** Who may act for a party before the programme's office: docs/formats.md, 4. No contract reads it. */
export const mandateTypes = {
  OperatorMandate: [
    { name: 'party', type: 'address' },
    { name: 'operator', type: 'address' },
    { name: 'name', type: 'string' },
    { name: 'capabilities', type: 'string' },
    { name: 'from', type: 'uint64' },
    { name: 'until', type: 'uint64' },
    { name: 'nonce', type: 'bytes32' },
  ],
  MandateRevocation: [
    { name: 'party', type: 'address' },
    { name: 'nonce', type: 'bytes32' },
  ],
} as const satisfies TypedData

/** What two members agreed to owe each other: docs/formats.md, 14. No contract reads it. */
export const tradeTicketTypes = {
  TradeTicket: [
    { name: 'first', type: 'address' },
    { name: 'second', type: 'address' },
    { name: 'legs', type: 'string[]' },
    { name: 'settles', type: 'string' },
    { name: 'valueDate', type: 'string' },
    { name: 'due', type: 'uint64' },
    { name: 'reference', type: 'string' },
    { name: 'replaces', type: 'bytes32' },
    { name: 'salt', type: 'bytes32' },
  ],
} as const satisfies TypedData

export const signedTypes = {
  ...statementTypes,
  ...clearanceTypes,
  ...holdConsentTypes,
  ...titleReleaseTypes,
  ...barReleaseTypes,
  ...assumptionTypes,
  ...settlementBatchTypes,
  ...mandateTypes,
  ...tradeTicketTypes,
} as const satisfies TypedData

export type SignedTypeName = keyof typeof signedTypes

export const domainFields = [
  { name: 'name', type: 'string' },
  { name: 'version', type: 'string' },
  { name: 'chainId', type: 'uint256' },
  { name: 'verifyingContract', type: 'address' },
] as const
