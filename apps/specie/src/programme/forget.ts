/**
 * Forgets the local programme: the data directory's own parts, or in a database of one's own the schemas that are ours.
 * Nothing else in the directory or the database is touched.
 */
import { existsSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { endLeftNode } from '@specie/coin/local'
import { openStore, removeEmbeddedServer, type Store } from '@specie/store'
import { ourSchemas } from './migrations.ts'
import { AlreadyRunning } from './openProgramme.ts'
import { claim } from './running.ts'

export type Forgotten = readonly string[]

/** Notes that what is made here is the demonstration, which any start can make again. */
export function markDemonstration(dataDirectory: string): void {
  writeFileSync(join(dataDirectory, demonstrationMark), 'Made by specie start; specie reset removes it.\n')
}

/** Whether nothing is lost here that a start does not make again. */
export function isDemonstration(dataDirectory: string): boolean {
  return existsSync(join(dataDirectory, demonstrationMark))
}

/**
 * Removes the chain and the database; throws AlreadyRunning while anybody is at work here. With a `databaseUrl`, that
 * database keeps whatever is not ours.
 */
export async function forgetProgramme(options: {
  readonly dataDirectory: string
  readonly databaseUrl?: string
}): Promise<Forgotten> {
  const { databaseUrl } = options
  const dataDirectory = resolve(options.dataDirectory)
  const claimed = claim(dataDirectory, 'command')
  if (!claimed.owned) throw new AlreadyRunning(dataDirectory, claimed.running)
  try {
    return await forget(dataDirectory, databaseUrl)
  } finally {
    claimed.ownership.release()
    if (readdirSync(dataDirectory).length === 0) rmdirSync(dataDirectory)
  }
}

async function forget(dataDirectory: string, databaseUrl: string | undefined): Promise<Forgotten> {
  const forgotten: string[] = []
  if (databaseUrl === undefined) {
    await removeEmbeddedServer(dataDirectory)
    forgotten.push(join(dataDirectory, 'postgres'))
  } else {
    const store = await openStore({ databaseUrl, dataDirectory })
    try {
      await dropSchemas(store)
    } finally {
      await store.close()
    }
    forgotten.push(`schemas ${ourSchemas.join(', ')}`)
  }
  await endLeftNode(join(dataDirectory, 'chain'))
  rmSync(join(dataDirectory, 'chain'), { recursive: true, force: true })
  // Invented people’s papers need no key any more; of others it is their keeper’s to destroy.
  if (isDemonstration(dataDirectory))
    for (const made of ['log', 'sanctions', 'personal-data.key', 'personal-data.key.erased'])
      rmSync(join(dataDirectory, made), { recursive: true, force: true })
  rmSync(join(dataDirectory, demonstrationMark), { force: true })
  forgotten.push(join(dataDirectory, 'chain'))
  return forgotten
}

/** Our schemas, and the record of our migrations: whatever else shares the database stays. */
async function dropSchemas({ pool }: Store): Promise<void> {
  for (const schema of ourSchemas) await pool.query(`drop schema if exists ${schema} cascade`)
  await pool.query('drop table if exists specie_migration')
}

const demonstrationMark = 'demonstration'
