/**
 * New blocks from the node, checked before anything of them is believed: final ones by ranges, the others one by one, each standing on
 * the one before. Whatever contradicts itself is thrown, and asked for again.
 */
import type { Chain } from '../port/chain.ts'
import type { ChainEvent } from '../port/events.ts'
import type { Block, Digest, Header } from '../port/state.ts'
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

/** Blocks `from` to `to`, all of them final at the node: the last, and those in which something happened. */
export async function fetchFinal(chain: Chain, from: number, to: number): Promise<Fetched> {
  const events = await eventsBetween(chain, from, to)
  const hashes = new Map(events.map(({ block }) => [block.number, block.hash]))
  // Asked after the events: a range that was reorganised while it was read is not final after all.
  const blocks = await headers(chain, [...new Set([...hashes.keys(), to])])
  for (const { number, hash } of blocks) {
    const said = hashes.get(number)
    if (said !== undefined && said !== hash) throw twoHashes(number, said, hash)
  }
  return { blocks, events }
}

/** The block of this very number. Throws what the node throws where it has none. */
export async function headerAt(chain: Chain, number: number): Promise<Header> {
  const header = await chain.header(number)
  if (header.number !== number)
    throw new Contradiction(`Asked for block ${number}, the node gave block ${header.number}.`)
  return header
}

/** In the chain's order, each in this range, those of one block under one hash. */
export async function eventsBetween(chain: Chain, from: number, to: number): Promise<readonly ChainEvent[]> {
  const events = await chain.events({ from, to })
  let before: ChainEvent | undefined
  for (const event of events) {
    const { number, hash } = event.block
    if (number < from || number > to)
      throw new Contradiction(`Asked for blocks ${from} to ${to}, the node gave an event of block ${number}.`)
    if (before !== undefined && !follows(event, before))
      throw new Contradiction(`The node gave the events of block ${number} out of order.`)
    if (before?.block.number === number && before.block.hash !== hash)
      throw twoHashes(number, before.block.hash, hash)
    before = event
  }
  return events
}

/** Blocks after `tip` up to `to`, linked to it hash by hash; none where the chain is another one by now. */
export async function fetchLinked(chain: Chain, tip: Block, to: number): Promise<Fetched> {
  const numbers = Array.from({ length: to - tip.number }, (_, index) => tip.number + 1 + index)
  const linked = linkedPart(tip, await headers(chain, numbers))
  const events = await inTurns(linked, (header) => chain.eventsIn(header))
  return { blocks: linked, events: events.flat() }
}

function headers(chain: Chain, numbers: readonly number[]): Promise<readonly Header[]> {
  return inTurns(numbers, (number) => headerAt(chain, number))
}

/** As many as stand on each other: a reorganisation while they were read is met in the next step. */
function linkedPart(tip: Block, found: readonly Header[]): readonly Header[] {
  let below: Block = tip
  const linked: Header[] = []
  for (const header of found) {
    if (header.parent !== below.hash || header.number !== below.number + 1) break
    linked.push(header)
    below = header
  }
  return linked
}

function follows(event: ChainEvent, before: ChainEvent): boolean {
  if (event.block.number !== before.block.number) return event.block.number > before.block.number
  return event.logIndex > before.logIndex
}

function twoHashes(number: number, one: Digest, other: Digest): Contradiction {
  return new Contradiction(`The node gave block ${number} two hashes: ${one} and ${other}.`)
}

/** The answers in the order of the questions, a bounded number of them open at a time. */
async function inTurns<Question, Answer>(
  questions: readonly Question[],
  ask: (question: Question) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (let start = 0; start < questions.length; start += openQuestions) {
    answers.push(...(await Promise.all(questions.slice(start, start + openQuestions).map(ask))))
  }
  return answers
}

const openQuestions = 32
