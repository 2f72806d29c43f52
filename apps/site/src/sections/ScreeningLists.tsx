/** Which sanctions lists everybody who enters or leaves is screened against, and which version was in force when. */
import { type ScreeningLists as Lists, readScreeningLists } from '../api/screening.ts'
import { useLive } from '../live/useLive.ts'
import { Digest } from '../parts/Digest.tsx'
import { Scroll } from '../parts/Scroll.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { printMoment } from '../print/moment.ts'

export function ScreeningLists() {
  const { value, failure } = useLive('/api/v1/screening/lists', readScreeningLists, everyMs)
  return (
    <section className="screened" aria-labelledby="screening-title">
      <h3 id="screening-title">Who enters or leaves is screened</h3>
      {value === null && failure !== null && <Trouble failure={failure} what="the lists" />}
      {value !== null && <Shown value={value} />}
    </section>
  )
}

function Shown({ value }: { readonly value: Lists }) {
  const bad = value.lists.filter(({ state }) => state !== 'inForce')
  return (
    <>
      <p>
        Against{' '}
        {value.lists.length === 0
          ? 'no list yet: nobody can be cleared'
          : value.lists.map(({ list }) => list).join(', ')}
        {bad.length > 0 && (
          <strong className="alarm">
            {' '}
            (
            {bad
              .map(({ list, state }) => `${list} is ${state === 'stale' ? 'too old' : 'missing'}`)
              .join(', ')}
            : nothing is cleared until that is mended)
          </strong>
        )}
        . Two compliance officers sign each clearance, and it names the versions below. A coin moves between
        holders without asking, unless one of them is frozen.
      </p>
      {value.spans.length > 0 && (
        <Scroll name="Versions of sanctions lists">
          <table>
            <thead>
              <tr>
                <th scope="col">List</th>
                <th scope="col">Version (SHA-256 of its files)</th>
                <th scope="col" className="number">
                  Entries
                </th>
                <th scope="col">In force</th>
              </tr>
            </thead>
            <tbody>
              {value.spans.slice(0, 12).map((span) => (
                <tr key={`${span.list} ${span.from}`}>
                  <th scope="row">{span.list}</th>
                  <td>
                    <Digest of={span.version} name="the digest of the version" />
                  </td>
                  <td className="number">{span.entries.toLocaleString('en')}</td>
                  <td>
                    {printMoment(Date.parse(span.from))} to{' '}
                    {span.until === null ? 'now' : printMoment(Date.parse(span.until))}
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

const everyMs = 60_000
