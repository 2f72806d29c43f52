/** Settlement as the table shapes it: in names, with times, and only what this key may see. */
import type {
  Owed,
  QuoteRequestShape,
  RoundShape,
  SettlementAct,
  SettlementAsset,
  SettlementLeg,
  TicketShape,
  WholeRound,
  WholeTicket,
} from '@specie/client'
import type { Address } from '@specie/coin'
import {
  type Asset,
  actsOn,
  admittedAssets,
  kindOf,
  type Leg,
  leftOutOf,
  listObligations,
  listOffers,
  memberSignatures,
  type OwedNow,
  obligationsIn,
  officerSignatures,
  type QuoteRequest,
  type RecordedAct,
  type RecordedTicket,
  type Round,
  referencesOf,
  stateOf,
} from '@specie/settlement'
import type { LeftReason } from '@specie/settlement/netting'
import { type AssetWords, roundSays, ticketSays, whyLeft } from '../../../settlement/words.ts'
import { isoTime } from '../../shape.ts'
import type { Names } from '../../sources.ts'
import { type Asker, hasRole, same } from '../access.ts'
import type { Desk } from '../desk.ts'
import { inNames } from '../inNames.ts'

/** The members that this key acts for or looks at: its own account, and those that gave it a mandate. */
export function ownMembers(asker: Asker): readonly Address[] {
  const own = asker.capacities
    .filter(({ partyRole, as }) => partyRole === 'member' && sees.includes(as))
    .map(({ party }) => party)
  return [...new Set(own)]
}

export async function assetsOf({ pool, office, sources }: Desk): Promise<readonly Asset[]> {
  const { name, symbol } = sources.settings.coin
  return admittedAssets(pool, { address: office.chain.contracts.coin, name, symbol })
}

export function assetWords(assets: readonly Asset[]): AssetWords {
  return new Map(assets.map((one) => [one.address.toLowerCase(), one]))
}

export function shownAsset({ address, symbol, name, decimals, currency, inForce }: Asset): SettlementAsset {
  return { address, symbol, name, decimals, currency, inForce }
}

export async function shownOwed(desk: Desk, obligations: readonly OwedNow[]): Promise<Owed[]> {
  const [names, references] = await Promise.all([
    desk.sources.names(),
    referencesOf(
      desk.pool,
      obligations.map(({ ticket }) => ticket),
    ),
  ])
  return obligations.map((one) => ({
    id: one.id,
    ticket: one.ticket,
    reference: references.get(one.ticket) ?? '',
    debtor: names.namedOf(one.debtor),
    creditor: names.namedOf(one.creditor),
    asset: one.owed.kind === 'amount' ? one.owed.asset : null,
    units: one.owed.kind === 'amount' ? String(one.owed.amount) : null,
    title: one.owed.kind === 'title' ? Number(one.owed.title) : null,
    due: isoTime(Number(one.due)),
    priority: one.priority,
    allOrNone: one.allOrNone,
    state: one.state,
    final: one.final,
    round: one.round,
  }))
}

export async function shownRequests(
  desk: Desk,
  asker: Asker,
  requests: readonly QuoteRequest[],
): Promise<QuoteRequestShape[]> {
  const own = ownMembers(asker)
  const isMine = (member: Address) => own.some((one) => same(one, member))
  const [names, now, offers] = await Promise.all([
    desk.sources.names(),
    desk.office.chain.now(),
    listOffers(
      desk.pool,
      requests.map(({ id }) => id),
    ),
  ])
  return requests.map((request) => {
    const { content } = request
    const mine = isMine(request.member)
    return {
      id: request.id,
      number: request.number,
      member: names.namedOf(request.member),
      // Who else was asked is the asker's to know.
      asked: request.asked.filter((one) => mine || isMine(one)).map((one) => names.namedOf(one)),
      gives: content.gives.map(shownAskedLeg),
      takes: content.takes.map(shownAskedLeg),
      quoteIn: content.quoteIn,
      valueDate: content.valueDate,
      reference: content.reference,
      validUntil: isoTime(request.validUntil),
      state: stateOf(request, now) as QuoteRequestShape['state'],
      mine,
      offers: offers
        .filter((offer) => offer.request === request.id && (mine || isMine(offer.member)))
        .map((offer) => ({
          id: offer.id,
          member: names.namedOf(offer.member),
          units: String(offer.content.amount),
          payer: offer.content.payer,
          validUntil: isoTime(offer.validUntil),
          state: stateOf(offer, now) as QuoteRequestShape['offers'][number]['state'],
          mine: isMine(offer.member),
        })),
    }
  })
}

export async function shownTicket(desk: Desk, recorded: RecordedTicket): Promise<TicketShape> {
  const names = await desk.sources.names()
  const { ticket } = recorded
  const owed = await listObligations(desk.pool, { tickets: [recorded.digest] })
  const isSettled = owed.length > 0 && owed.every(({ state }) => state === 'settled')
  return {
    digest: recorded.digest,
    number: recorded.number,
    kind: kindOf(ticket),
    first: names.namedOf(ticket.first),
    second: names.namedOf(ticket.second),
    legs: ticket.legs.map((leg) => shownLeg(leg, names)),
    allOrNone: ticket.allOrNone,
    valueDate: ticket.valueDate,
    due: isoTime(ticket.due),
    reference: ticket.reference,
    replaces: ticket.replaces,
    state: isSettled ? 'settled' : recorded.state,
    says: inNames(ticketSays(recorded, isSettled), names),
    signatures: recorded.signatures.map(({ key, member, name, at }) => ({
      key: name === null ? names.namedOf(key) : { address: key, name },
      member: names.namedOf(member),
      at: at.toISOString(),
    })),
    at: recorded.at.toISOString(),
  }
}

export async function wholeTicketOf(desk: Desk, recorded: RecordedTicket): Promise<WholeTicket> {
  const [shown, owed, acts, names] = await Promise.all([
    shownTicket(desk, recorded),
    listObligations(desk.pool, { tickets: [recorded.digest] }),
    actsOn(desk.pool, 'ticket', recorded.digest),
    desk.sources.names(),
  ])
  return { ...shown, obligations: await shownOwed(desk, owed), acts: shownActs(acts, names) }
}

export async function shownRound(desk: Desk, asker: Asker, round: Round): Promise<RoundShape> {
  const names = await desk.sources.names()
  const own = ownMembers(asker)
  const { content } = round
  const signed = memberSignatures(round)
  return {
    id: round.id,
    number: round.number,
    state: round.state,
    says: inNames(roundSays(round), names),
    digest: round.digest,
    root: content.obligationsRoot,
    deadline: isoTime(content.deadline),
    members: content.members.map((member, place) => ({
      member: names.namedOf(member),
      signed: signed[place] !== null,
      mine: own.some((one) => same(one, member)),
    })),
    officers: officerSignatures(round).map(({ signer }) => names.namedOf(signer)),
    nets: content.nets.flatMap((row, place) =>
      row.flatMap((units, at) => {
        const [asset, member] = [content.assets[place], content.members[at]]
        return units === 0n || asset === undefined || member === undefined
          ? []
          : [{ member: names.namedOf(member), asset, units: String(units) }]
      }),
    ),
    titles: content.titleLegs.map(({ title, from, to }) => ({
      title,
      from: names.namedOf(from),
      to: names.namedOf(to),
    })),
    flows: content.assets.map((asset, place) => ({
      asset,
      grossUnits: String(content.gross[place] ?? 0n),
      netUnits: String(content.net[place] ?? 0n),
    })),
    gapBasisPoints: content.optimum === 'proved' ? null : content.optimum.gapBasisPoints,
    transaction: round.transaction,
    block:
      round.block === null
        ? null
        : { number: round.block.number, hash: round.block.hash, time: isoTime(round.block.time) },
    at: round.at.toISOString(),
  }
}

/** A member sees what is its own; officers, who clear the whole, see the whole. */
export async function wholeRoundOf(desk: Desk, asker: Asker, round: Round): Promise<WholeRound> {
  const own = ownMembers(asker)
  const isOfficers = hasRole(asker, ['officer'])
  const [names, all, left, acts, assets] = await Promise.all([
    desk.sources.names(),
    obligationsIn(desk, round.id),
    leftOutOf(desk.pool, round.id, isOfficers ? undefined : own),
    actsOn(desk.pool, 'round', round.id),
    assetsOf(desk),
  ])
  const mayBe = all.filter(
    ({ debtor, creditor }) => isOfficers || own.includes(debtor) || own.includes(creditor),
  )
  const leftOwed = await listObligations(desk.pool, { ids: left.map(({ obligation }) => obligation) })
  const words = assetWords(assets)
  const shownLeft = await shownOwed(desk, leftOwed)
  return {
    ...(await shownRound(desk, asker, round)),
    settles: await shownOwed(desk, mayBe),
    left: left.flatMap(({ obligation, reason }) => {
      const owed = shownLeft.find(({ id }) => id === obligation)
      const why = inNames(whyLeft(reason as LeftReason, words), names)
      return owed === undefined ? [] : [{ owed, code: reason.code, why }]
    }),
    flowsBetween: between(mayBe, names),
    acts: shownActs(acts, names),
  }
}

export function shownActs(acts: readonly RecordedAct[], names: Names): SettlementAct[] {
  return acts.map(({ act, by, for: member, why, at }) => ({
    act: inNames(act, names),
    by: by === null ? null : names.namedOf(by),
    member: member === null ? null : names.namedOf(member),
    why: why === null ? null : inNames(why, names),
    at: at.toISOString(),
  }))
}

function between(obligations: readonly OwedNow[], names: Names): WholeRound['flowsBetween'] {
  const sums = new Map<string, bigint>()
  for (const { debtor, creditor, owed } of obligations) {
    if (owed.kind !== 'amount') continue
    const way = `${debtor} ${creditor} ${owed.asset}`
    sums.set(way, (sums.get(way) ?? 0n) + owed.amount)
  }
  return [...sums].map(([way, units]) => {
    const [from, to, asset] = way.split(' ') as [Address, Address, Address]
    return { from: names.namedOf(from), to: names.namedOf(to), asset, units: String(units) }
  })
}

function shownLeg(leg: Leg, names: Names): SettlementLeg {
  const [from, to] = [names.namedOf(leg.from), names.namedOf(leg.to)]
  return leg.kind === 'amount'
    ? { kind: 'amount', from, to, asset: leg.asset, units: String(leg.amount), title: null }
    : { kind: 'title', from, to, asset: null, units: null, title: leg.title }
}

function shownAskedLeg(leg: QuoteRequest['content']['gives'][number]): QuoteRequestShape['gives'][number] {
  return leg.kind === 'amount'
    ? { kind: 'amount', asset: leg.asset, units: String(leg.amount) }
    : { kind: 'title', title: leg.title }
}

const sees: readonly string[] = ['member', 'trade', 'settle', 'view']
