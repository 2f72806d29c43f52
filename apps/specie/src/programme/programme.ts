/**
 * A programme at work: its database, its chain, its clock, and what it knows of itself. Everything that the command line,
 * the server and the demonstration do, they do through one of these.
 */
import type { Chain } from '@specie/coin'
import type { NamedParty, Pool, ProgrammeSettings } from './store.ts'

export type Programme = {
  /** Absolute path of the directory that everything local lives in. */
  readonly dataDirectory: string
  readonly pool: Pool
  readonly databaseUrl: string
  readonly rpcUrl: string
  /** The chain of this machine, whose clock can be moved; null on any other chain. */
  readonly localChain: LocalClock | null
  /** Seconds of Unix time as the chain's next block will have it. */
  now(): Promise<number>
  /** What the programme is; null before it is founded. */
  readonly settings: ProgrammeSettings | null
  /** False while a demonstration is being told: interrupted, it is begun afresh by the next start. */
  readonly completed: boolean
  /** The contracts. Throws NoProgramme before it is founded. */
  chain(): Chain
  /** Names the contracts that were deployed for it. A database holds one programme: a second one is refused. */
  found(settings: ProgrammeSettings): Promise<Chain>
  /** Says that the demonstration has been told to its end; until then a start begins it afresh. */
  complete(): Promise<void>
  name(parties: readonly NamedParty[]): Promise<void>
  parties(): Promise<readonly NamedParty[]>
  /** Ends what this process started, in order: the chain's state saved, the database stopped. Can be called twice. */
  close(): Promise<void>
}

/** What only a local chain can do. */
export type LocalClock = {
  /** Forward by whole seconds, with a block there. */
  advance(seconds: number): Promise<void>
  /** Forward to this second of Unix time, with a block there. */
  moveTo(time: number): Promise<void>
  /** A block with nothing in it. */
  mine(): Promise<void>
}

/** Nothing was founded in this database yet. */
export class NoProgramme extends Error {
  constructor(dataDirectory: string) {
    super(`There is no programme in ${dataDirectory} yet.\nBegin with:  npm start`)
    this.name = 'NoProgramme'
  }
}
