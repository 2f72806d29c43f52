/**
 * Each public read on keep-alive loopback, and all that the page asks for at once; beside each the floor, the same bytes from a bare
 * Hono server in a process of its own. `--json` prints figures for machines.
 */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pageReads } from './pageReads.ts'

const rounds = 300
const warmups = 30
const targetPageMs = 50

if (process.argv[2] === 'bare') await serveBare()
else if (process.argv[2] === 'whole') await serveWhole(process.argv[3] ?? '')
else await measureAll()

async function measureAll(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'specie-bench-server-'))
  const whole = await child(['whole', join(home, 'data')])
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const bars: { bars: { barKey: string }[] } = JSON.parse(
    (await ask(agent, whole.address, '/api/v1/bars?limit=1')).body,
  )
  const vaults: { vaults: { listDigest: string }[] } = JSON.parse(
    (await ask(agent, whole.address, '/api/v1/vaults')).body,
  )
  const paths = [
    ...pageReads,
    '/api/v1/vaults/1',
    '/api/v1/statements',
    '/api/v1/bars?query=A%2010&limit=50',
    `/api/v1/bars/${bars.bars[0]?.barKey}`,
    `/api/v1/lists/${vaults.vaults[0]?.listDigest}.csv`,
    '/api/v1/titles',
    '/api/v1/holds',
    '/api/v1/events',
    '/',
  ]
  const bodies = Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => [path, (await ask(agent, whole.address, path)).body] as const),
    ),
  )
  const bare = await child(['bare'], bodies)
  const reads = []
  for (const path of paths) {
    const here = await measure(() => ask(agent, whole.address, path))
    const floor = await measure(() => ask(agent, bare.address, path))
    const times = Number((here.p50Ms / floor.p50Ms).toFixed(1))
    reads.push({
      path: shortened(path),
      bytes: Buffer.byteLength(bodies[path] ?? ''),
      ...here,
      floorP50Ms: floor.p50Ms,
      timesTheFloor: times,
    })
  }
  const page = await measure(() => Promise.all(pageReads.map((path) => ask(agent, whole.address, path))))
  const pageFloor = await measure(() => Promise.all(pageReads.map((path) => ask(agent, bare.address, path))))
  agent.destroy()
  await Promise.all([whole.end(), bare.end()])
  rmSync(home, { recursive: true, force: true })

  const result = {
    name: "a page's data",
    rounds,
    page: {
      ...page,
      floorP50Ms: pageFloor.p50Ms,
      timesTheFloor: Number((page.p50Ms / pageFloor.p50Ms).toFixed(1)),
    },
    targetPageMs,
    reached: page.p99Ms < targetPageMs,
    reads,
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify(result))
  else {
    console.log(
      `${'read'.padEnd(36)} ${'bytes'.padStart(8)} ${'p50 ms'.padStart(8)} ${'p99 ms'.padStart(8)} ${'floor'.padStart(8)} ${'times'.padStart(6)}`,
    )
    for (const read of reads) print(read.path, read.bytes, read)
    print(
      `the page's ${pageReads.length} reads at once`,
      reads.slice(0, pageReads.length).reduce((sum, read) => sum + read.bytes, 0),
      result.page,
    )
    console.log(
      `target for the page: below ${targetPageMs} ms, ${result.reached ? 'reached at p99' : 'missed at p99'}`,
    )
  }
  process.exitCode = result.reached ? 0 : 1
}

type Figures = { readonly p50Ms: number; readonly p99Ms: number }

function print(
  name: string,
  bytes: number,
  figures: Figures & { floorP50Ms: number; timesTheFloor: number },
): void {
  const cells = [bytes, figures.p50Ms, figures.p99Ms, figures.floorP50Ms].map((cell) =>
    String(cell).padStart(8),
  )
  console.log(`${name.padEnd(36)} ${cells.join(' ')} ${String(figures.timesTheFloor).padStart(6)}`)
}

async function measure(work: () => Promise<unknown>): Promise<Figures> {
  for (let round = 0; round < warmups; round += 1) await work()
  const taken: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const at = performance.now()
    await work()
    taken.push(performance.now() - at)
  }
  taken.sort((a, b) => a - b)
  const at = (share: number) => Number((taken[Math.floor(share * (rounds - 1))] ?? 0).toFixed(2))
  return { p50Ms: at(0.5), p99Ms: at(0.99) }
}

function ask(agent: Agent, address: string, path: string): Promise<{ readonly body: string }> {
  return new Promise((resolve, reject) => {
    const request = get(`${address}${path}`, { agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        if (response.statusCode === 200) resolve({ body: Buffer.concat(chunks).toString() })
        else reject(new Error(`${path} was answered with ${response.statusCode}.`))
      })
    })
    request.on('error', reject)
  })
}

async function child(words: readonly string[], bodies?: Readonly<Record<string, string>>) {
  const process = fork(fileURLToPath(import.meta.url), [...words], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  if (bodies !== undefined) process.send(bodies)
  const address = await new Promise<string>((resolve, reject) => {
    process.once('message', (message) => resolve(String(message)))
    process.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was up.`)))
  })
  const end = () =>
    new Promise<void>((resolve) => {
      process.once('exit', () => resolve())
      process.disconnect()
    })
  return { address, end }
}

async function serveWhole(dataDirectory: string): Promise<void> {
  const [{ startProgramme }, { demonstrationHere }, { buildSite }] = await Promise.all([
    import('../apps/specie/src/programme/startProgramme.ts'),
    import('../apps/specie/src/programme/startSettings.ts'),
    import('@specie/site'),
  ])
  const started = await startProgramme({
    dataDirectory,
    port: 0,
    host: '127.0.0.1',
    work: null,
    demonstration: await demonstrationHere(),
    buildPage: (log) => buildSite({ log }),
    log: () => {},
  })
  process.once('disconnect', () => void started.close().then(() => process.exit(0)))
  process.send?.(started.address)
}

/** The least that could answer: a route for each path, the bytes ready. */
async function serveBare(): Promise<void> {
  const [{ Hono }, { serve }] = await Promise.all([import('hono'), import('@hono/node-server')])
  const bodies = await new Promise<Record<string, string>>((resolve) => {
    process.once('message', (message) => resolve(message as Record<string, string>))
  })
  const app = new Hono()
  app.get('*', (c) => {
    const { pathname, search } = new URL(c.req.url)
    return c.body(bodies[`${pathname}${search}`] ?? '', 200, { 'content-type': 'application/json' })
  })
  process.once('disconnect', () => process.exit(0))
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    process.send?.(`http://127.0.0.1:${port}`),
  )
}

function shortened(path: string): string {
  return path.replace(/0x[0-9a-f]{64}/, '0x…')
}
