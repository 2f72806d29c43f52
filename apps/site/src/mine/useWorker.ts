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
  const [computed, setComputed] = useState<Computed>(nothing)

  useEffect(() => {
    const opened = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.current = opened
    opened.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.number === number.current) setComputed((before) => after(before, data))
    })
    opened.addEventListener('error', ({ message }) => {
      setComputed((before) => ({ ...before, computing: false, faults: [`The planner stopped: ${message}`] }))
    })
    return () => opened.terminate()
  }, [])

  useEffect(() => {
    number.current += 1
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
