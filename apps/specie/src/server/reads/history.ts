/** GET /api/v1/history: the programme through time, figure by figure, and what happened when. */
import { z } from '@hono/zod-openapi'
import type { ChainEvent } from '@specie/coin'
import { type Micrograms, printGrams, printKilograms, toBigint, weightBehind } from '@specie/units'
import { digits } from '../reading/quantities.ts'
import type { Snapshot } from '../reading/snapshot.ts'
import { timeline } from '../reading/timeline.ts'
import { amount, asRead, basisPoints, blockHeight, isoTime, time, whenRead } from '../shape.ts'
import type { Names } from '../sources.ts'

const coverage = basisPoints.nullable()

export const markKind = z.enum([
  'statement',
  'hold',
  'mint',
  'title',
  'return',
  'delivery',
  'withdrawal',
  'freeze',
])

export const historyShape = z
  .object({
    ...asRead,
    points: z.array(
      z.object({
        time,
        block: blockHeight,
        countedMicrograms: amount,
        issuedMicrograms: amount,
        titledMicrograms: amount,
        coverageBasisPoints: coverage,
        withoutVaultBasisPoints: coverage,
        withoutCustodianBasisPoints: coverage,
        withoutJurisdictionBasisPoints: coverage,
      }),
    ),
    marks: z.array(
      z.object({
        time,
        kind: markKind,
        vault: z.string().optional(),
        amountMicrograms: amount.optional(),
        by: z.string().optional().openapi({ description: 'Who did it, by name' }),
        account: z.string().optional().openapi({ description: 'Whose account a freeze is on' }),
        text: z.string(),
      }),
    ),
  })
  .openapi('History')

export function readHistory(snapshot: Snapshot, names: Names, steps: number): z.infer<typeof historyShape> {
  const points = timeline({ states: snapshot.states(), until: snapshot.countedAt, steps })
  return {
    ...whenRead(snapshot),
    points: points.map((point) => ({
      time: isoTime(point.time),
      block: point.block.number,
      countedMicrograms: point.countedMicrograms.toString(),
      issuedMicrograms: point.issuedMicrograms.toString(),
      titledMicrograms: point.titledMicrograms.toString(),
      coverageBasisPoints: point.coverageBasisPoints,
      withoutVaultBasisPoints: point.withoutVaultBasisPoints,
      withoutCustodianBasisPoints: point.withoutCustodianBasisPoints,
      withoutJurisdictionBasisPoints: point.withoutJurisdictionBasisPoints,
    })),
    marks: snapshot.events.flatMap((event) => markOf(event, names) ?? []).slice(-marksKept),
  }
}

type Mark = z.infer<typeof historyShape>['marks'][number]

/** What a visitor should see on the chart; null for what does not show there. */
function markOf(event: ChainEvent, names: Names): Mark | null {
  const time = isoTime(event.block.time)
  const vaultName = (vault: number) => names.vaultOf(vault).name
  switch (event.kind) {
    case 'statementAccepted':
      return {
        time,
        kind: 'statement',
        vault: names.vaultOf(event.vault).id,
        amountMicrograms: digits(event.fineGold),
        text: `${vaultName(event.vault)}: ${event.barCount} bars, ${weigh(event.fineGold)} sworn to`,
      }
    case 'journalled': {
      if (event.entryKind !== 'hold' && event.entryKind !== 'duplicate') return null
      const isHold = event.entryKind === 'hold'
      const why = isHold ? `held by ${names.nameOf(event.by)}` : 'found listed twice'
      return {
        time,
        kind: 'hold',
        vault: names.vaultOf(event.vault).id,
        amountMicrograms: digits(event.amount),
        ...(isHold ? { by: names.nameOf(event.by) } : {}),
        text: `${vaultName(event.vault)}: ${weigh(event.amount)} ${why}`,
      }
    }
    case 'minted':
      return {
        time,
        kind: 'mint',
        amountMicrograms: digits(event.amount),
        by: names.nameOf(event.sponsor),
        text: `${names.nameOf(event.sponsor)} minted ${weigh(weightBehind(event.amount))}`,
      }
    case 'titleOpened':
      return {
        time,
        kind: 'title',
        vault: names.vaultOf(event.vault).id,
        amountMicrograms: digits(event.fine),
        text: `Title ${event.title} opened on a bar of ${weigh(event.fine)} in ${vaultName(event.vault)}`,
      }
    case 'titleClosed':
      return {
        time,
        kind: 'return',
        vault: names.vaultOf(event.vault).id,
        amountMicrograms: digits(event.fine),
        text: `Title ${event.title} on a bar of ${weigh(event.fine)} in ${vaultName(event.vault)} turned back into coins`,
      }
    case 'titleDelivered':
      return {
        time,
        kind: 'delivery',
        vault: names.vaultOf(event.vault).id,
        amountMicrograms: digits(event.fine),
        text: `A bar of ${weigh(event.fine)} was delivered from ${vaultName(event.vault)}`,
      }
    case 'barWithdrawn':
      return {
        time,
        kind: 'withdrawal',
        vault: names.vaultOf(event.vault).id,
        amountMicrograms: digits(event.fine),
        text: `A bar of ${weigh(event.fine)} was withdrawn from ${vaultName(event.vault)}`,
      }
    case 'frozen':
      return {
        time,
        kind: 'freeze',
        by: names.nameOf(event.officer),
        account: names.nameOf(event.account),
        text: `${names.nameOf(event.account)} was frozen by ${names.nameOf(event.officer)}`,
      }
    default:
      return null
  }
}

/** In the unit that suits it, as the page's own figures are. */
function weigh(fine: Micrograms): string {
  return toBigint(fine) < 1_000_000_000n ? printGrams(fine, 3) : printKilograms(fine, 3)
}

/** The newest; a chart with more says nothing. */
const marksKept = 500
