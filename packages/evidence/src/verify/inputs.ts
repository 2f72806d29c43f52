/** What the verifier is given. It believes the chain node; everything else it recomputes, or compares with what it recomputed. */
import type { Address, Chain, ChainEvent, Digest, ProgrammeContracts, SignatureBy } from '@specie/coin'
import type { TileSource } from '../log/tiles/source.ts'
import type { Figures } from './figures.ts'
import type { PublishedBuild } from './publishedBuild.ts'

/** The port's reads that verifying needs. */
export type VerifierChain = Pick<
  Chain,
  | 'chainId'
  | 'head'
  | 'finalized'
  | 'block'
  | 'readReserve'
  | 'readParties'
  | 'readTitles'
  | 'readJournal'
  | 'codeAt'
  | 'creations'
  | 'now'
  | 'balanceOf'
  | 'events'
  | 'submissions'
  | 'clearances'
  | 'anchoredLog'
  | 'countedOnChain'
  | 'walletAccepts'
>

export type StatementAccepted = Extract<ChainEvent, { kind: 'statementAccepted' }>

/** What whoever runs the programme says it is. */
export type ClaimedProgramme = {
  readonly chainId: number
  readonly contracts: ProgrammeContracts
  /** First block to read events from. A wrong one hides events, and then the sums no longer agree. */
  readonly deployedAtBlock: number
}

/** What is asked of a node beside the one that is believed. */
export type OtherNode = Pick<Chain, 'block' | 'readReserve' | 'readParties' | 'readTitles' | 'events'>

export type VerifyInputs = {
  readonly chain: VerifierChain
  readonly programme: ClaimedProgramme
  /** The published build that the contracts must run; without it the one that this program was published with. */
  readonly build?: PublishedBuild
  /** The canonical list with this digest, from anywhere: the digest is checked. */
  readonly fetchList: (listDigest: Digest) => Promise<Uint8Array>
  /** Signatures of a statement that came to the Reserve through another contract, from anywhere: they are checked. */
  readonly fetchSignatures?: (listDigest: Digest) => Promise<readonly SignatureBy[]>
  /** What the server displays: shownByServer reads it from its answers. A server that does not answer fails the check. */
  readonly fetchShown?: () => Promise<ShownFigures>
  /** The coin as you know it: from your wallet, from who offered it. */
  readonly coinAddress?: Address
  /** Attestors whose keys you know from elsewhere: their own domain, paper, a call. */
  readonly knownAttestors?: readonly KnownAttestor[]
  /** Nodes of others, asked the same of the same block. */
  readonly otherNodes?: readonly OtherNode[]
  /**
   * Whose clock says what time it is: your own (the default), or the chain's, which only a local chain whose clock can be moved
   * may be trusted with.
   */
  readonly clock?: 'own' | 'chain'
  /** Look at this block instead of the newest: to run a check again. */
  readonly at?: number
  /** Lists that other issuers publish, brought by whoever checks. */
  readonly foreignLists?: readonly ForeignList[]
  /** The programme's public log; without it the checks of the log decide nothing. */
  readonly log?: LogInputs
  /** What the server says of the sanctions lists that it screens with. */
  readonly fetchScreeningLists?: () => Promise<readonly ShownScreeningList[]>
  /** Seconds of Unix time of your own clock. */
  readonly now?: () => number
}

export type LogInputs = {
  /** Its tiles and bundles of entries, by their path. */
  readonly source: TileSource
  /** Its newest checkpoint, a signed note. */
  readonly checkpoint: () => Promise<string>
  /** The policy that the log publishes (C2SP tlog-policy): which key signs it, which witnesses cosign. */
  readonly policy: () => Promise<string>
  /** The policy that you have from elsewhere; it takes the place of the published one. */
  readonly ownPolicy?: string
  /** The head that you saw last. */
  readonly remembered?: LogHead
}

/** A head of the log as it is kept between two visits. */
export type LogHead = {
  readonly origin: string
  /** The log's key, as signed notes write it. */
  readonly key: string
  readonly size: number
  /** Base64, as checkpoints write it. */
  readonly root: string
  /** Seconds of Unix time. */
  readonly seenAt: number
}

export type ShownScreeningList = {
  readonly list: string
  readonly state: string
  readonly version: string | null
  /** Seconds of Unix time after which nothing is cleared on it; null where it has none. */
  readonly staleAt: number | null
}

/** Another issuer's list: its bars by what is stamped on them, and by our key where it gives a year or says that none is stamped. */
export type ForeignList = {
  readonly name: string
  readonly digest: Digest
  readonly bars: readonly ForeignBar[]
}

export type ForeignBar = {
  readonly line: number
  readonly metal: string
  readonly brand: string
  /** Its letters and digits only. */
  readonly bareSerial: string
  readonly year: number | null
}

export type KnownAttestor = { readonly address: Address; readonly name: string }

/** A server's figures at a block, by the names that its answers give them, and its vaults. */
export type ShownFigures = {
  readonly block: { readonly number: number; readonly hash: Digest }
  /** The second for which what counts was computed; the block's own without it. */
  readonly timeSeconds?: number
  readonly figures: Figures
  readonly sponsors: readonly { readonly address: Address; readonly figures: Figures }[]
  readonly vaults: readonly ShownVault[]
  /** What GET /api/v1/programme says of rules and parties, where it was asked. */
  readonly programme?: ShownProgramme
  /** The figures inside the rendered pages themselves, which might be others than those that a program is answered. */
  readonly pages?: readonly { readonly path: string; readonly shown: ShownFigures }[]
  /** Pages that were asked for and carry no figures that could be compared, each with why. */
  readonly pagesWithout?: readonly { readonly path: string; readonly why: string }[]
  readonly titles?: { readonly block: number; readonly titles: readonly ShownTitle[] }
}

export type ShownProgramme = {
  readonly block: number
  readonly contracts: Readonly<Record<string, string>>
  readonly rules: Figures
  /** Addresses of those who stand, by role. */
  readonly parties: Readonly<Record<ShownRole, readonly Address[]>>
}

export const shownRoles = ['sponsors', 'custodians', 'auditors', 'guardians', 'officers', 'seats'] as const
export type ShownRole = (typeof shownRoles)[number]

export type ShownTitle = {
  readonly title: number
  readonly owner: Address
  readonly sponsor: Address
  readonly vault: number
  readonly barKey: Digest
  readonly fineMicrograms: string
}

export type ShownVault = {
  readonly id: number
  readonly listDigest: Digest | null
  readonly signers: readonly Address[]
  readonly custodian: Address
  readonly sponsor: Address
  readonly jurisdiction: string
  /** Null where the vault has no statement. */
  readonly asOfSeconds: number | null
  /** A line an entry: number, kind, weight, transaction. Undefined where none is displayed. */
  readonly journal?: readonly string[]
  readonly figures: Figures
}
