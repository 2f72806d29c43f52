/** `specie bars`: a custodian's weight list into the register, and every bar that is in it. */

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FoundBar, ImportAnswer, ImportRefusal } from '@specie/register'
import { printGrams } from '@specie/units'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { CommandFailure, misuse, refuse } from '../terminal/failure.ts'
import { progress } from '../terminal/progress.ts'
import { facts, type Report, table } from '../terminal/report.ts'
import { type BarName, barNamed, barTitle } from './barNamed.ts'
import { type DeedOptions, deedOptions, deedReport, keyOf, numberOf } from './deeds.ts'
import { orRefuse } from './explain.ts'
import { operator } from './operator.ts'
import { type ProgrammeOptions, programmeOptions, withProgramme } from './session.ts'

type ImportOptions = ProgrammeOptions & {
  readonly vault: string
  readonly mapping?: string
  readonly standard?: string
  readonly asOf?: string
  readonly added?: boolean
  readonly acceptMissing?: boolean
  readonly returned?: readonly string[]
  readonly dryRun?: boolean
  readonly key?: string
  readonly by?: string
  readonly json?: boolean
}

export function bars(): Command {
  const command = new Command('bars').description('weight lists in, bars found again')

  act<[string], ImportOptions>(
    programmeOptions(command.command('import').argument('<file>', 'CSV or XLSX'))
      .description('take a weight list: all of it or nothing')
      .requiredOption('--vault <id>', 'where the bars lie')
      .option('--mapping <name>', 'how the file’s columns are read (`specie mapping list`)', 'lbma')
      .option('--standard <id>', 'of bars that name none')
      .option('--as-of <time>', 'when the custodian counted (default: now)')
      .option('--added', 'the file lists only what comes to the vault, not all of it')
      .option('--accept-missing', 'take bars that a whole list leaves out as missing')
      .option('--returned <key...>', 'bars that had departed and are back')
      .option('--dry-run', 'say what would change, and change nothing')
      .option('--key <key>', 'idempotency key')
      .option('--by <person>', 'who imports (default: the user of this machine)'),
    (file, options) =>
      withProgramme(options, async (session) => {
        const { importList } = await import('@specie/register')
        if (options.key !== undefined && options.asOf === undefined) {
          misuse('The same request names the same count.', 'With --key give --as-of too.')
        }
        const content = await readFile(file).catch((cause: unknown) => {
          throw new CommandFailure('unreachable', `${file} cannot be read.`, {
            code: 'FILE_UNREADABLE',
            facts: { file },
            cause,
          })
        })
        const { programme } = session
        const bar = progress(options.dryRun === true ? 'checking' : 'importing', options.json === true)
        const stages = { read: 0, checked: 1, written: 2 } as const
        const imported = await importList(programme.pool, {
          vault: options.vault,
          asOf:
            options.asOf === undefined
              ? new Date((await session.office.chain.now()) * 1000)
              : timeOf(options.asOf),
          file: content,
          mapping: options.mapping ?? 'lbma',
          ...(options.standard === undefined ? {} : { standard: options.standard }),
          scope: options.added === true ? 'added' : 'whole',
          key: keyOf(options),
          by: operator(options.by),
          dryRun: options.dryRun === true,
          acceptMissing: options.acceptMissing === true,
          returned: options.returned ?? [],
          onProgress: ({ stage, rows, of }) => bar.at(stages[stage] * of + rows, 3 * of),
        })
        bar.end()
        if (!imported.ok) throw await importFailure(imported.refusal, file)
        return importReport(imported.value, file, options)
      }),
  )
  act<[string], ProgrammeOptions & BarName & { readonly json?: boolean }>(
    programmeOptions(command.command('show').argument('<bar>', 'its key, or brand and serial: "VRD A 10023"'))
      .description('one bar, with all that happened to it')
      .option('--vault <id>', 'where it lies, if the name alone does not say'),
    (name, options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { findBar } = await import('@specie/register')
        const { chain, pool } = session.office
        const { barKey } = await barNamed(session, name, options)
        const bar = await findBar(pool, barKey, new Date((await chain.now()) * 1000))
        if (bar === null) return refuse(`The register knows no bar ${barKey}.`, { code: 'BAR_UNKNOWN' })
        const title = await chain.titleOf(barKey)
        const history = bar.history.map((one) => [
          one.happenedAt.toISOString().slice(0, 16).replace('T', ' '),
          one.event,
          one.vault,
          one.source,
        ])
        return {
          data: { ...bar, ...(title === undefined ? {} : { title }) },
          lines: [
            ...facts({
              bar: `${barTitle(bar)} of ${bar.brandName}`,
              key: barKey,
              vault: bar.vault,
              standard: bar.standard,
              gross: thousandths(bar.grossThousandths, bar.unit),
              fineness: `${(Number(bar.finenessHundredths) / 100).toFixed(2)} ‰`,
              fine: thousandths(bar.fineThousandths, bar.unit),
              counts:
                bar.standing.reason === null
                  ? printGrams(bar.standing.counted)
                  : `nothing: ${bar.standing.reason}`,
              state: bar.standing.state,
              title: title === undefined ? undefined : `${title}`,
            }),
            '',
            ...table(['when (UTC)', 'what', 'vault', 'by'], history),
          ],
        }
      }),
  )
  act<
    [readonly string[]],
    ProgrammeOptions & {
      readonly vault?: string
      readonly brand?: string
      readonly state?: string
      readonly limit: string
      readonly cursor?: string
      readonly json?: boolean
    }
  >(
    programmeOptions(
      command.command('search').argument('[words...]', 'parts of serial numbers, beginnings of brands'),
    )
      .description('find bars')
      .option('--vault <id>', 'in one vault')
      .option('--brand <code>', 'of one brand')
      .option('--state <state>', 'listed, held or gone')
      .option('--limit <count>', 'at most so many', '20')
      .option('--cursor <cursor>', 'go on behind the last page'),
    (words, options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { searchBars } = await import('@specie/register')
        const { chain, pool } = session.office
        const { vault, brand, cursor } = options
        const state = stateOf(options.state)
        const page = await searchBars(
          pool,
          {
            ...(words.length === 0 ? {} : { text: words.join(' ') }),
            ...(vault === undefined ? {} : { vault }),
            ...(brand === undefined ? {} : { brand }),
            ...(state === undefined ? {} : { state }),
          },
          {
            limit: numberOf(options.limit, 'number of bars', misuse),
            asOf: new Date((await chain.now()) * 1000),
            ...(cursor === undefined ? {} : { cursor }),
          },
        )
        if (!page.ok) return misuse('The cursor is none of ours.', 'Take it from the page before.')
        const rows = page.value.bars.map(barRow)
        if (page.value.total === 0)
          return {
            data: page.value,
            lines: [
              `No bar answers to that${words.length === 0 ? '' : `: ${words.join(' ')}`}. A search takes parts of serial numbers and beginnings of brands.`,
            ],
          }
        const rest = page.value.total - rows.length
        return {
          data: page.value,
          lines: [
            ...table(['bar', 'vault', 'gross', 'fineness', 'counts', 'state'], rows),
            '',
            rest > 0 && page.value.nextCursor !== null
              ? `${rows.length} of ${page.value.total}; go on with --cursor ${page.value.nextCursor}`
              : `${page.value.total} in all`,
          ],
        }
      }),
  )
  act<[string], DeedOptions & { readonly vaults: readonly string[] }>(
    deedOptions(command.command('twice').argument('<bar>', 'its key, or brand and serial'))
      .description('prove on chain that one bar is in two vaults’ lists')
      .requiredOption('--vaults <id...>', 'the two vaults'),
    (name, options) =>
      withProgramme(options, async (session) => {
        const { reportTwice } = await import('@specie/issuance')
        const [one, other] = options.vaults.map((id) => numberOf(id, 'vault’s number', misuse))
        if (one === undefined || other === undefined) return misuse('Two vaults are needed.', '--vaults 1 2')
        const { barKey, name: called } = await barNamed(session, name, {})
        const by = await session.actor(options)
        const done = orRefuse(
          await reportTwice(session.office, {
            key: keyOf(options),
            by: by.account,
            barKey,
            vaults: [one, other],
          }),
        )
        return deedReport(`${called} is proved in two lists.`, done, { bar: barKey })
      }),
  )
  return command
}

function importReport(answer: ImportAnswer, file: string, options: ImportOptions): Report {
  const { difference, barCount, whole, originUnknown, originExcluded, repeated } = answer
  const { added, changed, gone, unchanged, samples } = difference
  const shown = samples
    .slice(0, 12)
    .map((one) => [one.kind, one.bar, one.what, one.line === null ? '' : `line ${one.line}`])
  const dry = options.dryRun === true
  return {
    data: { ...answer, dryRun: dry, file },
    lines: [
      dry
        ? `${basename(file)} would be taken into vault ${options.vault}. Nothing was changed.`
        : `${basename(file)} is in vault ${options.vault}.${repeated ? ' It was before: this key was answered already.' : ''}`,
      ...facts({
        bars: barCount,
        'fine gold': printGrams(whole),
        new: added,
        changed,
        gone,
        'as before': unchanged,
        'of unknown origin': originUnknown === 0 ? undefined : `${originUnknown}, which count nothing`,
        'of excluded origin': originExcluded === 0 ? undefined : `${originExcluded}, which count nothing`,
      }).map((line) => `  ${line}`),
      ...(shown.length === 0 ? [] : ['', ...table(['', 'bar', 'what', ''], shown)]),
      ...(samples.length > shown.length ? [`… and ${added + changed + gone - shown.length} more`] : []),
    ],
  }
}

/** Why a file was refused; nothing of it was taken. */
export async function importFailure(refusal: ImportRefusal, file: string): Promise<CommandFailure> {
  const { printRowError } = await import('@specie/register')
  const failure = (
    message: string,
    more: { facts?: Record<string, string | number>; remedy?: string } = {},
  ) => new CommandFailure('refused', message, { code: refusal.code, ...more })
  switch (refusal.code) {
    case 'ROWS_WRONG': {
      const shown = refusal.errors.slice(0, 20).map((error) => `  ${printRowError(error)}`)
      const rest = refusal.errorCount - shown.length
      return new CommandFailure(
        'refused',
        [
          `${file}: ${refusal.errorCount} ${refusal.errorCount === 1 ? 'row is' : 'rows are'} wrong; nothing was imported.`,
          ...shown,
          ...(rest > 0 ? [`  … and ${rest} more`] : []),
        ].join('\n'),
        { code: refusal.code, data: { errors: refusal.errors, errorCount: refusal.errorCount } },
      )
    }
    case 'BARS_MISSING':
      return failure(`${file} leaves out ${refusal.count} bars that the register has in this vault.`, {
        facts: {
          first: refusal.samples
            .slice(0, 5)
            .map((one) => one.bar)
            .join(', '),
        },
        remedy:
          'If it lists only new bars, say --added. If they are truly missing, say --accept-missing. If they left, record that first.',
      })
    case 'VAULT_UNKNOWN':
      return failure(`The register knows no vault ${refusal.vault}.`, {
        remedy: '`specie vault list` shows them; `specie vault add` adds one.',
      })
    case 'MAPPING_UNKNOWN':
      return failure(`There is no mapping ${refusal.mapping}.`, { remedy: `There are: ${refusal.expected}.` })
    case 'STANDARD_UNKNOWN':
      return failure(`There is no standard ${refusal.standard}.`, {
        remedy: `There are: ${refusal.expected}.`,
      })
    case 'KEY_USED_FOR_ANOTHER':
      return failure(`The key ${refusal.key} was used for import ${refusal.importId}, of something else.`)
    case 'REQUEST_WRONG':
      return failure(`${refusal.field} is not right.`, { remedy: `Right would be ${refusal.expected}.` })
    case 'LIST_TOO_OLD':
      return failure('The register knows something younger of this vault.', {
        facts: { 'counted at': refusal.asOf.toISOString(), 'known at': refusal.known.toISOString() },
        remedy: 'Import lists in the order in which they were counted.',
      })
    default:
      return failure(`${file}: ${refusal.found}`, {
        ...(refusal.line === null ? {} : { facts: { line: refusal.line } }),
        remedy: `Right would be ${refusal.expected}.`,
      })
  }
}

function barRow(bar: FoundBar): string[] {
  return [
    barTitle(bar),
    bar.vault,
    thousandths(bar.grossThousandths, bar.unit),
    (Number(bar.finenessHundredths) / 100).toFixed(2),
    printGrams(bar.standing.counted),
    bar.standing.reason ?? bar.standing.state,
  ]
}

function thousandths(weight: bigint, unit: string): string {
  return `${weight / 1000n}.${(weight % 1000n).toString().padStart(3, '0')} ${unit}`
}

function stateOf(text: string | undefined): 'listed' | 'held' | 'gone' | undefined {
  if (text === undefined || text === 'listed' || text === 'held' || text === 'gone') return text
  return misuse(`${text} is no state.`, 'listed, held or gone would be right.')
}

function timeOf(text: string): Date {
  const time = new Date(/^[0-9]{1,12}$/.test(text) ? Number(text) * 1000 : text)
  return Number.isNaN(time.getTime())
    ? misuse(`${JSON.stringify(text)} is no time.`, 'Write it like 2026-03-31T16:00:00Z.')
    : time
}
