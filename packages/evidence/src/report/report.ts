/**
 * The monthly reserve report, as data: tokens outstanding, the reserve's value and composition, custody by place, statements and auditors, what changed, what
 * happened. One source: the page and the PDF print it, and anyone can make it again from chain and lists.
 */
import { z } from 'zod'

const weight = z
  .string()
  .regex(/^(0|[1-9]\d{0,77})$/)
  .meta({ description: 'micrograms of fine gold, decimal digits' })
const points = z.number().int().min(0).meta({ description: 'hundredths of a percent, rounded down' })
const time = z.iso.datetime()
const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/)
const digest = z.string().regex(/^0x[0-9a-f]{64}$/)
const named = z.strictObject({ address, name: z.string() })
const count = z.number().int().min(0)

const part = z.strictObject({ what: z.string(), bars: count, countedMicrograms: weight })
const moved = z.strictObject({ count, micrograms: weight })

export const reportShape = z.strictObject({
  report: z.literal(1),
  programme: z.string(),
  metal: z.string(),
  /** As 2026-10. */
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  from: time,
  /** The last second of the month, for which ages and delays are counted. */
  asOf: time,
  chain: z.strictObject({
    chainId: z.number().int(),
    reserve: address,
    coin: address,
    block: z.strictObject({ number: count, hash: digest, time }),
  }),
  terms: z.strictObject({ version: z.number().int(), digest }).nullable(),
  tokens: z.strictObject({
    outstandingMicrograms: weight,
    titledMicrograms: weight,
    owedMicrograms: weight,
    sponsors: z.array(
      z.strictObject({
        ...named.shape,
        issuedMicrograms: weight,
        titledMicrograms: weight,
        assetsMicrograms: weight,
        freeMicrograms: weight,
        shortfallMicrograms: weight,
      }),
    ),
  }),
  reserve: z.strictObject({
    countedMicrograms: weight,
    listedMicrograms: weight,
    waitingMicrograms: weight,
    coverageBasisPoints: points.nullable(),
    fullyBacked: z.boolean(),
    without: z
      .strictObject({
        vault: z.strictObject({ vault: count, coverageBasisPoints: points }),
        custodian: z.strictObject({ ...named.shape, coverageBasisPoints: points }),
        jurisdiction: z.strictObject({ code: z.string(), coverageBasisPoints: points }),
      })
      .nullable(),
    /** Null where whoever published it named no price: the programme itself knows none. */
    value: z
      .strictObject({
        currency: z.string().regex(/^[A-Z]{3}$/),
        pricePerTroyOunce: z.string().regex(/^\d{1,9}(\.\d{1,4})?$/),
        source: z.string().min(1).max(300),
        /** Whole units of the currency, rounded down. */
        amount: z.string().regex(/^(0|[1-9]\d{0,30})$/),
      })
      .nullable(),
    composition: z.strictObject({
      byStandard: z.array(part),
      byRefiner: z.array(part),
      byYear: z.array(part),
      notCounted: z.array(z.strictObject({ reason: z.string(), bars: count })),
    }),
  }),
  custody: z.array(
    z.strictObject({
      vault: count,
      name: z.string(),
      place: z.string(),
      jurisdiction: z.string(),
      custodian: named,
      sponsor: named,
      bars: count,
      countedMicrograms: weight,
      pendingMicrograms: weight,
      asOf: time.nullable(),
      lapsesAt: time.nullable(),
      listDigest: digest.nullable(),
      signers: z.array(named),
    }),
  ),
  statements: z.array(
    z.strictObject({
      vault: count,
      acceptedAt: time,
      asOf: time,
      bars: count,
      goldMicrograms: weight,
      barRoot: digest,
      listDigest: digest,
      signers: z.array(named),
      transaction: digest,
    }),
  ),
  changes: z.strictObject({
    minted: moved,
    retired: moved,
    titled: moved,
    untitled: moved,
    delivered: moved,
    withdrawn: moved,
    assumed: moved,
  }),
  incidents: z.array(
    z.strictObject({
      time,
      kind: z.enum([
        'hold',
        'duplicate',
        'signature-withdrawn',
        'freeze',
        'freeze-confirmed',
        'freeze-lifted',
        'suspended',
        'veto',
        'lapse',
      ]),
      vault: count.nullable(),
      micrograms: weight.nullable(),
      evidence: digest.nullable(),
      by: named.nullable(),
      transaction: digest.nullable(),
    }),
  ),
})

export type ReserveReport = z.infer<typeof reportShape>
