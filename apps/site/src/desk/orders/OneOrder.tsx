/** One order: where it stands, what happens next, what this key may do about it, and everything that was done. */
import type { WholeOrder } from '@specie/client'
import { Digest } from '../../parts/Digest.tsx'
import { UnderLicence } from '../licences/UnderLicence.tsx'
import { shownFact } from '../parts/facts.ts'
import { PageHead } from '../parts/PageHead.tsx'
import { readable } from '../parts/readable.ts'
import { Says } from '../parts/Says.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { hashOf } from '../place.ts'
import { OrderLaw } from '../rules/OrderLaw.tsx'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { nameOf, useWorld } from '../world.tsx'
import { Course } from './Course.tsx'
import { OrderActs } from './OrderActs.tsx'
import { OrderMay } from './OrderMay.tsx'
import { OrderState } from './OrderTable.tsx'
import { ended } from './words.ts'

export function OneOrder({ id }: { readonly id: string }) {
  const { known } = useWorld()
  const read = useRead(
    `order ${id}`,
    (signal) => api.readOrder({ params: { id }, signal }),
    ['order'],
    (event) => event.event === 'order' && event.data.id === id,
  )
  const order = read.value
  return (
    <>
      <PageHead
        title={order === null ? 'Order' : readable(order.title, known)}
        back={{ to: hashOf('orders'), words: 'Orders' }}
      />
      <Shown read={read} what="the order">
        {(whole) => <Whole order={whole} onChange={read.replace} />}
      </Shown>
    </>
  )
}

function Whole({
  order,
  onChange,
}: {
  readonly order: WholeOrder
  readonly onChange: (order: WholeOrder) => void
}) {
  return (
    <article className="order" data-state={order.state}>
      <p className="order-line">
        <OrderState state={order.state} /> <span className="quiet">order {order.number} for</span>{' '}
        {order.party.name}
        {order.counterparty !== null && (
          <>
            {' '}
            <span className="quiet">to</span> {order.counterparty.name}
          </>
        )}
      </p>
      <Course order={order} />
      <div className="order-halves">
        <section aria-labelledby="next-title">
          <h2 id="next-title">What happens next</h2>
          <p className="says" role="status">
            <Says of={order.says} />
          </p>
          {order.refusal !== null && !order.says.includes(order.refusal.message) && (
            <p className="would-fail">{order.refusal.message}</p>
          )}
          <OrderMay key={order.id} order={order} onChange={onChange} />
        </section>
        <section aria-labelledby="ordered-title">
          <h2 id="ordered-title">What is ordered</h2>
          <Ordered order={order} />
        </section>
      </div>
      <UnderLicence order={order} />
      <OrderLaw order={order} />
      <section aria-labelledby="acts-title">
        <h2 id="acts-title">What was done</h2>
        <OrderActs acts={order.acts} />
      </section>
    </article>
  )
}

function Ordered({ order }: { readonly order: WholeOrder }) {
  const { known, vaults } = useWorld()
  const shownPart = (name: string, value: string | number) => {
    const text = String(value)
    if (/^0x[0-9a-fA-F]{40}$/.test(text))
      return (
        <>
          {nameOf(known, text)} <Digest of={text} name={`the address of ${name}`} />
        </>
      )
    if (/^0x[0-9a-f]{64}$/.test(text)) return <Digest of={text} name={name} />
    if (name === 'vault') return vaults.find(({ id }) => id === text)?.name ?? text
    return shownFact(name, value)
  }
  return (
    <dl className="facts">
      {Object.entries(order.content).map(([name, value]) => (
        <div key={name}>
          <dt>{words[name] ?? name}</dt>
          <dd>{shownPart(name, value)}</dd>
        </div>
      ))}
      <div>
        <dt>Drafted</dt>
        <dd>
          {order.draftedBy.name}, <When at={order.draftedAt} />
        </dd>
      </div>
      {order.expiresAt !== null && !ended.includes(order.state) && (
        <div>
          <dt>What was signed ends</dt>
          <dd>
            <When at={order.expiresAt} />
          </dd>
        </div>
      )}
      {order.transaction !== null && (
        <div>
          <dt>Transaction</dt>
          <dd>
            <Digest of={order.transaction} name="the transaction" />
          </dd>
        </div>
      )}
      {order.block !== null && (
        <div>
          <dt>Block</dt>
          <dd>
            {order.block.number.toLocaleString('en')}, <When at={order.block.time} />
          </dd>
        </div>
      )}
    </dl>
  )
}

const words: Readonly<Record<string, string>> = {
  to: 'To',
  amountMicrograms: 'Amount',
  reference: 'Reference',
  vault: 'Vault',
  barKey: 'Key of the bar',
  stamp: 'Bar',
  title: 'Title',
  expiry: 'Terms hold until',
}
