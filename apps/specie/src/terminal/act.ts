/** Runs one command: what it returns is printed once, for people or for programs, and decides the exit code. */

import type { Command } from 'commander'
import { exitCodes } from './failure.ts'
import { printReport, type Report } from './report.ts'

export type CommonOptions = { readonly json?: boolean }

/** Adds `--json` and the action. `run` gets the arguments as commander read them, the options last. */
export function act<Arguments extends readonly unknown[], Options extends CommonOptions>(
  command: Command,
  run: (...words: [...Arguments, Options]) => Promise<Report>,
): Command {
  return command
    .option('--json', 'print one JSON document instead of text')
    .action(async (...given: unknown[]) => {
      // Commander hands over the arguments, then the options, then the command itself.
      const words = given.slice(0, -1) as [...Arguments, Options]
      const report = await run(...words)
      const options = given.at(-2) as Options
      const text = printReport(report, options.json === true)
      // A command that has written its file to standard output has nothing more to say there.
      if (text !== '') console.log(text)
      process.exitCode = report.failed === true ? exitCodes.checkFailed : exitCodes.done
    })
}
