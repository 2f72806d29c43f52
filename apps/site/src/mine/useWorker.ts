/** The planner's thread: asked about a draft, it answers with the plan, then with its futures; the last plan stands until a newer one is there. */
import type { Plan } from '@specie/mining/plan'
import { useEffect, useRef, useState } from 'react'
import { type Draft, overrides } from './link.ts'
import type { Answer, Question } from './work.ts'

export type Computed = {
  readonly plan: Plan | null
  readonly tookMs: number | null
  /** Share of the futures drawn; null when nothing is being drawn. */
  readonly drawing: number | null
  readonly faults: readonly string[]
  readonly computing: boolean
}

export function useWorker(draft: Draft): Computed {
  const worker = useRef<Worker | null>(null)
  const number = useRef(0)
  const waitingSince = useRef<number | null>(null)
  const [computed, setComputed] = useState<Computed>(nothing)

  useEffect(() => {
    const open = () => {
      const opened = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
      opened.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        if (data.number !== number.current) return
        if (data.kind === 'plan' || data.kind === 'faults') waitingSince.current = null
        setComputed((before) => after(before, data))
      })
      opened.addEventListener('error', ({ message }) => {
        setComputed((before) => ({
          ...before,
          computing: false,
          faults: [`The planner stopped: ${message}`],
        }))
      })
      worker.current = opened
    }
    open()
    // A question that is never answered may not take the next ones with it.
    const watch = setInterval(() => {
      if (waitingSince.current === null || performance.now() - waitingSince.current < longestMs) return
      waitingSince.current = null
      worker.current?.terminate()
      open()
      setComputed((before) => ({ ...before, computing: false, drawing: null, faults: [tooLong] }))
    }, 500)
    return () => {
      clearInterval(watch)
      worker.current?.terminate()
    }
  }, [])

  useEffect(() => {
    number.current += 1
    waitingSince.current = performance.now()
    setComputed((before) => ({ ...before, computing: true, drawing: null }))
    const question: Question = {
      number: number.current,
      text: draft.text,
      files: draft.files,
      set: overrides(draft),
    }
    worker.current?.postMessage(question)
  }, [draft])

  return computed
}

/** Longer than any example takes on a slow telephone. */
const longestMs = 20_000
const tooLong = 'This takes longer than twenty seconds, and was given up; the command line has more patience.'

const nothing: Computed = { plan: null, tookMs: null, drawing: null, faults: [], computing: true }

function after(before: Computed, answer: Answer): Computed {
  switch (answer.kind) {
    case 'faults':
      return { ...before, faults: answer.faults, computing: false, drawing: null }
    case 'drawing':
      return { ...before, drawing: answer.done / answer.of }
    case 'plan':
      return { plan: answer.plan, tookMs: answer.tookMs, drawing: 0, faults: [], computing: false }
    case 'futures':
      return { ...before, plan: answer.plan, drawing: null }
  }
}
