/**
 * The port: all that the rest of Specie may ask of a chain, or do to one. `viem/` answers it from a real node,
 * `fake/` from memory; `behaviour.ts` is passed by both.
 *
 * Reading: whatever is read in one call is of one block. Writing: each transition is simulated first, so that what the contracts
 * would refuse is returned as a refusal without a transaction; then it is sent, and its receipt awaited.
 */
import type { CoinUnits, Micrograms, Outcome } from '@specie/units'
import type { Account } from 'viem'
import type { ChainEvent } from './events.ts'
import type { ChainRefusal } from './refusal.ts'
import type {
  Address,
  AnchoredLog,
  Block,
  Digest,
  FreezeState,
  Header,
  Hex,
  PartiesState,
  ProgrammeContracts,
  ProposalState,
  ReserveState,
  TitleState,
  TokenState,
} from './state.ts'
import type { SignatureBy, SignedClearance, Statement, Transitions } from './transitions.ts'

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

/**
 * What is about to be sent. `raw` and `hash` are null when the node or a wallet signs: then nobody knows them before it is sent.
 * Written down before it is sent, it makes a second attempt exact: the same bytes can happen once only.
 */
export type SentTransaction = {
  readonly account: Address
  readonly nonce: number
  readonly hash: Digest | null
  readonly raw: Hex | null
}

export type Sending = {
  /** Awaited before anything leaves this process; thrown from here, nothing is sent. Called anew when another nonce must be taken. */
  readonly beforeSend: (about: SentTransaction) => Promise<void>
}

/** What became of a transaction that may have been sent. */
export type Resumed =
  | { readonly kind: 'landed'; readonly outcome: Outcome<Receipt, ChainRefusal> }
  /** It can never happen: its nonce was used by another, or nobody has it. */
  | { readonly kind: 'gone' }
  /** Signed elsewhere, and this account has transactions that are in no block yet: one of them may be it. */
  | { readonly kind: 'pending'; readonly waiting: number }
  /** Signed elsewhere, and nothing of this account waits: only what happened can tell. */
  | { readonly kind: 'unknown' }

/** A statement as it was brought to the Reserve. */
export type Submission = { readonly statement: Statement; readonly signatures: readonly SignatureBy[] }

/** A clearance as it was brought, and the transition that it was brought for. */
export type CarriedClearance = {
  readonly kind: 'admitMember' | 'mint' | 'deliver' | 'withdraw' | 'assume' | 'settle'
  readonly clearance: SignedClearance
}

/** A contract that a transaction made by itself: who made it, and the code and arguments it was made from. */
export type Creation = {
  readonly contract: Address
  readonly creator: Address
  readonly transaction: Digest
  readonly data: Hex
}

/** From one block to another, both included; without `to`, to the head. */
export type BlockRange = { readonly from: number; readonly to?: number }

export type Writes = {
  readonly [Name in keyof Transitions]: (
    signer: Signer,
    what: Transitions[Name],
    sending?: Sending,
  ) => Promise<Outcome<Receipt, ChainRefusal>>
}

export type Reads = {
  /** The newest block. */
  head(): Promise<Block>
  /** The time in Unix seconds that a transaction sent now would see: the head's may be hours old where nobody trades. */
  now(): Promise<number>
  /** The newest block that the chain will not take back. */
  finalized(): Promise<Block>
  /** Throws when the chain has no such block. */
  block(number: number): Promise<Block>
  /** The same with what it stands on. Throws when the chain has no such block. */
  header(number: number): Promise<Header>
  /** One consistent snapshot; `at` is a block number, the head without it. */
  readReserve(at?: number): Promise<ReserveState>
  readParties(at?: number): Promise<PartiesState>
  /** Live titles only, by id. */
  readTitles(at?: number): Promise<readonly TitleState[]>
  readTitle(title: number, at?: number): Promise<TitleState | undefined>
  /** Every proposal the council ever had, by number. */
  readProposals(at?: number): Promise<readonly ProposalState[]>
  /** Cumulative micrograms after each journal entry: element 0 is entry 1. */
  readJournal(vault: number, at?: number): Promise<readonly bigint[]>
  /** Journal index of the bar's last departure from this vault; 0: it never left. */
  goneAt(vault: number, barKey: Digest, at?: number): Promise<number>
  /** Date of the statement for which the bar was last proved to lie in two vaults; 0: never. */
  challengedFor(vault: number, barKey: Digest, at?: number): Promise<number>
  /** When this guardian last held this vault; 0: never. */
  lastHold(party: Address, vault: number, at?: number): Promise<number>
  /** Whether a mint order of this digest was carried out. */
  usedOrder(order: Digest, at?: number): Promise<boolean>
  /** The live title of this bar, or undefined. */
  titleOf(barKey: Digest, at?: number): Promise<number | undefined>
  balanceOf(account: Address, at?: number): Promise<CoinUnits>
  allowance(owner: Address, spender: Address, at?: number): Promise<CoinUnits>
  /** The freeze in force, or undefined. */
  frozen(account: Address, at?: number): Promise<FreezeState | undefined>
  permitNonce(owner: Address, at?: number): Promise<number>
  settlementNonce(member: Address, at?: number): Promise<number>
  /**
   * What the Settlement could take of this asset from the account: the lesser of what it has and what it lets the Settlement spend. 0 where
   * it is frozen, and where the contract does not answer as an ERC-20 does.
   */
  spendable(asset: Address, account: Address, at?: number): Promise<bigint>
  /** The owner of a live title that lets the Settlement move it; undefined: it could not. */
  spendableTitle(title: number, at?: number): Promise<Address | undefined>
  /** What an ERC-20 says of itself; undefined where it does not answer. */
  token(asset: Address, at?: number): Promise<TokenState | undefined>
  /** What this account anchored last of its public log; undefined: it never did. */
  anchoredLog(log: Address, at?: number): Promise<AnchoredLog | undefined>
  /** The contracts that the transactions of this block made; not those that other contracts made. */
  creations(block: number): Promise<readonly Creation[]>
  /** Deployed code, `0x` where there is none. */
  codeAt(address: Address, at?: number): Promise<Hex>
  /**
   * The statements that a transaction brought, with the signatures under them, from its own data. Empty when a wallet contract
   * brought them: then only the bitmap of who signed is on chain.
   */
  submissions(transaction: Digest): Promise<readonly Submission[]>
  /**
   * The clearances that a transaction brought, from its own data; also where a wallet contract handed them on and they stand inside its
   * call. Nothing of them is checked here.
   */
  clearances(transaction: Digest): Promise<readonly CarriedClearance[]>
  /** What the contract itself says that this vault counts, at that block's time. `counted` computes the same from a state. */
  countedOnChain(vault: number, at?: number): Promise<Micrograms>
  /** Whether a wallet contract accepts this signature (ERC-1271); false where there is no code. */
  walletAccepts(wallet: Address, digest: Digest, signature: Hex, at?: number): Promise<boolean>
  /** Everything that happened in the range, decoded, in order. */
  events(range: BlockRange): Promise<readonly ChainEvent[]>
  /** What happened in this very block, by its hash. Throws when the chain no longer has it. */
  eventsIn(block: Block): Promise<readonly ChainEvent[]>
}

export type Chain = Reads & {
  readonly chainId: number
  readonly contracts: ProgrammeContracts
  readonly write: Writes
  /** Sends the very same bytes again where they are in no block yet, and awaits their receipt. Never signs anything new. */
  resume(sent: SentTransaction): Promise<Resumed>
}
