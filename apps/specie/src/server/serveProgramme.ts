/**
 * A programme in the open: its reads and its site behind one address. The socket is taken first, so that a busy port is
 * known at once and whoever comes early is told what is still being done.
 */
import type { Programme } from '../programme/programme.ts'
import { keepHead } from '../programme/store.ts'
import { createApp } from './app.ts'
import { archiveOf } from './archiveOf.ts'
import { type Listening, listen } from './listen.ts'
import { problemResponse } from './problem.ts'
import { createShelfReader } from './reading/shelves.ts'
import { createSignatureReader } from './reading/signatures.ts'
import { watchChain } from './reading/snapshot.ts'
import { rememberFor } from './remember.ts'
import { securedResponse } from './securityHeaders.ts'
import { readSite } from './siteFiles.ts'
import { namesOf, type Sources } from './sources.ts'

export type Door = Listening & {
  /** Opens the programme's site and reads behind the address. Returns when the first answers are ready to be given. */
  open(programme: Programme, siteDirectory: string, log: (line: string) => void): Promise<void>
}

/** Takes the port. Until `open`, every question is answered with: not ready. */
export async function takeDoor(options: { readonly port: number; readonly host: string }): Promise<Door> {
  let answer = (request: Request): Response | Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname === '/healthz') return securedResponse(Response.json({ status: 'alive' }))
    return securedResponse(
      problemResponse('NOT_READY', 'It is starting; ask again in a moment.', pathname, {
        'retry-after': '2',
      }),
    )
  }
  let closeWatch = () => {}
  const listening = await listen({ ...options, fetch: (request) => answer(request) })
  return {
    ...listening,
    async open(programme, siteDirectory, log) {
      const { settings } = programme
      if (settings === null) throw new Error('A programme is founded before it is served.')
      const sources = sourcesOf(programme, settings, log)
      closeWatch = () => sources.snapshots.close()
      const app = createApp({
        sources,
        site: readSite(siteDirectory),
        onDefect: (error, path) => log(`${path}: ${describe(error)}`),
      })
      // So that the first visitor does not wait for what all visitors share.
      for (const path of ['/api/v1/history', '/api/v1/bars']) await app.request(path)
      answer = (request) => app.fetch(request)
    },
    async close() {
      await listening.close()
      closeWatch()
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
