/** The figures at the chosen moment, which are the chart's legend as well. */
import { add } from '@specie/units'
import type { History, HistoryPoint } from '../api/history.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { Weight } from '../parts/Weight.tsx'
import { useMarkText } from '../sections/useMarkText.ts'
import { marksAt } from './historyLayout.ts'

export function Reading(props: {
  readonly history: History
  readonly index: number
  readonly isLast: boolean
}) {
  const point = props.history.points[props.index]
  const words = useTexts().history
  const { count, marks: between, moment } = useSpeech()
  const percentOr = usePercentOr()
  const markText = useMarkText()
  if (point === undefined) return null
  const marks = marksAt(props.history, props.index)
  return (
    <div className="reading">
      <p className="reading-time">{props.isLast ? words.now(moment(point.time)) : moment(point.time)}</p>
      <dl>
        <div>
          <dt>
            <Swatch look="gold-line" />
            {words.gold}
          </dt>
          <dd>
            <Weight of={point.countedMicrograms} />
          </dd>
        </div>
        <div>
          <dt>
            <Swatch look="owed-line" />
            {words.owed}
          </dt>
          <dd>
            <Weight of={add(point.issuedMicrograms, point.titledMicrograms)} round="up" />
          </dd>
        </div>
        {shares.map(([look, of]) => (
          <div key={look}>
            <dt>
              <Swatch look={`share-line ${look}`} />
              {words[look]}
            </dt>
            <dd>{percentOr(of(point))}</dd>
          </div>
        ))}
      </dl>
      <p className="reading-marks">
        {marks.length === 0 ? ' ' : marks.slice(0, 2).map(markText).join(between.semicolon)}
        {marks.length > 2 && between.semicolon + words.more(count(marks.length - 2))}
      </p>
    </div>
  )
}

/** The same for a screen reader, as the range input's value. */
export function useReadingText(): (history: History, index: number) => string {
  const words = useTexts().history
  const { marks: between, weightText } = useSpeech()
  const percentOr = usePercentOr()
  const markText = useMarkText()
  return (history, index) => {
    const point = history.points[index]
    if (point === undefined) return ''
    const owed = add(point.issuedMicrograms, point.titledMicrograms)
    return [
      words.spoken(weightText(point.countedMicrograms, 'metric'), weightText(owed, 'metric', 'up')),
      ...shares.map(([name, of]) => `${words[name]} ${percentOr(of(point))}`),
      ...marksAt(history, index).slice(0, 3).map(markText),
    ].join(between.semicolon)
  }
}

export function usePercentOr(): (share: HistoryPoint['coverageBasisPoints']) => string {
  const { nothingOwed } = useTexts().history
  const { percent } = useSpeech()
  return (share) => (share === null ? nothingOwed : percent(share))
}

function Swatch({ look }: { readonly look: string }) {
  return (
    <svg className="swatch" width="22" height="8" aria-hidden="true">
      <path className={look} d="M0 4H22" />
    </svg>
  )
}

const shares = [
  ['coverage', (point: HistoryPoint) => point.coverageBasisPoints],
  ['withoutVault', (point: HistoryPoint) => point.withoutVaultBasisPoints],
  ['withoutCustodian', (point: HistoryPoint) => point.withoutCustodianBasisPoints],
  ['withoutJurisdiction', (point: HistoryPoint) => point.withoutJurisdictionBasisPoints],
] as const
