/** A ticket that was agreed elsewhere, or one that takes the place of an earlier one. */
import { useState } from 'react'
import { SelectField, TextField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { Shown } from '../parts/Shown.tsx'
import { go, hashOf, usePlace } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useRead } from '../server/useRead.ts'
import type { Settlement } from '../settlement/SettlementPage.tsx'
import { type ApiLeg, LegFields, legsOf, noLeg } from './LegFields.tsx'

export function DraftTicket() {
  const { search } = usePlace()
  const replaces = search.get('replaces')
  const read = useRead('settlement', (signal) => api.readSettlement({ signal }))
  return (
    <>
      <PageHead
        title={replaces === null ? 'Draft a ticket' : 'Amend a ticket'}
        back={{ to: hashOf('trades'), words: 'Trades' }}
        lead={
          replaces === null
            ? 'What two members agreed elsewhere. Nothing is owed until both have signed.'
            : 'When both have signed, this ticket takes the place of the earlier one. With nothing in it, it only ends that one.'
        }
      />
      <Shown read={read} what="what can be traded">
        {(value) => <Form value={value} replaces={replaces as `0x${string}` | null} />}
      </Shown>
    </>
  )
}

function Form({ value, replaces }: { readonly value: Settlement; readonly replaces: `0x${string}` | null }) {
  const { assets, mine, members, titles } = value
  const [member] = mine
  const act = useAct()
  const [typed, setTyped] = useState({
    counterparty: '',
    gives: noLeg,
    takes: noLeg,
    valueDate: value.now.slice(0, 10),
    reference: '',
  })
  if (member === undefined) return <p className="nothing">You act for no member.</p>
  const [gives, takes] = [legsOf(typed.gives, assets), legsOf(typed.takes, assets)]
  const whole = gives !== undefined && takes !== undefined
  const isSomething = whole && (gives.length + takes.length > 0 || replaces !== null)
  const ready = isSomething && typed.counterparty !== '' && typed.reference.trim() !== ''
  const draft = async () => {
    if (gives === undefined || takes === undefined) return
    const counterparty = typed.counterparty as `0x${string}`
    const between = (from: `0x${string}`, to: `0x${string}`) => (leg: ApiLeg) => ({ ...leg, from, to })
    const body = {
      member: member.address,
      counterparty,
      legs: [
        ...gives.map(between(member.address, counterparty)),
        ...takes.map(between(counterparty, member.address)),
      ],
      allOrNone: true,
      valueDate: typed.valueDate,
      reference: typed.reference.trim(),
      replaces,
    }
    const ticket = await act.run((key) => api.draftTicket({ key, body }))
    if (ticket !== null) go(hashOf('trades', ticket.digest))
  }
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        void draft()
      }}
    >
      <SelectField
        label="With"
        none="choose a member"
        value={typed.counterparty}
        onChange={(counterparty) => setTyped({ ...typed, counterparty })}
        choices={members
          .filter(({ address }) => address !== member.address)
          .map(({ address, name }) => [address, name])}
      />
      <LegFields
        label="Given"
        value={typed.gives}
        onChange={(one) => setTyped({ ...typed, gives: one })}
        assets={assets}
        titles={titles.filter(({ owner }) => owner.address === member.address)}
      />
      <LegFields
        label="Taken"
        value={typed.takes}
        onChange={(one) => setTyped({ ...typed, takes: one })}
        assets={assets}
        titles={titles.filter(({ owner }) => owner.address === typed.counterparty)}
      />
      <TextField
        label="Value date"
        type="date"
        value={typed.valueDate}
        onChange={(valueDate) => setTyped({ ...typed, valueDate })}
      />
      <TextField
        label="Reference"
        value={typed.reference}
        onChange={(reference) => setTyped({ ...typed, reference })}
        hint="Up to 35 characters. It decides nothing."
      />
      <p className="act-buttons">
        <button type="submit" className="firm-button" disabled={!ready || act.busy}>
          Draft the ticket
        </button>
      </p>
      <ProblemNote problem={act.problem} />
    </form>
  )
}
