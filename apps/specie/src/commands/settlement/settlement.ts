/** `specie settlement`: trades, what is owed, rounds, and how members want to be treated; the same functions as the desk's. */
import { Command } from 'commander'
import { memberCommands } from './members.ts'
import { roundCommands } from './rounds.ts'
import { tradeCommands } from './trades.ts'

export function settlement(): Command {
  const command = new Command('settlement').description(
    'members trade, what they owe nets, and one transaction that all have signed moves the nets',
  )
  tradeCommands(command)
  roundCommands(command)
  memberCommands(command)
  return command
}
