/** GET /api/v1/statements: every statement that the chain accepted, with who signed it. */
import { z } from '@hono/zod-openapi'
import { digits } from '../reading/quantities.ts'
import type { Accepted } from '../reading/shelves.ts'
import type { Snapshot } from '../reading/snapshot.ts'
import { address, amount, asRead, blockHeight, digest, isoTime, time, whenRead } from '../shape.ts'
import type { Names, Sources } from '../sources.ts'

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

/** The newest first; of one vault, or of all. Who signed and with what, the chain says. */
export async function readStatements(
  sources: Sources,
  snapshot: Snapshot,
  names: Names,
  vault?: number,
): Promise<z.infer<typeof statementsShape>> {
  const accepted = snapshot.events.filter(
    (event): event is Accepted =>
      event.kind === 'statementAccepted' && (vault === undefined || event.vault === vault),
  )
  const auditors = new Set(snapshot.parties.auditors.map((party) => party.address.toLowerCase()))
  const statements = await Promise.all(
    accepted.toReversed().map(async (event) => {
      const signatures = await sources.signatures(event)
      return {
        vault: names.vaultOf(event.vault).id,
        asOf: isoTime(event.asOf),
        seen: event.seen,
        barCount: event.barCount,
        fineMicrograms: digits(event.fineGold),
        barRoot: event.barRoot,
        listDigest: event.listDigest,
        signatures: signatures.map(({ signer, signature }) => ({
          signer,
          name: names.nameOf(signer),
          role: auditors.has(signer.toLowerCase()) ? ('auditor' as const) : ('custodian' as const),
          signature,
        })),
        transaction: event.transaction,
        block: event.block.number,
        time: isoTime(event.block.time),
      }
    }),
  )
  return { ...whenRead(snapshot), statements }
}
