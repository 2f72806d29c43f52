/** One list for officers: where it comes from, the looks at it, its versions, and what was held back. */
import type { WholeSanctionsListShape } from '@specie/client'
import { Digest } from '../../parts/Digest.tsx'
import { Scroll } from '../../parts/Scroll.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useRead } from '../server/useRead.ts'
import { hasRole, useSignedIn } from '../session/session.tsx'
import { ReasonPanel } from '../sign/ReasonPanel.tsx'
import { List } from './AllLists.tsx'

export function OneList({ list }: { readonly list: string }) {
  const { session } = useSignedIn()
  const back = { to: hashOf('sanctions'), words: 'Sanctions lists' }
  if (!hasRole(session, 'officer'))
    return (
      <>
        <PageHead title={list} back={back} />
        <p className="nothing">Officers look at sources and decide about versions that were held.</p>
      </>
    )
  return <Whole list={list} back={back} />
}

function Whole(props: {
  readonly list: string
  readonly back: { readonly to: string; readonly words: string }
}) {
  const { list, back } = props
  const read = useRead(
    `sanctions list ${list}`,
    (signal) => api.readSanctionsList({ signal, params: { list } }),
    ['block'],
  )
  const act = useAct()
  const look = async () => {
    await act.run(() => api.checkSanctionsList({ params: { list } }))
    read.again()
  }
  return (
    <>
      <PageHead title={list} back={back}>
        <button type="button" className="firm-button" disabled={act.busy} onClick={() => void look()}>
          {act.busy ? 'Looking …' : 'Look at its source now'}
        </button>
      </PageHead>
      <ProblemNote problem={act.problem} />
      <Shown read={read} what="the list">
        {(one) => (
          <div className="sanctions">
            <ul className="entries">
              <List one={one} />
            </ul>
            <Held one={one} onChange={read.again} />
            <Source one={one} />
            <Looks one={one} />
          </div>
        )}
      </Shown>
    </>
  )
}

function Held({ one, onChange }: { readonly one: WholeSanctionsListShape; readonly onChange: () => void }) {
  const { held, list } = one
  if (held === null) return null
  return (
    <section aria-labelledby="held-title">
      <h2 id="held-title">A version waits for two officers</h2>
      <p>{held.says}</p>
      <p>
        Against the version in force it takes off {held.removed.toLocaleString('en')}, changes{' '}
        {held.changed.toLocaleString('en')} and adds {held.added.toLocaleString('en')} entries.
        {held.acceptedBy.length > 0 && ` ${held.acceptedBy.join(' and ')} would let it in.`}
      </p>
      <Scroll name="Entries that differ">
        <table>
          <thead>
            <tr>
              <th scope="col">Entry</th>
              <th scope="col">Name</th>
              <th scope="col">What happens to it</th>
            </tr>
          </thead>
          <tbody>
            {held.entries.map(({ entry, name, change }) => (
              <tr key={`${change} ${entry}`}>
                <th scope="row">{entry}</th>
                <td dir="auto">{name}</td>
                <td>{change}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <ReasonPanel
        name={`accept ${list} ${held.version}`}
        says="With the second officer it is in force at once, and everybody is screened against it."
        button="Let this version in"
        reason="needed"
        grave
        act={(why, key) =>
          api.acceptSanctionsVersion({
            key,
            params: { list },
            body: { version: held.version, reason: why ?? '' },
          })
        }
        onDone={onChange}
      />
    </section>
  )
}

function Source({ one }: { readonly one: WholeSanctionsListShape }) {
  return (
    <section aria-labelledby="source-title">
      <h2 id="source-title">Source</h2>
      <p>
        Read as {one.format} from{' '}
        {one.places.map((place, at) => (
          <span key={place}>
            {at > 0 && ', '}
            <code>{place}</code>
          </span>
        ))}
        . {one.staleAfterHours} hours after it was last known to be current, or {one.unchangedDays} days after
        it was last published anew, nothing is approved any more.
      </p>
    </section>
  )
}

function Looks({ one }: { readonly one: WholeSanctionsListShape }) {
  return (
    <section aria-labelledby="looks-title">
      <h2 id="looks-title">The last looks</h2>
      <Scroll name="Looks at the source">
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Came to</th>
              <th scope="col">Version</th>
              <th scope="col">What was found</th>
            </tr>
          </thead>
          <tbody>
            {one.looks.map((look) => (
              <tr key={`${look.at} ${look.outcome} ${look.version}`}>
                <th scope="row">
                  <When at={look.at} />
                </th>
                <td>{look.outcome}</td>
                <td>
                  {look.version === null ? '' : <Digest of={look.version} name="the digest of the version" />}
                </td>
                <td>{look.says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
