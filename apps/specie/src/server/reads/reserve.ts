/** GET /api/v1/reserve: how much gold, how many coins, what coverage, and what is left without the largest of each. */
import { z } from '@hono/zod-openapi'
import { assets, coverage, free, owed, waiting, worstLosses } from '@specie/coin'
import { digits, points, sumMicrograms } from '../reading/quantities.ts'
import { inForce } from '../reading/shelves.ts'
import type { Snapshot } from '../reading/snapshot.ts'
import { pointAt } from '../reading/timeline.ts'
import { address, amount, asRead, basisPoints, isoTime, time, whenRead } from '../shape.ts'
import type { Names } from '../sources.ts'

const coverageShape = basisPoints.nullable().openapi({ description: 'null while nothing is owed' })

export const reserveShape = z
  .object({
    ...asRead,
    goldMicrograms: amount.openapi({ description: 'On the lists in force, whether it counts or not' }),
    countedMicrograms: amount,
    waitingMicrograms: amount.openapi({ description: 'Attested, but the delay after a raise still runs' }),
    issuedMicrograms: amount.openapi({ description: 'Coins in circulation: one unit is one microgram' }),
    titledMicrograms: amount,
    owedMicrograms: amount,
    coverageBasisPoints: coverageShape,
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

export function readReserve(snapshot: Snapshot, names: Names): z.infer<typeof reserveShape> {
  const { reserve: state, countedAt } = snapshot
  const now = pointAt(state, countedAt)
  const worst = worstLosses(state, countedAt)
  const sworn = state.vaults.filter((vault) => vault.asOf > 0)
  const oldest = sworn.reduce<number | null>(
    (least, { asOf }) => (least === null || asOf < least ? asOf : least),
    null,
  )
  return {
    ...whenRead(snapshot),
    goldMicrograms: sumMicrograms(state.vaults.map((vault) => vault.gold)).toString(),
    countedMicrograms: now.countedMicrograms.toString(),
    waitingMicrograms: sumMicrograms(
      state.vaults.map((vault) => waiting(state, vault, countedAt)),
    ).toString(),
    issuedMicrograms: now.issuedMicrograms.toString(),
    titledMicrograms: now.titledMicrograms.toString(),
    owedMicrograms: sumMicrograms(state.sponsors.map(owed)).toString(),
    coverageBasisPoints: points(coverage(state, countedAt)),
    without: worst && {
      vault: {
        id: names.vaultOf(worst.vault.lost).id,
        name: names.vaultOf(worst.vault.lost).name,
        coverageBasisPoints: points(worst.vault.coverage),
      },
      custodian: {
        ...names.namedOf(worst.custodian.lost),
        coverageBasisPoints: points(worst.custodian.coverage),
      },
      jurisdiction: {
        code: worst.jurisdiction.lost,
        name: countryName(worst.jurisdiction.lost),
        coverageBasisPoints: points(worst.jurisdiction.coverage),
      },
    },
    oldestStatementAt: oldest === null ? null : isoTime(oldest),
    oldestStatementLapsesAt: oldest === null ? null : isoTime(oldest + state.rules.maxAgeSeconds),
    barCount: state.vaults.reduce((sum, vault) => sum + (inForce(snapshot, vault)?.barCount ?? 0), 0),
    holders: snapshot.holders,
    sponsors: state.sponsors.map((sponsor) => ({
      ...names.namedOf(sponsor.address),
      assetsMicrograms: digits(assets(state, sponsor.address, countedAt)),
      issuedMicrograms: digits(sponsor.issued),
      titledMicrograms: digits(sponsor.titled),
      freeMicrograms: digits(free(state, sponsor, countedAt)),
      capMicrograms: digits(sponsor.cap),
      mintingSuspended: sponsor.mintingSuspended,
    })),
  }
}

/** The English name of an ISO 3166 code, or the code where it is no country's. */
export function countryName(code: string): string {
  try {
    return regions.of(code) ?? code
  } catch {
    return code
  }
}

const regions = new Intl.DisplayNames(['en'], { type: 'region' })
