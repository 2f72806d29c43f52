/**
 * A node that outlived its keeper: killed hard together with us, the keeper cannot end it. It still holds the chain in memory and will
 * write it over the state file, so it is ended, and has saved, before another node reads that file.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { chainDirectory } from './directory.ts'

/** Written by the keeper as soon as the node has a process, removed when the node has ended. */
export type NodeRecord = { readonly processId: number; readonly port: number; readonly state: string }

export function recordNode(path: string, record: NodeRecord): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(record)}\n`)
  renameSync(`${path}.new`, path)
}

/**
 * Only for whoever holds the directory's lock. Ends the recorded node if it still lives, and waits until its state is saved; gives its
 * process, or null where there was none. Throws when it will not end: a second node beside it would lose what either mines.
 */
export async function endOrphan(path: string): Promise<number | null> {
  const record = readNode(path)
  if (record === null) return null
  const { processId } = record
  const found = isThatNode(record)
  if (found) {
    // SIGINT is the one signal on which anvil is sure to save its state.
    process.kill(processId, 'SIGINT')
    for (const deadline = Date.now() + patienceMs; isThatNode(record); await pause(50)) {
      if (Date.now() > deadline)
        throw new Error(
          `A chain node of an earlier start, process ${processId} on port ${record.port}, still holds ${record.state} ` +
            `and does not end within ${patienceMs / 1000} s. End it (kill ${processId}), then start again.`,
        )
    }
  }
  rmSync(path, { force: true })
  return found ? processId : null
}

/** For whoever removes a chain's directory: a node that still writes there would bring the old chain back. */
export async function endLeftNode(dataDirectory: string): Promise<void> {
  await endOrphan(chainDirectory(dataDirectory).node)
}

/** A process number is used again: only one whose command line names the recorded state file and port is the node. */
function isThatNode({ processId, port, state }: NodeRecord): boolean {
  const words = commandLine(processId)
  return words.includes('anvil') && words.includes(state) && words.includes(` ${port} `)
}

/** Empty when there is no such process, or when it has ended and nobody has waited for it. */
function commandLine(processId: number): string {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${processId}/cmdline`, 'utf8').replaceAll('\0', ' ')
    const asked =
      process.platform === 'win32'
        ? execFileSync('powershell', [
            '-NoProfile',
            '-Command',
            `(Get-CimInstance Win32_Process -Filter 'ProcessId=${processId}').CommandLine`,
          ])
        : execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(processId)])
    return `${asked.toString().trim()} `
  } catch {
    return ''
  }
}

function readNode(path: string): NodeRecord | null {
  let read: unknown
  try {
    read = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  if (typeof read !== 'object' || read === null) return null
  if (!('processId' in read && 'port' in read && 'state' in read)) return null
  const { processId, port, state } = read
  if (!Number.isSafeInteger(processId) || Number(processId) <= 1 || !Number.isSafeInteger(port)) return null
  if (typeof state !== 'string' || state === '') return null
  return { processId: Number(processId), port: Number(port), state }
}

/** As long as a big state may take to be saved on a slow machine. */
const patienceMs = 60_000
