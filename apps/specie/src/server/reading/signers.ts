/** Who stands behind a vault's statement: of its signers, those whose word counts now. */
import type { Address, AttestorState, PartiesState, ReserveState, VaultState } from '@specie/coin'

export type SignerRole = 'custodian' | 'auditor'

export function signersOf(
  state: ReserveState,
  vault: VaultState,
  parties: PartiesState,
): readonly { address: Address; role: SignerRole }[] {
  const standing = vault.signers & state.accredited
  const signed = (party: AttestorState) => ((standing >> BigInt(party.index)) & 1n) === 1n
  const as = (role: SignerRole) => (party: AttestorState) => ({ address: party.address, role })
  return [
    ...parties.custodians.filter(signed).map(as('custodian')),
    ...parties.auditors.filter(signed).map(as('auditor')),
  ]
}
