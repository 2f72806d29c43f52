/**
 * Starts the embedded chain: anvil, with its state in a directory, a clock of its own, and funded demo accounts.
 * It keeps every block's state, so that the past can be read, and its finality trails by two blocks.
 */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { demoAccountCount } from '../demoAccounts.ts'
import type { Address } from '../port/state.ts'
import { machineSeconds, readClock, writeClock } from './clock.ts'
import { chainDirectory, handOver, takeDirectory } from './directory.ts'
import { freePort } from './freePort.ts'
import { answering, startKept } from './keptNode.ts'
import { call, quantity } from './rpc.ts'

export type LocalChainOptions = {
  /** Where state, clock and lock live. Without it nothing is kept: for tests. */
  readonly dataDirectory?: string
  /** Without it: the port of last time if free, or any free one. */
  readonly port?: number
  /** Unix seconds of the first block of a new chain, in the past if wished; now without it. A chain that exists keeps its own. */
  readonly genesisTime?: number
  readonly log?: (line: string) => void
}

export type LocalChain = {
  readonly rpcUrl: string
  readonly chainId: typeof localChainId
  readonly port: number
  /** False when an earlier start's data was found. */
  readonly isNew: boolean
  /** Unix seconds of the chain's clock: the machine's and the offset. */
  now(): number
  /** Moves the chain's clock forward, and mines a block there. Throws RangeError unless it is a whole number above 0. */
  advance(seconds: number): Promise<void>
  /** Moves the chain's clock to this time, not before the newest block, and mines a block there. `moveTo(Date.now() / 1000)` ends a history told in the past. */
  moveTo(time: number): Promise<void>
  /** Gives an account ether out of nothing. */
  fund(account: Address, wei: bigint): Promise<void>
  /** Ends the node, once its state has been saved. */
  stop(): Promise<void>
  /** Settles when the node has ended for whatever reason. */
  readonly ended: Promise<void>
}

export const localChainId = 31337

/** As long as a big state may take to be saved by a process that is just ending. */
const lockPatienceMs = 15_000
/** A hard kill of the machine loses at most the blocks of this long. */
const saveIntervalSeconds = 10

export async function startLocalChain(options: LocalChainOptions = {}): Promise<LocalChain> {
  const log = options.log ?? (() => {})
  const directory = options.dataDirectory === undefined ? undefined : chainDirectory(options.dataDirectory)
  if (options.dataDirectory !== undefined) mkdirSync(options.dataDirectory, { recursive: true })
  if (directory !== undefined) await takeDirectory(directory, lockPatienceMs)

  const earlier = directory === undefined ? undefined : readClock(directory.clock)
  const isNew = directory === undefined || !(existsSync(directory.state) || existsSync(directory.backup))
  const genesisTime = Math.floor(options.genesisTime ?? machineSeconds())
  let offsetSeconds = isNew ? genesisTime - machineSeconds() : (earlier?.offsetSeconds ?? 0)

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

  const run = () => startKept(directory?.lock ?? '-', words)
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
    await takeDirectory(directory, lockPatienceMs)
    node = run()
    if (node.process.pid !== undefined) handOver(directory, node.process.pid)
    await answering(node, rpcUrl)
  }
  if (directory !== undefined && existsSync(directory.state)) copyFileSync(directory.state, directory.backup)

  const headTime = async () => {
    const block = await call(rpcUrl, 'eth_getBlockByNumber', ['latest', false])
    if (typeof block !== 'object' || block === null || !('timestamp' in block))
      throw new Error(`The node at ${rpcUrl} gave no newest block.`)
    return quantity(block.timestamp)
  }
  const setClock = async (time: number) => {
    await call(rpcUrl, 'evm_setTime', [time])
    offsetSeconds = time - machineSeconds()
    if (directory !== undefined) writeClock(directory.clock, { offsetSeconds, port })
  }
  const moveTo = async (time: number) => {
    const least = await headTime()
    if (!Number.isSafeInteger(time) || time < least)
      throw new RangeError(`The chain's clock cannot go to ${time}: its newest block is of ${least}.`)
    await setClock(time)
    await call(rpcUrl, 'evm_mine', [])
  }
  // Anvil comes back with the machine's clock, and would mine before its own newest block.
  await setClock(Math.max(machineSeconds() + offsetSeconds, isNew ? 0 : await headTime()))
  log(`chain ${localChainId} at ${rpcUrl}${isNew ? ', new' : ''}`)

  return {
    rpcUrl,
    chainId: localChainId,
    port,
    isNew,
    now: () => machineSeconds() + offsetSeconds,
    moveTo,
    async advance(seconds) {
      if (!Number.isSafeInteger(seconds) || seconds <= 0)
        throw new RangeError(`The clock goes forward by whole seconds above 0, not by ${seconds}.`)
      await moveTo(machineSeconds() + offsetSeconds + seconds)
    },
    async fund(account, wei) {
      await call(rpcUrl, 'anvil_setBalance', [account, `0x${wei.toString(16)}`])
    },
    stop: node.end,
    ended: node.ended,
  }
}
