/** One check at a time: begun by a button, heard of as it goes on, given up when asked. The page stays at hand meanwhile. */
import type { Check, CheckReport, LogHead } from '@specie/evidence/check-ids'
import { useEffect, useRef, useState } from 'react'
import type { Answer, Question } from './work.ts'

export type Course = {
  readonly state: 'idle' | 'reading' | 'computing' | 'done' | 'failed'
  /** Parts of the raw material that were read so far. */
  readonly read: number
  readonly reading: string
  readonly checks: readonly Check[]
  readonly of: number
  readonly report: CheckReport | null
  readonly logHead: LogHead | null
  readonly readingMs: number
  readonly computingMs: number
  readonly why: string
}

export function useCheck(openWorker: () => Worker): {
  readonly course: Course
  readonly begin: (question: Question) => void
  readonly giveUp: () => void
} {
  const worker = useRef<Worker | null>(null)
  const [course, setCourse] = useState<Course>(idle)
  const end = () => {
    worker.current?.terminate()
    worker.current = null
  }
  useEffect(() => () => worker.current?.terminate(), [])
  return {
    course,
    begin(question) {
      end()
      setCourse({ ...idle, state: 'reading' })
      const opened = openWorker()
      worker.current = opened
      opened.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        if (worker.current === opened) setCourse((before) => after(before, data))
      })
      opened.addEventListener('error', ({ message }) => {
        if (worker.current === opened) setCourse((before) => ({ ...before, state: 'failed', why: message }))
      })
      opened.postMessage(question)
    },
    giveUp() {
      end()
      setCourse(idle)
    },
  }
}

const idle: Course = {
  state: 'idle',
  read: 0,
  reading: '',
  checks: [],
  of: 0,
  report: null,
  logHead: null,
  readingMs: 0,
  computingMs: 0,
  why: '',
}

function after(before: Course, answer: Answer): Course {
  switch (answer.kind) {
    case 'read':
      return { ...before, read: before.read + 1, reading: answer.what }
    case 'check':
      return { ...before, state: 'computing', checks: [...before.checks, answer.check], of: answer.of }
    case 'done': {
      const { report, logHead, readingMs, computingMs } = answer
      return { ...before, state: 'done', report, logHead, readingMs, computingMs }
    }
    case 'failed':
      return { ...before, state: 'failed', why: answer.why }
  }
}
