/** The desk of one server: its listener, its threads, its counters, made once and ended in order. */

import { type Chain, openTrial } from '@specie/coin'
import { openCaseRooms } from '@specie/screening'
import { openEngine } from '@specie/settlement/netting/thread'
import { admissionOf } from '../../admission.ts'
import { openHolders } from '../../holders/holders.ts'
import { officeOf } from '../../office.ts'
import { personalDataOf } from '../../personalData.ts'
import type { Programme } from '../../programme/programme.ts'
import type { ProgrammeSettings } from '../../programme/store.ts'
import type { Log } from '../log.ts'
import type { Snapshots } from '../reading/snapshot.ts'
import { originsOf } from '../session/origins.ts'
import type { Sources } from '../sources.ts'
import { openExports } from './books/exports.ts'
import type { Desk } from './desk.ts'
import { type LimitSettings, openLimits } from './limits.ts'
import { openListWork } from './lists/listWork.ts'
import { openLive } from './live/live.ts'

export type DeskSettings = {
  /** `https://desk.example`; without it this machine's own names. */
  readonly publishedAt?: string
  readonly proxies: number
  readonly limits: LimitSettings
}

export type OpenDesk = {
  readonly desk: Desk
  /** Begins nothing new: live streams are told and ended. */
  stop(): Promise<void>
  close(): Promise<void>
}

export async function openDesk(
  programme: Programme,
  settings: ProgrammeSettings,
  options: DeskSettings & { readonly sources: Sources; readonly port: number; readonly log: Log },
): Promise<OpenDesk> {
  const { sources, log } = options
  const { pool, databaseUrl, rpcUrl } = programme
  let stopping = false
  const live = await openLive(pool, log)
  const lists = openListWork({
    databaseUrl,
    rpcUrl,
    contracts: settings.contracts,
    deployedAtBlock: settings.deployedAtBlock,
  })
  const engine = openEngine()
  const personal = personalDataOf(programme)
  const desk: Desk = {
    pool,
    office: { ...officeOf(programme), chain: withSnapshots(programme.chain(), sources.snapshots) },
    sources,
    origins: originsOf({
      port: options.port,
      ...(options.publishedAt === undefined ? {} : { published: options.publishedAt }),
    }),
    limits: openLimits(pool, options.limits),
    trial: await openTrial(rpcUrl),
    live,
    lists,
    engine,
    personal,
    cases: openCaseRooms(pool, personal),
    admission: admissionOf(personal),
    exports: openExports(),
    holders: openHolders({
      pool,
      chain: programme.chain(),
      deployedAtBlock: settings.deployedAtBlock,
      snapshots: sources.snapshots,
      archive: sources.archive,
    }),
    log,
    stopping: () => stopping,
    proxies: options.proxies,
  }
  return {
    desk,
    async stop() {
      stopping = true
      await live.close()
    },
    async close() {
      await Promise.all([lists.close(), engine.close()])
    },
  }
}

/**
 * What every request asks of the present (rules, standing, time) comes from the block that the chain confirmed a moment ago, once for
 * all. It decides who is let in and what is shown; what binds is decided by the contracts.
 */
function withSnapshots(chain: Chain, snapshots: Snapshots): Chain {
  return {
    ...chain,
    now: async () => (await snapshots.current()).countedAt,
    readParties: async (at) =>
      at === undefined ? (await snapshots.current()).parties : chain.readParties(at),
    readReserve: async (at) =>
      at === undefined ? (await snapshots.current()).reserve : chain.readReserve(at),
  }
}
