import { hexOf, type ListedBar, stampOf } from '@specie/register/list'
import { type CheckDefinition, faultsOfVaults } from '../check.ts'
import { type Fact, fact } from '../verdict.ts'

export const unique: CheckDefinition = {
  id: 'unique',
  title: 'No bar stands twice: not in one list, not in two vaults, not once with its year and once without.',
  examine: async (evidence) => {
    const byKey = new Map<string, number>()
    const byStamp = new Map<string, { vault: number; year: ListedBar['year'] }[]>()
    const faults = await faultsOfVaults(evidence, (vault) => {
      const { vault: here } = vault.state
      const list = vault.list()
      return list.bars.flatMap((bar, n): readonly Fact[] => {
        const key = hexOf(list.leaves[n]?.barKey ?? new Uint8Array())
        const stamp = stampOf(bar)
        const elsewhere = byKey.get(key)
        const stamped = byStamp.get(stamp) ?? []
        const twin = stamped.find(({ year }) => (year === null) !== (bar.year === null))
        byKey.set(key, here)
        byStamp.set(stamp, [...stamped, { vault: here, year: bar.year }])
        if (elsewhere !== undefined)
          return [fact(`bar ${stamp}`, `in vault ${elsewhere} and in vault ${here}; key ${key}`)]
        if (twin === undefined) return []
        return [
          fact(
            `bar ${stamp}`,
            `with a year and without, in vaults ${twin.vault} and ${here}: one bar under two keys`,
          ),
        ]
      })
    })
    return { faults, facts: [fact('different bars', byKey.size)] }
  },
}
