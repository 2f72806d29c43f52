/** Which sanctions lists everybody who enters or leaves is screened against, and which version was in force when. */
import { type ScreeningLists as Lists, readScreeningLists } from '../api/screening.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { useLive } from '../live/useLive.ts'
import { Digest } from '../parts/Digest.tsx'
import { Scroll } from '../parts/Scroll.tsx'
import { Section } from '../parts/Section.tsx'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'

export function ScreeningLists() {
  const { value, failure } = useLive('/api/v1/screening/lists', readScreeningLists, everyMs)
  const { documents, frame } = useTexts()
  return (
    <Section id="screening" title={documents.screening.title} lead={documents.screening.lead}>
      {value === null && failure === null && <Awaiting what={frame.whats.lists} />}
      {value === null && failure !== null && <Trouble failure={failure} what={frame.whats.lists} />}
      {value !== null && <Shown value={value} />}
    </Section>
  )
}

function Shown({ value }: { readonly value: Lists }) {
  const words = useTexts().documents.screening
  const { count, list: listed, moment } = useSpeech()
  const bad = value.lists.filter(({ state }) => state !== 'inForce')
  return (
    <>
      <p className="screened">
        {value.lists.length === 0 ? words.none : words.against(listed(value.lists.map(({ list }) => list)))}{' '}
        {bad.length > 0 && (
          <strong className="alarm">
            {words.bad(
              listed(
                bad.map(({ list, state }) => (state === 'stale' ? words.stale(list) : words.missing(list))),
              ),
            )}{' '}
          </strong>
        )}
        {words.how}
      </p>
      {value.spans.length > 0 && (
        <Scroll name={words.table}>
          <table>
            <caption className="unseen">{words.table}</caption>
            <thead>
              <tr>
                <th scope="col">{words.list}</th>
                <th scope="col">{words.version}</th>
                <th scope="col" className="number">
                  {words.entries}
                </th>
                <th scope="col">{words.from}</th>
                <th scope="col">{words.until}</th>
              </tr>
            </thead>
            <tbody>
              {value.spans.slice(0, 12).map((span) => (
                <tr key={`${span.list} ${span.from}`}>
                  <th scope="row">{span.list}</th>
                  <td>
                    <Digest of={span.version} name={words.versionDigest} />
                  </td>
                  <td className="number">{count(span.entries)}</td>
                  <td>{moment(Date.parse(span.from))}</td>
                  <td>{span.until === null ? words.now : moment(Date.parse(span.until))}</td>
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
