import type { Address } from '@specie/coin'
import { getAddress } from 'viem'
import type { CheckDefinition } from '../check.ts'
import { fact, need } from '../verdict.ts'

export const roles: CheckDefinition = {
  id: 'roles',
  title: 'Each address has one role: nobody audits what it keeps, and nobody sits on the council beside.',
  examine: (evidence) => {
    const parties = need(evidence.parties)
    const { auditors, custodians, guardians, officers, members, sponsors, seats } = parties
    const rolesOf = new Map<Address, Set<string>>()
    const note = (address: Address, role: string) => {
      const key = getAddress(address)
      rolesOf.set(key, (rolesOf.get(key) ?? new Set()).add(role))
    }
    for (const party of [auditors, custodians, guardians, officers, members, sponsors].flat())
      note(party.address, party.role)
    for (const seat of seats) note(seat, 'seat')
    const faults = [...rolesOf].flatMap(([address, held]) =>
      held.size > 1 ? [fact(address, [...held].join(' and '))] : [],
    )
    return { faults, facts: [fact('addresses with a role', rolesOf.size)] }
  },
}
