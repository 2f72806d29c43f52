/**
 * What nobody has to ask for: screening, the way to the chain once everybody has signed, and the end of what came too late. Run by a job for one
 * round and by the sweep for all; running it again changes nothing.
 */
import { cancel, carriers, enqueue } from '@specie/coin/outbox'
import { lockedIsolation, type Office, requestClearance } from '@specie/issuance'
import { transaction } from '@specie/store'
import type { PoolClient } from 'pg'
import { standingFor } from '../member/acting.ts'
import { record } from '../store/acts.ts'
import {
  aliveRounds,
  dropOfficers,
  findRound,
  lockRound,
  type RoundChange,
  saveRound,
  setHolds,
} from '../store/rounds.ts'
import { batchQuestion } from './batch.ts'
import { memberSignatures, officerSignatures, officersNeeded, type Round } from './round.ts'
import { isRoundId } from './signRound.ts'

/** Brings one round as far as it goes without anybody. An id that is none is passed over. */
export async function advanceRound(office: Office, id: string): Promise<void> {
  for (let step = 0; step < 4; step += 1) {
    const round = isRoundId(id) ? await findRound(office.pool, id) : null
    if (round === null || !(await advanceOnce(office, round))) return
  }
}

/** Looks after every round that may still happen. One that fails keeps nobody from the others; what failed is thrown at the end. */
export async function sweepRounds(office: Office): Promise<void> {
  const failures: unknown[] = []
  for (const { id } of await aliveRounds(office.pool))
    await advanceRound(office, id).catch((error: unknown) => failures.push(error))
  if (failures.length > 0)
    throw new AggregateError(
      failures,
      `${failures.length} rounds could not be looked after: ${String(failures[0])}`,
    )
}

export function messageKeyOf(round: string): string {
  return `round ${round}`
}

async function advanceOnce(office: Office, round: Round): Promise<boolean> {
  if (round.state === 'included') return false
  if (await isOver(office, round)) return true
  if (round.state !== 'proposed') return false
  if (await dropFallen(office, round)) return true
  const now = await office.chain.now()
  if (round.clearance === null || round.clearance.expiry <= now) return screen(office, round)
  const isSigned =
    memberSignatures(round).every((one) => one !== null) && officerSignatures(round).length === officersNeeded
  return isSigned ? carry(office, round) : false
}

/** A deadline that is past by a final block ends it: no block of this chain can hold it any more. */
async function isOver(office: Office, round: Round): Promise<boolean> {
  const { deadline } = round.content
  if (round.state === 'proposed') {
    const now = await office.chain.now()
    if (now <= deadline) return false
  } else if ((await office.chain.finalized()).time <= deadline) return false
  return changing(office, round, async (client, current) => {
    if (current.state === 'ready') await cancel(client, messageKeyOf(current.id))
    const missing = memberSignatures(current).filter((one) => one === null).length
    const officers = officersNeeded - officerSignatures(current).length
    const why =
      missing > 0 || officers > 0
        ? `Its time was over before all had signed: ${missing} members and ${Math.max(0, officers)} officers had not.`
        : 'Its time was over before a block had it.'
    await endRound(client, current, why)
  })
}

/** What it held is open again. */
export async function endRound(client: PoolClient, round: Round, whyEnded: string): Promise<void> {
  await saveRound(client, round, { state: 'ended', whyEnded, block: null })
  await setHolds(client, round.id, false)
  await record(client, {
    what: 'round',
    of: round.id,
    act: 'ended',
    by: null,
    for: null,
    why: whyEnded,
    concerns: round.content.members,
  })
}

/** Of an officer who no longer stands the signature is worth nothing: the decision is asked for anew. */
async function dropFallen(office: Office, round: Round): Promise<boolean> {
  const signed = officerSignatures(round)
  if (signed.length === 0) return false
  const { officers } = await standingFor(office, [])
  if (signed.every(({ signer }) => officers.includes(signer))) return false
  return changing(office, round, async (client, current) => {
    await dropOfficers(client, current.id)
    await saveRound(client, current, { clearance: null })
  })
}

async function screen(office: Office, round: Round): Promise<boolean> {
  const question = batchQuestion(office.chain.contracts.settlement, round.content)
  const answer = await requestClearance(office, question, round.content.deadline)
  if (answer.ok) {
    const { decision, expiry } = answer.value
    return changing(office, round, async (client, current) => {
      await dropOfficers(client, current.id)
      await told(client, current, 'screened', {
        clearance: { decision: decision.digest, expiry },
        waits: null,
        told: null,
      })
    })
  }
  if (answer.refusal.code !== 'PARTY_NOT_CLEARED')
    throw new Error(`Round ${round.id} could not be put to the screening: ${answer.refusal.code}.`)
  const { why, told: words, waits } = answer.refusal
  if (!waits)
    return changing(office, round, (client, current) =>
      endRound(
        client,
        current,
        `${answer.refusal.code === 'PARTY_NOT_CLEARED' ? 'Not cleared: ' : ''}${words}.`,
      ),
    )
  if (round.told === words && round.waits === why) return false
  await changing(office, round, (client, current) =>
    told(client, current, 'waits', { waits: why, told: words }),
  )
  return false
}

/** Screened once more before anything leaves: a list, a party or a case may have changed since the officers signed. */
async function carry(office: Office, round: Round): Promise<boolean> {
  const { clearance, content } = round
  if (clearance === null) return false
  const again = await requestClearance(
    office,
    batchQuestion(office.chain.contracts.settlement, content),
    clearance.expiry,
  )
  if (!again.ok) {
    const refusal = again.refusal
    if (refusal.code !== 'PARTY_NOT_CLEARED') throw new Error(`Round ${round.id}: ${refusal.code}.`)
    return changing(office, round, async (client, current) => {
      await dropOfficers(client, current.id)
      await told(client, current, 'recalled', { clearance: null, waits: refusal.why, told: refusal.told })
    })
  }
  const [signer] = [...(await carriers(office.pool))].sort()
  if (signer === undefined) return false
  return changing(office, round, async (client, current) => {
    const signatures = memberSignatures(current).filter((one) => one !== null)
    const officers = officerSignatures(current)
    if (current.clearance === null || signatures.length !== content.members.length) return
    if (officers.length !== officersNeeded) return
    await enqueue(client, {
      key: messageKeyOf(current.id),
      signer,
      name: 'settle',
      what: {
        members: content.members,
        assets: content.assets,
        nets: content.nets,
        obligationsRoot: content.obligationsRoot,
        titleLegs: content.titleLegs,
        deadline: content.deadline,
        signatures,
        clearance: {
          ...current.clearance,
          signatures: officers.map(({ signer: officer, signature }) => ({ signer: officer, signature })),
        },
      },
    })
    await told(client, current, 'readied', { state: 'ready' })
  })
}

async function told(client: PoolClient, round: Round, act: string, change: RoundChange): Promise<void> {
  const next = await saveRound(client, round, change)
  await record(client, {
    what: 'round',
    of: round.id,
    act,
    by: null,
    for: null,
    why: change.told ?? null,
    concerns: next.content.members,
  })
}

/** Only as long as it is in the state in which it was looked at. Gives whether it was. */
function changing(
  { pool }: Office,
  { id, state, clearance }: Round,
  work: (client: PoolClient, current: Round) => Promise<void>,
): Promise<boolean> {
  return transaction(
    pool,
    async (client) => {
      const current = await lockRound(client, id)
      if (current === null || current.state !== state) return false
      if (current.clearance?.decision !== clearance?.decision) return false
      await work(client, current)
      return true
    },
    lockedIsolation,
  )
}
