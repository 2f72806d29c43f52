import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { account, gold, money, owe } from '../../test/owe.ts'
import { offsetCycles } from './offsetCycles.ts'
import { netPositions } from './positions.ts'

test('three who owe each other in a ring offset the least of it', () => {
  const { cycles, left } = offsetCycles([owe('A', 'B', 80n), owe('B', 'C', 70n), owe('C', 'A', 90n)])
  assert.equal(cycles.length, 1)
  assert.equal(cycles[0]?.amount, 70n)
  const rest = new Map(left.map(({ debtor, creditor, amount }) => [`${debtor}:${creditor}`, amount]))
  assert.deepEqual(
    rest,
    new Map([...rest.keys()].map((pair) => [pair, pair === `${account('A')}:${account('B')}` ? 10n : 20n])),
  )
  assert.equal(left.length, 2)
})

test('what one owes in gold is not set against what it is owed in money', () => {
  const { cycles, left } = offsetCycles([owe('A', 'B', 5n), owe('B', 'A', 5n, { asset: money })])
  assert.deepEqual([cycles.length, left.length], [0, 2])
})

const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
const someOwed = fc.array(
  fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 6 }), fc.bigInt(1n, 50n), fc.boolean()),
  { maxLength: 40 },
)

test('offsetting leaves every net position as it was, and no ring', () => {
  fc.assert(
    fc.property(someOwed, (rows) => {
      const obligations = rows.map(([from, step, amount, inMoney]) =>
        owe(names[from] ?? 'A', names[(from + step) % 7] ?? 'B', amount, inMoney ? { asset: money } : {}),
      )
      const { cycles, left } = offsetCycles(obligations)
      const after = netPositions(
        left.map((debt) => ({
          ...owe('A', 'B', debt.amount, { asset: debt.asset }),
          debtor: debt.debtor,
          creditor: debt.creditor,
        })),
      )
      for (const asset of [gold, money])
        for (const [member, net] of netPositions(obligations).get(asset) ?? [])
          assert.equal(after.get(asset)?.get(member) ?? 0n, net)
      for (const { members, amount } of cycles)
        assert.ok(amount > 0n && new Set(members).size === members.length)
      const again = offsetCycles(
        left.map((debt) => ({
          ...owe('A', 'B', debt.amount, { asset: debt.asset }),
          debtor: debt.debtor,
          creditor: debt.creditor,
        })),
      )
      assert.deepEqual(again.cycles, [])
    }),
  )
})
