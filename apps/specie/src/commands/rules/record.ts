/** `specie rules list` and `timeline`: the record as a table, and a place's ups and downs as lines. */
import type { Answer, Stretch } from '@specie/screening'
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { misuse } from '../../terminal/failure.ts'
import { type Report, table } from '../../terminal/report.ts'
import { knownOptions } from './ask.ts'
import { type KnownOptions, withKnown } from './known.ts'

type ListOptions = KnownOptions & { readonly place?: string; readonly activity?: string }
type TimelineOptions = KnownOptions & { readonly who?: string }

export function recordCommands(parent: Command): void {
  act<[], ListOptions>(
    knownOptions(
      parent
        .command('list')
        .description('the rules on record')
        .option('--place <code>', 'of one maker')
        .option('--activity <name>', 'of one activity'),
    ),
    (options) =>
      withKnown(options, ({ rules, from }): Report => {
        const shown = rules.filter(
          ({ jurisdiction, activity }) =>
            (options.place ?? jurisdiction) === jurisdiction && (options.activity ?? activity) === activity,
        )
        const rows = shown.map((rule) => [
          rule.id,
          rule.from,
          rule.until ?? '',
          rule.verified ? rule.status : `(${rule.status})`,
          `${rule.instrument}${rule.tags.map(({ key, values }) => ` [${key}:${values.join(',')}]`).join('')}`,
        ])
        return {
          data: { from, rules: shown },
          lines: [
            ...table(['rule', 'from', 'until', 'status', 'instrument'], rows),
            `${shown.length} of ${rules.length} rules, of ${from}. In brackets: not verified, decides nothing.`,
          ],
        }
      }),
  )
  act<[string, string | undefined], TimelineOptions>(
    knownOptions(
      parent
        .command('timeline')
        .argument('<place>', 'a country by its two letters, or EU')
        .argument('[activity]', 'one activity (default: all seven)')
        .description('the ups and downs of a place')
        .option('--who <kind>', 'as `rules ask` has it (default: individual)'),
    ),
    async (place, only, options) => {
      const { activities, askerKinds, isActivity, plainCircumstances, timelineOf } = await import(
        '@specie/screening'
      )
      const who = askerKinds.find((kind) => kind === (options.who ?? 'individual'))
      if (who === undefined)
        return misuse(`${options.who} is no kind of asker.`, `They are: ${askerKinds.join(', ')}.`)
      if (only !== undefined && !isActivity(only))
        return misuse(`${only} is no activity.`, `They are: ${activities.join(', ')}.`)
      return withKnown(options, ({ rules, reviews, today, from }): Report => {
        const courses = activities
          .filter((activity) => (only ?? activity) === activity)
          .map((activity) => {
            const circumstances = plainCircumstances(place, activity, who)
            const about = { jurisdiction: place, activity, circumstances, until: today }
            return { activity, stretches: timelineOf(rules, reviews, about) }
          })
        return {
          data: { place, who, from, courses },
          lines: [
            ...courses.flatMap(({ activity, stretches }) => ['', activity, ...stretches.map(lineOf)]),
            '',
            `For ${who}. Of ${from}. No legal advice.`,
          ].slice(1),
        }
      })
    },
  )
}

function lineOf({ from, until, answer, rules }: Stretch): string {
  return `  ${from} … ${until}  ${bars[answer]}  ${answer.padEnd(10)}  ${rules.slice(0, 2).join(', ')}${rules.length > 2 ? ` and ${rules.length - 2} more` : ''}`
}

/** The longer, the more is open. */
const bars: Readonly<Record<Answer, string>> = {
  allowed: '████',
  licensed: '███░',
  restricted: '██░░',
  banned: '█░░░',
  unknown: '····',
}
