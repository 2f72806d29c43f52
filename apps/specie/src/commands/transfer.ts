/** `specie transfer`: coins from one holder to another. */

import { printCoins } from '@specie/units'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { coinsOf } from './amounts.ts'
import { type DeedOptions, deedOptions, deedReport, keyOf } from './deeds.ts'
import { orRefuse } from './explain.ts'
import { withProgramme } from './session.ts'

export function transfer(): Command {
  const command = new Command('transfer')
    .argument('<to>', 'a name or an address')
    .argument('<coins>', 'coins; one is one gram')
  return act<[string, string], DeedOptions>(deedOptions(command), (receiver, coins, options) =>
    withProgramme(options, async (session) => {
      const issuance = await import('@specie/issuance')
      const from = await session.actor(options)
      const to = session.names.addressOf(receiver)
      const amount = coinsOf(coins)
      const done = orRefuse(
        await issuance.transfer(session.office, { key: keyOf(options), from: from.account, to, amount }),
      )
      return deedReport(`${from.name} sent ${printCoins(amount)} coins to ${session.names.nameOf(to)}.`, done)
    }),
  )
}
