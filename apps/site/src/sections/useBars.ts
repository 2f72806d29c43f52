/** The bars that a search found so far: the first page at once, more on demand, all again when the lists change. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { AskFailed, ask, type Failure } from '../api/ask.ts'
import { type Bar, type BarsPage, readBars } from '../api/bars.ts'
import { useGiven } from '../live/useLive.ts'

export type BarSearch = {
  readonly query: string
  readonly vault: string
  readonly brand: string
  readonly state: string
}

export type FoundBars = {
  /** null until the first answer; afterwards the last one's, until a newer is there. */
  readonly bars: readonly Bar[] | null
  readonly total: number
  readonly failure: Failure | null
  readonly busy: boolean
  /** Asks for the next page; null where there is none. */
  readonly more: (() => void) | null
}

type Found = { readonly bars: readonly Bar[]; readonly total: number; readonly next: string | null }

export function useBars({ query, vault, brand, state }: BarSearch, lists: string): FoundBars {
  const path = barsPath({ query, vault, brand, state })
  const given = useGiven(path, readBars)
  const [found, setFound] = useState<Found | null>(given.value === null ? null : foundIn(given.value))
  const [failure, setFailure] = useState<Failure | null>(given.failure)
  const [busy, setBusy] = useState(false)
  // What the page came with need not be asked again at once.
  const fresh = useRef(given.value === null ? null : `${path} ${lists}`)

  useEffect(() => {
    const known = fresh.current === `${path} ${lists}` // another list: the same question again
    fresh.current = null
    if (known) return
    const question = new AbortController()
    setBusy(true)
    ask(path, readBars, question.signal)
      .then((page) => {
        setFound(foundIn(page))
        setFailure(null)
        setBusy(false)
      })
      .catch((error: unknown) => {
        if (question.signal.aborted) return
        if (!(error instanceof AskFailed)) throw error
        setFailure(error.failure)
        setBusy(false)
      })
    return () => question.abort(new Error('No longer asked.'))
  }, [path, lists])

  const next = found?.next ?? null
  const more = useCallback(() => {
    if (next === null) return
    setBusy(true)
    const limit = new AbortController()
    ask(`${path}&cursor=${encodeURIComponent(next)}`, readBars, limit.signal)
      .then((page) => {
        setFound((before) =>
          before === null || before.next !== next
            ? before // another search began meanwhile
            : { bars: [...before.bars, ...page.bars], total: page.total, next: page.nextCursor },
        )
      })
      .catch((error: unknown) => {
        if (!(error instanceof AskFailed)) throw error
        setFailure(error.failure)
      })
      .finally(() => setBusy(false))
  }, [path, next])

  return {
    bars: found?.bars ?? null,
    total: found?.total ?? 0,
    failure,
    busy,
    more: next === null ? null : more,
  }
}

function foundIn({ bars, total, nextCursor }: BarsPage): Found {
  return { bars, total, next: nextCursor }
}

export function barsPath(search: BarSearch): string {
  const parts = Object.entries(search).filter(([, value]) => value !== '')
  return `/api/v1/bars?${new URLSearchParams([...parts, ['limit', String(pageSize)]])}`
}

const pageSize = 25
