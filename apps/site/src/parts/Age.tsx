/** How old a statement is, on a ruler from its count to its lapse, and the time that is left, to the second. */
import type { CSSProperties } from 'react'
import { useNow } from '../live/clock.tsx'
import { printCountdown, printMoment, printRoughSpan, printSpan } from '../print/moment.ts'

export function AgeGauge(props: {
  readonly asOf: number
  readonly lapsesAt: number
  /** The greatest unit of time alone, where the line is short. */
  readonly rough?: boolean
}) {
  const { asOf, lapsesAt } = props
  const print = props.rough === true ? printRoughSpan : printSpan
  const now = useNow()
  const lifeMs = Math.max(1, lapsesAt - asOf)
  const part = Math.min(1, Math.max(0, (now - asOf) / lifeMs))
  const lapsed = lapsesAt < now
  const words = lapsed
    ? `lapsed ${print(now - lapsesAt)} ago`
    : `${print(now - asOf)} old, lapses in ${print(lapsesAt - now)}`
  return (
    <span className={lapsed ? 'age lapsed' : 'age'} title={`Counted ${printMoment(asOf)}`}>
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
  return <span className="countdown">{printCountdown(to - now)}</span>
}
