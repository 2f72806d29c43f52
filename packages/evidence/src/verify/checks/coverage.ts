import { coverage as coverageOf, worstLosses } from '@specie/coin'
import { printPercent, toBigint } from '@specie/units'
import type { CheckDefinition } from '../check.ts'
import { rebuiltReserve } from '../rebuilt.ts'
import { blockTime } from '../time.ts'
import { fact } from '../verdict.ts'

export const coverage: CheckDefinition = {
  id: 'coverage',
  title:
    'All that is owed is covered; and so much would be left without the vault, custodian or jurisdiction whose loss hurts most.',
  examine: async (evidence) => {
    const rebuilt = await rebuiltReserve(evidence)
    const time = blockTime(evidence)
    const covered = coverageOf(rebuilt, time)
    if (covered === null) return { faults: [], facts: [fact('coverage', 'nothing is owed')] }
    const losses = worstLosses(rebuilt, time)
    const faults =
      toBigint(covered) < 10_000n ? [fact('coverage', `${printPercent(covered)}; 100 % is right`)] : []
    const without =
      losses === null
        ? []
        : [
            fact(`without vault ${losses.vault.lost}`, printPercent(losses.vault.coverage)),
            fact(`without custodian ${losses.custodian.lost}`, printPercent(losses.custodian.coverage)),
            fact(
              `without jurisdiction ${losses.jurisdiction.lost}`,
              printPercent(losses.jurisdiction.coverage),
            ),
          ]
    return { faults, facts: [fact('coverage', printPercent(covered)), ...without] }
  },
}
