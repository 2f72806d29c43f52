/** Gold that is held back, with its ground; consents that are asked for; and a new hold. */
import type { HoldShape } from '@specie/client'
import { Digest } from '../../parts/Digest.tsx'
import { useKey } from '../keys/keys.ts'
import { Grams } from '../parts/Grams.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Says } from '../parts/Says.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { go, hashOf, usePlace } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { hasRole, useSignedIn } from '../session/session.tsx'
import { Consents } from './Consents.tsx'
import { NameGround } from './NameGround.tsx'
import { PlaceHold } from './PlaceHold.tsx'

export function HoldsPage() {
  const { open } = usePlace()
  return open === 'new' ? <PlaceHold /> : <Holds />
}

function Holds() {
  const { session } = useSignedIn()
  const read = useRead('holds', (signal) => api.listHolds({ signal }), ['block', 'statement'])
  const mayHold = hasRole(session, 'guardian', 'custodian')
  useKey('n', 'New hold', mayHold ? () => go(hashOf('holds', 'new')) : null)
  return (
    <>
      <PageHead
        title="Holds"
        lead="A court, a sanction, a dispute: a hold cuts what a vault counts at once. Only a new statement by the whole quorum gives it back."
      >
        {mayHold && (
          <a className="firm-button" href={hashOf('holds', 'new')}>
            Place a hold <kbd>n</kbd>
          </a>
        )}
      </PageHead>
      <Consents />
      <Shown read={read} what="the holds">
        {({ holds }) =>
          holds.length === 0 ? (
            <p className="nothing">No gold was ever held.</p>
          ) : (
            <ul className="entries">
              {holds.map((hold) => (
                <Hold key={`${hold.vault} ${hold.entry}`} hold={hold} onNamed={read.again} />
              ))}
            </ul>
          )
        }
      </Shown>
    </>
  )
}

function Hold({ hold, onNamed }: { readonly hold: HoldShape; readonly onNamed: () => void }) {
  return (
    <li className={hold.seen ? 'entry' : 'entry in-force'}>
      <h2>
        <Grams of={hold.amountMicrograms} /> <span className="quiet">in</span> {hold.vaultName}
      </h2>
      <p>
        <Says
          of={hold.ground ?? 'Nobody has named its ground: until then no statement is drafted past it.'}
        />
      </p>
      <p className="quiet">
        {hold.by.name}, <When at={hold.at} />, entry {hold.entry}.{' '}
        {hold.seen
          ? 'The statement in force has seen it: its list says what is still held.'
          : 'In force: subtracted from the vault.'}
        {hold.barCount !== null &&
          hold.barCount > 0 &&
          ` On ${hold.barCount.toLocaleString('en')} bars still.`}{' '}
        Evidence <Digest of={hold.evidence} name="the digest of the evidence" />
      </p>
      {hold.licences.map((licence) => (
        <p key={`${licence.number} ${licence.from}`} className="quiet">
          {licence.ends ? 'Discharged by ' : 'Lifted in part under '}
          {licence.record === null ? (
            licence.number
          ) : (
            <a href={hashOf('licences', licence.record)}>{licence.number}</a>
          )}{' '}
          of {licence.by}, from <When at={licence.from} />
          {licence.until !== null && (
            <>
              {' '}
              until <When at={licence.until} />
            </>
          )}
          {!licence.ends && '; such bars move under it alone'}.
        </p>
      ))}
      {hold.ground === null && <NameGround hold={hold} onNamed={onNamed} />}
    </li>
  )
}
