/** What officers do with a party: admit, refuse, withdraw, let go, look again, keep longer, erase. */
import type { PartyFacts, PartyRefusal } from '@specie/screening'
import type { Outcome } from '@specie/units'
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { misuse } from '../../terminal/failure.ts'
import type { Report } from '../../terminal/report.ts'
import { type DeedOptions, deedOptions, keyOf } from '../deeds.ts'
import { officerOf } from '../officer.ts'
import { orSay, type PartySession, partyReport, withParties } from './withParties.ts'

type WhyOptions = DeedOptions & { readonly why: string }
type VersionOptions = DeedOptions & { readonly version?: string }

export function actCommands(parent: Command): void {
  const one = (name: string, says: string) =>
    deedOptions(
      parent
        .command(name)
        .argument('<party>', 'its number, as `specie party list` prints it')
        .description(says),
    )
  const withWhy = (command: Command) => command.requiredOption('--why <text>', 'why, in your words')

  act<[string], VersionOptions>(
    one('admit', 'admit what another officer drafted').option(
      '--version <number>',
      'the version that you have read (default: the newest)',
    ),
    (id, options) =>
      withParties(options, async (session) => {
        const { admitParty } = await import('@specie/screening')
        const { admissionOf } = await import('../../admission.ts')
        const about = await officersAct(session, id, options)
        const version = options.version === undefined ? about.version : Number(options.version)
        if (!Number.isSafeInteger(version))
          misuse(`--version ${options.version}: a whole number would be right.`)
        const check = admissionOf(session.personal)
        return told(
          `Admitted by ${about.name}.`,
          admitParty(session.programme.pool, session.personal, { ...about, version, check }),
        )
      }),
  )
  act<[string], WhyOptions>(
    withWhy(one('refuse', 'refuse a draft, a change or a request to join')),
    (id, options) =>
      withParties(options, async (session) => {
        const { refuseParty } = await import('@specie/screening')
        const about = await officersAct(session, id, options)
        return told(
          `Refused by ${about.name}.`,
          refuseParty(session.programme.pool, session.personal, { ...about, why: options.why }),
        )
      }),
  )
  act<[string], WhyOptions>(withWhy(one('withdraw', 'take your own draft back')), (id, options) =>
    withParties(options, async (session) => {
      const { withdrawParty } = await import('@specie/screening')
      const about = await officersAct(session, id, options)
      return told(
        `Withdrawn by ${about.name}.`,
        withdrawParty(session.programme.pool, session.personal, { ...about, why: options.why }),
      )
    }),
  )
  act<[string], WhyOptions>(withWhy(one('leave', 'it takes part no more')), (id, options) =>
    withParties(options, async (session) => {
      const { leaveParty } = await import('@specie/screening')
      const about = await officersAct(session, id, options)
      return told(
        'It takes part no more.',
        leaveParty(session.programme.pool, session.personal, { ...about, why: options.why }),
      )
    }),
  )
  act<[string], WhyOptions>(
    withWhy(one('review', 'its papers were looked at again, and nothing has changed')),
    (id, options) =>
      withParties(options, async (session) => {
        const { reviewParty } = await import('@specie/screening')
        const about = await officersAct(session, id, options)
        return told(
          `Looked at again by ${about.name}.`,
          reviewParty(session.programme.pool, session.personal, { ...about, why: options.why }),
        )
      }),
  )
  act<[string], WhyOptions & { readonly until: string }>(
    withWhy(one('keep', 'keep the data of somebody who left for longer: an inquiry, a court')).requiredOption(
      '--until <day>',
      'the day, as 2035-01-31',
    ),
    (id, options) =>
      withParties(options, async (session) => {
        const { isDay, keepParty } = await import('@specie/screening')
        if (!isDay(options.until)) misuse(`--until ${options.until}: a day as 2035-01-31 would be right.`)
        const about = await officersAct(session, id, options)
        return told(
          `Kept until ${options.until}.`,
          keepParty(session.programme.pool, session.personal, {
            ...about,
            until: new Date(`${options.until}T00:00:00Z`),
            why: options.why,
          }),
        )
      }),
  )
  act<[string | undefined], DeedOptions & { readonly due?: boolean }>(
    deedOptions(
      parent
        .command('erase')
        .argument('[party]', 'its number')
        .description('destroy the personal data of somebody whose time has come; nothing brings them back')
        .option('--due', 'everybody whose time has come'),
    ),
    (id, options) =>
      withParties(options, async (session): Promise<Report> => {
        const { eraseDue, eraseParty } = await import('@specie/screening')
        const { pool } = session.programme
        if ((id === undefined) === (options.due !== true))
          misuse(
            'Either a party’s number, or --due.',
            'specie party erase 6f1c…, or specie party erase --due',
          )
        if (id === undefined) {
          await officerOf(session, options)
          const erased = await eraseDue(pool, session.personal, session.now)
          return {
            data: { erased },
            lines: [erased.length === 0 ? 'Nobody’s time has come.' : `Erased: ${erased.length}.`, ...erased],
          }
        }
        const about = await officersAct(session, id, options)
        return told(`Erased by ${about.name}.`, eraseParty(pool, session.personal, about))
      }),
  )
}

/** Who acts on what, under which key; the version is the newest that is on record. */
async function officersAct(session: PartySession, id: string, options: DeedOptions) {
  const { findParty } = await import('@specie/screening')
  const { by, name } = await officerOf(session, options)
  const version = (await findParty(session.programme.pool, id))?.version ?? 0
  return { by, name, key: keyOf(options), party: id, version, now: session.now }
}

async function told(what: string, outcome: Promise<Outcome<PartyFacts, PartyRefusal>>): Promise<Report> {
  return partyReport(what, await orSay(await outcome))
}
