/**
 * A deed is done once, however often it is asked for. The caller's key is written down before anything is sent; when the answer is
 * lost, the next request with that key first looks on the chain for what the earlier one may have done, and only then acts.
 *
 * Looking at events was preferred to remembering a transaction's hash: the port sends and waits in one call, and a hash that was
 * never sent would prove nothing. What stays open until the outbox: a transaction that is sent but in no block yet when the
 * retry looks. There the contracts refuse a second mint, statement, title, delivery, withdrawal and assumption; a second
 * transfer, retirement or custodian's hold they cannot tell from a wish.
 */

import type { Block, ChainEvent, ChainRefusal, Digest, Receipt } from '@specie/coin'
import { type Outcome, ok, refused } from '@specie/units'
import { keccak256, stringToHex } from 'viem'
import type { Office } from './office.ts'
import {
  beginRequest,
  claimedTransactions,
  findRequest,
  finishRequest,
  forgetRequest,
  whileLocked,
} from './store/requests.ts'

/** What was done, now or by an earlier request with the same key. */
export type Done = {
  readonly transaction: Digest
  readonly block: Block
  readonly events: readonly ChainEvent[]
  /** Nothing was sent this time. */
  readonly again: boolean
}

export type KeyRefusal =
  | { readonly code: 'KEY_USED_OTHERWISE'; readonly key: string; readonly deed: string }
  | { readonly code: 'KEY_MALFORMED'; readonly key: string }

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
  readonly perform: () => Promise<Outcome<Receipt, Refusal>>
  /** What the register must learn of it. Run before the request counts as done, perhaps more than once. */
  readonly reflect?: (done: Done) => Promise<void>
}

export async function once<Refusal>(
  office: Office,
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
      const earlier =
        known.done === null
          ? await lookForIt(office, deed, known.begunAtBlock)
          : await recall(office, known.done)
      if (earlier !== null) {
        if (known.done === null) await conclude(office, deed, earlier)
        return ok(earlier)
      }
    } else {
      const { number } = await office.chain.head()
      await beginRequest(office.pool, { key, deed: deed.deed, bodyDigest, begunAtBlock: number })
    }
    // Whatever is thrown here leaves the request begun: nobody knows yet what the chain has.
    const outcome = await deed.perform()
    if (!outcome.ok) {
      // The earlier request's transaction may have come in just now, and be the reason of this refusal.
      const earlier = known === null ? null : await lookForIt(office, deed, known.begunAtBlock)
      if (earlier !== null) {
        await conclude(office, deed, earlier)
        return ok(earlier)
      }
      await forgetRequest(office.pool, key)
      return outcome
    }
    const { transaction, block, events } = outcome.value
    const done: Done = { transaction, block, events, again: false }
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

async function conclude<Refusal>(office: Office, deed: Deed<Refusal>, done: Done): Promise<void> {
  await deed.reflect?.(done)
  await finishRequest(office.pool, deed.key, { transaction: done.transaction, block: done.block.number })
}

/** The transaction since the request began that did it and answers no other request, or null. */
async function lookForIt<Refusal>(
  office: Office,
  deed: Deed<Refusal>,
  begunAtBlock: number,
): Promise<Done | null> {
  const events = await office.chain.events({ from: begunAtBlock + 1 })
  const candidates = [...new Set(events.filter(deed.isDone).map((event) => event.transaction))]
  if (candidates.length === 0) return null
  const claimed = await claimedTransactions(office.pool, candidates)
  const transaction = candidates.find((one) => !claimed.has(one))
  return transaction === undefined ? null : doneBy(events, transaction)
}

async function recall(
  office: Office,
  done: { readonly transaction: Digest; readonly block: number },
): Promise<Done | null> {
  const events = await office.chain.events({ from: done.block, to: done.block })
  // A reorganisation took it back: it is to be done anew.
  return doneBy(events, done.transaction)
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
