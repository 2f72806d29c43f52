/** What a contract says when it reverts, as a refusal. */
import { type Outcome, ok, refused } from '@specie/units'
import { BaseError, type Hex, isHex } from 'viem'
import type { ChainRefusal } from '../port/refusal.ts'
import { decodeRevert } from '../refusal/decodeRevert.ts'

/** Does what simulates, and turns a revert into a refusal. Anything else that goes wrong is thrown. */
export async function tried<Result>(simulate: () => Promise<Result>): Promise<Outcome<Result, ChainRefusal>> {
  try {
    return ok(await simulate())
  } catch (error) {
    const data = revertData(error)
    if (data === undefined) throw error
    return refused(decodeRevert(data))
  }
}

/** The bytes that a contract reverted with; undefined when no contract did. */
export function revertData(error: unknown): Hex | undefined {
  if (!(error instanceof BaseError)) return undefined
  let found: Hex | undefined
  error.walk((cause) => {
    const data = typeof cause === 'object' && cause !== null && 'data' in cause ? cause.data : undefined
    if (isHex(data)) found = data
    return found !== undefined
  })
  if (found !== undefined) return found
  return /execution reverted/i.test(error.message) ? '0x' : undefined
}
