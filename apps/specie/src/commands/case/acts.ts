/** What officers do with a case: propose, confirm, give back, withdraw, answer, note, reopen; each with a reason, and papers by their digests. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Attachment, CaseOutcome, CaseRefusal, CaseWrite, WholeCase } from '@specie/screening'
import type { Outcome } from '@specie/units'
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { misuse, refuse } from '../../terminal/failure.ts'
import type { Report } from '../../terminal/report.ts'
import { type DeedOptions, deedOptions, keyOf } from '../deeds.ts'
import { officerOf } from '../officer.ts'
import { type PartySession, withParties } from '../party/withParties.ts'
import { linesOf } from './show.ts'

type ActOptions = DeedOptions & { readonly why: string; readonly paper?: string[] }
type Answer = Promise<Outcome<WholeCase, CaseRefusal>>

export function actCommands(parent: Command): void {
  const one = (name: string, says: string) =>
    deedOptions(
      parent
        .command(name)
        .argument('<case>', 'its number')
        .description(says)
        .requiredOption('--why <text>', 'why, in your words; kept sealed')
        .option(
          '--paper <files...>',
          'papers that it rests on: their digests are kept, the files stay where they are',
        ),
    )
  for (const outcome of outcomes)
    act<[string], ActOptions & { readonly match?: string }>(
      one(commandOf[outcome], `propose to ${saysOf[outcome]}; another officer decides`).option(
        '--match <number>',
        'the match that you have read (default: the newest)',
      ),
      (id, options) =>
        decide(id, options, async (session, write) => {
          const { findCase, proposeOutcome } = await import('@specie/screening')
          const newest = (await findCase(session.programme.pool, id))?.match ?? 1
          const match = options.match === undefined ? newest : numberOf('--match', options.match)
          return proposeOutcome(roomsOf(session), { ...write, outcome, match })
        }),
    )
  for (const name of ['confirm', 'return'] as const)
    act<[string], ActOptions & { readonly proposal?: string }>(
      one(
        name,
        name === 'confirm' ? 'make what another officer proposed the decision' : 'give the proposal back',
      ).option('--proposal <number>', 'the act that you have read (default: the newest proposal)'),
      (id, options) =>
        decide(id, options, async (session, write) => {
          const { confirmOutcome, findCase, returnProposal } = await import('@specie/screening')
          const newest = (await findCase(session.programme.pool, id))?.proposal?.number ?? 0
          const proposal = options.proposal === undefined ? newest : numberOf('--proposal', options.proposal)
          const answer = name === 'confirm' ? confirmOutcome : returnProposal
          return answer(roomsOf(session), { ...write, proposal })
        }),
    )
  const plain = (name: string, says: string, run: (session: PartySession, write: CaseWrite) => Answer) =>
    act<[string], ActOptions>(one(name, says), (id, options) => decide(id, options, run))
  plain('withdraw', 'take your own proposal back', async (session, write) =>
    (await import('@specie/screening')).withdrawProposal(roomsOf(session), write),
  )
  plain('answer', 'more has come of what was asked for', async (session, write) =>
    (await import('@specie/screening')).answerCase(roomsOf(session), write),
  )
  plain('note', 'add words or papers', async (session, write) =>
    (await import('@specie/screening')).noteCase(roomsOf(session), write),
  )
  plain('reopen', 'doubt a decision: the case is open again', async (session, write) =>
    (await import('@specie/screening')).reopenCase(roomsOf(session), write),
  )
}

function decide(
  id: string,
  options: ActOptions,
  run: (session: PartySession, write: CaseWrite) => Answer,
): Promise<Report> {
  return withParties(options, async (session): Promise<Report> => {
    const { by } = await officerOf(session, options)
    const attachments = await Promise.all((options.paper ?? []).map(paperOf))
    const write = { by, key: keyOf(options), case: id, reason: options.why, attachments, now: session.now }
    const done = await run(session, write)
    if (!done.ok) {
      const { wordsOf } = await import('../../server/desk/refusals.ts')
      return refuse(wordsOf(done.refusal), { code: done.refusal.code })
    }
    return { data: done.value, lines: linesOf(done.value) }
  })
}

async function paperOf(path: string): Promise<Attachment> {
  const { bytesToHex, keccak256 } = await import('viem')
  const bytes = await readFile(path).catch((cause: Error) =>
    misuse(`--paper ${path}: it cannot be read (${cause.message}).`),
  )
  return { digest: keccak256(bytesToHex(bytes)), name: basename(path).slice(0, 200) }
}

function roomsOf({ programme, personal }: PartySession) {
  return { pool: programme.pool, personal }
}

function numberOf(option: string, text: string): number {
  return /^[1-9][0-9]{0,8}$/.test(text)
    ? Number(text)
    : misuse(`${option} ${text}: a whole number would be right.`)
}

const outcomes: readonly CaseOutcome[] = ['clear', 'block', 'askMore']
const commandOf: Readonly<Record<CaseOutcome, string>> = { clear: 'clear', block: 'block', askMore: 'ask' }
const saysOf: Readonly<Record<CaseOutcome, string>> = {
  clear: 'clear: they are not the same',
  block: 'block: they are the same, or may be',
  askMore: 'ask for more',
}
