/** GET /api/v1/reserve: how much gold, how many coins, what coverage, and what is left without the largest of each. */
import { z } from '@hono/zod-openapi'
import { address, amount, asRead, basisPoints, time } from '../shape.ts'

const coverage = basisPoints.nullable().openapi({ description: 'null while nothing is owed' })

export const reserveShape = z
  .object({
    ...asRead,
    goldMicrograms: amount.openapi({ description: 'On the lists in force, whether it counts or not' }),
    countedMicrograms: amount,
    waitingMicrograms: amount.openapi({ description: 'Attested, but the delay after a raise still runs' }),
    issuedMicrograms: amount.openapi({ description: 'Coins in circulation: one unit is one microgram' }),
    titledMicrograms: amount,
    owedMicrograms: amount,
    coverageBasisPoints: coverage,
    without: z
      .object({
        vault: z.object({ id: z.string(), name: z.string(), coverageBasisPoints: basisPoints }),
        custodian: z.object({ address, name: z.string(), coverageBasisPoints: basisPoints }),
        jurisdiction: z.object({ code: z.string(), name: z.string(), coverageBasisPoints: basisPoints }),
      })
      .nullable()
      .openapi({ description: 'Coverage without the one whose loss hurts most; null while nothing is owed' }),
    oldestStatementAt: time.nullable(),
    oldestStatementLapsesAt: time.nullable(),
    barCount: z.number().int(),
    holders: z.number().int().optional(),
    sponsors: z.array(
      z.object({
        address,
        name: z.string(),
        assetsMicrograms: amount,
        issuedMicrograms: amount,
        titledMicrograms: amount,
        freeMicrograms: amount,
        capMicrograms: amount,
        mintingSuspended: z.boolean(),
      }),
    ),
  })
  .openapi('Reserve')
