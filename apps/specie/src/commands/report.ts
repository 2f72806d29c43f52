/** `specie report`: the month's reserve report, made from chain and lists; published for ever; on paper. */
import { writeFile } from 'node:fs/promises'
import { rulesServed } from '@specie/evidence'
import { Command } from 'commander'
import type { MonthRefusal } from '../report/monthReport.ts'
import { act } from '../terminal/act.ts'
import { CommandFailure, misuse, refuse } from '../terminal/failure.ts'
import { facts, table } from '../terminal/report.ts'
import { type ProgrammeOptions, programmeOptions, type Session, withProgramme } from './session.ts'

type MakeOptions = ProgrammeOptions & {
  readonly price?: string
  readonly currency?: string
  readonly source?: string
  readonly json?: boolean
}

export function report(): Command {
  const command = new Command('report').description('the monthly reserve report')

  act<[string], MakeOptions>(
    priced(programmeOptions(command.command('make').argument('<month>', 'as 2026-10'))).description(
      'make a month’s report and show it; nothing is kept',
    ),
    (month, options) =>
      withMonth(options, async ({ sources, price }) => {
        const { monthReport } = await import('../report/monthReport.ts')
        const made = await monthReport(sources, month, price)
        if (!made.ok) throw failureOf(made.refusal)
        const { tokens, reserve, statements, incidents } = made.value
        return {
          data: made.value,
          lines: facts({
            month,
            'as of': made.value.asOf,
            'tokens (µg)': tokens.outstandingMicrograms,
            'owed (µg)': tokens.owedMicrograms,
            'gold that counts (µg)': reserve.countedMicrograms,
            'wholly backed': reserve.fullyBacked ? 'yes' : 'NO',
            value:
              reserve.value === null
                ? 'no price was named'
                : `${reserve.value.amount} ${reserve.value.currency}`,
            statements: statements.length,
            incidents: incidents.length,
          }),
        }
      }),
  )

  act<[string], MakeOptions>(
    priced(programmeOptions(command.command('publish').argument('<month>', 'as 2026-10'))).description(
      'keep a month’s report for ever; the page and the PDF print it',
    ),
    (month, options) =>
      withMonth(options, async ({ sources, price, session }) => {
        const { publishReport } = await import('../report/publishReport.ts')
        const published = await publishReport(session.programme.pool, sources, month, price, new Date())
        if (!published.ok) throw failureOf(published.refusal)
        return { data: published.value, lines: [`${month} is published: ${published.value.digest}`] }
      }),
  )

  act<[string, string], ProgrammeOptions & { readonly json?: boolean }>(
    programmeOptions(
      command.command('pdf').argument('<month>', 'as 2026-10').argument('<file>', 'where to write it'),
    ).description('a published report on paper'),
    (month, file, options) =>
      withProgramme(options, async ({ programme }) => {
        const [{ findReport }, { reportPdf }] = await Promise.all([
          import('../report/publishReport.ts'),
          import('../report/reportPdf.ts'),
        ])
        const found = await findReport(programme.pool, month)
        if (found === null)
          return refuse(`No report of ${month} is published.`, {
            code: 'NO_REPORT',
            remedy: `specie report publish ${month}`,
          })
        const pdf = await reportPdf(found.report, found.digest)
        await writeFile(file, pdf)
        return {
          data: { month, file, bytes: pdf.length, digest: found.digest },
          lines: [`${file}: ${pdf.length} bytes`],
        }
      }),
  )

  act<[], ProgrammeOptions & { readonly json?: boolean }>(
    programmeOptions(command.command('list')).description('what was published'),
    (options) =>
      withProgramme(options, async ({ programme }) => {
        const { publishedReports } = await import('../report/publishReport.ts')
        const reports = await publishedReports(programme.pool)
        return {
          data: reports,
          lines: table(
            ['month', 'published', 'digest'],
            reports.map(({ month, publishedAt, digest }) => [
              month,
              publishedAt.toISOString().slice(0, 16),
              digest,
            ]),
          ),
        }
      }),
  )

  act<[], { readonly json?: boolean }>(
    command.command('rules').description('which rule each line of the report serves'),
    async () => ({
      data: rulesServed,
      lines: rulesServed.flatMap(({ line, says, rules, lacks }) => [
        `${line}: ${says}`,
        `  ${rules.join('; ')}`,
        ...(lacks === null ? [] : [`  does not give: ${lacks}`]),
      ]),
    }),
  )
  return command
}

function priced(command: Command): Command {
  return command
    .option('--price <decimal>', 'of a troy ounce on the month’s last day, from a benchmark that you name')
    .option('--currency <code>', 'of the price, as USD')
    .option('--source <text>', 'which benchmark, of which day')
}

async function withMonth<Result>(
  options: MakeOptions,
  work: (month: {
    readonly session: Session
    readonly sources: import('../report/monthReport.ts').MonthSources
    readonly price: import('@specie/evidence').ReportPrice | null
  }) => Promise<Result>,
): Promise<Result> {
  const given = [options.price, options.currency, options.source].filter((one) => one !== undefined)
  if (given.length !== 0 && given.length !== 3)
    misuse(
      'A price has its currency and its source.',
      'Give --price, --currency and --source together, or none of them.',
    )
  const price =
    options.price === undefined
      ? null
      : { pricePerTroyOunce: options.price, currency: options.currency ?? '', source: options.source ?? '' }
  return withProgramme(options, async (session) => {
    const { settings } = session.programme
    if (settings === null) throw new Error('A programme that was not founded has no reports.')
    const { withSnapshot } = await import('../server/reading/withSnapshot.ts')
    return withSnapshot(session.programme, (look) => work({ session, sources: { settings, ...look }, price }))
  })
}

function failureOf(
  refusal: MonthRefusal | import('@specie/evidence/documents').DocumentRefusal,
): CommandFailure {
  const { message, remedy } = explain(refusal)
  return new CommandFailure('refused', message, {
    code: refusal.code,
    ...(remedy === undefined ? {} : { remedy }),
  })
}

function explain(refusal: MonthRefusal | import('@specie/evidence/documents').DocumentRefusal): {
  message: string
  remedy?: string
} {
  switch (refusal.code) {
    case 'MONTH_WRONG':
      return { message: `${refusal.month} is no month.`, remedy: 'Write it as 2026-10.' }
    case 'MONTH_NOT_OVER':
      return { message: `${refusal.month} is not over: its last second would be a guess.` }
    case 'MONTH_BEFORE_PROGRAMME':
      return { message: `The programme did not stand in ${refusal.month}.` }
    case 'LISTS_MISSING':
      return {
        message: `The list in force at the month’s end is not kept here: vault ${refusal.vaults.join(', ')}.`,
        remedy: 'Import it, or make the report where it is kept.',
      }
    case 'PRICE_WRONG':
      return {
        message: `${refusal.price} is no price.`,
        remedy:
          'A decimal with at most four digits after the point, a currency of three capitals, and a source.',
      }
    case 'DOCUMENT_OTHER':
      return {
        message: 'This month is published with other figures, and stays as it is.',
        remedy: `The published one: ${refusal.digest}`,
      }
    case 'DOCUMENT_OUT_OF_ORDER':
      return { message: 'A later month is published already: reports come in their order.' }
  }
}
