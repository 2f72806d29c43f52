/** The party's accounts, each with whether it has shown by its own signature whose it is; and the bringing of such a signature. */
import type { PartyFileShape } from '@specie/client'
import { useState } from 'react'
import { Digest } from '../../parts/Digest.tsx'
import { TextField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { When } from '../parts/When.tsx'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'

type Owned = PartyFileShape['ownership'][number]

export function Accounts(props: {
  readonly party: PartyFileShape
  readonly onChange: (party: PartyFileShape) => void
}) {
  const { party, onChange } = props
  const [proving, setProving] = useState<string | null>(null)
  if (party.ownership.length === 0) return null
  return (
    <section aria-labelledby="accounts-title">
      <h2 id="accounts-title">Accounts</h2>
      <ul className="plain-list">
        {party.ownership.map((one) => (
          <li key={`${one.account.address} ${one.since}`}>
            <Digest of={one.account.address} name="the account" />{' '}
            {one.account.name !== one.account.address && `${one.account.name}, `}
            <Standing of={one} />{' '}
            {one.until === null && one.provenAt === null && proving !== one.account.address && (
              <button type="button" className="as-text" onClick={() => setProving(one.account.address)}>
                Bring its signature
              </button>
            )}
            {proving === one.account.address && (
              <Proof
                party={party.id}
                account={one.account.address}
                onDone={(changed) => {
                  setProving(null)
                  onChange(changed)
                }}
                onLeave={() => setProving(null)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Standing({ of }: { readonly of: Owned }) {
  if (of.until !== null)
    return (
      <>
        until <When at={of.until} />
      </>
    )
  if (of.provenAt === null) return <span className="quiet">not shown by a signature</span>
  return (
    <>
      shown by its signature <When at={of.provenAt} />
    </>
  )
}

/** The party signs the text in any wallet, wherever it is, and sends the signature to the officer. */
function Proof(props: {
  readonly party: string
  readonly account: `0x${string}`
  readonly onDone: (party: PartyFileShape) => void
  readonly onLeave: () => void
}) {
  const params = { party: props.party, account: props.account }
  const [statement, setStatement] = useState('')
  const [signature, setSignature] = useState('')
  const act = useAct()
  const ask = async () => {
    const asked = await act.run(() => api.readOwnership({ params }))
    if (asked !== null) setStatement(asked.statement)
  }
  const bring = async () => {
    const signed = signature.trim()
    if (!isHex(signed)) return
    const done = await act.run((key) =>
      api.proveOwnership({ params, key, body: { statement, signature: signed } }),
    )
    if (done !== null) props.onDone(done)
  }
  return (
    <form
      className="act-panel"
      aria-label="Bring its signature"
      onSubmit={(event) => {
        event.preventDefault()
        void bring()
      }}
    >
      <p>The party signs a text with this account, in any wallet. It counts for a day.</p>
      {statement === '' ? (
        <p>
          <button type="button" className="plain-button" disabled={act.busy} onClick={() => void ask()}>
            Make the text
          </button>
        </p>
      ) : (
        <>
          {/* As it was given out; where it was signed before, the text that was signed. */}
          <TextField label="Text" long value={statement} onChange={setStatement} />
          <TextField
            label="Signature"
            value={signature}
            onChange={setSignature}
            wrong={signature.trim() === '' || isHex(signature.trim()) ? null : '0x and hex digits.'}
          />
        </>
      )}
      <p className="act-buttons">
        <button
          type="submit"
          className="firm-button"
          disabled={act.busy || statement === '' || !isHex(signature.trim())}
        >
          Bring the signature
        </button>
        <button type="button" className="plain-button" onClick={props.onLeave}>
          Not now
        </button>
      </p>
      <ProblemNote problem={act.problem} />
    </form>
  )
}

function isHex(text: string): text is `0x${string}` {
  return /^0x([0-9a-fA-F]{2}){1,4096}$/.test(text)
}
