/** A programme to try things on: the port, its clock, and a way back to where the programme was founded. */
import type { Chain } from '../port/chain.ts'

export type World = {
  readonly chain: Chain
  /** Moves the clock and mines a block there. Each write then is one second after the block before it. */
  advance(seconds: number): Promise<void>
  /** Remembers how things stand. */
  remember(): Promise<void>
  /** Goes back to what was remembered last. */
  recall(): Promise<void>
  stop(): Promise<void>
}
