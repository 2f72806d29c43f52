import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keccak256, type LeafFields } from '@specie/register/list'
import { micrograms, toBigint } from '@specie/units'
import fc from 'fast-check'
import { bytesToHex, maxUint128 } from 'viem'
import { slowRoot } from '../../test/slowTree.ts'
import { proofAt, proofOf, verifyProof } from './proof.ts'
import { sumTree, sumTreeOfBytes } from './sumTree.ts'

test('the root is the one that docs/formats.md defines, for every number of bars', () => {
  for (let count = 0; count <= 33; count++) {
    const tree = made(bars(count))
    assert.deepEqual(
      { hash: tree.root.hash, sum: toBigint(tree.root.sum) },
      slowRoot(bars(count)),
      `${count} bars`,
    )
    assert.equal(tree.barCount, count)
  }
})

test('leaves laid end to end make the same tree', () => {
  const tree = made(bars(100))
  const again = sumTreeOfBytes(tree.leaves)
  assert.ok(again.ok)
  assert.deepEqual(again.value.root, tree.root)
  assert.throws(() => sumTreeOfBytes(tree.leaves.subarray(1)), RangeError)
})

test('every bar proves itself, and no changed proof does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), fc.nat(), (count, pick, level) => {
      const tree = made(bars(count))
      const proof = proofAt(tree, pick % count)
      assert.ok(verifyProof(proof, tree.root).ok)
      assert.deepEqual(proofOf(tree, proof.leaf.barKey), proof)
      const depth = proof.siblings.length
      if (depth === 0) return
      const flipped = { ...proof, index: proof.index ^ (1 << (level % depth)) }
      assert.equal(verifyProof(flipped, tree.root).ok, false)
      const heavier = {
        ...proof,
        leaf: { ...proof.leaf, counted: micrograms(toBigint(proof.leaf.counted) + 1n) },
      }
      assert.equal(verifyProof(heavier, tree.root).ok, false)
    }),
    { numRuns: 60 },
  )
})

test('a bar that is not in the list has no proof', () => {
  assert.equal(proofOf(made(bars(5)), bytesToHex(keccak256('another bar'))), undefined)
  assert.equal(proofOf(made([]), bytesToHex(keccak256('another bar'))), undefined)
})

test('a bar listed twice is refused, and says where', () => {
  const [first, second, third] = bars(3)
  assert.ok(first && second && third)
  const outcome = sumTree([first, second, { ...second, detail: third.detail }, third])
  assert.deepEqual(outcome, {
    ok: false,
    refusal: { code: 'LISTED_TWICE', position: 2, barKey: bytesToHex(second.barKey) },
  })
})

test('bars out of order are refused, and say where', () => {
  const [first, second, third] = bars(3)
  assert.ok(first && second && third)
  const outcome = sumTree([second, first, third])
  assert.deepEqual(outcome, {
    ok: false,
    refusal: {
      code: 'NOT_SORTED',
      position: 1,
      barKey: bytesToHex(first.barKey),
      after: bytesToHex(second.barKey),
    },
  })
})

test('a sum beyond 128 bits is refused at any height', () => {
  for (const count of [2, 3, 5, 8]) {
    const leaves = bars(count).map((leaf, n) =>
      n === count - 1 ? { ...leaf, counted: micrograms(maxUint128) } : leaf,
    )
    const outcome = sumTree(leaves)
    assert.equal(outcome.ok ? 'accepted' : outcome.refusal.code, 'SUM_OVERFLOW')
  }
})

/** Distinct bars in order, heavier one by one. */
function bars(count: number): readonly LeafFields[] {
  return Array.from({ length: count }, (_, n) => ({
    barKey: keccak256(`gold,SPM,A${n},2019`),
    counted: micrograms(BigInt(n) * 1_000_000n + 1n),
    detail: keccak256(`line ${n}`),
  })).sort((left, right) => (bytesToHex(left.barKey) < bytesToHex(right.barKey) ? -1 : 1))
}

function made(leaves: readonly LeafFields[]) {
  const tree = sumTree(leaves)
  assert.ok(tree.ok)
  return tree.value
}
