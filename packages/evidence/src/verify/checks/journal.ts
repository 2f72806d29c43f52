import { toBigint } from '@specie/units'
import { type CheckDefinition, faultsOfVaults } from '../check.ts'
import { journalOf } from '../entries.ts'
import { type Fact, fact, need } from '../verdict.ts'

export const journal: CheckDefinition = {
  id: 'journal',
  title:
    'Each vault’s journal of departures and holds is whole, and its entries sum to what the chain subtracts.',
  examine: async (evidence) => {
    let count = 0
    const faults = await faultsOfVaults(evidence, (vault) => {
      const { state } = vault
      const chain = need(vault.journal)
      const entries = journalOf(evidence, state.vault)
      count += entries.length
      const found: Fact[] = []
      const compare = (what: string, computed: bigint | number, claimed: bigint | number) => {
        if (computed !== claimed)
          found.push(
            fact(`vault ${state.vault}, ${what}`, `${claimed} on chain; the events give ${computed}`),
          )
      }
      compare('length', entries.length, state.journalLength)
      compare('length', entries.length, chain.length)
      let sum = 0n
      let seenSum = 0n
      for (const [n, { entry, amount }] of entries.entries()) {
        sum += amount
        if (n < state.seen) seenSum = sum
        if (entry !== n + 1)
          found.push(fact(`vault ${state.vault}`, `entry ${n + 1} is missing among the events`))
        compare(`micrograms after entry ${entry}`, sum, chain[n] ?? 0n)
      }
      compare('micrograms in all', sum, toBigint(state.journalTotal))
      compare('micrograms that the statement has seen', seenSum, toBigint(state.journalSeenTotal))
      if (state.seen > entries.length) {
        found.push(
          fact(`vault ${state.vault}`, `the statement has seen ${state.seen} entries of ${entries.length}`),
        )
      }
      return found
    })
    return { faults, facts: [fact('entries', count)] }
  },
}
