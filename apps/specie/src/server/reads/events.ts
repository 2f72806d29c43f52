/** GET /api/v1/events: what happened on chain, in the domain's words, the newest first. Coin transfers are not among it. */
import { z } from '@hono/zod-openapi'
import type { ChainEvent } from '@specie/coin'
import type { Snapshot } from '../reading/snapshot.ts'
import { asRead, blockHeight, digest, isoTime, time, whenRead } from '../shape.ts'

export const eventsShape = z
  .object({
    ...asRead,
    events: z.array(
      z.object({
        kind: z.string().openapi({ example: 'minted' }),
        facts: z.record(z.string(), z.string()),
        time,
        block: blockHeight,
        transaction: digest,
        logIndex: z.number().int().min(0),
      }),
    ),
    nextCursor: z.string().nullable(),
    total: z.number().int(),
  })
  .openapi('Events')

/** The cursor is the number of the oldest event that was told: what happens meanwhile moves nothing. */
export function readEvents(
  snapshot: Snapshot,
  page: { readonly before?: number | undefined; readonly limit: number },
): z.infer<typeof eventsShape> {
  const end = Math.min(page.before ?? snapshot.events.length, snapshot.events.length)
  const start = Math.max(0, end - page.limit)
  return {
    ...whenRead(snapshot),
    events: snapshot.events.slice(start, end).toReversed().map(printEvent),
    nextCursor: start > 0 ? String(start) : null,
    total: snapshot.events.length,
  }
}

function printEvent(event: ChainEvent): z.infer<typeof eventsShape>['events'][number] {
  const { kind, block, transaction, logIndex, ...facts } = event
  return {
    kind,
    facts: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, String(fact)])),
    time: isoTime(block.time),
    block: block.number,
    transaction,
    logIndex,
  }
}
