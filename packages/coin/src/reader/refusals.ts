/** What the reader does not follow. It records nothing then, and says so until a person has decided. */
import type { Block } from '../port/state.ts'

/** The block in which the programme was deployed is another one, or is not there. */
export class AnotherChainRecorded extends Error {
  override readonly name = 'AnotherChainRecorded'
  constructor(first: { readonly number: number; readonly hash: string }, found: string | null) {
    super(
      `Another chain than the one on record.\n  block ${first.number} on record  ${first.hash}\n  the node has        ${found ?? 'no such block'}\n` +
        'Name the node of the recorded chain, or begin with an empty database.',
    )
  }
}

/** A public chain has taken back what it called final. That is not followed: what was promised on it stands until a person has looked. */
export class FinalBlocksLost extends Error {
  override readonly name = 'FinalBlocksLost'
  constructor(finalized: Block, to: Block) {
    super(
      `The node no longer has final block ${finalized.number} ${finalized.hash}; it agrees with the record up to block ${to.number}.\n` +
        'A chain does not take back final blocks: ask another node. Nothing is recorded until one has that block.',
    )
  }
}
