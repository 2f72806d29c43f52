/** Writes everything that the database holds of a programme into one file, as it was at one moment, while others work on. */
import { existsSync } from 'node:fs'
import { transaction } from '@specie/store'
import type { Pool } from 'pg'
import type { ProgrammeSettings } from '../programme/store.ts'
import { writeArchive } from './archive.ts'
import { backupFormat, type Manifest, type TableEntry } from './manifest.ts'
import { migrationsApplied, plainText, rowsOut, sequencesOf, tablesKept } from './store.ts'

export type BackupOptions = {
  readonly pool: Pool
  readonly settings: ProgrammeSettings
  /** Must not exist: a backup is never written over. Holds names and decisions, so only its user may read it. */
  readonly file: string
  readonly onProgress?: (done: number, of: number) => void
}

/** Throws where the file exists, the disk is full or the database goes away; then nothing of it is left. */
export async function backUp({ pool, settings, file, onProgress }: BackupOptions): Promise<Manifest> {
  if (existsSync(file)) throw new Error(`${file} exists; a backup is never written over.`)
  const archive = await writeArchive(file)
  try {
    const manifest = await transaction(
      pool,
      async (client) => {
        await plainText(client)
        const heads = await tablesKept(client)
        const tables: TableEntry[] = []
        for (const [index, head] of heads.entries()) {
          onProgress?.(index, heads.length)
          tables.push(await archive.table(head, rowsOut(client, head)))
        }
        onProgress?.(heads.length, heads.length)
        const manifest: Manifest = {
          format: backupFormat,
          programme: programmeOf(settings),
          madeAt: new Date().toISOString(),
          migrations: await migrationsApplied(client),
          tables,
          // Read after the tables: ahead of them is no harm, behind would give a number out twice.
          sequences: await sequencesOf(client),
        }
        return manifest
      },
      // Once only: what was written cannot be taken back, and a reader collides with nobody.
      { isolation: 'repeatable read', readOnly: true, attempts: 1 },
    )
    await archive.finish(manifest)
    return manifest
  } catch (error) {
    await archive.abandon()
    throw error
  }
}

export function programmeOf(settings: ProgrammeSettings): Manifest['programme'] {
  const { name, chainId, contracts, deployedAtBlock, deployedAtHash, demonstration } = settings
  return { name, chainId, reserve: contracts.reserve, deployedAtBlock, deployedAtHash, demonstration }
}
