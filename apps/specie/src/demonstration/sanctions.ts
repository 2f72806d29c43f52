/**
 * The demonstration's own sanctions lists: two invented authorities, two short files, with names in several scripts. No real list is
 * shipped. They are written anew whenever somebody looks, as an authority that is awake would.
 */

import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addSource, checkList, confirmSource, listSources } from '@specie/screening'
import type { Programme } from '../programme/programme.ts'
import { must } from './stage.ts'

export const demonstrationLists = ['concord', 'union'] as const

/** The sources, for a programme that has none yet, and a first look at each. */
export async function layLists(
  programme: Pick<Programme, 'pool' | 'dataDirectory'>,
  at: Date,
): Promise<void> {
  const { pool, dataDirectory } = programme
  await publishLists(dataDirectory, at)
  const known = new Set((await listSources(pool)).map(({ name }) => name))
  for (const name of demonstrationLists) {
    if (known.has(name)) continue
    const source = { name, format: 'csv', places: [pathOf(dataDirectory, name)], staleAfterHours: 72 }
    const added = await addSource(pool, { ...source, addedBy: 'Ines Vallotti' }, at)
    const { number } = must(added, `add the list ${name}`)
    must(await confirmSource(pool, { number, by: 'Ravi Sundaresh' }, at), `confirm the list ${name}`)
  }
  await lookAtLists(programme, at)
}

/** A look at each list, fresh as of this moment. */
export async function lookAtLists(
  { pool, dataDirectory }: Pick<Programme, 'pool' | 'dataDirectory'>,
  at: Date,
): Promise<void> {
  await publishLists(dataDirectory, at)
  for (const name of demonstrationLists) {
    const check = must(await checkList(pool, name, () => at), `look at the list ${name}`)
    if (check.outcome !== 'live' && check.outcome !== 'unchanged')
      throw new Error(`The demonstration’s list ${name} is ${check.outcome}: ${check.says}`)
  }
}

/** Writes what the invented authorities say, as of this moment. */
export async function publishLists(dataDirectory: string, at: Date): Promise<void> {
  await mkdir(join(dataDirectory, 'sanctions'), { recursive: true })
  for (const name of demonstrationLists) {
    const path = pathOf(dataDirectory, name)
    await writeFile(path, await readFile(fileURLToPath(new URL(`./lists/${name}.csv`, import.meta.url))))
    await utimes(path, at, at)
  }
}

function pathOf(dataDirectory: string, name: string): string {
  return join(dataDirectory, 'sanctions', `${name}.csv`)
}
