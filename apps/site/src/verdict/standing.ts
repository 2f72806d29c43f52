/**
 * Whether a vault's gold counts now, and if not, why: the same order of questions as the contract asks. Time passes
 * on the page without a new answer, so the age is judged here, by the caller's clock.
 */
import { compare, isZero, type Micrograms, micrograms, minimum } from '@specie/units'
import type { JournalEntry, Vault } from '../api/vaults.ts'

export type Standing =
  /** No statement has been accepted yet. */
  | 'unattested'
  /** The statement is older than the age limit. */
  | 'lapsed'
  /** The custodian or too few auditors stand behind the statement. */
  | 'unsigned'
  /** Whether enough auditors stand behind the statement cannot be said: the quorum is not known. */
  | 'unknown'
  /** A hold or a duplicate since the list in force lowers what counts. */
  | 'held'
  /** A raise still serves its delay. */
  | 'waiting'
  | 'counts'

export function standing(vault: Vault, nowMs: number, quorum: number | null): Standing {
  if (vault.asOf === null || vault.lapsesAt === null) return 'unattested'
  if (vault.lapsesAt < nowMs) return 'lapsed'
  if (!signed(vault, quorum)) return 'unsigned'
  if (holdsInForce(vault).length > 0) return 'held'
  if (quorum === null) return 'unknown'
  if (!isZero(vault.waitingMicrograms)) return 'waiting'
  return 'counts'
}

/** Holds and duplicates that the list in force has not seen: they are subtracted from it. */
export function holdsInForce(vault: Vault): readonly JournalEntry[] {
  return vault.journal.filter(
    ({ entry, kind }) => entry > vault.seen && (kind === 'hold' || kind === 'duplicate'),
  )
}

/** What a hold takes from its vault: never more than lies there, and everything where the hold says all. */
export function heldWeight(vault: Vault, hold: JournalEntry): Micrograms {
  return minimum(hold.amountMicrograms, vault.goldMicrograms)
}

/** The reserve's largest amount, 2,000 t, stands for all that is in the vault (MECHANISM, `hold`). */
export function holdsAll(hold: JournalEntry): boolean {
  return hold.kind === 'hold' && compare(hold.amountMicrograms, maximumVaultGold) >= 0
}

const maximumVaultGold = micrograms(2_000_000_000_000_000n)

/** The custodian's signature and a quorum of auditors' still stand behind it; of an unknown quorum one is the least. */
function signed(vault: Vault, quorum: number | null): boolean {
  const auditors = new Set(vault.signers.filter(({ role }) => role === 'auditor').map((one) => one.address))
  return vault.signers.some(({ role }) => role === 'custodian') && auditors.size >= (quorum ?? 1)
}
