/**
 * Live updates as server-sent events. They say that something changed, not what it is now: whoever listens reads it again, and sees
 * what it may see. Blocks and statements are everybody's; orders, alarms and progress come only to a session that may see them.
 */
import { z } from 'zod'
import { digest, orderId, time, vaultNumber } from '../shape/scalars.ts'
import { orderKind, orderState } from './orders.ts'
import { route } from './route.ts'

export const liveEvents = {
  block: z.object({ number: z.number().int(), hash: digest, time, final: z.number().int() }),
  order: z.object({ id: orderId, kind: orderKind, state: orderState }),
  statement: z.object({ digest: digest.nullable(), vault: vaultNumber }),
  /** Something of a case, of which only officers hear. */
  case: z.object({ case: z.string().regex(/^[1-9][0-9]{0,17}$/) }),
  /** Something of a settlement, of which its members and the officers hear. */
  settlement: z.object({
    what: z.enum(['request', 'offer', 'ticket', 'round', 'limit', 'token', 'member']),
    of: z.string(),
  }),
  alarm: z.object({ code: z.string(), message: z.string(), at: time }),
  /** Of a list that is being read or written; `id` is what the request named. */
  progress: z.object({
    id: z.uuid(),
    stage: z.enum(['read', 'checked', 'written']),
    rows: z.number().int(),
    of: z.number().int(),
  }),
  /** Something was missed (the server cannot know what): read everything again. */
  resync: z.object({}),
  /** The server is stopping: connect again, it or another answers. */
  goodbye: z.object({ retryMs: z.number().int() }),
} as const

export const liveRoutes = {
  live: route({
    method: 'GET',
    path: '/api/v1/live',
    summary: 'Server-sent events; Last-Event-ID resumes',
    tag: 'live',
    answer: 'text',
    status: 200,
    open: true,
  }),
} as const

export type LiveEventName = keyof typeof liveEvents
export type LiveEvent = {
  [Name in LiveEventName]: { readonly event: Name; readonly data: z.output<(typeof liveEvents)[Name]> }
}[LiveEventName]
