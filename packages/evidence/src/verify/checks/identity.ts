import type { Address } from '@specie/coin'
import { getAddress } from 'viem'
import { type CheckDefinition, faultsOfVaults } from '../check.ts'
import { fact, need } from '../verdict.ts'

export const identity: CheckDefinition = {
  id: 'identity',
  title: 'Those who signed are the firms that you know by their keys, not addresses that somebody invented.',
  examine: async (evidence) => {
    const { knownAttestors } = evidence.inputs
    const signers = new Set<Address>()
    const faults = [
      ...(await faultsOfVaults(evidence, async (vault) => {
        for (const address of (await vault.signers()).valid) signers.add(address)
        return []
      })),
    ]
    if (knownAttestors === undefined) {
      const why = 'name the attestors whose keys you have from themselves; an address alone is nobody'
      return { faults, facts: [fact('signers', signers.size)], unknown: [fact('who they are', why)] }
    }
    const known = new Map(knownAttestors.map(({ address, name }) => [getAddress(address), name]))
    for (const address of signers) {
      if (!known.has(address)) faults.push(fact(address, 'signed, and is none of those you know'))
    }
    need(evidence.parties)
    return { faults, facts: [...signers].map((address) => fact(address, known.get(address) ?? 'unknown')) }
  },
}
