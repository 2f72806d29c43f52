/** The reserve as two bars on one scale: what the lists hold, and what is owed. */
import { isZero, type Micrograms, minimum, subtract } from '@specie/units'
import type { Reserve } from '../api/reserve.ts'
import { useTexts } from '../language/Language.tsx'
import { Weight } from '../parts/Weight.tsx'
import { kilogramsToDraw } from '../print/weight.ts'

type Part = {
  readonly name: string
  readonly weight: Micrograms
  readonly look: string
  readonly round: 'up' | 'down'
}

export function Balance({ reserve }: { readonly reserve: Reserve }) {
  const { balance } = useTexts()
  const { goldMicrograms: gold, countedMicrograms } = reserve
  const counted = minimum(countedMicrograms, gold)
  const waiting = minimum(reserve.waitingMicrograms, subtract(gold, counted))
  const idle = subtract(subtract(gold, counted), waiting)
  const whole = Math.max(kilogramsToDraw(gold), kilogramsToDraw(reserve.owedMicrograms))
  return (
    <div className="balance">
      <Row
        name={balance.listed}
        whole={whole}
        parts={[
          { name: balance.counts, weight: counted, look: 'gold', round: 'down' },
          { name: balance.waits, weight: waiting, look: 'waiting', round: 'down' },
          { name: balance.idle, weight: idle, look: 'idle', round: 'down' },
        ]}
      />
      <Row
        name={balance.owed}
        whole={whole}
        parts={[
          { name: balance.coins, weight: reserve.issuedMicrograms, look: 'coins', round: 'up' },
          { name: balance.titles, weight: reserve.titledMicrograms, look: 'titles', round: 'up' },
        ]}
      />
    </div>
  )
}

function Row(props: { readonly name: string; readonly whole: number; readonly parts: readonly Part[] }) {
  const { nothing } = useTexts().balance
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
        {parts.length === 0 && <li>{nothing}</li>}
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
