import { assets, owed } from '@specie/coin'
import { printGrams, toBigint } from '@specie/units'
import type { CheckDefinition } from '../check.ts'
import { rebuiltReserve } from '../rebuilt.ts'
import { blockTime } from '../time.ts'
import { fact } from '../verdict.ts'

export const backing: CheckDefinition = {
  id: 'backing',
  title:
    'No coin outruns its gold: what each sponsor owes, in coins and titles, lies within the gold that counts in its own vaults.',
  examine: async (evidence) => {
    const rebuilt = await rebuiltReserve(evidence)
    const time = blockTime(evidence)
    const rows = rebuilt.sponsors.map((sponsor) => ({
      address: sponsor.address,
      has: assets(rebuilt, sponsor.address, time),
      owes: owed(sponsor),
    }))
    return {
      faults: rows
        .filter(({ has, owes }) => toBigint(owes) > toBigint(has))
        .map(({ address, has, owes }) =>
          fact(address, `owes ${printGrams(owes)}, and ${printGrams(has)} counts`),
        ),
      facts: rows.map(({ address, has, owes }) =>
        fact(address, `${printGrams(owes)} owed, ${printGrams(has)} counts`),
      ),
    }
  },
}
