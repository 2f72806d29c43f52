import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { leafHashes, path, proof, treeHash } from '../../../test/log/plainLog.ts'
import { checkConsistency } from './consistency.ts'
import { edgeOf, emptyEdge, rootOf, rootOfLeaves, withLeaf } from './edge.ts'
import { emptyRoot, type Hash, leafHash } from './hash.ts'
import { checkInclusion } from './inclusion.ts'
import { consistencyRanges, inclusionRanges, subtreesOf } from './shape.ts'

/** The reference tree of Certificate Transparency: entries, the root after each, and proofs in it (RFC 6962's reference code). */
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const inclusions = [
  {
    index: 0,
    size: 8,
    path: [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  },
  {
    index: 5,
    size: 8,
    path: [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
]
const consistencies = [
  { from: 1, to: 1, proof: [] },
  {
    from: 2,
    to: 5,
    proof: [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  },
  {
    from: 6,
    to: 8,
    proof: [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
]

test('the reference tree has the published root after each entry', () => {
  assert.equal(hex(emptyRoot), roots[0])
  let edge = emptyEdge
  for (const [n, entry] of entries.entries()) {
    edge = withLeaf(edge, leafHash(unhex(entry)))
    assert.equal(hex(rootOf(edge)), roots[n + 1])
  }
})

test('the published inclusion proofs hold, each only at its place and in its tree', () => {
  for (const { index, size, path } of inclusions) {
    const claim = {
      index,
      size,
      leaf: leafHash(unhex(entries[index])),
      path: path.map(unhex),
      root: unhex(roots[size]),
    }
    assert.ok(checkInclusion(claim).ok)
    assert.equal(code(checkInclusion({ ...claim, index: index ^ 2 })), 'ENTRY_NOT_IN_TREE')
    assert.equal(code(checkInclusion({ ...claim, index: size })), 'INDEX_OUTSIDE_TREE')
    assert.equal(code(checkInclusion({ ...claim, index: -1 })), 'INDEX_OUTSIDE_TREE')
    assert.equal(code(checkInclusion({ ...claim, path: claim.path.slice(1) })), 'WRONG_PROOF_LENGTH')
    assert.equal(code(checkInclusion({ ...claim, path: [...claim.path, emptyRoot] })), 'WRONG_PROOF_LENGTH')
    assert.equal(code(checkInclusion({ ...claim, root: unhex(roots[7]) })), 'ENTRY_NOT_IN_TREE')
    assert.equal(code(checkInclusion({ ...claim, leaf: emptyRoot })), 'ENTRY_NOT_IN_TREE')
  }
})

test('the published consistency proofs hold, and with another root on either side do not', () => {
  for (const { from, to, proof } of consistencies) {
    const claim = { from: head(from), to: head(to), proof: proof.map(unhex) }
    assert.ok(checkConsistency(claim).ok)
    const forged = { size: from, root: unhex(roots[from + 1]) }
    assert.equal(
      code(checkConsistency({ ...claim, from: forged })),
      from === to ? 'TWO_ROOTS' : 'HISTORY_REWRITTEN',
    )
    if (from < to) {
      const other = checkConsistency({ ...claim, to: { size: to, root: emptyRoot } })
      assert.deepEqual(
        other.ok ? {} : { code: other.refusal.code, at: 'at' in other.refusal && other.refusal.at },
        {
          code: 'HISTORY_REWRITTEN',
          at: to,
        },
      )
    }
    assert.equal(
      code(checkConsistency({ ...claim, proof: [...claim.proof, emptyRoot] })),
      'WRONG_PROOF_LENGTH',
    )
  }
})

test('a log that shrank, or has two roots for one size, is named as such', () => {
  assert.equal(code(checkConsistency({ from: head(5), to: head(2), proof: [] })), 'TREE_SHRANK')
  const twice = checkConsistency({ from: head(5), to: { size: 5, root: unhex(roots[6]) }, proof: [] })
  assert.equal(code(twice), 'TWO_ROOTS')
})

test('from no entries every log follows, if the earlier root is that of none', () => {
  assert.ok(checkConsistency({ from: head(0), to: head(7), proof: [] }).ok)
  assert.ok(checkConsistency({ from: head(0), to: head(0), proof: [] }).ok)
  assert.equal(
    code(checkConsistency({ from: { size: 0, root: unhex(roots[1]) }, to: head(7), proof: [] })),
    'TWO_ROOTS',
  )
  assert.equal(
    code(checkConsistency({ from: head(0), to: head(7), proof: [emptyRoot] })),
    'WRONG_PROOF_LENGTH',
  )
})

test('in every tree of up to 40 entries each proof of the plain log holds, and none for another place or size', () => {
  const leaves = leafHashes(Array.from({ length: 40 }, (_, n) => Uint8Array.of(n)))
  for (let size = 1; size <= leaves.length; size++) {
    const tree = leaves.slice(0, size)
    const root = treeHash(tree)
    assert.deepEqual(Buffer.from(rootOfLeaves(tree)), root)
    for (let index = 0; index < size; index++) {
      const claim = { size, index, leaf: nth(tree, index), path: path(index, tree), root }
      assert.ok(checkInclusion(claim).ok)
      assert.ok(!checkInclusion({ ...claim, index: index + 1 }).ok)
    }
    for (let from = 0; from <= size; from++) {
      const old = { size: from, root: treeHash(tree.slice(0, from)) }
      const claim = { from: old, to: { size, root }, proof: proof(from, tree) }
      assert.ok(checkConsistency(claim).ok, `${from} to ${size}`)
      if (from > 0 && from < size) {
        const shifted = { ...old, size: from + 1 }
        assert.ok(!checkConsistency({ ...claim, from: shifted }).ok, `${from + 1} to ${size}`)
      }
    }
  }
})

test('a single bit changed anywhere in a proof is found', () => {
  const leaves = leafHashes(Array.from({ length: 50 }, (_, n) => Uint8Array.of(n)))
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 50 }),
      fc.nat(),
      fc.nat(),
      fc.nat({ max: 255 }),
      (size, a, b, bit) => {
        const tree = leaves.slice(0, size)
        const root = treeHash(tree)
        const index = a % size
        const inclusion = path(index, tree)
        const changed = flipped(inclusion, b % inclusion.length, bit)
        assert.equal(
          code(checkInclusion({ size, index, leaf: nth(tree, index), path: changed, root })),
          'ENTRY_NOT_IN_TREE',
        )
        const from = 1 + (a % (size - 1))
        const consistency = proof(from, tree)
        const head = { size: from, root: treeHash(tree.slice(0, from)) }
        const forged = flipped(consistency, b % consistency.length, bit)
        assert.equal(
          code(checkConsistency({ from: head, to: { size, root }, proof: forged })),
          'HISTORY_REWRITTEN',
        )
      },
    ),
    { numRuns: 300 },
  )
})

test('shapes hold far beyond 32 bits: runs beside an entry fill the tree with it, and every subtree is in its place', () => {
  const size = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
  fc.assert(
    fc.property(size, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (size, part) => {
      const index = Math.min(size - 1, Math.floor(size * part))
      const runs = inclusionRanges(size, index)
      const covered = [...runs, { begin: index, end: index + 1 }].sort(
        (left, right) => left.begin - right.begin,
      )
      for (const [n, { begin }] of covered.entries()) assert.equal(begin, covered[n - 1]?.end ?? 0)
      assert.equal(covered.at(-1)?.end, size)
      for (const run of [...runs, ...consistencyRanges(index, size)]) {
        const subtrees = subtreesOf(run)
        assert.ok(subtrees.every(({ index }) => Number.isSafeInteger(index)))
        assert.equal(
          subtrees.reduce((sum, { level }) => sum + 2 ** level, 0),
          run.end - run.begin,
        )
      }
    }),
  )
})

test('what no tree can be is refused at once', () => {
  assert.throws(() => inclusionRanges(3, 3), RangeError)
  assert.throws(() => inclusionRanges(2 ** 53, 0), RangeError)
  assert.throws(() => consistencyRanges(4, 3), RangeError)
  assert.throws(() => edgeOf(3, [emptyRoot]), RangeError)
})

function head(size: number) {
  return { size, root: unhex(roots[size]) }
}

function flipped(hashes: readonly Hash[], place: number, bit: number): readonly Hash[] {
  return hashes.map((hash, n) => {
    const copy = Uint8Array.from(hash)
    if (n === place) copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return copy
  })
}

function nth<T>(values: readonly T[], place: number): T {
  const value = values[place]
  assert.ok(value)
  return value
}

function code(outcome: { ok: true } | { ok: false; refusal: { code: string } }): string {
  return outcome.ok ? 'ok' : outcome.refusal.code
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

function unhex(text: string | undefined): Uint8Array {
  assert.ok(text !== undefined)
  return Uint8Array.from(Buffer.from(text, 'hex'))
}
