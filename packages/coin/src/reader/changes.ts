/** The changes of the record, each with what hangs on it in one transaction. Where another process changed it first, nothing happens. */
import { transaction } from '@specie/store'
import type { Pool, PoolClient } from 'pg'
import type { ChainEvent } from '../port/events.ts'
import type { Block, Header } from '../port/state.ts'
import type { Fetched } from './fetch.ts'
import type { ReaderStep } from './step.ts'
import { append, begin, finalize, type Progress, recordedEvents, rollBack, takeTurn } from './store/record.ts'

export type Apply = (client: PoolClient, step: ReaderStep) => Promise<void>

export type Changes = {
  begin(first: Header, events: readonly ChainEvent[]): Promise<void>
  append(progress: Progress, fetched: Fetched): Promise<void>
  /** The same of blocks that are final already, where all recorded ones are. */
  appendFinal(progress: Progress, fetched: Fetched): Promise<void>
  rollBack(progress: Progress, to: Block): Promise<void>
  finalize(progress: Progress, to: Block): Promise<void>
}

export function changes(pool: Pool, apply: Apply): Changes {
  const change = (progress: Progress | null, work: (client: PoolClient) => Promise<void>) =>
    transaction(pool, async (client) => {
      if (await takeTurn(client, progress)) await work(client)
    })

  const appendTo = async (client: PoolClient, progress: Progress, fetched: Fetched) => {
    const to = newest(fetched)
    await append(client, fetched.blocks, fetched.events)
    await apply(client, {
      kind: 'appended',
      from: progress.head.number + 1,
      to,
      events: fetched.events,
    })
    return to
  }
  const finalizeTo = async (
    client: PoolClient,
    { nextToFinalize: from }: Progress,
    to: Block,
    events: readonly ChainEvent[],
  ) => {
    await finalize(client, from, to)
    await apply(client, { kind: 'finalized', from, to: blockOf(to), events })
  }

  return {
    begin: (first, events) =>
      change(null, async (client) => {
        await begin(client, first, events)
        await apply(client, { kind: 'appended', from: first.number, to: blockOf(first), events })
      }),
    append: (progress, fetched) =>
      change(progress, async (client) => {
        await appendTo(client, progress, fetched)
      }),
    appendFinal: (progress, fetched) =>
      change(progress, async (client) => {
        const to = await appendTo(client, progress, fetched)
        await finalizeTo(client, progress, to, fetched.events)
      }),
    rollBack: (progress, to) =>
      change(progress, async (client) => {
        const lost = await rollBack(client, to)
        await apply(client, { kind: 'rolledBack', to: blockOf(to), lost })
      }),
    finalize: (progress, to) =>
      change(progress, async (client) => {
        const events = await recordedEvents(client, { from: progress.nextToFinalize, to: to.number })
        await finalizeTo(client, progress, to, events)
      }),
  }
}

function newest({ blocks }: Fetched): Block {
  const last = blocks.at(-1)
  if (last === undefined) throw new Error('What is recorded next has at least one block.')
  return blockOf(last)
}

function blockOf({ number, hash, time }: Block): Block {
  return { number, hash, time }
}
