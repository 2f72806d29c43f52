/** Every change that the council may propose: what it asks for, and whether it lowers or raises. A new kind does not compile without its row. */
import type { CouncilChangeShape } from '@specie/client'

export type ChangeKind = CouncilChangeShape['kind']
export type ChangeField =
  | 'party'
  | 'sponsor'
  | 'cap'
  | 'account'
  | 'custodian'
  | 'jurisdiction'
  | 'vault'
  | 'seat'
  | 'threshold'
  | 'by'

export const changes: Readonly<
  Record<
    ChangeKind,
    { readonly words: string; readonly raises: boolean; readonly asks: readonly ChangeField[] }
  >
> = {
  suspendSponsor: { words: 'Suspend a sponsor’s minting', raises: false, asks: ['party'] },
  suspendCustodian: { words: 'Suspend a custodian', raises: false, asks: ['party'] },
  suspendAuditor: { words: 'Suspend an auditor', raises: false, asks: ['party'] },
  suspendOfficer: { words: 'Suspend an officer', raises: false, asks: ['party'] },
  suspendMember: { words: 'Suspend a member', raises: false, asks: ['party'] },
  lowerCap: { words: 'Lower a sponsor’s cap', raises: false, asks: ['sponsor', 'cap'] },
  confirmFreeze: { words: 'Confirm a freeze', raises: false, asks: ['account'] },
  liftFreeze: { words: 'Lift a freeze', raises: false, asks: ['account'] },
  admitSponsor: { words: 'Admit a sponsor', raises: true, asks: ['party'] },
  admitCustodian: { words: 'Admit a custodian', raises: true, asks: ['party'] },
  admitAuditor: { words: 'Admit an auditor', raises: true, asks: ['party'] },
  admitGuardian: { words: 'Admit a guardian', raises: true, asks: ['party'] },
  admitOfficer: { words: 'Admit an officer', raises: true, asks: ['party'] },
  admitMember: { words: 'Admit a member', raises: true, asks: ['party'] },
  removeGuardian: { words: 'Remove a guardian', raises: true, asks: ['party'] },
  raiseCap: { words: 'Raise a sponsor’s cap', raises: true, asks: ['sponsor', 'cap'] },
  addVault: { words: 'Add a vault', raises: true, asks: ['sponsor', 'custodian', 'jurisdiction'] },
  replaceCustodian: { words: 'Replace a vault’s custodian', raises: true, asks: ['vault', 'custodian'] },
  addSeat: { words: 'Add a seat', raises: true, asks: ['seat', 'threshold'] },
  removeSeat: { words: 'Remove a seat', raises: true, asks: ['seat', 'threshold'] },
  replaceSeat: { words: 'Replace a seat', raises: true, asks: ['seat', 'by'] },
}
export const changeKinds = Object.keys(changes) as ChangeKind[]

export type TypedChange = Readonly<Record<ChangeField, string>>

/** What was typed, as the API takes it; null while something is missing or cannot be read. `cap` is in micrograms. */
export function changeOf(
  kind: ChangeKind,
  typed: TypedChange,
): Readonly<Record<string, string | number>> | null {
  const change: Record<string, string | number> = { kind }
  for (const field of changes[kind].asks) {
    const value = typed[field].trim()
    if (field === 'cap') {
      if (!/^\d+$/.test(value)) return null
      change.capMicrograms = value
    } else if (field === 'vault' || field === 'threshold') {
      if (!/^[1-9]\d{0,8}$/.test(value)) return null
      change[field] = Number(value)
    } else if (field === 'jurisdiction') {
      if (!/^[A-Z]{2}$/.test(value)) return null
      change[field] = value
    } else {
      if (!/^0x[0-9a-fA-F]{40}$/.test(value)) return null
      change[field] = value
    }
  }
  return change
}
