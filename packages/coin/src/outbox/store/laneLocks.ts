/**
 * One worker at a time on one signer's lane, over all processes, and the bell that wakes them: both are a connection's, and end with it.
 * The lock spares work and quarrels; that no nonce is taken twice, the rows see to.
 */
import type { Pool, PoolClient } from 'pg'
import { wordsOf } from '../words.ts'

export type LaneLocks = {
  /** False where another worker has the lane. Not for one signer twice at once in one process: to the lock they are one. */
  whileHeld(signer: string, work: () => Promise<boolean>): Promise<boolean>
  /** Settles when something was enqueued or included, after so long, or when aborted. */
  woken(milliseconds: number, signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

export function laneLocks(pool: Pool, log: (line: string) => void): LaneLocks {
  let connection: Promise<PoolClient> | null = null
  let rung = false
  let wakeNow = () => {}
  const ring = () => {
    rung = true
    wakeNow()
  }
  /** One question at a time on the one connection. */
  let asking: Promise<unknown> = Promise.resolve()
  const ask = (question: string, signer: string): Promise<boolean> => {
    const mine = asking.then(async () => {
      const client = await connected()
      const { rows } = await client.query<{ done: boolean }>(question, [`outbox ${signer}`])
      return rows[0]?.done === true
    })
    asking = mine.catch(() => {})
    return mine
  }
  const lost = (error: Error) => {
    const broken = connection
    connection = null
    log(`outbox: its connection to the database was lost, another is taken: ${error.message}`)
    broken?.then((client) => client.release(error)).catch(() => {})
  }
  const open = async (): Promise<PoolClient> => {
    const client = await pool.connect()
    try {
      await client.query('listen outbox')
    } catch (error) {
      client.release(true)
      throw error
    }
    client.on('notification', ring)
    client.once('error', lost)
    return client
  }
  const connected = async (): Promise<PoolClient> => {
    connection ??= open()
    try {
      return await connection
    } catch (error) {
      connection = null
      throw error
    }
  }

  return {
    async whileHeld(signer, work) {
      if (!(await ask(take, signer))) return false
      try {
        return await work()
      } finally {
        await ask(giveBack, signer)
      }
    },
    async woken(milliseconds, signal) {
      // Without it nothing rings, and the time alone wakes.
      await connected().catch((error: unknown) =>
        log(`outbox: no connection to listen on: ${wordsOf(error)}`),
      )
      if (rung || signal.aborted) {
        rung = false
        return
      }
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer)
          signal.removeEventListener('abort', done)
          wakeNow = () => {}
          resolve()
        }
        const timer = setTimeout(done, milliseconds)
        signal.addEventListener('abort', done)
        wakeNow = done
      })
      rung = false
    },
    async close() {
      if (connection === null) return
      const client = await connection.catch(() => null)
      connection = null
      if (client === null) return
      client.off('notification', ring)
      client.off('error', lost)
      await client.query('unlisten outbox').catch(() => {})
      client.release()
    },
  }
}

const take = 'select pg_try_advisory_lock(hashtextextended($1, 43)) as done'
const giveBack = 'select pg_advisory_unlock(hashtextextended($1, 43)) as done'
