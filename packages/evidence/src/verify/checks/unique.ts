import { hexOf, type ListedBar, stampOf } from '@specie/register/list'
import { type CheckDefinition, faultsOfVaults } from '../check.ts'
import { type Fact, fact } from '../verdict.ts'

export const unique: CheckDefinition = {
  id: 'unique',
  title: 'No bar stands twice: not in one list, not in two vaults, not once with its year and once without.',
  examine: async (evidence) => {
    // A key is what is stamped, and the year: so equal stamps of equal years are equal keys, and nothing is hashed again.
    const byStamp = new Map<string, { vault: number; year: ListedBar['year'] }[]>()
    let different = 0
    const faults = await faultsOfVaults(evidence, (vault) => {
      const { vault: here } = vault.state
      const list = vault.list()
      return list.bars.flatMap((bar, n): readonly Fact[] => {
        const stamp = stampOf(bar)
        const stamped = byStamp.get(stamp)
        if (stamped === undefined) {
          byStamp.set(stamp, [{ vault: here, year: bar.year }])
          different += 1
          return none
        }
        const elsewhere = stamped.find(({ year }) => year === bar.year)
        const twin = stamped.find(({ year }) => (year === null) !== (bar.year === null))
        stamped.push({ vault: here, year: bar.year })
        if (elsewhere === undefined) different += 1
        else {
          const key = hexOf(list.leaves[n]?.barKey ?? new Uint8Array())
          return [fact(`bar ${stamp}`, `in vault ${elsewhere.vault} and in vault ${here}; key ${key}`)]
        }
        if (twin === undefined) return none
        return [
          fact(
            `bar ${stamp}`,
            `with a year and without, in vaults ${twin.vault} and ${here}: one bar under two keys`,
          ),
        ]
      })
    })
    return { faults, facts: [fact('different bars', different)] }
  },
}

const none: readonly Fact[] = []
