/**
 * How often somebody may ask. Strangers are counted by address, those who are signed in by their key. Writes and sign-ins are counted
 * in PostgreSQL, for all servers together, and in memory while it does not answer. Reads are counted in memory, by each server:
 * writing a row for each would cost more than most reads do.
 */
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible'
import type { Pool } from '../../programme/store.ts'

export type Spending = 'strangerRead' | 'read' | 'write' | 'file' | 'session' | 'join' | 'joinDay'

export type Limits = {
  /** Counts one request; the seconds to wait where there were too many, else null. */
  spend(what: Spending, who: string): Promise<number | null>
}

/** Requests a minute; `joinDay`: a day. */
export type LimitSettings = { readonly [What in Spending]: number }

export const usualLimits: LimitSettings = {
  strangerRead: 6_000,
  read: 6_000,
  write: 300,
  file: 30,
  session: 30,
  join: 10,
  joinDay: 20,
}

/** From `SPECIE_READS_PER_MINUTE` and `SPECIE_WRITES_PER_MINUTE`, where they are set. */
export function limitsFrom(environment: Readonly<Record<string, string | undefined>>): LimitSettings {
  const reads = whole(environment, 'SPECIE_READS_PER_MINUTE')
  const writes = whole(environment, 'SPECIE_WRITES_PER_MINUTE')
  return {
    ...usualLimits,
    ...(reads === null ? {} : { strangerRead: reads, read: reads }),
    ...(writes === null ? {} : { write: writes }),
  }
}

export function openLimits(pool: Pool, settings: LimitSettings = usualLimits): Limits {
  const limiters: Readonly<Record<Spending, RateLimiterAbstract>> = {
    strangerRead: inMemory('strangerRead', settings.strangerRead),
    read: inMemory('read', settings.read),
    write: shared(pool, 'write', settings.write),
    file: shared(pool, 'file', settings.file),
    session: shared(pool, 'session', settings.session),
    join: shared(pool, 'join', settings.join),
    joinDay: shared(pool, 'joinDay', settings.joinDay, aDay),
  }
  return {
    async spend(what, who) {
      try {
        await limiters[what].consume(who.toLowerCase())
        return null
      } catch (spent) {
        if (!(spent instanceof RateLimiterRes)) throw spent
        return Math.max(1, Math.ceil(spent.msBeforeNext / 1000))
      }
    },
  }
}

function inMemory(keyPrefix: string, points: number, duration = aMinute): RateLimiterMemory {
  return new RateLimiterMemory({ keyPrefix, points, duration })
}

function shared(pool: Pool, keyPrefix: string, points: number, duration = aMinute): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    schemaName: 'session',
    tableName: 'spent',
    tableCreated: true,
    keyPrefix,
    points,
    duration,
    // Who is over is told so from memory: a flood does not reach the database.
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: inMemory(`${keyPrefix} without a database`, points, duration),
  })
}

function whole(environment: Readonly<Record<string, string | undefined>>, name: string): number | null {
  const text = environment[name]
  if (text === undefined || text === '') return null
  if (/^[1-9][0-9]{0,8}$/.test(text)) return Number(text)
  throw new Error(`${name} is not right: ${JSON.stringify(text)}; a whole number from 1 would be.`)
}

const aMinute = 60
const aDay = 86_400
