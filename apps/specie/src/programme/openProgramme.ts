/**
 * Opens the programme of a data directory: shares the database and the chain that a running start has recorded there, or
 * brings up its own for as long as it is needed.
 */
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Chain, connectChain } from '@specie/coin'
import { attachLocalChain, startLocalChain } from '@specie/coin/local'
import { openStore, type Store } from '@specie/store'
import { migrateAll } from './migrations.ts'
import { NoProgramme, type Programme } from './programme.ts'
import { AnotherChain, printLoss, reconcile } from './reconcile.ts'
import { claim, type Ownership, type Running } from './running.ts'
import type { Steps } from './steps.ts'
import {
  keepHead,
  keepSettings,
  markCompleted,
  nameParties,
  type ProgrammeSettings,
  readParties,
  readSettings,
} from './store.ts'

export type OpenOptions = {
  readonly dataDirectory: string
  /** A PostgreSQL of one's own; the embedded one without it. */
  readonly databaseUrl?: string
  /** An EVM node of one's own; the embedded one without it. */
  readonly rpcUrl?: string
  readonly log: (line: string) => void
  /**
   * `start` keeps running and refuses a second of its kind; a `command` shares what runs; `join` keeps running beside others, over a
   * database and a node of one's own or over those of a running start. A command, without it.
   */
  readonly kind?: Running['kind'] | 'join'
  /** Unix seconds at which a new local chain begins. */
  readonly genesisTime?: number
  /** Runs each longer part under its name; just does it, without this. */
  readonly step?: Steps['step']
}

/** What only the process that owns the data directory may do. */
export type OwnedProgramme = Programme & { readonly ownership: Ownership }

/** A start runs in this data directory already. */
export class AlreadyRunning extends Error {
  readonly running: Running

  constructor(dataDirectory: string, running: Running) {
    super(
      [
        'Specie runs here already.',
        `  site     ${running.address ?? 'not up yet'}`,
        `  process  ${running.owner.pid}, since ${running.since}`,
        `  data     ${dataDirectory}`,
        'Stop it with Ctrl-C where it runs, or start with a data directory of its own:  SPECIE_DATA=… PORT=… npm start',
      ].join('\n'),
    )
    this.name = 'AlreadyRunning'
    this.running = running
  }
}

/** Opens it as a command does: owned where nothing runs, shared where a start does. Always close it. */
export async function openProgramme(options: OpenOptions): Promise<Programme> {
  const dataDirectory = resolve(options.dataDirectory)
  const { databaseUrl, rpcUrl } = options
  // Where neither is ours there is nothing in the directory to own, and any number may work at once.
  if (options.kind === 'join' && databaseUrl !== undefined && rpcUrl !== undefined) {
    return openShared(options, dataDirectory, { databaseUrl, rpcUrl })
  }
  const deadline = Date.now() + waitMs
  const kind = options.kind === 'join' ? 'start' : (options.kind ?? 'command')
  for (let told = false; ; await pause(100)) {
    const claimed = claim(dataDirectory, kind)
    if (claimed.owned) return openOwned(options, dataDirectory, claimed.ownership)
    const { running } = claimed
    if (options.kind === 'start' && running.kind === 'start') throw new AlreadyRunning(dataDirectory, running)
    if (running.kind === 'start' && running.connections !== undefined) {
      return openShared(options, dataDirectory, running.connections)
    }
    if (Date.now() > deadline) {
      throw new Error(
        `Process ${running.owner.pid} has kept ${dataDirectory} for ${waitMs / 1000} s without becoming ready.`,
      )
    }
    if (!told) options.log(`Waiting for process ${running.owner.pid}, which is at work in ${dataDirectory}.`)
    told = true
  }
}

/** Opens it as `start` does: for this process alone to own. Throws AlreadyRunning when a start runs. */
export async function openOwnProgramme(options: OpenOptions): Promise<OwnedProgramme> {
  const programme = await openProgramme({ ...options, kind: 'start' })
  if (isOwned(programme)) return programme
  throw new Error('A start never shares what another owns.')
}

export function isOwned(programme: Programme): programme is OwnedProgramme {
  return 'ownership' in programme
}

async function openOwned(
  options: OpenOptions,
  dataDirectory: string,
  ownership: Ownership,
): Promise<OwnedProgramme> {
  const ends: (() => Promise<void>)[] = [async () => ownership.release()]
  const end = endOnce(ends)
  const step: Steps['step'] = options.step ?? ((_, work) => work())
  const database = async () => {
    const store = await openStore({ ...databaseOf(options), dataDirectory, log: options.log })
    ends.push(() => store.close())
    await migrateAll(store.pool)
    return store
  }
  const node = async () => {
    const { rpcUrl } = options
    if (rpcUrl !== undefined) return rpcUrl
    const local = await startLocalChain({
      dataDirectory: join(dataDirectory, 'chain'),
      log: options.log,
      ...(options.genesisTime === undefined ? {} : { genesisTime: options.genesisTime }),
    })
    ends.push(() => local.stop())
    return local.rpcUrl
  }
  try {
    const [store, rpcUrl] = await bothSettled(
      step(options.databaseUrl === undefined ? 'PostgreSQL, embedded' : 'PostgreSQL', database),
      step(options.rpcUrl === undefined ? 'chain node, local' : 'chain node', node),
    )
    const programme = await assemble(options, dataDirectory, store, rpcUrl, end)
    const { settings } = programme
    if (settings !== null && programme.completed) {
      const found = await reconcile(store.pool, programme.chain(), settings)
      if (found.kind === 'lostBlocks') options.log(printLoss(found))
      // Before either goes: what the chain was last seen at. One that is gone already was seen by whoever watched it.
      ends.push(async () => {
        const head = await programme
          .chain()
          .head()
          .catch(() => null)
        if (head !== null) await keepHead(store.pool, head)
      })
    }
    ownership.note({ connections: { databaseUrl: store.databaseUrl, rpcUrl } })
    return Object.assign(programme, { ownership })
  } catch (error) {
    await end()
    throw error
  }
}

async function openShared(
  options: OpenOptions,
  dataDirectory: string,
  connections: NonNullable<Running['connections']>,
): Promise<Programme> {
  const log = options.kind === 'join' ? options.log : () => {}
  const store = await openStore({ databaseUrl: connections.databaseUrl, dataDirectory, log })
  try {
    if (options.kind === 'join') await migrateAll(store.pool)
    return await assemble(options, dataDirectory, store, connections.rpcUrl, endOnce([() => store.close()]))
  } catch (error) {
    await store.close()
    throw error
  }
}

async function assemble(
  options: OpenOptions,
  dataDirectory: string,
  store: Store,
  rpcUrl: string,
  end: () => Promise<void>,
): Promise<Programme> {
  const { pool } = store
  const clock = await attachLocalChain({
    rpcUrl,
    ...(options.rpcUrl === undefined ? { dataDirectory: join(dataDirectory, 'chain') } : {}),
  })
  const known = await readSettings(pool)
  let settings: ProgrammeSettings | null = known
  let completed = known?.completed ?? false
  const connect = (to: ProgrammeSettings) =>
    connectChain({ rpcUrl, contracts: to.contracts, deployedAtBlock: to.deployedAtBlock })
  let chain: Chain | null = known === null ? null : await connectKnown(known, connect)
  return {
    dataDirectory,
    pool,
    databaseUrl: store.databaseUrl,
    rpcUrl,
    localChain: clock,
    now: () => clock?.now() ?? Promise.resolve(Math.floor(Date.now() / 1000)),
    get settings() {
      return settings
    },
    get completed() {
      return completed
    },
    chain() {
      if (chain === null) throw new NoProgramme(dataDirectory)
      return chain
    },
    async found(founded) {
      await keepSettings(pool, founded)
      settings = founded
      completed = !founded.demonstration
      chain = await connect(founded)
      return chain
    },
    async complete() {
      await markCompleted(pool)
      completed = true
    },
    name: (parties) => nameParties(pool, parties),
    parties: () => readParties(pool),
    close: end,
  }
}

/** The node has just answered: what fails now is that the programme's contracts are not there. */
async function connectKnown(
  settings: ProgrammeSettings & { readonly completed: boolean },
  connect: (to: ProgrammeSettings) => Promise<Chain>,
): Promise<Chain | null> {
  try {
    return await connect(settings)
  } catch (error) {
    // What an interrupted demonstration left is begun afresh, chain and all.
    if (!settings.completed) return null
    throw new AnotherChain(settings, error instanceof Error ? error.message : String(error))
  }
}

/** Fails only when both have come to an end, so that what did come up is known to the one who must end it. */
async function bothSettled<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b])
  return Promise.all([a, b])
}

/** The ends, last begun first, each even when another fails; all of it once. */
function endOnce(ends: readonly (() => Promise<void>)[]): () => Promise<void> {
  let ending: Promise<void> | null = null
  const end = async () => {
    const failures: unknown[] = []
    for (const one of ends.toReversed()) await one().catch((error: unknown) => failures.push(error))
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be ended in order.')
  }
  return () => {
    ending ??= end()
    return ending
  }
}

function databaseOf(options: OpenOptions): { databaseUrl: string } | Record<never, never> {
  return options.databaseUrl === undefined ? {} : { databaseUrl: options.databaseUrl }
}

/** As long as a first start may take on a slow machine. */
const waitMs = 120_000
