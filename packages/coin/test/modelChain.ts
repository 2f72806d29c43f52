/**
 * A chain in memory that grows, reorganises, makes blocks final and loses them, between any two questions of a reader and as a test tells
 * it; and that lies for a while. What was ever true of it is remembered, to be held against what was recorded.
 */
import { getAddress, keccak256, stringToHex } from 'viem'
import { cast } from '../src/behaviour/cast.ts'
import { createFakeChain } from '../src/fake/index.ts'
import type { Chain } from '../src/port/chain.ts'
import type { ChainEvent } from '../src/port/events.ts'
import type { Block, Digest, Header } from '../src/port/state.ts'

export type ModelBlock = Header & { readonly events: readonly ChainEvent[] }

/** How the node misbehaves while it does. */
export type Lie =
  | 'none'
  /** Half of the questions are not answered. */
  | 'dies'
  /** Of the newest block it says that it is the one before, now and then. */
  | 'headBackAndForth'
  /** A block under another one's number. */
  | 'anotherNumber'
  /** A block that stands on none of this chain. */
  | 'strangeParent'
  /** Of new blocks some logs are missing. */
  | 'logsLeftOut'
  /** In a range, logs under the hash of a block that is none. */
  | 'logsOfAnotherBlock'
  | 'finalBeyondHead'

export type ModelChain = {
  readonly chain: Chain
  /** All blocks that there ever were, and those that ever were final. */
  readonly ever: ReadonlyMap<Digest, ModelBlock>
  readonly everFinal: ReadonlySet<Digest>
  blocks(): readonly ModelBlock[]
  final(): number
  grow(blocks: number): void
  /** Other blocks in place of the newest ones that are not final, and one more. */
  reorganise(depth: number): void
  /** Killed hard: the newest blocks are gone, final or not. */
  lose(depth: number): void
  finalize(blocks: number): void
  lie(lie: Lie): void
  /** Done right before so many questions from now, between two that the reader asks. */
  meanwhile(questions: number, deed: () => void): void
  /** Neither lies nor moves between questions. */
  calm(): void
}

export function modelChain(draw: () => number): ModelChain {
  const ever = new Map<Digest, ModelBlock>()
  const everFinal = new Set<Digest>()
  let made = 0
  let blocks: ModelBlock[] = []
  let final = 1
  let lying: Lie = 'none'
  let pending: { questions: number; readonly deed: () => void } | null = null

  const grow = (count: number) => {
    for (let block = 0; block < count; block += 1) {
      const parent = blocks.at(-1)
      made += 1
      const at: Block = {
        number: blocks.length + 1,
        hash: keccak256(stringToHex(`block ${made}`)),
        time: 1_800_000_000 + made,
      }
      // Some blocks have no events, as most have none on a public chain.
      const events = Array.from({ length: Math.floor(draw() * 4) }, (_, logIndex): ChainEvent => {
        made += 1
        return { kind: 'nonceRaised', member, nonce: made, block: at, transaction: at.hash, logIndex }
      })
      const next = { ...at, parent: parent?.hash ?? keccak256('0x'), events }
      ever.set(next.hash, next)
      blocks.push(next)
    }
  }
  const cut = (depth: number) => {
    blocks = blocks.slice(0, Math.max(1, blocks.length - depth))
    final = Math.min(final, blocks.length)
  }
  const newest = () => blocks.at(-1) ?? missing()
  const at = (number: number) => blocks[number - 1] ?? missing()
  const missing = (): never => {
    throw new Error('The node has no such block.')
  }
  const bare = ({ number, hash, time }: ModelBlock): Block => ({ number, hash, time })
  const question = async () => {
    if (lying === 'dies' && draw() < 0.5) throw new Error('The node does not answer.')
    if (pending === null) return
    pending.questions -= 1
    if (pending.questions > 0) return
    const { deed } = pending
    pending = null
    deed()
  }

  grow(1)
  everFinal.add(newest().hash)
  const fake = createFakeChain({
    rules: { maxAgeSeconds: 1, raiseDelaySeconds: 1, changeDelaySeconds: 1, quorum: 2 },
    coinName: 'model',
    seats: cast.seats.map(({ address }) => address),
    threshold: 3,
    genesisTime: 1,
  })
  return {
    ever,
    everFinal,
    blocks: () => blocks,
    final: () => final,
    grow,
    reorganise(depth) {
      const lost = Math.min(depth, blocks.length - final)
      cut(lost)
      grow(lost + 1)
    },
    lose: cut,
    finalize(count) {
      const to = Math.min(final + count, blocks.length)
      for (const { number, hash } of blocks) if (number <= to) everFinal.add(hash)
      final = to
    },
    lie(next) {
      lying = next
    },
    meanwhile(questions, deed) {
      pending = { questions, deed }
    },
    calm() {
      lying = 'none'
      pending = null
    },
    chain: {
      ...fake,
      async head() {
        await question()
        return bare(
          lying === 'headBackAndForth' && draw() < 0.5 ? at(Math.max(final, blocks.length - 1)) : newest(),
        )
      },
      async finalized() {
        await question()
        if (lying === 'finalBeyondHead') return { ...bare(newest()), number: newest().number + 1 }
        return bare(at(final))
      },
      async block(number) {
        await question()
        return bare(at(number))
      },
      async header(number) {
        await question()
        const { events: _, ...header } = at(number)
        if (lying === 'anotherNumber' && draw() < 0.5) return { ...header, number: number + 1 }
        if (lying === 'strangeParent') return { ...header, parent: keccak256(header.hash) }
        return header
      },
      async events({ from, to = blocks.length }) {
        await question()
        const events = blocks.slice(from - 1, to).flatMap((block) => block.events)
        if (lying !== 'logsOfAnotherBlock') return events
        return events.map((event) => ({
          ...event,
          block: { ...event.block, hash: keccak256(event.block.hash) },
        }))
      },
      async eventsIn({ hash }) {
        await question()
        const found = blocks.find((block) => block.hash === hash) ?? missing()
        return lying === 'logsLeftOut' ? found.events.filter(() => draw() < 0.5) : found.events
      },
    },
  }
}

const member = getAddress('0x00000000000000000000000000000000000000a1')
