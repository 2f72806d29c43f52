import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { keccak256 } from 'viem'
import { account, gold, owe, oweTitle } from '../../test/owe.ts'
import { memberProof, recompute, verifyMemberProof } from './memberProof.ts'
import type { Obligation } from './obligation.ts'
import { leafOf, obligationsRoot, proveObligations, verifyObligation } from './tree.ts'

const some = (count: number) =>
  Array.from({ length: count }, (_, place) =>
    place % 5 === 4
      ? oweTitle('A', 'B', BigInt(place))
      : owe(['A', 'B', 'C'][place % 3] ?? 'A', ['B', 'C', 'A'][place % 3] ?? 'B', BigInt(place + 1)),
  )

test('each obligation of a batch of any size is proved, whatever the order in which they are given', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
      const obligations = some(count)
      const root = obligationsRoot(obligations)
      assert.equal(obligationsRoot(obligations.toReversed()), root)
      const proofs = proveObligations(
        obligations,
        obligations.map(({ id }) => id),
      )
      for (const proof of proofs) assert.ok(verifyObligation(root, proof))
    }),
  )
})

test('whatever is changed in an obligation, its proof holds no more', () => {
  const obligations = some(9)
  const root = obligationsRoot(obligations)
  const [proof] = proveObligations(obligations, [obligations[0]?.id ?? '0x'])
  assert.ok(proof)
  const { obligation, path } = proof
  const lies: readonly Partial<Obligation>[] = [
    { id: `0x${'1'.repeat(64)}` },
    { ticket: `0x${'2'.repeat(64)}` },
    { allOrNone: true },
    { debtor: account('Z') },
    { creditor: account('Z') },
    { owed: { kind: 'amount', asset: gold, amount: 2n } },
    { owed: { kind: 'amount', asset: account('other'), amount: 1n } },
    { owed: { kind: 'title', title: 1n } },
    { due: 5n },
  ]
  for (const lie of lies)
    assert.equal(verifyObligation(root, { obligation: { ...obligation, ...lie }, path }), false)
  assert.equal(verifyObligation(root, { obligation, path: path.slice(1) }), false)
  assert.equal(
    verifyObligation(root, { obligation, path: path.map((one) => ({ ...one, side: 'left' })) }),
    path.every(({ side }) => side === 'left'),
  )
  // A node is no leaf: their first bytes differ.
  assert.notEqual(leafOf(obligation), keccak256(`0x01${obligation.id.slice(2)}`))
})

test('a member’s proof shows its own alone, and an auditor who is let see makes the whole anew', () => {
  const obligations = some(12)
  const proof = memberProof(obligations, account('A'))
  const { root, nets } = recompute(obligations)
  assert.ok(
    proof.settles.every(({ obligation }) => [obligation.debtor, obligation.creditor].includes(account('A'))),
  )
  assert.equal(verifyMemberProof(root, proof), true)
  assert.equal(verifyMemberProof(`0x${'3'.repeat(64)}`, proof), false)
  assert.equal(verifyMemberProof(root, { ...proof, member: account('B') }), false)
  assert.equal(verifyMemberProof(root, { ...proof, settles: [] }), false)
  const sum = [...(nets.get(gold)?.values() ?? [])].reduce((total, net) => total + net, 0n)
  assert.equal(sum, 0n)
})

test('a batch settles something, and nothing twice', () => {
  assert.throws(() => obligationsRoot([]), RangeError)
  const [one] = some(1)
  assert.ok(one)
  assert.throws(() => obligationsRoot([one, one]), RangeError)
  assert.throws(() => proveObligations([one], [`0x${'4'.repeat(64)}`]), RangeError)
})
