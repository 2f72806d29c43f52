/** Blocks as the port names them, and reading that is certain to be of one block. */
import type { Block, Header } from '../port/state.ts'
import type { Client } from './network.ts'

type Tag = 'latest' | 'finalized' | 'pending'

export async function blockAt(client: Client, at: number | Tag): Promise<Block> {
  const found = await client.getBlock(
    typeof at === 'number' ? { blockNumber: BigInt(at) } : { blockTag: at === 'pending' ? 'latest' : at },
  )
  if (found.number === null || found.hash === null) throw new Error(`Block ${at} has no number yet.`)
  return { number: Number(found.number), hash: found.hash, time: Number(found.timestamp) }
}

/** Throws when the node has no such block, or gives another one. */
export async function headerAt(client: Client, number: number): Promise<Header> {
  const found = await client.getBlock({ blockNumber: BigInt(number) })
  if (found.number !== BigInt(number))
    throw new Error(`Asked for block ${number}, the node gave block ${found.number}.`)
  return { number, hash: found.hash, time: Number(found.timestamp), parent: found.parentHash }
}

/** The time of the block that is being made, or the machine's where a node knows no such block. */
export async function pendingTime(client: Client): Promise<number> {
  try {
    return Number((await client.getBlock({ blockTag: 'pending' })).timestamp)
  } catch {
    const head = await blockAt(client, 'latest')
    return Math.max(head.time, Math.floor(Date.now() / 1000))
  }
}

/**
 * Reads at one block and makes sure afterwards that the chain still has that very block under its number: a
 * reorganisation in the middle would mix two histories. Throws after three of them in a row.
 */
export async function consistently<Read>(
  client: Client,
  at: number | undefined,
  read: (block: Block) => Promise<Read>,
): Promise<Read> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const block = await blockAt(client, at ?? 'latest')
    const result = await read(block)
    if ((await blockAt(client, block.number)).hash === block.hash) return result
  }
  throw new Error(`The chain was reorganised ${attempts} times while it was read.`)
}

const attempts = 3
