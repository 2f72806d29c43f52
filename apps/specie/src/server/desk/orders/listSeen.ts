/**
 * The orders that a key sees, a page at a time. Most see their own parties' orders, which the database finds by itself; officers and
 * custodians also see others', which are looked through until the page is full or a bounded number was looked at.
 */
import type { Address } from '@specie/coin'
import { listOrders, mayDo, mayView, type Order, type OrderFilter } from '@specie/issuance'
import type { Asker } from '../access.ts'
import type { Desk } from '../desk.ts'

type Wanted = {
  readonly state?: OrderFilter['state'] | undefined
  readonly kind?: OrderFilter['kind'] | undefined
  readonly cursor?: string | undefined
  readonly party?: Address | undefined
  /** Only what this key may do something about now. */
  readonly mine?: 'true' | 'false' | undefined
  readonly limit: number
}

export async function listSeen(
  desk: Desk,
  asker: Asker,
  wanted: Wanted,
): Promise<{ readonly orders: readonly Order[]; readonly next: string | null }> {
  const { state, kind, party, limit, mine } = wanted
  const parties = party === undefined ? partiesToAskFor(asker) : [party]
  const filter = {
    ...(state === undefined ? {} : { state }),
    ...(kind === undefined ? {} : { kind }),
    ...(parties === null ? {} : { parties }),
  }
  const found: Order[] = []
  let cursor = wanted.cursor ?? null
  for (let page = 0; page < mostPages; page += 1) {
    const { orders, next } = await listOrders(desk.pool, {
      ...filter,
      limit: mine === 'true' || parties === null ? pageSize : limit,
      ...(cursor === null ? {} : { cursor }),
    })
    for (const order of orders) {
      if (!(await mayView(desk.office, order, asker.capacities))) continue
      if (mine === 'true' && !(await waitsFor(desk, order, asker))) continue
      if (found.length === limit) return { orders: found, next: String(found.at(-1)?.number ?? 0) }
      found.push(order)
    }
    if (next === null || (found.length === limit && parties !== null && mine !== 'true'))
      return { orders: found, next }
    cursor = next
  }
  // Looked at as many as one question may cost: whoever wants more goes on from here.
  return { orders: found, next: cursor }
}

/** Ending an order is always open to somebody: it waits for those who can bring it further. */
async function waitsFor(desk: Desk, order: Order, asker: Asker): Promise<boolean> {
  const may = await mayDo(desk.office, order, asker.key, asker.capacities)
  return may.some(({ act }) => act !== 'cancel' && act !== 'reject')
}

/** Null: nothing but looking tells. */
function partiesToAskFor(asker: Asker): readonly Address[] | null {
  const looksFurther = asker.capacities.some(
    ({ partyRole }) => partyRole === 'officer' || partyRole === 'custodian',
  )
  return looksFurther ? null : asker.capacities.map((one) => one.party)
}

const pageSize = 200
const mostPages = 20
