/** Payment tokens: what members may owe beside the coin. Two officers admit one; any one ends it. */
import { useState } from 'react'
import { AddressField, isAddress, TextField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { Shown } from '../parts/Shown.tsx'
import { hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useRead } from '../server/useRead.ts'
import { hasRole, useSignedIn } from '../session/session.tsx'

export function Tokens() {
  const { session } = useSignedIn()
  const officer = hasRole(session, 'officer')
  const read = useRead('tokens', (signal) => api.listTokens({ signal }), ['settlement'])
  const act = useAct()
  const [typed, setTyped] = useState({ asset: '', currency: '' })
  const did = (value: unknown) => {
    if (value !== null) read.again()
  }
  return (
    <>
      <PageHead
        title="Payment tokens"
        back={{ to: hashOf('settlement'), words: 'Settlement' }}
        lead="Any ERC-20 that two officers admitted. One that takes a fee, lies or rebases stops the whole batch by itself: every balance must move by exactly its net."
      />
      <Shown read={read} what="the tokens">
        {({ tokens }) =>
          tokens.length === 0 ? (
            <p className="nothing">Members settle in the coin alone.</p>
          ) : (
            <ul className="entries">
              {tokens.map((token) => (
                <li key={token.asset} className={token.state === 'ended' ? 'entry over' : 'entry'}>
                  <h2>
                    {token.symbol} <span className="quiet">{token.name}</span>{' '}
                    <span className="stamp">{words[token.state]}</span>
                  </h2>
                  <p>
                    Stands for {token.currency}, {token.decimals} decimals. Proposed by{' '}
                    {token.proposedBy.name}
                    {token.confirmedBy !== null && `, admitted by ${token.confirmedBy.name}`}.
                  </p>
                  <p className="quiet">
                    <code>{token.asset}</code>
                  </p>
                  {officer && token.state !== 'ended' && (
                    <p className="act-buttons">
                      {token.state === 'proposed' && (
                        <button
                          type="button"
                          className="firm-button"
                          disabled={act.busy}
                          onClick={() =>
                            void act
                              .run((key) => api.admitToken({ key, params: { asset: token.asset } }))
                              .then(did)
                          }
                        >
                          Admit it
                        </button>
                      )}
                      <button
                        type="button"
                        className="grave-button"
                        disabled={act.busy}
                        onClick={() =>
                          void act
                            .run((key) => api.withdrawToken({ key, params: { asset: token.asset } }))
                            .then(did)
                        }
                      >
                        End it
                      </button>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      <ProblemNote problem={act.problem} />
      {officer && (
        <form
          className="desk-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (!isAddress(typed.asset)) return
            const body = { asset: typed.asset, currency: typed.currency.trim().toUpperCase() }
            void act.run((key) => api.proposeToken({ key, body })).then(did)
          }}
        >
          <h2>Propose one</h2>
          <AddressField
            label="Its contract"
            known={[]}
            value={typed.asset}
            onChange={(asset) => setTyped({ ...typed, asset })}
            hint="Name, symbol and decimals are read from it."
          />
          <TextField
            label="Currency"
            value={typed.currency}
            onChange={(currency) => setTyped({ ...typed, currency })}
            hint="Three letters, as USD."
          />
          <p className="act-buttons">
            <button type="submit" className="firm-button" disabled={!isAddress(typed.asset) || act.busy}>
              Propose the token
            </button>
          </p>
        </form>
      )}
    </>
  )
}

const words = { proposed: 'waits for a second officer', inForce: 'in force', ended: 'ended' } as const
