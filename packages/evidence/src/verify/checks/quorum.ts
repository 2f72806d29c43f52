import type { Address } from '@specie/coin'
import { custodianStands, standingAuditors } from '@specie/coin'
import { getAddress } from 'viem'
import { type CheckDefinition, faultsOfVaults } from '../check.ts'
import { rebuiltVault } from '../rebuilt.ts'
import { type Fact, fact, need } from '../verdict.ts'

export const quorum: CheckDefinition = {
  id: 'quorum',
  title:
    'Each vault’s gold is sworn to by its own custodian and by enough auditors, all of them accredited now.',
  examine: async (evidence) => {
    const facts: Fact[] = []
    const reserve = need(evidence.reserve)
    const { auditors, custodians } = need(evidence.parties)
    const attestors = new Set<Address>([...auditors, ...custodians].map(({ address }) => getAddress(address)))

    const faults = await faultsOfVaults(evidence, async (vault) => {
      const label = `vault ${vault.state.vault}`
      const { valid } = await vault.signers()
      const rebuilt = await rebuiltVault(evidence, vault)
      const standing = standingAuditors(reserve, rebuilt)
      facts.push(fact(label, `${standing} auditors, ${reserve.rules.quorum} are needed`))
      const found = [...valid]
        .filter((address) => !attestors.has(address))
        .map((address) => fact(`${label}, ${address}`, 'signed, but is neither custodian nor auditor here'))
      // A vault that its last statement emptied need not be sworn to again.
      if (vault.tree().barCount === 0) return found
      if (standing < reserve.rules.quorum) {
        found.push(fact(label, `${standing} auditors that stand signed; ${reserve.rules.quorum} are needed`))
      }
      const custodian = getAddress(vault.state.custodian)
      if (!valid.has(custodian)) found.push(fact(`${label}, custodian ${custodian}`, 'did not sign'))
      else if (!custodianStands(reserve, rebuilt)) {
        found.push(
          fact(`${label}, custodian ${custodian}`, 'no longer stands, or stands anew since it signed'),
        )
      }
      return found
    })
    return { faults, facts }
  },
}
