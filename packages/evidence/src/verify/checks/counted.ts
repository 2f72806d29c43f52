import { counted as countedOf, pending } from '@specie/coin'
import { printGrams, toBigint } from '@specie/units'
import { type CheckDefinition, faultsOfVaults } from '../check.ts'
import { rebuiltReserve } from '../rebuilt.ts'
import { blockTime, printTime } from '../time.ts'
import { type Fact, fact, need } from '../verdict.ts'

export const counted: CheckDefinition = {
  id: 'counted',
  title:
    'What each vault counts, computed here from bars, journal and signatures, is what the contract lets sponsors mint against.',
  examine: async (evidence) => {
    const rebuilt = await rebuiltReserve(evidence)
    const time = blockTime(evidence)
    const facts: Fact[] = []
    const faults = await faultsOfVaults(evidence, (vault) => {
      const id = vault.state.vault
      const state = rebuilt.vaults.find((one) => one.vault === id) ?? vault.state
      const computed = countedOf(rebuilt, state, time)
      const claimed = need(vault.countedOnChain)
      facts.push(
        fact(`vault ${id}`, `${printGrams(computed)} counts, ${printGrams(pending(state))} is subtracted`),
      )
      const found: Fact[] = []
      if (toBigint(computed) !== toBigint(claimed)) {
        found.push(fact(`vault ${id}`, `${printGrams(claimed)} on chain; ${printGrams(computed)} follows`))
      }
      const accepted = need(vault.accepted)
      for (const part of ['base', 'waiting'] as const) {
        if (
          toBigint(state[part]) !== toBigint(accepted[part]) ||
          toBigint(state[part]) > toBigint(state.gold)
        ) {
          const why = `${printGrams(accepted[part])} when the statement was accepted, of ${printGrams(state.gold)} signed`
          found.push(fact(`vault ${id}, ${part}`, `${printGrams(state[part])} on chain; ${why}`))
        }
      }
      const raisedAt = accepted.block.time + rebuilt.rules.raiseDelaySeconds
      if (state.goldAt !== raisedAt) {
        found.push(
          fact(
            `vault ${id}`,
            `the raise counts from ${printTime(state.goldAt)}; ${printTime(raisedAt)} is right`,
          ),
        )
      }
      return found
    })
    return { faults, facts }
  },
}
