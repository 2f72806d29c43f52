/** Coverage and backing through time, as a chart and as the same in tables. */
import { add } from '@specie/units'
import type { History } from '../api/history.ts'
import { HistoryChart } from '../chart/HistoryChart.tsx'
import { percentOr } from '../chart/Reading.tsx'
import type { Live } from '../live/useLive.ts'
import { Scroll } from '../parts/Scroll.tsx'
import { Section } from '../parts/Section.tsx'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'
import { Weight } from '../parts/Weight.tsx'
import { markNames } from '../print/event.ts'
import { printMoment } from '../print/moment.ts'

export function HistoryChapter({ history }: { readonly history: Live<History> }) {
  const { value, failure } = history
  return (
    <Section
      id="through-time"
      title="Through time"
      lead="Gold that counts against what is owed, and the coverage that each loss would have left, since the first block."
    >
      {value === null && failure === null && <Awaiting what="the history" lines={5} />}
      {value === null && failure !== null && <Trouble failure={failure} what="the history" />}
      {value !== null && value.points.length < 2 && <p>Nothing has happened yet that a chart could show.</p>}
      {value !== null && value.points.length >= 2 && (
        <>
          <HistoryChart history={value} />
          <details className="tables">
            <summary>The same as tables</summary>
            <FiguresTable history={value} />
            <MarksTable history={value} />
          </details>
        </>
      )}
    </Section>
  )
}

function FiguresTable({ history }: { readonly history: History }) {
  return (
    <Scroll name="Figures through time">
      <table>
        <caption>Figures through time, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Gold that counts</th>
            <th scope="col">Owed</th>
            <th scope="col">Coverage</th>
            <th scope="col">without the vault</th>
            <th scope="col">without the custodian</th>
            <th scope="col">without the jurisdiction</th>
          </tr>
        </thead>
        <tbody>
          {history.points.toReversed().map((point) => (
            <tr key={point.time}>
              <th scope="row">{printMoment(point.time)}</th>
              <td>
                <Weight of={point.countedMicrograms} />
              </td>
              <td>
                <Weight of={add(point.issuedMicrograms, point.titledMicrograms)} round="up" />
              </td>
              <td>{percentOr(point.coverageBasisPoints)}</td>
              <td>{percentOr(point.withoutVaultBasisPoints)}</td>
              <td>{percentOr(point.withoutCustodianBasisPoints)}</td>
              <td>{percentOr(point.withoutJurisdictionBasisPoints)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function MarksTable({ history }: { readonly history: History }) {
  return (
    <Scroll name="What happened">
      <table>
        <caption>What happened, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">What</th>
            <th scope="col">Weight</th>
            <th scope="col">In words</th>
          </tr>
        </thead>
        <tbody>
          {history.marks
            .map((mark, key) => ({ ...mark, key }))
            .toSorted((a, b) => b.time - a.time || b.key - a.key)
            .map((mark) => (
              <tr key={mark.key}>
                <th scope="row">{printMoment(mark.time)}</th>
                <td>{markNames[mark.kind]}</td>
                <td>{mark.amountMicrograms !== null && <Weight of={mark.amountMicrograms} />}</td>
                <td className="words">{mark.text}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Scroll>
  )
}
