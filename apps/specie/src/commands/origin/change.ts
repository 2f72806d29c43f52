/** `specie origin preview`, `import`, `end`, `market`, `changes`, `approve`, `refuse`, `withdraw`: changes with their effect first. */
import { readFile } from 'node:fs/promises'
import type { OriginChange, OriginPart } from '@specie/register'
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { misuse } from '../../terminal/failure.ts'
import { type Report, table } from '../../terminal/report.ts'
import { type IdentityOptions, identityOptions } from '../identity.ts'
import { officerOf } from '../officer.ts'
import { momentOf, nowOf } from '../rules/known.ts'
import { type ProgrammeOptions, programmeOptions, type Session, withProgramme } from '../session.ts'
import { effectLines } from './effect.ts'
import { orRefuse } from './refusals.ts'

type Options = ProgrammeOptions & { readonly json?: boolean }
type ProposeOptions = Options &
  IdentityOptions & {
    readonly reason: string
    readonly key?: string
    readonly until?: string
    readonly from?: string
  }
type CloseOptions = Options & IdentityOptions & { readonly why?: string }

export function changeCommands(parent: Command): void {
  act<[string], Options>(
    programmeOptions(
      parent
        .command('preview')
        .argument('<file>', 'rules as CSV, as `origin export` has them')
        .description('what the rules of a file would do to every vault, sponsor and the coverage'),
    ),
    (file, options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const parts = await partsIn(session, file)
        return effectReport(session, parts)
      }),
  )
  act<[string], ProposeOptions>(
    proposing(
      parent
        .command('import')
        .argument('<file>', 'rules as CSV, as `origin export` has them')
        .description('propose what brings the record to what a file says; another officer approves'),
    ),
    (file, options) =>
      withProgramme(options, async (session) => propose(session, options, await partsIn(session, file))),
  )
  act<[string], ProposeOptions>(
    proposing(
      parent
        .command('end')
        .argument('<rule>', 'its id')
        .description('propose the end of a rule')
        .requiredOption('--until <moment>', 'when it is no longer in force'),
    ),
    (rule, options) =>
      withProgramme(options, (session) =>
        propose(session, options, [{ kind: 'end', rule, until: momentOf(options.until ?? '') }]),
      ),
  )
  act<[string], ProposeOptions>(
    proposing(
      parent
        .command('market')
        .argument('<country>', 'two letters')
        .description('propose a country in which buyers are sought: import bans there bear on every bar')
        .option('--from <moment>', 'from when on')
        .option('--until <moment>', 'that it is none any more, from then on'),
    ),
    (country, options) =>
      withProgramme(options, async (session) => {
        const { from, until } = options
        if ((from === undefined) === (until === undefined))
          return misuse('A market opens or closes.', 'Give --from, or --until.')
        const jurisdiction = country.toUpperCase()
        const part: OriginPart =
          from === undefined
            ? { kind: 'closeMarket', jurisdiction, until: momentOf(until ?? '') }
            : { kind: 'openMarket', jurisdiction, from: momentOf(from) }
        return propose(session, options, [part])
      }),
  )
  act<[], Options>(
    programmeOptions(parent.command('changes').description('changes of the rules, the newest first')),
    (options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { listOriginChanges } = await import('@specie/register')
        const changes = await listOriginChanges(session.office.pool, 100)
        const rows = changes.map((one) => [
          one.id,
          one.state,
          one.parts.map(partWords).join('; ').slice(0, 80),
          nameOf(session, one.proposedBy),
          one.reason.slice(0, 50),
        ])
        return { data: { changes }, lines: table(['no.', 'state', 'what', 'proposed by', 'why'], rows) }
      }),
  )
  act<[string], Options>(
    programmeOptions(
      parent
        .command('change')
        .argument('<change>', 'its number')
        .description('one change, and what it would do'),
    ),
    (number, options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { findOriginChange } = await import('@specie/register')
        const change = await findOriginChange(session.office.pool, number)
        if (change === null)
          return orRefuse({ ok: false, refusal: { code: 'ORIGIN_CHANGE_UNKNOWN', change: number } })
        const lines = [
          `Change ${change.id}: ${change.state}. ${change.reason}`,
          ...change.parts.map(partWords),
        ]
        if (change.state !== 'proposed') return { data: { change }, lines }
        const effect = await effectReport(session, change.parts)
        return { data: { change, effect: effect.data }, lines: [...lines, ...effect.lines] }
      }),
  )
  for (const [name, state, words] of acts)
    act<[string], CloseOptions>(
      identityOptions(
        programmeOptions(parent.command(name).argument('<change>', 'its number').description(words)),
      ).option('--why <text>', 'why'),
      (change, options) =>
        withProgramme(options, async (session): Promise<Report> => {
          const { closeOriginChange } = await import('@specie/register')
          const officer = await officerOf(session, options)
          const closed = orRefuse(
            await closeOriginChange(session.office.pool, {
              change,
              act: state,
              by: officer.by,
              why: options.why ?? null,
              now: await nowOf(session),
            }),
          )
          return { data: closed, lines: [`${officer.name}: change ${change} is ${closed.state}.`] }
        }),
    )
}

function proposing(command: Command): Command {
  return identityOptions(programmeOptions(command))
    .requiredOption('--reason <text>', 'why')
    .option('--key <key>', 'for asking again after a lost answer')
}

async function propose(
  session: Session,
  options: ProposeOptions,
  parts: readonly OriginPart[],
): Promise<Report> {
  if (parts.length === 0)
    return { data: { change: null }, lines: ['The record says already what the file says.'] }
  const { proposeOriginChange } = await import('@specie/register')
  const officer = await officerOf(session, options)
  const change: OriginChange = orRefuse(
    await proposeOriginChange(session.office.pool, {
      key: options.key ?? `command line: ${crypto.randomUUID()}`,
      by: officer.by,
      reason: options.reason,
      parts,
      now: await nowOf(session),
    }),
  )
  const effect = await effectReport(session, parts)
  return {
    data: { change, effect: effect.data },
    lines: [
      ...change.parts.map(partWords),
      ...effect.lines,
      `Another officer: specie origin approve ${change.id} --as …`,
    ],
  }
}

async function partsIn(session: Session, file: string): Promise<readonly OriginPart[]> {
  const { originRules, readOriginRules } = await import('@specie/register')
  return orRefuse(readOriginRules(await readFile(file), await originRules(session.office.pool)))
}

async function effectReport(session: Session, parts: readonly OriginPart[]): Promise<Report> {
  const [{ previewOrigins }, { takesEffectAt }] = await Promise.all([
    import('@specie/issuance'),
    import('@specie/register'),
  ])
  const at = takesEffectAt(parts, await nowOf(session))
  const preview = orRefuse(await previewOrigins(session.office, { parts, at }))
  return { data: preview, lines: effectLines(preview, session.names) }
}

function partWords(part: OriginPart): string {
  const day = (moment: Date) => moment.toISOString().slice(0, 10)
  switch (part.kind) {
    case 'add':
      return `new rule ${part.rule.id} (${part.rule.effect}), from ${day(part.rule.from)}: ${part.rule.source}`
    case 'end':
      return `rule ${part.rule} ends on ${day(part.until)}`
    case 'openMarket':
      return `buyers are sought in ${part.jurisdiction} from ${day(part.from)}`
    case 'closeMarket':
      return `buyers are no longer sought in ${part.jurisdiction} from ${day(part.until)}`
  }
}

function nameOf(session: Session, by: string): string {
  return /^0x[0-9a-fA-F]{40}$/.test(by) ? session.names.nameOf(by as `0x${string}`) : by
}

const acts = [
  ['approve', 'approved', 'approve a change, as another officer than the one who proposed it'],
  ['refuse', 'refused', 'refuse a change that is proposed'],
  ['withdraw', 'withdrawn', 'withdraw a change of one’s own'],
] as const
