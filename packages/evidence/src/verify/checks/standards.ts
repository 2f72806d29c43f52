import { hexOf } from '@specie/register/list'
import { deviationFrom, standard } from '@specie/register/standard'
import { type CheckDefinition, faultsOfVaults } from '../check.ts'
import { type Fact, fact } from '../verdict.ts'

export const standards: CheckDefinition = {
  id: 'standards',
  title:
    'Every bar is what its standard allows: weight and fineness in bounds, the fine weight following from both; and what counts is gold.',
  examine: async (evidence) => {
    let counting = 0
    let countingNothing = 0
    const faults = await faultsOfVaults(evidence, (vault) => {
      const list = vault.list()
      return list.bars.flatMap((bar, n): readonly Fact[] => {
        if (bar.reason === null) counting += 1
        else countingNothing += 1
        const label = () =>
          `vault ${vault.state.vault}, bar ${bar.brand} ${bar.serial}, key ${hexOf(list.leaves[n]?.barKey ?? new Uint8Array())}`
        if (bar.metal !== 'gold' && bar.reason === null)
          return [fact(label(), `${bar.metal} backs no gold coin`)]
        const rule = standard(bar.standard)
        if (rule === undefined) return [fact(label(), `the standard ${bar.standard} is not known here`)]
        const deviation = deviationFrom(rule, bar)
        return deviation === null ? [] : [fact(label(), `${deviation.field} should be ${deviation.expected}`)]
      })
    })
    return {
      faults,
      facts: [
        fact('bars that count', counting),
        fact('bars that count nothing, with the reason', countingNothing),
      ],
    }
  },
}
