import { type CheckDefinition, faultsOfVaults } from '../check.ts'
import { blockTime, ownTime, printSpan, printTime } from '../time.ts'
import { type Fact, fact, need } from '../verdict.ts'

export const age: CheckDefinition = {
  id: 'age',
  title: 'Each count of bars is young enough, by the chain’s clock and by your own.',
  examine: async (evidence) => {
    const { maxAgeSeconds } = need(evidence.reserve).rules
    const own = ownTime(evidence)
    const clocks = [
      { whose: 'the chain', now: blockTime(evidence) },
      ...(own === null ? [] : [{ whose: 'you', now: own }]),
    ]
    const facts: Fact[] = []
    const faults = await faultsOfVaults(evidence, (vault) => {
      const { asOf, vault: id } = vault.state
      facts.push(fact(`vault ${id}`, `counted ${printTime(asOf)}, lapses ${printTime(asOf + maxAgeSeconds)}`))
      if (vault.tree().barCount === 0) return []
      return clocks.flatMap(({ whose, now }) => {
        if (asOf > now)
          return [fact(`vault ${id}`, `counted ${printSpan(asOf - now)} from now by the clock of ${whose}`)]
        if (asOf + maxAgeSeconds >= now) return []
        const late = printSpan(now - asOf - maxAgeSeconds)
        return [
          fact(
            `vault ${id}`,
            `its statement of ${printTime(asOf)} lapsed ${late} ago by the clock of ${whose}`,
          ),
        ]
      })
    })
    return own === null
      ? { faults, facts, unknown: [fact('your clock', 'was not asked')] }
      : { faults, facts }
  },
}
