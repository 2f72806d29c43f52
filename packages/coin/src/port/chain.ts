/**
 * The port: all that the rest of Specie may ask of a chain, or do to one. `viem/` answers it from a real node,
 * `fake/` from memory; `behaviour.ts` is passed by both.
 *
 * Reading: whatever is read in one call is of one block. Writing: each transition is simulated first, so that what the contracts
 * would refuse is returned as a refusal without a transaction; then it is sent, and its receipt awaited.
 */
import type { CoinUnits, Outcome } from '@specie/units'
import type { Account } from 'viem'
import type { ChainEvent } from './events.ts'
import type { ChainRefusal } from './refusal.ts'
import type {
  Address,
  Block,
  Digest,
  FreezeState,
  Hex,
  PartiesState,
  ProgrammeContracts,
  ReserveState,
  TitleState,
} from './state.ts'
import type { Transitions } from './transitions.ts'

/** Who sends: a viem account that signs by itself (keystore, mnemonic), or one that the node signs for. */
export type Signer = Account

/** A transaction that has happened. */
export type Receipt = {
  readonly transaction: Digest
  readonly block: Block
  readonly gasUsed: bigint
  /** What it made happen, in order. */
  readonly events: readonly ChainEvent[]
}

/** From one block to another, both included; without `to`, to the head. */
export type BlockRange = { readonly from: number; readonly to?: number }

export type Writes = {
  readonly [Name in keyof Transitions]: (
    signer: Signer,
    what: Transitions[Name],
  ) => Promise<Outcome<Receipt, ChainRefusal>>
}

export type Reads = {
  /** The newest block. */
  head(): Promise<Block>
  /** The newest block that the chain will not take back. */
  finalized(): Promise<Block>
  /** Throws when the chain has no such block. */
  block(number: number): Promise<Block>
  /** One consistent snapshot; `at` is a block number, the head without it. */
  readReserve(at?: number): Promise<ReserveState>
  readParties(at?: number): Promise<PartiesState>
  /** Live titles only, by id. */
  readTitles(at?: number): Promise<readonly TitleState[]>
  readTitle(title: number, at?: number): Promise<TitleState | undefined>
  /** Cumulative micrograms after each journal entry: element 0 is entry 1. */
  readJournal(vault: number, at?: number): Promise<readonly bigint[]>
  /** Journal index of the bar's last departure from this vault; 0: it never left. */
  goneAt(vault: number, barKey: Digest, at?: number): Promise<number>
  /** The live title of this bar, or undefined. */
  titleOf(barKey: Digest, at?: number): Promise<number | undefined>
  balanceOf(account: Address, at?: number): Promise<CoinUnits>
  allowance(owner: Address, spender: Address, at?: number): Promise<CoinUnits>
  /** The freeze in force, or undefined. */
  frozen(account: Address, at?: number): Promise<FreezeState | undefined>
  permitNonce(owner: Address, at?: number): Promise<number>
  settlementNonce(member: Address, at?: number): Promise<number>
  /** Deployed code, `0x` where there is none. */
  codeAt(address: Address, at?: number): Promise<Hex>
  /** Everything that happened in the range, decoded, in order. */
  events(range: BlockRange): Promise<readonly ChainEvent[]>
}

export type Chain = Reads & {
  readonly chainId: number
  readonly contracts: ProgrammeContracts
  readonly write: Writes
}
