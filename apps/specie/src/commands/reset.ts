/** `specie reset`: forgets the local programme. Asks first, because nothing brings it back. */
import { createInterface } from 'node:readline/promises'
import { Command } from 'commander'
import { CommandFailure } from '../terminal/failure.ts'
import { type ProgrammeOptions, programmeOptions } from './session.ts'

export function reset(): Command {
  return programmeOptions(new Command('reset'))
    .description('forget the local programme: its database, its chain, everything in it')
    .option('--yes', 'do not ask')
    .action(async (options: ProgrammeOptions & { readonly yes?: boolean }) => {
      const [{ settingsFrom }, { forgetProgramme, isDemonstration }, { livingOwner }] = await Promise.all([
        import('../programme/startSettings.ts'),
        import('../programme/forget.ts'),
        import('../programme/running.ts'),
      ])
      const { existsSync } = await import('node:fs')
      const { resolve } = await import('node:path')
      const settings = settingsFrom(options)
      const directory = resolve(settings.dataDirectory)
      if (!existsSync(directory) && settings.databaseUrl === undefined) {
        console.log(`There is nothing to forget: ${directory} does not exist.`)
        return
      }
      const owner = existsSync(directory) ? livingOwner(directory) : null
      if (owner !== null) {
        throw new CommandFailure('refused', `Specie is running in ${directory}.`, {
          code: 'RUNNING',
          facts: { process: owner.owner.pid, since: owner.since },
          remedy: 'Stop it with Ctrl-C where it runs, then reset.',
        })
      }
      // A demonstration is made again by any start: a script may reset it without being asked.
      const unasked = options.yes === true || (!process.stdin.isTTY && isDemonstration(directory))
      if (!unasked && !(await agreed(directory, settings.databaseUrl !== undefined))) {
        console.log('Nothing was changed.')
        return
      }
      for (const gone of await forgetProgramme(settings)) console.log(`forgotten: ${gone}`)
      console.log('Begin afresh with:  npm start')
    })
}

async function agreed(directory: string, ownDatabase: boolean): Promise<boolean> {
  const what = ownDatabase
    ? `the programme in the database of DATABASE_URL, and the chain in ${directory}`
    : `the programme in ${directory}: its bars, statements, coins and history`
  if (!process.stdin.isTTY) {
    throw new CommandFailure('usage', `This forgets ${what}.`, {
      code: 'NOT_CONFIRMED',
      remedy: 'Nobody is here to ask. Say it with --yes:  npm run reset -- --yes',
    })
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const answer = await terminal.question(
      `This forgets ${what}.\nNothing brings it back. Type yes to go on: `,
    )
    return answer.trim().toLowerCase() === 'yes'
  } finally {
    terminal.close()
  }
}
