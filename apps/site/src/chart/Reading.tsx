/** The figures at the chosen moment, which are the chart's legend as well. */
import { add, printPercent } from '@specie/units'
import type { History, HistoryPoint } from '../api/history.ts'
import { Weight } from '../parts/Weight.tsx'
import { printMoment } from '../print/moment.ts'
import { weightText } from '../print/weight.ts'
import { marksAt } from './historyLayout.ts'

export function Reading(props: {
  readonly history: History
  readonly index: number
  readonly isLast: boolean
}) {
  const point = props.history.points[props.index]
  if (point === undefined) return null
  const marks = marksAt(props.history, props.index)
  return (
    <div className="reading">
      <p className="reading-time">
        {props.isLast ? `Now, ${printMoment(point.time)}` : printMoment(point.time)}
      </p>
      <dl>
        <div>
          <dt>
            <Swatch look="gold-line" />
            Gold that counts
          </dt>
          <dd>
            <Weight of={point.countedMicrograms} />
          </dd>
        </div>
        <div>
          <dt>
            <Swatch look="owed-line" />
            Owed
          </dt>
          <dd>
            <Weight of={add(point.issuedMicrograms, point.titledMicrograms)} round="up" />
          </dd>
        </div>
        {shares.map(([look, words, of]) => (
          <div key={look}>
            <dt>
              <Swatch look={`share-line ${look}`} />
              {words}
            </dt>
            <dd>{percentOr(of(point))}</dd>
          </div>
        ))}
      </dl>
      <p className="reading-marks">
        {marks.length === 0
          ? ' '
          : marks
              .slice(0, 2)
              .map(({ text }) => text)
              .join('; ')}
        {marks.length > 2 && `; and ${marks.length - 2} more`}
      </p>
    </div>
  )
}

/** The same for a screen reader, as the range input's value. */
export function readingText(history: History, index: number): string {
  const point = history.points[index]
  if (point === undefined) return ''
  const owed = add(point.issuedMicrograms, point.titledMicrograms)
  const marks = marksAt(history, index).map(({ text }) => text)
  return [
    `${weightText(point.countedMicrograms, 'metric')} of gold, ${weightText(owed, 'metric', 'up')} owed`,
    ...shares.map(([, words, of]) => `${words} ${percentOr(of(point))}`),
    ...marks.slice(0, 3),
  ].join('; ')
}

export function percentOr(share: HistoryPoint['coverageBasisPoints']): string {
  return share === null ? 'nothing owed' : printPercent(share)
}

function Swatch({ look }: { readonly look: string }) {
  return (
    <svg className="swatch" width="22" height="8" aria-hidden="true">
      <path className={look} d="M0 4H22" />
    </svg>
  )
}

const shares = [
  ['coverage', 'Coverage', (point: HistoryPoint) => point.coverageBasisPoints],
  ['withoutVault', 'without the vault', (point: HistoryPoint) => point.withoutVaultBasisPoints],
  ['withoutCustodian', 'without the custodian', (point: HistoryPoint) => point.withoutCustodianBasisPoints],
  [
    'withoutJurisdiction',
    'without the jurisdiction',
    (point: HistoryPoint) => point.withoutJurisdictionBasisPoints,
  ],
] as const
