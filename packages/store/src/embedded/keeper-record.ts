/**
 * The record by which programs find the keeper of an embedded server, and what the two say to each other: the program a
 * token that only a reader of the record can know, the keeper one JSON object a line.
 */
import { randomBytes } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { join } from 'node:path'

/** `pid` is for people who look; nothing is decided by it, since numbers of processes come back. */
export type KeeperRecord = { readonly port: number; readonly token: string; readonly pid: number }

export type KeeperSays =
  | { readonly says: 'greeting' }
  | { readonly says: 'log'; readonly line: string }
  | { readonly says: 'ready'; readonly databaseUrl: string }
  | { readonly says: 'failed'; readonly reason: string }

/** Calls back with each line that comes, until the connection ends. */
export function onLines(socket: Socket, take: (line: string) => void): void {
  let rest = ''
  socket.setEncoding('utf8')
  socket.on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    // No message is longer; whoever sends more is no program of ours.
    if (rest.length > 100_000) socket.destroy()
    for (const line of lines) take(line)
  })
}

/** Exit code of a keeper that found another one keeping the same directory. */
export const runsAlready = 3

export function paths(directory: string) {
  return {
    record: join(directory, 'keeper.json'),
    password: join(directory, 'password'),
    cluster: join(directory, 'cluster'),
    log: join(directory, 'server.log'),
  }
}

/** The record in force, whose keeper may be dead; undefined where there is none. */
export async function readRecord(directory: string): Promise<KeeperRecord | undefined> {
  const text = await readText(paths(directory).record)
  if (text === undefined) return undefined
  try {
    const { port, token, pid } = JSON.parse(text)
    return Number.isInteger(port) && typeof token === 'string' ? { port, token, pid } : unreadable
  } catch {
    return unreadable
  }
}

/** Whether this record could be put in force. It cannot where another one is; `link` fails then, on every system. */
export async function putRecord(directory: string, record: KeeperRecord): Promise<boolean> {
  const draft = aside(directory)
  await writeFile(draft, JSON.stringify(record), { mode: 0o600 })
  try {
    await link(draft, paths(directory).record)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/**
 * Takes a dead keeper's record out of force. Renaming is atomic: of two keepers that try, one moves it; should the other move
 * a new one in that moment, it finds another token in its hand and puts it back.
 */
export async function removeRecord(directory: string, dead: KeeperRecord): Promise<void> {
  const { record } = paths(directory)
  const moved = aside(directory)
  try {
    await rename(record, moved)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return
    throw error
  }
  const text = (await readText(moved)) ?? ''
  if (dead.token !== '' && !text.includes(dead.token)) {
    await link(moved, record).catch((error) => {
      if (!isCode(error, 'EEXIST')) throw error
    })
  }
  await rm(moved, { force: true })
}

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

// Like a dead keeper's: nobody answers on port 1, and another keeper may take its place.
const unreadable: KeeperRecord = { port: 1, token: '', pid: 0 }

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function aside(directory: string): string {
  return join(directory, `keeper-${randomBytes(6).toString('hex')}.json`)
}
