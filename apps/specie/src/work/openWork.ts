/**
 * The background work of one process: the reader of the chain, the outbox, the job queue, the sweep that makes up for lost jobs, and the
 * books' reconciliation. Any number of processes may do it at once over one database and one chain; each part shares or stands by.
 */
import type { LocalAccount } from 'viem'
import type { Programme } from '../programme/programme.ts'
import { partsOf } from './parts.ts'
import { type PartState, supervise } from './supervise.ts'

export type WorkOptions = {
  readonly programme: Programme
  /** Whoever this process signs for. None: it reads, screens and keeps the books, and wallets send. */
  readonly signers: readonly LocalAccount[]
  readonly log: (line: string) => void
}

export type Work = {
  parts(): readonly PartState[]
  /** Begins nothing new, ends what is under way, bounded in time. Can be called twice. */
  close(): Promise<void>
}

/** Returns when every part has been begun; what fails later is begun again and said in the log. */
export async function openWork(options: WorkOptions): Promise<Work> {
  const ending = new AbortController()
  const parts = partsOf(options).map((part) => supervise(part, ending.signal, options.log))
  let closing: Promise<void> | undefined
  const close = async () => {
    ending.abort(new Error('The work is being stopped.'))
    const all = Promise.all(parts.map(({ ended }) => ended)).then(() => true)
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), longestEndMs).unref())
    if (!(await Promise.race([all, late]))) {
      const names = parts.map((part) => part.state()).filter(({ state }) => state !== 'stopped')
      options.log(
        `Not waited for any longer: ${names.map(({ name }) => name).join(', ')}. The tables know how far it came.`,
      )
    }
  }
  return {
    parts: () => parts.map((part) => part.state()),
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

const longestEndMs = 10_000
