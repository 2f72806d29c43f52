/** Why one bar counts or does not, rule by rule. */
import { useState } from 'react'
import { printJurisdiction } from '../../print/place.ts'
import { TextField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { reasonWords, ruleWords } from './words.ts'

export function BarOrigin({ barKey }: { readonly barKey: string }) {
  const read = useRead(`origin of ${barKey}`, (signal) =>
    api.explainOrigin({ signal, params: { barKey: barKey as `0x${string}` } }),
  )
  return (
    <>
      <PageHead title="Origin of a bar" back={{ to: hashOf('origin'), words: 'Origin' }} />
      <Shown read={read} what="the bar">
        {(bar) => (
          <article className="law-change">
            <p>
              <strong>{bar.name}</strong>, vault {bar.vault}: {reasonWords(bar.reason)}.
            </p>
            <p className="quiet">
              {bar.refiner === null ? 'Refiner unknown' : `Refiner ${bar.refiner}`}
              {bar.jurisdiction !== null && ` in ${printJurisdiction(bar.jurisdiction)}`};{' '}
              {bar.year === null ? 'no year' : bar.year};{' '}
              {bar.custody === null ? 'no chain of custody on record' : 'its chain of custody is on record'}.
              Laws that bear on it: {bar.laws.map(printJurisdiction).join(', ')}.
            </p>
            {bar.rules.length === 0 ? (
              <p className="nothing">No rule speaks of it.</p>
            ) : (
              <ul className="entries">
                {bar.rules.map(({ rule, inForce, says }) => (
                  <li key={rule.id} className={inForce ? 'entry in-force' : 'entry'}>
                    <p>
                      <code>{rule.id}</code> {says}.
                    </p>
                    <p className="quiet">
                      {ruleWords(rule)} {rule.source}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </article>
        )}
      </Shown>
    </>
  )
}

export function FindBar() {
  const [key, setKey] = useState('')
  const isKey = /^0x[0-9a-f]{64}$/.test(key.trim())
  return (
    <form
      className="desk-form"
      aria-label="Why a bar counts"
      onSubmit={(event) => {
        event.preventDefault()
        if (isKey) go(hashOf('origin', `bar-${key.trim()}`))
      }}
    >
      <TextField
        label="Why does a bar count?"
        value={key}
        onChange={setKey}
        wrong={
          key.trim() === '' || isKey ? null : 'A bar’s key: 0x and 64 hex digits, as on its public page.'
        }
        hint="Its key, as on its public page."
      />
      <p className="act-buttons">
        <button type="submit" className="plain-button" disabled={!isKey}>
          Explain
        </button>
      </p>
    </form>
  )
}
