/** GET /api/v1/vaults: where the gold lies, who keeps it, what was sworn and what has left since. */
import type { BasisPoints, Micrograms } from '@specie/units'
import {
  address,
  count,
  digest,
  listOf,
  nullable,
  oneOf,
  type Reader,
  shape,
  share,
  text,
  time,
  weight,
} from './read.ts'
import { type Block, readBlock } from './reserve.ts'

export type JournalEntry = {
  /** Counted from 1: a statement with `seen` of at least this has it in its list. */
  readonly entry: number
  readonly kind: 'hold' | 'delivery' | 'withdrawal' | 'duplicate'
  readonly amountMicrograms: Micrograms
  readonly evidence: string | null
  readonly ground: string | null
  /** What has lifted a hold since, in part or whole. */
  readonly lifted: readonly {
    readonly number: string
    readonly by: string
    readonly from: number
    readonly until: number | null
  }[]
  readonly time: number
  readonly transaction: string
}

export type Signer = {
  readonly address: string
  readonly name: string
  readonly role: 'custodian' | 'auditor'
}

export type Vault = {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly jurisdiction: string
  readonly custodian: { readonly address: string; readonly name: string }
  readonly sponsor: { readonly address: string; readonly name: string }
  readonly goldMicrograms: Micrograms
  readonly countedMicrograms: Micrograms
  readonly waitingMicrograms: Micrograms
  readonly pendingMicrograms: Micrograms
  readonly shareBasisPoints: BasisPoints
  readonly barCount: number
  readonly asOf: number | null
  readonly lapsesAt: number | null
  readonly seen: number
  readonly journalLength: number
  readonly barRoot: string
  readonly listDigest: string | null
  readonly signers: readonly Signer[]
  readonly journal: readonly JournalEntry[]
}

const named = shape({ address, name: text })

export type Vaults = { readonly block: Block; readonly vaults: readonly Vault[] }

export const readVaults: Reader<Vaults> = shape<Vaults>({
  block: readBlock,
  vaults: listOf(
    shape<Vault>({
      id: text,
      name: text,
      place: text,
      jurisdiction: text,
      custodian: named,
      sponsor: named,
      goldMicrograms: weight,
      countedMicrograms: weight,
      waitingMicrograms: weight,
      pendingMicrograms: weight,
      shareBasisPoints: share,
      barCount: count,
      asOf: nullable(time),
      lapsesAt: nullable(time),
      seen: count,
      journalLength: count,
      barRoot: digest,
      listDigest: nullable(digest),
      signers: listOf(shape<Signer>({ address, name: text, role: oneOf('custodian', 'auditor') })),
      journal: listOf(
        shape<JournalEntry>({
          entry: count,
          kind: oneOf('hold', 'delivery', 'withdrawal', 'duplicate'),
          amountMicrograms: weight,
          evidence: nullable(digest),
          ground: nullable(text),
          lifted: listOf(
            shape<JournalEntry['lifted'][number]>({
              number: text,
              by: text,
              from: time,
              until: nullable(time),
            }),
          ),
          time,
          transaction: digest,
        }),
      ),
    }),
  ),
})
