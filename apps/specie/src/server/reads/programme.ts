/** GET /api/v1/programme: whose coin this is, under which rules, on which contracts. */
import { z } from '@hono/zod-openapi'
import { address, blockHeight, party } from '../shape.ts'

const seconds = z.number().int().min(0)

export const programmeShape = z
  .object({
    name: z.string(),
    coin: z.object({ name: z.string(), symbol: z.string(), decimals: z.number().int() }),
    metal: z.enum(['gold', 'silver', 'platinum', 'palladium']),
    demonstration: z.boolean(),
    chain: z.object({
      chainId: z.number().int(),
      rpcUrl: z.string().optional().openapi({ description: 'Told for the local chain only' }),
      contracts: z.object({
        reserve: address,
        coin: address,
        barTitle: address,
        council: address,
        settlement: address,
      }),
      deployedAtBlock: blockHeight,
    }),
    rules: z.object({
      maxAgeSeconds: seconds,
      raiseDelaySeconds: seconds,
      quorum: z.number().int(),
      changeDelaySeconds: seconds,
      holdRestSeconds: seconds,
      freezeLapseSeconds: seconds,
    }),
    sponsors: z.array(party),
    custodians: z.array(party),
    auditors: z.array(party),
    guardians: z.array(party),
    officers: z.array(party),
  })
  .openapi('Programme')
