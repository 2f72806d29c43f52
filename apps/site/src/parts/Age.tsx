/** How old a statement is, on a ruler from its count to its lapse, and the time that is left, to the second. */
import { useNow } from '../live/clock.tsx'
import { printCountdown, printMoment, printSpan } from '../print/moment.ts'

export function AgeGauge({ asOf, lapsesAt }: { readonly asOf: number; readonly lapsesAt: number }) {
  const now = useNow()
  const lifeMs = Math.max(1, lapsesAt - asOf)
  const part = Math.min(1, Math.max(0, (now - asOf) / lifeMs))
  const lapsed = lapsesAt < now
  const words = lapsed
    ? `lapsed ${printSpan(now - lapsesAt)} ago`
    : `${printSpan(now - asOf)} old, lapses in ${printSpan(lapsesAt - now)}`
  return (
    <span className={lapsed ? 'age lapsed' : 'age'} title={`Counted ${printMoment(asOf)}`}>
      <span className="age-ruler" aria-hidden="true">
        <span style={{ width: `${part * 100}%` }} />
      </span>
      <span className="age-words">{words}</span>
    </span>
  )
}

export function Countdown({ to }: { readonly to: number }) {
  const now = useNow()
  return <span className="countdown">{printCountdown(to - now)}</span>
}
