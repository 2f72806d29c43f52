/** Who acts for a member: its own account, or a key that it mandated to trade or to settle. */
import type { Address, Chain } from '@specie/coin'
import type { Capability } from '@specie/evidence'
import {
  type Actor,
  genuineFor,
  type IsGenuine,
  mandatedName,
  type Office,
  writeOnce,
} from '@specie/issuance'
import { type Outcome, ok, refused } from '@specie/units'
import type { PoolClient } from 'pg'
import { getAddress, isAddressEqual } from 'viem'
import type { SettlementRefusal } from '../refusal.ts'

/** What is asked of the chain before a transaction begins. */
export type Standing = {
  readonly now: number
  readonly isGenuine: IsGenuine
  /** Members that stand. */
  readonly members: readonly Address[]
  readonly officers: readonly Address[]
}

export async function standingFor(office: Office, keys: readonly Address[]): Promise<Standing> {
  const [now, parties] = await Promise.all([office.chain.now(), office.chain.readParties()])
  const standing = (of: readonly { readonly address: Address; readonly stands: boolean }[]) =>
    of.filter(({ stands }) => stands).map(({ address }) => address)
  return {
    now,
    isGenuine: await genuineFor(office, keys, now),
    members: standing(parties.members),
    officers: standing(parties.officers),
  }
}

/** The person's name by its mandate; null for the member's own account. */
export async function mayAct(
  client: PoolClient,
  who: { readonly key: Address; readonly member: Address; readonly as: Capability },
  { now, isGenuine, members }: Standing,
): Promise<Outcome<string | null, SettlementRefusal>> {
  const { key, member, as } = who
  const name = await mandatedName(client, { key, party: member, capability: as, now, isGenuine })
  if (name === undefined) return refused({ code: 'NO_CAPACITY', key, party: member, needed: as })
  return members.some((one) => isAddressEqual(one, member))
    ? ok(name)
    : refused({ code: 'NOT_A_STANDING_MEMBER', member })
}

/** What one key does for a member: once by its idempotency key, in one transaction, and only where the key may. */
export function writeAsMember<Value>(
  office: Office,
  actor: Actor,
  write: {
    readonly key: string
    readonly member: Address
    readonly as: Capability
    readonly deed: string
    readonly body: Readonly<Record<string, unknown>>
  },
  work: (
    client: PoolClient,
    who: { readonly by: Address; readonly member: Address; readonly standing: Standing },
  ) => Promise<Outcome<Value, SettlementRefusal>>,
): Promise<Outcome<Value, SettlementRefusal>> {
  const by = getAddress(actor.key)
  const member = getAddress(write.member)
  const { key, as, deed, body } = write
  return writeOnce<Standing, Value, SettlementRefusal>(
    office.pool,
    { actor: by, key, deed, body: { ...body, member } },
    async () => ok(await standingFor(office, [by])),
    async (client, standing) => {
      const may = await mayAct(client, { key: by, member, as }, standing)
      return may.ok ? work(client, { by, member, standing }) : may
    },
  )
}

/** The programme's own chain and contract: where what members sign holds. */
export function placeOf({ chainId, contracts }: Pick<Chain, 'chainId' | 'contracts'>) {
  return { chainId, contract: contracts.reserve }
}
