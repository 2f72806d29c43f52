/** The few figures that tell how a programme stands: what lies there, what counts, what is owed, and how far it is covered. */

import { counted, coverage, type ReserveState, waiting } from '@specie/coin'
import { type BasisPoints, type CoinUnits, type Micrograms, sum } from '@specie/units'

export type Standing = {
  /** On the lists in force, whether it counts or not. */
  readonly gold: Micrograms
  readonly counted: Micrograms
  readonly waiting: Micrograms
  readonly coins: CoinUnits
  readonly titled: Micrograms
  /** Null while nothing is owed. */
  readonly coverage: BasisPoints | null
}

export function standing(reserve: ReserveState, time: number): Standing {
  return {
    gold: sum(reserve.vaults.map((vault) => vault.gold)),
    counted: sum(reserve.vaults.map((vault) => counted(reserve, vault, time))),
    waiting: sum(reserve.vaults.map((vault) => waiting(reserve, vault, time))),
    coins: reserve.supply,
    titled: sum(reserve.sponsors.map((sponsor) => sponsor.titled)),
    coverage: coverage(reserve, time),
  }
}
