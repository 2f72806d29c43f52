/** The node's process, started through its keeper, and how it is ended: by closing the pipe to the keeper. */
import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { anvilBinary } from './binary.ts'
import type { ChainDirectory } from './directory.ts'
import { call } from './rpc.ts'

export type KeptNode = {
  readonly process: ChildProcess
  readonly ended: Promise<void>
  end(): Promise<void>
  complaint(): string
}

/** Without a directory nothing is kept, and nothing needs a lock. */
export function startKept(
  directory: ChainDirectory | undefined,
  port: number,
  words: readonly string[],
): KeptNode {
  const keeper = fileURLToPath(new URL('keeper.ts', import.meta.url))
  const { lock, node, state } = directory ?? { lock: '-', node: '-', state: '-' }
  const child = spawn(process.execPath, [keeper, lock, node, String(port), state, anvilBinary(), ...words], {
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2000)
  })
  const ended = new Promise<void>((resolve, reject) => {
    child.on('exit', () => resolve())
    child.on('error', reject)
  })
  ended.catch(() => {})
  child.stdin.on('error', () => {})
  return {
    process: child,
    ended,
    async end() {
      child.stdin.end()
      await ended
    },
    complaint: () => complaint.trim(),
  }
}

export async function answering(node: KeptNode, rpcUrl: string): Promise<void> {
  const deadline = Date.now() + startPatienceMs
  let lastCause: unknown
  while (node.process.exitCode === null && Date.now() < deadline) {
    try {
      await call(rpcUrl, 'eth_chainId', [])
      return
    } catch (cause) {
      lastCause = cause
    }
    await pause(15)
  }
  throw new Error(`The local chain did not start: ${node.complaint() || `no answer at ${rpcUrl}`}.`, {
    cause: lastCause,
  })
}

const startPatienceMs = 60_000
