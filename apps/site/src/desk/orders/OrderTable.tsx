/** Orders as rows, each a link: j and k go through them, Enter opens one. */
import type { OrderShape } from '@specie/client'
import { readable } from '../parts/readable.ts'
import { Ago } from '../parts/When.tsx'
import { hashOf } from '../place.ts'
import { useWorld } from '../world.tsx'
import { ended, stateWords } from './words.ts'

export function OrderTable({ orders }: { readonly orders: readonly OrderShape[] }) {
  const { known } = useWorld()
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">Order</th>
          <th scope="col">What</th>
          <th scope="col">For</th>
          <th scope="col">State</th>
          <th scope="col">Changed</th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <tr key={order.id} data-row>
            <th scope="row">
              <a href={hashOf('orders', order.id)}>
                {order.number}
                <span className="unseen">: {order.title}</span>
              </a>
            </th>
            <td aria-hidden="true">{readable(order.title, known)}</td>
            <td className="quiet">
              {order.party.name}
              {order.counterparty !== null && <>, to {order.counterparty.name}</>}
            </td>
            <td>
              <OrderState state={order.state} />
            </td>
            <td className="quiet">
              <Ago at={order.changedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function OrderState({ state }: { readonly state: OrderShape['state'] }) {
  const look = ended.includes(state) ? ' grave' : state === 'final' || state === 'handedOver' ? ' done' : ''
  return <span className={`stamp${look}`}>{stateWords[state]}</span>
}
