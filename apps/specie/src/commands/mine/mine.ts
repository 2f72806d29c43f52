/** `specie mine`: how much of a power plant should mine, and what that is worth. One file a subcommand. */
import { Command } from 'commander'
import { checkClaim } from './checkClaim.ts'
import { compare } from './compare.ts'
import { dispatch } from './dispatch.ts'
import { explain } from './explain.ts'
import { init } from './init.ts'
import { machines } from './machines.ts'
import { plan } from './plan.ts'
import { schema } from './schema.ts'
import { validate } from './validate.ts'

export function mine(): Command {
  const command = new Command('mine').description(
    'the mining planner: how much of a power plant should mine, when, with which machines, and what it is worth',
  )
  for (const one of [
    init(),
    plan(),
    explain(),
    compare(),
    dispatch(),
    machines(),
    checkClaim(),
    schema(),
    validate(),
  ])
    command.addCommand(one)
  return command
}
