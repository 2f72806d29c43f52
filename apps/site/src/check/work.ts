/** What the page asks of the worker that checks, and what it hears back. */
import type { Check, CheckReport, KnownAttestor, LogHead } from '@specie/evidence/check-ids'

export type Question = {
  /** Where lists and displayed figures are asked for: the page's own server. */
  readonly server: string
  readonly rpcUrl: string
  readonly otherRpcUrls: readonly string[]
  readonly coinAddress: `0x${string}` | null
  readonly knownAttestors: readonly KnownAttestor[] | null
  readonly clock: 'own' | 'chain'
  readonly foreignFiles: readonly DroppedFile[]
  /** The witness policy that the visitor has from elsewhere. */
  readonly ownPolicy: string | null
  /** The head of the public log at the last visit. */
  readonly rememberedHead: LogHead | null
}

export type DroppedFile = { readonly name: string; readonly bytes: Uint8Array }

export type Answer =
  /** One more part of the raw material was read. */
  | { readonly kind: 'read'; readonly what: string }
  | { readonly kind: 'check'; readonly check: Check; readonly done: number; readonly of: number }
  | {
      readonly kind: 'done'
      readonly report: CheckReport
      /** To keep for the next visit; null where the log itself is in doubt. */
      readonly logHead: LogHead | null
      readonly readingMs: number
      readonly computingMs: number
    }
  /** The check could not begin, or broke. */
  | { readonly kind: 'failed'; readonly why: string }
