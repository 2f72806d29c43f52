/** What the record of the chain says, one change at a time. Whoever follows the chain hangs on these three words. */
import type { ChainEvent } from '../port/events.ts'
import type { Block } from '../port/state.ts'

export type ReaderStep =
  /** Blocks `from` to `to` came to the record, with all that happened in them, in the chain's order. */
  | {
      readonly kind: 'appended'
      readonly from: number
      readonly to: Block
      readonly events: readonly ChainEvent[]
    }
  /** Whatever was recorded after `to` is no longer on the chain. */
  | { readonly kind: 'rolledBack'; readonly to: Block; readonly lost: readonly ChainEvent[] }
  /** Blocks `from` to `to` stay. Each event comes once, when its block is final. */
  | {
      readonly kind: 'finalized'
      readonly from: number
      readonly to: Block
      readonly events: readonly ChainEvent[]
    }
