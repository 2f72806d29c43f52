/** What a contract answered when it refused, as a refusal. */
import { decodeErrorResult, type Hex } from 'viem'
import { errorsAbi } from '../generated/errors.ts'
import type { ChainRefusal } from '../port/refusal.ts'
import { kinds, roles, stages } from '../port/words.ts'
import { type Fact, type FactsOf, refusal } from './refusal.ts'

const abi = [
  ...errorsAbi,
  { type: 'error', name: 'Panic', inputs: [{ name: 'number', type: 'uint256' }] },
  { type: 'error', name: 'Error', inputs: [{ name: 'message', type: 'string' }] },
] as const

export function decodeRevert(data: Hex): ChainRefusal {
  let decoded: ReturnType<typeof decodeErrorResult<typeof abi>>
  try {
    decoded = decodeErrorResult({ abi, data })
  } catch {
    return refusal('RevertedWithoutReason', { data })
  }
  const { errorName, abiItem } = decoded
  if (errorName === 'Error') return refusal('RevertedWithoutReason', { data: String(decoded.args[0]) })
  const values: readonly unknown[] = decoded.args ?? []
  const facts: Record<string, Fact> = {}
  for (const [position, input] of abiItem.inputs.entries()) {
    facts[input.name] = plain(errorName, input.name, input.type, values[position])
  }
  // The names are the error's own; the compiler cannot follow them through the loop.
  return refusal(errorName, facts as FactsOf<typeof errorName>)
}

/** A number where a double surely holds it and it is no amount; a word where the number stands for one. */
function plain(error: string, name: string, type: string, value: unknown): Fact {
  if (type === 'uint8' && typeof value === 'number') {
    const words = wordsOf[name]
    return words?.[value] ?? value
  }
  if (typeof value === 'bigint') {
    const isAmount = type === 'uint128' || type === 'int256' || amounts.test(error)
    return isAmount || value > BigInt(Number.MAX_SAFE_INTEGER) ? value : Number(value)
  }
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new Error(`An error of the contracts carries a ${typeof value}, which is no fact: ${error}.${name}.`)
}

/** Errors whose uint256 are amounts of an asset. */
const amounts = /^(ERC20Insufficient|MemberShort|WrongDelta)/

const wordsOf: Readonly<Record<string, readonly string[]>> = {
  role: roles,
  needed: roles,
  stage: stages,
  kind: kinds,
}
