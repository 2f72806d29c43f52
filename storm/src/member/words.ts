/** What the storm and its child processes say to each other. All of it survives JSON: amounts are decimal strings. */
import type { Address, Digest, Hex, ProgrammeContracts } from '@specie/coin'

/** Where a member works. Both addresses are the storm's own proxies, which lose answers when told. */
export type Place = {
  readonly databaseUrl: string
  readonly rpcUrl: string
  readonly contracts: ProgrammeContracts
  readonly deployedAtBlock: number
  /** Where a member may leave files; whoever began the storm clears it away. */
  readonly directory: string
}

export type Begin = {
  readonly say: 'begin'
  readonly role: Role
  readonly place: Place
  readonly mutant?: string
}

/** `counter`: carries out deeds on request, as the command line does. `worker`, `server`: as `specie work` and `specie serve`. */
export type Role = 'counter' | 'worker' | 'server'

export type Ask = { readonly say: 'ask'; readonly number: number; readonly request: Request }

/** One deed that somebody asks for, under its key. */
export type Request = { readonly key: string } & Deed

/** Parties are named by the number of their account; the member has the keys. */
export type Deed =
  | { readonly deed: 'draftStatement'; readonly vault: number }
  | { readonly deed: 'signStatement'; readonly digest: string; readonly by: number }
  | { readonly deed: 'submitStatement'; readonly digest: string; readonly by: number }
  | {
      readonly deed: 'importBars'
      readonly vault: number
      readonly first: number
      readonly count: number
      readonly asOf: number
    }
  | {
      readonly deed: 'mint'
      readonly by: number
      readonly to: Address
      readonly amount: string
      readonly reference: Digest
      readonly officers: readonly number[]
    }
  | { readonly deed: 'transfer'; readonly by: number; readonly to: Address; readonly amount: string }
  | { readonly deed: 'transferTitle'; readonly by: number; readonly title: number; readonly to: Address }
  | { readonly deed: 'ask'; readonly by: number; readonly title: number }
  | {
      readonly deed: 'hold'
      readonly by: number
      readonly vault: number
      readonly amount: string
      readonly evidence: Digest
      readonly id: string
    }
  | { readonly deed: 'withdrawSignature'; readonly by: number; readonly vault: number }
  | { readonly deed: 'freeze'; readonly by: number; readonly account: Address; readonly evidence: Digest }
  | { readonly deed: 'confirmFreeze' | 'liftFreeze'; readonly by: number; readonly account: Address }
  | { readonly deed: 'propose'; readonly by: number; readonly change: ProposedChange }
  | {
      readonly deed: 'approveChange' | 'executeChange' | 'vetoChange'
      readonly by: number
      readonly proposal: number
    }
  | { readonly deed: 'draftOrder'; readonly by: number; readonly party: Address; readonly ordered: Ordered }
  | {
      readonly deed: 'approveOrder' | 'rejectOrder' | 'cancelOrder' | 'handOverOrder'
      readonly by: number
      readonly order: string
    }
  | { readonly deed: 'signOrder'; readonly by: number; readonly order: string; readonly signature: Hex }
  | { readonly deed: 'noteSent'; readonly by: number; readonly order: string; readonly transaction: Digest }
  | {
      readonly deed: 'giveMandate' | 'revokeMandate'
      readonly party: number
      readonly operator: number
      readonly nonce: Digest
      readonly until: number
      readonly from: number
    }

/** What is ordered through the desk, as an order's content. */
export type Ordered =
  | { readonly kind: 'mint'; readonly to: Address; readonly amount: string; readonly reference: Digest }
  | { readonly kind: 'open' | 'withdraw'; readonly vault: number; readonly barKey: Digest }
  | { readonly kind: 'close' | 'deliver'; readonly title: number }
  | { readonly kind: 'retire'; readonly amount: string }
  | {
      readonly kind: 'assume'
      readonly to: Address
      readonly amount: string
      readonly reference: Digest
      readonly expiry: number
    }

export type ProposedChange =
  | {
      readonly kind: 'suspendAuditor' | 'admitAuditor' | 'suspendOfficer' | 'admitOfficer'
      readonly party: Address
    }
  | {
      readonly kind: 'suspendSponsor' | 'admitSponsor' | 'suspendCustodian' | 'admitCustodian'
      readonly party: Address
    }
  | { readonly kind: 'lowerCap' | 'raiseCap'; readonly sponsor: Address; readonly cap: string }
  | { readonly kind: 'replaceCustodian'; readonly vault: number; readonly custodian: Address }
  | { readonly kind: 'liftFreeze' | 'confirmFreeze'; readonly account: Address }

export type DeedName = Deed['deed']

export type Answer =
  /** `transaction` is null for what happens in the database alone. */
  | {
      readonly kind: 'done'
      readonly transaction: Digest | null
      readonly block: number | null
      readonly facts: Readonly<Record<string, string | number>>
    }
  | { readonly kind: 'refused'; readonly code: string; readonly text: string }
  /** Thrown: nobody knows whether it happened. */
  | { readonly kind: 'lost'; readonly text: string }

export type MemberSays =
  | { readonly say: 'loaded' }
  | { readonly say: 'ready'; readonly address?: string }
  | { readonly say: 'answer'; readonly number: number; readonly answer: Answer }
  | { readonly say: 'note'; readonly line: string }
