/** `specie title`: coins into the title of one bar and back; a title sent on, asked for, and given up at the counter for the metal. */

import type { Address, TitleState } from '@specie/coin'
import { printGrams } from '@specie/units'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { misuse } from '../terminal/failure.ts'
import { type Report, table } from '../terminal/report.ts'
import { type BarName, barNamed, barTitles } from './barNamed.ts'
import { type DeedOptions, deedOptions, deedReport, keyOf, numberOf } from './deeds.ts'
import { orRefuse } from './explain.ts'
import { type ProgrammeOptions, programmeOptions, withProgramme } from './session.ts'
import {
  type CustodianOptions,
  clearanceBy,
  custodianOption,
  type OfficerOptions,
  officerOptions,
  releaseBy,
  withSworn,
  writeRequests,
} from './signatories.ts'

export function title(): Command {
  const command = new Command('title').description('titles of single bars')
  const idOf = (text: string) => numberOf(text, 'title’s number', misuse)

  act<[string], DeedOptions & BarName>(
    deedOptions(command.command('open').argument('<bar>', 'its key, or brand and serial: "VRD A 10023"'))
      .description('turn coins into the title of one bar, for exactly its fine weight')
      .option('--vault <id>', 'where it lies, if the name alone does not say'),
    (bar, options) =>
      withProgramme(options, async (session) => {
        const { openTitle } = await import('@specie/issuance')
        const found = await barNamed(session, bar, options)
        const holder = await session.actor(options)
        const opened = orRefuse(
          await openTitle(session.office, {
            key: keyOf(options),
            holder: holder.account,
            vault: Number(found.vault),
            barKey: found.barKey,
          }),
        )
        return deedReport(`Title ${opened.title}: ${found.name} is ${holder.name}’s.`, opened, {
          title: opened.title,
          bar: found.barKey,
        })
      }),
  )
  act<[string], DeedOptions>(
    deedOptions(command.command('close').argument('<title>').description('turn a title back into coins')),
    (id, options) =>
      withProgramme(options, async (session) => {
        const { closeTitle } = await import('@specie/issuance')
        const owner = await session.actor(options)
        const done = orRefuse(
          await closeTitle(session.office, { key: keyOf(options), owner: owner.account, title: idOf(id) }),
        )
        return deedReport(`Title ${id} is coins again.`, done)
      }),
  )
  act<[string, string], DeedOptions>(
    deedOptions(
      command
        .command('transfer')
        .argument('<title>')
        .argument('<to>')
        .description('send a title to somebody'),
    ),
    (id, receiver, options) =>
      withProgramme(options, async (session) => {
        const { transferTitle } = await import('@specie/issuance')
        const owner = await session.actor(options)
        const to = session.names.addressOf(receiver)
        const done = orRefuse(
          await transferTitle(session.office, {
            key: keyOf(options),
            owner: owner.account,
            title: idOf(id),
            to,
          }),
        )
        return deedReport(`Title ${id} is ${session.names.nameOf(to)}’s.`, done)
      }),
  )
  act<[string], DeedOptions>(
    deedOptions(
      command.command('ask').argument('<title>').description('say in public that its owner wants the bar'),
    ),
    (id, options) =>
      withProgramme(options, async (session) => {
        const { askForBar } = await import('@specie/issuance')
        const owner = await session.actor(options)
        const done = orRefuse(
          await askForBar(session.office, { key: keyOf(options), owner: owner.account, title: idOf(id) }),
        )
        return deedReport(`The bar of title ${id} is asked for.`, done)
      }),
  )
  act<[string], DeedOptions & OfficerOptions & CustodianOptions>(
    custodianOption(officerOptions(deedOptions(command.command('deliver').argument('<title>')))).description(
      'give up the title for the metal, at the custodian’s counter',
    ),
    (id, options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const issuance = await import('@specie/issuance')
        const { office } = session
        const live = orRefuse(await issuance.liveTitle(office, idOf(id)))
        const releaseUntil = (expiry: number) => issuance.titleRelease(office, live, expiry)
        const cleared = await clearanceBy(session, issuance.deliveryQuestion(live.title, live.owner), options)
        if ('written' in cleared) {
          const files = [
            ...cleared.written,
            ...(await releaseRequest(session, options, live.vault, releaseUntil)),
          ]
          return { data: { requests: files }, lines: ['To be signed:', ...files] }
        }
        const release = await releaseBy(session, releaseUntil, options)
        const owner = await session.actor(options)
        const { clearance } = cleared
        const done = orRefuse(
          await issuance.deliver(office, {
            key: keyOf(options),
            owner: owner.account,
            title: live.title,
            clearance,
            release,
          }),
        )
        return withSworn(
          session,
          deedReport(`Title ${id} is delivered. Now the bar may be handed over.`, done, {
            bar: live.barKey,
          }),
        )
      }),
  )
  act<[], ProgrammeOptions & { readonly owner?: string; readonly json?: boolean }>(
    programmeOptions(command.command('list').description('live titles')).option(
      '--owner <who>',
      'of one owner',
    ),
    (options) =>
      withProgramme(options, async (session) => {
        const owner = options.owner === undefined ? undefined : session.names.addressOf(options.owner)
        const titles = (await session.office.chain.readTitles()).filter(
          (one) => owner === undefined || one.owner === owner,
        )
        const bars = await barTitles(
          session,
          titles.map((one) => one.barKey),
        )
        const rows = titles.map((one) =>
          titleRow(one, bars.get(one.barKey) ?? one.barKey, session.names.nameOf),
        )
        return { data: { titles }, lines: table(['title', 'bar', 'fine', 'vault', 'owner'], rows) }
      }),
  )
  return command
}

/** What the custodian of a vault is asked to sign, as a file. */
export async function releaseRequest(
  session: Parameters<typeof clearanceBy>[0],
  options: { readonly request?: string },
  vault: number,
  typedDataUntil: Parameters<typeof releaseBy>[1],
  content?: Parameters<typeof releaseBy>[3],
): Promise<readonly string[]> {
  const { askForRelease } = await import('@specie/issuance')
  const { vaults } = await session.office.chain.readReserve()
  const custodian = vaults.find((one) => one.vault === vault)?.custodian
  if (custodian === undefined) throw new Error(`Vault ${vault} has no custodian.`)
  const asked = await askForRelease(session.office, typedDataUntil)
  return writeRequests(options.request ?? '.', asked.typedData, [custodian], content)
}

function titleRow(one: TitleState, bar: string, nameOf: (address: Address) => string): string[] {
  return [String(one.title), bar, printGrams(one.fine), String(one.vault), nameOf(one.owner)]
}
