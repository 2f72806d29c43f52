/** How old a statement is, on a ruler from its count to its lapse, and the time that is left, to the second. */
import type { CSSProperties } from 'react'
import { useParts, useSpeech } from '../language/Language.tsx'
import { useNow } from '../live/clock.tsx'

export function AgeGauge(props: {
  readonly asOf: number
  readonly lapsesAt: number
  /** The greatest unit of time alone, where the line is short. */
  readonly rough?: boolean
}) {
  const { asOf, lapsesAt } = props
  const speech = useSpeech()
  const parts = useParts()
  const print = props.rough === true ? speech.roughSpan : speech.span
  const now = useNow()
  const lifeMs = Math.max(1, lapsesAt - asOf)
  const part = Math.min(1, Math.max(0, (now - asOf) / lifeMs))
  const lapsed = lapsesAt < now
  const words = lapsed
    ? parts.lapsedAgo(print(now - lapsesAt))
    : parts.age(print(now - asOf), print(lapsesAt - now))
  return (
    <span className={lapsed ? 'age lapsed' : 'age'} title={parts.countedAt(speech.moment(asOf))}>
      <span className="age-ruler" aria-hidden="true" style={fiveDaysEach(lifeMs)}>
        <span style={{ width: `${part * 100}%` }} />
      </span>
      <span className="age-words">{words}</span>
    </span>
  )
}

/** The ruler's marks stand five days apart. */
function fiveDaysEach(lifeMs: number): CSSProperties {
  return { '--fifths': Math.max(1, lifeMs / (5 * 86_400_000)) } as CSSProperties // custom properties have no type
}

export function Countdown({ to }: { readonly to: number }) {
  const now = useNow()
  return <span className="countdown">{useSpeech().countdown(to - now)}</span>
}
