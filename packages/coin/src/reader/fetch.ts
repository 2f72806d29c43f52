/**
 * New blocks from the node, checked before anything of them is believed: final ones by ranges, the others one by one, each standing on
 * the one before. Whatever contradicts itself is thrown, and asked for again.
 */
import type { Chain } from '../port/chain.ts'
import type { ChainEvent } from '../port/events.ts'
import type { Block, Header } from '../port/state.ts'
import type { RecordedBlock } from './store/record.ts'

export type Fetched = {
  /** The newest last; every block that an event stands in is among them. */
  readonly blocks: readonly RecordedBlock[]
  readonly events: readonly ChainEvent[]
}

/** The node said two things that cannot both be so. */
export class Contradiction extends Error {
  override readonly name = 'Contradiction'
}

/** Blocks `from` to `to`, all of them final at the node. */
export async function fetchFinal(chain: Chain, from: number, to: number): Promise<Fetched> {
  const events = await chain.events({ from, to })
  const blocks = new Map<number, RecordedBlock>()
  let before = -1
  for (const { block, logIndex } of events) {
    const known = blocks.get(block.number)
    if (block.number < from || block.number > to) {
      throw new Contradiction(
        `Asked for blocks ${from} to ${to}, the node gave an event of block ${block.number}.`,
      )
    }
    if (known !== undefined && known.hash !== block.hash)
      throw twoHashes(block.number, known.hash, block.hash)
    const place = block.number * mostLogs + logIndex
    if (place <= before)
      throw new Contradiction(
        `The events of blocks ${from} to ${to} are out of order at block ${block.number}.`,
      )
    before = place
    blocks.set(block.number, known ?? { ...block, parent: null })
  }
  // Asked last: a range that was reorganised while it was read is not final after all.
  const last = await chain.header(to)
  const atEnd = blocks.get(to)
  if (atEnd !== undefined && atEnd.hash !== last.hash) throw twoHashes(to, atEnd.hash, last.hash)
  blocks.set(to, last)
  return { blocks: [...blocks.values()].sort((one, other) => one.number - other.number), events }
}

/** Blocks after `tip` up to `to`, linked to it hash by hash. */
export async function fetchLinked(chain: Chain, tip: Block, to: number): Promise<Fetched> {
  const numbers = Array.from({ length: to - tip.number }, (_, index) => tip.number + 1 + index)
  const headers = await Promise.all(numbers.map((number) => chain.header(number)))
  const linked = linkedPart(tip, headers)
  if (linked.length === 0) {
    const [first] = headers
    throw new Contradiction(
      `Block ${first?.number} stands on ${first?.parent}, and block ${tip.number} on record is ${tip.hash}.`,
    )
  }
  const events = await Promise.all(linked.map((header) => chain.eventsIn(header)))
  return { blocks: linked, events: events.flat() }
}

/** As many as stand on each other: a reorganisation while they were read is met in the next step. */
function linkedPart(tip: Block, headers: readonly Header[]): readonly Header[] {
  let below: Block = tip
  const linked: Header[] = []
  for (const header of headers) {
    if (header.parent !== below.hash || header.number !== below.number + 1) break
    linked.push(header)
    below = header
  }
  return linked
}

function twoHashes(number: number, one: string, other: string): Contradiction {
  return new Contradiction(`The node gave block ${number} two hashes: ${one} and ${other}.`)
}

/** More logs than any block has gas for. */
const mostLogs = 1_000_000
