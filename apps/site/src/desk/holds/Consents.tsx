/** Consents to holds that are asked for: a second kind of party agrees, and the next hold on that vault needs no rest. */
import type { ConsentShape } from '@specie/client'
import { useState } from 'react'
import { Grams } from '../parts/Grams.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { Says } from '../parts/Says.tsx'
import { Ago } from '../parts/When.tsx'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { useSignedIn } from '../session/session.tsx'
import { SendPanel } from '../sign/SendPanel.tsx'
import { SignPanel } from '../sign/SignPanel.tsx'

export function Consents() {
  const read = useRead('consents', (signal) => api.listConsents({ signal }), ['block'])
  const open = read.value?.consents.filter(({ state }) => state !== 'void') ?? []
  if (read.problem?.code === 'NOT_ALLOWED') return null
  return (
    <>
      <ProblemNote problem={read.problem} />
      {open.length > 0 && (
        <ul className="entries">
          {open.map((consent) => (
            <Consent key={consent.digest} consent={consent} onChange={read.again} />
          ))}
        </ul>
      )}
    </>
  )
}

function Consent({ consent, onChange }: { readonly consent: ConsentShape; readonly onChange: () => void }) {
  const { session } = useSignedIn()
  const [open, setOpen] = useState<'sign' | 'place' | null>(null)
  const params = { digest: consent.digest }
  const mine = consent.askedBy.address.toLowerCase() === session.address.toLowerCase()
  return (
    <li className="entry">
      <h2>
        {consent.state === 'given' ? 'Consented:' : 'Consent asked:'} <Grams of={consent.amountMicrograms} />{' '}
        <span className="quiet">in</span> {consent.vaultName}
      </h2>
      <p>{consent.ground}</p>
      <p className="quiet">
        Asked by {consent.askedBy.name}, <Ago at={consent.askedAt} />
        {consent.consenting !== null && `. ${consent.consenting.name} consents`}
      </p>
      {open === null && (
        <ul className="may-list">
          {consent.may.map(({ act, says }) => (
            <li key={act}>
              <p>
                <Says of={says} />
              </p>
              <button type="button" className="firm-button" onClick={() => setOpen('sign')}>
                Consent
              </button>
            </li>
          ))}
          {mine && consent.state === 'given' && (
            <li>
              <p>The hold can be placed now, with this consent.</p>
              <button type="button" className="firm-button" onClick={() => setOpen('place')}>
                Place the hold
              </button>
            </li>
          )}
        </ul>
      )}
      {open === 'sign' && (
        <SignPanel
          name={consent.digest}
          button="Consent"
          ask={(signal) => api.readConsentSigning({ params, signal })}
          bring={({ key, signature }) => api.signConsent({ params, key, body: { signature } })}
          onDone={() => {
            setOpen(null)
            onChange()
          }}
          onLeave={() => setOpen(null)}
        />
      )}
      {open === 'place' && (
        <SendPanel
          name={`consented ${consent.digest}`}
          button="Place the hold"
          prepare={(signal) =>
            api.askCall({
              signal,
              body: {
                transition: 'hold',
                what: { vault: consent.vault, amountMicrograms: consent.amountMicrograms },
                ground: { text: consent.ground, document: consent.evidence },
                why: consent.ground.slice(0, 500),
              },
            })
          }
          note={(call, transaction, key) =>
            api.noteCallSent({ params: { id: call.id }, key, body: { transaction } })
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
