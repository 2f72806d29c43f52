/**
 * Prices that take account of what settles whole: of the prices tried, those with the lowest bound. Steps along the subgradient, as long as
 * what is known to be possible says (Polyak). Floating point looks for prices; `boundOf` alone says what they prove.
 */
import { boundOf, priceScale } from './bound.ts'
import type { Queue } from './queue.ts'

export function sharpen(
  queue: Queue,
  from: { readonly prices: readonly bigint[]; readonly bound: bigint },
  possible: bigint,
  until: () => boolean,
): { readonly prices: readonly bigint[]; readonly bound: bigint } {
  const { units, balances } = queue
  const have = Float64Array.from(balances, Number)
  const weights = Float64Array.from(units, ({ weight }) => Number(weight))
  const changes = units.map((unit) => Float64Array.from(unit.changes, Number))
  const price = Float64Array.from(from.prices, (one) => Number(one) / Number(priceScale))
  const target = Number(possible)
  let [best, lowest, stride, idle] = [price.slice(), Number(from.bound), 1, 0]
  for (let step = 0; step < mostSteps && stride > leastStride && !until(); step += 1) {
    const rest = have.slice()
    let value = have.reduce((sum, one, account) => sum + one * (price[account] as number), 0)
    for (const [place, { accounts }] of units.entries()) {
      const change = changes[place] as Float64Array
      let reduced = weights[place] as number
      for (let at = 0; at < accounts.length; at += 1)
        reduced += (price[accounts[at] as number] as number) * (change[at] as number)
      if (reduced <= 0) continue
      value += reduced
      for (let at = 0; at < accounts.length; at += 1)
        rest[accounts[at] as number] = (rest[accounts[at] as number] as number) + (change[at] as number)
    }
    if (value < lowest) [best, lowest, idle] = [price.slice(), value, 0]
    else if (++idle === patience) [stride, idle] = [stride / 2, 0]
    // A price of nothing stays so where something is left: to count it would shorten every step.
    for (const [account, one] of rest.entries()) if (one > 0 && price[account] === 0) rest[account] = 0
    const square = rest.reduce((sum, one) => sum + one * one, 0)
    if (square === 0) break
    const length = (stride * (value - target)) / square
    for (const [account, one] of rest.entries())
      price[account] = Math.max(0, (price[account] as number) - length * one)
  }
  const prices = Array.from(best, (one) => BigInt(Math.round(one * Number(priceScale))))
  const bound = boundOf(queue, prices)
  return bound < from.bound ? { prices, bound } : from
}

const mostSteps = 400
const patience = 10
const leastStride = 1e-3
