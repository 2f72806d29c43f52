/** `specie licence approve`, `refuse`, `withdraw`, `revoke`: what another officer does about a draft, and either about one in force. */
import type { Licence } from '@specie/screening'
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { misuse } from '../../terminal/failure.ts'
import type { Report } from '../../terminal/report.ts'
import { type IdentityOptions, identityOptions } from '../identity.ts'
import { officerOf } from '../officer.ts'
import { nowOf } from '../rules/known.ts'
import { type ProgrammeOptions, programmeOptions, type Session, withProgramme } from '../session.ts'
import { orRefuse } from './refusals.ts'

type Options = ProgrammeOptions &
  IdentityOptions & {
    readonly why?: string
    readonly version?: string
    readonly key?: string
    readonly json?: boolean
  }

export function closeCommands(parent: Command): void {
  for (const [name, state, words] of acts)
    act<[string], Options>(
      closing(parent.command(name).argument('<licence>', 'its name here').description(words)).option(
        '--version <number>',
        'the version (default: the one that waits)',
      ),
      (licence, options) =>
        withProgramme(options, async (session): Promise<Report> => {
          const [{ closeLicenceVersion }, { endLifts }] = await Promise.all([
            import('@specie/screening'),
            import('@specie/register'),
          ])
          const officer = await officerOf(session, options)
          const now = await nowOf(session)
          const version =
            options.version === undefined ? await waitingOf(session, licence) : Number(options.version)
          const by = officer.by
          const closed = orRefuse(
            await closeLicenceVersion(session.office.pool, {
              licence,
              version,
              act: state,
              why: options.why ?? null,
              by,
              key: options.key ?? `command line: ${name} ${licence} ${version} by ${by}`,
              now,
              alongside: async (client) => {
                const why = `version ${version} of ${licence} is in force`
                await endLifts(client, { record: licence, before: version, at: now, why, by })
              },
            }),
          )
          return {
            data: closed,
            lines: [`${officer.name}: version ${version} of ${licence}: ${closed.state}.`],
          }
        }),
    )
  act<[string], Options>(
    closing(
      parent
        .command('revoke')
        .argument('<licence>', 'its name here')
        .description('revoke one that is in force, at once; what it lifted for a time is held again'),
    ),
    (licence, options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const [{ revokeLicence }, { endLifts }] = await Promise.all([
          import('@specie/screening'),
          import('@specie/register'),
        ])
        const officer = await officerOf(session, options)
        const now = await nowOf(session)
        const by = officer.by
        let heldAgain = 0
        const revoked = orRefuse(
          await revokeLicence(session.office.pool, {
            licence,
            why: options.why ?? misuse('A revocation says why.', 'Give --why.'),
            by,
            key: options.key ?? `command line: revoke ${licence} by ${by}`,
            now,
            alongside: async (client) => {
              const why = `${licence} was revoked`
              heldAgain = (await endLifts(client, { record: licence, before: null, at: now, why, by })).bars
            },
          }),
        )
        const held = heldAgain === 0 ? '' : ` ${heldAgain} bars are held again; the next statement says so.`
        return { data: revoked, lines: [`${officer.name} revoked ${licence}.${held}`] }
      }),
  )
}

function closing(command: Command): Command {
  return identityOptions(programmeOptions(command))
    .option('--why <text>', 'why')
    .option('--key <key>', 'for asking again after a lost answer')
}

async function waitingOf(session: Session, id: string): Promise<number> {
  const { findLicence } = await import('@specie/screening')
  const licence: Licence | null = await findLicence(session.office.pool, id, await nowOf(session))
  return licence?.waiting?.version ?? licence?.versions.at(-1)?.version ?? 1
}

const acts = [
  ['approve', 'inForce', 'put a drafted version in force, as another officer than the one who drafted it'],
  ['refuse', 'refused', 'refuse a drafted version'],
  ['withdraw', 'withdrawn', 'withdraw a drafted version of one’s own'],
] as const
