/** Logs of the programme's contracts as events of the port, however few blocks the node gives at a time. */
import type { Log } from 'viem'
import type { ChainEvent } from '../port/events.ts'
import type { Address, Block, ProgrammeContracts } from '../port/state.ts'
import { blockAt } from './blocks.ts'
import { decodeLog } from './decodeLog.ts'
import type { Client } from './network.ts'

/** From and to are block numbers, both included. */
export async function readEvents(
  client: Client,
  contracts: ProgrammeContracts,
  from: number,
  to: number,
): Promise<readonly ChainEvent[]> {
  const logs = await readLogs(client, Object.values(contracts), from, to)
  return toEvents(client, contracts, logs)
}

/** Of one very block. Throws when the node has none of this hash, or gives another one's logs. */
export async function readEventsIn(
  client: Client,
  contracts: ProgrammeContracts,
  block: Block,
): Promise<readonly ChainEvent[]> {
  const logs = await client.getLogs({ address: Object.values(contracts), blockHash: block.hash })
  const stray = logs.find((log) => log.blockHash !== block.hash || log.blockNumber !== BigInt(block.number))
  if (stray !== undefined)
    throw new Error(
      `The node gave a log of block ${stray.blockNumber} ${stray.blockHash} as one of block ${block.number} ${block.hash}.`,
    )
  return toEvents(client, contracts, logs)
}

/** The logs must be in the chain's order. */
export async function toEvents(
  client: Client,
  contracts: ProgrammeContracts,
  logs: readonly Log[],
): Promise<readonly ChainEvent[]> {
  const events: ChainEvent[] = []
  const times = new Map<bigint, number>()
  for (const log of logs) {
    const { blockNumber, blockHash, transactionHash, logIndex } = log
    if (blockNumber === null || blockHash === null || transactionHash === null || logIndex === null) continue
    const happening = decodeLog(log, contracts)
    if (happening === null) continue
    const time = times.get(blockNumber) ?? (await timeOf(client, log, Number(blockNumber)))
    times.set(blockNumber, time)
    events.push({
      ...happening,
      block: { number: Number(blockNumber), hash: blockHash, time },
      transaction: transactionHash,
      logIndex,
    })
  }
  return events
}

/** Nodes differ in how many blocks they look through at once: what one refuses is asked for in halves. */
export async function readLogs(
  client: Client,
  addresses: readonly Address[],
  from: number,
  to: number,
): Promise<readonly Log[]> {
  const logs: Log[] = []
  for (let start = from; start <= to; start += longestRange) {
    logs.push(...(await inHalves(client, addresses, start, Math.min(to, start + longestRange - 1))))
  }
  return logs
}

async function inHalves(
  client: Client,
  addresses: readonly Address[],
  from: number,
  to: number,
): Promise<readonly Log[]> {
  try {
    return await client.getLogs({
      address: [...addresses],
      fromBlock: BigInt(from),
      toBlock: BigInt(to),
    })
  } catch (error) {
    if (to - from < shortestRange) throw error
    const middle = Math.floor((from + to) / 2)
    return [
      ...(await inHalves(client, addresses, from, middle)),
      ...(await inHalves(client, addresses, middle + 1, to)),
    ]
  }
}

/** Newer nodes write the block's time into the log itself. */
async function timeOf(client: Client, log: Log, block: number): Promise<number> {
  const own: unknown = 'blockTimestamp' in log ? log.blockTimestamp : undefined
  return typeof own === 'bigint' && own > 0n ? Number(own) : (await blockAt(client, block)).time
}

const longestRange = 10_000
const shortestRange = 100
