import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { account, gold, money } from '../../test/owe.ts'
import { type DayInput, dayStatement, type StatementLine } from './dayStatement.ts'
import { statementCsv, statementDigest } from './statementCsv.ts'

const coin = { address: gold, symbol: 'MGG', decimals: 6, currency: null }
const dollars = { address: money, symbol: 'NFD', decimals: 2, currency: 'USD' }
const line = (units: bigint, more: Partial<StatementLine> = {}): StatementLine => ({
  at: 1_772_400_000,
  asset: gold,
  units,
  counterparty: account('B'),
  kind: 'settlement',
  reference: 'SPOT 1',
  transaction: `0x${'1'.repeat(64)}`,
  round: 3,
  ...more,
})
const day = (more: Partial<DayInput>): DayInput => ({
  member: account('A'),
  day: '2026-03-02',
  assets: [coin, dollars],
  opening: new Map([[gold, 10_000_000n]]),
  closing: new Map([[gold, 10_000_000n]]),
  lines: [],
  trades: [],
  owed: [],
  titles: [],
  feesAgreedOutside: [],
  ...more,
})

test('a statement whose movements do not come to its closing balance is none', () => {
  assert.deepEqual(dayStatement(day({ lines: [line(5n)] })), {
    ok: false,
    refusal: {
      code: 'STATEMENT_DISAGREES',
      asset: gold,
      opening: 10_000_000n,
      moved: 5n,
      closing: 10_000_000n,
    },
  })
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 20n), fc.array(fc.bigInt(-(10n ** 9n), 10n ** 9n)), (opening, units) => {
      const sum = units.reduce((total, one) => total + one, 0n)
      const made = dayStatement(
        day({
          opening: new Map([[gold, opening]]),
          closing: new Map([[gold, opening + sum]]),
          lines: units.map((one) => line(one)),
        }),
      )
      assert.ok(made.ok)
      const [movement] = made.value.movements
      assert.equal((movement?.in ?? 0n) - (movement?.out ?? 0n), sum)
    }),
  )
})

test('the file has every figure as units and as a decimal, and no cell that a spreadsheet would run', () => {
  const made = dayStatement(
    day({
      lines: [line(-5n, { reference: '=SUM(A1)' }), line(5n), line(250n, { asset: money, reference: '' })],
      owed: [
        {
          id: `0x${'2'.repeat(64)}`,
          reference: 'BLOCK E',
          counterparty: account('C'),
          units: -4_000_000_000n,
          asset: gold,
          title: null,
          due: 1_772_400_000,
        },
      ],
      titles: [{ title: 12, vault: 1, barKey: `0x${'3'.repeat(64)}`, fineMicrograms: 12_426_584_233n }],
    }),
  )
  assert.ok(made.ok)
  const csv = statementCsv(made.value, (address) => (address === account('B') ? 'Brunkroft, Bank' : address))
  const rows = csv.split('\r\n')
  assert.match(
    csv,
    /movement,2026-03-01T21:20:00\.000Z,MGG,-5,-0\.000005,"Brunkroft, Bank",settlement,'=SUM\(A1\),3,/,
  )
  assert.ok(csv.includes(',NFD,250,2.50,'))
  assert.ok(csv.includes('owed,2026-03-02,MGG,-4000000000,-4000.000000,'))
  assert.ok(csv.includes('title,2026-03-02,fine gold,12426584233,12426.584233,'))
  for (const row of rows.filter((one) => one !== '' && !one.includes('"')))
    assert.equal(row.split(',').length, 13, row)
  assert.equal(statementDigest(csv), statementDigest(csv))
})
