/** Proofs that must fail, each by one trick: what a contract or a verifier that took a short cut would let through. */
import { micrograms, toBigint } from '@specie/units'
import { bytesToHex, hexToBytes, maxUint128 } from 'viem'
import type { SumRoot } from '../src/tree/layout.ts'
import { type BarProof, proofAt } from '../src/tree/proof.ts'
import { type SumTree, sumTree } from '../src/tree/sumTree.ts'
import { slowLeaf, slowNode } from './slowTree.ts'
import { specimenList } from './specimenBars.ts'

export type HostileProof = {
  readonly name: string
  readonly trick: string
  readonly proof: BarProof
  readonly root: SumRoot
}

export function hostileProofs(): readonly HostileProof[] {
  const tree = treeOf(7)
  const { root } = tree
  const honest = proofAt(tree, 2)
  const { leaf, siblings } = honest
  const first = siblingAt(honest, 0)
  const forged = (changes: Partial<BarProof['leaf']>): BarProof => ({
    ...honest,
    leaf: { ...leaf, ...changes },
  })
  const replaced = (level: number, sibling: SumRoot): BarProof => ({
    ...honest,
    siblings: siblings.map((old, n) => (n === level ? sibling : old)),
  })
  return [
    {
      name: 'heavier',
      trick: 'the bar claims one microgram more',
      proof: forged({ counted: plus(leaf.counted, 1n) }),
      root,
    },
    {
      name: 'other-detail',
      trick: "the bar's line is another one",
      proof: forged({ detail: first.hash }),
      root,
    },
    { name: 'other-bar', trick: 'another key in the same leaf', proof: forged({ barKey: first.hash }), root },
    {
      name: 'maxwell',
      trick: "weight is moved from the neighbour to the bar, the node's total stays (Maxwell's flaw)",
      proof: {
        ...forged({ counted: plus(leaf.counted, 1_000_000n) }),
        siblings: replaced(0, { hash: first.hash, sum: plus(first.sum, -1_000_000n) }).siblings,
      },
      root,
    },
    {
      name: 'maxwell-higher',
      trick: 'the same one level up',
      proof: replaced(1, {
        hash: siblingAt(honest, 1).hash,
        sum: plus(siblingAt(honest, 1).sum, -1_000_000n),
      }),
      root: { hash: root.hash, sum: plus(root.sum, -1_000_000n) },
    },
    {
      name: 'inner-node-as-leaf',
      trick: 'the node over leaves 2 and 3 is shown as one bar of their common weight',
      proof: {
        leaf: {
          barKey: siblingAt(proofAt(tree, 3), 0).hash,
          counted: plus(leaf.counted, toBigint(first.sum)),
          detail: first.hash,
        },
        index: 1,
        siblings: siblings.slice(1),
      },
      root,
    },
    {
      name: 'swapped-children',
      trick: 'left and right are exchanged at the leaf',
      proof: { ...honest, index: 3 },
      root,
    },
    {
      name: 'swapped-higher',
      trick: 'left and right are exchanged under the root',
      proof: { ...honest, index: 6 },
      root,
    },
    {
      name: 'cut-short',
      trick: 'the last sibling is left out',
      proof: { ...honest, siblings: siblings.slice(0, -1) },
      root,
    },
    {
      name: 'no-siblings',
      trick: 'a bar of a longer list as its only bar',
      proof: { ...honest, index: 0, siblings: [] },
      root,
    },
    {
      name: 'padding-as-bar',
      trick: 'the empty leaf that fills the tree is shown as a bar',
      proof: {
        leaf: { barKey: zeroDigest, counted: micrograms(0n), detail: zeroDigest },
        index: 7,
        siblings: [
          {
            hash: bytesToHex(tree.levels[0]?.slice(6 * 48, 6 * 48 + 32) ?? new Uint8Array()),
            sum: proofAt(tree, 6).leaf.counted,
          },
          ...proofAt(tree, 6).siblings.slice(1),
        ],
      },
      root,
    },
    { name: 'stale', trick: 'a proof in an older list', proof: honest, root: treeOf(7, 1).root },
    {
      name: 'other-sum',
      trick: 'the right hash with another total',
      proof: honest,
      root: { hash: root.hash, sum: plus(root.sum, 1n) },
    },
    overflowing(),
  ]
}

/** Six micrograms beside 2^128 - 1: every hash is right, and whoever does not check the sum reads five. */
function overflowing(): HostileProof {
  const { leaf } = proofAt(treeOf(1), 0)
  const six = { ...leaf, counted: micrograms(6n) }
  const neighbour = { hash: leaf.detail, sum: maxUint128 }
  const left = slowLeaf({
    barKey: hexToBytes(six.barKey),
    counted: six.counted,
    detail: hexToBytes(six.detail),
  })
  const wrapped = slowNode(left, neighbour, true)
  return {
    name: 'sum-overflow',
    trick: 'the sum goes round at 2^128',
    proof: { leaf: six, index: 0, siblings: [{ hash: neighbour.hash, sum: micrograms(neighbour.sum) }] },
    root: { hash: wrapped.hash, sum: micrograms(wrapped.sum) },
  }
}

function treeOf(count: number, from = 0): SumTree {
  const tree = sumTree(specimenList(count, from).leaves)
  if (!tree.ok) throw new Error(`Specimen bars make no tree: ${tree.refusal.code}`)
  return tree.value
}

function siblingAt(proof: BarProof, level: number): SumRoot {
  const sibling = proof.siblings[level]
  if (sibling === undefined) throw new RangeError(`The proof has no sibling at level ${level}.`)
  return sibling
}

function plus(weight: SumRoot['sum'], by: bigint): SumRoot['sum'] {
  return micrograms(toBigint(weight) + by)
}

const zeroDigest = `0x${'00'.repeat(32)}` as const
