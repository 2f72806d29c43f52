/**
 * The outbox of one worker: it signs and sends what its signers have to send, and shares the work with every other worker. Whatever
 * dies in between, the tables know what was signed; the chain, as the reader recorded it, knows what happened.
 */
import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { LocalAccount } from 'viem'
import { isDemoAddress } from '../demoAccounts.ts'
import type { ProgrammeContracts } from '../port/state.ts'
import { openNetwork } from '../viem/network.ts'
import { alarms } from './alarms.ts'
import { type FeeLimits, usualFees } from './fees.ts'
import { round } from './round.ts'
import type { Rounds } from './rounds.ts'
import { announce, withdraw } from './store/carriers.ts'
import { laneLocks } from './store/laneLocks.ts'
import { signersWithWork } from './store/lanes.ts'
import { type Tell, telling } from './telling.ts'
import { wordsOf } from './words.ts'

export type OutboxOptions = {
  readonly pool: Pool
  readonly rpcUrl: string
  readonly contracts: ProgrammeContracts
  readonly deployedAtBlock: number
  /** Whoever this worker can sign for. Demo keys carry nothing on any chain but the local one. */
  readonly signers: readonly LocalAccount[]
  /** Called in the transaction that changes the message; thrown from here, that message is not changed now but tried again later. */
  readonly changed: Tell
  readonly fees?: Partial<FeeLimits>
  /** Messages of one signer that may be signed and in no block at one time. 64 when not given. */
  readonly inFlight?: number
  readonly log: (line: string) => void
}

export type Outbox = {
  /** One round over all signers. True: something was done, and there may be more. */
  step(): Promise<boolean>
  /** Rounds until aborted, one as soon as something is enqueued or included; what a round throws is logged, and the next one tried. */
  run(signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

/** Throws NodeUnreachable when no node answers at the URL. */
export async function openOutbox(options: OutboxOptions): Promise<Outbox> {
  const { pool, log } = options
  const network = await openNetwork(options.rpcUrl, { timeoutMs: requestTimeoutMs, retryCount: 1 })
  const signers = new Map(options.signers.map((signer) => [signer.address, signer]))
  const able = [...signers.keys()].filter((address) => network.isLocal || !isDemoAddress(address))
  const rounds: Rounds = {
    pool,
    network,
    contracts: options.contracts,
    deployedAtBlock: options.deployedAtBlock,
    changed: telling(options.changed),
    limits: { ...usualFees, ...options.fees },
    inFlight: options.inFlight ?? usualInFlight,
    alarms: alarms(log),
    memories: new Map(),
  }
  const locks = laneLocks(pool, log)
  const worker = randomUUID()
  const beat = () => announce(pool, worker, able)
  await beat()
  const heart = setInterval(() => {
    beat().catch((error: unknown) => log(`outbox: this worker could not be announced: ${wordsOf(error)}`))
  }, heartbeatMs)
  heart.unref()

  let underway = false
  let busy: Promise<unknown> = Promise.resolve()
  const step = async () => {
    const work = await signersWithWork(pool, [...signers.keys()])
    underway = work.some((one) => one.underway)
    const results = await Promise.allSettled(
      work.map(({ signer }) => {
        const account = signers.get(signer)
        return account === undefined ? false : locks.whileHeld(signer, () => round(rounds, account))
      }),
    )
    const failed = results.find((result) => result.status === 'rejected')
    if (failed !== undefined) throw failed.reason
    return results.some((result) => result.status === 'fulfilled' && result.value)
  }
  const one = () => {
    const mine = busy.then(step)
    busy = mine.catch(() => {})
    return mine
  }
  return {
    step: one,
    async run(signal) {
      let failures = 0
      while (!signal.aborted) {
        let did = false
        try {
          did = await one()
          failures = 0
        } catch (error) {
          failures += 1
          log(`outbox: a round failed and is tried again: ${wordsOf(error)}`)
        }
        if (did) continue
        const restMs =
          failures > 0 ? Math.min(longestRestMs, 100 * 2 ** failures) : underway ? underwayMs : idleMs
        await locks.woken(restMs, signal)
      }
    },
    async close() {
      clearInterval(heart)
      await busy
      await locks.close()
      await withdraw(pool, worker)
    },
  }
}

const usualInFlight = 64
const requestTimeoutMs = 10_000
const heartbeatMs = 5_000
const underwayMs = 250
const idleMs = 1_000
const longestRestMs = 5_000
