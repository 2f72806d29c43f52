/**
 * Lists of other issuers that whoever checks brought along. A bar's key holds no vault and no issuer, so two lists of strangers can be joined;
 * where a list gives no year, brand and serial number are compared, for what is stamped on two bars is never the same.
 */
import { bareSerial, hexOf, printYear } from '@specie/register/list'
import { type CheckDefinition, faultsOfVaults } from '../check.ts'
import type { ForeignBar, ForeignList } from '../inputs.ts'
import { type Fact, fact } from '../verdict.ts'

export const otherLists: CheckDefinition = {
  id: 'other-lists',
  title: 'No bar of this programme stands in a list of another issuer that was brought along.',
  examine: async (evidence) => {
    const { foreignLists: lists = [] } = evidence.inputs
    const facts = lists.map(({ name, digest, bars }) => fact(name, `${bars.length} bars, digest ${digest}`))
    const byStamp = stampedIn(lists)
    let compared = 0
    const faults = await faultsOfVaults(evidence, (vault) => {
      const list = vault.list()
      if (byStamp.size === 0) return []
      compared += list.bars.length
      return list.bars.flatMap((bar, n): readonly Fact[] => {
        const found = byStamp.get(`${bar.metal},${bar.brand},${bareSerial(bar.serial)}`) ?? []
        return found
          .filter(({ theirs }) => theirs.year === null || bar.year === null || theirs.year === bar.year)
          .map(({ list: other, theirs }) => {
            const key = hexOf(list.leaves[n]?.barKey ?? new Uint8Array())
            const here = `bar ${bar.brand} ${bar.serial} of ${printYear(bar.year)}, vault ${vault.state.vault}`
            const same =
              theirs.year === bar.year ? `key ${key}` : 'same brand and serial, a year on one side only'
            return fact(here, `line ${theirs.line} of ${other.name}: ${same}`)
          })
      })
    })
    if (lists.length === 0) return { faults, facts, unknown: [fact('other lists', 'none was brought')] }
    return { faults, facts: [...facts, fact('bars compared', compared)] }
  },
}

type Found = { readonly list: ForeignList; readonly theirs: ForeignBar }

function stampedIn(lists: readonly ForeignList[]): ReadonlyMap<string, readonly Found[]> {
  const found = new Map<string, Found[]>()
  for (const list of lists) {
    for (const theirs of list.bars) {
      const stamp = `${theirs.metal},${theirs.brand},${theirs.bareSerial}`
      const here = found.get(stamp)
      if (here === undefined) found.set(stamp, [{ list, theirs }])
      else here.push({ list, theirs })
    }
  }
  return found
}
