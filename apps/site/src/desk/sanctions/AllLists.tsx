/** Every list with its version in force, and the days of the last versions. */
import type { SanctionsListShape, SanctionsSpanShape } from '@specie/client'
import { Digest } from '../../parts/Digest.tsx'
import { Scroll } from '../../parts/Scroll.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { Ago, When } from '../parts/When.tsx'
import { hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'

export function AllLists() {
  const read = useRead('sanctions lists', (signal) => api.readSanctionsLists({ signal }), ['block'])
  return (
    <>
      <PageHead
        title="Sanctions lists"
        lead="Everybody who takes part is screened against every one of them. Where one is missing or too old, nothing is approved."
      />
      <Shown read={read} what="the lists">
        {({ lists, spans, matcher }) => (
          <div className="sanctions">
            {lists.length === 0 ? (
              <p className="nothing">
                No list is configured, so nobody can be cleared: add one with{' '}
                <code>specie sanctions add</code>, and let a second officer confirm it.
              </p>
            ) : (
              <ul className="entries">
                {lists.map((one) => (
                  <List key={one.list} one={one} />
                ))}
              </ul>
            )}
            <Spans spans={spans} />
            <p className="quiet">
              Names are compared by <code>{matcher}</code>; every decision names the versions it rests on.
            </p>
          </div>
        )}
      </Shown>
    </>
  )
}

export function List({ one }: { readonly one: SanctionsListShape }) {
  const { state, counts, version, since, staleAt } = one
  return (
    <li className="entry">
      <h2>
        <a href={hashOf('sanctions', one.list)}>{one.list}</a>{' '}
        <span className={state === 'inForce' ? 'stamp counts' : 'stamp alarm'}>{states[state]}</span>
      </h2>
      {version === null || counts === null || since === null || staleAt === null ? (
        <p>No version of it is in force: nothing is approved until one is.</p>
      ) : (
        <>
          <p>
            {counts.entries.toLocaleString('en')} entries with {counts.names.toLocaleString('en')} names:{' '}
            {counts.people.toLocaleString('en')} people, {counts.organisations.toLocaleString('en')}{' '}
            organisations, {counts.vessels.toLocaleString('en')} {counts.vessels === 1 ? 'vessel' : 'vessels'}
            ; {counts.wallets.toLocaleString('en')} wallets.
          </p>
          <p className="quiet">
            In force since <When at={since} />,{' '}
            {one.published === null ? 'undated' : `published ${one.published.slice(0, 10)}`}, version{' '}
            <Digest of={version} name="the digest of the version" />.{' '}
            {state === 'stale' ? 'Too old since' : 'Good until'} <When at={staleAt} /> (<Ago at={staleAt} />
            ).
          </p>
        </>
      )}
    </li>
  )
}

function Spans({ spans }: { readonly spans: readonly SanctionsSpanShape[] }) {
  if (spans.length === 0) return null
  return (
    <section aria-labelledby="spans-title">
      <h2 id="spans-title">Which version was in force when</h2>
      <Scroll name="Versions in force">
        <table>
          <thead>
            <tr>
              <th scope="col">List</th>
              <th scope="col">Version</th>
              <th scope="col" className="number">
                Entries
              </th>
              <th scope="col">From</th>
              <th scope="col">Until</th>
            </tr>
          </thead>
          <tbody>
            {spans.slice(0, 50).map((span) => (
              <tr key={`${span.list} ${span.from}`}>
                <th scope="row">{span.list}</th>
                <td>
                  <Digest of={span.version} name="the digest of the version" />
                </td>
                <td className="number">{span.entries.toLocaleString('en')}</td>
                <td>
                  <When at={span.from} />
                </td>
                <td>{span.until === null ? 'in force' : <When at={span.until} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

const states = { inForce: 'in force', stale: 'too old', missing: 'missing' } as const
