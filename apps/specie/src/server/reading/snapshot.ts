/**
 * The chain as the server shows it: everything of one block, read once per block and shared by all requests.
 *
 * A snapshot is served only while the chain confirmed, a moment ago, that its block is still the head. When the chain does
 * not answer, nothing is: figures that nobody can vouch for now are worse than none.
 */
import type { Block, Chain, ChainEvent, PartiesState, ReserveState, TitleState } from '@specie/coin'
import { Problem } from '../problem.ts'
import { createEventReader } from './eventLog.ts'
import { assertSameState, replay } from './replay.ts'

export type Snapshot = {
  readonly block: Block
  /** Seconds of Unix time for which ages and delays are counted: the present, never before the block. */
  readonly countedAt: number
  readonly reserve: ReserveState
  readonly parties: PartiesState
  readonly titles: readonly TitleState[]
  readonly events: readonly ChainEvent[]
  readonly holders: number
  /** The reserve after each block in which something happened, up to now. */
  readonly states: () => readonly ReserveState[]
}

export type Snapshots = {
  /** Throws a Problem (CHAIN_SILENT) when the chain has not confirmed the head within the bound. */
  current(): Promise<Snapshot>
  /** Ends the watch. */
  close(): void
}

/** The port's reads that a snapshot is made of. */
export type WatchedChain = Pick<
  Chain,
  'head' | 'finalized' | 'block' | 'events' | 'readReserve' | 'readParties' | 'readTitles'
>

export type SnapshotOptions = {
  readonly chain: WatchedChain
  readonly deployedAtBlock: number
  /** The chain's clock, in seconds of Unix time: the world's, but for a local chain that was moved forward. */
  readonly now: () => Promise<number>
  /** Told of each new head, once it is read. */
  readonly onHead?: (head: Block) => void
  readonly log?: (line: string) => void
  readonly checkEveryMs?: number
  readonly freshForMs?: number
  readonly answerWithinMs?: number
}

type Known = Omit<Snapshot, 'countedAt'>

export function watchChain(options: SnapshotOptions): Snapshots {
  const { chain, checkEveryMs = 1_000, freshForMs = 1_500, answerWithinMs = 5_000 } = options
  const readEvents = createEventReader(chain, options.deployedAtBlock)
  let known: Known | null = null
  let clockAhead = 0
  let confirmedAtMs = Number.NEGATIVE_INFINITY
  let running: Promise<Known> | null = null

  // Never two readings at once: a slow chain must not be asked faster than it answers. One that hangs is given up.
  const check = () => {
    running ??= within(confirm(), answerWithinMs).finally(() => {
      running = null
    })
    return running
  }
  let silent = false
  const watch = () =>
    check().then(
      () => {
        if (silent) options.log?.('The chain answers again.')
        silent = false
      },
      (error: Error) => {
        if (!silent)
          options.log?.(
            `The chain does not answer; no figures are shown until it does. ${error.message.split('\n')[0]}`,
          )
        silent = true
      },
    )
  const timer = setInterval(() => void watch(), checkEveryMs)
  timer.unref()

  return {
    async current() {
      const fresh = known !== null && performance.now() - confirmedAtMs < freshForMs
      const found = fresh && known !== null ? known : await check()
      // The chain's clock runs with ours, ahead or behind by what it was when the chain last answered.
      return { ...found, countedAt: Math.max(found.block.time, Math.floor(Date.now() / 1000) + clockAhead) }
    },
    close: () => clearInterval(timer),
  }

  async function confirm(): Promise<Known> {
    const askedAtMs = performance.now()
    const [head, now] = await Promise.all([chain.head(), options.now()])
    clockAhead = now - Math.floor(Date.now() / 1000)
    const before = known?.block.hash
    const found = known !== null && before === head.hash ? known : await read(head)
    // An answer that was given up and comes after all must not replace a younger one.
    if (askedAtMs < confirmedAtMs && known !== null) return known
    known = found
    confirmedAtMs = askedAtMs
    if (before !== head.hash) options.onHead?.(head)
    return found
  }

  async function read(head: Block): Promise<Known> {
    const [reserve, parties, titles, log] = await Promise.all([
      chain.readReserve(head.number),
      chain.readParties(head.number),
      chain.readTitles(head.number),
      readEvents(head),
    ])
    // Read by number, kept by hash: the block may have been replaced between the question and the answers.
    if ([reserve.block, parties.block].some((block) => block.hash !== head.hash)) {
      throw new Error(`Block ${head.number} was replaced while it was read.`)
    }
    return {
      block: head,
      reserve,
      parties,
      titles,
      events: log.events,
      holders: log.holders,
      states: once(() => replayed(log.events, reserve)),
    }
  }
}

/** The whole story, checked at its end against the chain itself. */
function replayed(events: readonly ChainEvent[], reserve: ReserveState): readonly ReserveState[] {
  const states = replay(events, reserve.rules)
  assertSameState(states.at(-1), reserve)
  return states
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

async function within<Value>(work: Promise<Value>, ms: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } catch (cause) {
    throw new Problem(
      'CHAIN_SILENT',
      'The chain node does not answer, so no figure can be vouched for now.',
      {
        cause,
      },
    )
  } finally {
    clearTimeout(timer)
  }
}
