/** Cases at the desk: the queue, one case, what officers do with it, and its replay. Everything personal is opened for the answer alone. */
import type { CaseReplay } from '@specie/client'
import {
  answerCase,
  type CaseFacts,
  type CaseState,
  caseStates,
  confirmOutcome,
  countCases,
  findCaseDecision,
  noteCase,
  ownerOf,
  proposeOutcome,
  type Replay,
  readCase,
  readQueue,
  reopenCase,
  replayCase,
  returnProposal,
  screenParty,
  withdrawProposal,
} from '@specie/screening'
import type { Desk, Handlers } from '../desk.ts'
import { unlocked } from '../parties/locked.ts'
import { orProblem, problemOf } from '../refuse.ts'
import { shownFile, shownLine } from './shown.ts'

export const caseHandlers: Pick<
  Handlers,
  | 'listCases'
  | 'readCaseSummary'
  | 'readCase'
  | 'actOnCase'
  | 'replayCase'
  | 'readCaseDecision'
  | 'screenParty'
> = {
  listCases: ({ desk, query }) =>
    unlocked(async () => {
      const names = await desk.sources.names()
      const { party, account, limit } = query
      const owner = party ?? (account === undefined ? null : ownerOf({ is: 'holder', address: account }))
      const asked = { states: statesOf(query.state), owner, after: afterOf(query.cursor) }
      const cases = await readQueue(desk.pool, desk.personal, { ...asked, limit: limit + 1 })
      const page = cases.slice(0, limit)
      const last = page.at(-1)
      const nextCursor = cases.length > limit && last !== undefined ? cursorOf(last) : null
      return { value: { cases: page.map((one) => shownLine(one, names)), nextCursor } }
    }),

  async readCaseSummary({ desk }) {
    const counts = await countCases(desk.pool)
    const { lists, stale, missing } = await desk.cases.listsState(desk.pool, await nowOf(desk))
    return {
      value: {
        byState: counts.byState,
        oldestAt: counts.oldest?.toISOString() ?? null,
        runs: counts.runs,
        lastRunAt: counts.lastRun?.toISOString() ?? null,
        lists: {
          inForce: lists.map(({ list, version, staleAt }) => ({
            list,
            version,
            staleAt: staleAt.toISOString(),
          })),
          stale: stale.map(({ list }) => list),
          missing: [...missing],
        },
      },
    }
  },

  readCase: ({ desk, params, session }) => shown(desk, params.case, session.address),

  actOnCase: ({ desk, params, body, key, session }) =>
    unlocked(async () => {
      const { reason, attachments } = body
      const write = {
        ...params,
        by: session.address,
        key,
        reason,
        attachments,
        now: await nowOf(desk),
      }
      const whole = orProblem(await acted(desk, body, write))
      return { value: await shownFile(desk, whole, session.address) }
    }),

  replayCase: ({ desk, params }) =>
    unlocked(async () => {
      const replay = await replayCase(desk.cases, params.case)
      if (replay === null) throw problemOf({ code: 'CASE_UNKNOWN', case: params.case })
      return { value: shownReplay(replay) }
    }),

  async readCaseDecision({ desk, params }) {
    const found = await findCaseDecision(desk.pool, params.digest)
    if (found === null) throw problemOf({ code: 'CASE_UNKNOWN', case: params.digest })
    return { value: found }
  },

  screenParty: ({ desk, params }) =>
    unlocked(async () => {
      const asked = { cause: 'asked', now: await nowOf(desk) } as const
      const run = orProblem(await screenParty(desk.cases, params.party, asked))
      return {
        value: {
          run: run.id,
          at: run.at.toISOString(),
          lists: run.lists.map((one) => ({ ...one })),
          cases: run.hits.map((hit) => hit.case),
        },
      }
    }),
}

type ActBody = Parameters<Handlers['actOnCase']>[0]['body']
type Write = Parameters<typeof noteCase>[1]

function acted(desk: Desk, body: ActBody, write: Write) {
  switch (body.act) {
    case 'proposed':
      return proposeOutcome(desk, { ...write, outcome: body.outcome, match: body.match })
    case 'confirmed':
      return confirmOutcome(desk, { ...write, proposal: body.proposal })
    case 'returned':
      return returnProposal(desk, { ...write, proposal: body.proposal })
    case 'withdrawn':
      return withdrawProposal(desk, write)
    case 'answered':
      return answerCase(desk, write)
    case 'noted':
      return noteCase(desk, write)
    case 'reopened':
      return reopenCase(desk, write)
  }
}

function shown(desk: Desk, id: string, key: `0x${string}`) {
  return unlocked(async () => {
    const whole = await readCase(desk.pool, desk.personal, id)
    if (whole === null) throw problemOf({ code: 'CASE_UNKNOWN', case: id })
    return { value: await shownFile(desk, whole, key) }
  })
}

export function shownReplay(replay: Replay): CaseReplay {
  return {
    case: replay.case,
    agrees: replay.agrees,
    matches: replay.matches.map(({ match, matcher, score, agrees, says }) => ({
      match,
      matcherBefore: matcher.before,
      matcherNow: matcher.now,
      scoreBeforeBasisPoints: score.before,
      scoreNowBasisPoints: score.now,
      agrees,
      says,
    })),
    decisions: replay.decisions.map((one) => ({ ...one })),
  }
}

function statesOf(state: 'undecided' | 'all' | CaseState): readonly CaseState[] {
  if (state === 'all') return caseStates
  return state === 'undecided' ? ['open', 'proposed', 'waiting'] : [state]
}

function cursorOf({ changedAt, id }: CaseFacts): string {
  return `${changedAt.toISOString()} ${id}`
}

function afterOf(cursor: string | undefined): { changedAt: Date; id: string } | null {
  if (cursor === undefined) return null
  const found = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([1-9]\d{0,17})$/.exec(cursor)
  const [, at = '', id = ''] = found ?? []
  if (found === null || Number.isNaN(Date.parse(at)))
    throw problemOf({ code: 'REQUEST_WRONG', field: 'cursor', expected: 'nextCursor of an earlier answer' })
  return { changedAt: new Date(at), id }
}

/** The programme's own clock. */
async function nowOf(desk: Desk): Promise<Date> {
  return new Date((await desk.office.chain.now()) * 1000)
}
