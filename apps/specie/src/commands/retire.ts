/** `specie retire`: a sponsor burns coins of its own and owes that much less. */

import { printCoins } from '@specie/units'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { coinsOf } from './amounts.ts'
import { type DeedOptions, deedOptions, deedReport, keyOf } from './deeds.ts'
import { orRefuse } from './explain.ts'
import { withProgramme } from './session.ts'

export function retire(): Command {
  const command = new Command('retire').argument('<coins>', 'coins of the sponsor’s own balance')
  return act<[string], DeedOptions>(deedOptions(command), (coins, options) =>
    withProgramme(options, async (session) => {
      const issuance = await import('@specie/issuance')
      const sponsor = await session.actor(options)
      const amount = coinsOf(coins)
      const done = orRefuse(
        await issuance.retire(session.office, { key: keyOf(options), sponsor: sponsor.account, amount }),
      )
      return deedReport(`${sponsor.name} retired ${printCoins(amount)} coins.`, done)
    }),
  )
}
