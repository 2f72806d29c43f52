/** `specie rules decide`, `decisions`, `approve-decision`, `refuse-decision`, `end-decision`: what two officers decide where the law leaves it to them. */
import type { KeptDecision } from '@specie/screening'
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { misuse } from '../../terminal/failure.ts'
import { type Report, table } from '../../terminal/report.ts'
import { type IdentityOptions, identityOptions } from '../identity.ts'
import type { Names } from '../names.ts'
import { officerOf } from '../officer.ts'
import { type ProgrammeOptions, programmeOptions, withProgramme } from '../session.ts'
import { nowOf } from './known.ts'
import { personOf } from './personOf.ts'
import { orRefuse } from './refusals.ts'

type Common = ProgrammeOptions & IdentityOptions & { readonly json?: boolean; readonly key?: string }
type DecideOptions = Common & {
  readonly party: string
  readonly activity: string
  readonly place: readonly string[]
  readonly with: readonly string[]
  readonly vault?: string
  readonly origin: readonly string[]
  readonly not?: boolean
  readonly licence?: string
  readonly authority?: string
  readonly from?: string
  readonly until: string
  readonly reason: string
}

export function decideCommands(parent: Command): void {
  act<[], DecideOptions>(
    identityOptions(
      programmeOptions(
        parent
          .command('decide')
          .description(
            'propose that one party may, where the law leaves it to a person; another officer approves',
          ),
      ),
    )
      .requiredOption('--party <who>', 'a name or an address')
      .requiredOption('--activity <name>', 'as `rules ask` has it')
      .requiredOption('--place <code>', 'under the law of this place; once for each', collect, [])
      .option('--with <code>', 'a country of somebody else who takes part; once for each', collect, [])
      .option('--vault <code>', 'the country of the vault')
      .option('--origin <code>', 'a country that the metal comes from; once for each', collect, [])
      .option('--not', 'that it may not')
      .option('--licence <number>', 'the licence that it rests on')
      .option('--authority <name>', 'who gave the licence')
      .option('--from <day>', 'from this day (default: today)')
      .requiredOption('--until <day>', 'the last day')
      .requiredOption('--reason <text>', 'why')
      .option('--key <key>', 'for asking again after a lost answer'),
    (options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { askPolicy, dayOf, isActivity, proposePolicyDecision } = await import('@specie/screening')
        const { activity, licence: number, authority } = options
        if (!isActivity(activity))
          return misuse(`${activity} is no activity.`, '`specie rules ask --help` names them.')
        if ((number === undefined) !== (authority === undefined))
          misuse('A licence has a number and an authority.', 'Give --licence and --authority.')
        const officer = await officerOf(session, options)
        const now = await nowOf(session)
        const party = session.names.addressOf(options.party)
        const asked = await askPolicy(
          session.office.pool,
          {
            person: await personOf(session, party),
            activity,
            places: options.place,
            withCountries: options.with,
            vaultJurisdiction: options.vault ?? null,
            origins: options.origin,
          },
          now,
        )
        const decision = orRefuse(
          await proposePolicyDecision(session.office.pool, {
            by: officer.by,
            key: options.key ?? `command line: ${crypto.randomUUID()}`,
            party,
            activity,
            verdicts: asked.map(({ verdict }) => verdict),
            may: options.not !== true,
            licence: number === undefined || authority === undefined ? null : { number, authority },
            validFrom: options.from ?? dayOf(now),
            validUntil: options.until,
            reason: options.reason,
            now,
          }),
        )
        return {
          data: { decision, verdicts: asked.map(({ verdict }) => verdict) },
          lines: [
            ...asked.map(({ verdict }) => verdict.says),
            ...linesOf([decision], session.names),
            `Another officer: specie rules approve-decision ${decision.id} --as …`,
          ],
        }
      }),
  )
  act<[], Common & { readonly party?: string }>(
    programmeOptions(parent.command('decisions').description('decisions, the newest first')).option(
      '--party <who>',
      'of one party',
    ),
    (options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { listPolicyDecisions } = await import('@specie/screening')
        const { party } = options
        const decisions = await listPolicyDecisions(session.office.pool, {
          limit: 200,
          ...(party === undefined ? {} : { party: session.names.addressOf(party) }),
        })
        return { data: { decisions }, lines: linesOf(decisions, session.names) }
      }),
  )
  for (const [name, state, words] of acts)
    act<[string], Common & { readonly why?: string }>(
      identityOptions(
        programmeOptions(parent.command(name).argument('<decision>', 'its number').description(words)),
      )
        .option('--why <text>', 'why')
        .option('--key <key>', 'for asking again after a lost answer'),
      (decision, options) =>
        withProgramme(options, async (session): Promise<Report> => {
          const { closePolicyDecision } = await import('@specie/screening')
          const officer = await officerOf(session, options)
          const closed = orRefuse(
            await closePolicyDecision(session.office.pool, {
              by: officer.by,
              key: options.key ?? `command line: ${name} ${decision} by ${officer.by}`,
              decision,
              act: state,
              why: options.why ?? null,
              now: await nowOf(session),
            }),
          )
          return { data: closed, lines: [`${officer.name}: decision ${decision} is ${closed.state}.`] }
        }),
    )
}

const acts = [
  ['approve-decision', 'approved', 'approve a decision, as another officer than the one who proposed it'],
  ['refuse-decision', 'refused', 'refuse a decision that is proposed'],
  ['withdraw-decision', 'withdrawn', 'withdraw a proposed decision of one’s own'],
  ['end-decision', 'ended', 'end a decision that is in force; any one officer may'],
] as const

function linesOf(decisions: readonly KeptDecision[], names: Names): string[] {
  return table(
    ['no.', 'state', 'party', 'activity', 'places', 'may', 'until', 'reason'],
    decisions.map((one) => [
      one.id,
      one.state,
      names.nameOf(one.party as `0x${string}`),
      one.activity,
      one.places.map(({ jurisdiction }) => jurisdiction).join(', '),
      one.may ? (one.licence === null ? 'yes' : `under ${one.licence.number}`) : 'no',
      one.validUntil,
      one.reason.slice(0, 60),
    ]),
  )
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}
