/** Requests for a quote, and the offers that answer them. */
import type { Address } from '@specie/coin'
import { parseWhole, printWhole } from '@specie/store'
import type { Pool, PoolClient } from 'pg'
import type { Leg } from '../ticket/ticket.ts'

type Reader = Pool | PoolClient

/** A leg whose counterparty is not known yet. */
export type AskedLeg =
  | { readonly kind: 'amount'; readonly asset: Address; readonly amount: bigint }
  | { readonly kind: 'title'; readonly title: number }

export type RequestContent = {
  /** What the asker would give, and what it wants. */
  readonly gives: readonly AskedLeg[]
  readonly takes: readonly AskedLeg[]
  /** The asset in which the price is named. */
  readonly quoteIn: Address
  readonly valueDate: string
  readonly due: number
  readonly reference: string
}

export type OfferContent = {
  /** Units of the asset that is quoted in; 0: neither pays. */
  readonly amount: bigint
  readonly payer: 'asker' | 'offerer'
}

export type QuoteRequest = {
  readonly id: string
  readonly number: number
  readonly member: Address
  readonly asked: readonly Address[]
  readonly content: RequestContent
  /** Seconds of Unix time. */
  readonly validUntil: number
  readonly state: 'open' | 'accepted' | 'closed'
  readonly askedBy: Address
  readonly at: Date
}

export type Offer = {
  readonly id: string
  readonly request: string
  readonly member: Address
  readonly content: OfferContent
  readonly validUntil: number
  readonly state: 'open' | 'accepted' | 'withdrawn'
  readonly offeredBy: Address
  readonly at: Date
}

/** What the asker's and the offerer's parts come to, once both are named. */
export function legsOf(
  asker: Address,
  offerer: Address,
  content: RequestContent,
  offer: OfferContent,
): readonly Leg[] {
  const made = (leg: AskedLeg, from: Address, to: Address): Leg =>
    leg.kind === 'amount'
      ? { kind: 'amount', from, to, asset: leg.asset, amount: leg.amount }
      : { kind: 'title', from, to, title: leg.title }
  const [from, to] = offer.payer === 'asker' ? [asker, offerer] : [offerer, asker]
  return [
    ...content.gives.map((leg) => made(leg, asker, offerer)),
    ...content.takes.map((leg) => made(leg, offerer, asker)),
    ...(offer.amount === 0n
      ? []
      : [{ kind: 'amount', from, to, asset: content.quoteIn, amount: offer.amount } as const]),
  ]
}

export async function insertRequest(
  client: PoolClient,
  request: Omit<QuoteRequest, 'number' | 'state' | 'at'>,
): Promise<void> {
  await client.query(
    `insert into settlement.request (id, member, content, valid_until, state, asked_by) values ($1, $2, $3, $4, 'open', $5)`,
    [request.id, request.member, printWhole(request.content), request.validUntil, request.askedBy],
  )
  await client.query(
    'insert into settlement.asked_member (request, member) select $1, member from unnest($2::text[]) as member',
    [request.id, request.asked],
  )
}

export async function findRequest(client: Reader, id: string): Promise<QuoteRequest | null> {
  return (await select(client, 'r.id = $1', [id]))[0] ?? null
}

export async function lockRequest(client: PoolClient, id: string): Promise<QuoteRequest | null> {
  await client.query('select 1 from settlement.request where id = $1 for update', [id])
  return findRequest(client, id)
}

/** Asked by these members, or of them; the newest first. */
export function listRequests(
  client: Reader,
  members: readonly Address[],
  limit: number,
): Promise<readonly QuoteRequest[]> {
  return select(
    client,
    `r.member = any($1) or exists (select 1 from settlement.asked_member a where a.request = r.id and a.member = any($1))`,
    [members],
    limit,
  )
}

export async function setRequestState(
  client: PoolClient,
  id: string,
  state: QuoteRequest['state'],
): Promise<void> {
  await client.query('update settlement.request set state = $2 where id = $1', [id, state])
}

export async function insertOffer(client: PoolClient, offer: Omit<Offer, 'state' | 'at'>): Promise<void> {
  await client.query(
    `insert into settlement.offer (id, request, member, content, valid_until, state, offered_by) values ($1, $2, $3, $4, $5, 'open', $6)`,
    [offer.id, offer.request, offer.member, printWhole(offer.content), offer.validUntil, offer.offeredBy],
  )
}

export async function findOffer(client: Reader, id: string): Promise<Offer | null> {
  return (await selectOffers(client, 'id = $1', [id]))[0] ?? null
}

/** The first that came first. */
export function listOffers(client: Reader, requests: readonly string[]): Promise<readonly Offer[]> {
  return selectOffers(client, 'request = any($1)', [requests])
}

export async function setOfferState(client: PoolClient, id: string, state: Offer['state']): Promise<void> {
  await client.query('update settlement.offer set state = $2 where id = $1', [id, state])
}

async function select(
  client: Reader,
  where: string,
  values: readonly unknown[],
  limit = 1,
): Promise<readonly QuoteRequest[]> {
  const { rows } = await client.query<{
    id: string
    number: bigint
    member: Address
    asked: Address[]
    content: string
    valid_until: bigint
    state: QuoteRequest['state']
    asked_by: Address
    at: Date
  }>(
    `select r.id, r.number, r.member, r.content, r.valid_until, r.state, r.asked_by, r.at,
       array(select a.member from settlement.asked_member a where a.request = r.id order by a.member) as asked
     from settlement.request r where ${where} order by r.number desc limit ${limit}`,
    [...values],
  )
  return rows.map((row) => ({
    id: row.id,
    number: Number(row.number),
    member: row.member,
    asked: row.asked,
    content: parseWhole<RequestContent>(row.content),
    validUntil: Number(row.valid_until),
    state: row.state,
    askedBy: row.asked_by,
    at: row.at,
  }))
}

async function selectOffers(
  client: Reader,
  where: string,
  values: readonly unknown[],
): Promise<readonly Offer[]> {
  const { rows } = await client.query<{
    id: string
    request: string
    member: Address
    content: string
    valid_until: bigint
    state: Offer['state']
    offered_by: Address
    at: Date
  }>(
    `select id, request, member, content, valid_until, state, offered_by, at from settlement.offer where ${where} order by at, id`,
    [...values],
  )
  return rows.map((row) => ({
    id: row.id,
    request: row.request,
    member: row.member,
    content: parseWhole<OfferContent>(row.content),
    validUntil: Number(row.valid_until),
    state: row.state,
    offeredBy: row.offered_by,
    at: row.at,
  }))
}
