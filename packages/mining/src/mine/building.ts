/** What a mine costs beside its machines: the building or containers, once, and running it. By the kind of cooling, each with its source. */
import type { Cooling } from './machines.ts'

export type BuildingCost = {
  /** Containers, transformers, switchgear, cooling and earthworks for each MW at the busbar, once. */
  readonly usdPerMw: number
  readonly source: string
}

export const buildingCosts: Readonly<Record<Cooling, BuildingCost>> = {
  air: {
    usdPerMw: 350_000,
    source:
      'assumed, below the 430,000 USD a MW that CleanSpark paid in June 2024 for five turnkey sites of 60 MW in all in Georgia (United States), everything but the machines',
  },
  hydro: {
    usdPerMw: 450_000,
    source: 'assumed: air-cooled and 100,000 USD for pumps, manifolds and towers or dry coolers',
  },
  immersion: {
    usdPerMw: 550_000,
    source: 'assumed: air-cooled and 200,000 USD for tanks, fluid and towers',
  },
}

export type RunningCost = {
  readonly usdPerMwYear: number
  readonly fixedUsdPerYear: number
  readonly source: string
}

export const runningCost: RunningCost = {
  usdPerMwYear: 45_000,
  fixedUsdPerYear: 300_000,
  source:
    'assumed: about 5 USD a MWh for staff, network, insurance and spare parts, and a small team for any size',
}

/** Building of a mine of several groups, each MW by its cooling. US dollars. */
export function buildingUsd(groups: readonly { readonly mw: number; readonly cooling: Cooling }[]): number {
  return groups.reduce((sum, { mw, cooling }) => sum + mw * buildingCosts[cooling].usdPerMw, 0)
}

/** Running a mine for a year, US dollars. */
export function runningUsdPerYear(mw: number, cost: RunningCost = runningCost): number {
  return mw * cost.usdPerMwYear + (mw > 0 ? cost.fixedUsdPerYear : 0)
}
