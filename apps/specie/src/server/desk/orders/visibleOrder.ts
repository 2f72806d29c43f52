/** An order, for whoever may see it. */
import type { Address } from '@specie/coin'
import { findOrder, mayView, type Order } from '@specie/issuance'
import type { Asker } from '../access.ts'
import type { Desk } from '../desk.ts'

export async function visibleOrder(desk: Desk, asker: Asker, id: string): Promise<Order | null> {
  const order = await findOrder(desk.pool, id)
  return order !== null && (await mayView(desk.office, order, asker.capacities)) ? order : null
}

/** Who keeps the order's bar now; null where it is of no bar. */
export async function custodianOf(desk: Desk, { bar }: Order): Promise<Address | null> {
  if (bar === null) return null
  const { reserve } = await desk.sources.snapshots.current()
  return reserve.vaults.find((one) => one.vault === bar.vault)?.custodian ?? null
}
