import { type CheckDefinition, faultsOfVaults } from '../check.ts'
import { fact, need } from '../verdict.ts'

export const lists: CheckDefinition = {
  id: 'lists',
  title:
    'Each vault’s list is the very one that was signed, and every bar on it has its key and weighs what its figures give.',
  examine: async (evidence) => {
    let bars = 0
    const faults = await faultsOfVaults(evidence, (vault) => {
      const { listDigest } = need(vault.accepted)
      const list = vault.list()
      bars += list.bars.length
      if (list.listDigest === listDigest) return []
      return [
        fact(
          `vault ${vault.state.vault}`,
          `signed was the list ${listDigest}, this one is ${list.listDigest}`,
        ),
      ]
    })
    const vaults = need(evidence.vaults).length
    if (vaults === 0) return { faults, facts: [], unknown: [fact('lists', 'no vault has a statement yet')] }
    return { faults, facts: [fact('vaults', vaults), fact('bars', bars)] }
  },
}
