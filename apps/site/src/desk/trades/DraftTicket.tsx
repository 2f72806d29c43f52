/** A ticket that was agreed elsewhere, or one that takes the place of an earlier one. */
import type { WholeTicket } from '@specie/client'
import { useState } from 'react'
import { SelectField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { Shown } from '../parts/Shown.tsx'
import { go, hashOf, usePlace } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useRead } from '../server/useRead.ts'
import { actsForMember, useSignedIn } from '../session/session.tsx'
import type { Settlement } from '../settlement/SettlementPage.tsx'
import { type ApiLeg, typedOf } from './legs.ts'
import { MemberField, noTerms, TermsFields, type TypedTerms, termsOf } from './TermsFields.tsx'

export function DraftTicket() {
  const replaces = usePlace().search.get('replaces')
  return replaces === null ? <Fresh /> : <Amendment of={replaces as `0x${string}`} />
}

function Fresh() {
  return (
    <>
      <PageHead
        title="Draft a ticket"
        back={{ to: hashOf('trades'), words: 'Trades' }}
        lead="What two members agreed elsewhere. Nothing is owed until both have signed."
      />
      <WithSettlement>
        {(value, mine) => (
          <Form
            value={value}
            mine={mine}
            begin={{ terms: noTerms(mine[0]?.address ?? '', value.now), counterparty: '', allOrNone: true }}
            replaces={null}
          />
        )}
      </WithSettlement>
    </>
  )
}

function Amendment({ of }: { readonly of: `0x${string}` }) {
  const read = useRead(`ticket ${of}`, (signal) => api.readTicket({ params: { digest: of }, signal }))
  return (
    <>
      <PageHead
        title="Amend a ticket"
        back={{ to: hashOf('trades', of), words: 'The ticket' }}
        lead="When both have signed, this ticket takes the place of the earlier one. With nothing in it, it only ends that one."
      />
      <Shown read={read} what="the ticket">
        {(ticket) => (
          <WithSettlement>
            {(value, mine) => (
              <Form value={value} mine={mine} begin={asItSays(ticket, value, mine)} replaces={of} />
            )}
          </WithSettlement>
        )}
      </Shown>
    </>
  )
}

function WithSettlement(props: {
  readonly children: (value: Settlement, mine: Settlement['mine']) => React.ReactNode
}) {
  const { session } = useSignedIn()
  const read = useRead('settlement', (signal) => api.readSettlement({ signal }))
  return (
    <Shown read={read} what="what can be traded">
      {(value) => {
        const mine = value.mine.filter(({ address }) => actsForMember(session, address, 'trade'))
        return mine.length === 0 ? (
          <p className="nothing">You trade for no member.</p>
        ) : (
          props.children(value, mine)
        )
      }}
    </Shown>
  )
}

type Begin = {
  readonly terms: TypedTerms
  readonly counterparty: string
  readonly allOrNone: boolean
}

function asItSays(ticket: WholeTicket, { assets }: Settlement, mine: Settlement['mine']): Begin {
  const { first, second, legs, valueDate, reference, allOrNone } = ticket
  const isFirst = mine.some(({ address }) => address === first.address)
  const [member, counterparty] = isFirst ? [first, second] : [second, first]
  const of = (from: string) =>
    typedOf(
      legs.filter((leg) => leg.from.address === from),
      assets,
    )
  const terms = {
    member: member.address,
    gives: of(member.address),
    takes: of(counterparty.address),
    valueDate,
    reference,
  }
  return { terms, counterparty: counterparty.address, allOrNone }
}

function Form(props: {
  readonly value: Settlement
  readonly mine: Settlement['mine']
  readonly begin: Begin
  readonly replaces: `0x${string}` | null
}) {
  const { value, mine, begin, replaces } = props
  const act = useAct()
  const [terms, setTerms] = useState(begin.terms)
  const [counterparty, setCounterparty] = useState(begin.counterparty)
  const [settles, setSettles] = useState(begin.allOrNone ? 'whole' : 'each')
  const said = termsOf(terms, value.assets)
  const isSomething = said !== null && (said.gives.length + said.takes.length > 0 || replaces !== null)
  const draft = async () => {
    if (said === null) return
    const { gives, takes, ...rest } = said
    const [one, other] = [terms.member as `0x${string}`, counterparty as `0x${string}`]
    const between = (from: `0x${string}`, to: `0x${string}`) => (leg: ApiLeg) => ({ ...leg, from, to })
    const body = {
      ...rest,
      member: one,
      counterparty: other,
      legs: [...gives.map(between(one, other)), ...takes.map(between(other, one))],
      allOrNone: settles === 'whole',
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
      {replaces === null && (
        <>
          <MemberField
            members={mine}
            value={terms.member}
            onChange={(member) => setTerms(noTerms(member, value.now))}
          />
          <SelectField
            label="With"
            none="choose a member"
            value={counterparty}
            onChange={setCounterparty}
            choices={value.members
              .filter(({ address }) => address !== terms.member)
              .map(({ address, name }) => [address, name])}
          />
        </>
      )}
      <TermsFields value={terms} onChange={setTerms} settlement={value} counterparty={counterparty} />
      <SelectField
        label="Settles"
        value={settles}
        onChange={setSettles}
        choices={[
          ['whole', 'whole, or not at all'],
          ['each', 'each part by itself'],
        ]}
      />
      <p className="act-buttons">
        <button
          type="submit"
          className="firm-button"
          disabled={!isSomething || counterparty === '' || act.busy}
        >
          Draft the ticket
        </button>
      </p>
      <ProblemNote problem={act.problem} />
    </form>
  )
}
