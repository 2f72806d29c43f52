/** From valued lifetimes to what a plan says of risk. */
import { expectedPath, type Prepared, type Risk, type Spread, valueOfPath } from '../plan/index.ts'
import type { Slice } from './lifetimes.ts'
import { breakevenMap, tornado } from './sensitivity.ts'
import { histogramOf, spreadOf, tailLoss } from './spread.ts'

/** `bans`: for each month from which mining is banned, the lifetimes valued under it. */
export function assess(
  prepared: Prepared,
  all: Slice,
  coupling: readonly number[],
  seed: number,
  bans: readonly { readonly ban: Ban; readonly slice: Slice }[],
): Risk {
  const { site } = prepared
  const lifetimes = all.npvUsd.length
  const { valueAtRisk, conditional } = tailLoss(all.npvUsd)
  return {
    lifetimes,
    seed,
    npvUsd: known(spreadOf(all.npvUsd)),
    npvHistogram: histogramOf(all.npvUsd),
    probabilityOfLoss: lossShare(all.npvUsd),
    valueAtRiskUsd: valueAtRisk,
    conditionalValueAtRiskUsd: conditional,
    bitcoin: known(spreadOf(all.bitcoin)),
    costPerBitcoinUsd: spreadOf(all.costPerBitcoinUsd),
    fan: fanOf(all, site.startYear, site.years),
    tornado: tornado(prepared, coupling),
    map: breakevenMap(prepared, coupling),
    bans: bans.map(({ ban, slice }) => ({
      from: ban.from,
      npvUsd: valueOfPath(prepared, { ...expectedPath(site), ban }, { coupling }).npvUsd,
      probabilityOfLoss: lossShare(slice.npvUsd),
    })),
  }
}

export type Ban = { readonly from: string; readonly month: number; readonly resalePercent: number }

/**
 * Bans to try: after two, four and six years, the machines sold at a third of what they would bring by choice (assumed: after the ban of September 2021 in
 * China machines were sold abroad in a falling market). Rules turn that fast: Iran forbade within two years what it had licensed, the
 * Russian law of November 2024 was followed by bans in ten regions two months later, and by a year-round one in southern Irkutsk in April 2025.
 */
export function bansToTry(startYear: number, years: number): readonly Ban[] {
  return [2, 4, 6]
    .filter((after) => after < years)
    .map((after) => ({ from: `${startYear + after}-01`, month: after * 12, resalePercent: 33 }))
}

function fanOf(all: Slice, startYear: number, years: number): Risk['fan'] {
  const width = years + 1
  const count = all.npvUsd.length
  const sums = new Float64Array(count)
  return Array.from({ length: width }, (_, year) => {
    const net = new Float64Array(count)
    for (let lifetime = 0; lifetime < count; lifetime++) {
      net[lifetime] = all.flowsUsd[lifetime * width + year] ?? 0
      sums[lifetime] = (sums[lifetime] ?? 0) + (net[lifetime] ?? 0)
    }
    return { year: startYear + year - 1, netUsd: known(spreadOf(net)), cumulativeUsd: known(spreadOf(sums)) }
  })
}

function lossShare(npvUsd: Float64Array): number {
  return npvUsd.filter((value) => value < 0).length / npvUsd.length
}

function known(spread: Spread | null): Spread {
  if (spread === null) throw new RangeError('Not a single lifetime was drawn.')
  return spread
}
