/**
 * What the reads need that is not on the chain: lists, names of places, what happened to a bar before it was
 * attested. A port, so that the server's tests can stand on plain data; `archiveOf.ts` is the adapter over the database.
 */
import type { Digest } from '@specie/coin'
import type { ReserveReport } from '@specie/evidence'
import type { KeptAlarm } from '@specie/evidence/alarms'
import type { KnownRules } from '@specie/screening'
import type { PublishedReport } from '../report/publishReport.ts'
import type { PublishedTerms } from '../terms.ts'

export type VaultFacts = {
  /** As the register and the address of the page call it. */
  readonly id: string
  /** Its number on chain. */
  readonly vault: number
  readonly name: string
  readonly place: string
  readonly latitude?: number
  readonly longitude?: number
}

export type BarEvent = {
  /** Seconds of Unix time. */
  readonly time: number
  readonly event: string
  readonly vault: string
  readonly facts: Readonly<Record<string, string>>
  /** Where it is known from: a file, a list's digest, a transaction. */
  readonly source: string
}

/** The law, order or dispute behind a hold, and what has lifted it since, in part or whole. */
export type RecordedHold = {
  readonly ground: string
  readonly licences: readonly {
    readonly number: string
    readonly by: string
    readonly from: number
    /** From then on its bars are held again; null: for good, or until it is revoked. */
    readonly until: number | null
    /** The hold is over for its bars; else they move under it alone. */
    readonly ends: boolean
  }[]
}

export type Archive = {
  vaults(): Promise<readonly VaultFacts[]>
  /** The canonical text of a published list, or null where it is not kept here. */
  list(listDigest: Digest): Promise<string | null>
  /** Brand codes and the names behind them. */
  brandNames(): Promise<ReadonlyMap<string, string>>
  /** What is on record behind holds, by the digest of a hold's evidence. */
  holds(): Promise<ReadonlyMap<Digest, RecordedHold>>
  barHistory(barKey: Digest): Promise<readonly BarEvent[]>
  /** The rules by jurisdiction, as they were known at this moment. */
  policy(asKnownAt: Date): Promise<KnownRules>
  /** The terms with which the programme is offered at this moment, and every version; null where none were published. */
  terms(at: Date): Promise<PublishedTerms | null>
  /** A published document byte for byte, or null. */
  document(digest: Digest): Promise<Uint8Array | null>
  /** Reserve reports, the newest first. */
  reports(): Promise<readonly PublishedReport[]>
  report(month: string): Promise<{ readonly report: ReserveReport; readonly digest: string } | null>
  /** Those that stand first, then the newest. */
  alarms(limit: number): Promise<readonly KeptAlarm[]>
  /** Throws when the database does not answer within the bound. */
  answers(withinMs: number): Promise<void>
}
