/** Obligations in few words, for tests: `owe('A', 'B', 80n)`. */
import type { Address } from '@specie/coin'
import { type Hex, keccak256, stringToHex } from 'viem'
import { contractLimits, type NettingInput } from '../src/netting/input.ts'
import type { Obligation } from '../src/obligation/obligation.ts'

export const gold = account('gold')
export const money = account('money')

export function account(name: string): Address {
  return `0x${keccak256(stringToHex(name)).slice(26)}`
}

export function owe(
  debtor: string,
  creditor: string,
  amount: bigint,
  more: Partial<Obligation> & { readonly asset?: Address } = {},
): Obligation {
  const { asset = gold, ...rest } = more
  const mark = keccak256(stringToHex(`${debtor} ${creditor} ${amount} ${asset} ${count++}`))
  return {
    id: mark,
    ticket: mark,
    allOrNone: false,
    debtor: account(debtor),
    creditor: account(creditor),
    owed: { kind: 'amount', asset, amount },
    due: 0n,
    priority: 5,
    signedAt: BigInt(count),
    ...rest,
  }
}

export function oweTitle(
  debtor: string,
  creditor: string,
  title: bigint,
  more: Partial<Obligation> = {},
): Obligation {
  return { ...owe(debtor, creditor, 1n, more), owed: { kind: 'title', title } }
}

export function having(
  balances: Readonly<Record<string, bigint>>,
  obligations: readonly Obligation[],
  more: Partial<NettingInput> = {},
): NettingInput {
  return {
    obligations,
    balances: new Map(Object.entries(balances).map(([name, has]) => [account(name), new Map([[gold, has]])])),
    titles: new Map(),
    at: 1_000n,
    out: new Map(),
    agreed: new Set(),
    limits: contractLimits,
    ...more,
  }
}

export function ids(obligations: readonly { readonly id: Hex }[]): readonly Hex[] {
  return obligations.map(({ id }) => id).toSorted()
}

let count = 0
