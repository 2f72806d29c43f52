/** Who may do what for whom: mandates that a party's own account has signed, and how they end. */
import type { KeptMandate } from '@specie/client'
import { useState } from 'react'
import { Digest } from '../../parts/Digest.tsx'
import { useKey } from '../keys/keys.ts'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { go, hashOf, usePlace } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { MayDo } from '../session/MayDo.tsx'
import { useSignedIn } from '../session/session.tsx'
import { SignPanel } from '../sign/SignPanel.tsx'
import { GiveMandate } from './GiveMandate.tsx'

export function MandatesPage() {
  const { open } = usePlace()
  return open === 'new' ? <GiveMandate /> : <Mandates />
}

function Mandates() {
  const { session } = useSignedIn()
  const read = useRead('mandates', (signal) => api.listMandates({ signal }))
  useKey('n', 'New mandate', () => go(hashOf('mandates', 'new')))
  return (
    <>
      <PageHead
        title="Mandates"
        lead="A party’s own account signs which keys act for it, as what, until when. It ends a mandate at once."
      >
        <a className="firm-button" href={hashOf('mandates', 'new')}>
          Give a mandate <kbd>n</kbd>
        </a>
      </PageHead>
      <section aria-labelledby="you-title">
        <h2 id="you-title">What you may do</h2>
        <MayDo session={session} />
      </section>
      <section aria-labelledby="given-title">
        <h2 id="given-title">Given by your parties</h2>
        <Shown read={read} what="the mandates">
          {({ mandates }) =>
            mandates.length === 0 ? (
              <p className="nothing">None of your parties has given a mandate.</p>
            ) : (
              <ul className="entries">
                {mandates.map((mandate) => (
                  <Mandate key={mandate.nonce} mandate={mandate} onEnded={read.again} />
                ))}
              </ul>
            )
          }
        </Shown>
      </section>
    </>
  )
}

function Mandate({ mandate, onEnded }: { readonly mandate: KeptMandate; readonly onEnded: () => void }) {
  const { session } = useSignedIn()
  const [ending, setEnding] = useState(false)
  const params = { nonce: mandate.nonce }
  const mine = mandate.party.address.toLowerCase() === session.address.toLowerCase()
  const live = mandate.state === 'inForce' || mandate.state === 'notYet'
  return (
    <li className={live ? 'entry' : 'entry over'} data-state={mandate.state}>
      <h2>
        {mandate.operator.name} <span className="quiet">for</span> {mandate.party.name}{' '}
        <span className="stamp">{stateWords[mandate.state]}</span>
      </h2>
      <p>
        May {mandate.capabilities.map((one) => capabilityWords[one]).join(', ')}. From{' '}
        <When at={mandate.from} /> until <When at={mandate.until} />
        {mandate.revokedAt !== null && (
          <>
            , ended <When at={mandate.revokedAt} />
          </>
        )}
        .
      </p>
      <p className="quiet">
        Key <Digest of={mandate.operator.address} name="the operator’s key" />
      </p>
      {live && mine && !ending && (
        <p>
          <button type="button" className="plain-button" onClick={() => setEnding(true)}>
            End it
          </button>
        </p>
      )}
      {ending && (
        <SignPanel
          name={`revocation ${mandate.nonce}`}
          button="End the mandate"
          says={`${mandate.operator.name} can do nothing more for ${mandate.party.name} from the moment you sign. What was drafted and not approved must be drafted anew.`}
          ask={(signal) => api.readRevocation({ params, signal })}
          bring={({ key, signature }) => api.revokeMandate({ params, key, body: { signature } })}
          onDone={() => {
            setEnding(false)
            onEnded()
          }}
          onLeave={() => setEnding(false)}
        />
      )}
    </li>
  )
}

export const capabilityWords: Readonly<Record<KeptMandate['capabilities'][number], string>> = {
  draft: 'draft orders',
  approve: 'approve what another drafted',
  view: 'see orders',
  operate: 'import lists, draft statements, name grounds of holds',
  trade: 'ask for quotes, offer, sign trade tickets',
  settle: 'call rounds of settlement, set limits, agree on pairs',
}

const stateWords: Readonly<Record<KeptMandate['state'], string>> = {
  inForce: 'in force',
  notYet: 'not yet',
  expired: 'expired',
  revoked: 'ended',
  notGenuine: 'not genuine: its party did not sign it',
}
