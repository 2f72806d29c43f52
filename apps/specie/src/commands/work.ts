/** `specie work`: the background work of a programme that exists; it signs with the keystores that it is given, and stays until Ctrl-C. */
import { Command } from 'commander'
import type { LocalAccount } from 'viem'
import { fromEnvironment } from '../terminal/environment.ts'
import { CommandFailure, makeOne, misuse } from '../terminal/failure.ts'
import { type ProgrammeOptions, programmeOptions } from './session.ts'
import { untilSignal } from './start.ts'

type WorkOptions = ProgrammeOptions & {
  readonly keystore: readonly string[]
  readonly passwordFile: readonly string[]
}

export function work(): Command {
  const every = (value: string, all: readonly string[]) => [...all, value]
  return programmeOptions(new Command('work'))
    .description(
      'read the chain, send what is due, keep the books; as many of these as you like, until Ctrl-C',
    )
    .option('--keystore <file>', 'a key that this process signs with; again for more', every, [])
    .option('--password-file <file>', 'its password, one for each keystore in their order', every, [])
    .action((options: WorkOptions) => workUntilStopped(options))
}

async function workUntilStopped(options: WorkOptions): Promise<void> {
  const log = (line: string) => console.log(line)
  const [{ openProgramme }, { openWork }] = await Promise.all([
    import('../programme/openProgramme.ts'),
    import('../work/openWork.ts'),
  ])
  const stopping = new AbortController()
  const stopped = untilSignal(stopping)
  const databaseUrl = options.database ?? fromEnvironment('DATABASE_URL')
  const rpcUrl = options.rpc ?? fromEnvironment('RPC_URL')
  const programme = await openProgramme({
    dataDirectory: options.data ?? fromEnvironment('SPECIE_DATA') ?? 'data',
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(rpcUrl === undefined ? {} : { rpcUrl }),
    kind: 'join',
    log,
  })
  try {
    const { settings } = programme
    if (settings === null || !programme.completed)
      throw new CommandFailure(
        'unreachable',
        `There is no programme in ${programme.dataDirectory} to work for.`,
        {
          code: 'NO_PROGRAMME',
          remedy: makeOne,
        },
      )
    const signers = await signersFrom(options, settings.chainId)
    const working = await openWork({ programme, signers, log })
    log(
      signers.length === 0
        ? `Working for ${settings.name}; nothing is signed here. Ctrl-C stops it.`
        : `Working for ${settings.name}, signing for ${signers.map(({ address }) => address).join(', ')}. Ctrl-C stops it.`,
    )
    await stopped
    log('Stopping: what is under way is ended.')
    await working.close()
  } finally {
    await programme.close()
  }
  log('Stopped.')
  process.exit(0)
}

async function signersFrom(options: WorkOptions, chainId: number): Promise<readonly LocalAccount[]> {
  const { keystore: keystores, passwordFile: passwords } = options
  if (passwords.length > 0 && passwords.length !== keystores.length)
    misuse(
      `${keystores.length} keystores and ${passwords.length} password files.`,
      'Give one --password-file for each --keystore, in the same order; or none, and SPECIE_PASSWORD for all.',
    )
  const { fromKeystore } = await import('./identity.ts')
  const signers: LocalAccount[] = []
  for (const [index, file] of keystores.entries())
    signers.push((await fromKeystore(file, chainId, passwords[index])).account)
  return signers
}
