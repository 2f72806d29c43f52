/** One reader at a time over all processes: a lock that its connection holds, and that goes with it. Others stand by. */
import type { Pool, PoolClient } from 'pg'

export type Leadership = {
  /** Whether this process reads now; takes the place when it is free. */
  holds(): Promise<boolean>
  /** The place is free once this returns. */
  close(): Promise<void>
}

export function leadership(pool: Pool): Leadership {
  let own: PoolClient | null = null
  const lose = () => {
    const client = own
    if (client === null) return
    own = null
    client.off('error', lose)
    client.off('end', lose)
    // Ended, not given back: a lock left in the pool would keep everybody from reading.
    client.release(true)
  }
  return {
    async holds() {
      if (own !== null) return true
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        // A machine that vanished says no goodbye: its lock is freed after these seconds, not after hours.
        const { rows } = await client.query<{ taken: boolean }>(
          `select set_config('tcp_keepalives_idle', '1', false), set_config('tcp_keepalives_interval', '1', false),
             set_config('tcp_keepalives_count', '2', false), pg_try_advisory_lock($1) as taken`,
          [readersLock],
        )
        if (rows[0]?.taken !== true) return false
        own = client
        client.once('error', lose)
        client.once('end', lose)
        return true
      } catch (error) {
        broken = error instanceof Error ? error : new Error(String(error))
        throw error
      } finally {
        if (own !== client) client.release(broken)
      }
    },
    async close() {
      await own?.query('select pg_advisory_unlock($1)', [readersLock]).catch(() => {})
      lose()
    },
  }
}

// Of the advisory locks listed in @specie/store’s README.
export const readersLock = 5_173_400_011
