/** GET /api/v1/history: the programme through time, figure by figure, and what happened when. */
import { z } from '@hono/zod-openapi'
import { amount, asRead, basisPoints, blockHeight, time } from '../shape.ts'

const coverage = basisPoints.nullable()

export const markKind = z.enum(['statement', 'hold', 'mint', 'title', 'delivery', 'withdrawal', 'freeze'])

export const historyShape = z
  .object({
    ...asRead,
    points: z.array(
      z.object({
        time,
        block: blockHeight,
        countedMicrograms: amount,
        issuedMicrograms: amount,
        titledMicrograms: amount,
        coverageBasisPoints: coverage,
        withoutVaultBasisPoints: coverage,
        withoutCustodianBasisPoints: coverage,
        withoutJurisdictionBasisPoints: coverage,
      }),
    ),
    marks: z.array(
      z.object({
        time,
        kind: markKind,
        vault: z.string().optional(),
        amountMicrograms: amount.optional(),
        text: z.string(),
      }),
    ),
  })
  .openapi('History')
