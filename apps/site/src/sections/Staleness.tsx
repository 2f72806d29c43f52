/** Below the head, while the reserve answers: which other parts do not, since when, and where two answers contradict. */
import { useRef } from 'react'
import type { Block, Reserve } from '../api/reserve.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { useNow } from '../live/clock.tsx'
import type { Live } from '../live/useLive.ts'
import { type Behind, behindReserve, type Part, type PartName } from '../verdict/staleness.ts'

export function Staleness({ behind }: { readonly behind: readonly Behind[] }) {
  const now = useNow()
  const { frame } = useTexts()
  const { count, span } = useSpeech()
  if (behind.length === 0) return null
  return (
    <div className="silence-strip staleness" role="alert">
      {behind.map((one) => (
        <p key={one.part} data-part={one.part} data-kind={one.kind}>
          {one.kind === 'contradicts'
            ? frame.contradicts(one.part, count(one.block))
            : frame.behind(one.part, span(now - one.sinceMs), count(one.block))}
          {one.detail !== '' && <span lang="en"> {one.detail}</span>}
        </p>
      ))}
    </div>
  )
}

type Answer = Live<{ readonly block: Block }>

/** What of the page is behind the reserve now; `everyMs` is how often each part is asked. */
export function useBehind(
  reserve: Live<Reserve>,
  answers: Readonly<Record<PartName, Answer>>,
  everyMs: Readonly<Record<PartName, number>>,
): readonly Behind[] {
  const overtaken = useRef<Partial<Record<PartName, { readonly block: number; readonly atMs: number }>>>({})
  const block = reserve.value?.block
  if (block === undefined) return []
  // Its own clock, not the chain's: it measures how long this page has waited.
  const nowMs = Date.now()
  const overtakenAt = (name: PartName): number | null => {
    const shown = answers[name].value?.block.number
    if (shown === undefined || shown >= block.number) {
      delete overtaken.current[name]
      return null
    }
    const before = overtaken.current[name]
    if (before?.block === shown) return before.atMs
    overtaken.current[name] = { block: shown, atMs: nowMs }
    return nowMs
  }
  const part = (name: PartName): Part => ({
    block: answers[name].value?.block ?? null,
    answeredAt: answers[name].answeredAt,
    failure: answers[name].failure,
    everyMs: everyMs[name],
    overtakenAt: overtakenAt(name),
  })
  const parts = { vaults: part('vaults'), history: part('history'), programme: part('programme') }
  return behindReserve(block, parts, nowMs)
}
