/** A mandate: whose key, which person, for what, until when; the party's own account signs it. */
import { type AnswerOf, capability, type Routes } from '@specie/client'
import { useState } from 'react'
import { AddressField, isAddress, TextField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useKept } from '../server/useKept.ts'
import { useSignedIn } from '../session/session.tsx'
import { SignPanel } from '../sign/SignPanel.tsx'
import { useWorld } from '../world.tsx'
import { capabilityWords } from './MandatesPage.tsx'

type Drafted = AnswerOf<Routes['draftMandate']>

export function GiveMandate() {
  const { session } = useSignedIn()
  const { known } = useWorld()
  const [typed, change, clear] = useKept('mandate', nothingTyped)
  const [drafted, setDrafted] = useState<Drafted | null>(null)
  const act = useAct()
  const chosen = capability.options.filter((one) => typed.capabilities.split(' ').includes(one))
  const until = Date.parse(`${typed.until === '' ? inAYear() : typed.until}T00:00:00Z`)
  const ready =
    isAddress(typed.operator) && typed.person.trim() !== '' && chosen.length > 0 && !Number.isNaN(until)

  const draft = async () => {
    if (!isAddress(typed.operator)) return
    const body = {
      party: session.address,
      operator: typed.operator,
      name: typed.person.trim(),
      capabilities: chosen,
      until: new Date(until).toISOString(),
    }
    setDrafted(await act.run(() => api.draftMandate({ body })))
  }
  const toggle = (one: string) =>
    change({
      capabilities: capability.options
        .filter((name) => (name === one) !== chosen.some((held) => held === name))
        .join(' '),
    })

  return (
    <>
      <PageHead
        title="Give a mandate"
        back={{ to: hashOf('mandates'), words: 'Mandates' }}
        lead={`For ${session.name}, whose account signs it.`}
      />
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          void draft()
        }}
      >
        <fieldset className="bare" disabled={drafted !== null}>
          <AddressField
            label="Key"
            known={known}
            value={typed.operator}
            onChange={(operator) => change({ operator })}
            hint="The address of the person’s own key."
          />
          <TextField
            label="Person"
            value={typed.person}
            onChange={(person) => change({ person })}
            hint="Who holds the key. Two keys of one person never do two steps of one order."
          />
          <fieldset className="options">
            <legend>May</legend>
            {capability.options.map((one) => (
              <label key={one}>
                <input type="checkbox" checked={chosen.includes(one)} onChange={() => toggle(one)} />
                <span>{capabilityWords[one]}</span>
              </label>
            ))}
          </fieldset>
          <TextField
            label="Until"
            type="date"
            value={typed.until === '' ? inAYear() : typed.until}
            onChange={(value) => change({ until: value })}
          />
          {drafted === null && (
            <p className="act-buttons">
              <button type="submit" className="firm-button" disabled={!ready || act.busy}>
                Show what is signed
              </button>
            </p>
          )}
        </fieldset>
        <ProblemNote problem={act.problem} />
      </form>
      {drafted !== null && (
        <SignPanel
          name={`mandate ${drafted.mandate.nonce}`}
          button="Sign the mandate"
          says={`${drafted.mandate.name} may do this from now on, until it ends or you end it.`}
          ask={async () => ({ ok: true, value: drafted.signing })}
          bring={({ key, signature }) =>
            api.grantMandate({ key, body: { mandate: drafted.mandate, signature } })
          }
          onDone={() => {
            clear()
            go(hashOf('mandates'))
          }}
          onLeave={() => setDrafted(null)}
        />
      )}
    </>
  )
}

function inAYear(): string {
  const date = new Date()
  date.setUTCFullYear(date.getUTCFullYear() + 1)
  return date.toISOString().slice(0, 10)
}

const nothingTyped = { operator: '', person: '', capabilities: '', until: '' }
