/** Accounts that are frozen: by whom, on what evidence, until when, and what an officer may do about each. */
import type { FreezeShape } from '@specie/client'
import { useState } from 'react'
import { Digest } from '../../parts/Digest.tsx'
import { useKey } from '../keys/keys.ts'
import { AddressField, isAddress } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Says } from '../parts/Says.tsx'
import { Shown } from '../parts/Shown.tsx'
import { Ago, When } from '../parts/When.tsx'
import { go, hashOf, usePlace } from '../place.ts'
import { api } from '../server/api.ts'
import { useKept } from '../server/useKept.ts'
import { useRead } from '../server/useRead.ts'
import { hasRole, useSignedIn } from '../session/session.tsx'
import { ReasonThenSend } from '../sign/ReasonThenSend.tsx'
import { useWorld } from '../world.tsx'

export function FreezesPage() {
  const { open } = usePlace()
  return open === 'new' ? <NewFreeze /> : <Freezes />
}

function Freezes() {
  const { session } = useSignedIn()
  const officer = hasRole(session, 'officer')
  const read = useRead('freezes', (signal) => api.listFreezes({ signal }), ['block'])
  useKey('n', 'New freeze', officer ? () => go(hashOf('freezes', 'new')) : null)
  return (
    <>
      <PageHead
        title="Freezes"
        lead="A frozen account neither sends nor receives; its coins stay backed. One officer’s freeze lapses by itself unless a second confirms it."
      >
        {officer && (
          <a className="firm-button" href={hashOf('freezes', 'new')}>
            Freeze an account <kbd>n</kbd>
          </a>
        )}
      </PageHead>
      <Shown read={read} what="the freezes">
        {({ freezes }) =>
          freezes.length === 0 ? (
            <p className="nothing">No account is frozen.</p>
          ) : (
            <ul className="entries">
              {freezes.map((freeze) => (
                <Freeze key={freeze.account.address} freeze={freeze} onChange={read.again} />
              ))}
            </ul>
          )
        }
      </Shown>
    </>
  )
}

type FreezeAct = FreezeShape['may'][number]['act']

function Freeze({ freeze, onChange }: { readonly freeze: FreezeShape; readonly onChange: () => void }) {
  const [open, setOpen] = useState<FreezeAct | null>(null)
  const chosen = freeze.may.find(({ act }) => act === open)
  const { account } = freeze
  return (
    <li className="entry">
      <h2>
        {account.name} <span className="stamp">{freeze.confirmed ? 'confirmed' : 'not confirmed'}</span>
      </h2>
      <p>
        Frozen by {freeze.officer.name}, <When at={freeze.since} />
        {freeze.lapsesAt !== null && (
          <>
            ; lapses <Ago at={freeze.lapsesAt} /> unless a second officer confirms it
          </>
        )}
        {freeze.lifting !== null && `. ${freeze.lifting.name} wants it lifted`}.
      </p>
      <p className="quiet">
        <Digest of={account.address} name="the account" />, evidence{' '}
        <Digest of={freeze.evidence} name="the digest of the evidence" />
      </p>
      {chosen === undefined ? (
        <ul className="may-list">
          {freeze.may.map(({ act, says }) => (
            <li key={act}>
              <p>
                <Says of={says} />
              </p>
              <button type="button" className="firm-button" onClick={() => setOpen(act)}>
                {buttons[act]}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <ReasonThenSend
          name={`${chosen.act} ${account.address}`}
          says={<Says of={chosen.says} />}
          button={buttons[chosen.act]}
          prepare={(why, signal) =>
            api.askCall({ signal, body: { transition: chosen.act, what: { account: account.address }, why } })
          }
          onDone={() => {
            setOpen(null)
            onChange()
          }}
          onLeave={() => setOpen(null)}
        />
      )}
    </li>
  )
}

function NewFreeze() {
  const { known } = useWorld()
  const { search } = usePlace()
  const [typed, change, clear] = useKept('freeze', nothingTyped)
  // From a case: its account, and the digest of its decision as the evidence.
  const decision = digestIn(search.get('decision'))
  const account = typed.account === '' ? (search.get('account') ?? '') : typed.account
  return (
    <>
      <PageHead title="Freeze an account" back={{ to: hashOf('freezes'), words: 'Freezes' }} />
      <div className="desk-form">
        <AddressField
          label="Account"
          known={known}
          value={account}
          onChange={(value) => change({ account: value })}
          hint="Whose coins and titles stand still."
        />
      </div>
      {isAddress(account) && (
        <ReasonThenSend
          name={`freeze ${account}`}
          says={
            decision === null ? (
              'It takes effect in its own block. The digest of what you write is its evidence on chain, so name the order or the finding. It lapses after 14 days unless a second officer confirms it.'
            ) : (
              <>
                It takes effect in its own block. Its evidence on chain is the decision{' '}
                <Digest of={decision} name="the digest of the decision" />, which two officers took. It lapses
                after 14 days unless a second officer confirms it.
              </>
            )
          }
          button="Freeze"
          prepare={(why, signal) =>
            api.askCall({
              signal,
              body: {
                transition: 'freeze',
                what: { account, ...(decision === null ? {} : { evidence: decision }) },
                why,
              },
            })
          }
          onDone={() => {
            clear()
            go(hashOf('freezes'))
          }}
          onLeave={() => go(hashOf('freezes'))}
        />
      )}
    </>
  )
}

const buttons: Readonly<Record<FreezeAct, string>> = {
  confirmFreeze: 'Confirm the freeze',
  liftFreeze: 'Lift the freeze',
}
function digestIn(text: string | null): `0x${string}` | null {
  return text !== null && /^0x[0-9a-f]{64}$/.test(text) ? (text as `0x${string}`) : null
}

const nothingTyped = { account: '' }
