/** A party as the rules by jurisdiction see it: where it is, and what kind of party; by the programme's own names where no record of it is kept. */
import type { PolicyPerson } from '@specie/screening'
import type { Desk } from '../desk.ts'

export async function partyAsPerson(desk: Desk, address: `0x${string}`): Promise<PolicyPerson> {
  const names = await desk.sources.names()
  const { jurisdiction } = names.partyOf(address)
  const known = /^[A-Z]{2}$/.test(jurisdiction) ? jurisdiction : null
  return { address, jurisdiction: known, kind: null, region: null, roles: null }
}
