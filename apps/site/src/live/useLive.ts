/**
 * A part of the API that stays fresh: asked again every few seconds while the page is seen. What was answered last stays on
 * screen until something newer replaces it, so that nothing flickers and a silent server empties no figure.
 */
import { useContext, useEffect, useRef, useState } from 'react'
import { AskFailed, ask, type Failure, readAnswer } from '../api/ask.ts'
import type { Reader } from '../api/read.ts'
import { type Answers, GivenAnswers } from './answers.ts'

export type Live<T> = {
  readonly value: T | null
  /** Why the last question had no answer; null after a good one. */
  readonly failure: Failure | null
  /** When the last good answer came, by this computer's clock. */
  readonly answeredAt: number | null
}

const nothing = { value: null, failure: null, answeredAt: null } as const

/** A null path asks nothing. A new path keeps the old value on screen until its own arrives; `again` asks out of turn. */
export function useLive<T>(path: string | null, read: Reader<T>, everyMs: number, again = ''): Live<T> {
  const given = useGiven(path, read)
  const [live, setLive] = useState<Live<T>>(given)
  // What the page came with need not be asked at once; a failure must.
  const fresh = useRef(live.value === null ? null : path)

  useEffect(() => {
    // `again` is named so that a change of it starts the round anew.
    void again
    if (path === null) return setLive(nothing)
    const round = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const turn = async () => {
      clearTimeout(timer)
      try {
        const value = await ask(path, read, round.signal)
        setLive({ value, failure: null, answeredAt: Date.now() })
      } catch (error) {
        if (round.signal.aborted) return
        if (!(error instanceof AskFailed)) throw error
        setLive((before) => ({ ...before, failure: error.failure }))
      }
      if (!document.hidden) timer = setTimeout(turn, everyMs)
    }
    const seenAgain = () => {
      if (!document.hidden) void turn()
    }
    document.addEventListener('visibilitychange', seenAgain)
    if (fresh.current === path) {
      // From here on by this computer's clock.
      setLive((before) => ({ ...before, answeredAt: Date.now() }))
      timer = setTimeout(turn, everyMs)
    } else void turn()
    fresh.current = null
    return () => {
      round.abort(new Error('No longer asked.'))
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', seenAgain)
    }
  }, [path, read, everyMs, again])

  return live
}

/** What the page came with for this question; nothing where it came without. */
export function useGiven<T>(path: string | null, read: Reader<T>): Live<T> {
  const given = useContext(GivenAnswers)
  const first = useRef<Live<T> | null>(null)
  first.current ??= cameWith(given, path, read)
  return first.current
}

function cameWith<T>(given: Answers | null, path: string | null, read: Reader<T>): Live<T> {
  const answer = path === null ? undefined : given?.of(path)
  if (given === null || path === null || answer === undefined) return nothing
  try {
    return { value: readAnswer(path, answer, read), failure: null, answeredAt: given.at }
  } catch (error) {
    if (!(error instanceof AskFailed)) throw error
    return { ...nothing, failure: error.failure }
  }
}
