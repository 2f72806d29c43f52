/** The parts of the work, and how they hang together: the recorded chain moves the messages, the orders and the books in one transaction. */
import { setTimeout as pause } from 'node:timers/promises'
import { reconcileAndAlarm } from '@specie/books'
import type { Chain } from '@specie/coin'
import { openOutbox } from '@specie/coin/outbox'
import { openReader, readTip } from '@specie/coin/reader'
import { advanceOrder, listOrders, sweepOrders } from '@specie/issuance'
import { advanceRound, aliveRounds, sweepRounds } from '@specie/settlement'
import { runJobs } from '@specie/store'
import { follow, messageChanged } from '../follow.ts'
import { officeOf } from '../office.ts'
import { alarms } from './alarms.ts'
import { erasures } from './erasures.ts'
import { holders } from './holders.ts'
import { followLicenceUses } from './licenceUses.ts'
import type { WorkOptions } from './openWork.ts'
import { publicLog } from './publicLog.ts'
import { sanctionsLists } from './sanctionsLists.ts'
import { screening } from './screening.ts'
import { settlement } from './settlement.ts'
import type { Part } from './supervise.ts'

export function partsOf(options: WorkOptions): readonly Part[] {
  const { programme, signers, log } = options
  const { pool, rpcUrl, settings } = programme
  if (settings === null) throw new Error('A programme is founded before anybody works for it.')
  const { deployedAtBlock } = settings
  const chain = programme.chain()
  const office = officeOf(programme)

  const reader: Part = {
    name: 'reader',
    run: async (signal) => {
      const reading = await openReader({
        pool,
        chain,
        deployedAtBlock,
        apply: follow,
        onProgress: told(log),
        log: (line) => log(`reader: ${line}`),
      })
      await reading.run(signal).finally(() => reading.close())
    },
  }
  const outbox: Part = {
    name: 'outbox',
    run: async (signal) => {
      // What happened while nobody read, after a restore above all, must be known before anything is signed.
      await caughtUp(options, signal)
      if (signal.aborted) return
      const sending = await openOutbox({
        pool,
        rpcUrl,
        contracts: chain.contracts,
        deployedAtBlock,
        signers,
        changed: messageChanged,
        log,
      })
      await sending.run(signal).finally(() => sending.close())
    },
  }
  const jobs: Part = {
    name: 'jobs',
    run: (signal) =>
      runJobs({
        pool,
        tasks: {
          order: (payload) => advanceOrder(office, idIn(payload, 'order')),
          round: (payload) => advanceRound(office, idIn(payload, 'round')),
        },
        signal,
        log,
      }),
  }
  const sweep: Part = {
    name: 'sweep',
    run: async (signal) => {
      while (!signal.aborted) {
        await sweepOrders(office)
        await sweepRounds(office)
        // Unevenly, so that several processes do not sweep in step.
        await pause(sweepEveryMs * (0.5 + Math.random()), undefined, { signal }).catch(() => {})
      }
    },
  }
  const books: Part = {
    name: 'books',
    run: async (signal) => {
      while (!signal.aborted) {
        await reconcileAndAlarm({ pool, chain, log: (line) => log(`books: ${line}`) })
        await pause(reconcileEveryMs * (0.5 + Math.random()), undefined, { signal }).catch(() => {})
      }
    },
  }
  const licences: Part = {
    name: 'licences',
    run: async (signal) => {
      const uses = followLicenceUses(office, deployedAtBlock)
      while (!signal.aborted) {
        await uses.follow()
        await pause(licencesEveryMs * (0.5 + Math.random()), undefined, { signal }).catch(() => {})
      }
    },
  }
  const settling = settlement(programme, log)
  const pulse: Part = {
    name: 'pulse',
    run: async (signal) => {
      while (!signal.aborted) {
        await pause(pulseEveryMs, undefined, { signal }).catch(() => {})
        const { orders } = await listOrders(pool, { state: 'included', limit: 1 })
        const rounds = await aliveRounds(pool)
        if (
          orders.length > 0 ||
          rounds.some(({ state }) => state === 'included') ||
          (await hasYoungEntry(chain))
        )
          await programme.localChain?.mine()
      }
    },
  }
  const always = [
    sanctionsLists(programme, log),
    screening(programme, log),
    holders(programme, log),
    alarms(programme),
    erasures(programme, log),
    publicLog(programme, log),
  ]
  const parts =
    signers.length === 0
      ? [reader, jobs, sweep, books, licences, settling, ...always]
      : [reader, outbox, jobs, sweep, books, licences, settling, ...always]
  // A local chain has blocks only where something happens, and what is in the newest two would never be final.
  return settings.demonstration && programme.localChain !== null ? [...parts, pulse] : parts
}

/** A statement cannot be drafted while its vault's journal has an entry that is not final. */
async function hasYoungEntry(chain: Chain): Promise<boolean> {
  const from = (await chain.finalized()).number + 1
  return (await chain.events({ from })).some(({ kind }) => kind === 'journalled')
}

/** Until the record has reached where the chain was when this began. */
async function caughtUp({ programme }: WorkOptions, signal: AbortSignal): Promise<void> {
  const { number } = await programme.chain().head()
  while (!signal.aborted) {
    const tip = await readTip(programme.pool)
    // A record ahead of the chain is one of blocks that were lost; the reader takes them back first.
    if (tip !== null && tip.head.number >= number) return
    await pause(50, undefined, { signal }).catch(() => {})
  }
}

function told(log: (line: string) => void): (done: number, of: number) => void {
  let saidAtMs = Number.NEGATIVE_INFINITY
  return (done, of) => {
    if (performance.now() - saidAtMs < sayEveryMs) return
    saidAtMs = performance.now()
    log(`reader: ${done} of ${of} blocks`)
  }
}

function idIn(payload: unknown, name: 'order' | 'round'): string {
  const id =
    typeof payload === 'object' && payload !== null
      ? Object.entries(payload).find(([key]) => key === name)?.[1]
      : undefined
  if (typeof id === 'string') return id
  throw new Error(`A job for one names the ${name}.`)
}

const sweepEveryMs = 5_000
const licencesEveryMs = 5_000
const pulseEveryMs = 2_000
const reconcileEveryMs = 5_000
const sayEveryMs = 3_000
