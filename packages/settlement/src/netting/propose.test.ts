import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { account, gold, having, ids, owe, oweTitle } from '../../test/owe.ts'
import { openSolver } from './exact/openSolver.ts'
import type { NettingInput } from './input.ts'
import { netPositions } from './positions.ts'
import { propose } from './propose.ts'
import { whatIf } from './whatIf.ts'

const solver = await openSolver()
const options = { solver, timeMs: 5_000 }

test('the classic gridlock: three payments that none could make alone settle together, and the fourth waits', () => {
  const [first, second, third, fourth] = [
    owe('A', 'B', 80n),
    owe('B', 'C', 70n),
    owe('C', 'A', 90n),
    owe('A', 'B', 200n),
  ] as const
  const proposal = propose(having({ A: 50n, B: 60n, C: 70n }, [first, second, third, fourth]), options)
  assert.deepEqual(ids(proposal.settled), ids([first, second, third]))
  assert.deepEqual(proposal.left, [
    { obligation: fourth, reason: { code: 'SHORT', member: account('A'), asset: gold, missing: 140n } },
  ])
  assert.equal(proposal.bound >= proposal.weight, true)
})

test('a frozen member’s obligations are all left out, a short one’s as few in value as needed', () => {
  const [small, large, other] = [owe('A', 'B', 30n), owe('A', 'C', 90n), owe('D', 'B', 5n)] as const
  const input = having({ A: 100n, D: 5n }, [small, large, other])
  assert.deepEqual(ids(propose(input, options).settled), ids([large, other]))
  const frozen = propose({ ...input, out: new Map([[account('D'), 'frozen']]) }, options)
  assert.deepEqual(frozen.left.find(({ obligation }) => obligation === other)?.reason, {
    code: 'MEMBER_OUT',
    member: account('D'),
    why: 'frozen',
  })
})

test('equal claims go first come, first served', () => {
  const [first, second] = [owe('A', 'B', 50n), owe('A', 'C', 50n)] as const
  for (const obligations of [
    [first, second],
    [second, first],
  ])
    assert.deepEqual(propose(having({ A: 50n }, obligations), options).settled, [first])
})

test('a higher priority goes before an equal amount that came first', () => {
  const [first, urgent] = [owe('A', 'B', 50n), owe('A', 'C', 50n, { priority: 9 })] as const
  assert.deepEqual(propose(having({ A: 50n }, [first, urgent]), options).settled, [urgent])
})

test('a ticket that settles whole is left whole, and says which leg is short', () => {
  const ticket = owe('x', 'y', 1n).id
  const group = { ticket, allOrNone: true }
  const [metal, price] = [oweTitle('A', 'B', 7n, group), owe('B', 'A', 40n, group)] as const
  const short = propose(
    having({ B: 39n }, [metal, price], { titles: new Map([[7n, account('A')]]) }),
    options,
  )
  assert.equal(short.settled.length, 0)
  assert.deepEqual(
    short.left.map(({ reason }) => reason).toSorted((one) => (one.code === 'SHORT' ? -1 : 1)),
    [
      { code: 'SHORT', member: account('B'), asset: gold, missing: 1n },
      { code: 'GROUP_LEFT', obligation: price.id },
    ],
  )
  const enough = propose(
    having({ B: 40n }, [metal, price], { titles: new Map([[7n, account('A')]]) }),
    options,
  )
  assert.deepEqual(enough.titleMoves, [{ title: 7n, from: account('A'), to: account('B') }])
})

test('a title that is sold on goes straight to the last buyer, and only from its owner', () => {
  const obligations = [oweTitle('A', 'B', 7n), oweTitle('B', 'C', 7n)]
  const titles = new Map([[7n, account('A')]])
  assert.deepEqual(propose(having({}, obligations, { titles }), options).titleMoves, [
    { title: 7n, from: account('A'), to: account('C') },
  ])
  const elsewhere = propose(having({}, obligations.slice(1), { titles }), options)
  assert.deepEqual(elsewhere.left[0]?.reason, { code: 'TITLE_NOT_THERE', title: 7n })
})

test('nobody pays what it owes another while that other leaves it waiting, unless it agreed to', () => {
  const [pays, waits] = [owe('A', 'B', 10n), owe('B', 'A', 99n)] as const
  const input = having({ A: 10n }, [pays, waits])
  assert.deepEqual(propose(input, options).settled, [])
  const agreed = new Set([`${account('A')}:${account('B')}`, `${account('B')}:${account('A')}`])
  assert.deepEqual(propose({ ...input, agreed }, options).settled, [pays])
})

test('what one batch cannot name waits for the next, and what it names can be paid', () => {
  const obligations = Array.from({ length: 40 }, (_, place) =>
    owe(`P${place}`, `Q${place}`, BigInt(place + 1)),
  )
  const balances = Object.fromEntries(obligations.map((_, place) => [`P${place}`, 100n]))
  const input = having(balances, obligations, { limits: { members: 20, assets: 8, titleLegs: 64 } })
  const proposal = propose(input, options)
  assert.equal(proposal.settled.length, 10)
  assert.deepEqual(
    proposal.settled.map(({ owed }) => (owed.kind === 'amount' ? owed.amount : 0n)).toSorted()[0],
    31n,
  )
  assert.ok(proposal.left.every(({ reason }) => reason.code === 'BATCH_FULL'))
})

test('what if: more money lets more settle, and a member that leaves takes its own with it', async () => {
  const input = having({ A: 50n, B: 60n, C: 70n }, [
    owe('A', 'B', 80n),
    owe('B', 'C', 70n),
    owe('C', 'A', 90n),
    owe('A', 'B', 200n),
  ])
  const engine = (asked: NettingInput) => propose(asked, options)
  const brings = { kind: 'brings', member: account('A'), asset: gold, amount: 140n } as const
  const more = await whatIf(input, [brings], engine)
  assert.equal(more.settlesNow.length, 1)
  const gone = await whatIf(input, [{ kind: 'leaves', member: account('C') }], engine)
  assert.ok(gone.waitsNow.length >= 2)
})

const names = ['A', 'B', 'C', 'D', 'E', 'F']
const someInput = fc
  .record({
    balances: fc.array(fc.bigInt(0n, 60n), { minLength: 6, maxLength: 6 }),
    owed: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: 5 }),
        step: fc.integer({ min: 1, max: 5 }),
        amount: fc.bigInt(1n, 100n),
        priority: fc.integer({ min: 0, max: 9 }),
        group: fc.integer({ min: 0, max: 8 }),
      }),
      { maxLength: 24 },
    ),
    fair: fc.boolean(),
  })
  .map(({ balances, owed, fair }) => {
    const tickets = names.map((name) => owe(name, 'ticket', 1n).id)
    const obligations = owed.map(({ from, step, amount, priority, group }) => {
      const [debtor, creditor] = [names[from] ?? 'A', names[(from + step) % 6] ?? 'B']
      const ticket = tickets[group]
      return owe(debtor, creditor, amount, {
        priority,
        ...(ticket === undefined ? {} : { ticket, allOrNone: true }),
      })
    })
    const pairs = names.flatMap((one) => names.map((other) => `${account(one)}:${account(other)}`))
    return having(
      Object.fromEntries(names.map((name, place) => [name, balances[place] ?? 0n])),
      obligations,
      fair ? {} : { agreed: new Set(pairs) },
    )
  })

test('whatever is owed: everything is paid from what there is, groups are whole, and no account falls below zero', () => {
  fc.assert(
    fc.property(someInput, (input) => {
      const { settled, left, nets, weight, bound } = propose(input, options)
      assert.equal(settled.length + left.length, input.obligations.length)
      const changes = netPositions(settled).get(gold) ?? new Map()
      assert.deepEqual(nets.get(gold) ?? new Map(), changes)
      let sum = 0n
      for (const [member, change] of changes) {
        sum += change
        assert.ok((input.balances.get(member)?.get(gold) ?? 0n) + change >= 0n)
      }
      assert.equal(sum, 0n)
      assert.ok(weight <= bound, `${weight} of at most ${bound}`)
      for (const one of settled)
        if (one.allOrNone) assert.ok(!left.some(({ obligation }) => obligation.ticket === one.ticket))
    }),
    { numRuns: 150 },
  )
})

test('the order in which obligations are given changes nothing', () => {
  fc.assert(
    fc.property(someInput, (input) => {
      const turned = { ...input, obligations: input.obligations.toReversed() }
      assert.deepEqual(ids(propose(turned, options).settled), ids(propose(input, options).settled))
    }),
    { numRuns: 50 },
  )
})

test('an offset cycle leaves every net position as it was', () => {
  fc.assert(
    fc.property(someInput, fc.bigInt(1n, 1_000n), (input, amount) => {
      const cycle = names.map((name, place) => owe(name, names[(place + 1) % 6] ?? 'A', amount))
      const before = netPositions(input.obligations).get(gold) ?? new Map()
      const after = netPositions([...input.obligations, ...cycle]).get(gold) ?? new Map()
      for (const name of names) assert.equal(after.get(account(name)) ?? 0n, before.get(account(name)) ?? 0n)
    }),
  )
})

test('the choice is as good as trying every one', () => {
  fc.assert(
    fc.property(someInput, (input) => {
      const few = { ...input, obligations: input.obligations.slice(0, 9) }
      const found = propose(few, options)
      let best = 0n
      for (let mask = 0; mask < 1 << few.obligations.length; mask += 1) {
        const taken = few.obligations.filter((_, place) => (mask & (1 << place)) !== 0)
        if (!isPossible(few, taken)) continue
        const weight = taken.reduce(
          (sum, { owed, priority }) =>
            sum + (owed.kind === 'amount' ? owed.amount : 1n) * BigInt(priority + 1),
          0n,
        )
        if (weight > best) best = weight
      }
      assert.ok(found.weight <= best && best <= found.bound, `${found.weight} ≤ ${best} ≤ ${found.bound}`)
      assert.equal(found.weight, best)
    }),
    { numRuns: 60 },
  )
})

function isPossible(input: ReturnType<typeof having>, taken: typeof input.obligations): boolean {
  const whole = input.obligations.every(
    (one) =>
      !one.allOrNone ||
      taken.includes(one) ||
      !taken.some(({ ticket, allOrNone }) => allOrNone && ticket === one.ticket),
  )
  const fair = input.obligations.every(
    (one) =>
      taken.includes(one) ||
      input.agreed.size > 0 ||
      !taken.some(({ debtor, creditor }) => debtor === one.creditor && creditor === one.debtor),
  )
  const changes = netPositions(taken).get(gold) ?? new Map<never, bigint>()
  return (
    whole &&
    fair &&
    [...changes].every(([member, change]) => (input.balances.get(member)?.get(gold) ?? 0n) + change >= 0n)
  )
}
