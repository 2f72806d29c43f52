/** What a mine costs beside its machines: the building or containers, by the kind of cooling, each with its source. */
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

/** Building for one MW of a mine, each group's share by its cooling. US dollars. */
export function buildingUsdPerMw(
  groups: readonly { readonly sharePercent: number; readonly cooling: Cooling }[],
): number {
  return groups.reduce(
    (sum, { sharePercent, cooling }) => sum + (sharePercent / 100) * buildingCosts[cooling].usdPerMw,
    0,
  )
}
