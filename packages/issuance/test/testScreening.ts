/** Screening as tests play it: whoever was admitted is cleared, whoever is unknown is denied, and some have to wait for a person. */

import type { Address } from '@specie/coin'
import { ok, refused } from '@specie/units'
import { keccak256, stringToHex } from 'viem'
import type { Screening } from '../src/index.ts'

export type TestScreening = Screening & {
  admit(party: Address): void
  deny(party: Address, why: string): void
  /** Until it is admitted or denied. */
  keepWaiting(party: Address, why: string): void
}

export function testScreening(): TestScreening {
  const known = new Map<string, { readonly why: string; readonly waits: boolean } | 'admitted'>()
  const key = (party: Address) => party.toLowerCase()
  const standingOf = (party: Address) => known.get(key(party)) ?? { why: 'nobody knows it', waits: false }
  return {
    admit: (party) => void known.set(key(party), 'admitted'),
    deny: (party, why) => void known.set(key(party), { why, waits: false }),
    keepWaiting: (party, why) => void known.set(key(party), { why, waits: true }),
    foresee: async ({ purpose, party, others }) =>
      (purpose === 'settlement' ? others : [party]).filter((one) => known.get(key(one)) !== 'admitted'),
    decide: async ({ purpose, party: asked, others, subject }) => {
      // A settlement's party is the contract: its members are the others.
      const all = purpose === 'settlement' ? others : [asked]
      const party = all.find((one) => known.get(key(one)) !== 'admitted') ?? asked
      const standing = purpose === 'settlement' && party === asked ? 'admitted' : standingOf(party)
      if (standing !== 'admitted') {
        const told = standing.waits ? 'It waits for the compliance officers' : 'The screening says no'
        return refused({ code: 'PARTY_NOT_CLEARED', party, purpose, ...standing, told })
      }
      const text = ['test decision', purpose, party.toLowerCase(), subject, ''].join('\n')
      return ok({ purpose, party: asked, subject, digest: keccak256(stringToHex(text)), text })
    },
  }
}
