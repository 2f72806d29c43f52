/**
 * The cut-off: every hour what is due and can settle is proposed as a round, by one of all the processes. Members may call for one in between.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { proposeRound } from '@specie/settlement'
import { openEngine } from '@specie/settlement/netting/thread'
import { officeOf } from '../office.ts'
import type { Programme } from '../programme/programme.ts'
import type { Part } from './supervise.ts'

export function settlement(programme: Programme, log: (line: string) => void): Part {
  return {
    name: 'settlement',
    run: async (signal) => {
      const engine = openEngine()
      signal.addEventListener('abort', () => void engine.close(), { once: true })
      while (!signal.aborted) {
        const now = await programme.now()
        const hour = Math.floor(now / cutOffEverySeconds)
        if ((await isMine(programme, hour)) && (await isAnythingOpen(programme))) {
          const proposed = await proposeRound(officeOf(programme), { engine, timeMs: 5_000 })
          if (proposed.ok) log(`settlement: round ${proposed.value} proposed at the cut-off`)
        }
        await pause(lookEveryMs * (0.5 + Math.random()), undefined, { signal }).catch(() => {})
      }
    },
  }
}

async function isAnythingOpen({ pool }: Programme): Promise<boolean> {
  const { rowCount } = await pool.query('select 1 from settlement.obligation where not closed limit 1')
  return rowCount === 1
}

/** Each cut-off is one process's; the first look at an empty table only says where the day stands. */
async function isMine({ pool }: Programme, hour: number): Promise<boolean> {
  const { rows } = await pool.query<{ first: boolean }>(
    `insert into settlement.cut_off (hour) values ($1) on conflict do nothing
     returning (select count(*) from settlement.cut_off) = 0 as first`,
    [hour],
  )
  return rows[0] !== undefined && !rows[0].first
}

const cutOffEverySeconds = 3_600
const lookEveryMs = 10_000
