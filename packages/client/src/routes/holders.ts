/** Bars behind an address, at any final block. Open to everybody: all of it follows from the chain and the published lists. */
import { z } from 'zod'
import { address, amount, block, digest, limit, named, time, titleNumber } from '../shape/scalars.ts'
import { route } from './route.ts'

const stamped = {
  barKey: digest,
  /** Null where no list in force has the bar. */
  bar: z
    .object({
      brand: z.string(),
      serial: z.string(),
      year: z.string(),
      refiner: z.string().nullable(),
      /** What the whole bar counts. */
      countedMicrograms: amount,
    })
    .nullable(),
  vault: z.object({ id: z.string(), name: z.string() }),
}

export const holderShape = z.object({
  block,
  /** The newest block that can be asked for. */
  newestFinalBlock: z.number().int(),
  address,
  /** `emptied`: it held coins before this block. `contract`: one of the programme’s own. `nobody`: address 0. */
  kind: z.enum(['holder', 'emptied', 'neverHeld', 'contract', 'nobody']),
  contract: z.string().nullable(),
  /** The programme’s name for it, where it has one; else null. */
  name: z.string().nullable(),
  says: z.string(),
  /** A freeze in force at this block; it moves no gold. */
  frozen: z.object({ since: time, lapsesAt: time.nullable(), evidence: digest }).nullable(),
  balanceMicrograms: amount,
  coveredMicrograms: amount,
  /** Coins without gold behind them. */
  missingMicrograms: amount,
  /** Coins of all addresses before this one. */
  beforeMicrograms: amount,
  barCount: z.number().int(),
  bars: z.array(
    z.object({
      ...stamped,
      /** The part of the bar that stands behind this address: so much of it, from here on. */
      fromMicrograms: amount,
      micrograms: amount,
    }),
  ),
  nextCursor: z.string().nullable(),
  titles: z.array(
    z.object({
      title: titleNumber,
      ...stamped,
      fineMicrograms: amount,
      /** `held`: listed with weight 0. `uncounted`: its vault counts less than its titled bars weigh. `missing`: in no list in force. */
      standing: z.enum(['whole', 'held', 'uncounted', 'missing']),
    }),
  ),
  programme: z.object({
    reserve: named,
    supplyMicrograms: amount,
    behindCoinsMicrograms: amount,
    behindNobodyMicrograms: amount,
  }),
  /** Of the text of docs/formats.md, section 13: whoever recomputes it gets the same. */
  digest,
  /** A page to print, with its own check. */
  certificate: z.string(),
})

export const finalBlock = z
  .string()
  .regex(/^(0|[1-9][0-9]{0,14})$/, 'a block’s number')
  .transform(Number)
  .meta({ description: 'A final block; the newest one without it' })

export const holderRoutes = {
  readHolder: route({
    method: 'GET',
    path: '/api/v1/holders/{address}',
    summary: 'Bars behind an address, at any final block',
    tag: 'holders',
    params: z.object({ address }),
    query: z.strictObject({
      block: finalBlock.optional(),
      cursor: z
        .string()
        .regex(/^[1-9][0-9]{0,6}$/, 'nextCursor of an earlier answer')
        .transform(Number)
        .optional(),
      limit: limit(1_000, 200),
    }),
    answer: holderShape,
    status: 200,
    open: true,
  }),
} as const

export type HolderAnswer = z.output<typeof holderShape>
