/**
 * The clearances in a transaction's own data. A sponsor may be a wallet contract: then the call to the Reserve stands somewhere inside the
 * call to the wallet, and is found by its first four bytes. Whoever reads what is found checks the signatures, so that nothing is
 * believed for standing there.
 */
import { type AbiFunction, decodeFunctionData, type Hex, toFunctionSelector } from 'viem'
import { reserveAbi } from '../generated/reserve.ts'
import { settlementAbi } from '../generated/settlement.ts'
import type { CarriedClearance } from '../port/chain.ts'
import type { Digest } from '../port/state.ts'
import type { SignatureBy } from '../port/transitions.ts'
import type { Client } from './network.ts'

export async function clearancesIn(
  client: Client,
  transaction: Digest,
): Promise<readonly CarriedClearance[]> {
  const { input } = await client.getTransaction({ hash: transaction })
  return clearancesOf(input)
}

export function clearancesOf(input: Hex): readonly CarriedClearance[] {
  const text = input.slice(2)
  const found: CarriedClearance[] = []
  for (const { kind, selector, abi } of calls) {
    for (let at = text.indexOf(selector); at >= 0; at = text.indexOf(selector, at + 1)) {
      // Four bytes begin at a byte, not between two digits of it.
      if (at % 2 !== 0) continue
      const clearance = clearanceIn(abi, `0x${text.slice(at)}`)
      if (clearance !== null) found.push({ kind, clearance })
    }
  }
  return found
}

/** Null where these four bytes stood there by chance. */
function clearanceIn(abi: readonly AbiFunction[], data: Hex): CarriedClearance['clearance'] | null {
  try {
    const { args } = decodeFunctionData({ abi, data })
    const given = args?.find(isClearance)
    if (given === undefined) return null
    const { decision, expiry, first, second } = given
    return {
      decision,
      expiry: Number(expiry),
      signatures: [first, second].map(({ signer, signature }) => ({ signer, signature })),
    }
  } catch {
    return null
  }
}

type Given = {
  readonly decision: Digest
  readonly expiry: bigint
  readonly first: SignatureBy
  readonly second: SignatureBy
}

function isClearance(value: unknown): value is Given {
  return (
    typeof value === 'object' &&
    value !== null &&
    'decision' in value &&
    'first' in value &&
    'second' in value
  )
}

const functions: readonly AbiFunction[] = [...reserveAbi, ...settlementAbi].filter(
  (item) => item.type === 'function',
)

const kinds = ['admitMember', 'mint', 'deliver', 'withdraw', 'assume', 'settle'] as const

const calls = kinds.map((kind) => {
  const abi = functions.filter(({ name }) => name === kind)
  const [first] = abi
  if (first === undefined) throw new Error(`No contract has a function ${kind}.`)
  return { kind, abi, selector: toFunctionSelector(first).slice(2) }
})
