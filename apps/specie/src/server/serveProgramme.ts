/**
 * A programme in the open: its reads, its desk and its site behind one address. The socket is taken first, so that a busy port is
 * known at once and whoever comes early is told what is still being done.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { openPages } from '@specie/site/pages'
import { logReads } from '../log/reads.ts'
import type { Programme } from '../programme/programme.ts'
import { keepHead } from '../programme/store.ts'
import { createApp } from './app.ts'
import { archiveOf } from './archiveOf.ts'
import type { Incoming } from './callerAddress.ts'
import { openDesk } from './desk/openDesk.ts'
import { type Listening, listen } from './listen.ts'
import { openLog } from './log.ts'
import { openMetrics } from './metrics/openMetrics.ts'
import { problemResponse } from './problem.ts'
import { createShelfReader } from './reading/shelves.ts'
import { createSignatureReader } from './reading/signatures.ts'
import { watchChain } from './reading/snapshot.ts'
import { rememberFor } from './remember.ts'
import { securedResponse } from './securityHeaders.ts'
import { type ServerSettings, serverSettingsFrom } from './serverSettings.ts'
import { readSite } from './siteFiles.ts'
import { namesOf, type Sources } from './sources.ts'

export type Door = Listening & {
  /** Opens the programme's site and reads behind the address. Returns when the first answers are ready to be given. */
  open(programme: Programme, siteDirectory: string, log: (line: string) => void): Promise<void>
}

export type DoorOptions = {
  readonly port: number
  readonly host: string
  /** From the environment where nothing is given. */
  readonly settings?: ServerSettings
}

type Answer = (request: Request, env?: Incoming) => Response | Promise<Response>

/** Takes the port. Until `open`, every question is answered with: not ready. */
export async function takeDoor(options: DoorOptions): Promise<Door> {
  const server = options.settings ?? serverSettingsFrom(process.env)
  let answer: Answer = (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/healthz') return securedResponse(Response.json({ status: 'alive' }))
    return securedResponse(
      problemResponse('NOT_READY', 'It is starting; ask again in a moment.', pathname, {
        'retry-after': '2',
      }),
    )
  }
  const ends: (() => Promise<void>)[] = []
  let stop = async () => {}
  let writing = 0
  const { port, host } = options
  const listening = await listen({
    port,
    host,
    fetch: async (request, env) => {
      if (request.method === 'GET' || request.method === 'HEAD') return answer(request, env)
      writing += 1
      try {
        return await answer(request, env)
      } finally {
        writing -= 1
      }
    },
  })
  return {
    ...listening,
    async open(programme, siteDirectory, log) {
      const { settings } = programme
      if (settings === null) throw new Error('A programme is founded before it is served.')
      if (!['localhost', '127.0.0.1', '::1'].includes(host) && server.desk.publishedAt === undefined) {
        log(
          `It listens on ${host} without SPECIE_ORIGIN: nobody can sign in under another name than localhost.`,
        )
      }
      const sources = sourcesOf(programme, settings, log)
      ends.push(async () => sources.snapshots.close())
      const serverLog = openLog({ level: server.logLevel })
      const opened = await openDesk(programme, settings, {
        ...server.desk,
        sources,
        port: listening.port,
        log: serverLog,
      })
      ends.unshift(opened.close)
      stop = opened.stop
      const metrics = await openMetrics({ programme, desk: opened.desk, listenAt: server.metricsAt, log })
      ends.unshift(metrics.close)
      const pages = await openPages(siteDirectory)
      const { publishedAt } = server.desk
      const app = createApp({
        sources,
        site: readSite(siteDirectory),
        ...(pages === null ? {} : { pages }),
        ...(publishedAt === undefined ? {} : { publishedAt }),
        desk: opened.desk,
        publicLog: logReads(programme),
        onAnswered: (answered) => {
          metrics.answered(answered)
          const { method, route, status, ms, key, from } = answered
          const level = status >= 500 ? 'error' : 'info'
          serverLog[level]({ method, route, status, ms: Math.round(ms), key, from }, 'answered')
        },
        onDefect: (error, path) => {
          serverLog.error({ error, path }, 'defect')
          log(`${path}: ${describe(error)}`)
        },
      })
      // So that the first visitor does not wait for what all visitors share.
      for (const path of ['/api/v1/history', '/api/v1/bars', '/en/']) await app.request(path)
      answer = (request, env) => app.fetch(request, env)
    },
    async close() {
      // Streams end, whoever balances the load is told; a write that has begun is given time to finish, then nothing new comes in.
      await stop()
      for (const until = Date.now() + writesEndWithinMs; writing > 0 && Date.now() < until; ) await pause(20)
      await listening.close()
      for (const end of ends) await end()
    },
  }
}

function sourcesOf(
  programme: Programme,
  settings: NonNullable<Programme['settings']>,
  log: (line: string) => void,
): Sources {
  const archive = archiveOf(programme.pool)
  const snapshots = watchChain({
    chain: programme.chain(),
    deployedAtBlock: settings.deployedAtBlock,
    now: () => programme.now(),
    onHead: (head) => {
      keepHead(programme.pool, head).catch((error) => log(`The head cannot be kept: ${describe(error)}`))
      warm().catch(() => {})
    },
    log,
  })
  const shelves = createShelfReader(archive)
  // What all visitors share is made when the block comes, not when the first of them asks; a failure is met by who asks.
  const warm = async () => {
    const snapshot = await snapshots.current()
    snapshot.states()
    await shelves(snapshot)
  }
  return {
    settings,
    snapshots,
    archive,
    shelves,
    signatures: createSignatureReader(programme.chain()),
    names: rememberFor(namesForMs, async () => namesOf(await programme.parties(), await archive.vaults())),
    publicRpcUrl: programme.localChain === null ? null : programme.rpcUrl,
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? ` (${error.cause.message.split('\n')[0]})` : ''
  return `${error.message.split('\n')[0]}${cause}`
}

const namesForMs = 2_000
const writesEndWithinMs = 5_000
