/**
 * The engine in a thread of its own: it may look for better for seconds, and who holds it goes on meanwhile. One question at a time, a few in line;
 * a thread that dies or does not answer fails its question alone, and the next has a new one.
 */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { NettingInput, Proposal } from '../input.ts'

export type Engine = {
  /** HiGHS is in it. Rejects with `EngineBusy` where the line is full, with an error where it gave no answer. */
  propose(input: NettingInput, timeMs: number): Promise<Proposal>
  close(): Promise<void>
}

/** Too many wait already: ask again in a moment. */
export class EngineBusy extends Error {
  constructor() {
    super(`${mostInLine} questions wait for the netting engine already.`)
    this.name = 'EngineBusy'
  }
}

export type Question = { readonly input: NettingInput; readonly timeMs: number }
export type Answer = { readonly proposal: Proposal } | { readonly failed: string }

/** The thread begins with the first question, and keeps no process running. */
export function openEngine(): Engine {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  let inLine = 0
  let closed = false

  const begin = (): Worker => {
    const begun = new Worker(new URL('./thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb },
    })
    begun.unref()
    const gone = () => {
      if (worker === begun) worker = null
    }
    begun.on('error', gone)
    begun.on('exit', gone)
    return begun
  }

  const ask = async (question: Question): Promise<Proposal> => {
    if (closed) throw new Error('The netting engine is closed.')
    worker ??= begin()
    const asked = worker
    const ended = new AbortController()
    // Held by the question, so that a process waits for an answer and not for a thread.
    const late = setTimeout(() => void asked.terminate(), question.timeMs + patienceMs)
    try {
      const { signal } = ended
      const exit = once(asked, 'exit', { signal }).then(() => {
        throw new Error('The netting engine ended before it answered.')
      })
      const answered = once(asked, 'message', { signal })
      asked.postMessage(question)
      const [answer] = (await Promise.race([answered, exit])) as [Answer]
      if ('failed' in answer) throw new Error(answer.failed)
      return answer.proposal
    } finally {
      clearTimeout(late)
      ended.abort()
    }
  }

  return {
    async propose(input, timeMs) {
      if (inLine >= mostInLine) throw new EngineBusy()
      inLine += 1
      const before = last
      const mine = (async () => {
        await before.catch(() => {})
        return ask({ input, timeMs })
      })()
      last = mine
      try {
        return await mine
      } finally {
        inLine -= 1
      }
    },
    async close() {
      closed = true
      await worker?.terminate()
    },
  }
}

const mostInLine = 12
/** Beyond the time that it was given: for reading the question, the solver's last step, and a busy machine. */
const patienceMs = 20_000
const maxOldGenerationSizeMb = 2_048
