/** A vault's journal as its events tell it. */
import type { Digest, JournalKind } from '@specie/coin'
import { toBigint } from '@specie/units'
import type { Evidence } from './evidence.ts'
import { need } from './verdict.ts'

export type JournalEntry = {
  readonly entry: number
  readonly kind: JournalKind
  readonly amount: bigint
  /** A hold's evidence, or the bar's key. */
  readonly evidence: Digest
  readonly transaction: Digest
}

/** In order; nothing is filled in where an entry is missing. */
export function journalOf(
  evidence: Evidence,
  vault: number,
  upTo: number = Number.POSITIVE_INFINITY,
): readonly JournalEntry[] {
  return need(evidence.events)
    .flatMap((event) =>
      event.kind === 'journalled' && event.vault === vault && event.block.number <= upTo
        ? [
            {
              entry: event.entry,
              kind: event.entryKind,
              amount: toBigint(event.amount),
              evidence: event.evidence,
              transaction: event.transaction,
            },
          ]
        : [],
    )
    .sort((left, right) => left.entry - right.entry)
}
