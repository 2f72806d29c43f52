/** A new hold: where, how much, on what ground; what it does to coverage is said before it is placed. */
import type { NewCall } from '@specie/client'
import { useState } from 'react'
import { AmountField, microgramsOf, SelectField, TextField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useKept } from '../server/useKept.ts'
import { hasRole, useSignedIn } from '../session/session.tsx'
import { SendPanel } from '../sign/SendPanel.tsx'
import { useWorld } from '../world.tsx'
import { Effect } from './Effect.tsx'

export function PlaceHold() {
  const { session } = useSignedIn()
  const { vaults } = useWorld()
  const [typed, change, clear] = useKept('hold', nothingTyped)
  const [asked, setAsked] = useState<Extract<NewCall, { transition: 'hold' }> | null>(null)
  const consent = useAct()
  const guardian = hasRole(session, 'guardian')
  const offered = vaults.filter(
    ({ custodian }) => guardian || custodian.address.toLowerCase() === session.address.toLowerCase(),
  )
  const vault = offered.find(({ id }) => id === typed.vault) ?? offered[0]
  const amountMicrograms = typed.all === 'yes' ? 'all' : microgramsOf(typed.amount)
  const text = typed.ground.trim()
  const ready = vault !== undefined && amountMicrograms !== null && text !== ''

  const wanted = () =>
    vault === undefined || amountMicrograms === null
      ? null
      : {
          vault: Number(vault.id),
          amountMicrograms,
          ground: {
            text,
            scope:
              amountMicrograms === 'all'
                ? ({ kind: 'vault' } as const)
                : ({ kind: 'amount', amountMicrograms } as const),
          },
        }
  const prepare = () => {
    const hold = wanted()
    if (hold === null) return
    const { vault: number, amountMicrograms: amount, ground } = hold
    setAsked({
      transition: 'hold',
      what: { vault: number, amountMicrograms: amount },
      ground,
      why: text.slice(0, 500),
    })
  }
  const askConsent = async () => {
    const hold = wanted()
    if (hold === null) return
    const value = await consent.run((key) => api.askConsent({ key, body: hold }))
    if (value !== null) go(hashOf('holds'))
  }

  return (
    <>
      <PageHead
        title="Place a hold"
        back={{ to: hashOf('holds'), words: 'Holds' }}
        lead="It takes effect in its own block, and nobody lifts it alone."
      />
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          prepare()
        }}
      >
        <fieldset className="bare" disabled={asked !== null}>
          <SelectField
            label="Vault"
            value={vault?.id ?? ''}
            onChange={(id) => change({ vault: id })}
            choices={offered.map(({ id, name, custodian }) => [id, `${name}, kept by ${custodian.name}`])}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={typed.all === 'yes'}
              onChange={(event) => change({ all: event.target.checked ? 'yes' : '' })}
            />
            Everything in the vault
          </label>
          {typed.all !== 'yes' && (
            <AmountField label="Amount" value={typed.amount} onChange={(amount) => change({ amount })} />
          )}
          <TextField
            label="Ground"
            long
            value={typed.ground}
            onChange={(ground) => change({ ground })}
            hint="The law, order or dispute. It is published with the hold."
          />
          {vault !== undefined && amountMicrograms !== null && (
            <Effect vault={vault} amountMicrograms={amountMicrograms} />
          )}
          {asked === null && (
            <p className="act-buttons">
              <button type="submit" className="firm-button" disabled={!ready}>
                Prepare the hold
              </button>
              {guardian && (
                <button
                  type="button"
                  className="plain-button"
                  disabled={!ready || consent.busy}
                  onClick={askConsent}
                >
                  Ask another party to consent
                </button>
              )}
            </p>
          )}
        </fieldset>
        {guardian && asked === null && (
          <p className="quiet">
            A guardian that held this vault within the last 30 days needs the consent of a party of another
            kind.
          </p>
        )}
        <ProblemNote problem={consent.problem} />
      </form>
      {asked !== null && (
        <SendPanel
          name={JSON.stringify(asked)}
          button="Place the hold"
          prepare={(signal) => api.askCall({ body: asked, signal })}
          note={(call, transaction, key) =>
            api.noteCallSent({ params: { id: call.id }, key, body: { transaction } })
          }
          onDone={() => {
            clear()
            go(hashOf('holds'))
          }}
          onLeave={() => setAsked(null)}
        />
      )}
    </>
  )
}

const nothingTyped = { vault: '', all: '', amount: '', ground: '' }
