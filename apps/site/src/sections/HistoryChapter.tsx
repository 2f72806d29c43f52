/** Coverage and backing through time, as a chart and as the same in tables. */
import { add } from '@specie/units'
import type { History } from '../api/history.ts'
import { HistoryChart } from '../chart/HistoryChart.tsx'
import { usePercentOr } from '../chart/Reading.tsx'
import { useSpeech, useTexts } from '../language/Language.tsx'
import type { Live } from '../live/useLive.ts'
import { Scroll } from '../parts/Scroll.tsx'
import { Section } from '../parts/Section.tsx'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'
import { Weight } from '../parts/Weight.tsx'
import { useWorld } from '../public/world.tsx'
import { named } from './useMarkText.ts'

export function HistoryChapter({ history }: { readonly history: Live<History> }) {
  const { value, failure } = history
  const { history: words, frame } = useTexts()
  return (
    <Section id="through-time" title={words.title} lead={words.lead}>
      {value === null && failure === null && <Awaiting what={frame.whats.history} lines={5} />}
      {value === null && failure !== null && <Trouble failure={failure} what={frame.whats.history} />}
      {value !== null && value.points.length < 2 && <p>{words.nothing}</p>}
      {value !== null && value.points.length >= 2 && (
        <>
          <HistoryChart history={value} />
          <details className="tables">
            <summary>{words.asTables}</summary>
            <FiguresTable history={value} />
            <MarksTable history={value} />
          </details>
        </>
      )}
    </Section>
  )
}

function FiguresTable({ history }: { readonly history: History }) {
  const words = useTexts().history
  const { moment } = useSpeech()
  const percentOr = usePercentOr()
  return (
    <Scroll name={words.figures}>
      <table>
        <caption>{words.figuresCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.gold}</th>
            <th scope="col">{words.owed}</th>
            <th scope="col">{words.coverage}</th>
            <th scope="col">{words.withoutVault}</th>
            <th scope="col">{words.withoutCustodian}</th>
            <th scope="col">{words.withoutJurisdiction}</th>
          </tr>
        </thead>
        <tbody>
          {history.points.toReversed().map((point) => (
            <tr key={point.time}>
              <th scope="row">{moment(point.time)}</th>
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
  const words = useTexts().history
  const { moment, locale, marks: between } = useSpeech()
  const vaults = useWorld().vaults.value?.vaults ?? []
  return (
    <Scroll name={words.happened}>
      <table>
        <caption>{words.happenedCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.weight}</th>
            <th scope="col">{words.where}</th>
          </tr>
        </thead>
        <tbody>
          {history.marks
            .map((mark, key) => ({ ...mark, key }))
            .toSorted((a, b) => b.time - a.time || b.key - a.key)
            .map((mark) => (
              <tr key={mark.key}>
                <th scope="row">{moment(mark.time)}</th>
                <td>{words.marks[mark.kind]}</td>
                <td>{mark.amountMicrograms !== null && <Weight of={mark.amountMicrograms} />}</td>
                <td className="words">
                  {locale === 'en'
                    ? mark.text
                    : named(mark, vaults.find(({ id }) => id === mark.vault)?.name ?? mark.vault).join(
                        between.comma,
                      )}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </Scroll>
  )
}
