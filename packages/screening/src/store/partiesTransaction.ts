/**
 * A transaction of this room. Of two that write the same key or claim the same account at once, PostgreSQL may tell the later by a broken uniqueness; begun again, it finds what the first did and
 * answers by it.
 */
import { transaction } from '@specie/store'
import type pg from 'pg'

export async function partiesTransaction<Value>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction(pool, work)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code !== uniqueViolation || attempt === attempts) throw error
    }
  }
}

const uniqueViolation = '23505'
const attempts = 3
