/** `specie order`: what is asked of the programme, from a draft to the recorded chain, by keys that hold a mandate. */

import type { Address, Digest } from '@specie/coin'
import type { Actor, NewOrder, Order, OrderKind, OrderRefusal, Signable } from '@specie/issuance'
import type { Outcome } from '@specie/units'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { misuse } from '../terminal/failure.ts'
import { facts, moment, type Report, table } from '../terminal/report.ts'
import { coinsOf } from './amounts.ts'
import { barNamed } from './barNamed.ts'
import { type DeedOptions, deedOptions, keyOf, numberOf } from './deeds.ts'
import { inOfficeWords } from './officeRefusals.ts'
import { type ProgrammeOptions, programmeOptions, type Session, withProgramme } from './session.ts'
import { withSworn } from './signatories.ts'
import { swear } from './swear.ts'

type WhyOptions = DeedOptions & { readonly why?: string }
type DraftOptions = WhyOptions & {
  readonly for?: string
  readonly to?: string
  readonly amount?: string
  readonly reference?: string
  readonly vault?: string
  readonly bar?: string
  readonly title?: string
}

export function order(): Command {
  const command = new Command('order').description('orders and their approvals')
  const why = (one: Command) => deedOptions(one).option('--why <text>', 'for the record')
  act<[string], DraftOptions>(
    why(command.command('draft').argument('<kind>', Object.keys(contents).join(', ')))
      .description('write an order down; another key of the party approves it')
      .option('--for <party>', 'whose order it is (default: the key’s own)')
      .option('--to <party>', 'who receives the coins, or takes over what is owed')
      .option('--amount <coins>', 'coins; one is one gram: 1250.5, or 12.5kg')
      .option('--reference <text>', 'the party’s own reference of a mint or an assumption')
      .option('--vault <id>', 'whose bar it is')
      .option('--bar <bar>', 'brand and serial as stamped, or its key')
      .option('--title <number>', 'the title’s number'),
    (kind, options) =>
      acting(options, async (session, actor) => {
        const { draftOrder } = await import('@specie/issuance')
        const make = isKind(kind) ? contents[kind] : undefined
        if (make === undefined)
          return misuse(
            `There is no order ${JSON.stringify(kind)}.`,
            `There are: ${Object.keys(contents).join(', ')}.`,
          )
        const party = options.for === undefined ? actor.key : session.names.addressOf(options.for)
        const content = await make(options, session)
        return draftOrder(session.office, actor, {
          key: keyOf(options),
          party,
          ...content,
          ...whyOf(options),
        })
      }),
  )
  act<[string], WhyOptions>(
    why(
      command.command('approve').argument('<order>').description('a second person of its party approves it'),
    ),
    (id, options) =>
      acting(options, async ({ office }, actor) => {
        const { approveOrder } = await import('@specie/issuance')
        return approveOrder(office, actor, {
          key: keyOf(options),
          order: await idOf(office, id),
          ...whyOf(options),
        })
      }),
  )
  act<[string], WhyOptions>(
    why(command.command('reject').argument('<order>').description('its party ends it before it is approved')),
    (id, options) =>
      acting(options, async ({ office }, actor) => {
        const { rejectOrder } = await import('@specie/issuance')
        const request = {
          key: keyOf(options),
          order: await idOf(office, id),
          why: need(options.why, '--why'),
        }
        return rejectOrder(office, actor, request)
      }),
  )
  act<[string], WhyOptions>(
    why(
      command.command('cancel').argument('<order>').description('its party takes it back before it is sent'),
    ),
    (id, options) =>
      acting(options, async ({ office }, actor) => {
        const { cancelOrder } = await import('@specie/issuance')
        const request = {
          key: keyOf(options),
          order: await idOf(office, id),
          why: need(options.why, '--why'),
        }
        return cancelOrder(office, actor, request)
      }),
  )
  act<[string], WhyOptions>(
    why(
      command
        .command('sign')
        .argument('<order>')
        .description('what it waits for: an officer’s clearance, a custodian’s release, a sponsor’s assent'),
    ),
    (id, options) =>
      acting(options, async (session, actor) => {
        const { orderSigning, signableNow, signOrder } = await import('@specie/issuance')
        const { office } = session
        const order = await orderCalled(office, id)
        const what: Signable = signableNow(order) ?? 'clearance'
        const asked = await orderSigning(office, order.id, actor.key, what)
        if (!asked.ok) return asked
        const { signature } = await swear(session, options, asked.value)
        return signOrder(office, actor, {
          key: keyOf(options),
          order: order.id,
          signature,
          ...whyOf(options),
        })
      }),
  )
  act<[string], WhyOptions>(
    why(
      command
        .command('handed-over')
        .argument('<order>')
        .description('the custodian gave the metal out; only once it is final'),
    ),
    (id, options) =>
      acting(options, async ({ office }, actor) => {
        const { handOver } = await import('@specie/issuance')
        const request = {
          key: keyOf(options),
          order: await idOf(office, id),
          why: need(options.why, '--why'),
        }
        return handOver(office, actor, request)
      }),
  )
  act<[], ListOptions>(
    programmeOptions(command.command('list').description('the newest first'))
      .option('--state <state>', 'only those in this state')
      .option('--kind <kind>', 'only those of this kind')
      .option('--party <who>', 'only those of this party')
      .option('--limit <count>', 'how many (default: 50)'),
    (options) => withProgramme(options, (session) => list(session, options)),
  )
  act<[string], ProgrammeOptions & { readonly json?: boolean }>(
    programmeOptions(
      command.command('show').argument('<order>').description('an order, and every act on it'),
    ),
    (id, options) =>
      withProgramme(options, async (session) => {
        const found = await orderCalled(session.office, id)
        return shown(session, found)
      }),
  )
  return command
}

type ListOptions = ProgrammeOptions & {
  readonly state?: string
  readonly kind?: string
  readonly party?: string
  readonly limit?: string
  readonly json?: boolean
}

type Office = Session['office']
/** Kind and content belong together. */
type Content<Of = NewOrder> = Of extends NewOrder ? Pick<Of, 'kind' | 'content'> : never

/** Acts with whoever the options name, and shows the order as it is then. */
function acting(
  options: DeedOptions,
  work: (session: Session, actor: Actor) => Promise<Outcome<Order, OrderRefusal>>,
): Promise<Report> {
  return withProgramme(options, async (session) => {
    const { advanceOrder, findOrder } = await import('@specie/issuance')
    const who = await session.actor(options)
    const outcome = await work(session, { key: who.account.address })
    if (!outcome.ok) throw await inOfficeWords(outcome.refusal)
    // Where nobody works in the background, what follows by itself follows here.
    await advanceOrder(session.office, outcome.value.id)
    const order = (await findOrder(session.office.pool, outcome.value.id)) ?? outcome.value
    return withSworn(session, await shown(session, order))
  })
}

/** By its number or its id. */
async function orderCalled(office: Office, text: string): Promise<Order> {
  const { findOrder, listOrders } = await import('@specie/issuance')
  if (/^[1-9][0-9]{0,15}$/.test(text)) {
    const { orders } = await listOrders(office.pool, { cursor: String(BigInt(text) + 1n), limit: 1 })
    const [found] = orders
    if (found?.number === Number(text)) return found
  } else if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)) {
    const found = await findOrder(office.pool, text)
    if (found !== null) return found
  }
  return misuse(
    `There is no order ${text}.`,
    'Give its number or its id, as `specie order list` prints them.',
  )
}

async function idOf(office: Office, text: string): Promise<string> {
  return (await orderCalled(office, text)).id
}

async function list(session: Session, options: ListOptions): Promise<Report> {
  const { isOneOf, listOrders, nextOf, orderKinds, orderStates, titleOf } = await import('@specie/issuance')
  const state = orderStates.find((one) => one === options.state)
  const kind = orderKinds.find((one) => one === options.kind)
  if (options.state !== undefined && state === undefined)
    misuse(`There is no state ${options.state}.`, `There are: ${orderStates.join(', ')}.`)
  if (options.kind !== undefined && kind === undefined)
    misuse(`There is no kind ${options.kind}.`, `There are: ${orderKinds.join(', ')}.`)
  const { orders } = await listOrders(session.office.pool, {
    limit: options.limit === undefined ? 50 : numberOf(options.limit, 'count', misuse),
    ...(state === undefined ? {} : { state }),
    ...(kind === undefined ? {} : { kind }),
    ...(options.party === undefined ? {} : { parties: [session.names.addressOf(options.party)] }),
  })
  const rows = orders.map((one) => [
    String(one.number),
    one.state,
    named(titleOf(one), session),
    session.names.nameOf(one.party),
    isOneOf(['handedOver', 'rejected', 'cancelled', 'refused', 'expired'], one.state)
      ? ''
      : named(nextOf(one), session),
  ])
  return {
    data: { orders },
    lines: rows.length === 0 ? ['No order.'] : table(['no.', 'state', 'order', 'for', 'next'], rows),
  }
}

async function shown(session: Session, order: Order): Promise<Report> {
  const { actsOf, nextOf, titleOf } = await import('@specie/issuance')
  const { nameOf } = session.names
  const acts = await actsOf(session.office.pool, order.id)
  const rows = acts.map((one) => [
    moment(Math.floor(one.at.getTime() / 1000)),
    one.act,
    one.by === null ? 'the office' : nameOf(one.by),
    one.as,
    one.why === null ? '' : named(one.why, session),
  ])
  return {
    data: { order, acts },
    lines: [
      `Order ${order.number}: ${named(titleOf(order), session)}, for ${nameOf(order.party)}.`,
      ...facts({
        state: order.state,
        next: named(nextOf(order), session),
        id: order.id,
        transaction: order.transaction ?? undefined,
        block: order.block?.number,
        refused: order.refusal?.message,
      }).map((line) => `  ${line}`),
      '',
      ...table(['when', 'act', 'by', 'as', 'why'], rows),
    ],
  }
}

/** Addresses in a sentence, as their names. */
function named(text: string, { names }: Session): string {
  return text.replace(/0x[0-9a-fA-F]{40}(?![0-9a-fA-F])/g, (address) => names.nameOf(address as Address))
}

/** Every kind there is; one that is forgotten here does not compile. */
const contents: Readonly<Record<OrderKind, (options: DraftOptions, session: Session) => Promise<Content>>> = {
  mint: async (options, { names }) => ({
    kind: 'mint',
    content: {
      to: names.addressOf(need(options.to, '--to')),
      amount: coinsOf(need(options.amount, '--amount')),
      ...(await referenceOf(options)),
    },
  }),
  open: async (options, session) => ({ kind: 'open', content: await barOf(options, session) }),
  close: async (options) => ({ kind: 'close', content: { title: titleIn(options) } }),
  deliver: async (options) => ({ kind: 'deliver', content: { title: titleIn(options) } }),
  withdraw: async (options, session) => ({ kind: 'withdraw', content: await barOf(options, session) }),
  retire: async (options) => ({
    kind: 'retire',
    content: { amount: coinsOf(need(options.amount, '--amount')) },
  }),
  assume: async (options, { names }) => ({
    kind: 'assume',
    content: {
      to: names.addressOf(need(options.to, '--to')),
      amount: coinsOf(need(options.amount, '--amount')),
      ...(await referenceOf(options)),
    },
  }),
}

async function barOf(
  options: DraftOptions,
  session: Session,
): Promise<{ readonly vault: number; readonly barKey: Digest }> {
  const bar = await barNamed(session, need(options.bar, '--bar'), options)
  return { vault: numberOf(bar.vault, 'vault’s number', misuse), barKey: bar.barKey }
}

function titleIn(options: DraftOptions): number {
  return numberOf(need(options.title, '--title'), 'title’s number', misuse)
}

async function referenceOf({ reference }: DraftOptions): Promise<{ readonly reference?: Digest }> {
  if (reference === undefined) return {}
  const { keccak256, stringToHex } = await import('viem')
  return { reference: keccak256(stringToHex(reference)) }
}

function isKind(kind: string): kind is OrderKind {
  return Object.hasOwn(contents, kind)
}

function whyOf({ why }: WhyOptions): { readonly why?: string } {
  return why === undefined ? {} : { why }
}

function need(value: string | undefined, name: string): string {
  return value ?? misuse(`This needs ${name}.`)
}
