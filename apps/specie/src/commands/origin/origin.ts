/** `specie origin`: the dated rules of which refiners, years and custody chains count; what a change would do is shown before two officers make it. */
import { Command } from 'commander'
import { changeCommands } from './change.ts'
import { recordCommands } from './record.ts'

export function origin(): Command {
  const command = new Command('origin').description('rules of origin: which metal counts')
  recordCommands(command)
  changeCommands(command)
  return command
}
