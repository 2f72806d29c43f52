/**
 * The local chain's data directory, which one process at a time may use: two nodes on one state file would each
 * overwrite what the other mined. The lock is a file that names the process, made exclusively; the lock of a dead process is taken over.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type ChainDirectory = {
  readonly state: string
  readonly backup: string
  readonly clock: string
  readonly cache: string
  readonly lock: string
  /** Which process the node is, for whoever finds the lock of a dead keeper. */
  readonly node: string
}

export function chainDirectory(path: string): ChainDirectory {
  return {
    state: join(path, 'state.json'),
    backup: join(path, 'state.backup.json'),
    clock: join(path, 'clock.json'),
    cache: join(path, 'cache'),
    lock: join(path, 'chain.lock'),
    node: join(path, 'node.json'),
  }
}

/**
 * Takes the lock for a process. A holder that no longer answers is saving its state: it gets `patienceMs` to finish.
 * Throws `ChainDirectoryTaken` when another process keeps it.
 */
export async function takeDirectory(
  directory: ChainDirectory,
  patienceMs: number,
  holderAnswers: () => Promise<boolean>,
): Promise<void> {
  for (const deadline = Date.now() + patienceMs; ; await pause(100)) {
    if (tookLock(directory.lock)) return
    const holder = lockHolder(directory.lock)
    if (holder === undefined) continue
    if (!isAlive(holder)) removeStale(directory.lock, holder)
    else if (Date.now() >= deadline || (await holderAnswers()))
      throw new ChainDirectoryTaken(directory.lock, holder)
  }
}

/** From here on the lock is the keeper's: it outlives us by as long as saving takes, and takes the lock away last. */
export function handOver(directory: ChainDirectory, keeper: number): void {
  const fresh = `${directory.lock}.${process.pid}`
  writeFileSync(fresh, `${keeper}\n`)
  renameSync(fresh, directory.lock)
}

/** Gives the lock back, when it is still ours. */
export function giveBack(directory: ChainDirectory): void {
  if (lockHolder(directory.lock) === process.pid) rmSync(directory.lock, { force: true })
}

export class ChainDirectoryTaken extends Error {
  override readonly name = 'ChainDirectoryTaken'
  readonly processId: number
  constructor(lock: string, processId: number) {
    super(
      `Another Specie is using this chain: process ${processId} holds ${lock}. ` +
        'Stop it, or start with another data directory. If that process is no Specie, delete the file.',
    )
    this.processId = processId
  }
}

/** Made whole under another name and linked: nobody ever sees a lock without its holder. */
function tookLock(lock: string): boolean {
  const own = `${lock}.${process.pid}`
  writeFileSync(own, `${process.pid}\n`)
  try {
    linkSync(own, lock)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** Moved away first and looked at again: between two who find the same dead lock, only one may take it away. */
function removeStale(lock: string, holder: number): void {
  const aside = `${lock}.${process.pid}.stale`
  try {
    renameSync(lock, aside)
    if (lockHolder(aside) !== holder) linkSync(aside, lock)
  } catch {
    // Another process was quicker; the next round finds what it made of it.
  }
  rmSync(aside, { force: true })
}

/** Undefined when there is no lock, any more. A file that names nobody is nobody's. */
function lockHolder(lock: string): number | undefined {
  try {
    const processId = Number.parseInt(readFileSync(lock, 'utf8'), 10)
    return Number.isSafeInteger(processId) && processId > 0 ? processId : nobodyAlive
  } catch {
    return undefined
  }
}

/** A process that has ended is still listed until its parent, or whoever inherited it, collects it; it holds nothing any more. */
function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  if (process.platform !== 'linux') return true
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${processId}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** No process has this number on any system that Node runs on. */
const nobodyAlive = 2 ** 31 - 1
