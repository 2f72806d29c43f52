/** A new proposal: which change, of whom, and what proposing it does. */
import { councilChange, type NewCall } from '@specie/client'
import { useState } from 'react'
import { printSpan } from '../../print/moment.ts'
import { AddressField, AmountField, microgramsOf, SelectField, TextField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useKept } from '../server/useKept.ts'
import { SendPanel } from '../sign/SendPanel.tsx'
import { useWorld } from '../world.tsx'
import { type ChangeField, changeKinds, changeOf, changes } from './changes.ts'

type Proposing = Extract<NewCall, { transition: 'propose' }>

export function Propose() {
  const { programme } = useWorld()
  const [typed, change, clear] = useKept('proposal', nothingTyped)
  const [asked, setAsked] = useState<Proposing | null>(null)
  const kind = changeKinds.find((one) => one === typed.kind) ?? 'raiseCap'
  const { raises, asks } = changes[kind]
  const delay = printSpan((programme.value?.rules.changeDelaySeconds ?? 0) * 1000)
  const read = councilChange.safeParse(changeOf(kind, { ...typed, cap: microgramsOf(typed.cap) ?? '' }))
  const why = typed.why.trim()

  return (
    <>
      <PageHead title="New proposal" back={{ to: hashOf('council'), words: 'Council' }} />
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (read.success && why !== '')
            setAsked({ transition: 'propose', what: { change: read.data }, why })
        }}
      >
        <fieldset className="bare" disabled={asked !== null}>
          <SelectField
            label="Change"
            value={kind}
            onChange={(value) => change({ kind: value })}
            choices={changeKinds.map((one) => [one, changes[one].words])}
          />
          {asks.map((field) => (
            <ChangeInput
              key={field}
              field={field}
              value={typed[field]}
              onChange={(value) => change({ [field]: value })}
            />
          ))}
          <TextField label="Why" long value={typed.why} onChange={(value) => change({ why: value })} />
          <p>
            {raises
              ? `This raises: it waits ${delay} once enough seats approve, any guardian may veto it meanwhile, and enough approvals must still stand when it is carried out.`
              : 'This lowers: it happens at once when enough seats approve.'}{' '}
            Proposing it counts as your approval.
          </p>
          {asked === null && (
            <p className="act-buttons">
              <button type="submit" className="firm-button" disabled={!read.success || why === ''}>
                Show what will be sent
              </button>
            </p>
          )}
        </fieldset>
      </form>
      {asked !== null && (
        <SendPanel
          name={JSON.stringify(asked)}
          button="Propose"
          prepare={(signal) => api.askCall({ body: asked, signal })}
          note={(call, transaction, key) =>
            api.noteCallSent({ params: { id: call.id }, key, body: { transaction } })
          }
          onDone={() => {
            clear()
            go(hashOf('council'))
          }}
          onLeave={() => setAsked(null)}
        />
      )}
    </>
  )
}

function ChangeInput(props: {
  readonly field: ChangeField
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const { known, vaults } = useWorld()
  const { field, value, onChange } = props
  const label = labels[field]
  if (field === 'cap') return <AmountField label={label} value={value} onChange={onChange} />
  if (field === 'vault')
    return (
      <SelectField
        label={label}
        none="choose"
        value={value}
        onChange={onChange}
        choices={vaults.map(({ id, name }) => [id, name])}
      />
    )
  if (field === 'threshold' || field === 'jurisdiction')
    return <TextField label={label} value={value} onChange={onChange} hint={hints[field]} />
  return <AddressField label={label} known={known} value={value} onChange={onChange} />
}

const labels: Readonly<Record<ChangeField, string>> = {
  party: 'Who',
  sponsor: 'Sponsor',
  cap: 'New cap',
  account: 'Account',
  custodian: 'Custodian',
  jurisdiction: 'Jurisdiction',
  vault: 'Vault',
  seat: 'Seat',
  threshold: 'Approvals needed afterwards',
  by: 'Who sits there instead',
}
const hints = {
  threshold: 'More than half of the seats, and fewer than all.',
  jurisdiction: 'A country, such as CH.',
}

const nothingTyped = {
  kind: '',
  why: '',
  party: '',
  sponsor: '',
  cap: '',
  account: '',
  custodian: '',
  jurisdiction: '',
  vault: '',
  seat: '',
  threshold: '',
  by: '',
}
