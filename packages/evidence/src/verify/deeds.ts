/** The deeds that two officers must have cleared, as their events tell them, and what the officers signed for each. */
import type { CarriedClearance, ChainEvent, Digest } from '@specie/coin'
import { micrograms, toBigint } from '@specie/units'
import {
  assumptionSubject,
  deliverySubject,
  membershipSubject,
  mintSubject,
  withdrawalSubject,
} from '../signed/subjects.ts'
import type { Clearance } from '../signed/typedData.ts'

export type Deed = {
  readonly label: string
  readonly kind: CarriedClearance['kind']
  readonly transaction: Digest
  /** Seconds of Unix time at which it was done. */
  readonly time: number
  /** What was cleared; its decision, where the event names it. */
  readonly cleared: Pick<Clearance, 'party' | 'purpose' | 'subject'> & { readonly decision: Digest | null }
  /** Of a mint: the order that the chain keeps as used, which must be the subject. */
  readonly order?: Digest
}

/** Whether an event is of a deed that needs a clearance. */
export function isCleared(event: ChainEvent): boolean {
  return event.kind === 'admitted' ? event.role === 'member' : kinds.has(event.kind)
}

const kinds: ReadonlySet<ChainEvent['kind']> = new Set([
  'minted',
  'titleDelivered',
  'barWithdrawn',
  'assumed',
  'settled',
])

/** The deed of an event among all events; null where it is none, or where the council did it. */
export function deedOf(
  event: ChainEvent,
  events: readonly ChainEvent[],
  settlement: `0x${string}`,
): Deed | null {
  const { transaction, block } = event
  const at = { transaction, time: block.time }
  switch (event.kind) {
    case 'minted': {
      const { sponsor, to, order, decision, reference: ref } = event
      const amount = micrograms(toBigint(event.amount))
      const subject = mintSubject({ sponsor, to, amount, ref })
      const cleared = { party: to, purpose: 'mint', subject, decision } as const
      return { ...at, label: `mint of ${toBigint(amount)} µg to ${to}`, kind: 'mint', cleared, order }
    }
    case 'titleDelivered': {
      const { title, owner, decision } = event
      const subject = deliverySubject({ title, owner })
      const cleared = { party: owner, purpose: 'delivery', subject, decision } as const
      return { ...at, label: `delivery of title ${title}`, kind: 'deliver', cleared }
    }
    case 'barWithdrawn': {
      const { vault, sponsor, barKey, entry, decision } = event
      const goneAt = lastDeparture(events, vault, barKey, entry)
      const subject = withdrawalSubject({ vault, barKey, goneAt })
      const cleared = { party: sponsor, purpose: 'withdrawal', subject, decision } as const
      return { ...at, label: `withdrawal of bar ${barKey}`, kind: 'withdraw', cleared }
    }
    case 'assumed': {
      const { from, to, decision, reference: ref } = event
      const amount = micrograms(toBigint(event.amount))
      const subject = assumptionSubject({ from, to, amount, ref })
      const cleared = { party: to, purpose: 'assumption', subject, decision } as const
      return { ...at, label: `${to} taking over from ${from}`, kind: 'assume', cleared }
    }
    case 'settled': {
      const { digest: subject, decision } = event
      const cleared = { party: settlement, purpose: 'settlement', subject, decision } as const
      return { ...at, label: `settlement ${subject}`, kind: 'settle', cleared }
    }
    case 'admitted': {
      if (event.role !== 'member' || byCouncil(events, transaction)) return null
      const { party } = event
      const cleared = {
        party,
        purpose: 'membership',
        subject: membershipSubject(party),
        decision: null,
      } as const
      return { ...at, label: `member ${party}`, kind: 'admitMember', cleared }
    }
    default:
      return null
  }
}

function byCouncil(events: readonly ChainEvent[], transaction: Digest): boolean {
  return events.some((event) => event.kind === 'changeExecuted' && event.transaction === transaction)
}

/** Number of the journal entry by which the bar had left this vault last before this one; 0 where it never had. */
function lastDeparture(events: readonly ChainEvent[], vault: number, barKey: Digest, before: number): number {
  return events.reduce(
    (last, event) =>
      event.kind === 'journalled' &&
      event.vault === vault &&
      event.evidence === barKey &&
      (event.entryKind === 'delivery' || event.entryKind === 'withdrawal') &&
      event.entry < before
        ? Math.max(last, event.entry)
        : last,
    0,
  )
}
