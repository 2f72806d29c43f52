/**
 * A small process between us and the node, so that the node never outlives us: however we die, the pipe to our
 * keeper closes, and the keeper has the node save its state and end. It stands in a process group of its own, because Ctrl-C
 * in a terminal reaches the whole group and would end the node before we have finished with it.
 *
 *   node keeper.ts LOCK RECORD PORT STATE BINARY ARGUMENTS…      ends with the node's exit code
 *
 * Killed hard itself it can end nothing: so it records which process the node is, and the next start ends that one first.
 */
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { recordNode } from './orphan.ts'

const [lock, record, port, state, binary, ...words] = process.argv.slice(2)
if (lock === undefined || record === undefined || state === undefined || binary === undefined)
  throw new Error('keeper: a lock file, a record, a port, a state file and a program are needed.')
const keepsState = lock !== '-'

const node = spawn(binary, words, { stdio: ['ignore', 'ignore', 'inherit'] })
if (keepsState && node.pid !== undefined)
  recordNode(record, { processId: node.pid, port: Number(port), state })
node.on('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  leave(1)
})
node.on('exit', (code) => leave(code ?? 1))

process.stdin.resume()
process.stdin.on('end', end)
process.stdin.on('error', end)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)

function end(): void {
  // SIGINT is the one signal on which anvil is sure to save its state.
  node.kill('SIGINT')
}

function leave(code: number): void {
  if (lock !== undefined && record !== undefined && holds(lock)) {
    rmSync(record, { force: true })
    rmSync(lock, { force: true })
  }
  process.exit(code)
}

/** Another process may have taken the lock over; then it is not ours to take away. */
function holds(path: string): boolean {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10) === process.pid
  } catch {
    return false
  }
}
