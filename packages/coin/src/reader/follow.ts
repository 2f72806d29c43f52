/**
 * The next change of the record, decided from what is recorded and what the node says. A chain that reorganises is rolled back to where
 * both agree; a local one that was killed hard and lost blocks as well, even final ones.
 */
import type { Pool } from 'pg'
import { localChainId } from '../demoAccounts.ts'
import type { Chain } from '../port/chain.ts'
import type { Block } from '../port/state.ts'
import { type Apply, changes } from './changes.ts'
import { Contradiction, fetchLinked, headerAt } from './fetch.ts'
import { agrees, headerOrNone, newestShared } from './parting.ts'
import { ranges } from './ranges.ts'
import { AnotherChainRecorded, FinalBlocksLost } from './refusals.ts'
import { secondReading } from './secondReading.ts'
import { type Progress, readProgress, recordedAt, recordedBefore } from './store/record.ts'

export type FollowOptions = {
  readonly pool: Pool
  readonly chain: Chain
  readonly deployedAtBlock: number
  readonly apply: Apply
  readonly onProgress?: (done: number, of: number) => void
  /** Final blocks asked for at once, and written in one transaction; what the node refuses is halved. 1,000 when not given. */
  readonly rangeBlocks?: number
  readonly log: (line: string) => void
}

export type Follower = {
  /** One change of the record; false where there is none to make. */
  next(): Promise<boolean>
  /** After a failure: nothing that was asked for ahead is used. */
  forget(): void
}

export function follower(options: FollowOptions): Follower {
  const { pool, chain, deployedAtBlock, apply, onProgress, rangeBlocks = usualRangeBlocks, log } = options
  const isLocal = chain.chainId === localChainId
  const change = changes(pool, apply)
  const range = ranges(chain, rangeBlocks)
  const reading = secondReading(pool, chain)
  /** Since when the node has been behind what is recorded, though it contradicts nothing. */
  let behindSinceMs: number | null = null

  const begin = async () => {
    const first = await headerAt(chain, deployedAtBlock)
    await change.begin(first, await chain.eventsIn(first))
    return true
  }

  const rollBack = async (progress: Progress, to: Block, why: string) => {
    behindSinceMs = null
    range.forget()
    await change.rollBack(progress, to)
    const depth = progress.head.number - to.number
    const final = to.number < progress.finalized.number ? ', final ones among them' : ''
    log(
      `${why} ${depth} ${depth === 1 ? 'block' : 'blocks'}${final}: the record goes on from block ${to.number} ${to.hash}.`,
    )
    return true
  }

  const part = async (progress: Progress, head: Block) => {
    const shared = await newestShared(
      chain,
      (before) => recordedBefore(pool, before, pageBlocks),
      progress.head,
    )
    if (shared === null) {
      const { hash = null } = (await headerOrNone(chain, progress.first.number)) ?? {}
      throw new AnotherChainRecorded(progress.first, hash)
    }
    if (shared.number >= progress.head.number) return false
    if (shared.number >= head.number && isPatient(progress, head)) return false
    if (shared.number < progress.finalized.number && !isLocal)
      throw new FinalBlocksLost(progress.finalized, shared)
    return rollBack(progress, shared, 'The chain took back')
  }

  /** A node may only lag: what it does not contradict stands for a while. */
  const isPatient = (progress: Progress, head: Block) => {
    if (behindSinceMs === null) {
      behindSinceMs = performance.now()
      log(`The node is behind: it has block ${head.number}, and block ${progress.head.number} is on record.`)
    }
    return performance.now() - behindSinceMs < (isLocal ? localPatienceMs : patienceMs)
  }

  const appendFinal = async (progress: Progress, final: Block) => {
    const fetched = await range.after(progress.head, final)
    await change.appendFinal(progress, fetched)
    const { number: first } = progress.first
    onProgress?.((fetched.blocks.at(-1)?.number ?? first) - first, final.number - first)
    return true
  }

  const appendLinked = async (progress: Progress, head: Block) => {
    const to = Math.min(head.number, progress.head.number + linkedBlocks)
    const fetched = await fetchLinked(chain, progress.head, to)
    if (fetched.blocks.length > 0) {
      await change.append(progress, fetched)
      return true
    }
    if (await agrees(chain, progress.head))
      throw new Contradiction(
        `The node has block ${progress.head.number} as it is on record, and a block after it that does not stand on it.`,
      )
    // It was reorganised just now.
    return true
  }

  const finalize = async (progress: Progress, nodeFinal: Block) => {
    const number = Math.min(nodeFinal.number, progress.head.number)
    const recorded = await recordedAt(pool, number)
    if (recorded === null) throw new Error(`Block ${number} is not on record, and should be.`)
    if (!(await agrees(chain, recorded)))
      throw new Contradiction(`Block ${number} is final at the node, and is not the one it has shown.`)
    if (await reading.differs(progress.nextToFinalize, recorded))
      return rollBack(
        progress,
        progress.finalized,
        'The node had left events out, or made some up. Read again are',
      )
    await change.finalize(progress, recorded)
    return true
  }

  return {
    async next() {
      const progress = await readProgress(pool)
      if (progress === null) return begin()
      const [nodeFinal, head] = [await chain.finalized(), await chain.head()]
      if (nodeFinal.number > head.number)
        throw new Contradiction(
          `The node's final block ${nodeFinal.number} is beyond its head, ${head.number}.`,
        )
      if (head.number < progress.head.number || !(await agrees(chain, progress.head)))
        return part(progress, head)
      behindSinceMs = null
      if (nodeFinal.number >= progress.nextToFinalize && !(await agrees(chain, nodeFinal)))
        throw new Contradiction(
          `The node calls ${nodeFinal.hash} final, and has another block ${nodeFinal.number}.`,
        )
      if (progress.nextToFinalize <= Math.min(nodeFinal.number, progress.head.number))
        return finalize(progress, nodeFinal)
      if (progress.head.number < nodeFinal.number) return appendFinal(progress, nodeFinal)
      if (progress.head.number < head.number) return appendLinked(progress, head)
      return false
    },
    forget: range.forget,
  }
}

const usualRangeBlocks = 1_000
const linkedBlocks = 64
const pageBlocks = 256
const patienceMs = 30_000
const localPatienceMs = 1_000
