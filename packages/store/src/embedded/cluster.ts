/**
 * The cluster: the files of an embedded PostgreSQL, made once by initdb, and the password to it.
 */
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Account, runAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { EmbeddedUse } from './join.ts'
import { isCode, paths } from './keeper-record.ts'

export type Place = {
  readonly directory: string
  readonly use: EmbeddedUse
  readonly log: (line: string) => void
}

/** Name of the database, and of its owner. */
export const database = 'specie'

/** Makes the cluster beside its place and moves it there whole, so that one cut off in the making is never taken for a good one. */
export async function makeCluster(
  place: Place,
  binaries: Binaries,
  account: Account,
  password: string,
): Promise<void> {
  const { directory, use, log } = place
  log('Making the database (first start).')
  const making = join(directory, `making-${randomBytes(6).toString('hex')}`)
  const passwordFile = join(making, 'password')
  const made = join(making, 'cluster')
  await mkdir(making, { mode: 0o700 })
  await mkdir(made, { mode: 0o700 })
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (account.kind === 'other') {
    for (const path of [making, made, passwordFile]) await chown(path, account.uid, account.gid)
  }
  const words = [
    `--pgdata=${made}`,
    `--username=${database}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    // The same order of texts on every machine, whatever its own locale.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(use === 'thrown away' ? ['--no-sync'] : []),
  ]
  const { code, output } = await finished(runAs(account, binaries.initdb, words))
  if (code !== 0) throw new Error(`initdb could not make a database in ${directory}: ${output.trim()}`)
  await rename(made, paths(directory).cluster)
  await rm(making, { recursive: true, force: true })
}

/** Removes what a first start left that was cut off. */
export async function removeHalfMade(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!name.startsWith('making-')) continue
    // Its initdb may still be writing; what cannot be removed yet harms nobody, and the next start tries again.
    await rm(join(directory, name), { recursive: true, force: true }).catch(() => {})
  }
}

/** Whether a cluster was made here. Throws where it is another version's: PostgreSQL reads only its own. */
export async function isCluster(cluster: string): Promise<boolean> {
  try {
    const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
    if (version === '18') return true
    throw new Error(
      `The database in ${cluster} was made by PostgreSQL ${version}; this program brings 18. Dump it with that version and ` +
        'load it into this one, or name that server in DATABASE_URL.',
    )
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false
    throw error
  }
}

/** The password of the cluster's user, made up at the first start. */
export async function passwordOf(directory: string): Promise<string> {
  const { password: path } = paths(directory)
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error
  }
  if (await isCluster(paths(directory).cluster)) {
    throw new Error(`The password of the database is missing: ${path}. Put it back, or reset.`)
  }
  const password = randomBytes(24).toString('base64url')
  // Whole or not at all, like the cluster: a half-written password would lock everybody out.
  await writeFile(`${path}.new`, `${password}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
  return password
}

/** Runs a program to its end. */
export function finished(child: ChildProcess): Promise<{ code: number; output: string }> {
  return new Promise((done, fail) => {
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', fail)
    child.once('close', (code) => done({ code: code ?? 1, output }))
  })
}
