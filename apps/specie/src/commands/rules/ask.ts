/** `specie rules ask PLACE ACTIVITY`: the answer, the rules it rests on, their sources, and what it would take. */
import type { Verdict } from '@specie/screening'
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { misuse } from '../../terminal/failure.ts'
import type { Report } from '../../terminal/report.ts'
import { programmeOptions } from '../session.ts'
import { type KnownOptions, withKnown } from './known.ts'

export type AskOptions = KnownOptions & {
  readonly who?: string
  readonly on?: string
  readonly region?: string
  readonly venue?: string
  readonly role: readonly string[]
  readonly touched?: string
}

export function askCommand(parent: Command): void {
  act<[string, string], AskOptions>(
    knownOptions(
      parent
        .command('ask')
        .argument('<place>', 'a country by its two letters, or EU')
        .argument(
          '<activity>',
          'mine, hold, trade, pay_domestic, pay_foreign_trade, issue_asset_token, gold_trade',
        )
        .description('may one, there? with the rule, its source, and what it would take')
        .option(
          '--who <kind>',
          'individual, sole-trader, company, financial-institution, exchange, custodian, state',
        )
        .option('--on <day>', 'the law of that day (default: today)')
        .option('--region <name>', 'which part of the country')
        .option('--venue <name>', 'where it is done, in the rules’ words')
        .option('--role <name>', 'what the asker is besides, in the rules’ words; once for each', collect, [])
        .option('--touched <codes>', 'further countries that it touches: RU,VE'),
    ),
    async (place, activity, options) => {
      const screening = await import('@specie/screening')
      if (!/^[A-Z]{2}$/.test(place)) misuse(`${place} is no place.`, 'Two capital letters: BY, CH, EU.')
      if (!screening.isActivity(activity))
        return misuse(`${activity} is no activity.`, `They are: ${screening.activities.join(', ')}.`)
      const who = screening.askerKinds.find((kind) => kind === options.who) ?? null
      if (options.who !== undefined && who === null)
        misuse(`${options.who} is no kind of asker.`, `They are: ${screening.askerKinds.join(', ')}.`)
      const { on } = options
      if (on !== undefined && !screening.isDay(on)) misuse(`${on} is no day.`, 'Write it as 2026-11-23.')
      const touched = [...new Set([place, ...(options.touched?.split(',') ?? [])])]
      return withKnown(options, ({ rules, reviews, today, from }): Report => {
        const verdict = screening.judge(rules, reviews, {
          jurisdiction: place,
          activity,
          on: on ?? today,
          reach: 'home',
          circumstances: {
            ...screening.plainCircumstances(place, activity, who),
            roles: options.role.length === 0 ? null : options.role,
            region: options.region ?? null,
            venue: options.venue ?? null,
            touched,
            counterparties: touched,
          },
        })
        return {
          data: { ...verdict, from },
          lines: linesOf(verdict, from, screening.answerWords[verdict.answer]),
        }
      })
    },
  )
}

/** Of which rules: the programme's, a moment's, or a file's. */
export function knownOptions(command: Command): Command {
  return programmeOptions(command)
    .option('--known-at <moment>', 'as the rules were known then (default: now)')
    .option(
      '--file [csv]',
      'of this file, without a programme; with no name, of the collection that comes along',
    )
}

function linesOf(verdict: Verdict, from: string, word: string): string[] {
  const { says, takes, deciding, beside, reviewedOn, question } = verdict
  return [
    `${word.toUpperCase()} on ${question.on}. ${says}`,
    ...takes.map((one) => `  It would take: ${one}`),
    ...deciding.flatMap(({ rule, says: why }) => [
      '',
      `${rule.from}${rule.until === null ? '' : ` to ${rule.until}`}  ${rule.status}  ${rule.instrument}`,
      `  ${rule.summary}`,
      `  ${why}  [${rule.id}]`,
      `  ${rule.sourceTitle}${rule.sourceAddress === null ? '' : `, ${rule.sourceAddress}`}`,
    ]),
    '',
    `${beside.length} more on record do not decide. Last reviewed: ${reviewedOn ?? 'never'}. From ${from}.`,
    'Compiled from public pages, most read in excerpts. No legal advice.',
  ]
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}
