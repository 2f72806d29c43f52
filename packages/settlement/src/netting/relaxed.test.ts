import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { account, gold, having, ids, owe } from '../../test/owe.ts'
import { openSolver } from './exact/openSolver.ts'
import { propose } from './propose.ts'
import { queueOf } from './queue.ts'
import { relaxed } from './relaxed.ts'

const solver = await openSolver()
const names = ['A', 'B', 'C', 'D', 'E']
const pairs = new Set(names.flatMap((one) => names.map((other) => `${account(one)}:${account(other)}`)))

test('of the gridlock no part of a payment more than 300 can settle: A lacks 140, whoever it leaves unpaid', () => {
  const { bound } = relaxed(
    queueOf(
      having({ A: 50n, B: 60n, C: 70n }, [
        ...[owe('A', 'B', 80n, { priority: 0 }), owe('B', 'C', 70n, { priority: 0 })],
        ...[owe('C', 'A', 90n, { priority: 0 }), owe('A', 'B', 200n, { priority: 0 })],
      ]),
    ),
  )
  assert.equal(bound, 300n)
})

test('who lacks something leaves its creditor short too, and the bound counts every step of it', () => {
  // A has nothing: its 10 do not come, so B cannot pay its 10, nor C its own; D has enough.
  const chain = [
    owe('A', 'B', 10n, { priority: 0 }),
    owe('B', 'C', 10n, { priority: 0 }),
    owe('C', 'D', 10n, { priority: 0 }),
  ]
  assert.equal(relaxed(queueOf(having({}, chain))).bound, 0n)
  assert.equal(relaxed(queueOf(having({ B: 4n }, chain))).bound, 8n)
})

const someInput = fc
  .record({
    balances: fc.array(fc.bigInt(0n, 80n), { minLength: 5, maxLength: 5 }),
    owed: fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 }), fc.bigInt(1n, 40n)), {
      maxLength: 40,
    }),
  })
  .map(({ balances, owed }) =>
    having(
      Object.fromEntries(names.map((name, at) => [name, balances[at] ?? 0n])),
      owed.map(([from, step, amount]) => owe(names[from] ?? 'A', names[(from + step) % 5] ?? 'B', amount)),
      { agreed: pairs },
    ),
  )

test('the rules alone never pass the bound, and the solver never falls behind the rules', () => {
  fc.assert(
    fc.property(someInput, (input) => {
      const byRules = propose(input, { timeMs: 5_000 })
      const bySolver = propose(input, { timeMs: 5_000, solver })
      assert.ok(byRules.weight <= bySolver.weight)
      assert.ok(bySolver.weight <= bySolver.bound && bySolver.bound <= byRules.bound)
    }),
    { numRuns: 60 },
  )
})

test('no equal claim waits that came before one that settles, if that one’s creditor can do without it', () => {
  fc.assert(
    fc.property(someInput, (input) => {
      const { settled, left, nets } = propose(input, { timeMs: 5_000, solver })
      const has = (member: (typeof settled)[number]['creditor']) =>
        (input.balances.get(member)?.get(gold) ?? 0n) + (nets.get(gold)?.get(member) ?? 0n)
      for (const { obligation: waits } of left)
        for (const one of settled) {
          if (one.owed.kind !== 'amount' || waits.owed.kind !== 'amount') continue
          const equal = one.debtor === waits.debtor && one.owed.amount === waits.owed.amount
          if (!equal || one.signedAt < waits.signedAt) continue
          assert.ok(one.creditor !== waits.creditor && has(one.creditor) < one.owed.amount)
        }
    }),
    { numRuns: 100 },
  )
})

test('amounts of 27 digits are as exact as small ones', () => {
  const large = 10n ** 26n
  const input = having({ A: large }, [owe('A', 'B', large), owe('A', 'C', large + 1n)])
  const { settled, bound, weight } = propose(input, { timeMs: 2_000, solver })
  assert.deepEqual(ids(settled), ids(input.obligations.slice(0, 1)))
  assert.ok(weight <= bound)
})
