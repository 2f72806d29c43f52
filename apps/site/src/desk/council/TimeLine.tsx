/** The proposal's delays, drawn: the wait in which a guardian may veto, the time in which it may be carried out, and now. */
import type { ProposalShape } from '@specie/client'
import { useNow } from '../../live/clock.tsx'
import { printDay } from '../../print/moment.ts'
import { useWorld } from '../world.tsx'
import { timeLine } from './timeLineLayout.ts'

export function TimeLine({ proposal }: { readonly proposal: ProposalShape }) {
  const now = useNow()
  const { programme } = useWorld()
  const opensAt = proposal.opensAt === null ? null : Date.parse(proposal.opensAt)
  const closesAt = proposal.closesAt === null ? null : Date.parse(proposal.closesAt)
  const delayMs = proposal.raising ? (programme.value?.rules.changeDelaySeconds ?? 0) * 1000 : 0
  const line = timeLine({ opensAt, closesAt }, delayMs, now)
  if (line === null || opensAt === null || closesAt === null) return null
  const percent = (place: number) => `${place * 100}%`
  return (
    <figure className={`time-line ${proposal.stage}`}>
      <div className="time-track" aria-hidden="true">
        {line.spans.map(({ kind, from, to }) => (
          <span key={kind} className={kind} style={{ left: percent(from), width: percent(to - from) }} />
        ))}
        {line.now !== null && <i style={{ left: percent(line.now) }} />}
      </div>
      <figcaption>
        <span>{delayMs > 0 ? printDay(opensAt - delayMs) : ''}</span>
        <span>opens {printDay(opensAt)}</span>
        <span>closes {printDay(closesAt)}</span>
      </figcaption>
    </figure>
  )
}
