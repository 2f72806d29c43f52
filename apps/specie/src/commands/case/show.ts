/** `specie case list`, `show`, `replay`, `decision` and `screen`: for officers, who hold the key that opens what is sealed. */
import type { CaseState, Replay, WholeCase } from '@specie/screening'
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { misuse, refuse } from '../../terminal/failure.ts'
import { facts, type Report, table } from '../../terminal/report.ts'
import { type IdentityOptions, identityOptions } from '../identity.ts'
import { officerOf } from '../officer.ts'
import { withParties } from '../party/withParties.ts'
import { type ProgrammeOptions, programmeOptions } from '../session.ts'
import { unknownCase } from './words.ts'

type Options = ProgrammeOptions & IdentityOptions & { readonly json?: boolean }

export function showCommands(parent: Command): void {
  const command = (name: string, says: string) =>
    programmeOptions(identityOptions(parent.command(name).description(says)))

  act<[], Options & { readonly state: string }>(
    command('list', 'the queue: those that have waited longest first').option(
      '--state <state>',
      `undecided, all, or one of ${states.join(', ')}`,
      'undecided',
    ),
    ({ state, ...options }) =>
      withParties(options, async (session): Promise<Report> => {
        const wanted = statesOf(state)
        await officerOf(session, options)
        const { readQueue } = await import('@specie/screening')
        const asked = { states: wanted, owner: null, after: null, limit: 500 }
        const cases = await readQueue(session.programme.pool, session.personal, asked)
        const rows = cases.map((one) => [
          one.id,
          one.name ?? 'erased',
          one.listedName,
          `${one.list} ${one.entry}`,
          score(one.score),
          one.lost ? `${one.state}, found no more` : one.state,
          one.changedAt.toISOString().slice(0, 16),
        ])
        const heads = ['case', 'who', 'may be', 'entry', 'score', 'state', 'since']
        return { data: { cases }, lines: rows.length === 0 ? ['No case.'] : table(heads, rows) }
      }),
  )
  act<[string], Options>(
    command('show', 'one case: both sides, the reasoning, everything that was done').argument(
      '<case>',
      'its number',
    ),
    (id, options) =>
      withParties(options, async (session): Promise<Report> => {
        await officerOf(session, options)
        const { readCase } = await import('@specie/screening')
        const whole = await readCase(session.programme.pool, session.personal, id)
        if (whole === null) return unknownCase(id)
        return { data: whole, lines: linesOf(whole) }
      }),
  )
  act<[string], Options>(
    command('replay', 'every match once more from what was kept: the same score, or why not').argument(
      '<case>',
      'its number',
    ),
    (id, options) =>
      withParties(options, async (session): Promise<Report> => {
        await officerOf(session, options)
        const { openCaseRooms, replayCase } = await import('@specie/screening')
        const replay = await replayCase(openCaseRooms(session.programme.pool, session.personal), id)
        if (replay === null) return unknownCase(id)
        if (!replay.agrees)
          return refuse(replayLines(replay).join('\n'), { code: 'REPLAY_DIFFERS', data: { ...replay } })
        return { data: replay, lines: replayLines(replay) }
      }),
  )
  act<[string], Options>(
    command('decision', 'the text that a decision’s digest stands for').argument(
      '<digest>',
      '0x and 64 hex digits',
    ),
    (digest, options) =>
      withParties(options, async (session): Promise<Report> => {
        await officerOf(session, options)
        const { findCaseDecision } = await import('@specie/screening')
        const found = await findCaseDecision(session.programme.pool, digest.toLowerCase())
        if (found === null)
          return refuse(`No case was decided under ${digest}.`, { code: 'CASE_UNKNOWN', facts: { digest } })
        return { data: found, lines: found.text.trimEnd().split('\n') }
      }),
  )
  act<[string], Options>(
    command('screen', 'look for everybody in a party in the lists in force, now').argument(
      '<party>',
      'its number, as `specie party list` prints it',
    ),
    (party, options) =>
      withParties(options, async (session): Promise<Report> => {
        await officerOf(session, options)
        const { openCaseRooms, screenParty } = await import('@specie/screening')
        const rooms = openCaseRooms(session.programme.pool, session.personal)
        const run = await screenParty(rooms, party, { cause: 'asked', now: session.now })
        if (!run.ok) {
          const { wordsOf } = await import('../../server/desk/refusals.ts')
          return refuse(wordsOf(run.refusal), { code: run.refusal.code })
        }
        const { id, lists, hits } = run.value
        return {
          data: run.value,
          lines: [
            hits.length === 0
              ? `Run ${id}: nobody in it is found.`
              : `Run ${id}: ${hits.length} possible matches.`,
            ...lists.map(({ list, version }) => `  ${list} ${version}`),
            ...hits.map((hit) => `  case ${hit.case}`),
          ],
        }
      }),
  )
}

function statesOf(state: string): readonly CaseState[] {
  if (state === 'undecided') return ['open', 'proposed', 'waiting']
  if (state === 'all') return states
  const one = states.find((known) => known === state)
  return one === undefined
    ? misuse(`--state ${state}: there is undecided, all, ${states.join(', ')}.`)
    : [one]
}

export function linesOf(whole: WholeCase): string[] {
  const match = whole.matches.find(({ number }) => number === whole.match)
  const subject = match?.found?.subject
  const names = match?.found?.explanation.names
  return [
    `Case ${whole.id}, ${whole.state}: ${whole.person} of ${whole.about.is === 'party' ? whole.about.party : whole.about.address}.`,
    ...facts({
      ours: subject === undefined ? 'erased' : [...subject.names, ...subject.wallets].join('; '),
      listed: match?.entry.names.map(({ text }) => text).join('; '),
      entry: `${whole.entry} of ${whole.list}, version ${match?.listVersion}`,
      score: `${score(whole.score)} by ${whole.by}, matcher ${match?.matcher}`,
      proposal:
        whole.proposal === null ? undefined : `to ${whole.proposal.outcome}, act ${whole.proposal.number}`,
      decision: whole.decision ?? undefined,
    }).map((line) => `  ${line}`),
    ...(names?.tokens ?? []).map(
      (pair) => `  ${pair.ours ?? '—'} / ${pair.theirs ?? '—'}: ${pair.how}, ${score(pair.score)}`,
    ),
    ...(match?.found?.explanation.evidence ?? []).map(
      ({ what, effect, says }) => `  ${what} ${effect < 0 ? '' : '+'}${score(effect)}: ${says}`,
    ),
    'Acts:',
    ...whole.acts.map(
      ({ number, act: name, outcome, by, at, reason }) =>
        `  ${number} ${at.toISOString().slice(0, 16)} ${name}${outcome === null ? '' : ` ${outcome}`}${by === null ? '' : ` by ${by}`}${reason === null ? '' : `: ${reason}`}`,
    ),
  ]
}

function replayLines(replay: Replay): string[] {
  return [
    replay.agrees ? `Case ${replay.case}: the same again.` : `Case ${replay.case}: not the same.`,
    ...replay.matches.map(({ match, says }) => `  match ${match}: ${says}`),
    ...replay.decisions.map(
      ({ digest, agrees }) =>
        `  decision ${digest}: its text ${agrees ? 'gives' : 'does not give'} its digest.`,
    ),
  ]
}

/** Basis points as hundredths. */
function score(basisPoints: number): string {
  return (basisPoints / 100).toFixed(2)
}

const states = ['open', 'proposed', 'waiting', 'cleared', 'blocked'] as const
