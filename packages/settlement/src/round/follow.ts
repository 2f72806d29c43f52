/**
 * What the reader recorded decides whether a round happened; the outbox only says that it was sent, or that the contracts refused it. Both call in
 * their own transactions, so that the record and the round never differ.
 */
import type { ChainEvent } from '@specie/coin'
import type { MessageChange } from '@specie/coin/outbox'
import type { ReaderStep } from '@specie/coin/reader'
import type { PoolClient } from 'pg'
import { record } from '../store/acts.ts'
import { setClosed } from '../store/obligations.ts'
import {
  findRound,
  lockIncludedUpTo,
  lockRound,
  lockRoundByDigest,
  lockRoundsAfter,
  saveRound,
  setHolds,
  takeHolds,
} from '../store/rounds.ts'
import { endRound } from './advance.ts'
import { aliveStates, type Round } from './round.ts'

/** Called by the reader's `apply`, in its transaction. */
export async function followRounds(client: PoolClient, step: ReaderStep): Promise<void> {
  switch (step.kind) {
    case 'appended':
      return include(client, step.events)
    case 'rolledBack':
      for (const round of await lockRoundsAfter(client, step.to.number)) await takeBack(client, round)
      return
    case 'finalized':
      // A reader that catches up may learn of a block only once it is final.
      await include(client, step.events)
      for (const round of await lockIncludedUpTo(client, step.to.number)) {
        await saveRound(client, round, { state: 'final' })
        await setClosed(client, round.id, true)
        await say(client, round, 'final')
      }
  }
}

/** Called by the outbox, in its transaction, when a message is another than before. */
export async function roundMessageChanged(client: PoolClient, change: MessageChange): Promise<void> {
  const id = /^round ([0-9a-f-]{36})$/.exec(change.key)?.[1]
  if (id === undefined) return
  const round = await lockRound(client, id)
  if (round === null) return
  if (change.state === 'sent' && (round.state === 'ready' || round.state === 'sent')) {
    await saveRound(client, round, { state: 'sent', transaction: change.transaction })
    if (round.state === 'ready') await say(client, round, 'sent')
  }
  if (change.state === 'refused' && (round.state === 'ready' || round.state === 'sent'))
    await endRound(
      client,
      round,
      `The contracts refused it: ${change.refusal?.message ?? 'without a reason'}`,
    )
}

async function include(client: PoolClient, events: readonly ChainEvent[]): Promise<void> {
  for (const event of events) {
    if (event.kind !== 'settled') continue
    const round = await lockRoundByDigest(client, event.digest)
    if (round === null || round.state === 'included' || round.state === 'final') continue
    // What another round held of the same cannot happen beside this one: a member in both has used its nonce.
    const others = await takeHolds(client, round.id)
    await setHolds(client, round.id, true)
    await saveRound(client, round, {
      state: 'included',
      transaction: event.transaction,
      block: event.block,
      whyEnded: null,
    })
    await say(client, round, 'included')
    for (const other of others) {
      const beaten = await findRound(client, other)
      if (beaten !== null && aliveStates.includes(beaten.state))
        await endRound(client, beaten, `Round ${round.number} settled some of the same.`)
    }
  }
}

/** Its signed bytes may be in another block soon; time ends it otherwise. */
async function takeBack(client: PoolClient, round: Round): Promise<void> {
  await saveRound(client, round, { state: 'sent', block: null })
  await setClosed(client, round.id, false)
  await say(client, round, 'taken back')
}

function say(client: PoolClient, { id, content }: Round, act: string): Promise<void> {
  return record(client, { what: 'round', of: id, act, by: null, for: null, concerns: content.members })
}
