/** Below the head, while the reserve answers: which other parts do not, since when, and where two answers contradict. */
import { useRef } from 'react'
import type { Block, Reserve } from '../api/reserve.ts'
import { useNow } from '../live/clock.tsx'
import type { Live } from '../live/useLive.ts'
import { printSpan } from '../print/moment.ts'
import { type Behind, behindReserve, type Part, type PartName } from '../verdict/staleness.ts'

export function Staleness({ behind }: { readonly behind: readonly Behind[] }) {
  const now = useNow()
  if (behind.length === 0) return null
  return (
    <div className="silence-strip staleness" role="alert">
      {behind.map((one) => (
        <p key={one.part} data-part={one.part} data-kind={one.kind}>
          {say(one, now)}
        </p>
      ))}
    </div>
  )
}

function say(one: Behind, now: number) {
  const block = one.block.toLocaleString('en')
  if (one.kind === 'contradicts') {
    return (
      <>
        <strong>The answers contradict each other.</strong> Under block {block} {names[one.part]} and the
        reserve name different hashes: they are not of one chain. Trust neither before you have asked a node.
      </>
    )
  }
  return (
    <>
      <strong>
        {capital(names[one.part])}: nothing new for {printSpan(now - one.sinceMs)}.
      </strong>{' '}
      Shown as of block {block}; what happened since is missing there. {one.detail}
    </>
  )
}

const names = {
  vaults: 'the vaults',
  history: 'the history',
  programme: 'the programme and its rules',
} satisfies Record<PartName, string>

const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`

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
