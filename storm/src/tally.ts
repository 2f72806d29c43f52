/** What many seeds came to, as a table: faults by kind, deeds by kind, what was refused and why, and what was violated. */
import type { SeedReport } from './seed.ts'

export type Tally = {
  readonly seeds: number
  readonly violated: readonly number[]
  readonly inflicted: Readonly<Record<string, number>>
  readonly done: Readonly<Record<string, number>>
  readonly refused: Readonly<Record<string, number>>
  readonly orders: Readonly<Record<string, number>>
  readonly asked: number
  readonly askedAgain: number
  readonly blocks: number
  readonly ms: number
}

export const emptyTally: Tally = {
  ...{ seeds: 0, violated: [], inflicted: {}, done: {}, refused: {}, orders: {} },
  ...{ asked: 0, askedAgain: 0, blocks: 0, ms: 0 },
}

export function added(tally: Tally, report: SeedReport): Tally {
  return {
    seeds: tally.seeds + 1,
    violated: report.violations.length === 0 ? tally.violated : [...tally.violated, report.seed],
    inflicted: summed(tally.inflicted, report.inflicted),
    done: summed(tally.done, report.done),
    refused: summed(tally.refused, report.refused),
    orders: summed(tally.orders, report.orders),
    asked: tally.asked + report.asked,
    askedAgain: tally.askedAgain + report.askedAgain,
    blocks: tally.blocks + report.blocks,
    ms: tally.ms + report.ms,
  }
}

export function printTally(tally: Tally): string {
  const seconds = tally.seeds === 0 ? 0 : tally.ms / tally.seeds / 1000
  return [
    `${tally.seeds} seeds, ${seconds.toFixed(1)} s each, ${tally.blocks} blocks, ${tally.asked} things asked for, asked again ${tally.askedAgain} times`,
    ...table('faults', tally.inflicted),
    ...table('done, and standing on the final chain', tally.done),
    ...table('orders, by kind and the state they ended in', tally.orders),
    ...table('refused', tally.refused),
    tally.violated.length === 0 ? 'no violation' : `VIOLATED by seeds ${tally.violated.join(', ')}`,
  ].join('\n')
}

/** Of what there must be some in every run of this many seeds, or the run has proved nothing. */
export function progressMissing(tally: Tally): readonly string[] {
  const least: Readonly<Record<string, number>> = {
    mint: 0.5,
    transfer: 0.5,
    submitStatement: 0.3,
    'mint final': 0.5,
    'open final': 0.1,
  }
  return Object.entries(least).flatMap(([deed, aSeed]) => {
    const wanted = Math.floor(aSeed * tally.seeds)
    const had = tally.done[deed] ?? tally.orders[deed] ?? 0
    return had < wanted ? [`${deed}: ${had} of at least ${wanted}`] : []
  })
}

export function summed(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const sums: Record<string, number> = { ...one }
  for (const [name, count] of Object.entries(other)) sums[name] = (sums[name] ?? 0) + count
  return sums
}

function table(title: string, counts: Readonly<Record<string, number>>): readonly string[] {
  const rows = Object.entries(counts).sort(([, one], [, other]) => other - one)
  const total = rows.reduce((sum, [, count]) => sum + count, 0)
  return [`${title}: ${total}`, ...rows.map(([name, count]) => `  ${String(count).padStart(6)}  ${name}`)]
}
