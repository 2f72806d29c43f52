/**
 * A part of the API that is read, and read again whenever the server tells of a change to it. What was read last stays on screen
 * until something newer replaces it.
 */
import type { Answer, LiveEvent, LiveEventName } from '@specie/client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type ProblemDocument, unanswered } from './api.ts'
import { pictureMs, useLiveEvent } from './live.ts'

export type Read<T> = {
  readonly value: T | null
  readonly problem: ProblemDocument | null
  /** Whether a first answer is still awaited. */
  readonly waiting: boolean
  readonly again: () => void
  /** What a write answered is the newest there is. */
  readonly replace: (value: T) => void
}

export function useRead<T>(
  name: string,
  ask: (signal: AbortSignal) => Promise<Answer<T>>,
  on: readonly LiveEventName[] = [],
  concerns: (event: LiveEvent) => boolean = () => true,
): Read<T> {
  const [read, setRead] = useState<{ name: string; value: T | null; problem: ProblemDocument | null }>({
    name,
    value: null,
    problem: null,
  })
  const asking = useRef(ask)
  asking.current = ask
  const concerned = useRef(concerns)
  concerned.current = concerns
  const round = useRef<AbortController | null>(null)

  const again = useCallback(() => {
    round.current?.abort()
    const mine = new AbortController()
    round.current = mine
    void asking.current(mine.signal).then(
      (answer) => {
        if (mine.signal.aborted) return
        setRead((before) =>
          answer.ok
            ? { name, value: answer.value, problem: null }
            : { name, value: before.name === name ? before.value : null, problem: answer.refusal },
        )
      },
      (error: unknown) => {
        if (mine.signal.aborted) return
        setRead((before) => ({
          name,
          value: before.name === name ? before.value : null,
          problem: unanswered(error),
        }))
      },
    )
  }, [name])

  useEffect(() => {
    again()
    return () => round.current?.abort()
  }, [again])

  const later = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(later.current), [])
  const heard = useCallback(
    (event: LiveEvent) => {
      if (event.event !== 'resync' && !concerned.current(event)) return
      again()
      if (event.event !== 'block') return
      // The server's picture of the chain may still be of the block before: it is asked once more when it cannot be any longer.
      clearTimeout(later.current)
      later.current = setTimeout(again, pictureMs)
    },
    [again],
  )
  useLiveEvent(on, heard)

  const replace = useCallback((value: T) => setRead({ name, value, problem: null }), [name])
  const mine = read.name === name
  return {
    value: mine ? read.value : null,
    problem: mine ? read.problem : null,
    waiting: !mine || (read.value === null && read.problem === null),
    again,
    replace,
  }
}
