#!/usr/bin/env node
/**
 * The command line. A table names every command and loads only the one that was asked for, so that `specie sign` on an
 * offline machine never loads a database client, and help costs nothing.
 */

import { Command, CommanderError } from 'commander'
import { asFailure, exitCodes, failureAsJson, printFailure } from './terminal/failure.ts'
import { printJson } from './terminal/report.ts'

/** Each file in `commands/` exports one function, called as the file, that returns the command with its subcommands. */
const commands: Record<string, { readonly summary: string; readonly load: () => Promise<Command> }> = {
  start: {
    summary: 'start everything and open the site',
    load: async () => (await import('./commands/start.ts')).start(),
  },
  reset: {
    summary: 'forget the local programme and begin afresh',
    load: async () => (await import('./commands/reset.ts')).reset(),
  },
  serve: {
    summary: 'serve the public site and interface',
    load: async () => (await import('./commands/serve.ts')).serve(),
  },
  advance: {
    summary: 'move the clock of the local chain',
    load: async () => (await import('./commands/advance.ts')).advance(),
  },
}

process.exitCode = await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<number> {
  const asJson = words.includes('--json')
  try {
    const wanted = words.find((word) => !word.startsWith('-'))
    const program = new Command('specie')
      .description(
        'A gold-backed stablecoin anyone can check: the whole life of a bar, from weight list to coin and back.',
      )
      .exitOverride()
      .showSuggestionAfterError()
    for (const [name, { summary, load }] of Object.entries(commands)) {
      if (name === wanted) program.addCommand((await load()).summary(summary))
      else program.command(name).summary(summary).allowUnknownOption()
    }
    inherit(program)
    await program.parseAsync(words, { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : exitCodes.usage
    const failure = asFailure(thrown)
    if (asJson) console.log(printJson(failureAsJson(failure)))
    else console.error(printFailure(failure))
    if (failure.ending === 'defect') console.error(failure.cause)
    return exitCodes[failure.ending]
  }
}

/** Commander keeps these settings to the command they were made on; ours hold for the whole tree. */
function inherit(command: Command): void {
  for (const one of command.commands) {
    one.exitOverride().showSuggestionAfterError()
    inherit(one)
  }
}
