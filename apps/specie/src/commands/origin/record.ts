/** `specie origin rules`, `export`, `bar`: the rules on record, as a file, and why one bar counts or does not. */
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { refuse } from '../../terminal/failure.ts'
import { type Report, table } from '../../terminal/report.ts'
import { barNamed } from '../barNamed.ts'
import { nowOf } from '../rules/known.ts'
import { type ProgrammeOptions, programmeOptions, withProgramme } from '../session.ts'

type Options = ProgrammeOptions & { readonly json?: boolean }

export function recordCommands(parent: Command): void {
  act<[], Options>(programmeOptions(parent.command('rules').description('the rules on record')), (options) =>
    withProgramme(options, async (session): Promise<Report> => {
      const { originRecord } = await import('@specie/register')
      const record = await originRecord(session.office.pool)
      const day = (moment: Date | null) => moment?.toISOString().slice(0, 10) ?? ''
      const rows = record.rules.map((rule) => [
        rule.id,
        rule.effect,
        day(rule.from),
        day(rule.until),
        rule.refiner ?? rule.jurisdiction ?? 'all',
        [rule.madeFrom ?? '', rule.madeUntil ?? ''].join('-'),
        rule.needsCustody ? 'needed' : '',
        rule.law ?? 'everywhere',
        rule.source.slice(0, 60),
      ])
      const head = ['rule', 'effect', 'from', 'until', 'whose', 'made', 'custody', 'law', 'source']
      const markets = record.markets.map(
        ({ jurisdiction, from, until }) =>
          `Buyers are sought in ${jurisdiction} from ${day(from)}${until === null ? '' : ` to ${day(until)}`}.`,
      )
      return { data: record, lines: [...table(head, rows), ...markets] }
    }),
  )
  act<[], Options>(
    programmeOptions(parent.command('export').description('the rules as the CSV file that import takes')),
    (options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { originRules, printOriginRules } = await import('@specie/register')
        const text = printOriginRules(await originRules(session.office.pool))
        return { data: { text }, lines: [text.trimEnd()] }
      }),
  )
  act<[string], Options>(
    programmeOptions(
      parent
        .command('bar')
        .argument('<bar>', 'by key, or by brand and serial')
        .description('why a bar counts or does not, rule by rule'),
    ),
    (name, options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { explainOrigin, findBar, judgementAt, originOf } = await import('@specie/register')
        const { pool } = session.office
        const now = await nowOf(session)
        const { barKey } = await barNamed(session, name, {})
        const bar = await findBar(pool, barKey, now)
        if (bar === null) return refuse(`The register does not know ${name}.`, { code: 'BAR_NOT_THERE' })
        const judgement = await judgementAt(pool, now)
        const explained = explainOrigin(originOf(bar, judgement), judgement.rules, now)
        const verdict =
          explained.reason === null ? 'its origin counts' : `it counts nothing: ${explained.reason}`
        return {
          data: { barKey, ...explained },
          lines: [
            `${bar.brand} ${bar.serial} in vault ${bar.vault}: ${verdict}.`,
            ...explained.rules.map(({ rule, says }) => `${rule.id} ${says}. ${rule.source}`),
            ...(explained.rules.length === 0 ? ['No rule speaks of it.'] : []),
          ],
        }
      }),
  )
}
