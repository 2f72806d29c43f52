/**
 * The clock of a local chain that somebody else started: another process of this programme, or an anvil of one's own.
 * The clock is the node's: whoever moved it last, everyone attached sees the same time.
 */

import { localChainId } from '../demoAccounts.ts'
import { machineSeconds, readClock, writeClock } from './clock.ts'
import { chainDirectory } from './directory.ts'
import { call, quantity } from './rpc.ts'

export type AttachedChain = {
  /** Unix seconds that the next block will have. */
  now(): Promise<number>
  /** Moves the clock forward, and mines a block there. Throws RangeError unless it is a whole number above 0. */
  advance(seconds: number): Promise<void>
  /** Moves the clock to this time, not before the newest block, and mines a block there. */
  moveTo(time: number): Promise<void>
  /** A block without anything in it, at the time that it is. */
  mine(): Promise<void>
}

/**
 * Null when the node is no local one: only a local node's clock can be moved. With the chain's data directory, the
 * moved clock outlasts the node. Throws when nothing answers at the URL.
 */
export async function attachLocalChain(options: {
  readonly rpcUrl: string
  readonly dataDirectory?: string
}): Promise<AttachedChain | null> {
  const { rpcUrl } = options
  if (quantity(await call(rpcUrl, 'eth_chainId', [])) !== localChainId) return null
  const version = await call(rpcUrl, 'web3_clientVersion', []).catch(() => '')
  if (typeof version !== 'string' || !version.toLowerCase().startsWith('anvil/')) return null

  const now = () => blockTime(rpcUrl, 'pending')
  const moveTo = async (time: number) => {
    const least = await newestBlockTime(rpcUrl)
    if (!Number.isSafeInteger(time) || time < least)
      throw new RangeError(`The chain's clock cannot go to ${time}: its newest block is of ${least}.`)
    await call(rpcUrl, 'evm_setTime', [time])
    if (options.dataDirectory !== undefined) {
      const path = chainDirectory(options.dataDirectory).clock
      const known = readClock(path)
      if (known !== undefined) writeClock(path, { ...known, offsetSeconds: time - machineSeconds() })
    }
    await call(rpcUrl, 'evm_mine', [])
  }
  return {
    now,
    moveTo,
    async mine() {
      await call(rpcUrl, 'evm_mine', [])
    },
    async advance(seconds) {
      if (!Number.isSafeInteger(seconds) || seconds <= 0)
        throw new RangeError(`The clock goes forward by whole seconds above 0, not by ${seconds}.`)
      await moveTo((await now()) + seconds)
    },
  }
}

/** Unix seconds of the newest block. */
export function newestBlockTime(rpcUrl: string): Promise<number> {
  return blockTime(rpcUrl, 'latest')
}

async function blockTime(rpcUrl: string, tag: 'latest' | 'pending'): Promise<number> {
  const block = await call(rpcUrl, 'eth_getBlockByNumber', [tag, false])
  if (typeof block !== 'object' || block === null || !('timestamp' in block))
    throw new Error(`The node at ${rpcUrl} gave no ${tag} block.`)
  return quantity(block.timestamp)
}
