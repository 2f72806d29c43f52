/**
 * Follows the chain into the database. Each change of the record and what hangs on it are one transaction: whoever dies in between,
 * each event is applied once and taken back once. A chain that reorganises is rolled back to where both agree; a local one that was
 * killed hard and lost blocks as well, even final ones.
 */
import { transaction } from '@specie/store'
import type { Pool, PoolClient } from 'pg'
import { localChainId } from '../demoAccounts.ts'
import type { Chain } from '../port/chain.ts'
import type { Block } from '../port/state.ts'
import { Contradiction, type Fetched, fetchFinal, fetchLinked } from './fetch.ts'
import { agrees, headerOrNone, newestShared } from './parting.ts'
import { AnotherChainRecorded, FinalBlocksLost } from './refusals.ts'
import { rest } from './rest.ts'
import type { ReaderStep } from './step.ts'
import { leadership } from './store/leadership.ts'
import {
  append,
  begin,
  finalize,
  type Progress,
  readProgress,
  recordedAt,
  recordedBefore,
  recordedEvents,
  rollBack,
  takeTurn,
} from './store/record.ts'

export type ReaderOptions = {
  readonly pool: Pool
  readonly chain: Chain
  readonly deployedAtBlock: number
  /** In the transaction that changes the record; thrown from here, nothing was changed. It may be run more than once before that commits. */
  readonly apply: (client: PoolClient, step: ReaderStep) => Promise<void>
  /** Blocks read and blocks there are, while more than one range is behind. */
  readonly onProgress?: (done: number, of: number) => void
  readonly log: (line: string) => void
}

export type ChainReader = {
  /** One change of the record. False: there is nothing new, or another process reads. Throws what the node or the database throws. */
  step(): Promise<boolean>
  /** Steps until aborted; what fails is logged and tried again after a growing rest. */
  run(signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

export async function openReader(options: ReaderOptions): Promise<ChainReader> {
  const { pool, chain, deployedAtBlock, apply, log } = options
  const isLocal = chain.chainId === localChainId
  const lead = leadership(pool)
  /** Since when the node has been behind what is recorded, though it contradicts nothing. */
  let behindSince: number | null = null
  let ahead: { readonly from: number; readonly to: number; readonly fetched: Promise<Fetched> } | null = null

  const change = (progress: Progress | null, work: (client: PoolClient) => Promise<void>) =>
    transaction(pool, async (client) => {
      if (!(await takeTurn(client, progress))) return
      await work(client)
    })

  const start = async () => {
    const header = await chain.header(deployedAtBlock)
    const events = await chain.eventsIn(header)
    await change(null, async (client) => {
      await begin(client, header, events)
      const to = blockOf(header)
      await apply(client, { kind: 'appended', from: header.number, to, events })
      // Where the contracts came to be there is nothing to go back to: without this block it is another chain.
      await apply(client, { kind: 'finalized', from: header.number, to, events })
    })
    return true
  }

  const rollBackTo = async (progress: Progress, head: Block) => {
    const shared = await newestShared(
      chain,
      (before) => recordedBefore(pool, before, pageBlocks),
      progress.head,
    )
    if (shared === null) {
      const { hash = null } = (await headerOrNone(chain, progress.first.number)) ?? {}
      throw new AnotherChainRecorded(progress.first, hash)
    }
    if (shared.number >= progress.head.number) return false
    if (shared.number >= head.number && stillPatient()) return false
    if (shared.number < progress.finalized.number && !isLocal)
      throw new FinalBlocksLost(progress.finalized, shared)
    behindSince = null
    ahead = null
    await change(progress, async (client) => {
      const lost = await rollBack(client, shared)
      await apply(client, { kind: 'rolledBack', to: shared, lost })
    })
    const depth = progress.head.number - shared.number
    const final = shared.number < progress.finalized.number ? ', final ones among them' : ''
    log(
      `The chain took back ${depth} ${depth === 1 ? 'block' : 'blocks'}${final}: the record goes on from block ${shared.number} ${shared.hash}.`,
    )
    return true
  }

  /** A node may only lag: what it does not contradict stands for a while. */
  const stillPatient = () => {
    behindSince ??= performance.now()
    return performance.now() - behindSince < (isLocal ? localPatienceMs : patienceMs)
  }

  const appendFinal = async (progress: Progress, nodeFinal: Block) => {
    const from = progress.head.number + 1
    const fetched = await rangeFrom(from, nodeFinal)
    const to = fetched.blocks.at(-1)
    if (to === undefined) throw new Error('A range without an end was read.')
    await change(progress, async (client) => {
      await append(client, fetched.blocks, fetched.events)
      await apply(client, { kind: 'appended', from, to: blockOf(to), events: fetched.events })
      await conclude(client, progress, blockOf(to))
    })
    const { number: first } = progress.first
    options.onProgress?.(to.number - first, nodeFinal.number - first)
    return true
  }

  /** The range from here on, and while it is written the one after it. */
  const rangeFrom = async (from: number, nodeFinal: Block): Promise<Fetched> => {
    const fetchRange = (start: number) => {
      const to = Math.min(nodeFinal.number, start + rangeBlocks - 1)
      const fetched = fetchFinal(chain, start, to)
      // Whoever awaits it hears of a failure; one that nobody awaits any more is nobody's.
      fetched.catch(() => {})
      return { from: start, to, fetched }
    }
    const now = ahead?.from === from ? ahead : fetchRange(from)
    ahead = null
    const fetched = await now.fetched
    if (now.to < nodeFinal.number) ahead = fetchRange(now.to + 1)
    return fetched
  }

  const appendLinked = async (progress: Progress, head: Block) => {
    const to = Math.min(head.number, progress.head.number + linkedBlocks)
    const { blocks, events } = await fetchLinked(chain, progress.head, to)
    const last = blocks.at(-1)
    if (last === undefined) return false
    await change(progress, async (client) => {
      await append(client, blocks, events)
      await apply(client, {
        kind: 'appended',
        from: progress.head.number + 1,
        to: blockOf(last),
        events,
      })
    })
    return true
  }

  const conclude = async (client: PoolClient, progress: Progress, to: Block) => {
    const from = progress.finalized.number + 1
    const events = await recordedEvents(client, { from, to: to.number })
    await finalize(client, to)
    await apply(client, { kind: 'finalized', from, to, events })
  }

  const finalizeTo = async (progress: Progress, nodeFinal: Block) => {
    const number = Math.min(nodeFinal.number, progress.head.number)
    const recorded = await recordedAt(pool, number)
    if (recorded === null) throw new Error(`Block ${number} is not on record, and should be.`)
    const same =
      number === nodeFinal.number ? recorded.hash === nodeFinal.hash : await agrees(chain, recorded)
    if (!same) {
      throw new Contradiction(
        `The node calls another block ${number} final than the one it has shown: ${nodeFinal.hash}.`,
      )
    }
    await change(progress, (client) => conclude(client, progress, recorded))
    return true
  }

  const step = async (): Promise<boolean> => {
    if (!(await lead.holds())) return false
    const progress = await readProgress(pool)
    if (progress === null) return start()
    const [nodeFinal, head] = [await chain.finalized(), await chain.head()]
    if (nodeFinal.number > head.number) {
      throw new Contradiction(
        `The node's final block ${nodeFinal.number} is beyond its head, ${head.number}.`,
      )
    }
    if (head.number < progress.head.number || !(await agrees(chain, progress.head))) {
      return rollBackTo(progress, head)
    }
    behindSince = null
    if (progress.head.number < nodeFinal.number) return appendFinal(progress, nodeFinal)
    if (progress.head.number < head.number) return appendLinked(progress, head)
    if (progress.finalized.number < nodeFinal.number) return finalizeTo(progress, nodeFinal)
    return false
  }

  let busy: Promise<unknown> = Promise.resolve()
  const inTurn = () => {
    const mine = busy.then(step)
    busy = mine.catch(() => {})
    return mine
  }
  return {
    step: inTurn,
    async run(signal) {
      let failures = 0
      let said = ''
      while (!signal.aborted) {
        try {
          if (await inTurn()) continue
          failures = 0
          said = ''
        } catch (error) {
          failures += 1
          ahead = null
          const words = error instanceof Error ? error.message : String(error)
          if (words !== said) log(`The chain cannot be followed for now: ${words}`)
          said = words
        }
        const pauseMs = isLocal ? localPauseMs : pauseAtHeadMs
        await rest(failures === 0 ? pauseMs : Math.min(longestRestMs, pauseMs * 2 ** failures), signal)
      }
    },
    async close() {
      await busy
      lead.close()
    },
  }
}

function blockOf({ number, hash, time }: Block): Block {
  return { number, hash, time }
}

const rangeBlocks = 1_000
const linkedBlocks = 64
const pageBlocks = 256
const patienceMs = 30_000
const localPatienceMs = 1_000
const localPauseMs = 50
const pauseAtHeadMs = 1_000
const longestRestMs = 10_000
