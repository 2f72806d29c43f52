/** The contracts' enums in words, each in the contract's own order. */
import type { JournalKind, ProposalStage, Role } from './state.ts'
import type { CouncilChange } from './transitions.ts'

export const roles = [
  'none',
  'sponsor',
  'custodian',
  'auditor',
  'guardian',
  'officer',
  'member',
  'seat',
] as const satisfies readonly (Role | 'none')[]

export const entryKinds = [
  'none',
  'hold',
  'delivery',
  'withdrawal',
  'duplicate',
] as const satisfies readonly (JournalKind | 'none')[]

export const stages = [
  'none',
  'gathering',
  'waiting',
  'open',
  'executed',
  'vetoed',
  'void',
] as const satisfies readonly (ProposalStage | 'none')[]

/** What the council can do, under its number. */
export const kinds = [
  'none',
  'suspendAuditor',
  'suspendCustodian',
  'suspendOfficer',
  'suspendSponsor',
  'suspendMember',
  'lowerCap',
  'confirmFreeze',
  'admitSponsor',
  'admitCustodian',
  'admitAuditor',
  'admitGuardian',
  'admitOfficer',
  'admitMember',
  'removeGuardian',
  'addVault',
  'replaceCustodian',
  'raiseCap',
  'liftFreeze',
  'addSeat',
  'removeSeat',
  'replaceSeat',
] as const satisfies readonly (CouncilChange['kind'] | 'none')[]

/** Whether a change of this kind waits and can be vetoed: all that come after confirmFreeze. */
export function raises(kind: CouncilChange['kind']): boolean {
  return kinds.indexOf(kind) > kinds.indexOf('confirmFreeze')
}

/** The word of a number that the chain gave. Throws on one that is no word: this program is then of another build. */
export function wordOf<Word extends string>(words: readonly (Word | 'none')[], number: number): Word {
  const word = words[number]
  if (word === undefined || word === 'none')
    throw new Error(`The chain says ${number} where one of ${words.slice(1).join(', ')} is meant.`)
  return word as Word
}
