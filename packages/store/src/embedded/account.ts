/**
 * Who runs the server. PostgreSQL refuses to run as root, so root (a container, mostly) runs it as the user `postgres`, made where
 * there is none. That user cannot enter a home such as /root; there the server is given the one capability that lets it.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

export type Account =
  | { readonly kind: 'ours' }
  | { readonly kind: 'other'; readonly uid: number; readonly gid: number; readonly reaches: boolean }

/** The account for a server whose cluster lies, or will lie, at `cluster`. */
export async function serverAccount(cluster: string, log: (line: string) => void): Promise<Account> {
  if (process.getuid?.() !== 0) return { kind: 'ours' }
  const ids = (await idsOf(user)) ?? (await makeUser(log))
  const closed = await firstClosed(cluster, ids)
  if (closed === undefined) return { kind: 'other', ...ids, reaches: true }
  const able = await run('setpriv', [...privileges(ids), '--', 'test', '-d', `${closed}/.`]).then(
    () => true,
    () => false,
  )
  if (able) return { kind: 'other', ...ids, reaches: false }
  throw new Error(
    `PostgreSQL does not run as root, and the user ${user} cannot enter ${closed}. Run this as an ordinary user, move it out of ` +
      `${closed}, allow it with chmod o+x ${closed}, or name a server of yours in DATABASE_URL.`,
  )
}

/** Whether the account may walk to a path by its own rights. */
export async function canReach(account: Account, path: string): Promise<boolean> {
  return account.kind === 'ours' || (await firstClosed(path, account)) === undefined
}

/** Starts a program under the account, away from our terminal and with a plain environment. */
export function runAs(account: Account, program: string, words: string[]): ChildProcess {
  const options = {
    detached: process.platform !== 'win32',
    windowsHide: true,
    cwd: dirname(program),
    env: plainEnvironment(),
  }
  const stdio = ['ignore' as const, 'pipe' as const, 'pipe' as const]
  if (account.kind === 'ours') return spawn(program, words, { ...options, stdio })
  const { uid, gid, reaches } = account
  if (reaches) return spawn(program, words, { ...options, stdio, uid, gid })
  return spawn('setpriv', [...privileges(account), '--', program, ...words], { ...options, stdio })
}

const user = 'postgres'
const run = promisify(execFile)

// Not access(2), which ignores capabilities: so the programs themselves must lie within reach, and only the data may not.
type Ids = { readonly uid: number; readonly gid: number }

// setpriv (util-linux) replaces itself by the program, so signals reach it.
function privileges({ uid, gid }: Ids): string[] {
  const capability = '+dac_override'
  return [
    ...['--reuid', String(uid), '--regid', String(gid), '--clear-groups'],
    ...['--inh-caps', capability, '--ambient-caps', capability],
  ]
}

async function idsOf(name: string): Promise<Ids | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) }
  } catch {
    return undefined
  }
}

async function makeUser(log: (line: string) => void): Promise<Ids> {
  log(`PostgreSQL does not run as root; making a user ${user} for it.`)
  try {
    await run('groupadd', ['--system', user]).catch(() => {})
    await run('useradd', [
      '--system',
      '--gid',
      user,
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      user,
    ])
  } catch (error) {
    // Two servers may have been started at once; the other one then made it.
    const made = await idsOf(user)
    if (made !== undefined) return made
    throw new Error(
      `PostgreSQL does not run as root, and the user ${user} could not be made. Run this as an ordinary user, make that user, ` +
        'or name a server of yours in DATABASE_URL.',
      { cause: error },
    )
  }
  const ids = await idsOf(user)
  if (ids === undefined) throw new Error(`The user ${user} was made but is not found.`)
  return ids
}

/** The first folder on the way to a path that the account may not walk through. */
async function firstClosed(path: string, { uid, gid }: Ids): Promise<string | undefined> {
  const above: string[] = []
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    above.unshift(folder)
    if (folder === dirname(folder)) break
  }
  for (const folder of above) {
    const at = await stat(folder)
    const bit = at.uid === uid ? 0o100 : at.gid === gid ? 0o010 : 0o001
    if ((at.mode & bit) === 0) return folder
  }
  return undefined
}

function plainEnvironment(): NodeJS.ProcessEnv {
  // Its messages are read in English; PG* variables meant for clients must not reach it.
  const kept = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LD_LIBRARY_PATH', 'HOME']
  const values = kept.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  })
  return { ...Object.fromEntries(values), LC_ALL: 'C', TZ: 'UTC' }
}
