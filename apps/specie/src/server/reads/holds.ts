/** GET /api/v1/holds: gold that somebody took out of the backing, on which ground, and whether a list reflects it by now. */
import { z } from '@hono/zod-openapi'
import type { ChainEvent } from '@specie/coin'
import { digits } from '../reading/quantities.ts'
import type { Snapshot } from '../reading/snapshot.ts'
import { amount, asRead, digest, isoTime, namedAddress, time, whenRead } from '../shape.ts'
import type { Names, Sources } from '../sources.ts'

export const holdsShape = z
  .object({
    ...asRead,
    holds: z.array(
      z.object({
        vault: z.string(),
        entry: z.number().int(),
        kind: z.enum(['hold', 'duplicate']),
        amountMicrograms: amount,
        by: namedAddress,
        evidence: digest,
        ground: z.string().nullable(),
        licences: z
          .array(
            z.object({
              number: z.string(),
              by: z.string(),
              from: time,
              until: time.nullable().openapi({ description: 'From then on its bars are held again' }),
              ends: z.boolean().openapi({
                description: 'The hold is over for its bars; else they move under this licence alone',
              }),
            }),
          )
          .openapi({ description: 'What has lifted it since, in part or whole' }),
        inForce: z.boolean().openapi({
          description: 'Subtracted now; false once a list that a quorum signed takes account of it',
        }),
        time,
        transaction: digest,
      }),
    ),
  })
  .openapi('Holds')

type Hold = Extract<ChainEvent, { kind: 'journalled' }> & { readonly entryKind: 'hold' | 'duplicate' }

/** The newest first. */
export async function readHolds(
  sources: Sources,
  snapshot: Snapshot,
  names: Names,
): Promise<z.infer<typeof holdsShape>> {
  const recorded = await sources.archive.holds()
  const seen = new Map(snapshot.reserve.vaults.map((vault) => [vault.vault, vault.seen]))
  return {
    ...whenRead(snapshot),
    holds: snapshot.events
      .filter(isHold)
      .toReversed()
      .map((event) => ({
        vault: names.vaultOf(event.vault).id,
        entry: event.entry,
        kind: event.entryKind,
        amountMicrograms: digits(event.amount),
        by: names.namedOf(event.by),
        evidence: event.evidence,
        ground: recorded.get(event.evidence)?.ground ?? null,
        licences: (recorded.get(event.evidence)?.licences ?? []).map((licence) => ({
          ...licence,
          from: isoTime(licence.from),
          until: licence.until === null ? null : isoTime(licence.until),
        })),
        inForce: event.entry > (seen.get(event.vault) ?? 0),
        time: isoTime(event.block.time),
        transaction: event.transaction,
      })),
  }
}

function isHold(event: ChainEvent): event is Hold {
  return event.kind === 'journalled' && (event.entryKind === 'hold' || event.entryKind === 'duplicate')
}
