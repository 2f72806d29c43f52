import { getAddress } from 'viem'
import { type CheckDefinition, faultsOfVaults } from '../check.ts'
import { fact, need } from '../verdict.ts'

export const signatures: CheckDefinition = {
  id: 'signatures',
  title:
    'Every signature under a statement in force is its signer’s, for this statement, this chain and this contract.',
  examine: async (evidence) => {
    let count = 0
    const parties = need(evidence.parties)
    const faults = await faultsOfVaults(evidence, async (vault) => {
      const { state } = vault
      const { valid, faults: forged } = await vault.signers()
      count += valid.size
      const unsigned = [...parties.auditors, ...parties.custodians].filter(
        ({ address, index }) =>
          (state.signers >> BigInt(index)) % 2n === 1n && !valid.has(getAddress(address)),
      )
      return [
        ...forged,
        ...unsigned.map(({ address }) =>
          fact(
            `vault ${state.vault}, ${address}`,
            'counts as a signer on chain, but no signature of it is here',
          ),
        ),
      ]
    })
    return { faults, facts: [fact('signatures', count)] }
  },
}
