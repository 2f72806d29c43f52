/** `specie rules`: what the law of a place says on record, how it went up and down, and how officers change the record and decide where it leaves it to them. */
import { Command } from 'commander'
import { askCommand } from './ask.ts'
import { changeCommands } from './change.ts'
import { decideCommands } from './decide.ts'
import { recordCommands } from './record.ts'

export function rules(): Command {
  const command = new Command('rules').description('rules by jurisdiction: no legal advice')
  askCommand(command)
  recordCommands(command)
  changeCommands(command)
  decideCommands(command)
  return command
}
