/**
 * The state of the reserve once more, from raw material: weights from the bars, journals from their entries, signers only where a
 * signature was checked. What counts is computed from this and compared with what the chain answers.
 */
import type { ReserveState, VaultState } from '@specie/coin'
import { micrograms } from '@specie/units'
import { getAddress } from 'viem'
import { type JournalEntry, journalOf } from './entries.ts'
import type { Evidence, VaultEvidence } from './evidence.ts'
import { need } from './verdict.ts'

export async function rebuiltReserve(evidence: Evidence): Promise<ReserveState> {
  const reserve = need(evidence.reserve)
  const stated = new Map(need(evidence.vaults).map((vault) => [vault.state.vault, vault]))
  const vaults = await Promise.all(
    reserve.vaults.map((state) => {
      const vault = stated.get(state.vault)
      return vault === undefined ? state : rebuiltVault(evidence, vault)
    }),
  )
  return { ...reserve, vaults }
}

export async function rebuiltVault(evidence: Evidence, vault: VaultEvidence): Promise<VaultState> {
  const { state } = vault
  const entries = journalOf(evidence, state.vault)
  return {
    ...state,
    gold: vault.tree().root.sum,
    barRoot: vault.tree().root.hash,
    signers: await provedSigners(evidence, vault),
    journalLength: entries.length,
    journalTotal: micrograms(total(entries, entries.length)),
    journalSeenTotal: micrograms(total(entries, state.seen)),
  }
}

/** Of the chain's bits those of attestors whose signature was checked here. */
async function provedSigners(evidence: Evidence, vault: VaultEvidence): Promise<bigint> {
  const { valid } = await vault.signers()
  const { auditors, custodians } = need(evidence.parties)
  let proved = 0n
  for (const { address, index } of [...auditors, ...custodians]) {
    if (valid.has(getAddress(address))) proved |= 1n << BigInt(index)
  }
  return vault.state.signers & proved
}

function total(entries: readonly JournalEntry[], count: number): bigint {
  return entries.slice(0, count).reduce((sum, { amount }) => sum + amount, 0n)
}
