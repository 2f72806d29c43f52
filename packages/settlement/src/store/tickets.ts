/** Tickets as drafted and signed, and the obligations that they became. */
import type { Address, Digest, Hex } from '@specie/coin'
import { parseWhole, printWhole } from '@specie/store'
import type { Pool, PoolClient } from 'pg'
import type { Obligation } from '../obligation/obligation.ts'
import type { Ticket } from '../ticket/ticket.ts'

type Reader = Pool | PoolClient

export type TicketState = 'drafted' | 'agreed' | 'cancelled' | 'replaced'

export type TicketSignature = {
  readonly key: Address
  readonly member: Address
  /** By its mandate; null for the member's own account. */
  readonly name: string | null
  readonly signature: Hex
  readonly at: Date
}

export type RecordedTicket = {
  readonly digest: Digest
  readonly number: number
  readonly ticket: Ticket
  readonly state: TicketState
  readonly draftedBy: Address
  readonly draftedFor: Address
  readonly offer: string | null
  readonly at: Date
  /** Seconds of Unix time; null until both have signed. */
  readonly agreedAt: number | null
  readonly signatures: readonly TicketSignature[]
}

export async function insertTicket(
  client: PoolClient,
  draft: {
    readonly digest: Digest
    readonly ticket: Ticket
    readonly draftedBy: Address
    readonly draftedFor: Address
    readonly offer: string | null
  },
): Promise<RecordedTicket> {
  const { digest, ticket, draftedBy, draftedFor, offer } = draft
  await client.query(
    `insert into settlement.ticket (digest, first, second, content, state, replaces, offer, drafted_by, drafted_for)
     values ($1, $2, $3, $4, 'drafted', $5, $6, $7, $8)`,
    [digest, ticket.first, ticket.second, printWhole(ticket), ticket.replaces, offer, draftedBy, draftedFor],
  )
  const kept = await findTicket(client, digest)
  if (kept === null) throw new Error(`Ticket ${digest} was kept and is not there.`)
  return kept
}

export async function findTicket(client: Reader, digest: Digest): Promise<RecordedTicket | null> {
  return (await select(client, 'digest = $1', [digest]))[0] ?? null
}

/** Whoever decides about it holds its row until the transaction ends. */
export async function lockTicket(client: PoolClient, digest: Digest): Promise<RecordedTicket | null> {
  await client.query('select 1 from settlement.ticket where digest = $1 for update', [digest])
  return findTicket(client, digest)
}

/** The newest first, at most `limit`; of these members, of one state. */
export function listTickets(
  client: Reader,
  wanted: {
    readonly members: readonly Address[]
    readonly state?: TicketState
    readonly before?: number
    readonly limit: number
  },
): Promise<readonly RecordedTicket[]> {
  return select(
    client,
    `(first = any($1) or second = any($1)) and ($2::text is null or state = $2) and ($3::bigint is null or number < $3)`,
    [wanted.members, wanted.state ?? null, wanted.before ?? null],
    wanted.limit,
  )
}

/** Agreed from a second until before another, whatever became of them since; the newest first. Seconds of Unix time. */
export function ticketsAgreedIn(
  client: Reader,
  member: Address,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly RecordedTicket[]> {
  return select(
    client,
    '(first = $1 or second = $1) and $2 <= agreed_at and agreed_at < $3',
    [member, from, to],
    null,
  )
}

/** The members' own words for these tickets. */
export async function referencesOf(
  client: Reader,
  tickets: readonly Digest[],
): Promise<ReadonlyMap<Digest, string>> {
  const { rows } = await client.query<{ digest: Digest; reference: string }>(
    `select digest, content::json ->> 'reference' as reference from settlement.ticket where digest = any($1)`,
    [[...new Set(tickets)]],
  )
  return new Map(rows.map(({ digest, reference }) => [digest, reference]))
}

export async function setTicketState(
  client: PoolClient,
  digest: Digest,
  state: TicketState,
  agreedAt: number | null = null,
): Promise<void> {
  await client.query(
    'update settlement.ticket set state = $2, agreed_at = coalesce(agreed_at, $3) where digest = $1',
    [digest, state, agreedAt],
  )
}

export async function keepTicketSignature(
  client: PoolClient,
  ticket: Digest,
  { key, member, name, signature }: Omit<TicketSignature, 'at'>,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into settlement.ticket_signature (ticket, key, member, name, signature) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [ticket, key, member, name, signature],
  )
  return rowCount === 1
}

export async function insertObligations(
  client: PoolClient,
  { valueDate }: Pick<Ticket, 'valueDate'>,
  obligations: readonly Obligation[],
): Promise<void> {
  await client.query(
    `insert into settlement.obligation
       (place, value_date, id, ticket, all_or_none, debtor, creditor, asset, amount, title, due, priority, signed_at)
     select place - 1, $1, id, ticket, all_or_none, debtor, creditor, asset, amount, title, due, priority, signed_at
     from unnest($2::text[], $3::text[], $4::boolean[], $5::text[], $6::text[], $7::text[], $8::numeric[], $9::bigint[],
                 $10::bigint[], $11::integer[], $12::bigint[])
       with ordinality as leg (id, ticket, all_or_none, debtor, creditor, asset, amount, title, due, priority, signed_at, place)`,
    [
      valueDate,
      obligations.map(({ id }) => id),
      obligations.map(({ ticket }) => ticket),
      obligations.map(({ allOrNone }) => allOrNone),
      obligations.map(({ debtor }) => debtor),
      obligations.map(({ creditor }) => creditor),
      obligations.map(({ owed }) => (owed.kind === 'amount' ? owed.asset : null)),
      obligations.map(({ owed }) => (owed.kind === 'amount' ? String(owed.amount) : null)),
      obligations.map(({ owed }) => (owed.kind === 'title' ? String(owed.title) : null)),
      obligations.map(({ due }) => String(due)),
      obligations.map(({ priority }) => priority),
      obligations.map(({ signedAt }) => String(signedAt)),
    ],
  )
}

async function select(
  client: Reader,
  where: string,
  values: readonly unknown[],
  limit: number | null = 1,
): Promise<readonly RecordedTicket[]> {
  const { rows } = await client.query<{
    digest: Digest
    number: bigint
    content: string
    state: TicketState
    drafted_by: Address
    drafted_for: Address
    offer: string | null
    at: Date
    agreed_at: bigint | null
  }>(
    `select digest, number, content, state, drafted_by, drafted_for, offer, at, agreed_at from settlement.ticket
     where ${where} order by number desc limit $${values.length + 1}`,
    [...values, limit],
  )
  const signatures = await client.query<{
    ticket: Digest
    key: Address
    member: Address
    name: string | null
    signature: Hex
    at: Date
  }>(
    `select ticket, key, member, name, signature, at from settlement.ticket_signature where ticket = any($1) order by at, key`,
    [rows.map(({ digest }) => digest)],
  )
  const byTicket = new Map<Digest, TicketSignature[]>()
  for (const { ticket, ...signature } of signatures.rows) {
    const known = byTicket.get(ticket)
    if (known === undefined) byTicket.set(ticket, [signature])
    else known.push(signature)
  }
  return rows.map((row) => ({
    digest: row.digest,
    number: Number(row.number),
    ticket: parseWhole<Ticket>(row.content),
    state: row.state,
    draftedBy: row.drafted_by,
    draftedFor: row.drafted_for,
    offer: row.offer,
    at: row.at,
    agreedAt: row.agreed_at === null ? null : Number(row.agreed_at),
    signatures: byTicket.get(row.digest) ?? [],
  }))
}
