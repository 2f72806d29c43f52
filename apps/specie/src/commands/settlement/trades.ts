/** Requests, offers and tickets on the command line. */
import type { Leg } from '@specie/settlement'
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { misuse } from '../../terminal/failure.ts'
import { moment, type Report, table } from '../../terminal/report.ts'
import { deedOptions, keyOf } from '../deeds.ts'
import { programmeOptions, type Session, withProgramme } from '../session.ts'
import { swear } from '../swear.ts'
import {
  amountOf,
  assetsOf,
  digestOf,
  legOf,
  type MemberOptions,
  memberOf,
  printAmount,
  today,
  value,
} from './acting.ts'

type TradeOptions = MemberOptions & {
  readonly with?: string
  readonly give?: readonly string[]
  readonly take?: readonly string[]
  readonly on?: string
  readonly reference?: string
  readonly replaces?: string
  readonly ask?: readonly string[]
  readonly quoteIn?: string
  readonly hours?: string
  readonly price?: string
  readonly paidBy?: string
  readonly why?: string
}

export function tradeCommands(command: Command): void {
  const collect = (one: string, before: readonly string[]) => [...before, one]
  const deed = (one: Command) =>
    deedOptions(one).option('--for <member>', 'the member that is acted for (default: the key’s own)')
  const legs = (one: Command) =>
    deed(one)
      .option(
        '--give <what>',
        'what the member gives: "1250.5 MGG" or "title 12"; may be given again',
        collect,
        [],
      )
      .option('--take <what>', 'what it takes', collect, [])
      .option('--on <day>', 'the value date, YYYY-MM-DD (default: today)')
      .requiredOption('--reference <words>', 'the member’s own word for it, up to 35 characters')
  act<[], TradeOptions>(
    legs(command.command('ask'))
      .description('ask members for a price')
      .requiredOption('--ask <member>', 'who is asked; may be given again', collect, [])
      .requiredOption('--quote-in <symbol>', 'the asset that the price is in')
      .option('--hours <n>', 'how long it is open', '24'),
    (options) =>
      withProgramme(options, async (session) => {
        const { requestQuote } = await import('@specie/settlement')
        const assets = await assetsOf(session)
        const content = {
          gives: (options.give ?? []).map((one) => legOf(one, assets)),
          takes: (options.take ?? []).map((one) => legOf(one, assets)),
          quoteIn: amountOf(`1 ${options.quoteIn ?? ''}`, assets).asset.address,
          ...(await dated(session, options)),
          reference: options.reference ?? '',
        }
        const now = await session.office.chain.now()
        const id = await value(
          await requestQuote(session.office, await actorOf(session, options), {
            key: keyOf(options),
            member: await memberOf(session, options),
            asked: (options.ask ?? []).map((one) => session.names.addressOf(one)),
            content,
            validUntil: now + Math.round(Number(options.hours) * 3_600),
          }),
        )
        return { data: { request: id }, lines: [`Asked. Request ${id}.`] }
      }),
  )
  act<[string], TradeOptions>(
    deed(command.command('offer').argument('<request>'))
      .description('a price for a request that this member was asked')
      .requiredOption('--price <amount>', 'as "56100 NFD"')
      .option('--paid-by <side>', 'asker or offerer', 'asker')
      .option('--hours <n>', 'how long it stands', '1'),
    (request, options) =>
      withProgramme(options, async (session) => {
        const { offerQuote } = await import('@specie/settlement')
        const payer = options.paidBy
        if (payer !== 'asker' && payer !== 'offerer') return misuse('--paid-by is asker or offerer.')
        const { amount } = amountOf(options.price ?? '', await assetsOf(session))
        const id = await value(
          await offerQuote(session.office, await actorOf(session, options), {
            key: keyOf(options),
            request,
            member: await memberOf(session, options),
            content: { amount, payer },
            validUntil: (await session.office.chain.now()) + Math.round(Number(options.hours) * 3_600),
          }),
        )
        return { data: { offer: id }, lines: [`Offered. Offer ${id}.`] }
      }),
  )
  act<[string], TradeOptions>(
    deed(command.command('accept').argument('<offer>')).description(
      'draft the ticket that a request and an offer come to',
    ),
    (offer, options) =>
      withProgramme(options, async (session) => {
        const { acceptOffer } = await import('@specie/settlement')
        const member = await memberOf(session, options)
        const wanted = { key: keyOf(options), offer, member }
        const ticket = await value(await acceptOffer(session.office, await actorOf(session, options), wanted))
        return ticketReport(session, ticket)
      }),
  )
  act<[], TradeOptions>(
    legs(command.command('draft'))
      .description('draft a ticket; with --replaces, an amendment of an earlier one')
      .requiredOption('--with <member>', 'the other side')
      .option('--replaces <digest>', 'the ticket whose place it takes'),
    (options) =>
      withProgramme(options, async (session) => {
        const { draftTicket } = await import('@specie/settlement')
        const assets = await assetsOf(session)
        const member = await memberOf(session, options)
        const counterparty = session.names.addressOf(options.with ?? '')
        const made = (text: string, from: Leg['from'], to: Leg['to']): Leg => ({
          ...legOf(text, assets),
          from,
          to,
        })
        const given = [
          ...(options.give ?? []).map((one) => made(one, member, counterparty)),
          ...(options.take ?? []).map((one) => made(one, counterparty, member)),
        ]
        const ticket = await value(
          await draftTicket(session.office, await actorOf(session, options), {
            key: keyOf(options),
            member,
            counterparty,
            legs: given,
            allOrNone: true,
            ...(await dated(session, options)),
            reference: options.reference ?? '',
            replaces: options.replaces === undefined ? null : digestOf(options.replaces),
          }),
        )
        return ticketReport(session, ticket)
      }),
  )
  act<[string], TradeOptions>(
    deed(command.command('sign').argument('<ticket>')).description(
      'confirm a ticket; with the last signature both owe it',
    ),
    (text, options) =>
      withProgramme(options, async (session) => {
        const { findTicket, signTicket, ticketSigning } = await import('@specie/settlement')
        const digest = digestOf(text)
        const actor = await actorOf(session, options)
        const recorded = await findTicket(session.office.pool, digest)
        if (recorded === null)
          return value({ ok: false, refusal: { code: 'TICKET_UNKNOWN', ticket: digest } })
        const { signature } = await swear(
          session,
          options,
          ticketSigning(session.office, recorded, actor.key),
        )
        const wanted = {
          key: keyOf(options),
          ticket: digest,
          member: await memberOf(session, options),
          signature,
        }
        await value(await signTicket(session.office, actor, wanted))
        return ticketReport(session, digest)
      }),
  )
  act<[string], TradeOptions>(
    deed(command.command('cancel').argument('<ticket>'))
      .description('end a ticket that is only drafted')
      .requiredOption('--why <text>', 'for the record'),
    (text, options) =>
      withProgramme(options, async (session) => {
        const { cancelTicket } = await import('@specie/settlement')
        const wanted = {
          key: keyOf(options),
          ticket: digestOf(text),
          member: await memberOf(session, options),
          why: options.why ?? '',
        }
        return ticketReport(
          session,
          await value(await cancelTicket(session.office, await actorOf(session, options), wanted)),
        )
      }),
  )
  act<[string], MemberOptions>(
    programmeOptions(command.command('ticket').argument('<ticket>')).description(
      'a ticket, and what became of it',
    ),
    (text, options) => withProgramme(options, (session) => ticketReport(session, digestOf(text))),
  )
  act<[], MemberOptions>(
    deed(command.command('trades')).description('requests, offers and tickets of a member, the newest first'),
    (options) =>
      withProgramme(options, async (session) => {
        const { listOffers, listRequests, listTickets, stateOf } = await import('@specie/settlement')
        const members = [await memberOf(session, options)]
        const { pool, chain } = session.office
        const [requests, tickets, now] = [
          await listRequests(pool, members, 50),
          await listTickets(pool, { members, limit: 50 }),
          await chain.now(),
        ]
        const offers = await listOffers(
          pool,
          requests.map(({ id }) => id),
        )
        const { nameOf } = session.names
        return {
          data: { requests, offers, tickets },
          lines: [
            ...table(
              ['request', 'by', 'reference', 'state'],
              requests.map((one) => [one.id, nameOf(one.member), one.content.reference, stateOf(one, now)]),
            ),
            '',
            ...table(
              ['offer', 'by', 'units', 'state'],
              offers.map((one) => [
                one.id,
                nameOf(one.member),
                String(one.content.amount),
                stateOf(one, now),
              ]),
            ),
            '',
            ...table(
              ['ticket', 'reference', 'between', 'state'],
              tickets.map(({ digest, ticket, state }) => [
                digest,
                ticket.reference,
                `${nameOf(ticket.first)}, ${nameOf(ticket.second)}`,
                state,
              ]),
            ),
          ],
        }
      }),
  )
}

export async function actorOf(session: Session, options: MemberOptions) {
  return { key: (await session.actor(options)).signer.address }
}

async function dated({ office }: Session, options: TradeOptions) {
  const { dueOn } = await import('../../settlement/dueOn.ts')
  const valueDate = options.on ?? today()
  const titles = [...(options.give ?? []), ...(options.take ?? [])].flatMap((text) => {
    const title = /^title\s+([1-9][0-9]*)$/i.exec(text.trim())
    return title === null ? [] : [Number(title[1])]
  })
  return { valueDate, due: await value(await dueOn(office, valueDate, titles)) }
}

async function ticketReport(session: Session, digest: `0x${string}`): Promise<Report> {
  const { findTicket, listObligations } = await import('@specie/settlement')
  const { ticketSays } = await import('../../settlement/words.ts')
  const { pool } = session.office
  const recorded = await findTicket(pool, digest)
  if (recorded === null) return value({ ok: false, refusal: { code: 'TICKET_UNKNOWN', ticket: digest } })
  const [assets, owed] = [await assetsOf(session), await listObligations(pool, { tickets: [digest] })]
  const { nameOf } = session.names
  const { ticket } = recorded
  const isSettled = owed.length > 0 && owed.every(({ state }) => state === 'settled')
  return {
    data: { ...recorded, owed },
    lines: [
      `Ticket ${digest}, ${ticket.reference}: ${named(ticketSays(recorded, isSettled), session)}`,
      ...ticket.legs.map(
        (leg) =>
          `  ${nameOf(leg.from)} gives ${leg.kind === 'amount' ? printAmount(assets, leg.asset, leg.amount) : `title ${leg.title}`} to ${nameOf(leg.to)}`,
      ),
      `  for value on ${ticket.valueDate}, from ${moment(ticket.due)}`,
      ...recorded.signatures.map(
        ({ member, name }) => `  signed for ${nameOf(member)}${name === null ? '' : ` by ${name}`}`,
      ),
      ...owed.map(({ id, state }) => `  owed ${id}: ${state}`),
    ],
  }
}

export function named(text: string, { names }: Session): string {
  return text.replace(/0x[0-9a-fA-F]{40}(?![0-9a-fA-F])/g, (address) =>
    names.nameOf(address as `0x${string}`),
  )
}
