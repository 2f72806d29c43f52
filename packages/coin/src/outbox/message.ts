/** What is to reach the chain, as the outbox keeps it and tells of it. */
import type { ChainRefusal } from '../port/refusal.ts'
import type { Address, Block, Digest, Hex } from '../port/state.ts'
import type { TransitionName } from '../port/transitions.ts'

/**
 * waiting: nothing was signed for it that can still happen · sent: signed bytes are stored and may have left · included: in a
 * block that the reader recorded · final: that block is final · refused: the contracts said no, before it was sent or in a final block
 * · cancelled: withdrawn before anything was signed.
 *
 * included and sent may alternate while the chain reorganises. Only a chain that takes back final blocks undoes final and refused.
 */
export type MessageState = 'waiting' | 'sent' | 'included' | 'final' | 'refused' | 'cancelled'

export type MessageChange = {
  readonly key: string
  readonly state: MessageState
  /** The one that counts: where several were signed, the newest until one of them is in a block. Null: none was signed. */
  readonly transaction: Digest | null
  /** Where it is included; of a refusal, the block in which it was reverted, null when it was never sent. */
  readonly block: Block | null
  readonly refusal: ChainRefusal | null
}

export type Message = MessageChange & {
  readonly signer: Address
  readonly name: TransitionName
  readonly attempts: readonly Attempt[]
}

/** Signed bytes that were stored before they were sent. Those of one nonce exclude each other. */
export type Attempt = {
  readonly transaction: Digest
  readonly nonce: number
  readonly raw: Hex
  readonly gasLimit: bigint
  readonly maxFeePerGasWei: bigint
  readonly tipPerGasWei: bigint
  /** The block that it stands in as far as is known; null: in none. */
  readonly block: Pick<Block, 'number' | 'hash'> | null
  /** The transaction of somebody else that used the nonce up, in a final block: this one can never happen. */
  readonly lostTo: Digest | null
}
