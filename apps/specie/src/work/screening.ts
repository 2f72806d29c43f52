/**
 * Continuous screening: everybody who takes part, or asks to, is looked for in the lists in force. A version that goes live wakes it at once; a look now and then finds
 * what changed otherwise, and what a lost notification left. Several processes share the work: each party is screened once.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { type CaseRooms, openCaseRooms, rescreenAll } from '@specie/screening'
import { personalDataOf } from '../personalData.ts'
import type { Programme } from '../programme/programme.ts'
import type { Part } from './supervise.ts'

export function screening(programme: Programme, log: (line: string) => void): Part {
  const rooms = openCaseRooms(programme.pool, personalDataOf(programme))
  return { name: 'screening', run: (signal) => keepScreened(rooms, programme, signal, log) }
}

/** Until aborted. Throws where the database is lost. */
export async function keepScreened(
  rooms: CaseRooms,
  { now }: Pick<Programme, 'now'>,
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<void> {
  const client = await rooms.pool.connect()
  let broken: Error | undefined
  let woken = new AbortController()
  const wake = () => woken.abort()
  client.on('notification', wake)
  client.once('error', (error: Error) => {
    broken = error
    wake()
  })
  signal.addEventListener('abort', wake)
  try {
    await client.query('listen screening_lists')
    while (!signal.aborted) {
      if (broken !== undefined) throw broken
      // What comes while a round is under way makes the next one begin at once.
      woken = new AbortController()
      const at = new Date((await now()) * 1000)
      const { screened, hits } = await rescreenAll(rooms, { now: () => at, signal })
      if (screened > 0)
        log(`screening: ${screened} screened against the lists in force, ${hits} possible matches`)
      await pause(everyMs * (0.5 + Math.random()), undefined, { signal: woken.signal }).catch(() => {})
    }
  } finally {
    signal.removeEventListener('abort', wake)
    client.release(broken ?? true)
  }
}

const everyMs = 4_000
