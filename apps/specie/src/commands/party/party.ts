/** `specie party`: parties from their papers, admitted by two officers; their erasure; the payloads that go with transfers; the key that seals them. */
import { Command } from 'commander'
import { actCommands } from './acts.ts'
import { draftCommands } from './draft.ts'
import { keyCommands } from './key.ts'
import { showCommands } from './show.ts'
import { travelCommands } from './travel.ts'

export function party(): Command {
  const command = new Command('party').description('who takes part: papers, owners, admission, erasure')
  draftCommands(command)
  actCommands(command)
  showCommands(command)
  travelCommands(command)
  keyCommands(command)
  return command
}
