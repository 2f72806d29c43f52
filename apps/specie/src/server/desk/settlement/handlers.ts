/** Settlement over HTTP: who is asked comes from the session, what follows from the settlement; here one is put into the other's words. */
import type { Address } from '@specie/coin'
import {
  acceptOffer,
  admitToken,
  agreedPairs,
  agreePair,
  callRound,
  cancelTicket,
  closeRequest,
  confirmInstruction,
  confirmLimit,
  draftTicket,
  enterFee,
  findRound,
  findTicket,
  gather,
  isRoundId,
  type Leg,
  limitsInForce,
  listFees,
  listInstructions,
  listLimits,
  listObligations,
  listRequests,
  listRounds,
  listTickets,
  listTokens,
  needsTwoPersons,
  offerQuote,
  prioritise,
  proofFor,
  proposeToken,
  type RecordedTicket,
  type Round,
  requestQuote,
  roundSigning,
  setInstruction,
  setLimit,
  setPersons,
  signRound,
  signTicket,
  strikeFee,
  ticketSigning,
  weightDifference,
  withdrawOffer,
  withdrawToken,
} from '@specie/settlement'
import { type Change, whatIf } from '@specie/settlement/netting'
import { EngineBusy } from '@specie/settlement/netting/thread'
import { toBigint } from '@specie/units'
import { getAddress } from 'viem'
import { dueOn } from '../../../settlement/dueOn.ts'
import { memberDay } from '../../../settlement/memberDay.ts'
import { whyLeft } from '../../../settlement/words.ts'
import { Problem } from '../../problem.ts'
import { isoTime } from '../../shape.ts'
import { type Asker, hasRole, same } from '../access.ts'
import type { Desk, Handlers } from '../desk.ts'
import { inNames } from '../inNames.ts'
import { orProblem, problemOf } from '../refuse.ts'
import { secondsOf } from '../seconds.ts'
import { shownSigning } from '../shownSigning.ts'
import {
  assetsOf,
  assetWords,
  ownMembers,
  shownAsset,
  shownOwed,
  shownRequests,
  shownRound,
  shownTicket,
  wholeRoundOf,
  wholeTicketOf,
} from './shown.ts'

type Names =
  | 'readSettlement'
  | 'listTrades'
  | 'requestQuote'
  | 'closeRequest'
  | 'offerQuote'
  | 'withdrawOffer'
  | 'acceptOffer'
  | 'draftTicket'
  | 'readTicket'
  | 'readTicketSigning'
  | 'signTicket'
  | 'cancelTicket'
  | 'prioritise'
  | 'previewRound'
  | 'callRound'
  | 'readRound'
  | 'readRoundSigning'
  | 'signRound'
  | 'readRoundProof'
  | 'readMember'
  | 'setLimit'
  | 'confirmLimit'
  | 'setPersons'
  | 'agreePair'
  | 'enterFee'
  | 'strikeFee'
  | 'setInstruction'
  | 'confirmInstruction'
  | 'listTokens'
  | 'proposeToken'
  | 'admitToken'
  | 'withdrawToken'
  | 'readMemberDay'

export const settlementHandlers: Pick<Handlers, Names> = {
  async readSettlement({ desk, asker }) {
    const { chain } = desk.office
    const mine = ownMembers(asker)
    const isOfficers = hasRole(asker, ['officer'])
    const [names, now, assets, parties, open, inRounds, rounds, titles] = await Promise.all([
      desk.sources.names(),
      chain.now(),
      assetsOf(desk),
      chain.readParties(),
      listObligations(desk.pool, { members: mine, state: 'open' }),
      listObligations(desk.pool, { members: mine, state: 'inRound' }),
      listRounds(desk.pool, { limit: 30, ...(isOfficers ? {} : { members: mine }) }),
      chain.readTitles(),
    ])
    const funds = await Promise.all(
      mine.flatMap((member) =>
        assets.map(async ({ address }) => ({
          member: names.namedOf(member),
          asset: address,
          units: String(await chain.spendable(address, member)),
        })),
      ),
    )
    const standing = parties.members.filter(({ stands }) => stands)
    const theirs = titles.filter(({ owner }) => standing.some(({ address }) => same(address, owner)))
    return {
      value: {
        now: isoTime(now),
        nextCutOff: isoTime((Math.floor(now / anHour) + 1) * anHour),
        settlement: chain.contracts.settlement,
        assets: assets.map(shownAsset),
        members: standing.map(({ address }) => names.namedOf(address)),
        mine: mine.map((member) => names.namedOf(member)),
        funds,
        titles: await Promise.all(
          theirs.map(async ({ title, owner, vault, fine }) => ({
            title,
            owner: names.namedOf(owner),
            vault,
            fineMicrograms: String(toBigint(fine)),
            movable: (await chain.spendableTitle(title)) !== undefined,
          })),
        ),
        owed: await shownOwed(desk, [...open, ...inRounds]),
        rounds: await Promise.all(rounds.map((round) => shownRound(desk, asker, round))),
      },
    }
  },

  async listTrades({ desk, query, asker }) {
    const members = ownMembers(asker)
    const [requests, tickets] = await Promise.all([
      listRequests(desk.pool, members, query.limit),
      listTickets(desk.pool, { members, limit: query.limit }),
    ])
    return {
      value: {
        requests: await shownRequests(desk, asker, requests),
        tickets: await Promise.all(tickets.map((ticket) => shownTicket(desk, ticket))),
      },
    }
  },

  async requestQuote({ desk, body, key, asker }) {
    const { member, asked, quoteIn, valueDate, reference, validUntil, evenWeights } = body
    const gives = body.gives.map(askedLegOf)
    const takes = body.takes.map(askedLegOf)
    if (evenWeights) {
      const evened = await difference(desk, body)
      if (evened !== null) (evened.side === 'gives' ? gives : takes).push(evened.leg)
    }
    const due = await dueOn(desk.office, valueDate, titlesIn([...gives, ...takes]))
    const content = {
      gives,
      takes,
      quoteIn: getAddress(quoteIn),
      valueDate,
      reference,
      due: orProblem(due),
    }
    const id = orProblem(
      await requestQuote(
        desk.office,
        { key: asker.key },
        { key, member, asked, content, validUntil: secondsOf(validUntil) },
      ),
    )
    return { value: { id } }
  },

  async closeRequest({ desk, params, body, key, asker }) {
    const wanted = { key, request: params.id, ...body }
    return { value: { id: orProblem(await closeRequest(desk.office, { key: asker.key }, wanted)) } }
  },

  async offerQuote({ desk, params, body, key, asker }) {
    const { member, units, payer, validUntil } = body
    const content = { amount: BigInt(units), payer }
    const wanted = { key, request: params.id, member, content, validUntil: secondsOf(validUntil) }
    return { value: { id: orProblem(await offerQuote(desk.office, { key: asker.key }, wanted)) } }
  },

  async withdrawOffer({ desk, params, body, key, asker }) {
    const wanted = { key, offer: params.id, ...body }
    return { value: { id: orProblem(await withdrawOffer(desk.office, { key: asker.key }, wanted)) } }
  },

  async acceptOffer({ desk, params, body, key, asker }) {
    const wanted = { key, offer: params.id, ...body }
    const digest = orProblem(await acceptOffer(desk.office, { key: asker.key }, wanted))
    return { value: await wholeTicketOf(desk, await theTicket(desk, asker, digest)) }
  },

  async draftTicket({ desk, body, key, asker }) {
    const { legs: given, valueDate, ...rest } = body
    const legs = given.map(legOf)
    const due = orProblem(await dueOn(desk.office, valueDate, titlesIn(legs)))
    const digest = orProblem(
      await draftTicket(desk.office, { key: asker.key }, { key, ...rest, legs, valueDate, due }),
    )
    return { value: await wholeTicketOf(desk, await theTicket(desk, asker, digest)) }
  },

  async readTicket({ desk, params, asker }) {
    return { value: await wholeTicketOf(desk, await theTicket(desk, asker, params.digest)) }
  },

  async readTicketSigning({ desk, params, asker }) {
    const ticket = await theTicket(desk, asker, params.digest)
    return { value: await shownSigning(desk, ticketSigning(desk.office, ticket, asker.key)) }
  },

  async signTicket({ desk, params, body, key, asker }) {
    const wanted = { key, ticket: params.digest, ...body }
    const digest = orProblem(
      await signTicket(desk.office, { key: asker.key }, wanted),
      await desk.sources.names(),
    )
    return { value: await wholeTicketOf(desk, await theTicket(desk, asker, digest)) }
  },

  async cancelTicket({ desk, params, body, key, asker }) {
    const wanted = { key, ticket: params.digest, ...body }
    const digest = orProblem(await cancelTicket(desk.office, { key: asker.key }, wanted))
    return { value: await wholeTicketOf(desk, await theTicket(desk, asker, digest)) }
  },

  async prioritise({ desk, params, body, key, asker }) {
    const wanted = { key, obligation: params.id, ...body }
    return { value: { id: orProblem(await prioritise(desk.office, { key: asker.key }, wanted)) } }
  },

  async previewRound({ desk, query }) {
    const member = getAddress(query.member)
    const gathered = await gather(desk.office)
    if (gathered === null) throw problemOf({ code: 'NOTHING_TO_SETTLE', why: 'nothing is recorded yet' })
    const changes: Change[] =
      query.asset === undefined || query.units === undefined
        ? []
        : [{ kind: 'brings', member, asset: getAddress(query.asset), amount: BigInt(query.units) }]
    // One's own alone is shown; what others bring is in the sums, as it is in a round.
    const { before, after, settlesNow } = await orBusy(
      whatIf(gathered.input, changes, (input) => desk.engine.propose(input, previewMs)),
    )
    const isOwn = ({ debtor, creditor }: { debtor: Address; creditor: Address }) =>
      debtor === member || creditor === member
    const shown = async (obligations: readonly { readonly id: `0x${string}` }[]) =>
      shownOwed(desk, await listObligations(desk.pool, { ids: obligations.map(({ id }) => id) }))
    const left = after.left.filter(({ obligation }) => isOwn(obligation))
    const [names, words] = [await desk.sources.names(), assetWords(await assetsOf(desk))]
    const shownLeft = await shown(left.map(({ obligation }) => obligation))
    return {
      value: {
        settles: await shown(before.settled.filter(isOwn)),
        left: left.flatMap(({ obligation, reason }) => {
          const owed = shownLeft.find(({ id }) => id === obligation.id)
          // Why somebody else is out is that member's business and the officers'.
          const why = inNames(whyLeft(reason, words), names)
          return owed === undefined ? [] : [{ owed, code: reason.code, why }]
        }),
        moreSettles: await shown(settlesNow.filter(isOwn)),
        nets: [...after.nets].flatMap(([asset, of]) => {
          const units = of.get(member)
          return units === undefined || units === 0n ? [] : [{ asset, units: String(units) }]
        }),
      },
    }
  },

  async callRound({ desk, body, key, asker }) {
    const options = { engine: desk.engine, timeMs: previewMs }
    const called = callRound(desk.office, { key: asker.key }, { key, ...body }, options)
    const id = orProblem(await orBusy(called))
    return { value: await wholeRoundOf(desk, asker, await theRound(desk, asker, id)) }
  },

  async readRound({ desk, params, asker }) {
    return { value: await wholeRoundOf(desk, asker, await theRound(desk, asker, params.id)) }
  },

  async readRoundSigning({ desk, params, asker }) {
    await theRound(desk, asker, params.id)
    return {
      value: await shownSigning(desk, orProblem(await roundSigning(desk.office, params.id, asker.key))),
    }
  },

  async signRound({ desk, params, body, key, asker }) {
    await theRound(desk, asker, params.id)
    const wanted = { key, round: params.id, ...body }
    orProblem(await signRound(desk.office, { key: asker.key }, wanted))
    return { value: await wholeRoundOf(desk, asker, await theRound(desk, asker, params.id)) }
  },

  async readRoundProof({ desk, params, query, asker }) {
    await theRound(desk, asker, params.id)
    const member = getAddress(query.member)
    const { root, settles } = orProblem(await proofFor(desk.office, params.id, member))
    const owed = await shownOwed(
      desk,
      await listObligations(desk.pool, { ids: settles.map(({ obligation }) => obligation.id) }),
    )
    return {
      value: {
        member,
        root,
        settles: settles.flatMap(({ obligation, path }) => {
          const shown = owed.find(({ id }) => id === obligation.id)
          const signedAt = isoTime(Number(obligation.signedAt))
          return shown === undefined ? [] : [{ owed: shown, signedAt, path: [...path] }]
        }),
      },
    }
  },

  async readMember({ desk, query }) {
    const member = getAddress(query.member)
    const [names, limits, twoPersons, pairs, instructions, fees] = await Promise.all([
      desk.sources.names(),
      listLimits(desk.pool, [member]),
      needsTwoPersons(desk.pool, member),
      agreedPairs(desk.pool),
      listInstructions(desk.pool, [member]),
      listFees(desk.pool, member),
    ])
    const inForce = new Set(limitsInForce(limits).map(({ id }) => id))
    return {
      value: {
        member: names.namedOf(member),
        twoPersons,
        limits: limits.map((limit) => ({
          id: limit.id,
          counterparty: limit.counterparty === null ? null : names.namedOf(limit.counterparty),
          asset: limit.asset,
          mostPerDayUnits: String(limit.mostPerDay),
          state: inForce.has(limit.id) ? 'inForce' : limit.approvedBy === null ? 'waits' : 'past',
          setBy: names.namedOf(limit.setBy),
          at: limit.at.toISOString(),
        })),
        paysFirst: [...pairs]
          .map((pair) => pair.split(':') as [Address, Address])
          .filter(([of]) => same(of, member))
          .map(([, counterparty]) => names.namedOf(counterparty)),
        instructions: instructions.map(
          ({ reference, what, place, account, validFrom, validTo, approvedBy }) => ({
            reference,
            what,
            place,
            account,
            validFrom,
            validTo,
            state: approvedBy === null ? 'waits' : 'inForce',
          }),
        ),
        fees: fees
          .filter(({ struckBy }) => struckBy === null)
          .map(({ id, day, asset, units, what, enteredBy }) => ({
            id,
            day,
            asset,
            units: String(units),
            what,
            enteredBy: names.namedOf(enteredBy),
          })),
      },
    }
  },

  async setLimit({ desk, body, key, asker }) {
    const { member, counterparty, asset, mostPerDayUnits } = body
    const wanted = {
      key,
      member: getAddress(member),
      counterparty: counterparty === null ? null : getAddress(counterparty),
      asset: getAddress(asset),
      mostPerDay: BigInt(mostPerDayUnits),
    }
    return { value: { id: orProblem(await setLimit(desk.office, { key: asker.key }, wanted)) } }
  },

  async confirmLimit({ desk, params, body, key, asker }) {
    const wanted = { key, member: getAddress(body.member), limit: params.id }
    return { value: { id: orProblem(await confirmLimit(desk.office, { key: asker.key }, wanted)) } }
  },

  async setPersons({ desk, body, key, asker }) {
    const wanted = { key, member: getAddress(body.member), two: body.two }
    return { value: { two: orProblem(await setPersons(desk.office, { key: asker.key }, wanted)) } }
  },

  async agreePair({ desk, body, key, asker }) {
    const { member, counterparty, agrees } = body
    const wanted = { key, member: getAddress(member), counterparty: getAddress(counterparty), agrees }
    return { value: { agrees: orProblem(await agreePair(desk.office, { key: asker.key }, wanted)) } }
  },

  async enterFee({ desk, body, key, asker }) {
    const wanted = { ...body, key, units: BigInt(body.units) }
    return { value: { id: orProblem(await enterFee(desk.office, { key: asker.key }, wanted)) } }
  },

  async strikeFee({ desk, params, body, key, asker }) {
    const wanted = { key, member: getAddress(body.member), fee: params.id }
    return { value: { id: orProblem(await strikeFee(desk.office, { key: asker.key }, wanted)) } }
  },

  async setInstruction({ desk, body, key, asker }) {
    const what = body.what === 'title' ? 'title' : getAddress(body.what)
    const wanted = { ...body, key, what } as const
    return { value: { reference: orProblem(await setInstruction(desk.office, { key: asker.key }, wanted)) } }
  },

  async confirmInstruction({ desk, params, body, key, asker }) {
    const wanted = { key, ...body, ...params }
    return {
      value: { reference: orProblem(await confirmInstruction(desk.office, { key: asker.key }, wanted)) },
    }
  },

  async listTokens({ desk }) {
    const names = await desk.sources.names()
    return {
      value: {
        tokens: (await listTokens(desk.pool)).map(({ proposedBy, confirmedBy, endedBy, at, ...token }) => ({
          ...token,
          state: endedBy !== null ? 'ended' : confirmedBy === null ? 'proposed' : 'inForce',
          proposedBy: names.namedOf(proposedBy),
          confirmedBy: confirmedBy === null ? null : names.namedOf(confirmedBy),
          at: at.toISOString(),
        })),
      },
    }
  },

  async proposeToken({ desk, body, key, asker }) {
    return {
      value: { asset: orProblem(await proposeToken(desk.office, { key: asker.key }, { key, ...body })) },
    }
  },

  async admitToken({ desk, params, key, asker }) {
    return {
      value: { asset: orProblem(await admitToken(desk.office, { key: asker.key }, { key, ...params })) },
    }
  },

  async withdrawToken({ desk, params, key, asker }) {
    return {
      value: { asset: orProblem(await withdrawToken(desk.office, { key: asker.key }, { key, ...params })) },
    }
  },

  async readMemberDay({ desk, params, query }) {
    const member = getAddress(query.member)
    const { bytes, type } = orProblem(
      await memberDay(
        {
          pool: desk.pool,
          chain: desk.office.chain,
          assets: await assetsOf(desk),
          names: await desk.sources.names(),
        },
        { member, day: params.date, as: query.as },
      ),
    )
    const value = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes)
        controller.close()
      },
    })
    return { value, headers: { 'content-type': type } }
  },
}

async function theTicket(desk: Desk, asker: Asker, digest: `0x${string}`): Promise<RecordedTicket> {
  const ticket = await findTicket(desk.pool, digest)
  const own = ownMembers(asker)
  if (ticket === null || !own.some((one) => one === ticket.ticket.first || one === ticket.ticket.second))
    throw problemOf({ code: 'TICKET_UNKNOWN', ticket: digest })
  return ticket
}

/** Of a round hear its members, whoever it left out, and the officers. */
async function theRound(desk: Desk, asker: Asker, id: string): Promise<Round> {
  const round = isRoundId(id) ? await findRound(desk.pool, id) : null
  const own = ownMembers(asker)
  const sees =
    round !== null &&
    (hasRole(asker, ['officer']) || own.some((member) => round.content.members.includes(member)))
  if (round === null || !sees) throw problemOf({ code: 'ROUND_UNKNOWN', round: id })
  return round
}

type BodyLeg =
  | { readonly kind: 'amount'; readonly asset: Address; readonly units: string }
  | { readonly kind: 'title'; readonly title: number }

function askedLegOf(leg: BodyLeg) {
  return leg.kind === 'amount'
    ? ({ kind: 'amount', asset: getAddress(leg.asset), amount: BigInt(leg.units) } as const)
    : leg
}

function legOf(leg: BodyLeg & { readonly from: Address; readonly to: Address }): Leg {
  const [from, to] = [getAddress(leg.from), getAddress(leg.to)]
  return leg.kind === 'amount'
    ? { kind: 'amount', from, to, asset: getAddress(leg.asset), amount: BigInt(leg.units) }
    : { kind: 'title', from, to, title: leg.title }
}

function titlesIn(legs: readonly { readonly kind: string; readonly title?: number }[]): readonly number[] {
  return legs.flatMap(({ title }) => title ?? [])
}

/** Between one title given and one taken; null for everything else, where there is nothing to even out. */
async function difference(
  desk: Desk,
  { gives, takes }: { readonly gives: readonly BodyLeg[]; readonly takes: readonly BodyLeg[] },
) {
  const { chain } = desk.office
  const [given, ...moreGiven] = titlesIn(gives)
  const [taken, ...moreTaken] = titlesIn(takes)
  if (given === undefined || taken === undefined || moreGiven.length + moreTaken.length > 0) return null
  const [one, other] = await Promise.all([chain.readTitle(given), chain.readTitle(taken)])
  if (one === undefined || other === undefined)
    throw problemOf({ code: 'TITLE_UNKNOWN', title: one === undefined ? given : taken })
  return weightDifference({ fine: toBigint(one.fine) }, { fine: toBigint(other.fine) }, chain.contracts.coin)
}

async function orBusy<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof EngineBusy)) throw error
    throw new Problem('BUSY', 'Several ask what could settle already; ask again in a moment.', {
      headers: { 'retry-after': '5' },
    })
  }
}

const anHour = 3_600
const previewMs = 1_000
