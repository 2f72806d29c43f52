/**
 * What officers do with a case: one proposes to clear, to block or to ask for more, another confirms it or gives it back. A confirmation is a decision, with its text and
 * digest. Every write has its caller's key: the same again does nothing twice.
 */
import { transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import type pg from 'pg'
import type { Address } from '../party/facts.ts'
import type { OwnerData } from '../party/seal/personalData.ts'
import { findCase, matchesOf, ownerOfCase, readCase } from '../store/cases.ts'
import { addOfficerAct, type EarlierWrite, earlierWrite, findProposal } from '../store/casesActs.ts'
import { keepNow, lockOwner, newestRun } from '../store/casesRuns.ts'
import type { Attachment, CaseFacts, WholeCase } from './case.ts'
import { caseDecisionText, digestOfText } from './decisionText.ts'
import { afterOfficer, type CaseOutcome, type OfficerActName, possibleFrom } from './machine.ts'
import type { Digest } from './question.ts'
import type { CaseRefusal } from './refusal.ts'
import type { CaseRooms } from './rooms.ts'

export type CaseWrite = {
  readonly by: Address
  /** The caller's own. */
  readonly key: string
  readonly case: string
  /** Why, in the officer's words; it is kept sealed. */
  readonly reason: string
  readonly attachments?: readonly Attachment[]
  readonly now: Date
}

type Rooms = Pick<CaseRooms, 'pool' | 'personal'>
type Answer = Promise<Outcome<WholeCase, CaseRefusal>>

/** `match`: the number of the match that the officer has read. */
export function proposeOutcome(
  rooms: Rooms,
  asked: CaseWrite & { readonly outcome: CaseOutcome; readonly match: number },
): Answer {
  return act(rooms, asked, 'proposed', { outcome: asked.outcome, match: asked.match })
}

/** `proposal`: the number of the act that is confirmed. It becomes the decision. */
export function confirmOutcome(rooms: Rooms, asked: CaseWrite & { readonly proposal: number }): Answer {
  return act(rooms, asked, 'confirmed', { proposal: asked.proposal })
}

export function returnProposal(rooms: Rooms, asked: CaseWrite & { readonly proposal: number }): Answer {
  return act(rooms, asked, 'returned', { proposal: asked.proposal })
}

/** By whoever proposed it. */
export function withdrawProposal(rooms: Rooms, asked: CaseWrite): Answer {
  return act(rooms, asked, 'withdrawn', {})
}

/** More is known of the party: the case that waited for it is open again. */
export function answerCase(rooms: Rooms, asked: CaseWrite): Answer {
  return act(rooms, asked, 'answered', {})
}

/** Adds words or papers, and changes nothing else. */
export function noteCase(rooms: Rooms, asked: CaseWrite): Answer {
  return act(rooms, asked, 'noted', {})
}

/** Doubt takes one officer: what was cleared or blocked is open again. It clears nobody. */
export function reopenCase(rooms: Rooms, asked: CaseWrite): Answer {
  return act(rooms, asked, 'reopened', {})
}

type Given = { readonly outcome?: CaseOutcome; readonly match?: number; readonly proposal?: number }

async function act(rooms: Rooms, asked: CaseWrite, name: OfficerActName, given: Given): Answer {
  const { pool, personal } = rooms
  const wrong = faultOf(asked)
  if (wrong !== null) return refused(wrong)
  const id = asked.case
  const done = await transaction(
    pool,
    async (client): Promise<Outcome<void, CaseRefusal>> => {
      if ((await findCase(client, id)) === null) return refused({ code: 'CASE_UNKNOWN', case: id })
      const owner = await ownerOfCase(client, id)
      await lockOwner(client, owner)
      const data = await personal.of(client, owner)
      if (!data.ok) return data
      const facts = await findCase(client, id)
      if (facts === null) return refused({ code: 'CASE_UNKNOWN', case: id })
      const bodyDigest = data.value.digest(bodyOf(asked, name, given))
      const earlier: EarlierWrite | null = await earlierWrite(client, asked.key)
      if (earlier !== null)
        return earlier.case === id && earlier.bodyDigest === bodyDigest
          ? ok(undefined)
          : refused({ code: 'CASE_KEY_USED', key: asked.key })
      return move(client, { asked, name, given, facts, owner, data: data.value, bodyDigest })
    },
    { isolation: 'read committed' },
  )
  if (!done.ok) return done
  const whole = await readCase(pool, personal, id)
  return whole === null ? refused({ code: 'CASE_UNKNOWN', case: id }) : ok(whole)
}

type Moving = {
  readonly asked: CaseWrite
  readonly name: OfficerActName
  readonly given: Given
  readonly facts: CaseFacts
  readonly owner: string
  readonly data: OwnerData
  readonly bodyDigest: Digest
}

async function move(client: pg.PoolClient, moving: Moving): Promise<Outcome<void, CaseRefusal>> {
  const { asked, name, given, facts, owner, data, bodyDigest } = moving
  const { id, match } = facts
  const by = lower(asked.by)
  const proposal = facts.state === 'proposed' ? await findProposal(client, id) : null
  const outcome = name === 'proposed' ? (given.outcome ?? null) : (proposal?.outcome ?? null)
  const state = afterOfficer(facts.state, name, outcome)
  if (state === null)
    return refused({ code: 'CASE_STATE', case: id, state: facts.state, possible: possibleFrom[name] })
  if (given.match !== undefined && given.match !== match)
    return refused({ code: 'CASE_MOVED_ON', case: id, match })
  if (given.proposal !== undefined && given.proposal !== proposal?.number)
    return refused({ code: 'CASE_MOVED_ON', case: id, match })
  const answers = name === 'confirmed' || name === 'returned' || name === 'withdrawn'
  if (proposal !== null && answers) {
    if (name === 'withdrawn' && by !== proposal.by)
      return refused({ code: 'CASE_NOT_PROPOSER', proposedBy: proposal.by })
    if (name !== 'withdrawn' && by === proposal.by) return refused({ code: 'CASE_SAME_OFFICER', by })
  }
  const reason = asked.reason.trim()
  const attachments = asked.attachments ?? []
  const reasonDigest = data.digest({ case: id, by, reason })
  let decision: { text: string; digest: Digest } | null = null
  if (name === 'confirmed' && outcome !== null && proposal !== null) {
    const made = await decisionOf(client, moving, outcome, proposal, reasonDigest)
    if (made === null) return refused({ code: 'CASE_NOT_SCREENED', case: id })
    decision = made
  }
  const number = await addOfficerAct(client, data, {
    case: id,
    owner,
    act: name,
    outcome: name === 'proposed' || name === 'confirmed' ? outcome : null,
    match,
    by,
    proposedBy: answers ? (proposal?.by ?? null) : null,
    at: asked.now,
    reason,
    reasonDigest,
    attachments,
    decision,
    key: asked.key,
    bodyDigest,
  })
  const moved = state !== facts.state
  await keepNow(client, { id, owner, state, match, acts: number, lost: facts.lost, moved, at: asked.now })
  return ok(undefined)
}

/** Null where no run is on record: then there is nothing that it could rest on. */
async function decisionOf(
  client: pg.PoolClient,
  { asked, facts, owner, data }: Moving,
  outcome: CaseOutcome,
  proposal: NonNullable<Awaited<ReturnType<typeof findProposal>>>,
  reasonDigest: Digest,
): Promise<{ text: string; digest: Digest } | null> {
  const run = await newestRun(client, owner)
  const match = (await matchesOf(client, facts.id, data)).find(({ number }) => number === facts.match)
  if (run === null || match === undefined) return null
  const { id, about, person, list, entry } = facts
  const attachments = (asked.attachments ?? []).map(({ digest }) => digest)
  const text = caseDecisionText({
    id,
    about,
    person,
    list,
    entry,
    outcome,
    match,
    lists: run.lists,
    proposed: proposal,
    confirmed: { by: lower(asked.by), at: asked.now, reasonDigest, attachments },
  })
  return { text, digest: digestOfText(text) }
}

function faultOf({ reason, attachments = [], key }: CaseWrite): CaseRefusal | null {
  const wrong = (field: string, expected: string): CaseRefusal => ({
    code: 'CASE_FIELD_WRONG',
    field,
    expected,
  })
  const words = reason.trim()
  if (words === '' || words.length > 4_000) return wrong('reason', 'why, in 1 to 4,000 characters')
  if (key === '' || key.length > 200) return wrong('key', '1 to 200 characters')
  if (attachments.length > 20) return wrong('attachments', 'at most 20')
  for (const { digest, name } of attachments) {
    if (!/^0x[0-9a-f]{64}$/.test(digest))
      return wrong('attachments', 'digests of 0x and 64 hex digits in lower case')
    if (name.trim() === '' || name.length > 200) return wrong('attachments', 'names of 1 to 200 characters')
  }
  return null
}

function bodyOf({ by, reason, attachments = [], case: id }: CaseWrite, act: OfficerActName, given: Given) {
  return { case: id, act, by: lower(by), reason: reason.trim(), attachments, ...given }
}

function lower(address: string): Address {
  return address.toLowerCase() as Address
}
