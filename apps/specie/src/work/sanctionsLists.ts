/**
 * Keeps the sanctions lists fresh: each source is looked at four times within the time that it may be believed, by the chain's clock. In
 * the demonstration the invented authorities publish theirs first.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { checkList, listSources, newestChecks } from '@specie/screening'
import { publishLists } from '../demonstration/sanctions.ts'
import type { Programme } from '../programme/programme.ts'
import type { Part } from './supervise.ts'

export function sanctionsLists(programme: Programme, log: (line: string) => void): Part {
  return {
    name: 'sanctions lists',
    run: async (signal) => {
      while (!signal.aborted) {
        await lookWhereDue(programme, log)
        await pause(everyMs * (0.5 + Math.random()), undefined, { signal }).catch(() => {})
      }
    },
  }
}

/** Gives how many were looked at. */
export async function lookWhereDue(
  { pool, dataDirectory, now, settings }: Programme,
  log: (line: string) => void,
): Promise<number> {
  const at = new Date((await now()) * 1000)
  const checks = new Map((await newestChecks(pool)).map((check) => [check.list, check]))
  const due = (await listSources(pool)).filter(({ name, staleAfterHours }) => {
    const check = checks.get(name)
    if (check === undefined) return true
    const ageMs = at.getTime() - check.at.getTime()
    // What failed is tried again soon; what is held waits for people.
    return ageMs >= (check.outcome === 'failed' ? againMs : (staleAfterHours * 3_600_000) / 4)
  })
  if (due.length > 0 && settings?.demonstration === true) await publishLists(dataDirectory, at)
  const failures: unknown[] = []
  for (const { name } of due) {
    try {
      const check = await checkList(pool, name, () => at)
      if (check.ok && check.value.outcome !== 'unchanged')
        log(`sanctions list ${name}: ${check.value.outcome}. ${check.value.says}`)
    } catch (error) {
      // One that cannot be looked at keeps nobody from the others.
      failures.push(error)
    }
  }
  if (failures.length > 0)
    throw new AggregateError(
      failures,
      `${failures.length} of ${due.length} lists could not be looked at: ${String(failures[0])}`,
    )
  return due.length
}

const everyMs = 5_000
const againMs = 300_000
