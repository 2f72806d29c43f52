/** `specie party list` and `show`: for officers, who hold the key that opens what is sealed. */
import type { PartyContent, PartyState, WholeParty } from '@specie/screening'
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { misuse } from '../../terminal/failure.ts'
import { facts, type Report, table } from '../../terminal/report.ts'
import { type IdentityOptions, identityOptions } from '../identity.ts'
import { officerOf } from '../officer.ts'
import { type ProgrammeOptions, programmeOptions } from '../session.ts'
import { orSay, type PartySession, withParties } from './withParties.ts'

type Options = ProgrammeOptions & IdentityOptions & { readonly json?: boolean }

export function showCommands(parent: Command): void {
  act<[], Options & { readonly state?: string }>(
    programmeOptions(
      identityOptions(
        parent
          .command('list')
          .description('parties on file, the newest first')
          .option('--state <state>', states.join(', ')),
      ),
    ),
    (options) =>
      withParties(options, async (session): Promise<Report> => {
        const { listParties, readContents } = await import('@specie/screening')
        const state = states.find((one) => one === options.state) ?? null
        if (options.state !== undefined && state === null)
          misuse(`--state ${options.state}: there is ${states.join(', ')}.`)
        await officerOf(session, options)
        const { pool } = session.programme
        const found = await listParties(pool, { state, limit: 500 })
        const contents = await readContents(
          pool,
          session.personal,
          found.map(({ id }) => id),
        )
        const parties = await Promise.all(
          found.map(async (facts) => ({ ...facts, name: await nameOf(contents.get(facts.id) ?? null) })),
        )
        const rows = parties.map((one) => [
          one.id,
          one.name,
          one.state,
          one.jurisdiction,
          one.takesPartAs.join(', '),
          one.reviewBy ?? '',
        ])
        return {
          data: { parties },
          lines:
            rows.length === 0
              ? ['No party.']
              : table(['party', 'name', 'state', 'in', 'as', 'look again by'], rows),
        }
      }),
  )
  act<[string], Options>(
    programmeOptions(
      identityOptions(
        parent
          .command('show')
          .argument('<party>', 'its number, or one of its accounts')
          .description('one party: its papers, what is missing, and everything that was done'),
      ),
    ),
    (id, options) =>
      withParties(options, async (session): Promise<Report> => {
        await officerOf(session, options)
        const whole = await theParty(session, id)
        const { content, draftedBy: _, ...rest } = whole
        return { data: { ...rest, content }, lines: await linesOf(session, whole) }
      }),
  )
}

async function theParty(session: PartySession, given: string): Promise<WholeParty> {
  const { findPartyOfAddress, readParty } = await import('@specie/screening')
  const { pool } = session.programme
  const id = /^0x[0-9a-fA-F]{40}$/.test(given)
    ? ((await findPartyOfAddress(pool, given))?.id ?? given)
    : given
  const whole = await readParty(pool, session.personal, id)
  return orSay(
    whole === null
      ? { ok: false, refusal: { code: 'PARTY_UNKNOWN', party: given } }
      : { ok: true, value: whole },
  )
}

async function linesOf(session: PartySession, whole: WholeParty): Promise<string[]> {
  const { missingPapers, nameInFull, peopleOf } = await import('@specie/screening')
  const { content } = whole
  const day = session.now.toISOString().slice(0, 10)
  const head = facts({
    party: whole.facts.id,
    state: whole.facts.state,
    version: whole.facts.version,
    in: whole.facts.jurisdiction,
    kind: whole.facts.kind,
    'takes part as': whole.facts.takesPartAs.join(', '),
    'look again by': whole.facts.reviewBy ?? undefined,
    'kept until': whole.keepUntil?.toISOString().slice(0, 10),
  })
  const people =
    content === null
      ? ['Its personal data were erased.']
      : [
          ...peopleOf(content).map(
            ({ person, who }) => `${person.padEnd(12)}${who.names.map(nameInFull).join(' / ')}`,
          ),
          ...missingPapers(content, day).map((one) => `missing     ${one}`),
          ...content.documents.map(
            (one) =>
              `paper       ${one.kind} of ${one.of}${one.expiresOn === null ? '' : `, until ${one.expiresOn}`}`,
          ),
        ]
  const accounts = whole.accounts.map(
    (one) =>
      `account     ${one.address}  ${one.until !== null ? 'no longer' : one.provenAt === null ? 'not proven' : `proven ${one.provenAt.toISOString().slice(0, 10)}`}`,
  )
  const acts = whole.acts.map(
    ({ act: what, version, by, at, why }) =>
      `${at.toISOString().slice(0, 16).replace('T', ' ')}  version ${version} ${what}${by === null ? '' : ` by ${session.names.nameOf(by)}`}${why === null ? '' : `: ${why}`}`,
  )
  return [
    content === null ? '(erased)' : await nameOf(content),
    ...head.map(indented),
    ...people.map(indented),
    ...accounts.map(indented),
    ...acts.map(indented),
  ]
}

async function nameOf(content: PartyContent | null): Promise<string> {
  const { nameInFull } = await import('@specie/screening')
  const name = content?.self.names.find((one) => one.type === 'legal')
  return name === undefined ? '(erased)' : nameInFull(name)
}

function indented(line: string): string {
  return `  ${line}`
}

const states: readonly PartyState[] = [
  'requested',
  'drafted',
  'admitted',
  'changed',
  'refused',
  'withdrawn',
  'left',
  'erased',
]
