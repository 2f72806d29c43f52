/**
 * Looks for every holder among the listed wallets: whoever receives something, within seconds, and everybody on each new version of a
 * list. The record of the chain tells who holds; a restart goes on where the last look ended.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { readTip, receivers } from '@specie/coin/reader'
import { type HoldersScreened, lookupOf, openCaseRooms, rescreenHolders } from '@specie/screening'
import { personalDataOf } from '../personalData.ts'
import type { Programme } from '../programme/programme.ts'
import type { Part } from './supervise.ts'

export function holders(programme: Programme, log: (line: string) => void): Part {
  return {
    name: 'holders',
    run: async (signal) => {
      while (!signal.aborted) {
        const done = await lookForHolders(programme)
        if (done !== null && (done.hits > 0 || (done.whole && done.accounts > 0)))
          log(
            `holders: ${done.accounts} ${done.whole ? '' : 'new '}accounts looked for in the lists in force, ${done.hits} listed`,
          )
        await pause(everyMs * (0.5 + Math.random()), undefined, { signal }).catch(() => {})
      }
    },
  }
}

/** One look. Null before the chain is recorded. */
export async function lookForHolders(
  programme: Pick<Programme, 'pool' | 'now' | 'dataDirectory' | 'settings'>,
): Promise<HoldersScreened | null> {
  const { pool } = programme
  const tip = await readTip(pool)
  if (tip === null) return null
  const now = new Date((await programme.now()) * 1000)
  return rescreenHolders(openCaseRooms(pool, personalDataOf(programme)), {
    lookup: await lookupOf(pool).refresh(),
    record: { finalBlock: tip.finalized.number, receivers: (from) => receivers(pool, { from }) },
    now,
  })
}

const everyMs = 2_000
