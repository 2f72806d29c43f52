/**
 * Whether an order may pass, asked before two officers sign for it. It denies unless everything is there: lists in force and fresh, everybody in it admitted and screened as they
 * are, no case undecided, the rules of every place satisfied, and a licence for whatever a hold, a ban or a block forbids. What it answers is written down word for word.
 */
import { type Outcome, ok, refused } from '@specie/units'
import type { Impediment, LicenceCover, LicenceQuestion } from '../licence/question.ts'
import { matcherVersion } from '../match/version.ts'
import type { BlockedShare } from '../party/control.ts'
import type { Address, PartyFacts } from '../party/facts.ts'
import { dayOf } from '../policy/day.ts'
import { unknownPlace } from '../policy/parts.ts'
import type { PolicyAnswer, PolicyPart, PolicyPerson } from '../policy/question.ts'
import { licenceFor, useLicence } from '../store/licenceUse.ts'
import { findPartyOfAddress } from '../store/parties.ts'
import { policyFor } from '../store/policyFor.ts'
import { clearanceText } from './clearanceText.ts'
import { digestOfText } from './decisionText.ts'
import type { Decision, Denial, ScreeningQuestion } from './question.ts'
import type { CaseRooms, ListInForce } from './rooms.ts'
import {
  blockedBy,
  isHalf,
  listsInForce,
  type NotStanding,
  ownedByBlocked,
  ownersOf,
  type PartyStanding,
  standingOf,
} from './standing.ts'

export type ScreeningRooms = Pick<CaseRooms, 'pool' | 'listsState' | 'personal'> & {
  /** What the register knows of the metal: the holds that lie on it, and the countries that it comes from. Throws where it cannot tell. */
  readonly metalOf: (question: ScreeningQuestion) => Promise<Metal>
  readonly now: () => Date
}

export type Metal = {
  readonly impediments: readonly Impediment[]
  readonly origins: readonly string[]
}

export type AskScreening = (question: ScreeningQuestion) => Promise<Outcome<Decision, Denial>>

export function screeningOf(rooms: ScreeningRooms): AskScreening {
  return async (question) => {
    const now = rooms.now()
    const answered = await answer(rooms, question, now)
    return answered.ok ? answered : refused(denial(question, answered.refusal))
  }
}

/** Those of an order whom nothing would clear now, by their accounts: all of them where it is not about one of them. Keeps nothing and uses no licence up. */
export function foreseenBy(
  rooms: ScreeningRooms,
): (question: ScreeningQuestion) => Promise<readonly Address[]> {
  return async (question) => {
    const now = rooms.now()
    const weighed = await weigh(rooms, question, now)
    if (!weighed.ok) return concerned(question, weighed.refusal)
    const { participants, rules, impediments } = weighed.value
    const stopped = rules.parts.filter((part) => part.outcome !== 'passes' && !isBan(part))
    const barred = stopped.map(({ person }) => asAddress(person))
    if (impediments.length === 0)
      return everybody(question).filter((one) => barred.some((other) => same(one, other)))
    const covers = await licenceFor(rooms.pool, licenceQuestion(question, participants, impediments), now)
    const { impediment } = covers.ok ? { impediment: null } : covers.refusal
    const held =
      impediment === null ? [] : impediment.kind === 'hold' ? everybody(question) : [impediment.party]
    return everybody(question).filter((one) => [...barred, ...held].some((other) => same(one, other)))
  }
}

/** Somebody in an order, with everything that stands behind his part. */
export type Participant = {
  readonly address: Address
  readonly facts: PartyFacts
  readonly standing: PartyStanding
  /** What blocked persons own of it; null: nothing. */
  readonly owned: BlockedShare | null
}

/** What is said against one of them. */
type Objection = NotStanding & { readonly address: Address }

async function answer(
  rooms: ScreeningRooms,
  question: ScreeningQuestion,
  now: Date,
): Promise<Outcome<Decision, readonly Objection[]>> {
  const weighed = await weigh(rooms, question, now)
  if (!weighed.ok) return weighed
  const { lists, participants, rules, impediments } = weighed.value
  const { party, purpose, subject } = question
  const unruled = rulesObjection(rules)
  if (unruled !== null) return refused([{ ...unruled, address: party }])
  const covers = await underLicence(rooms, question, { impediments, participants, now })
  if (!covers.ok) return refused([covers.refusal])
  const text = clearanceText({
    question,
    lists,
    matcher: matcherVersion,
    participants,
    rules,
    covers: covers.value,
  })
  return ok({ purpose, party, subject, digest: digestOfText(text), text })
}

type Weighed = {
  readonly lists: readonly ListInForce[]
  readonly participants: readonly Participant[]
  readonly rules: PolicyAnswer
  readonly impediments: readonly Impediment[]
}

/** Who takes part and stands, what the rules say, and what is in the way: everything but the licences. */
async function weigh(
  rooms: ScreeningRooms,
  question: ScreeningQuestion,
  now: Date,
): Promise<Outcome<Weighed, readonly Objection[]>> {
  const { pool } = rooms
  const { party } = question
  const about = (one: NotStanding): Objection => ({ ...one, address: party })
  const unclear = metalObjection(question)
  if (unclear !== null) return refused([about(unclear)])
  const lists = listsInForce(await rooms.listsState(pool, now))
  if (!lists.ok) return refused([about(lists.refusal)])
  const participants: Participant[] = []
  const objections: Objection[] = []
  for (const address of everybody(question)) {
    const facts = await findPartyOfAddress(pool, address)
    const objection = admission(facts, now)
    if (facts === null || objection !== null) {
      if (objection !== null) objections.push({ ...objection, address })
      continue
    }
    const standing = await standingOf(pool, facts, lists.value)
    if (!standing.ok) {
      objections.push({ ...standing.refusal, address })
      continue
    }
    const owned = await ownersOf(pool, rooms.personal, facts, standing.value)
    if (owned.ok) participants.push({ address, facts, standing: standing.value, owned: owned.value })
    else objections.push({ ...owned.refusal, address })
  }
  if (objections.length > 0) return refused(objections)
  const metal = await rooms.metalOf(question)
  const rules = await policyFor(pool, policyQuestion(question, participants, metal), now)
  const impediments = [...metal.impediments, ...bansIn(rules), ...participants.flatMap(blocksOf)]
  return ok({ lists: lists.value, participants, rules, impediments })
}

/** Whom it is about: what is about the order itself is about everybody. */
function concerned(question: ScreeningQuestion, objections: readonly Objection[]): readonly Address[] {
  const all = everybody(question)
  const named = all.filter((one) => objections.some(({ address }) => same(one, address)))
  return named.length === 0 ? all : named
}

/** Metal that leaves lies somewhere, and that place has a law. */
function metalObjection({ purpose, vault, vaultJurisdiction, bars }: ScreeningQuestion): NotStanding | null {
  const moves = purpose === 'delivery' || purpose === 'withdrawal'
  const told = 'where its metal lies is not known'
  if (moves && vault === null)
    return {
      reason: 'METAL_UNKNOWN',
      why: `a ${purpose} is of the metal of one vault, and nobody said of which`,
      told,
      waits: true,
      cases: [],
    }
  const lost = bars?.find((bar) => bar.vaultJurisdiction === null)
  if (lost !== undefined) return metalObjection({ ...nowhere, purpose, vault: lost.vault })
  if (vault !== null && vaultJurisdiction === null)
    return {
      reason: 'JURISDICTION_UNKNOWN',
      why: `nobody has put on record in which country vault ${vault} lies`,
      told,
      waits: true,
      cases: [],
    }
  return null
}

const nowhere = {
  party: '0x',
  subject: '0x',
  others: [],
  vaultJurisdiction: null,
  amount: null,
  barKey: null,
} as const

/** Whether somebody takes part at all. */
function admission(facts: PartyFacts | null, now: Date): NotStanding | null {
  const no = (reason: NotStanding['reason'], why: string, told: string, waits: boolean): NotStanding => ({
    reason,
    why,
    told,
    waits,
    cases: [],
  })
  if (facts === null)
    return no(
      'PARTY_UNKNOWN',
      'no party on record has this account: put it on record, or add the account to its party',
      'it is not on record as a party',
      true,
    )
  switch (facts.state) {
    case 'erased':
      return no(
        'PARTY_ERASED',
        'its data were erased: it would be a new party',
        'it takes part no more',
        false,
      )
    case 'refused':
    case 'withdrawn':
    case 'left':
      return no('PARTY_REFUSED', `its party is ${facts.state}`, 'it takes part no more', false)
    case 'requested':
    case 'drafted':
      return no(
        'PARTY_NOT_ADMITTED',
        `party ${facts.id} is ${facts.state}, and waits for its second officer`,
        'its admission is not finished',
        true,
      )
    case 'changed':
      return no(
        'PARTY_NOT_ADMITTED',
        `a change of party ${facts.id} waits for its second officer`,
        'its admission is not finished',
        true,
      )
    case 'admitted':
      return facts.reviewBy === null || facts.reviewBy < dayOf(now)
        ? no(
            'PARTY_REVIEW_OVERDUE',
            `the papers of party ${facts.id} were due to be looked at again by ${facts.reviewBy ?? 'a day that nobody set'}`,
            'its papers must be looked at again',
            true,
          )
        : null
  }
}

/** A ban is a licence’s to lift; a decided no, and what waits for a person, is not. */
function rulesObjection(rules: PolicyAnswer): NotStanding | null {
  const wait = rules.parts.filter(({ outcome }) => outcome === 'waits')
  const refusedByPerson = rules.parts.filter((part) => part.outcome === 'barred' && !isBan(part))
  if (refusedByPerson.length > 0)
    return {
      reason: 'RULES_BAR',
      why: saysOf(refusedByPerson),
      told: 'the rules of a place that it touches do not allow it',
      waits: false,
      cases: [],
    }
  if (wait.length === 0) return null
  const unknown = wait.some(({ verdict }) => verdict.question.jurisdiction === unknownPlace)
  return {
    reason: unknown ? 'JURISDICTION_UNKNOWN' : 'RULES_WAIT',
    why: saysOf(wait),
    told: 'a person must decide whether the rules of the places that it touches allow it',
    waits: true,
    cases: [],
  }
}

async function underLicence(
  rooms: ScreeningRooms,
  question: ScreeningQuestion,
  on: {
    readonly impediments: readonly Impediment[]
    readonly participants: readonly Participant[]
    readonly now: Date
  },
): Promise<Outcome<readonly LicenceCover[], Objection>> {
  const { impediments, participants, now } = on
  const { party } = question
  if (impediments.length === 0) return ok([])
  const covers = await useLicence(rooms.pool, licenceQuestion(question, participants, impediments), now)
  if (covers.ok) return covers
  const { impediment, why, code } = covers.refusal
  const base = { told: 'something of it is blocked, and no licence lets it pass', waits: false, cases: [] }
  switch (impediment.kind) {
    case 'block': {
      const blocking = participants.find(({ address }) => same(address, impediment.party))
      const blocked = blocking?.standing.blocked ?? []
      const owned = blocking?.owned ?? null
      const said =
        owned !== null && blocked.length === 0
          ? ownedByBlocked(owned, why)
          : blockedBy(blocked, owned === null ? why : `${sentence(owned.says)} ${why}`)
      return refused({ ...said, address: impediment.party })
    }
    case 'ban':
      return refused({
        ...base,
        reason: code === 'LICENCE_USED_UP' ? code : 'RULES_BAR',
        why,
        address: impediment.party,
      })
    case 'hold':
      // A licence may still be put on record, or one that is spent be amended.
      return refused({ ...base, reason: code, why, waits: true, address: party })
  }
}

function licenceQuestion(
  question: ScreeningQuestion,
  participants: readonly Participant[],
  impediments: readonly Impediment[],
): LicenceQuestion {
  const { purpose, subject, party, others, vault, vaultJurisdiction, barKey, amount } = question
  const jurisdictions = [
    ...new Set([
      ...participants.map(({ facts }) => facts.jurisdiction),
      ...(vaultJurisdiction === null ? [] : [vaultJurisdiction]),
      ...placesOf(question),
    ]),
  ]
  return {
    purpose,
    subject,
    party,
    others,
    vault,
    barKey,
    amount,
    jurisdictions,
    impediments,
    proceeds: null,
  }
}

function bansIn(rules: PolicyAnswer): readonly Impediment[] {
  return rules.parts.filter(isBan).map(({ person, activity, verdict }) => ({
    kind: 'ban',
    jurisdiction: verdict.question.jurisdiction,
    activity,
    party: asAddress(person),
  }))
}

function isBan({ outcome, verdict }: PolicyPart): boolean {
  return outcome === 'barred' && verdict.answer === 'banned'
}

/** Of its own cases; and those of its owners, where half of it is theirs. */
function blocksOf({ address, standing, owned }: Participant): readonly Impediment[] {
  const own = standing.blocked.map(({ id }) => id)
  const owners = owned !== null && isHalf(owned) ? owned.cases : []
  return [...new Set([...own, ...owners])].map((id) => ({ kind: 'block', party: address, case: id }))
}

function policyQuestion(
  question: ScreeningQuestion,
  participants: readonly Participant[],
  { origins }: Metal,
) {
  const [first, ...rest] = participants.map(personOf)
  if (first === undefined) throw new Error('An order without a party is not asked about.')
  const { purpose, vaultJurisdiction } = question
  return {
    purpose,
    party: first,
    others: rest,
    vaultJurisdiction,
    origins: [...new Set([...origins, ...placesOf(question)])],
  }
}

/** Where the bars lie whose titles change hands: each place's law is asked. */
function placesOf({ bars }: ScreeningQuestion): readonly string[] {
  return [...new Set((bars ?? []).flatMap((bar) => bar.vaultJurisdiction ?? []))]
}

function personOf({ address, facts }: Participant): PolicyPerson {
  const { jurisdiction, kind, region, roles } = facts
  return { address, jurisdiction, kind, region, roles }
}

/** The party first, and nobody twice. A settlement's party is the contract itself: its members are the others. */
function everybody({ purpose, party, others }: ScreeningQuestion): readonly Address[] {
  const all = purpose === 'settlement' ? others : [party, ...others]
  return all.filter((one, index) => all.findIndex((other) => same(one, other)) === index)
}

/** A no outranks whatever waits; all of it is said. */
function denial(question: ScreeningQuestion, objections: readonly Objection[]): Denial {
  const ordered = objections.toSorted((left, right) => Number(left.waits) - Number(right.waits))
  const [first] = ordered
  if (first === undefined) throw new Error('A denial says why.')
  return {
    code: 'PARTY_NOT_CLEARED',
    reason: first.reason,
    party: first.address,
    purpose: question.purpose,
    why: ordered.map(({ address, why }) => `${address}: ${why}`).join('. '),
    told: first.told,
    waits: first.waits,
    cases: [...new Set(ordered.flatMap(({ cases }) => cases))],
  }
}

function saysOf(parts: readonly PolicyPart[]): string {
  return [...new Set(parts.map(({ verdict, says }) => `${verdict.question.jurisdiction}: ${says}`))].join(' ')
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}

function asAddress(text: string): Address {
  return text as Address
}
