/**
 * Follows the chain into the database, one process at a time. Each change of the record and what hangs on it are one transaction: whoever
 * dies in between, each event is applied once and taken back once.
 */
import { BaseError } from 'viem'
import { localChainId } from '../demoAccounts.ts'
import { type FollowOptions, follower } from './follow.ts'
import { rest } from './rest.ts'
import { leadership } from './store/leadership.ts'

/**
 * `apply` runs in the transaction that changes the record, and once more where that collides with another: it does nothing outside the
 * database. Thrown from it, nothing was changed. `onProgress` is told of blocks read and blocks there are, while they come in ranges.
 */
export type ReaderOptions = FollowOptions

export type ChainReader = {
  /** One change of the record. False: there is nothing new, or another process reads. Throws what the node or the database throws. */
  step(): Promise<boolean>
  /** Steps until aborted; what fails is logged and tried again after a growing rest. */
  run(signal: AbortSignal): Promise<void>
  /** Lets the next one read. */
  close(): Promise<void>
}

export async function openReader(options: ReaderOptions): Promise<ChainReader> {
  const { pool, chain, log } = options
  const lead = leadership(pool)
  const follow = follower(options)
  const isLocal = chain.chainId === localChainId
  let closed = false
  let busy: Promise<unknown> = Promise.resolve()

  const step = async () => !closed && (await lead.holds()) && (await follow.next())
  const inTurn = () => {
    const mine = busy.then(step)
    busy = mine.catch(follow.forget)
    return mine
  }
  return {
    step: inTurn,
    async run(signal) {
      let failures = 0
      let said = ''
      while (!signal.aborted && !closed) {
        try {
          if (await inTurn()) {
            failures = 0
            continue
          }
          if (said !== '') log('The chain is followed again.')
          failures = 0
          said = ''
        } catch (error) {
          failures += 1
          const words = wordsOf(error)
          if (words !== said) log(`The chain cannot be followed for now: ${words}`)
          said = words
        }
        const pauseMs = isLocal ? localPauseMs : pauseAtHeadMs
        const longestMs = isLocal ? longestLocalRestMs : longestRestMs
        await rest(Math.min(longestMs, pauseMs * 2 ** Math.min(failures, 20)), signal)
      }
    },
    async close() {
      closed = true
      await busy
      await lead.close()
    },
  }
}

/** The rest of what a client says names the node's address, in which hosted nodes have their keys, and the question, which is another each time. */
function wordsOf(error: unknown): string {
  if (error instanceof BaseError) return `${error.shortMessage} ${error.details}`
  return error instanceof Error ? error.message : String(error)
}

const localPauseMs = 50
const pauseAtHeadMs = 1_000
const longestLocalRestMs = 1_000
const longestRestMs = 10_000
