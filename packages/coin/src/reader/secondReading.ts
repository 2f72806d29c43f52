/**
 * What was read block by block is read once more as a range, before it is said to be final: a node that left out the logs of a block it
 * hardly knew yet gives nothing that looks wrong, and an event left out would never be met again.
 */

import { printWhole } from '@specie/store'
import type { Pool } from 'pg'
import type { Chain } from '../port/chain.ts'
import type { ChainEvent } from '../port/events.ts'
import type { Block } from '../port/state.ts'
import { Contradiction, eventsBetween } from './fetch.ts'
import { recordedEvents } from './store/record.ts'

export type SecondReading = {
  /**
   * False: both readings are the same. True: they have differed in the same way so often that the record is what is wrong. Throws
   * Contradiction in between: either reading may be the false one.
   */
  differs(from: number, to: Block): Promise<boolean>
}

export function secondReading(pool: Pool, chain: Chain): SecondReading {
  let doubted = ''
  let times = 0
  return {
    async differs(from, to) {
      const [recorded, read] = [
        await recordedEvents(pool, { from, to: to.number }),
        await eventsBetween(chain, from, to.number),
      ]
      if (print(recorded) === print(read)) {
        times = 0
        return false
      }
      const doubt = `${to.hash}\n${print(read)}`
      times = doubt === doubted ? times + 1 : 1
      doubted = doubt
      if (times >= timesDoubted) {
        times = 0
        return true
      }
      throw new Contradiction(
        `The node gives ${read.length} events in blocks ${from} to ${to.number}, and gave ${recorded.length} when they were new.`,
      )
    },
  }
}

function print(events: readonly ChainEvent[]): string {
  return events.map(printWhole).join('\n')
}

const timesDoubted = 3
