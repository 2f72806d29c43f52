/**
 * A figure that no choice can exceed, proved: for any price per account that is not negative, weak duality gives
 * Σ price × balance + Σ over units of max(0, weight − Σ price × what the unit takes). Prices may come
 * from anywhere; here they are whole numbers over 2³², and the sum is exact, rounded up.
 */
import type { Queue } from './queue.ts'

export const priceScale = 1n << 32n

/** `prices`: of each account, times 2³². Negative ones count as none. */
export function boundOf({ units, balances }: Queue, prices: readonly bigint[]): bigint {
  const price = prices.map((one) => (one > 0n ? one : 0n))
  let scaled = 0n
  for (const [account, balance] of balances.entries()) scaled += (price[account] ?? 0n) * balance
  for (const { weight, accounts, changes } of units) {
    let reduced = weight * priceScale
    for (const [index, account] of accounts.entries())
      reduced += (price[account] ?? 0n) * (changes[index] ?? 0n)
    if (reduced > 0n) scaled += reduced
  }
  return (scaled + priceScale - 1n) / priceScale
}
