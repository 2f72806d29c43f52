/** One request with its offers: accepted by who asked, made by who was asked. */
import type { QuoteRequestShape } from '@specie/client'
import { useState } from 'react'
import { SelectField, TextField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { When } from '../parts/When.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { actsForMember, useSignedIn } from '../session/session.tsx'
import { type Assets, assetOf, printAmount, unitsOf } from '../settlement/units.ts'

type Leg = QuoteRequestShape['gives'][number]

export function RequestEntry(props: {
  readonly request: QuoteRequestShape
  readonly assets: Assets
  readonly onChange: () => void
}) {
  const { request, assets, onChange } = props
  const { session } = useSignedIn()
  const act = useAct()
  const trades = (address: string) => actsForMember(session, address, 'trade')
  const isOpen = request.state === 'open'
  const mine = request.mine && trades(request.member.address)
  const asked = request.mine ? [] : request.asked.filter(({ address }) => trades(address))
  const member = { member: request.member.address }
  const done = (value: unknown) => {
    if (value !== null) onChange()
  }
  const accept = async (id: string) => {
    const ticket = await act.run((key) => api.acceptOffer({ key, params: { id }, body: member }))
    if (ticket !== null) go(hashOf('trades', ticket.digest))
  }
  return (
    <li className={isOpen ? 'entry' : 'entry over'} data-state={request.state}>
      <h2>
        {request.reference} <span className="stamp">{request.state}</span>
      </h2>
      <p>
        {request.member.name} {request.gives.length > 0 && `gives ${list(request.gives, assets)}`}
        {request.gives.length > 0 && request.takes.length > 0 && ' and '}
        {request.takes.length > 0 && `takes ${list(request.takes, assets)}`}, for value on {request.valueDate}
        ; a price in {assetOf(assets, request.quoteIn)?.symbol ?? request.quoteIn} is asked of{' '}
        {request.asked.map(({ name }) => name).join(', ')}, until <When at={request.validUntil} />.
      </p>
      <ul className="plain-list">
        {request.offers.map((offer) => (
          <li key={offer.id} data-offer={offer.state}>
            {offer.member.name}:{' '}
            {offer.units === '0'
              ? 'no price either way'
              : `${printAmount(assets, request.quoteIn, offer.units)}, paid by ${offer.payer === 'asker' ? request.member.name : offer.member.name}`}{' '}
            <span className="quiet">
              until <When at={offer.validUntil} />
            </span>{' '}
            {offer.state !== 'open' && <span className="stamp">{offer.state}</span>}
            {isOpen && offer.state === 'open' && mine && (
              <button
                type="button"
                className="firm-button"
                disabled={act.busy}
                onClick={() => void accept(offer.id)}
              >
                Accept
              </button>
            )}
            {offer.state === 'open' && offer.mine && trades(offer.member.address) && (
              <button
                type="button"
                className="plain-button"
                disabled={act.busy}
                onClick={() =>
                  void act
                    .run((key) =>
                      api.withdrawOffer({
                        key,
                        params: { id: offer.id },
                        body: { member: offer.member.address },
                      }),
                    )
                    .then(done)
                }
              >
                Withdraw
              </button>
            )}
          </li>
        ))}
      </ul>
      {isOpen && mine && (
        <p className="act-buttons">
          <button
            type="button"
            className="plain-button"
            disabled={act.busy}
            onClick={() =>
              void act
                .run((key) => api.closeRequest({ key, params: { id: request.id }, body: member }))
                .then(done)
            }
          >
            Take the request back
          </button>
        </p>
      )}
      <ProblemNote problem={act.problem} />
      {isOpen && asked[0] !== undefined && (
        <MakeOffer request={request} member={asked[0]} assets={assets} onDone={onChange} />
      )}
    </li>
  )
}

function MakeOffer(props: {
  readonly request: QuoteRequestShape
  readonly member: { readonly address: `0x${string}`; readonly name: string }
  readonly assets: Assets
  readonly onDone: () => void
}) {
  const { request, member, assets, onDone } = props
  const act = useAct()
  const [typed, setTyped] = useState({ price: '', payer: 'asker' })
  const units = typed.price.trim() === '0' ? '0' : unitsOf(assets, request.quoteIn, typed.price)
  const offer = async () => {
    if (units === null) return
    const payer: 'asker' | 'offerer' = typed.payer === 'asker' ? 'asker' : 'offerer'
    const body = { member: member.address, units, payer, validUntil: request.validUntil }
    const made = await act.run((key) => api.offerQuote({ key, params: { id: request.id }, body }))
    if (made !== null) onDone()
  }
  return (
    <form
      className="act-panel"
      aria-label={`Offer for ${request.reference}`}
      onSubmit={(event) => {
        event.preventDefault()
        void offer()
      }}
    >
      <TextField
        label={`Price in ${assetOf(assets, request.quoteIn)?.symbol ?? 'units'}`}
        value={typed.price}
        onChange={(price) => setTyped({ ...typed, price })}
        hint={`As ${member.name}. It stands until the request ends, unless you withdraw it.`}
      />
      <SelectField
        label="Paid by"
        value={typed.payer}
        onChange={(payer) => setTyped({ ...typed, payer })}
        choices={[
          ['asker', request.member.name],
          ['offerer', member.name],
        ]}
      />
      <p className="act-buttons">
        <button type="submit" className="firm-button" disabled={units === null || act.busy}>
          Offer
        </button>
      </p>
      <ProblemNote problem={act.problem} />
    </form>
  )
}

function list(legs: readonly Leg[], assets: Assets): string {
  return legs
    .map((leg) => (leg.kind === 'amount' ? printAmount(assets, leg.asset, leg.units) : `title ${leg.title}`))
    .join(' and ')
}
