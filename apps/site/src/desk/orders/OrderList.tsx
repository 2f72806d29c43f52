/** The orders that this key may see, the newest first, by kind, state and whether they wait for it. */
import { type OrderShape, orderKinds, orderStates } from '@specie/client'
import { useState } from 'react'
import { useKey } from '../keys/keys.ts'
import { SelectField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { go, hashOf, usePlace } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { partiesToDraftFor, useSignedIn } from '../session/session.tsx'
import { OrderTable } from './OrderTable.tsx'
import { kindWords, stateWords } from './words.ts'

export function OrderList() {
  const { search } = usePlace()
  const { session } = useSignedIn()
  const mayDraft = partiesToDraftFor(session).length > 0
  const state = orderStates.find((one) => one === search.get('state'))
  const kind = orderKinds.find((one) => one === search.get('kind'))
  const mine = search.get('mine') === 'true' ? 'true' : undefined
  const [limit, setLimit] = useState(50)
  const read = useRead(
    `orders ${state} ${kind} ${mine} ${limit}`,
    (signal) => api.listOrders({ query: { state, kind, mine, limit }, signal }),
    ['order'],
  )
  const filter = (change: Readonly<Record<string, string>>) =>
    go(hashOf('orders', null, { state: state ?? '', kind: kind ?? '', mine: mine ?? '', ...change }))
  useKey('n', 'New order', mayDraft ? () => go(hashOf('orders', 'new')) : null)

  return (
    <>
      <PageHead
        title="Orders"
        lead="What is to happen with coins and bars: drafted by one person, approved by another, cleared, sent, final."
      >
        {mayDraft && (
          <a className="firm-button" href={hashOf('orders', 'new')}>
            New order <kbd>n</kbd>
          </a>
        )}
      </PageHead>
      <div className="desk-filters">
        <SelectField
          label="State"
          none="any"
          value={state ?? ''}
          onChange={(value) => filter({ state: value })}
          choices={orderStates.map((one) => [one, stateWords[one]])}
        />
        <SelectField
          label="Kind"
          none="any"
          value={kind ?? ''}
          onChange={(value) => filter({ kind: value })}
          choices={orderKinds.map((one) => [one, kindWords[one]])}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={mine === 'true'}
            onChange={(event) => filter({ mine: event.target.checked ? 'true' : '' })}
          />
          Only what waits for me
        </label>
      </div>
      <Shown read={read} what="the orders">
        {({ orders, nextCursor }) => (
          <>
            <Orders orders={orders} />
            {nextCursor !== null && limit < 200 && (
              <p>
                <button type="button" className="plain-button" onClick={() => setLimit(200)}>
                  Show more
                </button>
              </p>
            )}
          </>
        )}
      </Shown>
    </>
  )
}

function Orders({ orders }: { readonly orders: readonly OrderShape[] }) {
  if (orders.length === 0) return <p className="nothing">No order is like this.</p>
  return <OrderTable orders={orders} />
}
