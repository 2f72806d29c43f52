/** Tickets between two members: drafted by one, signed by both, amended by another ticket, and then owed. */
import type { Address, Digest, Hex } from '@specie/coin'
import { checkSignature, digestOf, type SignableData, summaryOf } from '@specie/evidence'
import { type Actor, mandatedName, type Office, writeOnce } from '@specie/issuance'
import { isSamePerson } from '@specie/register'
import { type Outcome, ok, refused } from '@specie/units'
import type { PoolClient } from 'pg'
import { bytesToHex, getAddress } from 'viem'
import { mayAct, placeOf, type Standing, standingFor, writeAsMember } from '../member/acting.ts'
import type { SettlementRefusal } from '../refusal.ts'
import { record } from '../store/acts.ts'
import { needsTwoPersons } from '../store/members.ts'
import { listObligations, lockObligations, voidObligations } from '../store/obligations.ts'
import {
  findTicket,
  insertObligations,
  insertTicket,
  keepTicketSignature,
  lockTicket,
  type RecordedTicket,
  setTicketState,
  type TicketSignature,
} from '../store/tickets.ts'
import { counterpartyOf, obligationsOf, ticketTypedData } from '../ticket/obligationsOf.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { ticketFlaw } from '../ticket/ticketFlaw.ts'
import { assetAddresses } from './assets.ts'
import { limitExceeded } from './limits.ts'

export type NewTicket = Omit<Ticket, 'salt' | 'first' | 'second'> & {
  readonly key: string
  readonly member: Address
  readonly counterparty: Address
  readonly salt?: Digest
}

type Done = Outcome<Digest, SettlementRefusal>

/** Nothing is owed by a draft. Gives the ticket's digest. */
export async function draftTicket(office: Office, actor: Actor, wanted: NewTicket): Promise<Done> {
  const { key, member: of, counterparty, salt, ...terms } = wanted
  return writeAsMember(
    office,
    actor,
    { key, member: of, as: 'trade', deed: 'draft ticket', body: { counterparty, salt, ...terms } },
    async (client, { by, member, standing }) => {
      const ticket: Ticket = {
        ...terms,
        first: member,
        second: getAddress(counterparty),
        salt: salt ?? someSalt(),
      }
      return keepDraft(office, client, standing, { ticket, key: by, offer: null })
    },
  )
}

/** In the transaction that decides it; the draft's member stands already. */
export async function keepDraft(
  office: Office,
  client: PoolClient,
  { members }: Standing,
  draft: { readonly ticket: Ticket; readonly key: Address; readonly offer: string | null },
): Promise<Done> {
  const { ticket, key, offer } = draft
  const flaw = ticketFlaw(ticket, await assetAddresses(client, office.chain))
  if (flaw !== null) return refused(flaw)
  if (!members.includes(ticket.second))
    return refused({ code: 'NOT_A_STANDING_MEMBER', member: ticket.second })
  if (ticket.replaces !== null) {
    const replaced = await replaceable(client, ticket.replaces, ticket)
    if (!replaced.ok) return replaced
  }
  const digest = digestOf(ticketTypedData(placeOf(office.chain), ticket))
  if ((await findTicket(client, digest)) !== null) return refused({ code: 'TICKET_EXISTS', ticket: digest })
  await insertTicket(client, { digest, ticket, draftedBy: key, draftedFor: ticket.first, offer })
  await record(client, {
    what: 'ticket',
    of: digest,
    act: 'drafted',
    by: key,
    for: ticket.first,
    concerns: [ticket.first, ticket.second],
  })
  return ok(digest)
}

export type TicketSigning = {
  readonly signer: Address
  readonly typedData: SignableData
  readonly digest: Digest
  readonly summary: readonly string[]
}

/** What this key signs. Whether it may is asked when the signature comes. */
export function ticketSigning(office: Office, { ticket }: RecordedTicket, key: Address): TicketSigning {
  const typedData = ticketTypedData(placeOf(office.chain), ticket)
  return {
    signer: getAddress(key),
    typedData,
    digest: digestOf(typedData),
    summary: summaryOf(typedData),
  }
}

/**
 * The signature of one key for its member. With the last that is needed both owe what the ticket says, unless a limit of theirs is in the way;
 * a ticket that it replaces ends at the same moment. Each signature counts by what its key may do at that moment: that of a key whose mandate
 * has ended since is one too few.
 */
export async function signTicket(
  office: Office,
  actor: Actor,
  request: {
    readonly key: string
    readonly ticket: Digest
    readonly member: Address
    readonly signature: Hex
  },
): Promise<Done> {
  const key = getAddress(actor.key)
  const member = getAddress(request.member)
  const { ticket: digest, signature } = request
  type Prepared = { readonly standing: Standing; readonly asked: readonly Address[] }
  return writeOnce<Prepared, Digest, SettlementRefusal>(
    office.pool,
    { actor: key, key: request.key, deed: 'sign ticket', body: { ticket: digest, member, signature } },
    async () => {
      const found = await findTicket(office.pool, digest)
      if (found === null) return refused({ code: 'TICKET_UNKNOWN', ticket: digest })
      const wallets = office.chain
      const checked = await checkSignature({ digest, signer: key, signature, wallets })
      if (!checked.ok) return refused({ code: 'SIGNATURE_REFUSED', signer: key, why: checked.refusal })
      const asked = [...new Set([key, ...found.signatures.map((one) => one.key)])]
      return ok({ standing: await standingFor(office, asked), asked })
    },
    async (client, { standing, asked }) => {
      const recorded = await lockTicket(client, digest)
      if (recorded === null) return refused({ code: 'TICKET_UNKNOWN', ticket: digest })
      const { ticket } = recorded
      if (counterpartyOf(ticket, member) === null)
        return refused({ code: 'TICKET_NOT_THEIRS', ticket: digest, member })
      const may = await mayAct(client, { key, member, as: 'trade' }, standing)
      if (!may.ok) return may
      if (recorded.state !== 'drafted')
        return refused({ code: 'TICKET_OVER', ticket: digest, state: recorded.state })
      if (recorded.signatures.some((one) => !asked.includes(one.key)))
        return refused({ code: 'TICKET_MOVED', ticket: digest })
      const name = may.value
      const same = recorded.signatures.find(
        (one) => one.member === member && one.key !== key && isSame(one.name, name),
      )
      if (same !== undefined && name !== null) return refused({ code: 'SAME_PERSON', name })
      if (!(await keepTicketSignature(client, digest, { key, member, name, signature })))
        return refused({ code: 'SIGNED_ALREADY', signer: key })
      await record(client, {
        what: 'ticket',
        of: digest,
        act: 'signed',
        by: key,
        for: member,
        concerns: [ticket.first, ticket.second],
      })
      const agreed = await agreeIfSigned(office, client, digest, standing)
      return agreed.ok ? ok(digest) : agreed
    },
  )
}

/** By either side, while only drafted. What is agreed ends by a ticket that both sign. */
export async function cancelTicket(
  office: Office,
  actor: Actor,
  request: { readonly key: string; readonly ticket: Digest; readonly member: Address; readonly why: string },
): Promise<Done> {
  const key = getAddress(actor.key)
  const member = getAddress(request.member)
  const { ticket: digest, why } = request
  return writeOnce<Standing, Digest, SettlementRefusal>(
    office.pool,
    { actor: key, key: request.key, deed: 'cancel ticket', body: { ticket: digest, member, why } },
    async () => ok(await standingFor(office, [key])),
    async (client, standing) => {
      const recorded = await lockTicket(client, digest)
      if (recorded === null) return refused({ code: 'TICKET_UNKNOWN', ticket: digest })
      if (counterpartyOf(recorded.ticket, member) === null)
        return refused({ code: 'TICKET_NOT_THEIRS', ticket: digest, member })
      const may = await mayAct(client, { key, member, as: 'trade' }, standing)
      if (!may.ok) return may
      if (recorded.state !== 'drafted')
        return refused({ code: 'TICKET_OVER', ticket: digest, state: recorded.state })
      await setTicketState(client, digest, 'cancelled')
      await record(client, {
        what: 'ticket',
        of: digest,
        act: 'cancelled',
        by: key,
        for: member,
        why,
        concerns: [recorded.ticket.first, recorded.ticket.second],
      })
      return ok(digest)
    },
  )
}

async function agreeIfSigned(
  office: Office,
  client: PoolClient,
  digest: Digest,
  standing: Standing,
): Promise<Outcome<void, SettlementRefusal>> {
  const { now, members } = standing
  const recorded = await findTicket(client, digest)
  if (recorded === null) throw new Error(`Ticket ${digest} was locked and is not there.`)
  const { ticket, signatures } = recorded
  for (const member of [ticket.first, ticket.second]) {
    const needed = (await needsTwoPersons(client, member)) ? 2 : 1
    if ((await stillCounting(client, signatures, member, standing)) < needed) return ok(undefined)
  }
  // A token may have ended, and the other side been suspended, since it was drafted.
  const flaw = ticketFlaw(ticket, await assetAddresses(client, office.chain))
  if (flaw !== null) return refused(flaw)
  const fallen = [ticket.first, ticket.second].find((member) => !members.includes(member))
  if (fallen !== undefined) return refused({ code: 'NOT_A_STANDING_MEMBER', member: fallen })
  if (ticket.replaces !== null) {
    const replaced = await replaceable(client, ticket.replaces, ticket)
    if (!replaced.ok) return replaced
    await voidObligations(client, ticket.replaces)
    await setTicketState(client, ticket.replaces, 'replaced')
  }
  const exceeded = await limitExceeded(client, ticket)
  if (exceeded !== null) return refused(exceeded)
  await setTicketState(client, digest, 'agreed', now)
  await insertObligations(client, ticket, obligationsOf(ticket, digest, BigInt(now)))
  await record(client, {
    what: 'ticket',
    of: digest,
    act: 'agreed',
    by: null,
    for: null,
    concerns: [ticket.first, ticket.second],
  })
  return ok(undefined)
}

/** How many of the member's signatures are of keys that may trade for it now. */
async function stillCounting(
  client: PoolClient,
  signatures: readonly TicketSignature[],
  member: Address,
  { now, isGenuine }: Standing,
): Promise<number> {
  let count = 0
  for (const { key, member: party } of signatures) {
    if (party !== member) continue
    const name = await mandatedName(client, { key, party, capability: 'trade', now, isGenuine })
    if (name !== undefined) count += 1
  }
  return count
}

/** Between the same two, agreed, and nothing of it settled or in a round that may still happen. Its rows are held until the transaction ends. */
async function replaceable(
  client: PoolClient,
  digest: Digest,
  by: Ticket,
): Promise<Outcome<void, SettlementRefusal>> {
  const replaced = await lockTicket(client, digest)
  if (replaced === null) return refused({ code: 'TICKET_UNKNOWN', ticket: digest })
  const theirs = [replaced.ticket.first, replaced.ticket.second]
  if (!theirs.includes(by.first) || !theirs.includes(by.second))
    return refused({ code: 'TICKET_NOT_THEIRS', ticket: digest, member: by.first })
  if (replaced.state !== 'agreed')
    return refused({ code: 'TICKET_OVER', ticket: digest, state: replaced.state })
  const ids = (await listObligations(client, { tickets: [digest] })).map(({ id }) => id)
  await lockObligations(client, ids)
  const held = (await listObligations(client, { ids })).find(({ state }) => state !== 'open')
  return held === undefined
    ? ok(undefined)
    : refused({ code: 'TICKET_UNDER_WAY', ticket: digest, obligation: held.id })
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && isSamePerson(one, other)
}

export function someSalt(): Digest {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(32)))
}
