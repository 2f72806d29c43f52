/**
 * SWIFT’s category 6 for metal: MT600 confirms a trade, MT604 orders a delivery, MT605 announces a receipt, MT608 is the statement of a metal account.
 * The fields and their order are those of the published tables, as far as docs/messages.md says; formats are those of the Standards.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { accountId, addressOfId } from '../accountId.ts'
import type {
  AccountLine,
  AccountStatement,
  MessageParty,
  MessageRefusal,
  MetalMovement,
  TradeConfirmation,
} from '../business.ts'
import {
  type Field,
  type FieldRule,
  type FinMessage,
  fieldValue,
  lines,
  plain,
  readFin,
  writeFin,
} from './block.ts'
import { comma, exactWeight, fineOunces, microgramsOf, unitsOfComma } from './weight.ts'

const rule = (tag: string, pattern: RegExp, says: string, more: Partial<FieldRule> = {}): FieldRule => ({
  tag,
  pattern,
  says,
  ...more,
})
const reference = (tag: string) =>
  rule(tag, /^(?!\/)[A-Za-z0-9\-?:().,'+ /]{1,16}(?<!\/)$/, '1 to 16 characters')
const date8 = (tag: string) => rule(tag, /^\d{8}$/, 'a day as YYYYMMDD')
const metal = rule('26C', /^\/[A-Z]{4}\/?GOLD[A-Z0-9/]*$/, '/ALLC/GOLD: allocated gold')
const weight = (tag: string) => rule(tag, /^FOZ\d{1,11},\d{0,3}$/, 'a weight as FOZ399,524')
const amount = (tag: string) =>
  rule(tag, /^[A-Z]{3}\d{1,15},\d{0,8}$/, 'an amount as USD1234,56', { least: 0 })
const party = (tag: string): FieldRule => ({ tag, ...lines(5, 35) })
const info: FieldRule = { tag: '72', least: 0, ...lines(6, 35) }

export const mt600: FinMessage = {
  type: '600',
  rules: [
    rule('15A', /^$/, 'nothing: a new sequence'),
    reference('20'),
    reference('21'),
    rule('22', /^[A-Z]{3,8}\/[A-Z0-9]{1,20}$/, 'NEW/ and a common reference'),
    party('82D'),
    party('87D'),
    info,
    rule('15B', /^$/, 'nothing: a new sequence', { least: 0 }),
    date8('30'),
    rule('22G', /^(BUYS|SELL)$/, 'BUYS or SELL'),
    metal,
    weight('32F'),
    date8('30V'),
    amount('33G'),
  ],
}

const movement = (type: string): FinMessage => ({
  type,
  rules: [
    reference('20'),
    reference('21'),
    metal,
    date8('30'),
    weight('32F'),
    party('50K'),
    party('59'),
    info,
  ],
})
export const mt604 = movement('604')
export const mt605 = movement('605')

export const mt608: FinMessage = {
  type: '608',
  rules: [
    reference('20'),
    rule('25', /^[0-9A-Z]{1,35}$/, 'an account'),
    rule('28', /^\d{1,5}(\/\d{1,2})?$/, 'a statement’s number'),
    metal,
    rule('60F', /^[CD]\d{6}XAU\d{1,12},\d{0,3}$/, 'the opening balance as C260105XAU12,345'),
    rule('61', /^\d{6}[CD]\d{1,12},\d{0,3}NTRF[A-Z0-9/ .-]{1,16}(\n[^\n]{1,34})?$/, 'a movement', {
      least: 0,
      most: 10_000,
    }),
    rule('62F', /^[CD]\d{6}XAU\d{1,12},\d{0,3}$/, 'the closing balance as C260105XAU12,345'),
    { tag: '72', least: 0, ...lines(6, 35) },
  ],
}

export function writeTrade(trade: TradeConfirmation): string {
  const { price } = trade
  return writeFin(mt600, [
    field('15A', ''),
    field('20', trade.reference.slice(0, 16)),
    field('21', 'NEW'),
    field('22', `NEW/${commonReference(trade.own, trade.counterparty)}`),
    field('82D', partyText(trade.own)),
    field('87D', partyText(trade.counterparty)),
    field('72', exactWeight(trade.fineMicrograms)),
    field('15B', ''),
    field('30', compact(trade.tradeDate)),
    field('22G', trade.side === 'buys' ? 'BUYS' : 'SELL'),
    field('26C', '/ALLC/GOLD'),
    field('32F', fineOunces(trade.fineMicrograms)),
    field('30V', compact(trade.valueDate)),
    ...(price === null
      ? []
      : [field('33G', `${price.asset.code}${comma(price.units, price.asset.decimals)}`)]),
  ])
}

/** `decimals`: of the money that the price is in; the message does not say. */
export function readTrade(text: string, decimals: number): Outcome<TradeConfirmation, MessageRefusal> {
  const read = readFin(mt600, text)
  if (!read.ok) return read
  const fields = read.value
  const fineMicrograms = microgramsOf(fieldValue(fields, '32F'), fieldValue(fields, '72'))
  const [own, counterparty] = [partyOf(fieldValue(fields, '82D')), partyOf(fieldValue(fields, '87D'))]
  if (fineMicrograms === null)
    return no('72', fieldValue(fields, '72'), 'an exact weight that agrees with 32F')
  if (own === null || counterparty === null) return no('82D', fieldValue(fields, '82D'), partySays)
  const priced = fieldValue(fields, '33G')
  const units = priced === '' ? null : unitsOfComma(priced.slice(3), decimals)
  if (priced !== '' && units === null) return no('33G', priced, `an amount with at most ${decimals} decimals`)
  const code = priced.slice(0, 3)
  return ok({
    reference: fieldValue(fields, '20'),
    tradeDate: spaced(fieldValue(fields, '30')),
    valueDate: spaced(fieldValue(fields, '30V')),
    side: fieldValue(fields, '22G') === 'BUYS' ? 'buys' : 'sells',
    own,
    counterparty,
    fineMicrograms,
    price: units === null ? null : { asset: { code, symbol: code, decimals }, units },
  })
}

export function writeDelivery(order: MetalMovement): string {
  return writeFin(mt604, movementFields(order))
}
export function writeNotice(notice: MetalMovement): string {
  return writeFin(mt605, movementFields(notice))
}
export function readDelivery(text: string): Outcome<MetalMovement, MessageRefusal> {
  return readMovement(mt604, text)
}
export function readNotice(text: string): Outcome<MetalMovement, MessageRefusal> {
  return readMovement(mt605, text)
}

/** Of an account whose balances are known, in fine ounces; every figure’s exact weight is its own in 72 where it fits, and the balances’ always. */
export function writeMetalStatement(statement: AccountStatement): string {
  const { opening, closing, day, lines: moved } = statement
  if (opening === null || closing === null) throw new RangeError('An MT608 has balances.')
  const ounces = (units: bigint) => fineOunces(units < 0n ? -units : units).slice(3)
  const balance = (units: bigint) => `C${compact(day).slice(2)}XAU${ounces(units)}`
  return writeFin(mt608, [
    field('20', statement.reference.slice(0, 16)),
    field('25', accountId(statement.owner.account)),
    field('28', '1/1'),
    field('26C', '/ALLC/GOLD'),
    field('60F', balance(opening)),
    ...moved.map((line) => {
      const side = line.units < 0n ? 'D' : 'C'
      const reference = plain(line.reference.toUpperCase(), 16).replace(/[^A-Z0-9/ .-]/g, '.')
      const exact = exactWeight(line.units < 0n ? -line.units : line.units)
      return field(
        '61',
        `${compact(line.date).slice(2)}${side}${ounces(line.units)}NTRF${reference}\n${exact}`,
      )
    }),
    field('62F', balance(closing)),
    field('72', `/OPENING${exactWeight(opening)}\n/CLOSING${exactWeight(closing)}`),
  ])
}

/** Names of counterparties are not in an MT608: they are read as nothing. */
export function readMetalStatement(text: string): Outcome<AccountStatement, MessageRefusal> {
  const read = readFin(mt608, text)
  if (!read.ok) return read
  const fields = read.value
  const said = fieldValue(fields, '72')
  const balance = (tag: string, word: string) =>
    microgramsOf(
      `FOZ${fieldValue(fields, tag).slice(10)}`,
      new RegExp(`/${word}(/EXACT/[0-9.]+ G)`).exec(said)?.[1] ?? '',
    )
  const [opening, closing] = [balance('60F', 'OPENING'), balance('62F', 'CLOSING')]
  if (opening === null || closing === null)
    return no('72', said, 'exact balances that agree with 60F and 62F')
  const account = addressOfId(fieldValue(fields, '25'))
  if (account === null) return no('25', fieldValue(fields, '25'), 'an account to the base 36')
  const moved: AccountLine[] = []
  for (const { value } of fields.filter(({ tag }) => tag === '61')) {
    const parts = /^(\d{6})([CD])(\d{1,12},\d{0,3})NTRF([^\n]+)\n(.*)$/.exec(value)
    const units = microgramsOf(`FOZ${parts?.[3] ?? ''}`, parts?.[5] ?? '')
    if (parts === null || units === null) return no('61', value, 'a movement with its exact weight')
    moved.push({
      reference: parts[4] ?? '',
      date: spaced(`20${parts[1]}`),
      units: parts[2] === 'D' ? -units : units,
      counterparty: { account: '', name: '' },
    })
  }
  return ok({
    reference: fieldValue(fields, '20'),
    created: '',
    owner: { account, name: '' },
    asset: { code: 'XAU', symbol: 'fine gold', decimals: 6 },
    day: spaced(`20${fieldValue(fields, '60F').slice(1, 7)}`),
    opening,
    closing,
    lines: moved,
  })
}

function movementFields(one: MetalMovement): readonly Field[] {
  return [
    field('20', one.reference.slice(0, 16)),
    field('21', one.related.slice(0, 16)),
    field('26C', '/ALLC/GOLD'),
    field('30', compact(one.valueDate)),
    field('32F', fineOunces(one.fineMicrograms)),
    field('50K', partyText(one.from)),
    field('59', partyText(one.to)),
    field('72', exactWeight(one.fineMicrograms)),
  ]
}

function readMovement(message: FinMessage, text: string): Outcome<MetalMovement, MessageRefusal> {
  const read = readFin(message, text)
  if (!read.ok) return read
  const fields = read.value
  const fineMicrograms = microgramsOf(fieldValue(fields, '32F'), fieldValue(fields, '72'))
  if (fineMicrograms === null)
    return no('72', fieldValue(fields, '72'), 'an exact weight that agrees with 32F')
  const [from, to] = [partyOf(fieldValue(fields, '50K')), partyOf(fieldValue(fields, '59'))]
  if (from === null || to === null) return no('50K', fieldValue(fields, '50K'), partySays)
  return ok({
    reference: fieldValue(fields, '20'),
    related: fieldValue(fields, '21'),
    valueDate: spaced(fieldValue(fields, '30')),
    fineMicrograms,
    from,
    to,
  })
}

/** Both sides make the same: the smaller account’s last four, then the other’s. */
function commonReference(one: MessageParty, other: MessageParty): string {
  return [accountId(one.account).slice(-6), accountId(other.account).slice(-6)].sort().join('')
}

function partyText({ account, name }: MessageParty): string {
  return `/${accountId(account)}\n${plain(name, 35)}`
}

function partyOf(text: string): MessageParty | null {
  const [first = '', ...rest] = text.split('\n')
  const account = addressOfId(first.replace(/^\//, ''))
  return account === null ? null : { account, name: rest.join(' ') }
}

function field(tag: string, value: string): Field {
  return { tag, value }
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}

function spaced(text: string): string {
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`
}

function no(where: string, found: string, expected: string) {
  return refused({ code: 'MESSAGE_WRONG', where, found, expected } as const)
}

const partySays = 'a line with / and an account to the base 36, then a name'
