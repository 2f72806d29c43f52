/** Trades: what was asked and offered, and the tickets that came of it; one of them whole; a new request. */

import { useKey } from '../keys/keys.ts'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { Ago } from '../parts/When.tsx'
import { go, hashOf, usePlace } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { actsForMember, useSignedIn } from '../session/session.tsx'
import { AskForQuote } from './AskForQuote.tsx'
import { DraftTicket } from './DraftTicket.tsx'
import { OneTicket } from './OneTicket.tsx'
import { RequestEntry } from './RequestEntry.tsx'
import { kindWords } from './words.ts'

export function TradesPage() {
  const { open } = usePlace()
  if (open === 'ask') return <AskForQuote />
  if (open === 'new') return <DraftTicket />
  return open === null ? <Trades /> : <OneTicket digest={open} />
}

function Trades() {
  const { session } = useSignedIn()
  const base = useRead('settlement', (signal) => api.readSettlement({ signal }))
  const read = useRead('trades', (signal) => api.listTrades({ signal, query: {} }), ['settlement'])
  const trades = base.value?.mine.some(({ address }) => actsForMember(session, address, 'trade')) === true
  useKey('n', 'Ask for a quote', trades ? () => go(hashOf('trades', 'ask')) : null)
  const assets = base.value?.assets ?? []
  return (
    <>
      <PageHead
        title="Trades"
        lead="A request binds nobody, and neither does an offer. A ticket that both have signed is owed, and settles with a round."
      >
        {trades && (
          <>
            <a className="firm-button" href={hashOf('trades', 'ask')}>
              Ask for a quote <kbd>n</kbd>
            </a>{' '}
            <a className="plain-button" href={hashOf('trades', 'new')}>
              Draft a ticket
            </a>
          </>
        )}
      </PageHead>
      <Shown read={read} what="the trades">
        {({ requests, tickets }) => (
          <>
            <section aria-labelledby="asked-title">
              <h2 id="asked-title">Asked</h2>
              {requests.length === 0 ? (
                <p className="nothing">Nothing was asked by your members, or of them.</p>
              ) : (
                <ul className="entries">
                  {requests.map((request) => (
                    <RequestEntry key={request.id} request={request} assets={assets} onChange={read.again} />
                  ))}
                </ul>
              )}
            </section>
            <section aria-labelledby="tickets-title">
              <h2 id="tickets-title">Tickets</h2>
              {tickets.length === 0 ? (
                <p className="nothing">Your members have no tickets.</p>
              ) : (
                <table className="rows">
                  <thead>
                    <tr>
                      <th scope="col">Ticket</th>
                      <th scope="col">What</th>
                      <th scope="col">Between</th>
                      <th scope="col">State</th>
                      <th scope="col">Drafted</th>
                    </tr>
                  </thead>
                  <tbody>
                    {tickets.map((ticket) => (
                      <tr key={ticket.digest} data-row>
                        <th scope="row">
                          <a href={hashOf('trades', ticket.digest)}>
                            {ticket.reference}
                            <span className="unseen">: {ticket.says}</span>
                          </a>
                        </th>
                        <td>{kindWords[ticket.kind] ?? ticket.kind}</td>
                        <td className="quiet">
                          {ticket.first.name}, {ticket.second.name}
                        </td>
                        <td>
                          <span className={`stamp${ticket.state === 'settled' ? ' done' : ''}`}>
                            {ticket.state}
                          </span>
                        </td>
                        <td className="quiet">
                          <Ago at={ticket.at} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </section>
          </>
        )}
      </Shown>
    </>
  )
}
