/** Orders: the list, one of them, or a new one. */
import { usePlace } from '../place.ts'
import { DraftOrder } from './DraftOrder.tsx'
import { OneOrder } from './OneOrder.tsx'
import { OrderList } from './OrderList.tsx'

export function OrdersPage() {
  const { open, search } = usePlace()
  if (open === null) return <OrderList />
  if (open === 'new') return <DraftOrder kind={search.get('kind')} />
  return <OneOrder id={open} />
}
