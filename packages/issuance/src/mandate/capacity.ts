/** What a key may do, and for whom: by its own account's role on chain, or by a mandate in force. */

import type { Address, Chain, PartiesState, Role } from '@specie/coin'
import type { Capability } from '@specie/evidence'
import type { PoolClient } from 'pg'
import { getAddress } from 'viem'
import type { Office } from '../office.ts'
import { holdMandatesOf, mandatesInForce } from '../store/mandates.ts'
import { genuineOf, type IsGenuine } from './genuine.ts'

export type Capacity = {
  readonly party: Address
  readonly partyRole: Role | 'holder'
  /** False for a party that the council suspended. */
  readonly stands: boolean
  /** A capability by mandate; for the key's own account its role, `holder` where it has none. */
  readonly as: Capability | Role | 'holder'
  /** Seconds of Unix time; null: nothing but the council ends it. */
  readonly until: number | null
}

/** Its own account first; then what its mandates give, one entry a capability. A suspended party keeps its role, and has nothing by it. */
export async function capacities(office: Office, key: Address): Promise<readonly Capacity[]> {
  const own = getAddress(key)
  const now = await office.chain.now()
  const mandates = await genuineOf(office.chain, await mandatesInForce(office.pool, own, now))
  const roles = await rolesOn(office.chain)
  const roleOf = (party: Address): Role | 'holder' => roles.get(party)?.role ?? 'holder'
  const standsOf = (party: Address) => roles.get(party)?.stands ?? true
  return [
    { party: own, partyRole: roleOf(own), stands: standsOf(own), as: roleOf(own), until: null },
    ...mandates.flatMap(({ mandate }) =>
      mandate.capabilities.map((as) => ({
        party: mandate.party,
        partyRole: roleOf(mandate.party),
        stands: standsOf(mandate.party),
        as,
        until: mandate.until,
      })),
    ),
  ]
}

/** Whether these let their key do this for the party. A party's own account may do everything for itself. */
export function allows(held: readonly Capacity[], party: Address, capability: Capability): boolean {
  const [own] = held
  const wanted = getAddress(party)
  return own?.party === wanted || held.some((one) => one.party === wanted && one.as === capability)
}

/**
 * By what a key acts for a party, read in the transaction that writes: the name of the person, null for the party's own account;
 * undefined where it may not.
 */
export async function mandatedName(
  client: PoolClient,
  wanted: {
    readonly key: Address
    readonly party: Address
    readonly capability: Capability
    readonly now: number
    /** What was checked before the transaction. */
    readonly isGenuine: IsGenuine
  },
): Promise<string | null | undefined> {
  const { key, party, capability, now, isGenuine } = wanted
  if (key === party) return null
  await holdMandatesOf(client, party)
  const held = await mandatesInForce(client, key, now)
  return held.find(
    (one) => one.mandate.party === party && one.mandate.capabilities.includes(capability) && isGenuine(one),
  )?.mandate.name
}

/** Asked for with every request of a session: what was read a moment ago serves them all. A suspension shows within that moment. */
function rolesOn(chain: Chain): Promise<ReadonlyMap<Address, Held>> {
  const known = rolesRead.get(chain)
  if (known !== undefined && Date.now() - known.atMs < freshMs) return known.roles
  const roles = chain.readParties().then(rolesOf)
  rolesRead.set(chain, { atMs: Date.now(), roles })
  roles.catch(() => rolesRead.delete(chain))
  return roles
}

function rolesOf(parties: PartiesState): ReadonlyMap<Address, Held> {
  const { auditors, custodians, guardians, officers, members, sponsors, seats } = parties
  const known = [auditors, custodians, guardians, officers, members, sponsors].flat()
  return new Map<Address, Held>([
    ...known.map(
      (one) => [one.address, { role: one.role, stands: !('stands' in one) || one.stands }] as const,
    ),
    ...seats.map((seat) => [seat, { role: 'seat', stands: true }] as const),
  ])
}

type Held = { readonly role: Role; readonly stands: boolean }

const rolesRead = new WeakMap<
  Chain,
  { readonly atMs: number; readonly roles: Promise<ReadonlyMap<Address, Held>> }
>()
const freshMs = 2_000
