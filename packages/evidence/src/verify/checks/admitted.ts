import type { Address } from '@specie/coin'
import { getAddress } from 'viem'
import type { CheckDefinition } from '../check.ts'
import { type Fact, fact, need } from '../verdict.ts'

export const admitted: CheckDefinition = {
  id: 'admitted',
  title:
    'Everybody who has a say was let in where all could see it: no party, signer or seat was there from nowhere.',
  examine: (evidence) => {
    const events = need(evidence.events)
    const { accredited, sponsors: owing, vaults } = need(evidence.reserve)
    const { auditors, custodians, guardians, officers, members, sponsors, seats } = need(evidence.parties)
    const roleOf = new Map<Address, string>()
    const attestors = new Set<number>()
    const seated = new Set<Address>()
    for (const event of events) {
      if (event.kind === 'admitted') {
        roleOf.set(getAddress(event.party), event.role)
        if (event.role === 'auditor' || event.role === 'custodian') attestors.add(event.index)
      }
      if (event.kind === 'seatTaken') seated.add(getAddress(event.seat))
      if (event.kind === 'seatLeft') seated.delete(getAddress(event.seat))
    }
    const faults: Fact[] = []
    const mustBe = (address: Address, role: string) => {
      const given = roleOf.get(getAddress(address))
      if (given !== role) faults.push(fact(address, `is ${role}, and was never admitted as one`))
    }
    const parties = [auditors, custodians, guardians, officers, members, sponsors].flat()
    for (const { address, role } of parties) mustBe(address, role)
    for (const { address } of owing) mustBe(address, 'sponsor')
    for (const { custodian, sponsor } of vaults) {
      mustBe(custodian, 'custodian')
      mustBe(sponsor, 'sponsor')
    }
    for (let index = 0; accredited >> BigInt(index) > 0n; index += 1) {
      const counts = ((accredited >> BigInt(index)) & 1n) === 1n
      if (counts && !attestors.has(index))
        faults.push(fact(`signer ${index}`, 'is accredited, and was never admitted'))
    }
    for (const seat of seats)
      if (!seated.has(getAddress(seat))) faults.push(fact(seat, 'sits on the council, and never took a seat'))
    return {
      faults,
      facts: [fact('admitted, by their events', roleOf.size), fact('seats, by their events', seated.size)],
    }
  },
}
