/**
 * Every promise made to a caller, held against what the chain and the database say once all is calm. A violation names the promise, the
 * key or transaction, and what was found.
 */
import type { ChainEvent, Digest } from '@specie/coin'
import type { Loss } from '../fault/inflict.ts'
import type { Answer } from '../member/words.ts'
import { type Asked, heard, isSettled } from './ledger.ts'

export type Violation = { readonly rule: string; readonly what: string }

export type AfterCalm = {
  readonly asked: readonly Asked[]
  /** Everything since the seed began, of the final chain. */
  readonly events: readonly ChainEvent[]
  readonly losses: readonly Loss[]
  /** Transactions that carried out an order or anchored the public log, each with its name. */
  readonly orders: readonly { readonly name: string; readonly transaction: string }[]
}

export const promises: Readonly<Record<string, (after: AfterCalm) => readonly string[]>> = {
  'every key comes to an answer': ({ asked }) =>
    asked.filter((one) => !isSettled(heard(one))).map((one) => `${one.request.key}: ${inWords(heard(one))}`),

  'what was acknowledged is on the chain': ({ asked, events }) => {
    const standing = transactionsOf(events)
    return asked.flatMap((one) => {
      const answer = heard(one)
      if (answer?.kind !== 'done' || answer.transaction === null || standing.has(answer.transaction))
        return []
      return [`${one.request.key}: transaction ${answer.transaction}`]
    })
  },

  'nothing happened twice, and nothing that nobody asked for': ({ asked, events, orders }) => {
    const claims = new Map<string, string[]>()
    for (const { name, transaction } of orders)
      claims.set(transaction, [...(claims.get(transaction) ?? []), name])
    for (const one of asked) {
      const answer = heard(one)
      if (answer?.kind !== 'done' || answer.transaction === null) continue
      claims.set(answer.transaction, [...(claims.get(answer.transaction) ?? []), one.request.key])
    }
    return [...transactionsOf(events)].flatMap(([transaction, kinds]) => {
      const keys = claims.get(transaction) ?? []
      if (keys.length === 1) return []
      if (keys.length === 0) return [`${transaction} (${kinds.join(', ')}) answers no key`]
      return [`${transaction} answers ${keys.join(' and ')}`]
    })
  },

  'a key never answered two ways': ({ asked, losses }) =>
    asked.flatMap((one) => {
      const done = one.answers.map(({ answer }) => answer).filter((answer) => answer.kind === 'done')
      return done.slice(1).flatMap((answer, index) => {
        const before = done[index]
        if (before === undefined || sameAnswer(before, answer)) return []
        // Only a block that the chain took back lets the same key be done anew, by another transaction.
        if (before.block !== null && losses.some((loss) => loss.above < (before.block ?? 0))) return []
        return [`${one.request.key}: ${inWords(before)}, then ${inWords(answer)}`]
      })
    }),

  'what was done is not refused later': ({ asked, losses }) =>
    asked.flatMap((one) => {
      const last = heard(one)
      if (last?.kind !== 'refused') return []
      const done = one.answers.map(({ answer }) => answer).find((answer) => answer.kind === 'done')
      if (done?.kind !== 'done') return []
      if (done.block !== null && losses.some((loss) => loss.above < (done.block ?? 0))) return []
      return [`${one.request.key}: ${inWords(done)}, then ${inWords(last)}`]
    }),
}

export function sameAnswer(one: Answer, other: Answer): boolean {
  if (one.kind !== 'done' || other.kind !== 'done') return one.kind === other.kind
  return one.transaction === other.transaction && JSON.stringify(one.facts) === JSON.stringify(other.facts)
}

export function inWords(answer: Answer | undefined): string {
  if (answer === undefined) return 'never answered'
  if (answer.kind === 'done') return `done by ${answer.transaction} in block ${answer.block}`
  return answer.kind === 'refused' ? `refused, ${answer.code}` : `lost: ${answer.text}`
}

/** Transactions that the contracts took, with what each did. */
export function transactionsOf(events: readonly ChainEvent[]): ReadonlyMap<Digest, readonly string[]> {
  const found = new Map<Digest, string[]>()
  for (const { transaction, kind } of events)
    found.set(transaction, [...(found.get(transaction) ?? []), kind])
  return found
}
