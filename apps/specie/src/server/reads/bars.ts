/** GET /api/v1/bars and /bars/{barKey}: every bar, what it backs and why not, what happened to it, and its proof. */
import { z } from '@hono/zod-openapi'
import { amount, digest, time } from '../shape.ts'

export const barShape = z
  .object({
    barKey: digest,
    vault: z.string(),
    metal: z.string(),
    brand: z.string(),
    brandName: z.string(),
    serial: z.string(),
    year: z.string().openapi({ description: 'Four digits as stamped, or -' }),
    standard: z.string(),
    unit: z.enum(['oz', 'g']),
    gross: z.string(),
    fineness: z.string(),
    fine: z.string(),
    refiner: z.string(),
    countedMicrograms: amount,
    reason: z.string().openapi({ description: '- or why the bar backs nothing' }),
    state: z.enum(['listed', 'titled', 'gone', 'held']),
    title: z.string().optional(),
  })
  .openapi('Bar')

export const barsShape = z
  .object({
    bars: z.array(barShape),
    nextCursor: z.string().nullable(),
    total: z.number().int(),
  })
  .openapi('Bars')

export const oneBarShape = barShape
  .extend({
    history: z.array(
      z.object({
        time,
        event: z.string(),
        vault: z.string(),
        facts: z.record(z.string(), z.string()),
        source: z.string(),
      }),
    ),
    proof: z
      .object({
        listDigest: digest,
        root: digest,
        sumMicrograms: amount,
        leaf: digest,
        line: z.string().openapi({ description: "The bar's line of the list: the leaf's preimage" }),
        index: z.number().int(),
        siblings: z.array(z.object({ hash: digest, sumMicrograms: amount })),
      })
      .nullable()
      .openapi({ description: 'In the list in force; null when the bar is not on it' }),
  })
  .openapi('BarWithHistory')
