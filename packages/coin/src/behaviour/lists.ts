/** Small weight lists as sum trees: bars by number, the same number always the same bar. */
import { micrograms, toBigint } from '@specie/units'
import { concat, keccak256, stringToBytes, toHex } from 'viem'
import type { Digest } from '../port/state.ts'
import type { BarProof } from '../port/transitions.ts'

export type Bar = { readonly barKey: Digest; readonly fine: bigint; readonly detail: Digest }

export type BarList = {
  readonly bars: readonly Bar[]
  readonly root: Digest
  readonly gold: bigint
  proofOf(barKey: Digest): BarProof
}

/** A bar of about 12.4 kg. `fine` overrides what it counts, as a list does for a held bar. */
export function bar(number: number, fine?: bigint): Bar {
  return {
    barKey: keccak256(stringToBytes(`bar ${number}`)),
    fine: fine ?? 12_400_000_000n + BigInt(number) * 1_000_000n,
    detail: keccak256(stringToBytes(`the line of bar ${number}: ${fine ?? 'whole'}`)),
  }
}

export function listOf(bars: readonly Bar[]): BarList {
  const sorted = bars.toSorted((one, other) => (one.barKey < other.barKey ? -1 : 1))
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, sorted.length)))
  const leaves = Array.from({ length: size }, (_, place) => leaf(sorted[place]))
  const levels = [leaves]
  for (let level = leaves; level.length > 1; ) {
    const above = Array.from({ length: level.length / 2 }, (_, place) =>
      node(level[2 * place] ?? empty, level[2 * place + 1] ?? empty),
    )
    levels.push(above)
    level = above
  }
  const top = levels.at(-1)?.[0] ?? empty
  return {
    bars: sorted,
    root: top.hash,
    gold: top.sum,
    proofOf(barKey) {
      const position = sorted.findIndex((one) => one.barKey === barKey)
      const found = sorted[position]
      if (found === undefined) throw new Error(`The list has no bar ${barKey}.`)
      const siblings = levels.slice(0, -1).map((level, height) => level[(position >> height) ^ 1] ?? empty)
      return {
        barKey,
        fine: micrograms(found.fine),
        detail: found.detail,
        position,
        siblings: siblings.map(({ hash, sum }) => ({ hash, sum: micrograms(sum) })),
      }
    },
  }
}

/** A proof with another weight in it: it leads elsewhere. */
export function heavier(proof: BarProof): BarProof {
  return { ...proof, fine: micrograms(toBigint(proof.fine) + 1n) }
}

type Node = { readonly hash: Digest; readonly sum: bigint }

const empty: Node = { hash: `0x${'0'.repeat(64)}`, sum: 0n }

function leaf(one: Bar | undefined): Node {
  if (one === undefined) return empty
  return {
    hash: keccak256(concat(['0x00', one.barKey, toHex(one.fine, { size: 16 }), one.detail])),
    sum: one.fine,
  }
}

function node(left: Node, right: Node): Node {
  const parts = [
    left.hash,
    toHex(left.sum, { size: 16 }),
    right.hash,
    toHex(right.sum, { size: 16 }),
  ] as const
  return { hash: keccak256(concat(['0x01', ...parts])), sum: left.sum + right.sum }
}
