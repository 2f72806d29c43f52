/** `specie sanctions`: the lists that everybody is screened against: where they come from, which version is in force, what changed. */
import type { ConfirmRefusal, ListCheck, ListEntry, NumberedSource } from '@specie/screening'
import { refused } from '@specie/units'
import { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { misuse, refuse } from '../../terminal/failure.ts'
import { facts, moment, type Report, table } from '../../terminal/report.ts'
import { type IdentityOptions, identityOptions } from '../identity.ts'
import { officerOf } from '../officer.ts'
import { type ProgrammeOptions, programmeOptions, withProgramme } from '../session.ts'

type Options = ProgrammeOptions & { readonly json?: boolean }
type OfficersOptions = Options & IdentityOptions

export function sanctions(): Command {
  const command = new Command('sanctions').description('sanctions lists: sources, versions, checks')
  act<[], Options>(
    programmeOptions(
      command.command('list', { isDefault: true }).description('what is in force, and how fresh'),
    ),
    (options) =>
      withProgramme(options, async ({ programme }) => {
        const { listSources, newestChecks, versionsInForce, listsState, waitingSources } = await import(
          '@specie/screening'
        )
        const { pool } = programme
        const now = new Date((await programme.now()) * 1000)
        const [sources, checks, inForce, state, waiting] = await Promise.all([
          listSources(pool),
          newestChecks(pool),
          versionsInForce(pool),
          listsState(pool, now),
          waitingSources(pool),
        ])
        const rows = sources.map(({ name, format }) => {
          const version = inForce.find(({ list }) => list === name)
          const until = state.lists.find(({ list }) => list === name)?.staleAt
          const check = checks.find(({ list }) => list === name)
          const stale = state.stale.some(({ list }) => list === name)
          return [
            name,
            format,
            version === undefined ? 'missing' : stale ? 'stale' : 'in force',
            version === undefined ? '' : `${version.version.slice(0, 12)}…`,
            version === undefined ? '' : String(version.counts.entries),
            until === undefined ? '' : until.toISOString().slice(0, 16),
            check === undefined ? 'never' : `${check.outcome} ${check.at.toISOString().slice(0, 16)}`,
          ]
        })
        const header = ['list', 'format', 'state', 'version', 'entries', 'good until', 'last look']
        const lines =
          rows.length === 0
            ? ['No list is configured: nobody can be cleared. Add one with `specie sanctions add`.']
            : table(header, rows)
        const { stale, missing } = state
        return {
          data: { sources, waiting, inForce, stale, missing, checks },
          lines: [...lines, ...waiting.map(waits)],
        }
      }),
  )

  act<
    [string],
    OfficersOptions & {
      readonly format?: string
      readonly place?: string[]
      readonly staleAfter?: string
      readonly unchangedFor?: string
    }
  >(
    identityOptions(programmeOptions(command.command('add')))
      .description(
        'a list and where it comes from; an existing name gets another place; a second officer confirms it',
      )
      .argument('<name>', 'a to z, 0 to 9 and -')
      .requiredOption(
        '--format <format>',
        'ofac-csv, ofac-advanced-xml, un-xml, eu-xml-1.1, uk-xml, uk-csv or csv',
      )
      .requiredOption(
        '--place <place...>',
        'a file, a folder, or an https address; several where a list has several files',
      )
      .option('--stale-after <hours>', 'so long after the last good look nothing is approved any more', '48')
      .option(
        '--unchanged-for <days>',
        'so long after it was last published anew, neither (default: by format)',
      ),
    (name, options) =>
      withProgramme(options, async (session) => {
        const { addSource } = await import('@specie/screening')
        const { resolve } = await import('node:path')
        const officer = await officerOf(session, options)
        const { pool } = session.programme
        const places = (options.place ?? []).map((place) =>
          /^https?:/i.test(place) ? place : resolve(place),
        )
        const now = new Date((await session.programme.now()) * 1000)
        const added = await addSource(
          pool,
          {
            name,
            format: options.format ?? '',
            places,
            staleAfterHours: Number(options.staleAfter),
            ...(options.unchangedFor === undefined ? {} : { unchangedDays: Number(options.unchangedFor) }),
            addedBy: officer.by,
          },
          now,
        )
        if (!added.ok) {
          const { refusal } = added
          return misuse(
            refusal.code === 'SOURCE_WRONG' ? `${refusal.field} is not right.` : `There is no list ${name}.`,
            refusal.code === 'SOURCE_WRONG' ? `Right would be ${refusal.expected}.` : undefined,
          )
        }
        const source = added.value
        return { data: { source }, lines: [`Added by ${officer.name}.`, waits(source)] }
      }),
  )

  act<[string, string], OfficersOptions>(
    identityOptions(programmeOptions(command.command('confirm')))
      .description('as the second officer: this is where the list comes from')
      .argument('<name>')
      .argument('<number>', 'of the source, as `specie sanctions` prints it'),
    (name, number, options) =>
      withProgramme(options, async (session) => {
        const { confirmSource, waitingSources } = await import('@specie/screening')
        const officer = await officerOf(session, options)
        const { pool } = session.programme
        const now = new Date((await session.programme.now()) * 1000)
        const isOfName = (await waitingSources(pool)).some(
          (one) => one.name === name && one.number === number,
        )
        const confirmed = isOfName
          ? await confirmSource(pool, { number, by: officer.by }, now)
          : refused({ code: 'SOURCE_NOT_WAITING', number } as const)
        if (!confirmed.ok)
          return refuse(confirmRefusals[confirmed.refusal.code], {
            code: confirmed.refusal.code,
            facts: { list: name, source: number },
          })
        const check = await look(session.programme, name)
        return checkReport(check, [`${name} is a list of this programme now, confirmed by ${officer.name}.`])
      }),
  )

  act<[string | undefined], Options>(
    programmeOptions(command.command('check'))
      .description('look at the sources now')
      .argument('[name]', 'one list; without it, all'),
    (name, options) =>
      withProgramme(options, async ({ programme }) => {
        const { listSources } = await import('@specie/screening')
        const names = name === undefined ? (await listSources(programme.pool)).map((one) => one.name) : [name]
        if (programme.settings?.demonstration === true) {
          const { publishLists } = await import('../../demonstration/sanctions.ts')
          await publishLists(programme.dataDirectory, new Date((await programme.now()) * 1000))
        }
        const checks: ListCheck[] = []
        for (const one of names) checks.push(await look(programme, one))
        return { data: { checks }, lines: checks.flatMap(said) }
      }),
  )

  act<[string], Options>(
    programmeOptions(command.command('versions'))
      .description('every version that was kept')
      .argument('<name>'),
    (name, options) =>
      withProgramme(options, async ({ programme }) => {
        const { listActivations, listVersions } = await import('@specie/screening')
        const versions = await listVersions(programme.pool, name)
        const spans = (await listActivations(programme.pool)).filter(({ list }) => list === name)
        const rows = versions.map(({ version, published, loadedAt, counts }) => {
          const span = spans.find((one) => one.version === version)
          const force =
            span === undefined
              ? 'never'
              : `${day(span.at)} to ${span.until === null ? 'now' : day(span.until)}`
          return [version, published ?? '', day(loadedAt), String(counts.entries), force]
        })
        return {
          data: { versions, spans },
          lines: table(['version', 'published', 'loaded', 'entries', 'in force'], rows),
        }
      }),
  )

  act<[string, string, string | undefined], Options>(
    programmeOptions(command.command('difference'))
      .description('what one version says that another does not')
      .argument('<name>')
      .argument('<from>', 'a version, or its first letters')
      .argument('[to]', 'another (default: the one in force)'),
    (name, from, to, options) =>
      withProgramme(options, async ({ programme }) => {
        const { differenceOf, readEntries, versionsInForce } = await import('@specie/screening')
        const { pool } = programme
        const current = (await versionsInForce(pool)).find(({ list }) => list === name)?.version
        const before = await versionNamed(pool, name, from)
        const after = await versionNamed(pool, name, to ?? current ?? from)
        const difference = differenceOf(await readEntries(pool, before), await readEntries(pool, after))
        const named = (sign: string, entries: readonly ListEntry[]) =>
          entries.map(({ id, names }) => `${sign} ${id}  ${names[0]?.text ?? ''}`)
        return {
          data: { from: before, to: after, ...difference },
          lines: [
            `${difference.added.length} added, ${difference.changed.length} changed, ${difference.removed.length} removed.`,
            ...named('+', difference.added),
            ...named(
              '~',
              difference.changed.map((one) => one.after),
            ),
            ...named('-', difference.removed),
          ],
        }
      }),
  )

  act<[string, string], OfficersOptions & { readonly reason: string }>(
    identityOptions(programmeOptions(command.command('accept')))
      .description('let in a version that was held; two officers, one after the other')
      .argument('<name>')
      .argument('<version>', 'as `versions` prints it')
      .requiredOption('--reason <text>', 'why it may go live although it shrank'),
    (name, version, options) =>
      withProgramme(options, async (session) => {
        const { acceptVersion } = await import('@specie/screening')
        const officer = await officerOf(session, options)
        const { pool } = session.programme
        const whole = await versionNamed(pool, name, version)
        const now = new Date((await session.programme.now()) * 1000)
        const { reason } = options
        const accepted = await acceptVersion(
          pool,
          { list: name, version: whole, by: officer.by, reason },
          now,
        )
        if (!accepted.ok)
          return refuse(refusals[accepted.refusal.code], {
            code: accepted.refusal.code,
            facts: { list: name, version: whole },
          })
        const { inForce } = accepted.value
        return {
          data: { list: name, version: whole, inForce },
          lines: [
            inForce
              ? 'Two officers have let it in: it is in force.'
              : `${officer.name} lets it in; a second officer must too.`,
          ],
        }
      }),
  )

  act<[string, string], Options>(
    programmeOptions(command.command('show'))
      .description('one entry of a list in force, whole')
      .argument('<name>')
      .argument('<entry>', 'its id'),
    (name, id, options) =>
      withProgramme(options, async ({ programme }) => {
        const { readEntries, versionsInForce } = await import('@specie/screening')
        const inForce = (await versionsInForce(programme.pool)).find(({ list }) => list === name)
        if (inForce === undefined) return misuse(`No version of ${name} is in force.`)
        const entry = (await readEntries(programme.pool, inForce.version)).find((one) => one.id === id)
        if (entry === undefined) return misuse(`${name} has no entry ${id}.`)
        const lines = facts(
          Object.fromEntries(
            Object.entries(entry).map(([field, value]) => [
              field,
              typeof value === 'string' ? value : JSON.stringify(value),
            ]),
          ),
        )
        return { data: { list: name, version: inForce.version, entry }, lines }
      }),
  )
  return command
}

type Programme = Parameters<Parameters<typeof withProgramme>[1]>[0]['programme']

async function look({ pool, now }: Programme, name: string): Promise<ListCheck> {
  const { checkList } = await import('@specie/screening')
  const at = new Date((await now()) * 1000)
  const check = await checkList(pool, name, () => at)
  return check.ok
    ? check.value
    : misuse(`There is no list ${name}.`, '`specie sanctions` prints those there are.')
}

function waits({
  name,
  number,
  format,
  places,
  staleAfterHours,
  unchangedDays,
  addedBy,
}: NumberedSource): string {
  return `${name} waits for a second officer: ${format} from ${places.join(', ')}, stale after ${staleAfterHours} h, or ${unchangedDays} days without a new publication, added by ${addedBy}. \`specie sanctions confirm ${name} ${number}\``
}

function checkReport(check: ListCheck, before: readonly string[]): Report {
  return { data: { check }, lines: [...before, ...said(check)] }
}

function said({ list, outcome, says, version }: ListCheck): readonly string[] {
  return [`${list}: ${outcome}. ${says}${version === null ? '' : ` Version ${version}.`}`]
}

async function versionNamed(pool: Programme['pool'], name: string, beginning: string): Promise<string> {
  const { listVersions } = await import('@specie/screening')
  const found = (await listVersions(pool, name)).filter(({ version }) => version.startsWith(beginning))
  const [first, ...others] = found
  if (first === undefined)
    return misuse(`${name} has no version ${beginning}.`, '`specie sanctions versions NAME` prints them.')
  if (others.length > 0) return misuse(`${beginning} begins several versions.`, 'Write more of it.')
  return first.version
}

function day(at: Date): string {
  return moment(Math.floor(at.getTime() / 1000))
}

const refusals = {
  VERSION_UNKNOWN: 'No such version is kept.',
  ACCEPTED_ALREADY: 'You have let it in already; the second must be another officer.',
  IN_FORCE_ALREADY: 'It is in force already.',
  NOT_NEWEST: 'It is not what the last look at the source held back.',
} as const

const confirmRefusals = {
  SOURCE_NOT_WAITING: 'No such source waits for a second officer.',
  SOURCE_SAME_OFFICER: 'You have added it yourself; the second must be another officer.',
} as const satisfies Record<ConfirmRefusal['code'], string>
