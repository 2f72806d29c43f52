/** How old each vault's statement was, through time: a tick where it was counted, a line while that count stood, red where none did. */
import type { Programme } from '../api/programme.ts'
import type { Statements } from '../api/statements.ts'
import type { Vault } from '../api/vaults.ts'
import { ageLane, type Stretch } from '../chart/agesLayout.ts'
import { timeTicks } from '../chart/scale.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { useNow } from '../live/clock.tsx'
import type { Live } from '../live/useLive.ts'
import { AgeGauge } from '../parts/Age.tsx'
import { Scroll } from '../parts/Scroll.tsx'
import { Section } from '../parts/Section.tsx'

export function StatementAges(props: {
  readonly statements: Live<Statements>
  readonly vaults: readonly Vault[]
  readonly programme: Programme | null
}) {
  const { documents, history } = useTexts()
  const words = documents.ages
  const { axis, moment } = useSpeech()
  const now = useNow()
  const statements = props.statements.value?.statements ?? []
  const maxAgeMs = (props.programme?.rules.maxAgeSeconds ?? 0) * 1000
  if (statements.length === 0 || maxAgeMs === 0) return null
  const fromMs = Math.min(...statements.map(({ asOf }) => asOf))
  // To the hour, so that the drawing does not move with every second.
  const toMs = Math.ceil(Math.max(now, ...statements.map(({ time }) => time)) / hourMs) * hourMs
  const lanes = props.vaults.map((vault) => ({
    vault,
    lane: ageLane(
      statements.filter((one) => one.vault === vault.id).map(({ asOf, time }) => ({ asOf, accepted: time })),
      { fromMs, toMs },
      maxAgeMs,
    ),
  }))
  return (
    <Section id="ages" title={words.title} lead={words.lead}>
      <div className="ages" aria-hidden="true">
        {lanes.map(({ vault, lane }) => (
          <div key={vault.id} className="ages-lane">
            <span className="ages-name">{vault.name}</span>
            <span className="ages-line">
              {lane.stands.map((stretch) => (
                <span key={stretch.from} className="stands" style={placed(stretch)} />
              ))}
              {lane.lapsed.map((stretch) => (
                <span key={stretch.from} className="lapsed" style={placed(stretch)} />
              ))}
              {lane.ticks.map((tick) => (
                <span key={tick} className="tick" style={{ left: `${tick * 100}%` }} />
              ))}
            </span>
          </div>
        ))}
        <div className="ages-lane ages-axis">
          <span />
          <span className="ages-line">
            {timeTicks(fromMs, toMs, 6, axis).map(({ timeMs, label }) => (
              <span key={timeMs} style={{ left: `${((timeMs - fromMs) / (toMs - fromMs)) * 100}%` }}>
                {label}
              </span>
            ))}
          </span>
        </div>
        <p className="ages-key quiet">
          <span className="key-tick" /> {words.count}
          <span className="key-stands" /> {words.stands}
          <span className="key-lapsed" /> {words.lapsed}
        </p>
      </div>
      <ul className="rulers">
        {props.vaults.map(
          (vault) =>
            vault.asOf !== null &&
            vault.lapsesAt !== null && (
              <li key={vault.id}>
                <span className="ruler-name">{vault.name}</span>
                <AgeGauge asOf={vault.asOf} lapsesAt={vault.lapsesAt} />
              </li>
            ),
        )}
      </ul>
      <details className="tables">
        <summary>{history.asTables}</summary>
        <Scroll name={words.table}>
          <table>
            <caption>{words.table}</caption>
            <thead>
              <tr>
                <th scope="col">{documents.statements.title}</th>
                <th scope="col">{words.count}</th>
                <th scope="col">{words.lapsesAt}</th>
              </tr>
            </thead>
            <tbody>
              {statements.map((one) => (
                <tr key={one.transaction}>
                  <th scope="row">{props.vaults.find(({ id }) => id === one.vault)?.name ?? one.vault}</th>
                  <td>{moment(one.asOf)}</td>
                  <td>{moment(one.asOf + maxAgeMs)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </Section>
  )
}

function placed({ from, to }: Stretch) {
  return { left: `${from * 100}%`, width: `${(to - from) * 100}%` }
}

const hourMs = 3_600_000
