/** A check of the verifier: what it proves, and how it looks at the evidence. */
import type { CheckId } from './checkIds.ts'
import type { Evidence, VaultEvidence } from './evidence.ts'
import { type Fact, type Finding, fact, need, Unusable } from './verdict.ts'

export type CheckDefinition = {
  readonly id: CheckId
  /** What it proves, in one sentence. */
  readonly title: string
  readonly examine: (evidence: Evidence) => Finding | Promise<Finding>
}

/** Looks at every vault that has a statement; a vault that cannot be looked at is a fault, and the others still are. */
export async function faultsOfVaults(
  evidence: Evidence,
  look: (vault: VaultEvidence) => readonly Fact[] | Promise<readonly Fact[]>,
): Promise<readonly Fact[]> {
  const faults: Fact[] = []
  for (const vault of need(evidence.vaults)) {
    try {
      faults.push(...(await look(vault)))
    } catch (error) {
      if (!(error instanceof Unusable)) throw error
      faults.push(fact(`vault ${vault.state.vault}`, error.message))
    }
  }
  return faults
}
