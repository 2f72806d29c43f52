/**
 * How a ready order reaches the chain: by the office's own worker, where one signs for the account that must send it, through the
 * outbox and in the transaction that made it ready; or by the party's wallet. Once one of the two has it, the other never gets it.
 */

import type { Address, BarProof, SignedClearance, TransitionName, Transitions } from '@specie/coin'
import { carriers, enqueue } from '@specie/coin/outbox'
import { type Outcome, ok, refused } from '@specie/units'
import type { PoolClient } from 'pg'
import { type ListRefusal, proofInForce } from '../listInForce.ts'
import type { Office } from '../office.ts'
import type { ScreeningDenial } from '../screening/screening.ts'
import { wholeQuestion } from '../screening/wholeQuestion.ts'
import { missingSteps } from './machine.ts'
import { office as byOffice, move, mustMove } from './move.ts'
import type { Order } from './order.ts'
import { questionOf } from './question.ts'

/** What carrying an order needs that only a node and other tables know, read before the transaction. */
export type Carriage = {
  readonly carriers: ReadonlySet<Address>
  /** Of the kinds that prove a bar, where somebody carries it; a refusal where the list in force does not have the bar. */
  readonly proof: Outcome<BarProof, ListRefusal> | null
  /** What the screening says against an order that it had let pass; null where it says nothing. */
  readonly denial: ScreeningDenial | null
}

export type Carried = {
  [Name in TransitionName]: { readonly name: Name; readonly what: Transitions[Name] }
}[TransitionName]

export async function prepareCarriage(office: Office, order: Order): Promise<Carriage> {
  const signing = await carriers(office.pool)
  // A whole list is hashed for a proof: only where somebody will carry it.
  const proof = senderAmong(order, signing) === null ? null : await proofFor(office, order)
  return { carriers: signing, proof, denial: await denialOf(office, order) }
}

/**
 * Screened once more before anything is signed for the chain: a list, a party or a case may have changed since. What somebody carries
 * already is past this.
 */
export async function denialOf(office: Office, order: Order): Promise<ScreeningDenial | null> {
  if (!order.screened || order.carrier === 'outbox') return null
  const again = await office.screening.decide(await wholeQuestion(office, questionOf(order)))
  return again.ok ? null : again.refusal
}

/**
 * On to `ready` where every step is done, and to the outbox where a worker signs for the sender; back to the screening where that has
 * come to say otherwise.
 */
export async function proceed(client: PoolClient, order: Order, carriage: Carriage): Promise<Order> {
  if (carriage.denial !== null && order.screened && order.carrier === null) {
    const { told, why } = carriage.denial
    return mustMove(client, order, { act: 'recalled' }, byOffice(`The clearance stands no more: ${told}.`), {
      clearance: null,
      release: null,
      deferred: { told, why },
    })
  }
  const readied = await readyIfDone(client, order)
  if (readied.state !== 'ready' || readied.carrier !== null) return readied
  const signer = senderAmong(readied, carriage.carriers)
  if (signer === null) return readied
  const call = contentOf(readied, carriage.proof)
  if (!call.ok) return readied
  const carried = readied.carried + 1
  await enqueueAs(client, messageKey(readied.id, carried), signer, call.value)
  return mustMove(
    client,
    readied,
    { act: 'carried' },
    byOffice(`The office’s worker signs for ${signer} and brings it to the chain.`),
    { carrier: 'outbox', carried },
  )
}

/** What the contracts are given; a refusal where the bar is not on the list in force. */
export function contentOf(order: Order, proof: Carriage['proof']): Outcome<Carried, ListRefusal> {
  switch (order.kind) {
    case 'mint':
      return ok({ name: 'mint', what: { ...order.content, clearance: clearanceOf(order) } })
    case 'retire':
      return ok({ name: 'retire', what: order.content })
    case 'open': {
      const { vault } = order.content
      return withProof(proof, (proved) => ({ name: 'open', what: { vault, proof: proved } }))
    }
    case 'close': {
      const { title } = order.content
      return withProof(proof, (proved) => ({ name: 'close', what: { title, proof: proved } }))
    }
    case 'deliver': {
      const { expiry, signature } = releaseOf(order)
      const { title } = order.content
      const released = { releaseExpiry: expiry, custodianSignature: signature }
      return ok({ name: 'deliver', what: { title, clearance: clearanceOf(order), ...released } })
    }
    case 'withdraw': {
      const { expiry, signature } = releaseOf(order)
      const { vault } = order.content
      const released = { releaseExpiry: expiry, custodianSignature: signature }
      return withProof(proof, (proved) => ({
        name: 'withdraw',
        what: { vault, proof: proved, clearance: clearanceOf(order), ...released },
      }))
    }
    case 'assume': {
      const signatureOf = (signer: Address | null) => {
        const assent = order.assents.find((one) => one.signer === signer)
        if (assent === undefined) throw new Error(`Order ${order.id} lacks the signature of ${signer}.`)
        return assent.signature
      }
      return ok({
        name: 'assume',
        what: {
          from: order.party,
          ...order.content,
          fromSignature: signatureOf(order.party),
          toSignature: signatureOf(order.counterparty),
          clearance: clearanceOf(order),
        },
      })
    }
  }
}

/** The proof of the order's bar in the list in force; null for the kinds that prove none. */
export async function proofFor(office: Office, order: Order): Promise<Carriage['proof']> {
  if (order.bar === null || order.kind === 'deliver') return null
  return proofInForce(office, order.bar.vault, order.bar.barKey)
}

/** Each time it is given to the outbox it is another message. */
export function messageKey(order: string, carried: number): string {
  return carried === 1 ? `order ${order}` : `order ${order} ${carried}`
}

export function orderOfKey(key: string): { readonly order: string; readonly carried: number } | null {
  const found = /^order ([0-9a-f-]{36})(?: ([0-9]{1,9}))?$/.exec(key)
  if (found?.[1] === undefined) return null
  return { order: found[1], carried: found[2] === undefined ? 1 : Number(found[2]) }
}

async function readyIfDone(client: PoolClient, order: Order): Promise<Order> {
  if (!['approved', 'cleared', 'released'].includes(order.state) || missingSteps(order).length > 0)
    return order
  const moved = await move(client, order, { act: 'readied' }, byOffice('Every step that it needs is done.'))
  if (!moved.ok) throw new Error(`Order ${order.id} has every step and is not ready: ${moved.refusal.code}.`)
  return moved.value
}

/** The party itself; what two sponsors have signed anybody may bring. */
export function senderAmong(order: Order, known: ReadonlySet<Address>): Address | null {
  if (known.has(order.party)) return order.party
  if (order.kind !== 'assume') return null
  if (order.counterparty !== null && known.has(order.counterparty)) return order.counterparty
  return [...known].sort()[0] ?? null
}

/** One call a name: the outbox's types tie the content to it. */
function enqueueAs<Name extends TransitionName>(
  client: PoolClient,
  key: string,
  signer: Address,
  { name, what }: { readonly name: Name; readonly what: Transitions[Name] },
): Promise<void> {
  return enqueue(client, { key, signer, name, what })
}

function withProof(
  proof: Carriage['proof'],
  make: (proof: BarProof) => Carried,
): Outcome<Carried, ListRefusal> {
  if (proof === null) throw new Error('A bar is proved here, and no proof was made.')
  return proof.ok ? ok(make(proof.value)) : refused(proof.refusal)
}

function clearanceOf(order: Order): SignedClearance {
  if (order.clearance === null) throw new Error(`Order ${order.id} is not cleared.`)
  const { decision, expiry, signatures } = order.clearance
  return { decision, expiry, signatures }
}

function releaseOf(order: Order) {
  if (order.release === null) throw new Error(`Order ${order.id} has no release.`)
  return order.release
}
