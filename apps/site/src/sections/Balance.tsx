/** The reserve as two bars on one scale: what the lists hold, and what is owed. */
import { isZero, type Micrograms, minimum, subtract } from '@specie/units'
import type { Reserve } from '../api/reserve.ts'
import { Weight } from '../parts/Weight.tsx'
import { kilogramsToDraw } from '../print/weight.ts'

type Part = {
  readonly name: string
  readonly weight: Micrograms
  readonly look: string
  readonly round: 'up' | 'down'
}

export function Balance({ reserve }: { readonly reserve: Reserve }) {
  const { goldMicrograms: gold, countedMicrograms } = reserve
  const counted = minimum(countedMicrograms, gold)
  const waiting = minimum(reserve.waitingMicrograms, subtract(gold, counted))
  const idle = subtract(subtract(gold, counted), waiting)
  const whole = Math.max(kilogramsToDraw(gold), kilogramsToDraw(reserve.owedMicrograms))
  return (
    <div className="balance">
      <Row
        name="On the lists"
        whole={whole}
        parts={[
          { name: 'counts', weight: counted, look: 'gold', round: 'down' },
          { name: 'waits for its delay', weight: waiting, look: 'waiting', round: 'down' },
          { name: 'does not count', weight: idle, look: 'idle', round: 'down' },
        ]}
      />
      <Row
        name="Owed"
        whole={whole}
        parts={[
          { name: 'coins', weight: reserve.issuedMicrograms, look: 'coins', round: 'up' },
          { name: 'titles', weight: reserve.titledMicrograms, look: 'titles', round: 'up' },
        ]}
      />
    </div>
  )
}

function Row(props: { readonly name: string; readonly whole: number; readonly parts: readonly Part[] }) {
  const parts = props.parts.filter(({ weight }) => !isZero(weight))
  return (
    <div className="balance-row">
      <p className="balance-name">{props.name}</p>
      <div className="balance-bar" aria-hidden="true">
        {parts.map(({ name, weight, look }) => (
          <span
            key={name}
            className={look}
            style={{ width: `${(kilogramsToDraw(weight) / props.whole) * 100}%` }}
          />
        ))}
      </div>
      <ul className="balance-key">
        {parts.length === 0 && <li>nothing</li>}
        {parts.map(({ name, weight, look, round }) => (
          <li key={name}>
            <span className={`key ${look}`} aria-hidden="true" />
            <Weight of={weight} round={round} /> {name}
          </li>
        ))}
      </ul>
    </div>
  )
}
