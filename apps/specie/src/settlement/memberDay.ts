/** A member's day from what is recorded: balances of the coin at its first and last final block, every movement, and the same as CSV or as a message. */
import type { Address, Chain, ChainEvent, Digest } from '@specie/coin'
import { recordedEvents } from '@specie/coin/reader'
import { placeAt } from '@specie/evidence/balances'
import {
  type Asset,
  findTicket,
  kindOf,
  listFees,
  listObligations,
  owedAt,
  referencesOf,
  roundsSettledIn,
  type SettledRound,
  ticketsAgreedIn,
} from '@specie/settlement'
import { type DayRefusal, parseDay } from '@specie/settlement/days'
import {
  type AccountStatement,
  type MessageAsset,
  writeAccount,
  writeConfirmation,
  writeHoldings,
  writeMetalStatement,
  writeTrade,
} from '@specie/settlement/messages'
import {
  type DayInput,
  type DayStatement,
  dayStatement,
  type StatementLine,
  type StatementRefusal,
  type StatementTitle,
  statementCsv,
} from '@specie/settlement/statement'
import { type Outcome, ok, toBigint } from '@specie/units'
import { getAddress, isAddressEqual, zeroAddress } from 'viem'
import type { Pool } from '../programme/store.ts'
import { statementPdf } from './statementPdf.ts'

export type DayForm = 'csv' | 'pdf' | 'camt.053' | 'camt.054' | 'semt.002' | 'sese.025' | 'MT600' | 'MT608'

export type DayRooms = {
  readonly pool: Pool
  readonly chain: Pick<Chain, 'contracts' | 'readTitles'>
  readonly assets: readonly Asset[]
  readonly names: { nameOf(address: Address): string }
}

export type MemberDayRefusal = DayRefusal | StatementRefusal

export async function memberDay(
  rooms: DayRooms,
  wanted: { readonly member: Address; readonly day: string; readonly as: DayForm },
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly type: string }, MemberDayRefusal>> {
  const statement = await statementOf(rooms, wanted.member, wanted.day)
  if (!statement.ok) return statement
  const { as } = wanted
  const nameOf = (one: Address) => rooms.names.nameOf(one)
  if (as === 'pdf') return ok({ bytes: await statementPdf(statement.value, nameOf), type: 'application/pdf' })
  const text =
    as === 'csv' ? statementCsv(statement.value, nameOf) : await messagesOf(rooms, statement.value, as)
  const type = as === 'csv' ? 'text/csv' : as.startsWith('MT') ? 'text/plain' : 'application/xml'
  return ok({ bytes: new TextEncoder().encode(text), type: `${type}; charset=utf-8` })
}

/** Of final blocks alone, as they stood at the end of the day: the same whenever it is asked. */
export async function statementOf(
  rooms: DayRooms,
  member: Address,
  text: string,
): Promise<Outcome<DayStatement, MemberDayRefusal>> {
  const day = parseDay(text)
  if (!day.ok) return day
  const { pool, chain, assets } = rooms
  const from = Date.parse(`${day.value}T00:00:00Z`) / 1000
  const blocks = await blocksOf(pool, from, from + aDay)
  const { coin } = chain.contracts
  const [rounds, transfers, opening, closing, owed, tickets, ofTitles, fees] = await Promise.all([
    roundsSettledIn(pool, member, { from, to: from + aDay }),
    recordedEvents(pool, { from: blocks.first, to: blocks.last, kinds: ['transferred'] }),
    placeAt(pool, member, blocks.before),
    placeAt(pool, member, blocks.last),
    owedAt(pool, member, from + aDay),
    ticketsAgreedIn(pool, member, { from, to: from + aDay }),
    recordedEvents(pool, { to: blocks.last, kinds: ['titleOpened', 'titleTransferred'] }),
    listFees(pool, member, day.value),
  ])
  const references = await referencesOf(
    pool,
    owed.map(({ ticket }) => ticket),
  )
  const inRounds = new Set(rounds.map(({ transaction }) => transaction))
  const input: DayInput = {
    member,
    day: day.value,
    assets: assets.map(({ address, symbol, decimals, currency }) => ({
      address,
      symbol,
      decimals,
      currency,
    })),
    opening: new Map([[coin, opening.balanceMicrograms]]),
    closing: new Map([[coin, closing.balanceMicrograms]]),
    lines: [
      ...(await Promise.all(rounds.map((round) => linesOfRound(pool, round, member)))).flat(),
      ...transfers.flatMap((event) =>
        inRounds.has(event.transaction) ? [] : lineOfTransfer(event, member, coin),
      ),
    ],
    trades: tickets.map(({ digest, ticket }) => ({
      ticket: digest,
      reference: ticket.reference,
      kind: kindOf(ticket),
      counterparty: isAddressEqual(ticket.first, member) ? ticket.second : ticket.first,
      valueDate: ticket.valueDate,
    })),
    owed: owed.map((one) => owedLine(one, member, references)),
    titles: titlesOf(ofTitles, member),
    feesAgreedOutside: fees
      .filter(({ struckBy }) => struckBy === null)
      .map(({ asset, units, what }) => ({ asset, units, what })),
  }
  return dayStatement(input)
}

async function messagesOf(
  rooms: DayRooms,
  day: DayStatement,
  as: Exclude<DayForm, 'csv' | 'pdf'>,
): Promise<string> {
  const { names, pool, chain } = rooms
  const party = (account: Address) => ({ account, name: names.nameOf(account) })
  const created = `${day.day}T23:59:59Z`
  const accounts = (withBalances: boolean): readonly AccountStatement[] =>
    day.movements
      .filter(({ opening }) => !withBalances || opening !== null)
      .map(({ asset, opening, closing }) => ({
        reference: `${day.day}-${asset.symbol}`.slice(0, 16),
        created,
        owner: party(day.member),
        asset: codeOf(asset),
        day: day.day,
        opening: withBalances ? opening : null,
        closing: withBalances ? closing : null,
        lines: day.lines
          .filter((line) => line.asset === asset.address)
          .map((line) => ({
            reference: line.reference,
            date: day.day,
            units: line.units,
            counterparty: party(line.counterparty),
          })),
      }))
  switch (as) {
    case 'camt.053':
      return accounts(true).map(writeAccount).join('\n')
    case 'camt.054':
      return accounts(false).map(writeAccount).join('\n')
    case 'MT608':
      return accounts(true)
        .filter(({ asset }) => asset.code === 'XAU')
        .map(writeMetalStatement)
        .join('\n')
    case 'semt.002':
      return writeHoldings({
        reference: `${day.day}-TITLES`,
        created,
        day: day.day,
        owner: party(day.member),
        holdings: day.titles,
      })
    case 'sese.025':
      return (await confirmations(pool, day, party)).join('\n')
    case 'MT600':
      return (await trades(pool, day, party, chain.contracts.coin, rooms.assets)).join('\n')
  }
}

async function confirmations(
  pool: Pool,
  day: DayStatement,
  party: (account: Address) => { readonly account: Address; readonly name: string },
): Promise<readonly string[]> {
  const from = Date.parse(`${day.day}T00:00:00Z`) / 1000
  const rounds = await roundsSettledIn(pool, day.member, { from, to: from + aDay })
  const settled = (
    await Promise.all(rounds.map(({ round }) => listObligations(pool, { round, members: [day.member] })))
  ).flat()
  const texts: string[] = []
  for (const one of settled) {
    if (one.owed.kind !== 'title') continue
    const ticket = await findTicket(pool, one.ticket)
    const fine = day.titles.find(
      ({ title }) => BigInt(title) === (one.owed.kind === 'title' ? one.owed.title : 0n),
    )
    if (ticket === null || fine === undefined) continue
    const delivers = isAddressEqual(one.debtor, day.member)
    const paid = ticket.ticket.legs.find((leg) => leg.kind === 'amount' && leg.from === one.creditor)
    const asset = day.assets.find(({ address }) => paid?.kind === 'amount' && address === paid.asset)
    texts.push(
      writeConfirmation({
        reference: ticket.ticket.reference,
        trade: day.day,
        settles: ticket.ticket.valueDate,
        settled: day.day,
        movement: delivers ? 'deliver' : 'receive',
        owner: party(day.member),
        counterparty: party(delivers ? one.creditor : one.debtor),
        title: fine.title,
        fineMicrograms: fine.fineMicrograms,
        payment:
          paid?.kind === 'amount' && asset !== undefined
            ? { asset: codeOf(asset), units: paid.amount }
            : null,
      }),
    )
  }
  return texts
}

/** Of the day's tickets those in which coins are bought or sold for money. */
async function trades(
  pool: Pool,
  day: DayStatement,
  party: (account: Address) => { readonly account: Address; readonly name: string },
  coin: Address,
  assets: readonly Asset[],
): Promise<readonly string[]> {
  const texts: string[] = []
  for (const trade of day.trades) {
    const recorded = await findTicket(pool, trade.ticket)
    const legs = recorded?.ticket.legs ?? []
    const metal = legs.find((leg) => leg.kind === 'amount' && leg.asset === coin)
    const money = legs.find((leg) => leg.kind === 'amount' && leg.asset !== coin)
    if (metal?.kind !== 'amount') continue
    const asset = assets.find(({ address }) => money?.kind === 'amount' && address === money.asset)
    texts.push(
      writeTrade({
        reference: trade.reference.replaceAll('/', '-').slice(0, 16),
        tradeDate: day.day,
        valueDate: trade.valueDate,
        side: isAddressEqual(metal.to, day.member) ? 'buys' : 'sells',
        own: party(day.member),
        counterparty: party(trade.counterparty),
        fineMicrograms: metal.amount,
        price:
          money?.kind === 'amount' && asset !== undefined
            ? { asset: codeOf(asset), units: money.amount }
            : null,
      }),
    )
  }
  return texts
}

async function linesOfRound(
  pool: Pool,
  { round, number, transaction, time }: SettledRound,
  member: Address,
): Promise<readonly StatementLine[]> {
  const own = await listObligations(pool, { round, members: [member] })
  const references = await referencesOf(
    pool,
    own.map(({ ticket }) => ticket),
  )
  const lines: StatementLine[] = []
  for (const one of own) {
    if (one.owed.kind !== 'amount') continue
    const receives = isAddressEqual(one.creditor, member)
    lines.push({
      at: time,
      asset: one.owed.asset,
      units: receives ? one.owed.amount : -one.owed.amount,
      counterparty: receives ? one.debtor : one.creditor,
      kind: 'settlement',
      reference: references.get(one.ticket) ?? '',
      transaction,
      round: number,
    })
  }
  return lines
}

function lineOfTransfer(event: ChainEvent, member: Address, coin: Address): readonly StatementLine[] {
  if (event.kind !== 'transferred') return []
  const [from, to] = [getAddress(event.from), getAddress(event.to)]
  if ((from === member) === (to === member)) return []
  const receives = to === member
  const other = receives ? from : to
  const units = toBigint(event.amount)
  return [
    {
      at: event.block.time,
      asset: coin,
      units: receives ? units : -units,
      counterparty: other,
      kind: other === zeroAddress ? (receives ? 'issue' : 'redemption') : 'transfer',
      reference: '',
      transaction: event.transaction,
      round: null,
    },
  ]
}

/** Whose a title is, only its transfers say; what it is, its opening. */
function titlesOf(events: readonly ChainEvent[], member: Address): readonly StatementTitle[] {
  const opened = new Map<number, StatementTitle>()
  const held = new Set<number>()
  for (const event of events) {
    if (event.kind === 'titleOpened') {
      const { title, vault, barKey, fine } = event
      opened.set(title, { title, vault, barKey, fineMicrograms: toBigint(fine) })
    } else if (event.kind === 'titleTransferred') {
      if (isAddressEqual(event.to, member)) held.add(event.title)
      else held.delete(event.title)
    }
  }
  return [...held].sort((one, other) => one - other).flatMap((title) => opened.get(title) ?? [])
}

function owedLine(
  one: Awaited<ReturnType<typeof owedAt>>[number],
  member: Address,
  references: ReadonlyMap<Digest, string>,
): DayInput['owed'][number] {
  const isOwed = isAddressEqual(one.creditor, member)
  const { owed } = one
  return {
    id: one.id,
    reference: references.get(one.ticket) ?? '',
    counterparty: isOwed ? one.debtor : one.creditor,
    units: owed.kind === 'amount' ? (isOwed ? owed.amount : -owed.amount) : null,
    asset: owed.kind === 'amount' ? owed.asset : null,
    title: owed.kind === 'title' ? owed.title : null,
    due: Number(one.due),
  }
}

/** Final blocks of the day; where it has none, an empty range behind the last one before it. */
async function blocksOf(pool: Pool, from: number, to: number) {
  const { rows } = await pool.query<{ before: bigint | null; last: bigint | null }>(
    `select (select max(number) from chain.block, chain.progress where time < $1 and number <= finalized) as before,
       (select max(number) from chain.block, chain.progress where time < $2 and number <= finalized) as last`,
    [from, to],
  )
  const before = Number(rows[0]?.before ?? 0)
  const last = Number(rows[0]?.last ?? before)
  return { before, first: before + 1, last }
}

function codeOf({
  currency,
  symbol,
  decimals,
}: Pick<Asset, 'symbol' | 'decimals' | 'currency'>): MessageAsset {
  return { code: currency ?? 'XAU', symbol, decimals }
}

const aDay = 86_400
