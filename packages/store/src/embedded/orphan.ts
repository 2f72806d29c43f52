/**
 * What a crash may leave behind in a cluster: a server that runs on without its keeper, or a `postmaster.pid` whose number now
 * belongs to another process, over which PostgreSQL refuses to start.
 */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { isCode } from './keeper-record.ts'

/** Ends an orphaned server of this cluster, and frees a stale `postmaster.pid`. Only whoever keeps the directory may call it. */
export async function endOrphan(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid')
  const text = await readFile(path, 'utf8').catch((error) => {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  })
  if (text === undefined) return
  const pid = Number.parseInt(text, 10)
  if (!Number.isInteger(pid) || pid <= 1 || !exists(pid)) return
  if (!(await isServerOf(pid, cluster))) {
    // The file also names the shared memory, by which PostgreSQL finds backends that outlived their server. So it stays, with
    // a number in it that no process can have.
    await writeFile(path, text.replace(/^\d+/, impossiblePid))
    return
  }
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!exists(pid)) return
    process.kill(pid, signal)
    for (let waited = 0; waited < 200; waited += 1) {
      if (!(await isServerOf(pid, cluster))) return
      await pause(100)
    }
  }
}

// Above every system's largest process number, and still a 32-bit integer.
const impossiblePid = '2000000000'

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !isCode(error, 'ESRCH')
  }
}

async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if (!exists(pid)) return false
  if (process.platform === 'linux') {
    // Empty for a process that has ended and was not waited for.
    const words = await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '')
    return words.split('\0').includes(Buffer.from(cluster).toString('latin1'))
  }
  const question: [string, string[]] =
    process.platform === 'win32'
      ? ['tasklist', ['/FI', `PID eq ${pid}`, '/NH']]
      : ['ps', ['-ww', '-o', 'args=', '-p', String(pid)]]
  const { stdout } = await promisify(execFile)(...question).catch(() => ({ stdout: '' }))
  return process.platform === 'win32' ? stdout.includes('postgres') : stdout.includes(cluster)
}
