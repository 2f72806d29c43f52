import { bytesToHex } from 'viem'
import { type CheckDefinition, faultsOfVaults } from '../check.ts'
import { journalOf } from '../entries.ts'
import { fact } from '../verdict.ts'

/**
 * A bar that came back to its vault is listed again and fails here too: from the chain alone it can't be told from one
 * that was counted between its journalling and its leaving (attack 1.2).
 */
export const departed: CheckDefinition = {
  id: 'departed',
  title: 'No bar that the journal records as gone is still listed by a statement that has seen it go.',
  examine: async (evidence) => {
    let gone = 0
    let pending = 0
    const faults = await faultsOfVaults(evidence, (vault) => {
      const { state } = vault
      const listed = new Set(vault.list().leaves.map(({ barKey }) => bytesToHex(barKey)))
      const departures = journalOf(evidence, state.vault).filter(
        ({ kind }) => kind === 'delivery' || kind === 'withdrawal',
      )
      gone += departures.length
      pending += departures.filter(({ entry }) => entry > state.seen).length
      return departures
        .filter(({ entry, evidence: barKey }) => entry <= state.seen && listed.has(barKey))
        .map(({ entry, kind, evidence: barKey }) =>
          fact(
            `vault ${state.vault}, bar ${barKey}`,
            `left by ${kind} (entry ${entry} of ${state.seen} seen) and is listed`,
          ),
        )
    })
    return { faults, facts: [fact('departures', gone), fact('not yet in a list, so subtracted', pending)] }
  },
}
