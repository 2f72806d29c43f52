import { printGrams, toBigint } from '@specie/units'
import { type CheckDefinition, faultsOfVaults } from '../check.ts'
import { type Fact, fact, need } from '../verdict.ts'

export const tree: CheckDefinition = {
  id: 'tree',
  title:
    'The bars add up: each vault’s list gives the root, the weight and the number of bars that were signed and that the chain holds.',
  examine: async (evidence) => {
    const facts: Fact[] = []
    const faults = await faultsOfVaults(evidence, (vault) => {
      const { state } = vault
      const { root, barCount } = vault.tree()
      const accepted = need(vault.accepted)
      const label = (what: string) => `vault ${state.vault}, ${what}`
      facts.push(fact(`vault ${state.vault}`, `${barCount} bars, ${printGrams(root.sum)}`))
      const compared = [
        ['root on chain', root.hash, state.barRoot],
        ['root signed', root.hash, accepted.barRoot],
        ['micrograms on chain', toBigint(root.sum), toBigint(state.gold)],
        ['micrograms signed', toBigint(root.sum), toBigint(accepted.fineGold)],
        ['number of bars signed', barCount, accepted.barCount],
      ] as const
      return compared.flatMap(([what, computed, claimed]) =>
        computed === claimed ? [] : [fact(label(what), `${claimed}; the list gives ${computed}`)],
      )
    })
    return { faults, facts }
  },
}
