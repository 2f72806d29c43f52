/** A party as the rules by jurisdiction see it, on the command line: as at the desk. */
import type { PolicyPerson } from '@specie/screening'
import type { Session } from '../session.ts'

export async function personOf(session: Session, address: `0x${string}`): Promise<PolicyPerson> {
  const { personOfParty } = await import('../../server/desk/policy/partyAsPerson.ts')
  const named = (await session.programme.parties()).find(
    (party) => party.address.toLowerCase() === address.toLowerCase(),
  )
  return personOfParty(session.office.pool, address, named?.jurisdiction ?? null)
}
