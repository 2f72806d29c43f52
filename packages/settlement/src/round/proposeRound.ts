/**
 * A round is proposed: what can settle now, as one batch that waits for its members' and two officers' signatures. Obligations that another
 * round holds are not touched; those that are left out stay owed, and it says why.
 */
import type { Address, TitleLeg } from '@specie/coin'
import { isRecorded } from '@specie/coin/reader'
import { type Actor, lockedIsolation, type Office, wholeQuestion, writeOnce } from '@specie/issuance'
import { transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import type { PoolClient } from 'pg'
import { getAddress } from 'viem'
import { mayAct, type Standing, standingFor } from '../member/acting.ts'
import type { NettingInput, Proposal } from '../netting/input.ts'
import { grossAndNet } from '../netting/positions.ts'
import { gapBasisPoints, propose } from '../netting/propose.ts'
import type { Engine } from '../netting/thread/index.ts'
import { obligationsRoot } from '../obligation/tree.ts'
import type { SettlementRefusal } from '../refusal.ts'
import { record } from '../store/acts.ts'
import { listObligations, lockObligations } from '../store/obligations.ts'
import { insertRound, lockRoundByDigest } from '../store/rounds.ts'
import { batchDigest, batchQuestion } from './batch.ts'
import { type Gathered, gather } from './gather.ts'
import type { RoundContent } from './round.ts'

export type RoundOptions = {
  /** The engine, from `openEngine`; without it the rules alone choose, in the caller's thread. */
  readonly engine?: Pick<Engine, 'propose'>
  /** How long the engine may look for better; 2 s unless told otherwise. */
  readonly timeMs?: number
  /** How long the members have, at most the contract's hour; 50 minutes unless told otherwise. */
  readonly lastsSeconds?: number
  /** Members that signed nothing in the round before. */
  readonly silent?: ReadonlySet<Address>
}

/** On demand, by a member's key that may settle. Gives the round's id. */
export async function callRound(
  office: Office,
  actor: Actor,
  wanted: { readonly key: string; readonly member: Address },
  options: RoundOptions = {},
): Promise<Outcome<string, SettlementRefusal>> {
  const key = getAddress(actor.key)
  const member = getAddress(wanted.member)
  type Prepared = { readonly standing: Standing; readonly drafted: Drafted }
  return writeOnce<Prepared, string, SettlementRefusal>(
    office.pool,
    { actor: key, key: wanted.key, deed: 'call a round', body: { member } },
    async () => {
      const drafted = await draft(office, options)
      return drafted.ok ? ok({ standing: await standingFor(office, [key]), drafted: drafted.value }) : drafted
    },
    async (client, { standing, drafted }) => {
      const may = await mayAct(client, { key, member, as: 'settle' }, standing)
      return may.ok ? keep(client, drafted, key) : may
    },
  )
}

/** At the cut-off, by nobody. */
export async function proposeRound(
  office: Office,
  options: RoundOptions = {},
): Promise<Outcome<string, SettlementRefusal>> {
  const drafted = await draft(office, options)
  if (!drafted.ok) return drafted
  return transaction(office.pool, (client) => keep(client, drafted.value, null), lockedIsolation)
}

type Drafted = {
  readonly gathered: Gathered
  readonly proposal: Proposal
  readonly content: RoundContent
}

/** What would settle, with those left out whom the screening would not clear: asked again until everybody in it is. */
async function draft(
  office: Office,
  { engine, timeMs = 2_000, lastsSeconds = 3_000, silent }: RoundOptions,
): Promise<Outcome<Drafted, SettlementRefusal>> {
  const gathered = await gather(office, silent)
  if (gathered === null)
    return refused({ code: 'NOTHING_TO_SETTLE', why: 'nothing of the chain is recorded yet' })
  let { input } = gathered
  for (let tries = 0; tries < mostTries; tries += 1) {
    const proposal = await (engine === undefined ? propose(input, { timeMs }) : engine.propose(input, timeMs))
    if (proposal.settled.length === 0)
      return refused({ code: 'NOTHING_TO_SETTLE', why: whyNothing(input, proposal) })
    const deadline = (await office.chain.now()) + lastsSeconds
    const content = contentOf(proposal, gathered, deadline)
    const uncleared = await deniedIn(office, content)
    if (uncleared.length === 0) return ok({ gathered, proposal, content })
    input = { ...input, out: new Map([...input.out, ...uncleared.map((one) => [one, 'uncleared'] as const)]) }
  }
  return refused({ code: 'NOTHING_TO_SETTLE', why: 'the screening clears no batch that was tried' })
}

/** In the transaction that decides it: nobody else holds what it would settle, and its block is still the chain's. */
async function keep(
  client: PoolClient,
  { gathered, proposal, content }: Drafted,
  by: Address | null,
): Promise<Outcome<string, SettlementRefusal>> {
  const moved = refused({
    code: 'NOTHING_TO_SETTLE',
    why: 'what is owed or recorded changed while it was counted; ask again',
  } as const)
  const holds = proposal.settled.map(({ id }) => id)
  await lockObligations(client, holds)
  if (!(await isRecorded(client, gathered.block))) return moved
  const open = await listObligations(client, { ids: holds, state: 'open' })
  if (open.length !== holds.length) return moved
  const id = crypto.randomUUID()
  const fresh = await unlikeAny(client, content)
  await insertRound(client, {
    id,
    content: fresh,
    digest: batchDigest(fresh),
    proposedBy: by,
    holds,
    left: proposal.left.map(({ obligation, reason }) => ({ obligation: obligation.id, reason })),
  })
  const concerns = [
    ...content.members,
    ...proposal.left.flatMap(({ obligation }) => [obligation.debtor, obligation.creditor]),
  ]
  await record(client, { what: 'round', of: id, act: 'proposed', by, for: null, concerns })
  return ok(id)
}

/** The contract settles a batch of one digest once: a second of the same contents differs by a second of its deadline. */
async function unlikeAny(client: PoolClient, content: RoundContent): Promise<RoundContent> {
  let fresh = content
  while ((await lockRoundByDigest(client, batchDigest(fresh))) !== null)
    fresh = { ...fresh, deadline: fresh.deadline - 1 }
  return fresh
}

function contentOf(
  { settled, nets, titleMoves, weight, bound }: Proposal,
  { nonces, journals }: Gathered,
  deadline: number,
): RoundContent {
  const members = ascending(settled.flatMap(({ debtor, creditor }) => [debtor, creditor]))
  const moving = [...nets].filter(([, changes]) => [...changes.values()].some((change) => change !== 0n))
  const assets = ascending(moving.map(([asset]) => asset))
  const titleLegs: readonly TitleLeg[] = titleMoves.map(({ title, from, to }) => {
    const journalLength = journals.get(title)
    if (journalLength === undefined)
      throw new Error(`Title ${title} moves and its vault’s journal was not read.`)
    return { title: Number(title), from, to, journalLength }
  })
  const flows = assets.map((asset) => grossAndNet(settled, nets, asset))
  return {
    members,
    assets,
    nets: assets.map((asset) => members.map((member) => nets.get(asset)?.get(member) ?? 0n)),
    obligationsRoot: obligationsRoot(settled),
    titleLegs,
    deadline,
    nonces: members.map((member) => nonces.get(member) ?? 0),
    optimum: weight === bound ? 'proved' : { gapBasisPoints: gapBasisPoints({ weight, bound }) },
    gross: flows.map(({ gross }) => gross),
    net: flows.map(({ net }) => net),
  }
}

/** Members that the screening names in its no: of the whole first, and where it names nobody of them, each pair is not tried: nobody passes. */
async function deniedIn(office: Office, content: RoundContent): Promise<readonly Address[]> {
  const question = await wholeQuestion(office, batchQuestion(office.chain.contracts.settlement, content))
  const denied = await office.screening.foresee(question)
  const named = content.members.filter((member) =>
    denied.some((one) => one.toLowerCase() === member.toLowerCase()),
  )
  return denied.length > 0 && named.length === 0 ? content.members : named
}

function ascending(addresses: readonly Address[]): readonly Address[] {
  return [...new Set(addresses)].toSorted((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1))
}

function whyNothing({ obligations }: NettingInput, { left }: Proposal): string {
  if (obligations.length === 0) return 'nothing that is due is open'
  const counts = new Map<string, number>()
  for (const { reason } of left) counts.set(reason.code, (counts.get(reason.code) ?? 0) + 1)
  const said = [...counts].map(([code, count]) => `${count} ${words[code as keyof typeof words] ?? code}`)
  return `of ${obligations.length} open obligations ${said.join(', ')}`
}

const words = {
  NOT_DUE: 'not due yet',
  MEMBER_OUT: 'of members that cannot take part',
  SHORT: 'short of funds',
  TITLE_NOT_THERE: 'of titles that are not there to be moved',
  GROUP_LEFT: 'whose ticket waits for another leg',
  PAIR_LEFT: 'whose counterparty would leave its own waiting',
  BATCH_FULL: 'beyond what one batch holds',
} as const

/** Each try leaves out at least one member more. */
const mostTries = 8
