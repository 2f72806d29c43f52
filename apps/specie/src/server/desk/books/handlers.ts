/** The books over HTTP. */
import { type BookedEntry, type EntryFilter, lastReconciliation, listEntries, streamCsv } from '@specie/books'
import { toBigint } from '@specie/units'
import { Problem } from '../../problem.ts'
import type { Handlers } from '../desk.ts'
import { secondsOf } from '../seconds.ts'

export const bookHandlers: Pick<Handlers, 'listBookEntries' | 'exportBookEntries' | 'readReconciliation'> = {
  async listBookEntries({ desk, query }) {
    const { entries, nextCursor } = await listEntries(desk.pool, {
      ...filterOf(query),
      cursor: cursorOf(query.cursor),
      limit: query.limit,
    })
    return {
      value: { entries: entries.map(shown), nextCursor: nextCursor === null ? null : String(nextCursor) },
    }
  },

  async exportBookEntries({ desk, query, session }) {
    return {
      value: desk.exports.begin(session.address, () => streamCsv(desk.pool, filterOf(query))),
      headers: { 'content-disposition': 'attachment; filename="books.csv"' },
    }
  },

  async readReconciliation({ desk }) {
    const last = await lastReconciliation(desk.pool)
    if (last === null) {
      throw new Problem(
        'NOT_READY',
        'Nothing was reconciled yet: a worker does it every few seconds (specie work).',
      )
    }
    const { block, checkedAt, agrees, differenceMicrograms, comparisons, notes } = last
    return {
      value: {
        checkedAt: checkedAt.toISOString(),
        block: { ...block, time: new Date(block.time * 1000).toISOString() },
        agrees,
        differenceMicrograms: String(differenceMicrograms),
        comparisons: comparisons.map((one) => ({
          ...one,
          leftMicrograms: String(one.leftMicrograms),
          rightMicrograms: String(one.rightMicrograms),
          differenceMicrograms: String(one.differenceMicrograms),
        })),
        notes: [...notes],
      },
    }
  },
}

type Query = {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly sponsor?: `0x${string}` | undefined
  readonly vault?: number | undefined
}

function filterOf({ from, to, sponsor, vault }: Query): Omit<EntryFilter, 'limit' | 'cursor'> {
  return {
    ...(from === undefined ? {} : { from: secondsOf(from) }),
    ...(to === undefined ? {} : { to: secondsOf(to) }),
    ...(sponsor === undefined ? {} : { sponsor }),
    ...(vault === undefined ? {} : { vault }),
  }
}

function cursorOf(text: string | undefined): bigint {
  if (text === undefined) return 0n
  if (!/^[0-9]{1,18}$/.test(text))
    throw new Problem('BAD_REQUEST', 'cursor: a nextCursor of an earlier answer.')
  return BigInt(text)
}

function shown(entry: BookedEntry) {
  const amountMicrograms = String(toBigint(entry.amount))
  const { sponsor, vault, transaction, final } = entry
  return {
    id: String(entry.id),
    time: new Date(entry.time * 1000).toISOString(),
    block: entry.block,
    transaction,
    what: entry.narrative,
    final,
    lines: [
      { account: entry.debit, sponsor, vault, side: 'debit' as const, amountMicrograms },
      { account: entry.credit, sponsor, vault, side: 'credit' as const, amountMicrograms },
    ],
  }
}
