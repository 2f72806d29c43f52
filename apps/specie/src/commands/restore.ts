/** `specie restore`: a backup into an empty database, all of it or nothing. */

import { resolve } from 'node:path'
import { Command } from 'commander'
import type { Pool } from 'pg'
import type { Manifest } from '../backup/manifest.ts'
import type { Wallets } from '../backup/restore.ts'
import { act } from '../terminal/act.ts'
import { fromEnvironment } from '../terminal/environment.ts'
import { CommandFailure, refuse } from '../terminal/failure.ts'
import { progress } from '../terminal/progress.ts'
import { facts, type Report } from '../terminal/report.ts'
import type { ProgrammeOptions } from './session.ts'

type RestoreOptions = Pick<ProgrammeOptions, 'data' | 'database' | 'rpc'> & {
  readonly check?: boolean
  readonly json?: boolean
}

export function restore(): Command {
  const command = new Command('restore')
    .argument('<file>', 'a file that `specie backup` wrote')
    .description('bring a backup back into an empty database, all of it or nothing')
    .option(
      '--data <folder>',
      'the data directory of the embedded database (default: SPECIE_DATA, or ./data)',
    )
    .option(
      '--database <url>',
      'an empty PostgreSQL database of yours (default: DATABASE_URL, or the embedded one)',
    )
    .option(
      '--rpc <url>',
      'an EVM node of yours, asked where a wallet contract gave a mandate (default: RPC_URL)',
    )
    .option('--check', 'only read the file through, and check its manifest and the signatures in it')
  act<[string], RestoreOptions>(command, async (name, options) => {
    const file = resolve(name)
    const [{ checkBackup, restore: bringBack }, { fileDigest }] = await Promise.all([
      import('../backup/restore.ts'),
      import('../backup/archive.ts'),
    ])
    const bar = progress('restore', options.json === true)
    try {
      const sha256 = await fileDigest(file)
      // Before anything is touched, so that whoever kept it apart can compare.
      process.stderr.write(`sha-256 ${sha256}  ${file}\n`)
      const wallets = await walletsNamed(options)
      if (options.check === true)
        return reportOf(
          await checkBackup(file, wallets),
          { file, sha256 },
          'is whole, and every mandate in it signed',
        )
      return await withEmptyDatabase(options, async (pool) => {
        const asked = wallets === undefined ? {} : { wallets }
        const manifest = await bringBack({ pool, file, ...asked, onProgress: bar.at })
        return reportOf(manifest, { file, sha256 }, 'is restored')
      })
    } catch (error) {
      if (!(error instanceof Error && error.name === 'BackupRefused' && 'code' in error)) throw error
      return refuse(error.message, { code: String(error.code), facts: { file }, cause: error })
    } finally {
      bar.end()
    }
  })
  return command
}

/** Opens the database alone: no chain is needed, and nobody else may be at work in a data directory of ours. */
async function withEmptyDatabase<T>(options: RestoreOptions, work: (pool: Pool) => Promise<T>): Promise<T> {
  const { openStore } = await import('@specie/store')
  const databaseUrl = options.database ?? fromEnvironment('DATABASE_URL')
  const dataDirectory = resolve(options.data ?? fromEnvironment('SPECIE_DATA') ?? 'data')
  const open = async () => {
    const store = await openStore({ ...(databaseUrl === undefined ? {} : { databaseUrl }), dataDirectory })
    try {
      return await work(store.pool)
    } finally {
      await store.close()
    }
  }
  if (databaseUrl !== undefined) return open()
  const { claim } = await import('../programme/running.ts')
  const claimed = claim(dataDirectory, 'command')
  if (!claimed.owned)
    throw new CommandFailure(
      'unreachable',
      `Process ${claimed.running.owner.pid} is at work in ${dataDirectory}.`,
      {
        code: 'ALREADY_RUNNING',
        remedy: 'Stop it, and restore into an empty data directory: SPECIE_DATA=… or --data.',
      },
    )
  try {
    return await open()
  } finally {
    claimed.ownership.release()
  }
}

async function walletsNamed(options: RestoreOptions): Promise<Wallets | undefined> {
  const rpcUrl = options.rpc ?? fromEnvironment('RPC_URL')
  if (rpcUrl === undefined) return undefined
  const { walletsAt } = await import('@specie/coin')
  return walletsAt(rpcUrl)
}

function reportOf(
  manifest: Manifest,
  { file, sha256 }: { readonly file: string; readonly sha256: string },
  what: string,
): Report {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const { programme } = manifest
  return {
    data: { file, sha256, restored: what === 'is restored', rows, ...manifest },
    lines: [
      `${programme.name} ${what}: ${rows} rows of ${manifest.tables.length} tables, as they were at ${manifest.madeAt}.`,
      ...facts({
        chain: programme.chainId,
        reserve: programme.reserve,
        'deployed at block': programme.deployedAtBlock,
      }).map((line) => `  ${line}`),
      ...(what === 'is restored'
        ? ['What the chain did since then is read from it at the next start; people sign in again.']
        : []),
    ],
  }
}
