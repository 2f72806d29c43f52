/** Where a bar's proof leads: docs/formats.md, section 1, a second time. */
import { toBigint } from '@specie/units'
import { concat, keccak256, toHex } from 'viem'
import type { Digest, Hex } from '../port/state.ts'
import type { BarProof } from '../port/transitions.ts'
import { refusal } from '../refusal/refusal.ts'
import { Reverted, requireThat } from './context.ts'

export function rootOf(proof: BarProof): { hash: Digest; sum: bigint } {
  const depth = proof.siblings.length
  requireThat(depth <= 32, 'ProofTooLong', () => ({ depth, limit: 32 }))
  let sum = toBigint(proof.fine)
  let hash = keccak256(concat(['0x00', proof.barKey, uint128(sum), proof.detail]))
  for (const [level, sibling] of proof.siblings.entries()) {
    const siblingSum = toBigint(sibling.sum)
    const own = [hash, uint128(sum)]
    const beside = [sibling.hash, uint128(siblingSum)]
    const isRight = ((BigInt(proof.position) >> BigInt(level)) & 1n) === 1n
    hash = keccak256(concat(['0x01', ...(isRight ? [...beside, ...own] : [...own, ...beside])]))
    sum += siblingSum
    // Solidity's checked addition: panic 0x11.
    if (sum >= 1n << 128n) throw new Reverted(refusal('Panic', { number: 0x11 }))
  }
  return { hash, sum }
}

function uint128(value: bigint): Hex {
  return toHex(value, { size: 16 })
}
