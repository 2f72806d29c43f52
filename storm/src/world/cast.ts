/** Who takes part: two sponsors with three vaults under two custodians, and everybody who has a say. Keys that the world knows. */
import { type Address, type Digest, demoAccount, demoAccountCount, localChainId } from '@specie/coin'
import type { HDAccount } from 'viem/accounts'

export { demoAccountCount, localChainId }

export const sponsors = [1, 2].map(demoAccount)
export const custodians = [3, 4].map(demoAccount)
export const auditors = [5, 6, 7, 8].map(demoAccount)
export const officers = [9, 10, 11].map(demoAccount)
export const guardians = [12, 13].map(demoAccount)
export const seats = [14, 15, 16, 17, 18].map(demoAccount)
export const holders = [19, 20, 21, 22].map(demoAccount)
/** Bring what anyone may bring; no role. */
export const strangers = [23, 24].map(demoAccount)
export const deployer = demoAccount(0)

/** Who orders through the desk, and whose keys act for them: the first drafts, the second approves. */
export const ordering = [...sponsors, ...holders]

const operatorsOf = (index: number): readonly number[] => [25 + 2 * index, 26 + 2 * index]

export const mandated: readonly { readonly party: HDAccount; readonly operators: readonly number[] }[] = [
  ...ordering.map((party, index) => ({ party, operators: operatorsOf(index) })),
  ...custodians.map((party, index) => ({ party, operators: [40 + index] })),
]

export function operatorsFor(party: Address): readonly number[] {
  return mandated.find((one) => one.party.address.toLowerCase() === party.toLowerCase())?.operators ?? []
}

/** What an operator may do for its party, and under what name. */
export function mandateOf(
  party: Address,
  operator: number,
  terms: { readonly nonce: Digest; readonly from: number; readonly until: number },
) {
  const isCustodian = custodians.some((one) => one.address === party)
  const capabilities = isCustodian ? (['operate'] as const) : (['draft', 'approve', 'view'] as const)
  return {
    party,
    operator: demoAccount(operator).address,
    name: `Operator ${operator}`,
    capabilities,
    ...terms,
  }
}

/** For whom the office's own workers sign; the others have wallets. */
export const carried = [...sponsors.slice(0, 1), ...holders.slice(0, 2)]

export type CastVault = {
  readonly vault: number
  readonly sponsor: number
  readonly custodian: number
  readonly place: string
}

/** By place in the lists above. */
export const vaults: readonly CastVault[] = [
  { vault: 1, sponsor: 0, custodian: 0, place: 'CH' },
  { vault: 2, sponsor: 0, custodian: 1, place: 'SG' },
  { vault: 3, sponsor: 1, custodian: 1, place: 'SG' },
]

export const rules = {
  maxAgeSeconds: 35 * 86_400,
  raiseDelaySeconds: 6 * 3_600,
  quorum: 2,
  changeDelaySeconds: 7 * 86_400,
} as const

/** A party's name in a trace: `sponsor 1`, `holder 3`. */
export function nameOf(address: Address): string {
  return names.get(address.toLowerCase()) ?? address
}

const names = new Map(
  Object.entries({
    sponsor: sponsors,
    custodian: custodians,
    auditor: auditors,
    officer: officers,
    guardian: guardians,
    seat: seats,
    holder: holders,
    stranger: strangers,
  }).flatMap(([role, people]) =>
    people.map((one, index): [string, string] => [one.address.toLowerCase(), `${role} ${index + 1}`]),
  ),
)

/** The demo account's number of a party, for a member that signs for it. */
export function accountNumber(address: Address): number {
  const number = numbers.get(address.toLowerCase())
  if (number === undefined) throw new RangeError(`${address} is none of the cast.`)
  return number
}

const numbers = new Map(
  Array.from({ length: demoAccountCount }, (_, index): [string, number] => [
    demoAccount(index).address.toLowerCase(),
    index,
  ]),
)
