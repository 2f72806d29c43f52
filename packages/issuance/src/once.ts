/**
 * A deed is done once, however often it is asked for. The caller's key is written down before anything is sent, and with it the
 * signed transaction: when the answer is lost, or we are ended in the middle, the next request with that key finds that transaction in
 * its block or sends the very same bytes again, whose nonce can happen once only.
 *
 * Where the node or a wallet signs, nobody knows the bytes before they are sent. Then the next request is refused while the account has
 * transactions in no block yet, and looks at events afterwards: an equal deed that the same account did elsewhere meanwhile
 * would be taken for it.
 */

import type {
  Address,
  Block,
  ChainEvent,
  ChainRefusal,
  Digest,
  Receipt,
  Sending,
  SentTransaction,
} from '@specie/coin'
import { type Outcome, ok, refused } from '@specie/units'
import { keccak256, stringToHex } from 'viem'
import type { Records } from './office.ts'
import {
  beginRequest,
  claimedTransactions,
  findRequest,
  finishRequest,
  forgetRequest,
  type RecordedRequest,
  recordSent,
  whileLocked,
} from './store/requests.ts'

/** What was done, now or by an earlier request with the same key. */
export type Done = {
  readonly transaction: Digest
  readonly block: Block
  readonly events: readonly ChainEvent[]
  /** An earlier request's transaction did it; nothing new was signed this time. */
  readonly again: boolean
}

export type KeyRefusal =
  | { readonly code: 'KEY_USED_OTHERWISE'; readonly key: string; readonly deed: string }
  | { readonly code: 'KEY_MALFORMED'; readonly key: string }
  /** Sent or not, nobody can say yet: the account has this many transactions that are in no block. */
  | {
      readonly code: 'REQUEST_PENDING'
      readonly key: string
      readonly account: Address
      readonly waiting: number
    }

/** The contracts' own words, passed on. */
export type RefusedOnChain = { readonly code: 'REFUSED_ON_CHAIN'; readonly chain: ChainRefusal }

export type Deed<Refusal> = {
  /** The caller's idempotency key: 1 to 200 characters, its own for each thing wanted. */
  readonly key: string
  readonly deed: string
  /** Everything that decides what is done. The same key with another body is refused. */
  readonly body: Readonly<Record<string, string | number | bigint | boolean | null>>
  /** Whether this event is the deed itself, done. */
  readonly isDone: (event: ChainEvent) => boolean
  /** Hands `sending` on to the one write that it makes. */
  readonly perform: (sending: Sending) => Promise<Outcome<Receipt, Refusal>>
  /** What the register must learn of it. Run before the request counts as done, perhaps more than once. */
  readonly reflect?: (done: Done) => Promise<void>
}

export async function once<Refusal>(
  office: Records,
  deed: Deed<Refusal>,
): Promise<Outcome<Done, Refusal | KeyRefusal>> {
  const { key } = deed
  if (key.length < 1 || key.length > 200) return refused({ code: 'KEY_MALFORMED', key })
  return whileLocked(office.pool, key, async () => {
    const bodyDigest = digestOfBody(deed)
    const known = await findRequest(office.pool, key)
    if (known !== null && known.bodyDigest !== bodyDigest) {
      return refused({ code: 'KEY_USED_OTHERWISE', key, deed: deed.deed })
    }
    if (known !== null) {
      const earlier = await earlierDone(office, deed, known)
      if (!earlier.ok) return earlier
      if (earlier.value !== null) return ok(earlier.value)
    } else {
      const { number } = await office.chain.head()
      await beginRequest(office.pool, { key, deed: deed.deed, bodyDigest, begunAtBlock: number })
    }
    // Whatever is thrown here leaves the request begun: nobody knows yet what the chain has.
    const outcome = await deed.perform({ beforeSend: (sent) => recordSent(office.pool, key, sent) })
    if (!outcome.ok) {
      // The earlier request's transaction may have come in just now, and be the reason of this refusal.
      const late = known === null ? ok(null) : await earlierDone(office, deed, known)
      if (late.ok && late.value !== null) return ok(late.value)
      await forgetRequest(office.pool, key)
      return outcome
    }
    const done: Done = { ...doneOf(outcome.value), again: false }
    await conclude(office, deed, done)
    return ok(done)
  })
}

/** Turns a write's answer into a deed's. */
export async function onChain(
  write: Promise<Outcome<Receipt, ChainRefusal>>,
): Promise<Outcome<Receipt, RefusedOnChain>> {
  const outcome = await write
  return outcome.ok ? outcome : refused({ code: 'REFUSED_ON_CHAIN', chain: outcome.refusal })
}

/** What an earlier request with this key did, concluded; null when it did nothing and can do nothing any more. */
async function earlierDone<Refusal>(
  office: Records,
  deed: Deed<Refusal>,
  known: RecordedRequest,
): Promise<Outcome<Done | null, KeyRefusal>> {
  if (known.done !== null) {
    const done = await recall(office, known.done)
    if (done !== null) return ok(done)
    // A reorganisation took it back, or the chain lost its block: the same bytes may still come.
    if (known.sent === null) return ok(null)
  }
  const found =
    known.sent === null
      ? ok(known.writesDown ? null : await lookForIt(office, deed, known.begunAtBlock))
      : await resumed(office, deed, known.sent, known.begunAtBlock)
  if (found.ok && found.value !== null) await conclude(office, deed, found.value)
  return found
}

async function resumed<Refusal>(
  office: Records,
  deed: Deed<Refusal>,
  sent: SentTransaction,
  begunAtBlock: number,
): Promise<Outcome<Done | null, KeyRefusal>> {
  const now = await office.chain.resume(sent)
  switch (now.kind) {
    case 'landed':
      // What the contracts refused then, they may do now: it did nothing.
      return ok(now.outcome.ok ? { ...doneOf(now.outcome.value), again: true } : null)
    case 'gone':
      return ok(null)
    case 'pending':
      return refused({
        code: 'REQUEST_PENDING',
        key: deed.key,
        account: sent.account,
        waiting: now.waiting,
      })
    case 'unknown':
      return ok(await lookForIt(office, deed, begunAtBlock))
  }
}

async function conclude<Refusal>(office: Records, deed: Deed<Refusal>, done: Done): Promise<void> {
  await deed.reflect?.(done)
  await finishRequest(office.pool, deed.key, done)
}

/** The transaction since the request began that did it and answers no other request, or null. */
async function lookForIt<Refusal>(
  office: Records,
  deed: Deed<Refusal>,
  begunAtBlock: number,
): Promise<Done | null> {
  const head = await office.chain.head()
  if (head.number <= begunAtBlock) return null
  const events = await office.chain.events({ from: begunAtBlock + 1, to: head.number })
  const candidates = [...new Set(events.filter(deed.isDone).map((event) => event.transaction))]
  if (candidates.length === 0) return null
  const claimed = await claimedTransactions(office.pool, candidates)
  const transaction = candidates.find((one) => !claimed.has(one))
  return transaction === undefined ? null : doneBy(events, transaction)
}

async function recall(
  office: Records,
  done: { readonly transaction: Digest; readonly block: number },
): Promise<Done | null> {
  // A chain that was stopped hard has lost its last blocks: what they held is gone with them.
  if ((await office.chain.head()).number < done.block) return null
  const events = await office.chain.events({ from: done.block, to: done.block })
  return doneBy(events, done.transaction)
}

function doneOf({ transaction, block, events }: Receipt): Omit<Done, 'again'> {
  return { transaction, block, events }
}

function doneBy(events: readonly ChainEvent[], transaction: Digest): Done | null {
  const own = events.filter((event) => event.transaction === transaction)
  const first = own[0]
  return first === undefined ? null : { transaction, block: first.block, events: own, again: true }
}

function digestOfBody<Refusal>(deed: Deed<Refusal>): Digest {
  const fields = Object.entries(deed.body)
    .map(([name, value]) => [name, typeof value === 'bigint' ? value.toString() : value] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return keccak256(stringToHex(JSON.stringify([deed.deed, fields])))
}
