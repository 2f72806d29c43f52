/** The gold of the lists in force by vault, by year of casting and by refiner: bars of one scale, each drawing a table at the same time. */
import { compare, isZero, type Micrograms, minimum, subtract, sum } from '@specie/units'
import { type BarGroup, readBarCounts } from '../api/barCounts.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { useLive } from '../live/useLive.ts'
import { Section } from '../parts/Section.tsx'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'
import { Weight } from '../parts/Weight.tsx'
import { kilogramsToDraw } from '../print/weight.ts'
import { useWorld } from '../public/world.tsx'

export function Spread() {
  const { spread: words, frame } = useTexts()
  const { reserve, vaults } = useWorld()
  const lists = vaults.value?.vaults.map(({ listDigest }) => listDigest).join() ?? ''
  const { value, failure } = useLive('/api/v1/bar-counts', readBarCounts, everyMs, lists)
  if (reserve.value?.barCount === 0) return null
  return (
    <Section id="spread" title={words.title} lead={words.lead}>
      {value === null && failure === null && <Awaiting what={frame.whats.bars} lines={8} />}
      {value === null && failure !== null && <Trouble failure={failure} what={frame.whats.bars} />}
      {value !== null && (
        <div className="spreads">
          <Groups title={words.byVault} groups={value.vaults} />
          <Groups title={words.byRefiner} groups={few(value.refiners, words.others)} />
          <Years groups={value.years} />
          <p className="quiet">
            <span className="key gold" aria-hidden="true" /> {words.legend.counted}{' '}
            <span className="key idle" aria-hidden="true" /> {words.legend.rest}
          </p>
        </div>
      )}
    </Section>
  )
}

/** Lying bars with their figures beside them: a drawing that is its own table. */
function Groups({ title, groups }: { readonly title: string; readonly groups: readonly BarGroup[] }) {
  const { spread: words } = useTexts()
  const { count } = useSpeech()
  const longest = Math.max(...groups.map(({ fineMicrograms }) => kilogramsToDraw(fineMicrograms)), 1e-9)
  return (
    <table className="spread">
      <caption>{title}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{words.of}</th>
          <th scope="col">{words.weight}</th>
          <th scope="col">{words.bars}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.key}>
            <th scope="row">{group.name === '-' ? words.unknownRefiner : group.name}</th>
            <td className="spread-bar">
              <Lying group={group} longest={longest} />
              <Both group={group} />
            </td>
            <td className="number quiet">{words.barsOf(count(group.barCount), group.barCount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What backs, and beside it what lies there and backs nothing. */
function Both({ group: { countedMicrograms, fineMicrograms } }: { readonly group: BarGroup }) {
  const counted = minimum(countedMicrograms, fineMicrograms)
  const rest = subtract(fineMicrograms, counted)
  return (
    <>
      <Weight of={counted} />
      {!isZero(rest) && (
        <span className="quiet">
          {' '}
          + <Weight of={rest} />
        </span>
      )}
    </>
  )
}

function Lying({ group, longest }: { readonly group: BarGroup; readonly longest: number }) {
  const { counted, rest } = split(group, longest)
  return (
    <span className="lying" aria-hidden="true">
      <span className="gold" style={{ width: `${counted}%` }} />
      {rest > 0 && <span className="idle" style={{ left: `${counted}%`, width: `${rest}%` }} />}
    </span>
  )
}

/** Years as standing bars, in their order; the table below says the same. */
function Years({ groups }: { readonly groups: readonly BarGroup[] }) {
  const { spread: words, history } = useTexts()
  const { count } = useSpeech()
  const stamped = groups.filter(({ key }) => key !== '-')
  const heaviest = Math.max(...groups.map(({ fineMicrograms }) => kilogramsToDraw(fineMicrograms)), 1e-9)
  const [first, last] = [Number(stamped[0]?.key), Number(stamped.at(-1)?.key)]
  const byYear = new Map(stamped.map((group) => [Number(group.key), group]))
  const years =
    stamped.length === 0 || last - first > mostYears
      ? stamped.map(({ key }) => Number(key))
      : Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return (
    <figure className="years">
      <figcaption>{words.byYear}</figcaption>
      <div className="years-drawing" aria-hidden="true">
        {years.map((year, index) => {
          const group = byYear.get(year)
          const { counted, rest } = group === undefined ? nothing : split(group, heaviest)
          const labelled = years.length <= 12 || year % 5 === 0 || index === 0
          return (
            <span key={year} className="year-column" title={String(year)}>
              <span className="year-bar">
                <span className="gold" style={{ height: `${counted}%` }} />
                {rest > 0 && <span className="idle" style={{ bottom: `${counted}%`, height: `${rest}%` }} />}
              </span>
              <span className="year-name">
                {labelled && !(index === 0 && (year + 1) % 5 === 0) ? year : ''}
              </span>
            </span>
          )
        })}
      </div>
      <details className="tables">
        <summary>{history.asTables}</summary>
        <table className="spread">
          <thead>
            <tr>
              <th scope="col">{words.of}</th>
              <th scope="col">{words.weight}</th>
              <th scope="col">{words.counted}</th>
              <th scope="col">{words.bars}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.key}>
                <th scope="row">{group.key === '-' ? words.noYear : group.key}</th>
                <td>
                  <Both group={group} />
                </td>
                <td>
                  <Weight of={group.countedMicrograms} />
                </td>
                <td>{count(group.barCount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** What of a group counts and what does not, in percent of the drawing's full length. */
function split(group: BarGroup, longest: number): { readonly counted: number; readonly rest: number } {
  const part = (weight: Micrograms) => (kilogramsToDraw(weight) / longest) * 100
  const counted = minimum(group.countedMicrograms, group.fineMicrograms)
  return { counted: part(counted), rest: part(subtract(group.fineMicrograms, counted)) }
}

/** The heaviest, and the rest as one. */
function few(groups: readonly BarGroup[], others: string): readonly BarGroup[] {
  if (groups.length <= mostGroups) return groups
  const sorted = groups.toSorted((a, b) => compare(b.fineMicrograms, a.fineMicrograms))
  const rest = sorted.slice(mostGroups - 1)
  return [
    ...sorted.slice(0, mostGroups - 1),
    {
      key: 'others',
      name: others,
      barCount: rest.reduce((total, { barCount }) => total + barCount, 0),
      fineMicrograms: sum(rest.map(({ fineMicrograms }) => fineMicrograms)),
      countedMicrograms: sum(rest.map(({ countedMicrograms }) => countedMicrograms)),
    },
  ]
}

const nothing = { counted: 0, rest: 0 }
const mostGroups = 10
const mostYears = 60
const everyMs = 60_000
