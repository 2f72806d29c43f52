/** Members on the command line: how one comes in, what it allows itself to owe, whom it pays first, payment tokens, and its day as a file. */
import type { Command } from 'commander'
import type { DayForm } from '../../settlement/memberDay.ts'
import { act } from '../../terminal/act.ts'
import { misuse } from '../../terminal/failure.ts'
import { table } from '../../terminal/report.ts'
import { deedOptions, keyOf } from '../deeds.ts'
import { programmeOptions, withProgramme } from '../session.ts'
import { clearanceBy, type OfficerOptions, officerOptions } from '../signatories.ts'
import { amountOf, assetsOf, digestOf, type MemberOptions, memberOf, today, value } from './acting.ts'
import { actorOf } from './trades.ts'

type Options = MemberOptions &
  OfficerOptions & {
    readonly to?: string
    readonly most?: string
    readonly currency?: string
    readonly form?: string
    readonly end?: boolean
    readonly what?: string
    readonly account?: string
    readonly place?: string
    readonly from?: string
    readonly file?: string
    readonly received?: boolean
    readonly day?: string
  }

export function memberCommands(command: Command): void {
  const deed = (one: Command) =>
    deedOptions(one).option('--for <member>', 'the member that is acted for (default: the key’s own)')
  act<[string], Options>(
    officerOptions(deedOptions(command.command('admit').argument('<member>'))).description(
      'let a party in as a member: screened, and cleared by two officers on chain, with no council',
    ),
    (who, options) =>
      withProgramme(options, async (session) => {
        const { membershipSubject } = await import('@specie/evidence')
        const member = session.names.addressOf(who)
        const content = { member }
        const question = {
          purpose: 'membership',
          party: member,
          subject: membershipSubject(member),
          content,
        } as const
        const cleared = await clearanceBy(session, question, options)
        if ('written' in cleared)
          return { data: cleared, lines: cleared.written.map((file) => `Wrote ${file}`) }
        const { account } = await session.actor(options)
        const sent = await session.office.chain.write.admitMember(account, {
          member,
          clearance: cleared.clearance,
        })
        if (!sent.ok) return misuse(`The contracts refused it: ${sent.refusal.message}`)
        return {
          data: { member, transaction: sent.value.transaction },
          lines: [`${session.names.nameOf(member)} is a member.`],
        }
      }),
  )
  act<[], Options>(
    deed(command.command('limit'))
      .description('the most that the member may owe for one value date; a higher one waits for a second key')
      .requiredOption('--most <amount>', 'as "2000 MGG"')
      .option('--to <member>', 'one counterparty (default: all together)'),
    (options) =>
      withProgramme(options, async (session) => {
        const { setLimit } = await import('@specie/settlement')
        const { asset, amount } = amountOf(options.most ?? '', await assetsOf(session))
        const id = await value(
          await setLimit(session.office, await actorOf(session, options), {
            key: keyOf(options),
            member: await memberOf(session, options),
            counterparty: options.to === undefined ? null : session.names.addressOf(options.to),
            asset: asset.address,
            mostPerDay: amount,
          }),
        )
        return {
          data: { limit: id },
          lines: [`Limit ${id} is set; where it is higher than before, it waits for a second key.`],
        }
      }),
  )
  act<[string], Options>(
    deed(command.command('confirm-limit').argument('<limit>')).description(
      'the second key of a higher limit',
    ),
    (limit, options) =>
      withProgramme(options, async (session) => {
        const { confirmLimit } = await import('@specie/settlement')
        const wanted = { key: keyOf(options), member: await memberOf(session, options), limit }
        await value(await confirmLimit(session.office, await actorOf(session, options), wanted))
        return { data: { limit }, lines: [`Limit ${limit} is in force.`] }
      }),
  )
  act<[string], Options>(
    deed(command.command('persons').argument('<one|two>')).description(
      'how many persons sign each ticket of the member',
    ),
    (count, options) =>
      withProgramme(options, async (session) => {
        const { setPersons } = await import('@specie/settlement')
        if (count !== 'one' && count !== 'two') return misuse('It is one or two.')
        const wanted = { key: keyOf(options), member: await memberOf(session, options), two: count === 'two' }
        await value(await setPersons(session.office, await actorOf(session, options), wanted))
        return { data: { persons: count }, lines: [`From now on ${count} sign.`] }
      }),
  )
  act<[string], Options>(
    deed(command.command('pay-first').argument('<counterparty>'))
      .description('what the member owes this counterparty may settle before what it is owed by it')
      .option('--end', 'no longer'),
    (text, options) =>
      withProgramme(options, async (session) => {
        const { agreePair } = await import('@specie/settlement')
        const counterparty = session.names.addressOf(text)
        const agrees = options.end !== true
        const wanted = { key: keyOf(options), member: await memberOf(session, options), counterparty, agrees }
        await value(await agreePair(session.office, await actorOf(session, options), wanted))
        return { data: { counterparty, agrees }, lines: [agrees ? 'Agreed.' : 'No longer.'] }
      }),
  )
  act<[string, string], Options>(
    deed(command.command('priority').argument('<obligation>').argument('<0-9>')).description(
      'of what the member itself owes: 9 settles first where not all can',
    ),
    (obligation, priority, options) =>
      withProgramme(options, async (session) => {
        const { prioritise } = await import('@specie/settlement')
        const member = await memberOf(session, options)
        const wanted = {
          key: keyOf(options),
          member,
          obligation: digestOf(obligation),
          priority: Number(priority),
        }
        await value(await prioritise(session.office, await actorOf(session, options), wanted))
        return { data: { obligation, priority: Number(priority) }, lines: [`Its priority is ${priority}.`] }
      }),
  )
  act<[string], Options>(
    deed(command.command('instruct').argument('<reference>'))
      .description('a standing instruction: where the member has what it is owed; a second key confirms it')
      .requiredOption('--what <symbol>', 'an asset’s symbol, or title')
      .requiredOption('--account <address>', 'the account, or a name that the programme knows')
      .option('--place <place>', 'of titles: london, zurich, newYork, singapore, dubai or shanghai')
      .option('--from <day>', 'the first day (default: today)')
      .option('--to <day>', 'the last day'),
    (reference, options) =>
      withProgramme(options, async (session) => {
        const { setInstruction } = await import('@specie/settlement')
        const { placeCodes } = await import('@specie/settlement/days')
        const place = options.place === undefined ? null : placeCodes.find((one) => one === options.place)
        if (place === undefined)
          return misuse(`There is no place ${options.place}.`, `There are: ${placeCodes.join(', ')}.`)
        const what =
          options.what === 'title'
            ? 'title'
            : amountOf(`1 ${options.what ?? ''}`, await assetsOf(session)).asset.address
        await value(
          await setInstruction(session.office, await actorOf(session, options), {
            key: keyOf(options),
            member: await memberOf(session, options),
            reference,
            what,
            place,
            account: session.names.addressOf(options.account ?? ''),
            validFrom: options.from ?? today(),
            validTo: options.to ?? null,
          }),
        )
        return {
          data: { reference },
          lines: [`Instruction ${reference} waits for a second key of the member.`],
        }
      }),
  )
  act<[string], Options>(
    deed(command.command('confirm-instruction').argument('<reference>')).description(
      'the second key of a standing instruction',
    ),
    (reference, options) =>
      withProgramme(options, async (session) => {
        const { confirmInstruction } = await import('@specie/settlement')
        const wanted = { key: keyOf(options), member: await memberOf(session, options), reference }
        await value(await confirmInstruction(session.office, await actorOf(session, options), wanted))
        return { data: { reference }, lines: [`Instruction ${reference} is in force.`] }
      }),
  )
  act<[string], Options>(
    deed(command.command('fee').argument('<amount>'))
      .description(
        'a fee agreed outside, as "12.50 NFD", for the member’s own statement; nothing moves by it',
      )
      .requiredOption('--what <words>', 'what it is for')
      .option('--received', 'the member receives it (default: it pays it)')
      .option('--day <day>', 'in the statement of which day (default: today)'),
    (text, options) =>
      withProgramme(options, async (session) => {
        const { enterFee } = await import('@specie/settlement')
        const { asset, amount } = amountOf(text, await assetsOf(session))
        const fee = await value(
          await enterFee(session.office, await actorOf(session, options), {
            key: keyOf(options),
            member: await memberOf(session, options),
            day: options.day ?? today(),
            asset: asset.address,
            units: options.received === true ? amount : -amount,
            what: options.what ?? '',
          }),
        )
        return { data: { fee }, lines: [`Fee ${fee} is entered.`] }
      }),
  )
  act<[string], Options>(
    deed(command.command('strike-fee').argument('<fee>')).description(
      'strike out a fee that was entered wrongly',
    ),
    (fee, options) =>
      withProgramme(options, async (session) => {
        const { strikeFee } = await import('@specie/settlement')
        const wanted = { key: keyOf(options), member: await memberOf(session, options), fee }
        await value(await strikeFee(session.office, await actorOf(session, options), wanted))
        return { data: { fee }, lines: [`Fee ${fee} is struck out.`] }
      }),
  )
  const tokens = command.command('token').description('payment tokens: any ERC-20 that two officers admitted')
  act<[], Options>(programmeOptions(tokens.command('list')).description('all of them'), (options) =>
    withProgramme(options, async ({ office, names }) => {
      const { listTokens } = await import('@specie/settlement')
      const all = await listTokens(office.pool)
      return {
        data: { tokens: all },
        lines: table(
          ['symbol', 'for', 'state', 'proposed by', 'contract'],
          all.map((one) => [
            one.symbol,
            one.currency,
            one.endedBy !== null ? 'ended' : one.confirmedBy === null ? 'proposed' : 'in force',
            names.nameOf(one.proposedBy),
            one.asset,
          ]),
        ),
      }
    }),
  )
  act<[string], Options>(
    deedOptions(tokens.command('propose').argument('<contract>'))
      .description('as an officer')
      .requiredOption('--currency <code>', 'three letters, as USD'),
    (asset, options) =>
      withProgramme(options, async (session) => {
        const { proposeToken } = await import('@specie/settlement')
        const wanted = {
          key: keyOf(options),
          asset: asset as `0x${string}`,
          currency: options.currency ?? '',
        }
        const done = await value(await proposeToken(session.office, await actorOf(session, options), wanted))
        return { data: { asset: done }, lines: [`${done} waits for a second officer.`] }
      }),
  )
  for (const [name, says] of [
    ['admit', 'as a second officer'],
    ['end', 'as an officer: nothing new is agreed in it'],
  ] as const) {
    act<[string], Options>(
      deedOptions(tokens.command(name).argument('<contract>')).description(says),
      (asset, options) =>
        withProgramme(options, async (session) => {
          const { admitToken, withdrawToken } = await import('@specie/settlement')
          const wanted = { key: keyOf(options), asset: asset as `0x${string}` }
          const deedOf = name === 'admit' ? admitToken : withdrawToken
          const done = await value(await deedOf(session.office, await actorOf(session, options), wanted))
          return {
            data: { asset: done },
            lines: [name === 'admit' ? `${done} is in force.` : `${done} is ended.`],
          }
        }),
    )
  }
  act<[string], Options>(
    programmeOptions(command.command('day').argument('<day>'))
      .description(
        'a member’s day: CSV, PDF, camt.053, camt.054, semt.002, sese.025, MT600 or MT608, on standard output',
      )
      .requiredOption('--for <member>', 'whose')
      .option('--form <form>', 'which', 'csv')
      .option('--file <file>', 'where to (default: standard output)'),
    (day, options) =>
      withProgramme(options, async (session) => {
        const { memberDay } = await import('../../settlement/memberDay.ts')
        const forms: readonly DayForm[] = [
          'csv',
          'pdf',
          'camt.053',
          'camt.054',
          'semt.002',
          'sese.025',
          'MT600',
          'MT608',
        ]
        const as = forms.find((one) => one === options.form)
        if (as === undefined)
          return misuse(`There is no form ${options.form}.`, `There are: ${forms.join(', ')}.`)
        const { pool, chain } = session.office
        const rooms = { pool, chain, assets: await assetsOf(session), names: session.names }
        const { bytes } = await value(
          await memberDay(rooms, { member: session.names.addressOf(options.for ?? ''), day, as }),
        )
        if (options.file !== undefined) {
          const { writeFile } = await import('node:fs/promises')
          await writeFile(options.file, bytes)
          return { data: { file: options.file }, lines: [`Written to ${options.file}.`] }
        }
        if (as === 'pdf') return misuse('A PDF goes into a file.', 'Give --file.')
        const text = new TextDecoder().decode(bytes)
        return { data: { text }, lines: [text.trimEnd()] }
      }),
  )
}
