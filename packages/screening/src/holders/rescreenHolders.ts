/**
 * Holders are known by address alone: each is looked for among the listed wallets, on every new version of a list and when it first
 * receives anything. Who is found gets a case, or its party is screened; nothing is frozen by it.
 */

import { eachByItself } from '../case/eachByItself.ts'
import { openCaseFor } from '../case/openCaseFor.ts'
import type { CaseRooms } from '../case/rooms.ts'
import type { Lookup } from '../lookup/lookup.ts'
import type { Address } from '../party/facts.ts'
import { digestOfLists } from '../store/casesRuns.ts'
import { holderProgress, keepHolderProgress, keepHolderRun } from '../store/holders.ts'

export type HolderRecord = {
  /** The highest block that is final, read before the accounts are. */
  readonly finalBlock: number
  /** Everybody to whom something came from this block on; accounts may come more than once. */
  readonly receivers: (fromBlock: number) => AsyncIterable<{ readonly account: Address }>
}

export type HoldersScreened = {
  /** Whether everybody was looked at, or only those who came since. */
  readonly whole: boolean
  readonly accounts: number
  readonly hits: number
}

/**
 * Can be done again and again, and by several processes at once: the same account in the same lists is one run and one case. Throws an AggregateError that names the
 * accounts for which no case could be opened, once every other has been looked for.
 */
export async function rescreenHolders(
  rooms: CaseRooms,
  { lookup, record, now }: { readonly lookup: Lookup; readonly record: HolderRecord; readonly now: Date },
): Promise<HoldersScreened> {
  const { pool } = rooms
  if (lookup.versions.length === 0) return { whole: false, accounts: 0, hits: 0 }
  const listsDigest = digestOfLists(lookup.versions)
  const before = await holderProgress(pool)
  const whole = before === null || before.listsDigest !== listsDigest
  const from = whole ? 0 : before.untilBlock + 1
  const seen = new Set<string>()
  const each = eachByItself(pool, 'listed accounts')
  let hits = 0
  for await (const { account } of record.receivers(from)) {
    const address = lower(account)
    if (seen.has(address)) continue
    seen.add(address)
    const found = lookup.findWallet(address)
    if (found.length === 0) continue
    const isKept = await each.attempt(address, async () => {
      const run = await openCaseFor(rooms, { address, found, lists: lookup.versions, now })
      // Lists that went away meanwhile, papers that are erased.
      if (!run.ok) throw Object.assign(new Error('No case could be opened.'), { code: run.refusal.code })
    })
    if (isKept) hits += 1
  }
  // Then this look does not count, and the next one tries again.
  each.end()
  const looked = { untilBlock: record.finalBlock, accounts: seen.size, hits, at: now }
  if (whole) await keepHolderRun(pool, lookup.versions, looked)
  const lastWhole = whole ? looked : { ...before, untilBlock: record.finalBlock, at: now }
  await keepHolderProgress(pool, { ...lastWhole, listsDigest })
  return { whole, accounts: seen.size, hits }
}

function lower(address: string): Address {
  return address.toLowerCase() as Address
}
