/** `specie serve`: the site and the reads of a programme that is there already; never makes a demonstration. */
import { Command } from 'commander'
import { type ServeOptions, servingOptions, stayUntilStopped } from './start.ts'

export function serve(): Command {
  return servingOptions(new Command('serve'))
    .description('serve the site and the reads of a programme that exists; they stay until Ctrl-C')
    .action((options: ServeOptions) => stayUntilStopped(options, false))
}
