/**
 * The figures that MECHANISM derives and never stores: what is pending, what counts, what a sponsor has, owes and
 * may still issue. Pure functions of a state and a time in seconds; the contracts compute the same, and a test compares them.
 */
import { type Micrograms, micrograms, toBigint } from '@specie/units'
import type { Address, ReserveState, SponsorState, VaultState } from '../port/state.ts'

/** Micrograms of the vault that count as backing at this time. 0 once the statement lapsed or too few signers stand. */
export function counted(state: ReserveState, vault: VaultState, time: number): Micrograms {
  if (!statementStands(state, vault, time)) return micrograms(0n)
  const arrived = time >= vault.goldAt ? vault.gold : time >= vault.waitingAt ? vault.waiting : vault.base
  return lessNeverBelowZero(toBigint(arrived), toBigint(pending(vault)))
}

/** What the journal has taken since the list that the statement swears to: cum[len] - cum[seen]. */
export function pending(vault: VaultState): Micrograms {
  return micrograms(toBigint(vault.journalTotal) - toBigint(vault.journalSeenTotal))
}

/** Signed gold that does not count yet and will, if nobody objects, once the raise delay is over. */
export function waiting(state: ReserveState, vault: VaultState, time: number): Micrograms {
  if (!statementStands(state, vault, time)) return micrograms(0n)
  const whole = lessNeverBelowZero(toBigint(vault.gold), toBigint(pending(vault)))
  return lessNeverBelowZero(toBigint(whole), toBigint(counted(state, vault, time)))
}

/** Gold of all of the sponsor's vaults that counts at this time. */
export function assets(state: ReserveState, sponsor: Address, time: number): Micrograms {
  return micrograms(
    state.vaults
      .filter((vault) => vault.sponsor === sponsor)
      .reduce((sum, vault) => sum + toBigint(counted(state, vault, time)), 0n),
  )
}

/** Coins issued and titles: each is one microgram of liability a unit, and turning one into the other changes nothing. */
export function owed(sponsor: SponsorState): Micrograms {
  return micrograms(toBigint(sponsor.issued) + toBigint(sponsor.titled))
}

/** What the sponsor may still issue against: never below zero, whatever it owes. Its cap binds beside it. */
export function free(state: ReserveState, sponsor: SponsorState, time: number): Micrograms {
  return lessNeverBelowZero(toBigint(assets(state, sponsor.address, time)), toBigint(owed(sponsor)))
}

/** Young enough, signed by the custodian and by a quorum of auditors, all of whom stand now. */
export function statementStands(state: ReserveState, vault: VaultState, time: number): boolean {
  if (vault.asOf + state.rules.maxAgeSeconds < time) return false
  return custodianStands(state, vault) && standingAuditors(state, vault) >= state.rules.quorum
}

/** Whether the custodian's signature under the current statement counts now. */
export function custodianStands(state: ReserveState, vault: VaultState): boolean {
  return ((standing(state, vault) >> BigInt(vault.custodianIndex)) & 1n) === 1n
}

/** How many of the current statement's auditors are accredited now. */
export function standingAuditors(state: ReserveState, vault: VaultState): number {
  const others = standing(state, vault) & ~(1n << BigInt(vault.custodianIndex))
  let count = 0
  for (let bits = others; bits > 0n; bits &= bits - 1n) count += 1
  return count
}

/** When the statement in force stops counting by age alone, in Unix seconds; null before the first one. */
export function lapsesAt(state: ReserveState, vault: VaultState): number | null {
  return vault.asOf === 0 ? null : vault.asOf + state.rules.maxAgeSeconds
}

function standing(state: ReserveState, vault: VaultState): bigint {
  return vault.signers & state.accredited
}

function lessNeverBelowZero(from: bigint, take: bigint): Micrograms {
  return micrograms(from > take ? from - take : 0n)
}
