/**
 * Starts the embedded chain: anvil, with its state in a directory, a clock of its own, and funded demo accounts.
 * It keeps every block's state, so that the past can be read, and its finality trails by two blocks.
 */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { demoAccountCount, localChainId } from '../demoAccounts.ts'
import type { Address } from '../port/state.ts'
import { type AttachedChain, attachLocalChain, newestBlockTime } from './attachLocalChain.ts'
import { machineSeconds, readClock, writeClock } from './clock.ts'
import { chainDirectory, giveBack, handOver, takeDirectory } from './directory.ts'
import { freePort } from './freePort.ts'
import { answering, startKept } from './keptNode.ts'
import { endOrphan } from './orphan.ts'
import { call } from './rpc.ts'

export type LocalChainOptions = {
  /** Where state, clock and lock live. Without it nothing is kept: for tests. */
  readonly dataDirectory?: string
  /** Without it: the port of last time if free, or any free one. */
  readonly port?: number
  /** Unix seconds of the first block of a new chain, in the past if wished; now without it. A chain that exists keeps its own. */
  readonly genesisTime?: number
  readonly log?: (line: string) => void
}

export type LocalChain = AttachedChain & {
  readonly rpcUrl: string
  readonly chainId: typeof localChainId
  readonly port: number
  /** False when an earlier start's data was found. */
  readonly isNew: boolean
  /** Gives an account ether out of nothing. */
  fund(account: Address, wei: bigint): Promise<void>
  /** Ends the node, once its state has been saved. */
  stop(): Promise<void>
  /** Settles when the node has ended for whatever reason. */
  readonly ended: Promise<void>
}

/** As long as a big state may take to be saved by a process that is just ending. */
const lockPatienceMs = 15_000
/** A hard kill of the machine loses at most the blocks of this long. 300 blocks are 55 MB, saved each time anew, so not more often. */
const saveIntervalSeconds = 30

export async function startLocalChain(options: LocalChainOptions = {}): Promise<LocalChain> {
  const log = options.log ?? (() => {})
  const directory = options.dataDirectory === undefined ? undefined : chainDirectory(options.dataDirectory)
  if (options.dataDirectory !== undefined) mkdirSync(options.dataDirectory, { recursive: true })
  if (directory !== undefined) {
    await takeDirectory(directory, lockPatienceMs, () => isAnswering(readClock(directory.clock)?.port))
    const orphan = await endOrphan(directory.node).catch((error: unknown) => {
      giveBack(directory)
      throw error
    })
    if (orphan !== null)
      log(`ended the chain node of an earlier start, process ${orphan}; its blocks are saved`)
  }

  const earlier = directory === undefined ? undefined : readClock(directory.clock)
  const isNew = directory === undefined || !(existsSync(directory.state) || existsSync(directory.backup))
  const genesisTime = Math.floor(options.genesisTime ?? machineSeconds())
  const offsetSeconds = isNew ? genesisTime - machineSeconds() : (earlier?.offsetSeconds ?? 0)

  const port = options.port ?? (await freePort(earlier?.port))
  const rpcUrl = `http://127.0.0.1:${port}`
  const words = [
    ...['--host', '127.0.0.1', '--port', String(port), '--chain-id', String(localChainId), '--quiet'],
    ...['--accounts', String(demoAccountCount), '--slots-in-an-epoch', '1'],
    ...(isNew ? ['--timestamp', String(genesisTime)] : []),
    ...(directory === undefined
      ? []
      : ['--state', directory.state, '--state-interval', String(saveIntervalSeconds)]),
    ...(directory === undefined ? [] : ['--preserve-historical-states', '--cache-path', directory.cache]),
  ]
  if (directory !== undefined) {
    rmSync(directory.cache, { recursive: true, force: true })
    if (!existsSync(directory.state) && existsSync(directory.backup))
      copyFileSync(directory.backup, directory.state)
  }

  const run = () => startKept(directory, port, words)
  let node = run()
  if (directory !== undefined && node.process.pid !== undefined) handOver(directory, node.process.pid)
  try {
    await answering(node, rpcUrl)
  } catch (error) {
    await node.end()
    // A machine that lost power while saving leaves half a file; the one of the start before is whole.
    if (directory === undefined || !existsSync(directory.backup)) throw error
    log(`The saved chain could not be read (${String(error)}); going back to the copy of the last start.`)
    renameSync(directory.state, `${directory.state}.unreadable`)
    copyFileSync(directory.backup, directory.state)
    await takeDirectory(directory, lockPatienceMs, async () => false)
    node = run()
    if (node.process.pid !== undefined) handOver(directory, node.process.pid)
    await answering(node, rpcUrl)
  }
  if (directory !== undefined && existsSync(directory.state)) copyFileSync(directory.state, directory.backup)

  // Anvil comes back with the machine's clock, and would mine before its own newest block.
  const newest = isNew ? 0 : await newestBlockTime(rpcUrl)
  const start = Math.max(machineSeconds() + offsetSeconds, newest)
  if (directory !== undefined) writeClock(directory.clock, { offsetSeconds: start - machineSeconds(), port })
  await call(rpcUrl, 'evm_setTime', [start])
  log(`chain ${localChainId} at ${rpcUrl}${isNew ? ', new' : ''}`)

  const clock = await attachLocalChain({
    rpcUrl,
    ...(options.dataDirectory === undefined ? {} : { dataDirectory: options.dataDirectory }),
  })
  if (clock === null) throw new Error(`The node at ${rpcUrl} is not the one that was started.`)
  return {
    ...clock,
    rpcUrl,
    chainId: localChainId,
    port,
    isNew,
    async fund(account, wei) {
      await call(rpcUrl, 'anvil_setBalance', [account, `0x${wei.toString(16)}`])
    },
    stop: node.end,
    ended: node.ended,
  }
}

async function isAnswering(port: number | undefined): Promise<boolean> {
  if (port === undefined) return false
  return call(`http://127.0.0.1:${port}`, 'eth_chainId', []).then(
    () => true,
    () => false,
  )
}
