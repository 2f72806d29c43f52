/**
 * One transaction, serializable unless told otherwise: whatever `work` reads stays true until it commits. PostgreSQL ends
 * one of two that collide; that one is run again, from its beginning, a bounded number of times.
 */
import type pg from 'pg'

export type TransactionOptions = {
  readonly isolation?: 'serializable' | 'repeatable read' | 'read committed'
  readonly readOnly?: boolean
  /** How often `work` may be run in all, the first time included. */
  readonly attempts?: number
}

/**
 * Runs `work` inside a transaction and commits what it did; anything it throws rolls back and is thrown on. `work` may run
 * more than once, so it does nothing outside the database. After the last attempt the collision is thrown, with its cause.
 */
export async function transaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const { isolation = 'serializable', readOnly = false, attempts = 8 } = options
  const begin = `begin isolation level ${isolation}${readOnly ? ' read only' : ''}`
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, begin, work)
    } catch (error) {
      if (!isCollision(error)) throw error
      if (attempt >= attempts) {
        throw new Error(`A transaction collided with others ${attempts} times in a row and was given up.`, {
          cause: error,
        })
      }
      // A growing, uneven pause, so that those that collided do not meet again.
      await new Promise((resume) => setTimeout(resume, Math.random() * 10 * 2 ** attempt))
    }
  }
}

async function once<T>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(begin)
    const value = await work(client)
    const { command } = await client.query('commit')
    // Where `work` swallowed a failed statement, PostgreSQL answers COMMIT with ROLLBACK, and nothing was written.
    if (command !== 'COMMIT')
      throw new Error('The transaction was rolled back: a statement in it failed unnoticed.')
    return value
  } catch (error) {
    await client.query('rollback').catch((reason: Error) => {
      broken = reason
    })
    throw error
  } finally {
    client.release(broken)
  }
}

// 40001 serialization_failure, 40P01 deadlock_detected: PostgreSQL asks to try again, nothing was written.
function isCollision(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === '40001' || code === '40P01'
}
