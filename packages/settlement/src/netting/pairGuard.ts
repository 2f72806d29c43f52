/**
 * The rule that keeps a batch fair between two: nobody has to pay what it owes another while what that other owes it, and is as much due, is
 * left out. A debtor may agree otherwise for a pair.
 */
import type { Address, Digest } from '@specie/coin'
import type { Obligation } from '../obligation/obligation.ts'

/** `debtor` would pay `creditor` while `obligation`, which the creditor owes it, waits. */
export type Unfair = { readonly debtor: Address; readonly creditor: Address; readonly obligation: Digest }

/** `due`: all that is due, taken or not. The first that came first, for each pair of debtor and creditor once. */
export function pairGuard(
  taken: readonly Obligation[],
  due: readonly Obligation[],
  agreed: ReadonlySet<string>,
): readonly Unfair[] {
  const ids = new Set(taken.map(({ id }) => id))
  const pays = new Set(taken.map(({ debtor, creditor }) => `${debtor}:${creditor}`))
  const found = new Map<string, Unfair>()
  for (const { id, debtor, creditor } of due) {
    if (ids.has(id)) continue
    // It is owed by `debtor`; its creditor is the one who would pay first.
    const pair = `${creditor}:${debtor}`
    if (!pays.has(pair) || agreed.has(pair) || found.has(pair)) continue
    found.set(pair, { debtor: creditor, creditor: debtor, obligation: id })
  }
  return [...found.values()]
}
