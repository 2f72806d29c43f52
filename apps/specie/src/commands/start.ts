/** `specie start`: brings everything up, and stays until Ctrl-C. */
import { Command } from 'commander'
import { CommandFailure, makeOne } from '../terminal/failure.ts'
import { type ProgrammeOptions, programmeOptions } from './session.ts'

export type ServeOptions = ProgrammeOptions & { readonly port?: string; readonly host?: string }

export function start(): Command {
  return servingOptions(new Command('start'))
    .description('start database, chain, demonstration and site; they stay until Ctrl-C')
    .action((options: ServeOptions) => stayUntilStopped(options, true))
}

export function servingOptions(command: Command): Command {
  return programmeOptions(command)
    .option('--port <number>', 'where the site is served (default: PORT, or 4600)')
    .option(
      '--host <name>',
      'the network address that is listened on (default: SPECIE_HOST, or localhost only)',
    )
}

/** Starts, says where, and ends everything in order on the first Ctrl-C; a second one does not wait. */
export async function stayUntilStopped(options: ServeOptions, demonstrate: boolean): Promise<void> {
  const { demonstrationHere, settingsFrom, officeOfTheCast } = await import('../programme/startSettings.ts')
  const { startProgramme } = await import('../programme/startProgramme.ts')
  const log = (line: string) => console.log(line)
  const stopping = new AbortController()
  const stopped = untilSignal(stopping)
  const started = await startProgramme({
    ...settingsFrom(options),
    demonstration: demonstrate ? await demonstrationHere() : null,
    work: demonstrate ? officeOfTheCast : null,
    log,
    signal: stopping.signal,
  }).catch((error: unknown) => {
    if (!stopping.signal.aborted) throw asStartFailure(error)
    log('Stopped before it was up.')
    return process.exit(interrupted)
  })
  log(`\n  ${started.address}\n\nCtrl-C stops it; the data stay in ${started.programme.dataDirectory}.`)
  await stopped
  log('\nStopping: the chain is saved, the database ended.')
  await started.close().catch((error: unknown) => {
    log(`Not everything could be ended in order: ${reasons(error)}. The next start puts it right.`)
    process.exit(1)
  })
  log('Stopped. Begin again with the same data:  npm start')
  process.exit(0)
}

function reasons(error: unknown): string {
  const all: unknown[] = error instanceof AggregateError ? error.errors : [error]
  return all.map((one) => (one instanceof Error ? one.message : String(one))).join('; ')
}

export function untilSignal(stopping: AbortController): Promise<void> {
  return new Promise((resolve) => {
    let askedAtMs = Number.NEGATIVE_INFINITY
    const stop = () => {
      if (stopping.signal.aborted) {
        // npm hands on the signal that the terminal has already given to everybody: that is still the first Ctrl-C.
        if (performance.now() - askedAtMs < echoMs) return
        console.error('Stopped at once. What was not saved is found at the next start.')
        process.exit(interrupted)
      }
      askedAtMs = performance.now()
      stopping.abort(new Error('Stopped by a signal.'))
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  })
}

/** What a person can put right is no defect of this program. */
function asStartFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (error.name === 'NothingToServe')
    return new CommandFailure('unreachable', error.message, { code: 'NO_PROGRAMME', remedy: makeOne })
  const code = ours[error.name]
  return code === undefined ? error : new CommandFailure('unreachable', error.message, { code, cause: error })
}

const ours: Readonly<Record<string, string>> = {
  AlreadyRunning: 'ALREADY_RUNNING',
  PortBusy: 'PORT_BUSY',
  AnotherChain: 'ANOTHER_CHAIN',
  ChainDirectoryTaken: 'ALREADY_RUNNING',
  DemonstrationRefused: 'DEMONSTRATION_REFUSED',
}

/** As a shell reports a program that Ctrl-C ended. */
const interrupted = 130
const echoMs = 800
