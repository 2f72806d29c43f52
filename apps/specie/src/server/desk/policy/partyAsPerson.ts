/** A party as the rules by jurisdiction see it: as its papers say; where none are on file, by the programme's own names, and then nothing but its country is known. */
import { findPartyOfAddress, type PolicyPerson } from '@specie/screening'
import type { Pool } from '../../../programme/store.ts'
import type { Desk } from '../desk.ts'

export async function partyAsPerson(desk: Desk, address: `0x${string}`): Promise<PolicyPerson> {
  const { jurisdiction } = (await desk.sources.names()).partyOf(address)
  return personOfParty(desk.pool, address, jurisdiction)
}

export async function personOfParty(
  pool: Pool,
  address: `0x${string}`,
  namedJurisdiction: string | null,
): Promise<PolicyPerson> {
  const facts = await findPartyOfAddress(pool, address)
  if (facts !== null) {
    const { jurisdiction, kind, region, roles } = facts
    return { address, jurisdiction, kind, region, roles }
  }
  const jurisdiction = /^[A-Z]{2}$/.test(namedJurisdiction ?? '') ? namedJurisdiction : null
  return { address, jurisdiction, kind: null, region: null, roles: null }
}
