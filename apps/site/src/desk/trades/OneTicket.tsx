/** One ticket: its legs, who has signed, what became of it, and the signature or the ending that it asks for. */
import type { WholeTicket } from '@specie/client'
import { useState } from 'react'
import { Digest } from '../../parts/Digest.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { actsForMember, useSignedIn } from '../session/session.tsx'
import { ActList } from '../settlement/ActList.tsx'
import { OwedTable, whatOf } from '../settlement/OwedTable.tsx'
import type { Assets } from '../settlement/units.ts'
import { ReasonPanel } from '../sign/ReasonPanel.tsx'
import { SignPanel } from '../sign/SignPanel.tsx'
import { kindWords } from './words.ts'

export function OneTicket({ digest }: { readonly digest: string }) {
  const params = { digest: digest as `0x${string}` }
  const read = useRead(`ticket ${digest}`, (signal) => api.readTicket({ params, signal }), [
    'settlement',
    'block',
  ])
  const base = useRead('settlement', (signal) => api.readSettlement({ signal }))
  return (
    <>
      <PageHead
        title={read.value === null ? 'Ticket' : `Ticket ${read.value.reference}`}
        back={{ to: hashOf('trades'), words: 'Trades' }}
      />
      <Shown read={read} what="the ticket">
        {(ticket) => <Whole ticket={ticket} assets={base.value?.assets ?? []} onChange={read.replace} />}
      </Shown>
    </>
  )
}

function Whole(props: {
  readonly ticket: WholeTicket
  readonly assets: Assets
  readonly onChange: (ticket: WholeTicket) => void
}) {
  const { ticket, assets } = props
  return (
    <article className="ticket" data-state={ticket.state}>
      <p className="says">
        <span className={`stamp${ticket.state === 'settled' ? ' done' : ''}`}>{ticket.state}</span>{' '}
        {ticket.says}
      </p>
      <p className="quiet">
        {kindWords[ticket.kind] ?? ticket.kind} for value on {ticket.valueDate}, from <When at={ticket.due} />
        {ticket.legs.length > 1 && (ticket.allOrNone ? '; every leg or none' : '; each leg by itself')}. Its
        digest is <Digest of={ticket.digest} name="the digest of the ticket" />
        {ticket.replaces !== null && (
          <>
            ; it takes the place of <a href={hashOf('trades', ticket.replaces)}>an earlier one</a>
          </>
        )}
        .
      </p>
      <ul className="plain-list">
        {ticket.legs.map((leg) => (
          <li key={`${leg.from.address} ${leg.asset} ${leg.units} ${leg.title}`}>
            {leg.from.name} gives <strong>{whatOf(leg, assets)}</strong> to {leg.to.name}
          </li>
        ))}
      </ul>
      <ul className="plain-list">
        {ticket.signatures.map(({ key, member, at }) => (
          <li key={key.address}>
            Signed by {key.name}
            {key.address !== member.address && ` for ${member.name}`}, <When at={at} />
          </li>
        ))}
      </ul>
      <May {...props} />
      {ticket.obligations.length > 0 && (
        <section aria-labelledby="owed-title">
          <h2 id="owed-title">What is owed by it</h2>
          <OwedTable owed={ticket.obligations} assets={assets} />
        </section>
      )}
      <ActList acts={ticket.acts} />
    </article>
  )
}

function May({
  ticket,
  onChange,
}: {
  readonly ticket: WholeTicket
  readonly onChange: (ticket: WholeTicket) => void
}) {
  const { session } = useSignedIn()
  const [doing, setDoing] = useState<'sign' | 'cancel' | null>(null)
  const member = [ticket.first, ticket.second].find(({ address }) => actsForMember(session, address, 'trade'))
  if (member === undefined || (ticket.state !== 'drafted' && ticket.state !== 'agreed')) return null
  const params = { digest: ticket.digest }
  const signed = ticket.signatures.some(
    ({ key }) => key.address.toLowerCase() === session.address.toLowerCase(),
  )
  if (ticket.state === 'agreed')
    return (
      <p className="act-buttons">
        <a className="plain-button" href={hashOf('trades', 'new', { replaces: ticket.digest })}>
          Amend it
        </a>
      </p>
    )
  if (doing === 'sign')
    return (
      <SignPanel
        name={`ticket ${ticket.digest}`}
        button="Sign the ticket"
        says={`With both signatures ${ticket.first.name} and ${ticket.second.name} owe what it says.`}
        ask={(signal) => api.readTicketSigning({ params, signal })}
        bring={({ key, signature }) =>
          api.signTicket({ params, key, body: { member: member.address, signature } })
        }
        onDone={(value) => {
          setDoing(null)
          onChange(value)
        }}
        onLeave={() => setDoing(null)}
      />
    )
  if (doing === 'cancel')
    return (
      <ReasonPanel
        name={`cancel ${ticket.digest}`}
        says="Nothing of it was agreed, and nothing will be."
        button="End the ticket"
        reason="needed"
        grave
        act={(why, key) =>
          api.cancelTicket({ params, key, body: { member: member.address, why: why ?? '' } })
        }
        onDone={(value) => {
          setDoing(null)
          onChange(value)
        }}
        onLeave={() => setDoing(null)}
      />
    )
  return (
    <p className="act-buttons">
      {!signed && (
        <button type="button" className="firm-button" onClick={() => setDoing('sign')}>
          Sign the ticket
        </button>
      )}
      <button type="button" className="plain-button" onClick={() => setDoing('cancel')}>
        End it
      </button>
    </p>
  )
}
