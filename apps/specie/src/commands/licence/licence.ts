/** `specie licence`: licences, orders and discharges, the lawful way for what is blocked to move; two officers put each in force. `specie hold lift` lifts a hold under one. */
import { Command } from 'commander'
import { closeCommands } from './close.ts'
import { draftCommands } from './draft.ts'
import { recordCommands } from './record.ts'

export function licence(): Command {
  const command = new Command('licence').description(
    'licences and orders under which what is held, banned or blocked may move',
  )
  draftCommands(command)
  closeCommands(command)
  recordCommands(command)
  return command
}
