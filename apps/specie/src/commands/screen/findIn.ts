/** Every entry of the lists that the subject may be, the likeliest first. One question is quicker asked of all entries than an index is built. */

import type { ListEntry } from '@specie/screening/lists'
import { prepareEntry, prepareSubject, type Scored, type Subject, scoreEntry } from '@specie/screening/match'
import type { SearchedList } from './listsFor.ts'
import type { Match } from './printMatch.ts'

export async function findIn(lists: readonly SearchedList[], subject: Subject): Promise<readonly Match[]> {
  const prepared = prepareSubject(subject)
  const byWallet = await walletFinder(subject.wallets)
  return lists
    .flatMap(({ list, entries }) =>
      entries.flatMap((entry) => {
        const scored = byWallet(entry) ?? scoreEntry(prepared, prepareEntry(entry))
        return scored === null ? [] : [{ list, entry, ...scored }]
      }),
    )
    .sort((one, other) => other.score - one.score || (one.entry.id < other.entry.id ? -1 : 1))
}

async function walletFinder(wallets: readonly string[]): Promise<(entry: ListEntry) => Scored | null> {
  if (wallets.length === 0) return () => null
  const { walletKeys } = await import('@specie/screening')
  const ours = new Map(wallets.flatMap((wallet) => walletKeys(wallet).keys.map((key) => [key, wallet])))
  return ({ wallets: listed }) => {
    for (const { currency, address } of listed) {
      const key = walletKeys(address).keys.find((one) => ours.has(one))
      if (key === undefined) continue
      const evidence = {
        what: 'wallet' as const,
        ours: ours.get(key) ?? '',
        theirs: `${currency} ${address}`,
        effect: 10_000,
        says: 'Both addresses are of one key.',
      }
      return { score: 10_000, by: 'wallet', explanation: { names: null, evidence: [evidence] } }
    }
    return null
  }
}
