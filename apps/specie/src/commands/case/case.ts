/** `specie case`: possible matches, decided by two officers; each decision replayed from what was kept. */
import { Command } from 'commander'
import { actCommands } from './acts.ts'
import { showCommands } from './show.ts'

export function cases(): Command {
  const command = new Command('case').description(
    'possible matches with sanctions lists, decided by two officers',
  )
  showCommands(command)
  actCommands(command)
  return command
}
