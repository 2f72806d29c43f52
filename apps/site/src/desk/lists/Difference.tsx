/** The difference that a list would make: in a drawing to scale, in numbers, and bar by bar. */
import type { ListDifference } from '@specie/client'
import { micrograms } from '@specie/units'
import { Scroll } from '../../parts/Scroll.tsx'
import { Weight } from '../../parts/Weight.tsx'

export function Difference({
  difference,
  whole,
}: {
  readonly difference: ListDifference
  /** The file names every bar of the vault: only then is there a shelf before and after. */
  readonly whole: boolean
}) {
  return (
    <>
      {whole && <Shelves difference={difference} />}
      <Counts difference={difference} />
      <p className="quiet">
        {whole ? 'On the new list' : 'In the file'}: {difference.barCount.toLocaleString('en')} bars that back{' '}
        <Weight of={micrograms(BigInt(difference.wholeMicrograms))} /> when nothing speaks against them
        {difference.originUnknown > 0 &&
          `; ${bars(difference.originUnknown)} of unknown origin, which back nothing`}
        {difference.originExcluded > 0 &&
          `; ${bars(difference.originExcluded)} of excluded origin, which back nothing`}
        .
      </p>
      {difference.samples.length > 0 && (
        <Scroll name="Bars that change">
          <table>
            <thead>
              <tr>
                <th scope="col">Bar</th>
                <th scope="col">Line</th>
                <th scope="col">What changes</th>
              </tr>
            </thead>
            <tbody>
              {difference.samples.map((sample) => (
                <tr key={`${sample.kind} ${sample.barKey}`} className={sample.kind}>
                  <th scope="row">
                    <span className={`mark ${sample.kind}`} aria-hidden="true" /> {sample.bar}
                  </th>
                  <td className="quiet">{sample.line ?? ''}</td>
                  <td className="words">
                    <span className="unseen">{sample.kind}: </span>
                    {sample.what}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </>
  )
}

/** Two shelves under each other, before and after: what stays stands in both at the same place. */
function Shelves({ difference }: { readonly difference: ListDifference }) {
  const { added, changed, gone, unchanged } = difference
  const every = Math.max(1, added + changed + gone + unchanged)
  const part = (count: number) => ({ width: `${(count / every) * 100}%` })
  return (
    <div className="shelves">
      <div className="shelf-row">
        <span className="quiet">before</span>
        <div className="shelf" aria-hidden="true">
          <span className="unchanged" style={part(unchanged)} />
          <span className="changed" style={part(changed)} />
          <span className="gone" style={part(gone)} />
        </div>
        <span>{bars(unchanged + changed + gone)}</span>
      </div>
      <div className="shelf-row">
        <span className="quiet">after</span>
        <div className="shelf" aria-hidden="true">
          <span className="unchanged" style={part(unchanged)} />
          <span className="changed" style={part(changed)} />
          <span className="space" style={part(gone)} />
          <span className="added" style={part(added)} />
        </div>
        <span>{bars(unchanged + changed + added)}</span>
      </div>
    </div>
  )
}

function Counts({ difference }: { readonly difference: ListDifference }) {
  const { added, changed, gone, unchanged } = difference
  return (
    <dl className="ledger">
      {(
        [
          ['added', added],
          ['changed', changed],
          ['gone', gone],
          ['unchanged', unchanged],
        ] as const
      ).map(([name, count]) => (
        <div key={name}>
          <dt>
            <span className={`mark ${name}`} aria-hidden="true" /> {name}
          </dt>
          <dd>{count.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  )
}

function bars(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'bar' : 'bars'}`
}
