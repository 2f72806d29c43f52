/**
 * What a command works with while it runs: the programme of a data directory, shared with a running start or opened for a moment,
 * and the office of issuance over it.
 */

import type { Address } from '@specie/coin'
import type { Office } from '@specie/issuance'
import type { Command } from 'commander'
import type { Programme } from '../programme/programme.ts'
import { fromEnvironment } from '../terminal/environment.ts'
import { CommandFailure } from '../terminal/failure.ts'
import { type Identity, type IdentityOptions, identity } from './identity.ts'
import { type Names, namesOf } from './names.ts'

export type ProgrammeOptions = { readonly data?: string; readonly database?: string; readonly rpc?: string }

export type Sworn = {
  readonly signer: Address
  readonly name: string
  readonly summary: readonly string[]
}

export type Session = {
  readonly programme: Programme
  readonly office: Office
  readonly names: Names
  /** What was signed in this command by keys at hand, in words; the command's answer carries it. */
  readonly sworn: Sworn[]
  /** Whoever acts in this command. */
  readonly actor: (options: IdentityOptions) => Promise<Identity>
}

export function programmeOptions(command: Command): Command {
  return command
    .option('--data <folder>', 'the programme’s data directory (default: SPECIE_DATA, or ./data)')
    .option('--database <url>', 'a PostgreSQL of yours (default: DATABASE_URL, or the embedded one)')
    .option('--rpc <url>', 'an EVM node of yours (default: RPC_URL, or the local chain)')
}

/** Opens the programme, works, and closes whatever was opened for it. */
export async function withProgramme<T>(
  options: ProgrammeOptions,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const [{ openProgramme }, { officeOf }] = await Promise.all([
    import('../programme/openProgramme.ts'),
    import('../office.ts'),
  ])
  const databaseUrl = options.database ?? fromEnvironment('DATABASE_URL')
  const rpcUrl = options.rpc ?? fromEnvironment('RPC_URL')
  const programme = await openProgramme({
    dataDirectory: options.data ?? fromEnvironment('SPECIE_DATA') ?? 'data',
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(rpcUrl === undefined ? {} : { rpcUrl }),
    log: () => {},
  })
  try {
    if (programme.settings === null) {
      throw new CommandFailure('unreachable', `There is no programme in ${programme.dataDirectory} yet.`, {
        code: 'NO_PROGRAMME',
        facts: { data: programme.dataDirectory },
        remedy:
          'Run `npm start` once; it makes the demonstration programme. Or name another folder with --data.',
      })
    }
    const { chainId } = programme.settings
    return await work({
      programme,
      office: officeOf(programme),
      names: await namesOf(programme),
      sworn: [],
      actor: (who) => identity(who, chainId),
    })
  } finally {
    await programme.close()
  }
}
