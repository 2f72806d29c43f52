/** Erases the personal data of everybody whose time has come, and again whatever a restored backup brought back. It needs no key: it destroys. */
import { setTimeout as pause } from 'node:timers/promises'
import { eraseAgain, eraseDue } from '@specie/screening'
import { personalDataOf } from '../personalData.ts'
import type { Programme } from '../programme/programme.ts'
import type { Part } from './supervise.ts'

export function erasures(programme: Programme, log: (line: string) => void): Part {
  const { pool } = programme
  const personal = personalDataOf(programme)
  return {
    name: 'erasures',
    run: async (signal) => {
      while (!signal.aborted) {
        const now = new Date((await programme.now()) * 1000)
        const again = await eraseAgain(pool, personal, now)
        const due = await eraseDue(pool, personal, now)
        if (again.length + due.length > 0)
          log(`erasures: ${due.length} whose time has come, ${again.length} that a backup brought back`)
        await pause(everyMs * (0.5 + Math.random()), undefined, { signal }).catch(() => {})
      }
    },
  }
}

const everyMs = 3_600_000
