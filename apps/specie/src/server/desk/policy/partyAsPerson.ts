/** A party as the rules by jurisdiction see it: where it is, and what kind of party; by the programme's own names where no record of it is kept. */
import type { PolicyPerson } from '@specie/screening'
import type { Pool } from '../../../programme/store.ts'
import type { Desk } from '../desk.ts'

export async function partyAsPerson(desk: Desk, address: `0x${string}`): Promise<PolicyPerson> {
  const { jurisdiction } = (await desk.sources.names()).partyOf(address)
  return personOfParty(desk.pool, address, jurisdiction)
}

export async function personOfParty(
  _pool: Pool,
  address: `0x${string}`,
  namedJurisdiction: string | null,
): Promise<PolicyPerson> {
  const jurisdiction = /^[A-Z]{2}$/.test(namedJurisdiction ?? '') ? namedJurisdiction : null
  return { address, jurisdiction, kind: null, region: null, roles: null }
}
