/** `specie licence template`, `draft`, `amend`: a licence as a JSON file, put on record for another officer to put in force. */
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { CommandFailure, refuse } from '../../terminal/failure.ts'
import type { Report } from '../../terminal/report.ts'
import { type IdentityOptions, identityOptions } from '../identity.ts'
import { officerOf } from '../officer.ts'
import { nowOf } from '../rules/known.ts'
import { type ProgrammeOptions, programmeOptions, withProgramme } from '../session.ts'
import { orRefuse } from './refusals.ts'

type Options = ProgrammeOptions &
  IdentityOptions & {
    readonly reason: string
    readonly id?: string
    readonly key?: string
    readonly json?: boolean
  }

export function draftCommands(parent: Command): void {
  act<[], { readonly json?: boolean }>(
    parent
      .command('template')

      .description('a licence as a JSON file to fill in'),
    async (): Promise<Report> => ({
      data: template,
      lines: [JSON.stringify(template, null, 2)],
    }),
  )
  act<[string], Options>(
    drafting(
      parent
        .command('draft')
        .argument('<file>', 'a licence as `licence template` has it')
        .description('put a licence, order or discharge on record; another officer puts it in force')
        .requiredOption('--id <id>', 'its name here: a-z, 0-9 and -'),
    ),
    (file, options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { draftLicence } = await import('@specie/screening')
        const officer = await officerOf(session, options)
        const drafted = orRefuse(
          await draftLicence(session.office.pool, {
            id: options.id ?? '',
            by: officer.by,
            key: options.key ?? `command line: ${crypto.randomUUID()}`,
            content: await contentIn(file),
            reason: options.reason,
            now: await nowOf(session),
          }),
        )
        return {
          data: drafted,
          lines: [
            `${drafted.id} is on record as drafted by ${officer.name}.`,
            `Another officer: specie licence approve ${drafted.id} --as …`,
          ],
        }
      }),
  )
  act<[string, string], Options>(
    drafting(
      parent
        .command('amend')
        .argument('<licence>', 'its name here')
        .argument('<file>', 'the whole of it as amended')
        .description(
          'a further version of a licence; the one in force stands until another officer approves',
        ),
    ),
    (licence, file, options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { amendLicence } = await import('@specie/screening')
        const officer = await officerOf(session, options)
        const amended = orRefuse(
          await amendLicence(session.office.pool, {
            licence,
            by: officer.by,
            key: options.key ?? `command line: ${crypto.randomUUID()}`,
            content: await contentIn(file),
            reason: options.reason,
            now: await nowOf(session),
          }),
        )
        return {
          data: amended,
          lines: [
            `Version ${amended.waiting?.version} of ${licence} waits for another officer: specie licence approve ${licence} --as …`,
          ],
        }
      }),
  )
}

function drafting(command: Command): Command {
  return identityOptions(programmeOptions(command))
    .requiredOption('--reason <text>', 'where it came from')
    .option('--key <key>', 'for asking again after a lost answer')
}

async function contentIn(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandFailure('unreachable', `${file} cannot be read.`, { facts: { file }, cause })
  })
  try {
    return JSON.parse(text)
  } catch (cause) {
    return refuse(`${file} is no JSON: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      code: 'LICENCE_WRONG',
      remedy: '`specie licence template` prints one to fill in.',
    })
  }
}

const template = {
  kind: 'licence',
  number: 'SH-2026-114',
  authority: 'State Secretariat for Economic Affairs',
  jurisdiction: 'CH',
  ground: 'Embargo Act, article 2, paragraph 1',
  lifts: [{ kind: 'hold', hold: 'attachment-4' }],
  scope: {
    purposes: ['delivery'],
    parties: null,
    counterparties: null,
    vaults: null,
    barKeys: null,
    jurisdictions: null,
    amountMicrograms: '12500000000',
    proceedsTo: null,
  },
  conditions: ['Reported to the authority within ten days.'],
  validFrom: '2026-11-01T00:00:00Z',
  validUntil: '2027-11-01T00:00:00Z',
  documents: [{ title: 'The licence', digest: `0x${'0'.repeat(64)}` }],
}
