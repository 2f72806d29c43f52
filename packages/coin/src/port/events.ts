/**
 * What has happened on chain, in the domain's words and in the chain's order. Every event names its transaction and
 * block, so that what hangs on it can be rolled back when the block goes.
 */
import type { CoinUnits, Micrograms } from '@specie/units'
import type { Address, Block, Digest, JournalKind, Role } from './state.ts'

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
      /** Bitmap of the auditors' indices. */
      readonly signers: bigint
    }
  | {
      readonly kind: 'journalled'
      readonly vault: number
      readonly entry: number
      readonly entryKind: JournalKind
      readonly amount: Micrograms
      /** A hold's evidence, or the bar's key. */
      readonly evidence: Digest
      readonly by: Address
    }
  | { readonly kind: 'signatureWithdrawn'; readonly vault: number; readonly auditor: Address }
  | {
      readonly kind: 'minted'
      readonly sponsor: Address
      readonly to: Address
      readonly amount: CoinUnits
      readonly order: Digest
      readonly decision: Digest
    }
  | {
      readonly kind: 'titleOpened' | 'titleClosed' | 'titleDelivered'
      readonly title: number
      readonly owner: Address
      readonly sponsor: Address
      readonly vault: number
      readonly barKey: Digest
      readonly fine: Micrograms
    }
  | { readonly kind: 'deliveryAsked'; readonly title: number; readonly owner: Address }
  | {
      readonly kind: 'barWithdrawn'
      readonly vault: number
      readonly barKey: Digest
      readonly fine: Micrograms
    }
  | { readonly kind: 'retired'; readonly sponsor: Address; readonly amount: CoinUnits }
  | {
      readonly kind: 'assumed'
      readonly from: Address
      readonly to: Address
      readonly amount: CoinUnits
    }
  | {
      readonly kind: 'frozen'
      readonly account: Address
      readonly evidence: Digest
      readonly officer: Address
    }
  | { readonly kind: 'freezeConfirmed' | 'freezeLifted'; readonly account: Address }
  | { readonly kind: 'transferred'; readonly from: Address; readonly to: Address; readonly amount: CoinUnits }
  | {
      readonly kind: 'titleTransferred'
      readonly from: Address
      readonly to: Address
      readonly title: number
    }
  | { readonly kind: 'admitted' | 'suspended' | 'removed'; readonly role: Role; readonly party: Address }

export type ChainEvent = EventPlace & Happening
export type HappeningKind = Happening['kind']
