/** GET /api/v1/stress: what would become of coverage, sponsors, titles and a coin if this happened tonight, under the terms in force. */
import { z } from '@hono/zod-openapi'
import {
  lossRules,
  mostShocks,
  parseShock,
  printShock,
  type Shock,
  type Stressed,
  type StressInputs,
  stress,
} from '@specie/evidence'
import { toBigint } from '@specie/units'
import { Problem } from '../problem.ts'
import { digits, points } from '../reading/quantities.ts'
import type { Shelves } from '../reading/shelves.ts'
import type { Snapshot } from '../reading/snapshot.ts'
import { amount, asRead, basisPoints, namedAddress, whenRead } from '../shape.ts'
import type { Names, Sources } from '../sources.ts'

const share = basisPoints.nullable().openapi({ description: 'null while nothing is owed' })

export const stressShape = z
  .object({
    ...asRead,
    shocks: z.array(z.string()).openapi({ example: ['vault:1', 'origin:VRD,1990-2003'] }),
    loss: z.enum(lossRules).openapi({ description: 'Who bears what is missing, as the terms in force say' }),
    coverageBeforeBasisPoints: share,
    coverageAfterBasisPoints: share,
    countedBeforeMicrograms: amount,
    countedAfterMicrograms: amount,
    coin: z
      .object({ reachableMicrograms: amount, blockedMicrograms: amount, uncoveredMicrograms: amount })
      .nullable()
      .openapi({ description: 'One coin, a gram, in three parts; null while there are no coins' }),
    smallestOpenBarMicrograms: amount
      .nullable()
      .openapi({ description: 'The fewest coins that still become a bar’s title' }),
    titles: z.object({
      deliverable: z.number().int(),
      blocked: z.number().int(),
      originExcluded: z.number().int(),
    }),
    vaults: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        fate: z.enum(['untouched', 'blocked', 'lapsed', 'origin', 'already-lapsed']),
        countedBeforeMicrograms: amount,
        countedAfterMicrograms: amount,
        openBars: z.number().int().openapi({ description: 'Bars that coins can still become the titles of' }),
        openMicrograms: amount,
        titlesDeliverable: z.number().int(),
        titlesBlocked: z.number().int(),
      }),
    ),
    sponsors: z.array(
      z.object({
        ...namedAddress.shape,
        owedMicrograms: amount,
        assetsBeforeMicrograms: amount,
        assetsAfterMicrograms: amount,
        freeAfterMicrograms: amount,
        shortfallMicrograms: amount,
      }),
    ),
    listsMissing: z.array(z.string()).openapi({ description: 'Vaults of which the list is not kept here' }),
  })
  .openapi('Stress')

export async function readStress(
  sources: Sources,
  snapshot: Snapshot,
  names: Names,
  texts: readonly string[],
): Promise<z.infer<typeof stressShape>> {
  const terms = await sources.archive.terms(new Date(snapshot.countedAt * 1000))
  if (terms === null)
    throw new Problem('NOT_FOUND', 'Without published terms nobody can say who would bear a loss.')
  const { rule } = terms.terms.loss
  const shelves = await sources.shelves(snapshot)
  const inputs = stressInputs(snapshot, shelves, rule)
  const shocks = shocksOf(texts, inputs)
  const stressed = stress(inputs, shocks)
  return { ...whenRead(snapshot), shocks: shocks.map(printShock), loss: rule, ...shown(stressed, names) }
}

export function stressInputs(
  snapshot: Pick<Snapshot, 'reserve' | 'countedAt' | 'titles'>,
  shelves: Shelves,
  loss: StressInputs['loss'],
): StressInputs {
  const bars = new Map<
    number,
    StressInputs['bars'] extends ReadonlyMap<number, readonly (infer Bar)[]> ? Bar[] : never
  >([...shelves.lists.keys()].map((vault) => [vault, []]))
  for (const { barKey, vault, bar, state } of shelves.bars) {
    if (state === 'gone') continue
    bars.get(vault)?.push({ barKey, counted: bar.counted, refiner: bar.refiner, year: bar.year })
  }
  return { reserve: snapshot.reserve, time: snapshot.countedAt, titles: snapshot.titles, bars, loss }
}

/** Throws a Problem that says what is no shock, or whom nobody knows. */
function shocksOf(texts: readonly string[], inputs: StressInputs): readonly Shock[] {
  if (texts.length > mostShocks) throw new Problem('BAD_REQUEST', `At most ${mostShocks} shocks at once.`)
  return texts.map((text) => {
    const parsed = parseShock(text)
    if (!parsed.ok)
      throw new Problem(
        'BAD_REQUEST',
        `${JSON.stringify(text.slice(0, 80))} is no shock; expected ${parsed.refusal.expected}.`,
      )
    const shock = parsed.value
    if (!concerns(shock, inputs))
      throw new Problem('NOT_FOUND', `Nothing here is concerned by ${printShock(shock)}.`)
    return shock
  })
}

function concerns(shock: Shock, { reserve: { vaults }, bars }: StressInputs): boolean {
  switch (shock.kind) {
    case 'vault':
    case 'lapse':
      return vaults.some(({ vault }) => vault === shock.vault)
    case 'custodian':
      return vaults.some(({ custodian }) => custodian.toLowerCase() === shock.custodian)
    case 'sponsor':
      return vaults.some(({ sponsor }) => sponsor.toLowerCase() === shock.sponsor)
    case 'jurisdiction':
      return vaults.some(({ jurisdiction }) => jurisdiction === shock.jurisdiction)
    // A code with a slip in it would otherwise be answered with good news.
    case 'origin':
      return shock.refiners.every((code) =>
        [...bars.values()].some((list) => list.some(({ refiner }) => refiner === code)),
      )
  }
}

function shown(stressed: Stressed, names: Names) {
  const { coin, smallestOpenBar } = stressed
  return {
    coverageBeforeBasisPoints: points(stressed.coverageBefore),
    coverageAfterBasisPoints: points(stressed.coverageAfter),
    countedBeforeMicrograms: digits(stressed.countedBefore),
    countedAfterMicrograms: digits(stressed.countedAfter),
    coin: coin && {
      reachableMicrograms: coin.reachableMicrograms.toString(),
      blockedMicrograms: coin.blockedMicrograms.toString(),
      uncoveredMicrograms: coin.uncoveredMicrograms.toString(),
    },
    smallestOpenBarMicrograms: smallestOpenBar === null ? null : toBigint(smallestOpenBar).toString(),
    titles: stressed.titles,
    vaults: stressed.vaults.map((one) => ({
      id: names.vaultOf(one.vault).id,
      name: names.vaultOf(one.vault).name,
      fate: one.fate,
      countedBeforeMicrograms: digits(one.countedBefore),
      countedAfterMicrograms: digits(one.countedAfter),
      openBars: one.openBars,
      openMicrograms: digits(one.openMicrograms),
      titlesDeliverable: one.titlesDeliverable,
      titlesBlocked: one.titlesBlocked,
    })),
    sponsors: stressed.sponsors.map((one) => ({
      ...names.namedOf(one.sponsor),
      owedMicrograms: digits(one.owed),
      assetsBeforeMicrograms: digits(one.assetsBefore),
      assetsAfterMicrograms: digits(one.assetsAfter),
      freeAfterMicrograms: digits(one.freeAfter),
      shortfallMicrograms: digits(one.shortfall),
    })),
    listsMissing: stressed.listsMissing.map((vault) => names.vaultOf(vault).id),
  }
}
