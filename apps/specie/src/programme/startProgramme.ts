/**
 * Everything up, in order: the port, the database and the chain, the demonstration on a first start, the page, the reads. What was
 * begun when something fails is ended again, and what is stopped comes back with the next start.
 */
import { resolve } from 'node:path'
import type { LocalAccount } from 'viem'
import { takeDoor } from '../server/serveProgramme.ts'
import { openWork } from '../work/openWork.ts'
import { forgetProgramme, markDemonstration } from './forget.ts'
import {
  AlreadyRunning,
  isOwned,
  type OpenOptions,
  openOwnProgramme,
  openProgramme,
} from './openProgramme.ts'
import type { Programme } from './programme.ts'
import { livingOwner } from './running.ts'
import { type Steps, tellSteps } from './steps.ts'

export type StartOptions = {
  readonly dataDirectory: string
  readonly port: number
  readonly host: string
  readonly databaseUrl?: string
  readonly rpcUrl?: string
  /** Tells the demonstration on a first start. Without it an empty database is refused. */
  readonly demonstration: Demonstration | null
  /** The background work in the same process, for whom it signs; null where other processes do it: then this one may be one of many. */
  readonly work: Workers | null
  /** Builds the page when a source is newer, and says where it is. */
  readonly buildPage: (log: (line: string) => void) => Promise<string>
  readonly log: (line: string) => void
  /** Ends a start that is still under way. */
  readonly signal?: AbortSignal
}

export type Demonstration = {
  /** Unix seconds of its first day, for a chain that is new. */
  readonly begins: () => number
  readonly create: (programme: Programme, log: (line: string) => void) => Promise<void>
}

/** Whoever this process can sign for in this programme. */
export type Workers = (programme: Programme) => Promise<readonly LocalAccount[]>

export type Started = {
  readonly address: string
  readonly programme: Programme
  readonly steps: Steps['taken']
  /** Takes no more questions, then ends the chain and the database in order. */
  close(): Promise<void>
}

/** Throws AlreadyRunning, PortBusy, AnotherChain, or what a part of it could not do. */
export async function startProgramme(options: StartOptions): Promise<Started> {
  const { log, signal } = options
  const dataDirectory = resolve(options.dataDirectory)
  const running = livingOwner(dataDirectory)
  if (running?.kind === 'start' && options.work !== null) throw new AlreadyRunning(dataDirectory, running)
  const steps = tellSteps(log)
  const ends: (() => Promise<void>)[] = []
  const close = async () => {
    // The first to come is the first to go: no visitor asks a chain that is being ended.
    while (ends.length > 0) await ends.shift()?.()
  }
  try {
    const door = await takeDoor({ port: options.port, host: options.host })
    ends.push(door.close)
    // The page is built while the database and the chain come up; what either fails with is heard.
    const page = steps.step('page', () => options.buildPage(steps.say))
    page.catch(() => {})
    const programme = await openComplete({ ...options, dataDirectory }, steps, ends)
    const directory = await page
    signal?.throwIfAborted()
    const { work } = options
    if (work !== null) {
      const signers = await work(programme)
      const working = await openWork({ programme, signers, log })
      // After the door, before the programme.
      ends.splice(1, 0, () => working.close())
    }
    await steps.step('site and reads', () => door.open(programme, directory, log))
    if (isOwned(programme)) programme.ownership.note({ address: door.address })
    return { address: door.address, programme, steps: steps.taken, close }
  } catch (error) {
    await close().catch((failure: unknown) =>
      log(`Not everything could be ended in order: ${String(failure)}`),
    )
    throw error
  }
}

/** Opens the programme with its demonstration told to the end; one that was interrupted is begun afresh. */
async function openComplete(
  options: StartOptions,
  steps: Steps,
  ends: (() => Promise<void>)[],
): Promise<Programme> {
  const { demonstration, signal } = options
  const opening: OpenOptions = {
    dataDirectory: options.dataDirectory,
    ...(options.databaseUrl === undefined ? {} : { databaseUrl: options.databaseUrl }),
    ...(options.rpcUrl === undefined ? {} : { rpcUrl: options.rpcUrl }),
    ...(demonstration === null ? {} : { genesisTime: demonstration.begins() }),
    log: steps.say,
    step: steps.step,
  }
  const open = async () => {
    const programme =
      options.work === null
        ? await openProgramme({ ...opening, kind: 'join' })
        : await openOwnProgramme(opening)
    ends.push(() => programme.close())
    signal?.throwIfAborted()
    return programme
  }
  let programme = await open()
  if (programme.settings !== null && !programme.completed && demonstration !== null) {
    steps.say('The last start was interrupted before the demonstration was complete: it begins afresh.')
    await ends.pop()?.()
    await forgetProgramme(opening)
    programme = await open()
  }
  if (programme.settings !== null && programme.completed) return programme
  if (demonstration === null) {
    throw new NothingToServe(options.dataDirectory)
  }
  if (programme.localChain === null) {
    throw new DemonstrationRefused(
      `The demonstration is not for the chain at ${withoutSecrets(programme.rpcUrl)}: its keys are known to everybody.`,
      'Unset RPC_URL to have it on a local chain.',
    )
  }
  const begins = demonstration.begins()
  if ((await programme.now()) > begins + aDay) {
    throw new DemonstrationRefused(
      'The demonstration begins in the past, and the local chain at RPC_URL is past that already.',
      `Unset RPC_URL, or begin that chain earlier:  anvil --timestamp ${begins}`,
    )
  }
  markDemonstration(programme.dataDirectory)
  const opened = programme
  await steps.step('demonstration', () => untilAborted(demonstration.create(opened, steps.say), signal))
  await programme.complete()
  return programme
}

/** Only what was made before can be served without a demonstration. */
export class NothingToServe extends Error {
  constructor(dataDirectory: string) {
    super(`There is no programme in ${dataDirectory} to serve.`)
    this.name = 'NothingToServe'
  }
}

/** There is no programme to start, and the demonstration cannot or must not be told here. */
export class DemonstrationRefused extends Error {
  constructor(why: string, remedy: string) {
    super(`There is no programme in this database yet.\n${why}\n${remedy}`)
    this.name = 'DemonstrationRefused'
  }
}

/** A node's address often carries a key in its path or its query. */
function withoutSecrets(rpcUrl: string): string {
  return URL.canParse(rpcUrl) ? new URL(rpcUrl).host : 'RPC_URL'
}

function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return work
  // What is left running runs into a closed database, and is nobody's concern any more.
  work.catch(() => {})
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject)
  })
}

const aDay = 86_400
