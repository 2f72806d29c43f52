/**
 * One listener for all streams of this server. PostgreSQL says that something changed; the listener reads what, once, and hands it to
 * every stream. When its connection breaks it takes a new one and reads on from where it was: nothing is skipped.
 */
import type { PoolClient } from 'pg'
import type { Pool } from '../../../programme/store.ts'
import type { Log } from '../../log.ts'
import { eventsAfter, forgetOld, type LiveRow, type Position, presentPosition } from './store.ts'

export type Listener = {
  /** Given in order; never waits for the listener. */
  hear(rows: readonly LiveRow[]): void
  /** The server stops. */
  end(): void
}

export type Live = {
  /** Hears everything after the position that is returned; null when there is no place for one more from this address. */
  join(address: string, listener: Listener): Position | null
  leave(listener: Listener): void
  readonly count: () => number
  close(): Promise<void>
}

export const mostStreams = 1_000
export const mostStreamsPerAddress = 12

export async function openLive(pool: Pool, log: Log): Promise<Live> {
  const listeners = new Map<Listener, string>()
  let position = await presentPosition(pool)
  let connection: PoolClient | null = null
  let closed = false
  let draining: Promise<void> | null = null
  let again = false

  const drain = (): Promise<void> => {
    again = true
    draining ??= (async () => {
      while (again && !closed) {
        again = false
        const { rows, more } = await eventsAfter(pool, position)
        const last = rows.at(-1)
        if (last !== undefined) {
          position = last.position
          for (const listener of listeners.keys()) listener.hear(rows)
        }
        if (more && rows.length > 0) again = true
        // A transaction that still runs holds younger events back: they are looked for again in a moment.
        else if (more) setTimeout(() => void drain(), heldBackMs).unref()
      }
    })()
      .catch((error: unknown) => log.warn({ error }, 'live events cannot be read'))
      .finally(() => {
        draining = null
      })
    return draining
  }

  const listen = async (): Promise<void> => {
    if (closed) return
    try {
      const client = await pool.connect()
      connection = client
      const lost = () => {
        if (connection !== client) return
        connection = null
        client.release(true)
        if (!closed) setTimeout(() => void listen(), reconnectMs).unref()
      }
      client.once('error', lost)
      client.once('end', lost)
      client.on('notification', () => void drain())
      await client.query('listen live')
      await drain()
    } catch (error) {
      log.warn({ error }, 'live events are not heard')
      const broken = connection
      connection = null
      broken?.release(true)
      if (!closed) setTimeout(() => void listen(), reconnectMs).unref()
    }
  }
  await listen()
  // What a notification was lost for is found by looking.
  const look = setInterval(() => void drain(), lookMs)
  const forget = setInterval(() => void forgetOld(pool).catch(() => {}), forgetMs)
  look.unref()
  forget.unref()

  return {
    join(address, listener) {
      const neighbours = [...listeners.values()].filter((one) => one === address).length
      if (closed || listeners.size >= mostStreams || neighbours >= mostStreamsPerAddress) return null
      listeners.set(listener, address)
      return position
    },
    leave: (listener) => void listeners.delete(listener),
    count: () => listeners.size,
    async close() {
      closed = true
      clearInterval(look)
      clearInterval(forget)
      for (const listener of [...listeners.keys()]) listener.end()
      listeners.clear()
      await draining
      const client = connection
      connection = null
      client?.release(true)
    },
  }
}

const heldBackMs = 100
const lookMs = 2_000
const reconnectMs = 500
const forgetMs = 60_000
