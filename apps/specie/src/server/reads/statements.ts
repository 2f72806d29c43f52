/** GET /api/v1/statements: every statement that the chain accepted, with who signed it. */
import { z } from '@hono/zod-openapi'
import { address, amount, asRead, blockHeight, digest, time } from '../shape.ts'

export const statementShape = z
  .object({
    vault: z.string(),
    asOf: time,
    seen: z.number().int(),
    barCount: z.number().int(),
    fineMicrograms: amount,
    barRoot: digest,
    listDigest: digest,
    signatures: z.array(
      z.object({
        signer: address,
        name: z.string(),
        role: z.enum(['custodian', 'auditor']),
        signature: z.string().regex(/^0x[0-9a-f]*$/),
      }),
    ),
    transaction: digest,
    block: blockHeight,
    time,
  })
  .openapi('Statement')

export const statementsShape = z
  .object({ ...asRead, statements: z.array(statementShape) })
  .openapi('Statements')
