/** `specie rules add`, `load`, `retire`, `review`, `changes`, `approve`, `refuse`, `withdraw`: the record changes by two officers, its effect shown before. */
import type { ChangedAnswer, ChangePart, KnownRules, PolicyChange, PolicyRule } from '@specie/screening'
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { refuse } from '../../terminal/failure.ts'
import { facts, type Report, table } from '../../terminal/report.ts'
import { type IdentityOptions, identityOptions } from '../identity.ts'
import { officerOf } from '../officer.ts'
import { type ProgrammeOptions, programmeOptions, type Session, withProgramme } from '../session.ts'
import { momentOf, nowOf, rulesFrom } from './known.ts'
import { orRefuse } from './refusals.ts'

type Common = ProgrammeOptions & IdentityOptions & { readonly json?: boolean }
type ProposeOptions = Common & {
  readonly reason: string
  readonly inForceFrom?: string
  readonly key?: string
  readonly try?: boolean
}
type CloseOptions = Common & { readonly why?: string; readonly key?: string }

export function changeCommands(parent: Command): void {
  act<[string], ProposeOptions>(
    proposing(
      parent.command('add').argument('<csv>', 'rules, as data/README.md has the columns'),
    ).description('propose these rules: new ones, and further versions of those whose id is on record'),
    (file, options) =>
      propose(options, async (known) => (await rulesFrom(file)).map((rule): ChangePart => put(rule, known))),
  )
  act<[string | undefined], ProposeOptions>(
    proposing(
      parent.command('load').argument('[csv]', 'a whole collection (default: the one that comes along)'),
    ).description('propose the difference between the record and a collection'),
    (file, options) =>
      propose(options, async (known) => {
        const { foundingRules } = await import('@specie/screening')
        return differenceTo(file === undefined ? foundingRules().rules : await rulesFrom(file), known)
      }),
  )
  act<[string], ProposeOptions>(
    proposing(parent.command('retire').argument('<rule>', 'its id')).description(
      'propose to take off the record what should never have stood there; a law that ended is added with its end',
    ),
    (rule, options) =>
      propose(options, async (known) => [
        { kind: 'retire', rule, replaces: known.versions.get(rule) ?? null },
      ]),
  )
  act<[string], ProposeOptions & { readonly on: string }>(
    proposing(parent.command('review').argument('<place>', 'a country by its two letters, or EU'))
      .description('propose to record that a place’s rules were gone through')
      .requiredOption('--on <day>', 'when'),
    (place, options) =>
      propose(options, async () => [
        { kind: 'review', jurisdiction: place, reviewedOn: options.on, note: options.reason },
      ]),
  )
  act<[], Common>(
    programmeOptions(parent.command('changes').description('changes of the record, the newest first')),
    (options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { listPolicyChanges } = await import('@specie/screening')
        const changes = await listPolicyChanges(session.office.pool, 200)
        const rows = changes.map((one) => [
          one.id,
          one.state,
          session.names.nameOf(one.proposedBy as `0x${string}`),
          one.proposedAt.toISOString().slice(0, 10),
          `${one.parts.length}`,
          one.reason.slice(0, 60),
        ])
        return {
          data: { changes },
          lines: table(['change', 'state', 'proposed by', 'on', 'parts', 'reason'], rows),
        }
      }),
  )
  for (const [name, state, words] of acts)
    act<[string], CloseOptions>(
      identityOptions(
        programmeOptions(parent.command(name).argument('<change>', 'its number').description(words)),
      )
        .option('--why <text>', 'why')
        .option('--key <key>', 'for asking again after a lost answer'),
      (change, options) =>
        withProgramme(options, async (session): Promise<Report> => {
          const { closePolicyChange } = await import('@specie/screening')
          const officer = await officerOf(session, options)
          const closed = orRefuse(
            await closePolicyChange(session.office.pool, {
              by: officer.by,
              key: options.key ?? `command line: ${name} ${change} by ${officer.by}`,
              change,
              act: state,
              why: options.why ?? null,
              now: await nowOf(session),
            }),
          )
          return { data: closed, lines: [`${officer.name}: change ${change} is ${closed.state}.`] }
        }),
    )
}

const acts = [
  ['approve', 'approved', 'approve a change, as another officer than the one who proposed it'],
  ['refuse', 'refused', 'refuse a change'],
  ['withdraw', 'withdrawn', 'withdraw a change of one’s own'],
] as const

function proposing(command: Command): Command {
  return identityOptions(programmeOptions(command))
    .requiredOption('--reason <text>', 'what was read, and where')
    .option('--in-force-from <moment>', 'apply it from then on (default: from its approval)')
    .option('--try', 'only show what it would do')
    .option('--key <key>', 'for asking again after a lost answer')
}

async function propose(
  options: ProposeOptions,
  partsOf: (known: KnownRules) => Promise<readonly ChangePart[]>,
): Promise<Report> {
  return withProgramme(options, async (session) => {
    const { dayOf, effectOf, proposePolicyChange, readKnownRules, readParts, withParts } = await import(
      '@specie/screening'
    )
    const { pool } = session.office
    const now = await nowOf(session)
    const known = await readKnownRules(pool, new Date('9999-01-01T00:00:00Z'))
    const parts = await partsOf(known)
    if (parts.length === 0)
      return refuse('There is no difference: nothing to propose.', { code: 'NO_DIFFERENCE' })
    const checked = orRefuse(readParts(parts, known))
    const present = await readKnownRules(pool, now)
    const effect = effectOf(present, withParts(present, checked), dayOf(now))
    if (options.try === true) return { data: { parts: checked, effect }, lines: effectLines(effect) }
    const officer = await officerOf(session, options)
    const change = orRefuse(
      await proposePolicyChange(pool, {
        by: officer.by,
        key: options.key ?? `command line: ${crypto.randomUUID()}`,
        reason: options.reason,
        parts: checked,
        inForceFrom: options.inForceFrom === undefined ? null : momentOf(options.inForceFrom),
        now,
      }),
    )
    return {
      data: { change, effect },
      lines: [
        ...changeLines(change, session),
        '',
        ...effectLines(effect),
        '',
        `Another officer: specie rules approve ${change.id} --as …`,
      ],
    }
  })
}

function put(rule: PolicyRule, known: KnownRules): ChangePart {
  return { kind: 'put', rule: plain(rule), replaces: known.versions.get(rule.id) ?? null }
}

function differenceTo(wanted: readonly PolicyRule[], known: KnownRules): readonly ChangePart[] {
  const present = new Map(known.rules.map((rule) => [rule.id, rule]))
  const ids = new Set(wanted.map(({ id }) => id))
  return [
    ...wanted.filter((rule) => !same(rule, present.get(rule.id))).map((rule) => put(rule, known)),
    ...known.rules
      .filter(({ id }) => !ids.has(id))
      .map(({ id }): ChangePart => ({ kind: 'retire', rule: id, replaces: known.versions.get(id) ?? null })),
  ]
}

function same(left: PolicyRule, right: PolicyRule | undefined): boolean {
  if (right === undefined) return false
  const sorted = (rule: PolicyRule) =>
    JSON.stringify(Object.entries(rule).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  return sorted(left) === sorted(right)
}

function plain(rule: PolicyRule) {
  const tags = rule.tags.map(({ key, values }) => ({ key, values: [...values] }))
  return { ...rule, tags, lifts: [...rule.lifts] }
}

function changeLines(change: PolicyChange, { names }: Session): string[] {
  return facts({
    change: change.id,
    state: change.state,
    'proposed by': names.nameOf(change.proposedBy as `0x${string}`),
    'in force from': change.inForceFrom?.toISOString() ?? 'its approval',
    parts: change.parts.length,
    reason: change.reason,
  })
}

function effectLines(effect: readonly ChangedAnswer[]): string[] {
  if (effect.length === 0) return ['It changes no answer of today.']
  return [
    'It would change these answers of today:',
    ...table(
      ['place', 'activity', 'before', 'after', '', 'for'],
      effect.map((one) => [
        one.jurisdiction,
        one.activity,
        one.before,
        one.after,
        one.becomes,
        one.who.length === 7 ? 'everybody' : one.who.join(', '),
      ]),
    ),
  ]
}
