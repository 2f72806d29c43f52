/** Who plays: demo accounts, by what they are in the programme. */
import type { HDAccount } from 'viem/accounts'
import { demoAccount } from '../demoAccounts.ts'

function from(first: number, count: number): readonly HDAccount[] {
  return Array.from({ length: count }, (_, index) => demoAccount(first + index))
}

function named(index: number): HDAccount {
  return demoAccount(index)
}

export const cast = {
  seats: from(1, 5),
  /** Two vaults in Switzerland and Singapore. */
  sponsor: named(10),
  /** One vault in the Emirates. */
  otherSponsor: named(11),
  custodian: named(12),
  otherCustodian: named(13),
  /** Admitted, keeps no vault. */
  spareCustodian: named(27),
  auditors: from(14, 3),
  guardians: from(17, 2),
  officers: from(19, 3),
  /** Ascending by address, as a batch needs them. */
  members: [...from(22, 3)].sort((one, other) => (BigInt(one.address) < BigInt(other.address) ? -1 : 1)),
  holder: named(25),
  otherHolder: named(26),
  /** Is nothing to the programme. */
  stranger: named(30),
} as const

/** The one at this place of a list that has it. */
export function nth<One>(list: readonly One[], place: number): One {
  const found = list[place]
  if (found === undefined) throw new Error(`There is no number ${place} among ${list.length}.`)
  return found
}
