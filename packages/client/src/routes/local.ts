/**
 * The local chain, for the wallet that a demonstration's own page brings along: what a transaction costs now, and one that its
 * sender has signed. Served in a demonstration on chain 31337 and nowhere else.
 */
import { z } from 'zod'
import { address, bytes, digest } from '../shape/scalars.ts'
import { route } from './route.ts'

const wei = z.string().regex(/^(0|[1-9][0-9]{0,25})$/, 'wei as decimal digits')

export const localRoutes = {
  readLocalTerms: route({
    method: 'POST',
    path: '/api/v1/local/terms',
    summary: 'What a transaction would need on the local chain now',
    tag: 'calls',
    keyless: true,
    body: z.strictObject({ from: address, to: address, data: bytes }),
    answer: z.object({
      nonce: z.number().int().min(0),
      gas: wei,
      maxFeePerGas: wei,
      maxPriorityFeePerGas: wei,
    }),
    status: 200,
  }),
  sendLocalTransaction: route({
    method: 'POST',
    path: '/api/v1/local/transactions',
    summary: 'Pass a signed transaction on to the local chain',
    tag: 'calls',
    keyless: true,
    body: z.strictObject({ raw: bytes }),
    answer: z.object({ transaction: digest }),
    status: 202,
  }),
} as const
