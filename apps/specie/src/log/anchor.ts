/** Anchoring on chain, at a set interval: what is shown goes to the LogAnchor by a message of the outbox, once for each length. */
import { enqueue } from '@specie/coin/outbox'
import { keepAnchor, latestAnchor, lockEdge } from '@specie/evidence/log-store'
import { transaction } from '@specie/store'
import { getAddress, isAddress } from 'viem'
import type { Programme } from '../programme/programme.ts'
import { fromEnvironment } from '../terminal/environment.ts'
import type { Published } from './published.ts'

export type Anchoring = {
  /** Whoever signs for it: this process or another one that works for the programme. */
  readonly account: `0x${string}`
  readonly everyMs: number
}

/** Who anchors this programme's log, and how often; null where nobody was named. */
export async function anchoringOf({ settings }: Pick<Programme, 'settings'>): Promise<Anchoring | null> {
  const minutes = fromEnvironment('SPECIE_LOG_ANCHOR_MINUTES')
  if (minutes !== undefined && !/^[1-9][0-9]{0,4}$/.test(minutes))
    throw new Error(`SPECIE_LOG_ANCHOR_MINUTES is ${minutes}; whole minutes from 1 to 99999 are right.`)
  const everyMs = Number(minutes ?? (settings?.demonstration === true ? 5 : 60)) * 60_000
  const named = fromEnvironment('SPECIE_LOG_ANCHOR')
  if (named !== undefined) {
    if (!isAddress(named, { strict: false }))
      throw new Error(`SPECIE_LOG_ANCHOR is no account: ${named}. It is 0x and 40 hex digits.`)
    return { account: getAddress(named), everyMs }
  }
  if (settings?.demonstration !== true) return null
  const { addressOf } = await import('../demonstration/cast.ts')
  return { account: addressOf('logbook'), everyMs }
}

/** True when a message was enqueued. */
export async function anchorWhenDue(
  pool: Programme['pool'],
  { account, everyMs }: Anchoring,
  checkpoint: Published,
  now = new Date(),
): Promise<boolean> {
  if (!isDue(await latestAnchor(pool), everyMs, checkpoint, now)) return false
  return transaction(
    pool,
    async (client) => {
      await lockEdge(client)
      // Another process may have been first.
      if (!isDue(await latestAnchor(client), everyMs, checkpoint, now)) return false
      const { size, root } = checkpoint
      const key = `log ${size}`
      await enqueue(client, { key, signer: account, name: 'anchorLog', what: { size, root } })
      await keepAnchor(client, { size, message: key, askedAt: now })
      return true
    },
    { isolation: 'read committed' },
  )
}

function isDue(
  last: Awaited<ReturnType<typeof latestAnchor>>,
  everyMs: number,
  { size }: Published,
  now: Date,
): boolean {
  return last === null || (size > last.size && now.getTime() - last.askedAt.getTime() >= everyMs)
}
