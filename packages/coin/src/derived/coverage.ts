/**
 * Coverage: how much of what is owed stands behind gold that counts, sponsor by sponsor, so that one sponsor's surplus
 * never hides another's shortfall. And the same without one vault, one custodian or one jurisdiction, for the loss that hurts most.
 */
import { type BasisPoints, basisPoints, toBigint } from '@specie/units'
import type { Address, ReserveState, VaultState } from '../port/state.ts'
import { counted, owed } from './figures.ts'

/** Basis points, rounded down: sum over sponsors of min(assets, owed) / sum of owed. Null while nothing is owed. */
export function coverage(state: ReserveState, time: number): BasisPoints | null {
  return coverageOf(state, time, () => true)
}

/** Coverage if this vault's gold counted zero; what is owed stays. */
export function coverageWithoutVault(state: ReserveState, time: number, vault: number): BasisPoints | null {
  return coverageOf(state, time, (other) => other.vault !== vault)
}

export function coverageWithoutCustodian(
  state: ReserveState,
  time: number,
  custodian: Address,
): BasisPoints | null {
  return coverageOf(state, time, (vault) => vault.custodian !== custodian)
}

export function coverageWithoutJurisdiction(
  state: ReserveState,
  time: number,
  jurisdiction: string,
): BasisPoints | null {
  return coverageOf(state, time, (vault) => vault.jurisdiction !== jurisdiction)
}

export type WorstLoss<Lost> = { readonly lost: Lost; readonly coverage: BasisPoints }

export type WorstLosses = {
  readonly vault: WorstLoss<number>
  readonly custodian: WorstLoss<Address>
  readonly jurisdiction: WorstLoss<string>
}

/** The loss that hurts most of each kind; the first in the vaults' order among equals. Null while nothing is owed, or without vaults. */
export function worstLosses(state: ReserveState, time: number): WorstLosses | null {
  const vault = worst(state, time, (one) => one.vault)
  const custodian = worst(state, time, (one) => one.custodian)
  const jurisdiction = worst(state, time, (one) => one.jurisdiction)
  if (vault === null || custodian === null || jurisdiction === null) return null
  return { vault, custodian, jurisdiction }
}

function worst<Lost>(
  state: ReserveState,
  time: number,
  of: (vault: VaultState) => Lost,
): WorstLoss<Lost> | null {
  let found: WorstLoss<Lost> | null = null
  let least = -1n
  for (const lost of new Set(state.vaults.map(of))) {
    const share = backing(state, time, (vault) => of(vault) !== lost)
    const points = pointsOf(share, state)
    if (points !== null && (found === null || share < least)) {
      found = { lost, coverage: points }
      least = share
    }
  }
  return found
}

function coverageOf(
  state: ReserveState,
  time: number,
  counts: (vault: VaultState) => boolean,
): BasisPoints | null {
  return pointsOf(backing(state, time, counts), state)
}

/** Sum over sponsors of min(assets, owed), in micrograms. */
function backing(state: ReserveState, time: number, counts: (vault: VaultState) => boolean): bigint {
  let sum = 0n
  for (const sponsor of state.sponsors) {
    let has = 0n
    for (const vault of state.vaults)
      if (vault.sponsor === sponsor.address && counts(vault)) has += toBigint(counted(state, vault, time))
    const owes = toBigint(owed(sponsor))
    sum += has < owes ? has : owes
  }
  return sum
}

function pointsOf(share: bigint, state: ReserveState): BasisPoints | null {
  const owes = state.sponsors.reduce((sum, sponsor) => sum + toBigint(owed(sponsor)), 0n)
  return owes === 0n ? null : basisPoints((share * 10_000n) / owes)
}
