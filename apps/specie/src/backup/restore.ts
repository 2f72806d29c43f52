/**
 * Brings a backup back into an empty database, all of it or nothing. The file is read through once before anything is touched, and
 * compared again as it goes in. What the chain did meanwhile, the reader learns afterwards from the chain.
 */
import type { Chain } from '@specie/coin'
import { transaction } from '@specie/store'
import type { Pool } from 'pg'
import { migrateAll } from '../programme/migrations.ts'
import { readArchive } from './archive.ts'
import { BackupRefused, type Manifest } from './manifest.ts'
import { signedRows } from './signedRows.ts'
import {
  lockAndFindRows,
  migrationsApplied,
  plainText,
  quietly,
  rowsIn,
  setSequence,
  tablesKept,
} from './store.ts'

export type RestoreOptions = {
  readonly pool: Pool
  readonly file: string
  readonly wallets?: Wallets
  readonly onProgress?: (done: number, of: number) => void
}

/** A node, by which wallet contracts are asked for what they signed. */
export type Wallets = Pick<Chain, 'walletAccepts'>

/**
 * Reads the file through, compares everything in it with its manifest, and checks the signatures under mandates and revocations. Throws
 * BackupRefused.
 */
export async function checkBackup(file: string, wallets?: Wallets): Promise<Manifest> {
  const signed = signedRows(wallets)
  const manifest = await readArchive(file, signed.take)
  await signed.check(manifest.programme)
  return manifest
}

/** Throws BackupRefused, and then the database is as it was but for the empty tables that every start makes. */
export async function restore({ pool, file, wallets, onProgress }: RestoreOptions): Promise<Manifest> {
  const manifest = await checkBackup(file, wallets)
  await migrateAll(pool)
  compareMigrations(manifest, await migrationsApplied(pool))
  return transaction(
    pool,
    async (client) => {
      await plainText(client)
      const tables = await tablesKept(client)
      const filled = await lockAndFindRows(client, tables)
      if (filled.length > 0) {
        throw new BackupRefused(
          'NOT_EMPTY',
          `This database is not empty: ${filled.slice(0, 3).join(', ')}${filled.length > 3 ? ` and ${filled.length - 3} more` : ''} hold rows. Restore into a new one.`,
        )
      }
      const known = new Map(tables.map((head) => [head.table, head.columns.join()]))
      const missing = manifest.tables.length === tables.length ? [] : ['their number']
      let done = 0
      let again = manifest
      await quietly(client, tables, async () => {
        again = await readArchive(file, async (head, rows) => {
          if (known.get(head.table) !== head.columns.join()) missing.push(head.table)
          else await rowsIn(client, head, rows)
          done += 1
          onProgress?.(done, tables.length)
        })
      })
      if (missing.length > 0)
        throw new BackupRefused(
          'OTHER_MIGRATIONS',
          `Tables differ from this program's: ${missing.join(', ')}.`,
        )
      // What was checked is what goes in: the manifest has a digest of every table.
      if (JSON.stringify(again) !== JSON.stringify(manifest))
        throw new BackupRefused('DAMAGED', 'Another file was written in its place while this one was read.')
      for (const one of again.sequences) await setSequence(client, one)
      return again
    },
    { isolation: 'read committed', attempts: 1 },
  )
}

function compareMigrations(manifest: Manifest, here: Manifest['migrations']): void {
  const digests = new Map(here.map(({ name, digest }) => [name, digest]))
  const unknown = manifest.migrations.filter(({ name }) => !digests.has(name)).map(({ name }) => name)
  const changed = manifest.migrations
    .filter(({ name, digest }) => digests.has(name) && digests.get(name) !== digest)
    .map(({ name }) => name)
  const had = new Set(manifest.migrations.map(({ name }) => name))
  const newer = here.filter(({ name }) => !had.has(name)).map(({ name }) => name)
  if (unknown.length + changed.length + newer.length === 0) return
  const say = (what: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${what} ${names.join(', ')}`]
  throw new BackupRefused(
    'OTHER_MIGRATIONS',
    [
      'This backup was made by a version whose tables have another form.',
      ...say('  only in the backup:', unknown),
      ...say('  only here:', newer),
      ...say('  not the same:', changed),
      'Restore it with the version that made it; starting the newer one afterwards brings the tables forward.',
    ].join('\n'),
  )
}
