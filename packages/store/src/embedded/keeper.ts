/**
 * The keeper: a process of its own that runs the embedded server of one directory for as long as any program is connected here.
 * Started by `join.ts` with the directory and the use; never by hand. It ignores Ctrl-C, which is meant for the programs.
 */
import { randomBytes } from 'node:crypto'
import { rm, rmdir } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { dirname } from 'node:path'
import type { EmbeddedUse } from './join.ts'
import {
  type KeeperRecord,
  type KeeperSays,
  onLines,
  putRecord,
  readRecord,
  removeRecord,
  runsAlready,
} from './keeper-record.ts'
import { type RunningServer, startServer } from './server.ts'

const { directory, use } = wanted(process.argv.slice(2))
process.on('SIGINT', () => {})
process.on('SIGHUP', () => {})
process.on('SIGTERM', () => void leave(undefined))

// Nobody may ever come: the program that started this keeper may be gone already.
const firstPresenceTimeoutMs = 20_000

const present = new Set<Socket>()
const spoken: KeeperSays[] = []
let running: RunningServer | undefined
let leaving = false
let failed = false
let ending: Promise<void> | undefined
let lastOne: Socket | undefined

const lonely = setTimeout(() => present.size === 0 && void leave(undefined), firstPresenceTimeoutMs)
const door = createServer({ allowHalfOpen: true }, welcome)
await new Promise<void>((done) => door.listen(0, '127.0.0.1', done))
const address = door.address()
if (address === null || typeof address === 'string') throw new Error('The keeper has no port.')
const record: KeeperRecord = { port: address.port, token: randomBytes(24).toString('hex'), pid: process.pid }
await takeDirectory()

try {
  running = await startServer({ directory, use, log: (line) => say({ says: 'log', line }) })
  void running.exited.then(() => leave(undefined))
  say({ says: 'ready', databaseUrl: running.databaseUrl })
} catch (error) {
  failed = true
  // Whoever hears this goes, and with the last of them the keeper.
  say({ says: 'failed', reason: error instanceof Error ? error.message : String(error) })
}
if (leaving) await end()

/** Puts our record in force, or ends this process where another keeper answers. */
async function takeDirectory(): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (await putRecord(directory, record)) return
    const other = await readRecord(directory)
    if (other === undefined) continue
    if (await answers(other)) process.exit(runsAlready)
    await removeRecord(directory, other)
  }
  throw new Error(`The keeper's record in ${directory} changes faster than it can be read.`)
}

function welcome(socket: Socket): void {
  socket.on('error', () => gone(socket))
  const impatience = setTimeout(() => socket.destroy(), 3_000)
  onLines(socket, (line) => {
    clearTimeout(impatience)
    if (line === asking(record)) return void socket.end(`${JSON.stringify({ says: 'greeting' })}\n`)
    if (line !== record.token) return void socket.destroy()
    send(socket, { says: 'greeting' })
    present.add(socket)
    // While it leaves, the connection is held and closed at the end: whoever waits on it then starts anew.
    if (leaving) return
    clearTimeout(lonely)
    for (const message of spoken) send(socket, message)
  })
  socket.on('end', () => gone(socket))
  socket.on('close', () => {
    clearTimeout(impatience)
    gone(socket)
  })
}

function gone(socket: Socket): void {
  if (!present.delete(socket)) return
  if (present.size === 0 && !leaving) void leave(socket)
  else if (socket !== lastOne) socket.end()
}

/** Ends the server, and this process after it. The last program's connection is closed when that is done, so it can wait for it. */
async function leave(last: Socket | undefined): Promise<void> {
  if (leaving) return
  leaving = true
  lastOne = last
  // While the server is still coming up it is ended as soon as it is there.
  if (running !== undefined || failed) await end()
}

async function end(): Promise<void> {
  ending ??= clearAway()
  await ending
}

async function clearAway(): Promise<void> {
  await running?.stop()
  if (use === 'thrown away') {
    await rm(directory, { recursive: true, force: true })
    // Made for this alone; still there if the program that made it was killed.
    await rmdir(dirname(directory)).catch(() => {})
  } else await removeRecord(directory, record)
  door.close()
  for (const socket of [...present, ...(lastOne === undefined ? [] : [lastOne])]) socket.end()
  setTimeout(() => process.exit(0), 50)
}

function say(message: KeeperSays): void {
  // Whoever comes while it leaves waits for the end, and must not take this server for a ready one.
  if (leaving) return
  spoken.push(message)
  for (const socket of present) send(socket, message)
}

function send(socket: Socket, message: KeeperSays): void {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`)
}

/** What another keeper asks with, without being counted as present. */
function asking({ token }: KeeperRecord): string {
  return `? ${token}`
}

function answers(other: KeeperRecord): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port: other.port, timeout: 3_000 })
    socket.once('data', (data) => {
      done(data.toString().includes('greeting'))
      socket.destroy()
    })
    for (const event of ['error', 'timeout', 'close'] as const) {
      socket.once(event, () => {
        done(false)
        socket.destroy()
      })
    }
    socket.write(`${asking(other)}\n`)
  })
}

function wanted([directory, use]: string[]): { directory: string; use: EmbeddedUse } {
  if (directory !== undefined && (use === 'kept' || use === 'thrown away')) return { directory, use }
  throw new Error('The keeper wants a directory and `kept` or `thrown away`.')
}
