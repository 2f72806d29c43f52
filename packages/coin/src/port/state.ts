/**
 * What the contracts hold, as plain data, all of it at one block: the rules, the vaults with their journals, the
 * sponsors, the parties and their standing. Nothing here is computed; what follows from it stands in `derived/`.
 * Weights are opaque bigints of units, ids and counts are numbers, times are whole seconds of Unix time.
 */
import type { CoinUnits, Micrograms } from '@specie/units'
import type { CouncilChange } from './transitions.ts'

export type Address = `0x${string}`
/** 32 bytes: a keccak-256 digest, a root, a block's or a transaction's hash. */
export type Digest = `0x${string}`
export type Hex = `0x${string}`

/** One block, named so that nobody can mean another: a reorganisation changes the hash, not the number. */
export type Block = { readonly number: number; readonly hash: Digest; readonly time: number }

/** A block with the hash of the one it stands on: what links a chain. */
export type Header = Block & { readonly parent: Digest }

/** The contracts of one programme. They know each other by immutables, but for the log's anchor, which knows nobody; `deployProgramme` makes all. */
export type ProgrammeContracts = {
  readonly reserve: Address
  readonly coin: Address
  readonly barTitle: Address
  readonly council: Address
  readonly settlement: Address
  /** Where the programme's public log is anchored. It has no part in what is counted or owed. */
  readonly logAnchor: Address
}

/** A public log as its keeper anchored it. `anchoredAt` is in Unix seconds. */
export type AnchoredLog = { readonly size: number; readonly root: Digest; readonly anchoredAt: number }

/** MECHANISM's immutables. No function changes any of them. */
export type Rules = {
  readonly maxAgeSeconds: number
  readonly raiseDelaySeconds: number
  readonly quorum: number
  readonly changeDelaySeconds: number
  readonly holdRestSeconds: number
  readonly freezeLapseSeconds: number
}

export type Role = 'sponsor' | 'custodian' | 'auditor' | 'guardian' | 'officer' | 'member' | 'seat'

/**
 * Somebody the council has admitted. An address has one role for ever. `stands`: its signature counts now.
 * `suspendedAt` is 0 unless the council suspended it; hold and veto stay with it for `changeDelaySeconds` after that.
 */
export type PartyState = {
  readonly address: Address
  readonly role: Role
  readonly stands: boolean
  readonly admittedAt: number
  readonly suspendedAt: number
}

/**
 * Whose signature counts under statements: an auditor or a custodian. It is a bit in a bitmap; who is admitted again gets a new
 * index, so that its old signatures stay dead.
 */
export type AttestorState = PartyState & { readonly index: number }

export type SponsorState = {
  readonly address: Address
  /** Coins that stand against this sponsor, in units of one microgram. */
  readonly issued: CoinUnits
  /** Fine weight of the live titles of its bars. */
  readonly titled: Micrograms
  readonly cap: CoinUnits
  readonly mintingSuspended: boolean
  readonly vaults: readonly number[]
}

/**
 * One vault. A statement's figure arrives in tranches: `base` counts at once, `waiting` from `waitingAt`,
 * `gold` (the whole signed figure) from `goldAt`. `asOf` is 0 before the first statement.
 */
export type VaultState = {
  readonly vault: number
  readonly sponsor: Address
  /** ISO 3166-1 alpha-2, as `CH`. */
  readonly jurisdiction: string
  readonly custodian: Address
  /** The index under which the custodian signed the current statement. */
  readonly custodianIndex: number
  readonly asOf: number
  readonly seen: number
  readonly base: Micrograms
  readonly waiting: Micrograms
  readonly waitingAt: number
  readonly gold: Micrograms
  readonly goldAt: number
  readonly barRoot: Digest
  /** Bit i: the custodian or auditor of index i signed the current statement and has not withdrawn its signature. */
  readonly signers: bigint
  /** Number of entries in the vault's journal. */
  readonly journalLength: number
  /** What all entries took together: cum[len] of MECHANISM. */
  readonly journalTotal: Micrograms
  /** What the entries that the statement has seen took together: cum[seen]. */
  readonly journalSeenTotal: Micrograms
}

/** Everything that what counts depends on, read at one block. */
export type ReserveState = {
  readonly block: Block
  readonly rules: Rules
  /** Bit i: the custodian or auditor of index i is accredited now. */
  readonly accredited: bigint
  readonly vaults: readonly VaultState[]
  readonly sponsors: readonly SponsorState[]
  /** Coins in existence, as the coin itself says. */
  readonly supply: CoinUnits
}

/** Who takes part, and as what. */
export type PartiesState = {
  readonly block: Block
  readonly auditors: readonly AttestorState[]
  readonly custodians: readonly AttestorState[]
  readonly guardians: readonly PartyState[]
  readonly officers: readonly PartyState[]
  readonly members: readonly PartyState[]
  readonly sponsors: readonly PartyState[]
  readonly seats: readonly Address[]
  /** Approvals that a council change needs. */
  readonly threshold: number
}

/** A live title: one bar, its owner, and the weight that its sponsor owes for it. */
export type TitleState = {
  readonly title: number
  readonly owner: Address
  readonly sponsor: Address
  readonly vault: number
  readonly barKey: Digest
  readonly fine: Micrograms
}

/** An ERC-20 as it names itself. */
export type TokenState = {
  readonly asset: Address
  readonly name: string
  readonly symbol: string
  readonly decimals: number
}

export type FreezeState = {
  readonly account: Address
  readonly since: number
  readonly officer: Address
  readonly evidence: Digest
  readonly confirmed: boolean
  /** The officer who asked to lift it; a second one's asking lifts it. */
  readonly lifting: Address | null
  /** When an unconfirmed freeze ends by itself; null for a confirmed one. */
  readonly lapsesAt: number | null
}

/** How far a council's proposal has come: `void` when nobody carried it out in its time. */
export type ProposalStage = 'gathering' | 'waiting' | 'open' | 'executed' | 'vetoed' | 'void'

export type ProposalState = {
  readonly proposal: number
  readonly change: CouncilChange
  readonly stage: ProposalStage
  /** Approvals by seats that still sit. */
  readonly approvals: number
  /** When it may be carried out; 0 until the threshold first approved. */
  readonly opensAt: number
  /** After this second it is void. */
  readonly closesAt: number
  /** It was vetoed once before: this one waits longer, and no veto ends it. */
  readonly unvetoable: boolean
}

/** What one journal entry did. `hold` and `duplicate` leave the bar on its shelf; the others are departures. */
export type JournalKind = 'hold' | 'delivery' | 'withdrawal' | 'duplicate'
