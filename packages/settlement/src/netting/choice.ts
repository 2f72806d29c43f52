/** Which units are taken, and what every account has after them. Every step can be taken back. */
import type { Queue, Unit } from './queue.ts'

export type Choice = {
  /** By the units' places. */
  readonly taken: Uint8Array
  /** What every account has after it. */
  readonly balances: readonly bigint[]
}

export type Draft = Choice & {
  readonly balances: bigint[]
  readonly queue: Queue
  /** Of each account, the units that take from it. */
  readonly payers: readonly (readonly number[])[]
  /** Weight per unit of each account: a guide, never a measure. */
  readonly prices: Float64Array
  weight: bigint
  payments: number
  /** Units turned since the last `keep`. */
  readonly turned: number[]
}

export function draftOf(queue: Queue, taken: Uint8Array, prices: Float64Array): Draft {
  const payers: number[][] = queue.accounts.map(() => [])
  for (const [place, { accounts, changes }] of queue.units.entries())
    for (const [index, account] of accounts.entries())
      if ((changes[index] as bigint) < 0n) payers[account]?.push(place)
  const nothing = { taken: new Uint8Array(queue.units.length), balances: [...queue.balances] }
  const draft: Draft = { queue, payers, prices, ...nothing, weight: 0n, payments: 0, turned: [] }
  for (const [place, one] of taken.entries()) if (one === 1) turn(draft, place)
  keep(draft)
  return draft
}

/** In if it was out, out if it was in. */
export function turn(draft: Draft, place: number): void {
  const { accounts, changes, weight, obligations } = draft.queue.units[place] as Unit
  const comes = draft.taken[place] === 0
  draft.taken[place] = comes ? 1 : 0
  draft.weight += comes ? weight : -weight
  draft.payments += comes ? obligations.length : -obligations.length
  for (let index = 0; index < accounts.length; index += 1) {
    const account = accounts[index] as number
    const before = draft.balances[account] as bigint
    draft.balances[account] = comes
      ? before + (changes[index] as bigint)
      : before - (changes[index] as bigint)
  }
  draft.turned.push(place)
}

export function keep(draft: Draft): void {
  draft.turned.length = 0
}

/** Back to the last `keep`. */
export function takeBack(draft: Draft): void {
  for (const place of draft.turned.splice(0).reverse()) turn(draft, place)
  keep(draft)
}

/** Whether it could be taken, and everybody still pay. */
export function fits({ balances }: Choice, { accounts, changes }: Unit): boolean {
  for (let index = 0; index < accounts.length; index += 1) {
    const change = changes[index] as bigint
    if (change < 0n && (balances[accounts[index] as number] as bigint) + change < 0n) return false
  }
  return true
}

/** In this order, again and again until nothing more fits. */
export function putIn(draft: Draft, order: readonly number[]): void {
  for (let again = true; again; ) {
    again = false
    for (const place of order) {
      if (draft.taken[place] === 1 || !fits(draft, draft.queue.units[place] as Unit)) continue
      turn(draft, place)
      again = true
    }
  }
}
