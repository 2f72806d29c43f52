/**
 * What has happened on chain, in the domain's words and in the chain's order. Every event names its transaction and
 * block, so that what hangs on it can be rolled back when the block goes.
 */
import type { CoinUnits, Micrograms } from '@specie/units'
import type { Address, Block, Digest, JournalKind, Role } from './state.ts'
import type { CouncilChange } from './transitions.ts'

/** Where an event stands. `block.time` is the block's own. */
export type EventPlace = { readonly block: Block; readonly transaction: Digest; readonly logIndex: number }

export type Happening =
  | {
      readonly kind: 'statementAccepted'
      readonly vault: number
      readonly asOf: number
      readonly seen: number
      readonly barCount: number
      readonly fineGold: Micrograms
      readonly barRoot: Digest
      readonly listDigest: Digest
      /** Bitmap of the indices of the custodian and the auditors who signed. */
      readonly signers: bigint
      readonly base: Micrograms
      readonly waiting: Micrograms
      readonly waitingAt: number
      readonly goldAt: number
    }
  | {
      readonly kind: 'journalled'
      readonly vault: number
      /** Its number, from 1. */
      readonly entry: number
      readonly entryKind: JournalKind
      readonly amount: Micrograms
      /** Sum of this and all earlier entries. */
      readonly total: Micrograms
      /** A hold's evidence; of the other kinds the bar's key. */
      readonly evidence: Digest
      /** Who held, took delivery, withdrew, or proved the bar twice. */
      readonly by: Address
    }
  | {
      readonly kind: 'holdConsented'
      readonly vault: number
      readonly entry: number
      readonly consenting: Address
    }
  | {
      readonly kind: 'signatureWithdrawn'
      readonly vault: number
      readonly auditor: Address
      /** Who is left. */
      readonly signers: bigint
    }
  | {
      readonly kind: 'minted'
      readonly sponsor: Address
      readonly to: Address
      readonly amount: CoinUnits
      readonly order: Digest
      readonly reference: Digest
      readonly decision: Digest
    }
  | {
      readonly kind: 'titleOpened'
      readonly title: number
      readonly owner: Address
      readonly sponsor: Address
      readonly vault: number
      readonly barKey: Digest
      readonly fine: Micrograms
      readonly detail: Digest
    }
  | {
      readonly kind: 'titleClosed'
      readonly title: number
      readonly owner: Address
      readonly vault: number
      readonly barKey: Digest
      readonly fine: Micrograms
    }
  | {
      readonly kind: 'titleDelivered'
      readonly title: number
      readonly owner: Address
      readonly vault: number
      readonly barKey: Digest
      readonly fine: Micrograms
      readonly entry: number
      readonly decision: Digest
    }
  | {
      readonly kind: 'deliveryAsked'
      readonly title: number
      readonly owner: Address
      readonly vault: number
    }
  | {
      readonly kind: 'barWithdrawn'
      readonly vault: number
      readonly sponsor: Address
      readonly barKey: Digest
      readonly fine: Micrograms
      readonly entry: number
      readonly decision: Digest
    }
  | { readonly kind: 'retired'; readonly sponsor: Address; readonly amount: CoinUnits }
  | {
      readonly kind: 'assumed'
      readonly from: Address
      readonly to: Address
      readonly amount: CoinUnits
      readonly reference: Digest
      readonly decision: Digest
    }
  | {
      readonly kind: 'frozen'
      readonly account: Address
      readonly evidence: Digest
      readonly officer: Address
      readonly lapsesAt: number
    }
  | { readonly kind: 'freezeConfirmed' | 'freezeLifted'; readonly account: Address; readonly by: Address }
  | { readonly kind: 'liftAsked'; readonly account: Address; readonly officer: Address }
  /** Coins moved. From address 0 when they came to be, to address 0 when they ceased. */
  | { readonly kind: 'transferred'; readonly from: Address; readonly to: Address; readonly amount: CoinUnits }
  | {
      readonly kind: 'spenderAllowed'
      readonly owner: Address
      readonly spender: Address
      readonly amount: CoinUnits
    }
  | {
      readonly kind: 'authorizationUsed' | 'authorizationCancelled'
      readonly authorizer: Address
      readonly nonce: Digest
    }
  /** A title has another owner. From address 0 when it came to be, to address 0 when it ceased. */
  | {
      readonly kind: 'titleTransferred'
      readonly from: Address
      readonly to: Address
      readonly title: number
    }
  | {
      readonly kind: 'titleSpenderAllowed'
      readonly owner: Address
      readonly spender: Address
      readonly title: number
    }
  | { readonly kind: 'admitted'; readonly role: Role; readonly party: Address; readonly index: number }
  | { readonly kind: 'suspended'; readonly role: Role; readonly party: Address }
  | {
      readonly kind: 'vaultAdded'
      readonly vault: number
      readonly sponsor: Address
      readonly custodian: Address
      readonly jurisdiction: string
    }
  | {
      readonly kind: 'custodianReplaced'
      readonly vault: number
      readonly previous: Address
      readonly custodian: Address
    }
  | {
      readonly kind: 'capSet'
      readonly sponsor: Address
      readonly previous: CoinUnits
      readonly cap: CoinUnits
    }
  | {
      readonly kind: 'changeProposed'
      readonly proposal: number
      readonly seat: Address
      readonly change: CouncilChange
      readonly unvetoable: boolean
    }
  | {
      readonly kind: 'changeApproved' | 'approvalRevoked'
      readonly proposal: number
      readonly seat: Address
    }
  | {
      readonly kind: 'changeRipening'
      readonly proposal: number
      readonly opensAt: number
      readonly closesAt: number
    }
  | { readonly kind: 'changeVetoed'; readonly proposal: number; readonly guardian: Address }
  | { readonly kind: 'changeExecuted'; readonly proposal: number; readonly by: Address }
  | { readonly kind: 'seatTaken' | 'seatLeft'; readonly seat: Address }
  | { readonly kind: 'thresholdSet'; readonly threshold: number; readonly seats: number }
  | {
      readonly kind: 'settled'
      readonly digest: Digest
      readonly obligationsRoot: Digest
      readonly members: readonly Address[]
      readonly assets: readonly Address[]
      /** By asset: what moved, all nets above zero together, in the asset's units. */
      readonly totals: readonly bigint[]
      /** How many titles changed hands. */
      readonly titles: number
      readonly decision: Digest
    }
  | { readonly kind: 'nonceRaised'; readonly member: Address; readonly nonce: number }
  /** Whoever keeps `log` wrote how long it is and what root it has. Anybody may, of a log of its own. */
  | {
      readonly kind: 'logAnchored'
      readonly log: Address
      readonly size: number
      readonly root: Digest
    }

export type ChainEvent = EventPlace & Happening
export type HappeningKind = Happening['kind']
