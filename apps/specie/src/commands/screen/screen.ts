/** `specie screen NAME`: whom a name may belong to on the sanctions lists, and why, on list files or on the programme’s active lists. */

import { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { misuse } from '../../terminal/failure.ts'
import type { Report } from '../../terminal/report.ts'
import { programmeOptions } from '../session.ts'
import { findIn } from './findIn.ts'
import { type ListOptions, listsFor } from './listsFor.ts'
import { printMatch } from './printMatch.ts'
import { type SubjectOptions, subjectOf } from './subjectOf.ts'

type ScreenOptions = ListOptions & SubjectOptions & { readonly most: string; readonly json?: boolean }

export function screen(): Command {
  const command = new Command('screen')
    .argument('[name...]', 'the name, in any script; a further name after /')
    .description('possible matches on sanctions lists, with the reasoning')
    .option('--kind <kind>', 'person, organisation, vessel, aircraft or unknown', 'person')
    .option('--born <date>', 'of birth or founding: 1968, 1968-11 or 1968-11-05')
    .option('--country <codes>', 'nationalities, or where it is registered: RU,VE')
    .option('--birthplace <code>', 'the country of birth')
    .option('--gender <gender>', 'male or female')
    .option(
      '--number <kind:number>',
      'passport, nationalId, taxNumber, registration, lei, bic, imo …; once for each',
      collect,
      [],
    )
    .option('--wallet <address>', 'an address of a wallet, in any form; once for each', collect, [])
    .option(
      '--list <file...>',
      'list files, or folders of them, instead of the programme’s lists; needs no programme',
    )
    .option('--format <format>', 'of the list files, where it cannot be seen from them')
    .option('--most <count>', 'how many to show', '10')
  act<[readonly string[]], ScreenOptions>(
    programmeOptions(command),
    async (words, options): Promise<Report> => {
      const match = await import('@specie/screening/match')
      const subject = await subjectOf(words, options)
      if (subject.names.length + subject.wallets.length + subject.identifiers.length === 0)
        misuse('There is nobody to look for.', 'Give a name, --number or --wallet.')
      const lists = await listsFor(options)
      const found = await findIn(lists, subject)
      const most = Number(options.most)
      if (!Number.isSafeInteger(most) || most < 1)
        misuse(`${options.most} is no count.`, 'A whole number from 1 on.')
      const shown = found.slice(0, most)
      const unread = subject.names.filter((name) => !match.isScreenable(name))
      const searched = lists.map(({ list, version, entries }) => ({ list, version, entries: entries.length }))
      return {
        data: {
          matcherVersion: match.matcherVersion,
          threshold: match.threshold,
          lists: searched,
          notWhollyCompared: unread,
          found: shown,
          foundInAll: found.length,
        },
        lines: [
          ...searched.map(({ list, entries }) => `${list}: ${entries.toLocaleString('en')} entries`),
          `matcher ${match.matcherVersion}, possible from ${percent(match.threshold)}`,
          ...unread.map((name) => `NOT WHOLLY COMPARED: ${name.slice(0, 60)}: needs ${match.screenableName}`),
          '',
          ...(found.length === 0 ? ['No possible match.'] : shown.flatMap((one) => [...printMatch(one), ''])),
          ...(found.length > shown.length ? [`${found.length - shown.length} more; --most shows them.`] : []),
        ],
        // Whoever could not be looked for whole is not clean.
        failed: unread.length > 0,
      }
    },
  )
  return command
}

function percent(basisPoints: number): string {
  return `${(basisPoints / 100).toFixed(1)} %`
}

function collect(one: string, all: readonly string[]): readonly string[] {
  return [...all, one]
}
