/** Whom a request concerns, read from what was asked and what is on record: what the table of access asks about. */
import type { Address } from '@specie/coin'
import type { Order } from '@specie/issuance'
import type { Asker, Concern, Concerned, callRules } from './access.ts'
import type { Desk } from './desk.ts'
import { findPreview } from './lists/store.ts'
import { findMandates } from './mandates/findMandates.ts'
import { custodianOf, visibleOrder } from './orders/visibleOrder.ts'

type Parts = { readonly params: unknown; readonly query: unknown; readonly body: unknown }

export function concernsOf(desk: Desk, asker: Asker | null, parts: Parts): Concerned {
  let order: Promise<Order | null> | null = null
  const theOrder = () => {
    order ??= asker === null ? Promise.resolve(null) : visibleOrder(desk, asker, textIn(parts.params, 'id'))
    return order
  }
  return {
    seesOrder: async () => (await theOrder()) !== null,
    transition: () => textIn(parts.body, 'transition') as keyof typeof callRules,
    parties: (of) => partiesOf(desk, of, parts, theOrder),
  }
}

async function partiesOf(
  desk: Desk,
  of: Concern,
  parts: Parts,
  theOrder: () => Promise<Order | null>,
): Promise<readonly Address[]> {
  switch (of) {
    case 'partyInBody':
      return [textIn(parts.body, 'party') as Address]
    case 'memberInBody':
      return [textIn(parts.body, 'member') as Address]
    case 'memberInQuery':
      return [textIn(parts.query, 'member') as Address]
    case 'orderParties': {
      const order = await theOrder()
      return [...present(order?.party), ...present(order?.counterparty)]
    }
    case 'orderCustodian':
      return present(await theOrder().then((order) => (order === null ? null : custodianOf(desk, order))))
    case 'vaultInBody':
    case 'heldVault':
      return keepersOf(desk, numberIn(parts.body, 'vault'))
    case 'vaultInQuery':
      return keepersOf(desk, numberIn(parts.query, 'vault'))
    case 'vaultOfPreview': {
      const preview = await findPreview(desk.pool, textIn(parts.body, 'preview'))
      return preview === null ? [] : keepersOf(desk, preview.vault)
    }
    case 'mandateParty':
      return (await findMandates(desk, textIn(parts.params, 'nonce'))).map(({ mandate }) => mandate.party)
  }
}

/** Who keeps a vault's list in the register: its custodian, and the sponsor whose gold it is. */
async function keepersOf(desk: Desk, number: number): Promise<readonly Address[]> {
  const { reserve } = await desk.sources.snapshots.current()
  const vault = reserve.vaults.find((one) => one.vault === number)
  return vault === undefined ? [] : [vault.custodian, vault.sponsor]
}

function present(address: Address | null | undefined): readonly Address[] {
  return address === null || address === undefined ? [] : [address]
}

/** Of parts that had their shape already: absent only where the table of access and the route's shapes disagree. */
function textIn(part: unknown, name: string): string {
  const value = fieldOf(part, name)
  if (typeof value !== 'string')
    throw new Error(`A rule of access asks for ${name}, which the route has not.`)
  return value
}

function numberIn(part: unknown, name: string): number {
  const value = fieldOf(part, name)
  if (typeof value !== 'number')
    throw new Error(`A rule of access asks for ${name}, which the route has not.`)
  return value
}

function fieldOf(part: unknown, name: string): unknown {
  return typeof part === 'object' && part !== null
    ? Object.entries(part).find(([key]) => key === name)?.[1]
    : undefined
}
