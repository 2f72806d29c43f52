/**
 * Who runs a data directory. One process owns it (its database and its chain); it says so in `running.json`, readable by
 * its user only, because the record holds the database's password. Everyone else shares what is recorded there.
 *
 * Considered and left: a lock held by the operating system (Node has none for files), and a listening socket beside the data
 * (its path is limited to about 100 characters, and two starts after a crash can still remove each other's).
 */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** A process that cannot be mistaken for a later one with the same number. */
export type ProcessMark = { readonly pid: number; readonly began: string | null }

export type Running = {
  readonly owner: ProcessMark
  /** `start` stays until somebody stops it; a `command` is gone in a moment. */
  readonly kind: 'start' | 'command'
  readonly since: string
  /** Absent until everything is up. */
  readonly connections?: { readonly databaseUrl: string; readonly rpcUrl: string }
  /** Where the site is served. */
  readonly address?: string
  /** The chain's process, so that a start after a crash can end it in order. */
  readonly chain?: ProcessMark
}

export type Claim =
  | { readonly owned: true; readonly ownership: Ownership; readonly left: Running | null }
  | { readonly owned: false; readonly running: Running }

export type Ownership = {
  readonly note: (more: Partial<Pick<Running, 'connections' | 'address' | 'chain'>>) => void
  readonly release: () => void
}

/**
 * Takes the data directory for this process, or says who has it. What a dead owner left behind is taken over and
 * handed on as `left`.
 */
export function claim(dataDirectory: string, kind: Running['kind']): Claim {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
  const path = recordPath(dataDirectory)
  let record: Running = { owner: markOf(process.pid), kind, since: new Date().toISOString() }
  let left: Running | null = null
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const draft = write(dataDirectory, record)
    try {
      linkSync(draft, path)
      const ownership: Ownership = {
        note: (more) => {
          record = { ...record, ...more }
          renameSync(write(dataDirectory, record), path)
        },
        release: () => rmSync(path, { force: true }),
      }
      return { owned: true, ownership, left }
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error
    } finally {
      rmSync(draft, { force: true })
    }
    const found = readRunning(dataDirectory)
    if (found !== null && isAlive(found.owner)) return { owned: false, running: found }
    left = takeAway(dataDirectory, found) ?? left
  }
  throw new Error(`${path} changes faster than it can be read: several programs start here at once.`)
}

/** What the record says, or null where nothing (readable) is recorded. The owner may be dead. */
export function readRunning(dataDirectory: string): Running | null {
  try {
    return JSON.parse(readFileSync(recordPath(dataDirectory), 'utf8'))
  } catch (error) {
    if (isCode(error, 'ENOENT') || error instanceof SyntaxError) return null
    throw error
  }
}

/** Who runs this directory now, or null. */
export function livingOwner(dataDirectory: string): Running | null {
  const found = readRunning(dataDirectory)
  return found !== null && isAlive(found.owner) ? found : null
}

export function markOf(pid: number): ProcessMark {
  return { pid, began: beginningOf(pid) }
}

export function isAlive(mark: ProcessMark): boolean {
  try {
    process.kill(mark.pid, 0)
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false
  }
  const began = beginningOf(mark.pid)
  // A process that has ended but was not waited for is still listed; it owns nothing any more.
  return began !== 'ended' && (mark.began === null || began === null || mark.began === began)
}

/** Removes a dead owner's record. Renaming is atomic, so of two that try, one removes it; what the other took by mistake it puts back. */
function takeAway(dataDirectory: string, expected: Running | null): Running | null {
  const aside = join(dataDirectory, `running.${randomBytes(6).toString('hex')}.old`)
  try {
    renameSync(recordPath(dataDirectory), aside)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
  const taken = readFileSync(aside, 'utf8')
  if (expected !== null && taken !== JSON.stringify(expected)) {
    try {
      linkSync(aside, recordPath(dataDirectory))
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error
    }
  }
  unlinkSync(aside)
  return expected
}

function write(dataDirectory: string, record: Running): string {
  const path = join(dataDirectory, `running.${randomBytes(6).toString('hex')}.new`)
  writeFileSync(path, JSON.stringify(record), { mode: 0o600 })
  chmodSync(path, 0o600)
  return path
}

/** When a process began, in whatever words this system has for it; null where it has none. */
function beginningOf(pid: number): string | null {
  if (process.platform === 'linux') {
    try {
      // Behind the name in brackets, which may itself hold spaces and brackets: state, then 18 fields, then the start time.
      const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? []
      return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null)
    } catch {
      return null
    }
  }
  if (process.platform === 'win32') return null
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}

function recordPath(dataDirectory: string): string {
  return join(dataDirectory, 'running.json')
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
