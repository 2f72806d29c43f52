/**
 * Which parts of the page are of another moment than the reserve's figures above them. Each part is asked for by itself, so
 * one can fail or lag while the others go on. A pure function of the answers and the clock.
 */
import type { Failure } from '../api/ask.ts'
import type { Block } from '../api/reserve.ts'

export type PartName = 'vaults' | 'history' | 'programme'

/** Of one part: its last good answer's block, when that came, why the last question failed, and how often it is asked. */
export type Part = {
  readonly block: Block | null
  readonly answeredAt: number | null
  readonly failure: Failure | null
  readonly everyMs: number
  /** When the page first had a reserve of a later block than this one; null while it has none. */
  readonly overtakenAt: number | null
}

export type Behind = {
  readonly part: PartName
  /** `contradicts`: another block under the same number, so the two answers are not of one chain. */
  readonly kind: 'failing' | 'older' | 'contradicts'
  /** The block that is shown. */
  readonly block: number
  /** When its last good answer came; of one that answers with an old block, when the reserve overtook it. */
  readonly sinceMs: number
  readonly detail: string
}

export function behindReserve(
  reserve: Block,
  parts: Readonly<Record<PartName, Part>>,
  nowMs: number,
): readonly Behind[] {
  return partNames.flatMap((part): readonly Behind[] => {
    const { block, answeredAt, failure, everyMs, overtakenAt } = parts[part]
    if (block === null || answeredAt === null) return []
    const told = { part, block: block.number, sinceMs: answeredAt }
    if (block.number === reserve.number && block.hash !== reserve.hash) {
      return [{ ...told, kind: 'contradicts', detail: '' }]
    }
    if (failure !== null) return [{ ...told, kind: 'failing', detail: failure.detail }]
    // A new block is seen by the reserve first; only who misses it for two rounds is behind.
    const older = overtakenAt !== null && nowMs - overtakenAt > 2 * everyMs
    return older ? [{ ...told, kind: 'older', sinceMs: overtakenAt, detail: '' }] : []
  })
}

const partNames = ['vaults', 'history', 'programme'] as const
