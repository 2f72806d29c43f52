/**
 * Figures for Prometheus, on a port of their own (`SPECIE_METRICS`, this machine only unless a host is named): what the public
 * address serves never depends on who is asking, and a proxy that forgets a header opens nothing.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { lastReconciliation } from '@specie/books'
import { countCases, holderProgress } from '@specie/screening'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Programme } from '../../programme/programme.ts'
import type { Answered } from '../app.ts'
import type { Desk } from '../desk/desk.ts'
import { readerLag } from '../reading/readerLag.ts'
import { rememberFor } from '../remember.ts'
import { countAll } from './store.ts'

export type Metrics = {
  answered(answered: Answered): void
  /** Null where nothing listens. */
  readonly address: string | null
  readonly registry: Registry
  close(): Promise<void>
}

export async function openMetrics(options: {
  readonly programme: Pick<Programme, 'pool'>
  readonly desk: Desk
  readonly listenAt: { readonly host: string; readonly port: number } | null
  readonly log: (line: string) => void
}): Promise<Metrics> {
  const { desk, listenAt, log } = options
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: 'specie_' })
  const durations = new Histogram({
    name: 'specie_request_seconds',
    help: 'How long a request took, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 8],
    registers,
  })
  const refused = new Counter({
    name: 'specie_requests_limited_total',
    help: 'Requests that came too often.',
    labelNames: ['route'],
    registers,
  })
  fromDatabase(desk, registers)
  const live: Gauge = new Gauge({
    name: 'specie_live_streams',
    help: 'Live streams that this server holds.',
    registers,
    collect() {
      live.set(desk.live.count())
    },
  })

  const server = listenAt === null ? null : await listen(registry, listenAt, log)
  return {
    registry,
    address: server?.address ?? null,
    answered({ method, route, status, ms }) {
      durations.observe({ method, route, status }, ms / 1000)
      if (status === 429) refused.inc({ route })
    },
    async close() {
      registry.clear()
      await server?.close()
    },
  }
}

function fromDatabase(desk: Desk, registers: readonly Registry[]): void {
  const counted = rememberFor(keptMs, () => countAll(desk.pool))
  const gauge = (
    name: string,
    help: string,
    labelNames: readonly string[],
    fill: (of: Gauge) => Promise<void>,
  ) => {
    const made: Gauge = new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [...registers],
      async collect() {
        made.reset()
        // A database or a chain that is silent shows as figures that are missing, not as zeros.
        await fill(made).catch((error: unknown) => desk.log.warn({ error }, `${name} cannot be counted`))
      },
    })
  }
  gauge('specie_orders', 'Orders by kind and state.', ['kind', 'state'], async (of) => {
    for (const { kind, state, count } of (await counted()).orders) of.set({ kind, state }, count)
  })
  gauge('specie_outbox_messages', 'Messages on their way to the chain, by state.', ['state'], async (of) => {
    for (const { state, count } of (await counted()).outbox) of.set({ state }, count)
  })
  gauge('specie_outbox_oldest_seconds', 'Age of the oldest message of each state.', ['state'], async (of) => {
    for (const { state, oldestSeconds } of (await counted()).outbox) of.set({ state }, oldestSeconds)
  })
  gauge('specie_jobs', 'Jobs that wait or run, by task.', ['task'], async (of) => {
    for (const { task, count } of (await counted()).jobs) of.set({ task }, count)
  })
  gauge('specie_jobs_failing', 'Jobs that failed and will be tried again, by task.', ['task'], async (of) => {
    for (const { task, failing } of (await counted()).jobs) of.set({ task }, failing)
  })
  gauge(
    'specie_jobs_oldest_seconds',
    'How long the oldest job is overdue, by task.',
    ['task'],
    async (of) => {
      for (const { task, oldestSeconds } of (await counted()).jobs) of.set({ task }, oldestSeconds)
    },
  )
  gauge('specie_database_connections', 'Connections to the database, of all programs.', [], async (of) => {
    of.set((await counted()).connections)
  })
  const cases = rememberFor(keptMs, () => countCases(desk.pool))
  gauge('specie_cases', 'Possible matches, by state.', ['state'], async (of) => {
    for (const [state, count] of Object.entries((await cases()).byState)) of.set({ state }, count)
  })
  gauge('specie_cases_oldest_seconds', 'How long the oldest undecided case waits.', [], async (of) => {
    const { oldest } = await cases()
    of.set(oldest === null ? 0 : Math.max(0, Date.now() - oldest.getTime()) / 1000)
  })
  const looked = rememberFor(keptMs, () => holderProgress(desk.pool))
  gauge(
    'specie_holders_screened',
    'Accounts in the last look for all holders in the lists.',
    [],
    async (of) => {
      of.set((await looked())?.accounts ?? 0)
    },
  )
  gauge('specie_holders_listed', 'Those of them whose wallet is listed.', [], async (of) => {
    of.set((await looked())?.hits ?? 0)
  })
  gauge(
    'specie_holders_screened_at',
    'When holders were last looked for, by the chain’s clock.',
    [],
    async (of) => {
      of.set(((await looked())?.at.getTime() ?? 0) / 1000)
    },
  )
  gauge('specie_screening_runs', 'Runs on record.', [], async (of) => {
    of.set((await cases()).runs)
  })
  gauge(
    'specie_screening_lists',
    'Sanctions lists, by what they are: fresh, stale or missing.',
    ['state'],
    async (of) => {
      const now = new Date((await desk.office.chain.now()) * 1000)
      const { lists, stale, missing } = await desk.cases.listsState(desk.pool, now)
      of.set({ state: 'fresh' }, lists.length - stale.length)
      of.set({ state: 'stale' }, stale.length)
      of.set({ state: 'missing' }, missing.length)
    },
  )
  const books = rememberFor(keptMs, () => lastReconciliation(desk.pool))
  gauge(
    'specie_books_difference_micrograms',
    'Largest difference of the last reconciliation.',
    [],
    async (of) => {
      const last = await books()
      if (last !== null) of.set(Number(last.differenceMicrograms))
    },
  )
  const lag = rememberFor(keptMs, async () => readerLag(desk.pool, await desk.sources.snapshots.current()))
  gauge('specie_reader_behind_blocks', 'Blocks of the chain that are not recorded yet.', [], async (of) => {
    const { behindBlocks } = await lag()
    if (behindBlocks !== null) of.set(behindBlocks)
  })
  gauge(
    'specie_reader_behind_seconds',
    'How much older the recorded head is than the chain’s.',
    [],
    async (of) => {
      const { behindSeconds } = await lag()
      if (behindSeconds !== null) of.set(behindSeconds)
    },
  )
}

async function listen(
  registry: Registry,
  { host, port }: { readonly host: string; readonly port: number },
  log: (line: string) => void,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    registry.metrics().then(
      (text) =>
        response
          .writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' })
          .end(text),
      () => response.writeHead(500).end(),
    )
  })
  server.headersTimeout = 5_000
  server.requestTimeout = 5_000
  server.maxConnections = 16
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = `http://${host}:${(server.address() as AddressInfo).port}/metrics`
  log(`metrics at ${address}`)
  return {
    address,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const keptMs = 2_000
