/** GET /api/v1/vaults and /vaults/{id}: where the gold lies, who keeps it, what was sworn and what has left since. */
import { z } from '@hono/zod-openapi'
import { address, amount, asRead, basisPoints, digest, namedAddress, time } from '../shape.ts'
import { statementShape } from './statements.ts'

export const vaultShape = z
  .object({
    id: z.string(),
    name: z.string(),
    place: z.string(),
    jurisdiction: z.string(),
    custodian: namedAddress,
    sponsor: namedAddress,
    latitude: z.number().optional(),
    longitude: z.number().optional(),
    goldMicrograms: amount,
    countedMicrograms: amount,
    waitingMicrograms: amount,
    pendingMicrograms: amount.openapi({ description: 'Left or held since the list in force was made' }),
    shareBasisPoints: basisPoints.openapi({ description: "Of all counted gold, the programme's vaults together" }),
    barCount: z.number().int(),
    asOf: time.nullable(),
    lapsesAt: time.nullable(),
    seen: z.number().int(),
    journalLength: z.number().int(),
    barRoot: digest,
    listDigest: digest.nullable(),
    signers: z.array(z.object({ address, name: z.string(), role: z.enum(['custodian', 'auditor']) })),
    journal: z.array(
      z.object({
        entry: z.number().int(),
        kind: z.enum(['hold', 'delivery', 'withdrawal', 'duplicate']),
        amountMicrograms: amount,
        evidence: digest.nullable(),
        ground: z.string().optional(),
        time,
        transaction: digest,
      }),
    ),
  })
  .openapi('Vault')

export const vaultsShape = z.object({ ...asRead, vaults: z.array(vaultShape) }).openapi('Vaults')

export const oneVaultShape = vaultShape
  .extend({ ...asRead, statements: z.array(statementShape) })
  .openapi('VaultWithStatements')
