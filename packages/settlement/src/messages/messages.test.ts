/** Messages against files made by hand from the published tables, back again, and against whatever somebody may send. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Outcome } from '@specie/units'
import fc from 'fast-check'
import {
  type AccountStatement,
  accountId,
  addressOfId,
  type Holdings,
  type MetalMovement,
  readAccount,
  readConfirmation,
  readDelivery,
  readHoldings,
  readInstruction,
  readMetalStatement,
  readNotice,
  readStatus,
  readTrade,
  type TitleInstruction,
  type TradeConfirmation,
  writeAccount,
  writeConfirmation,
  writeDelivery,
  writeHoldings,
  writeInstruction,
  writeMetalStatement,
  writeNotice,
  writeStatus,
  writeTrade,
} from './index.ts'

const kestrel = { account: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8', name: 'Kestrel and Anholt' }
const brunkroft = { account: '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC', name: 'Brunkroft Bank' }
const dollars = { code: 'USD', symbol: 'NFD', decimals: 6 }

const golden = (name: string) => readFileSync(join(import.meta.dirname, 'golden', name), 'utf8')
const value = <T>(outcome: Outcome<T, unknown>): T => {
  assert.ok(outcome.ok)
  return outcome.value
}
const wrong = (outcome: Outcome<unknown, { where: string; found: string; expected: string }>) => {
  assert.ok(!outcome.ok)
  const { where, found, expected } = outcome.refusal
  return `${where}: found ${found}, expected ${expected}`
}

const account: AccountStatement = {
  reference: '2026-03-02-MGG',
  created: '2026-03-02T23:59:59Z',
  owner: kestrel,
  asset: { code: 'XAU', symbol: 'MGG', decimals: 6 },
  day: '2026-03-02',
  opening: 600_000_000n,
  closing: 380_000_001n,
  lines: [
    { reference: 'SPOT 1', date: '2026-03-02', units: -220_000_000n, counterparty: brunkroft },
    { reference: 'DUST', date: '2026-03-02', units: 1n, counterparty: brunkroft },
  ],
}
const instruction: TitleInstruction = {
  reference: 'SG TO DUBAI',
  trade: '2026-03-02',
  settles: '2026-03-04',
  movement: 'deliver',
  owner: kestrel,
  counterparty: brunkroft,
  title: 12,
  fineMicrograms: 12_426_584_233n,
  payment: { asset: dollars, units: 1_394_000_123_456n },
}
const holdings: Holdings = {
  reference: '2026-03-02-TITLES',
  created: '2026-03-02T23:59:59Z',
  day: '2026-03-02',
  owner: kestrel,
  holdings: [{ title: 12, vault: 1, barKey: `0x${'a'.repeat(64)}`, fineMicrograms: 12_426_584_233n }],
}
const trade: TradeConfirmation = {
  reference: 'KA SALE 118',
  tradeDate: '2026-03-02',
  valueDate: '2026-03-04',
  side: 'sells',
  own: kestrel,
  counterparty: brunkroft,
  fineMicrograms: 400_000_000n,
  price: { asset: dollars, units: 44_800_000_000n },
}
const movement: MetalMovement = {
  reference: 'DORE 14',
  related: 'KA SALE 118',
  valueDate: '2026-03-04',
  fineMicrograms: 140_000_000n,
  from: kestrel,
  to: brunkroft,
}

test('what is written is the file that was made by hand', () => {
  assert.equal(writeAccount(account), golden('camt.053.xml'))
  assert.equal(writeTrade(trade).replaceAll('\r\n', '\n'), golden('mt600.txt').trimEnd())
  assert.equal(writeNotice(movement).replaceAll('\r\n', '\n'), golden('mt605.txt').trimEnd())
})

test('what was made by hand is read, figure for figure', () => {
  assert.deepEqual(value(readAccount(golden('camt.053.xml'))), account)
  assert.deepEqual(value(readTrade(golden('mt600.txt'), 6)), {
    ...trade,
    price: { asset: { ...dollars, symbol: 'USD' }, units: 44_800_000_000n },
  })
  assert.deepEqual(value(readNotice(golden('mt605.txt'))), movement)
})

test('every message comes back as it was sent, to the last unit that its format has no room for', () => {
  assert.deepEqual(value(readAccount(writeAccount(account))), account)
  const moved = { ...account, opening: null, closing: null }
  assert.deepEqual(value(readAccount(writeAccount(moved))), moved)
  const said = {
    ...instruction,
    payment: { asset: { ...dollars, symbol: 'USD' }, units: 1_394_000_123_456n },
  }
  assert.deepEqual(value(readInstruction(writeInstruction(instruction))), said)
  const received = { ...said, movement: 'receive' as const, payment: null }
  assert.deepEqual(value(readInstruction(writeInstruction(received))), received)
  const confirmed = { ...said, settled: '2026-03-04' }
  assert.deepEqual(value(readConfirmation(writeConfirmation(confirmed))), confirmed)
  for (const status of ['matched', 'pending', 'rejected'] as const) {
    const why = status === 'matched' ? '' : 'The seller is short'
    assert.deepEqual(value(readStatus(writeStatus({ reference: 'R', status, why }))), {
      reference: 'R',
      status,
      why,
    })
  }
  assert.deepEqual(value(readHoldings(writeHoldings(holdings))), holdings)
  assert.deepEqual(value(readDelivery(writeDelivery(movement))), movement)
  const metal = value(readMetalStatement(writeMetalStatement(account)))
  assert.deepEqual(
    [metal.opening, metal.closing, metal.lines.map(({ units }) => units)],
    [account.opening, account.closing, [-220_000_000n, 1n]],
  )
})

test('any amount: five decimals are rounded down, and the exact figure is what is read', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 18n), fc.bigInt(1n, 10n ** 15n), (opening, units) => {
      const lines = [{ reference: 'R', date: '2026-03-02', units, counterparty: brunkroft }]
      const one: AccountStatement = { ...account, opening, closing: opening + units, lines }
      assert.deepEqual(value(readAccount(writeAccount(one))), one)
    }),
  )
  assert.match(writeAccount(account), /<Amt Ccy="XAU">0\.00000<\/Amt>[\s\S]*\/EXACT\/0\.000001</)
})

test('an account is the same to the base 36', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, (1n << 160n) - 1n), (number) => {
      const address = `0x${number.toString(16).padStart(40, '0')}`
      assert.equal(addressOfId(accountId(address))?.toLowerCase(), address)
    }),
  )
  for (const no of ['', 'Z'.repeat(31), 'a'.repeat(31)]) assert.equal(addressOfId(no), null)
})

test('what is wrong is refused, and says where and what would be right', () => {
  const good = golden('camt.053.xml')
  assert.equal(
    wrong(readAccount(good.replace('<Amt Ccy="XAU">220.00000</Amt>', '<Amt Ccy="XAU">221.00000</Amt>'))),
    'Ntry SPOT 1: found 221.00000, expected an exact figure that agrees with the rounded one',
  )
  assert.equal(
    wrong(readAccount(good.replace('<CdtDbtInd>DBIT</CdtDbtInd>', '<CdtDbtInd>DEBIT</CdtDbtInd>'))),
    'BkToCstmrStmt/Stmt/Ntry/CdtDbtInd: found DEBIT, expected one of CRDT, DBIT',
  )
  assert.equal(
    wrong(readAccount(good.replace('220.00000', '220.000001'))),
    'BkToCstmrStmt/Stmt/Ntry/Amt: found 220.000001, expected an amount with at most five decimals',
  )
  assert.match(
    wrong(readAccount(good.replace('?>', '?><!DOCTYPE x>'))),
    /found a document type, expected none/,
  )
  assert.match(
    wrong(readAccount(good.replaceAll('camt.053.001.08', 'camt.053.001.02'))),
    /Document: found urn/,
  )
  assert.match(
    wrong(readAccount(good.replace('<Sts>', '<Extra>1</Extra><Sts>'))),
    /Ntry: found Extra, expected Sts/,
  )
  assert.match(wrong(readAccount(`<a>${'<b>'.repeat(40)}`)), /at most 32/)
  const mt = golden('mt600.txt')
  assert.equal(
    wrong(readTrade(mt.replace(':22G:SELL', ':22G:SOLD'), 6)),
    '22G: found SOLD, expected BUYS or SELL',
  )
  assert.equal(wrong(readTrade(mt.replace(/:21:NEW\n/, ''), 6)), '21: found 22, expected field 21')
  assert.equal(wrong(readTrade(mt.replace('{2:I600', '{2:I604'), 6)), 'block 2: found MT604, expected MT600')
  assert.match(wrong(readTrade(mt.replace('FOZ12,860', 'FOZ12,861'), 6)), /^72: found/)
})

test('no text whatever makes a reader fall over', () => {
  const readers = [
    readAccount,
    readInstruction,
    readConfirmation,
    readStatus,
    readHoldings,
    readDelivery,
    readNotice,
    readMetalStatement,
  ]
  const seeds = [
    golden('camt.053.xml'),
    golden('mt600.txt'),
    golden('mt605.txt'),
    writeHoldings(holdings),
    writeInstruction(instruction),
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...seeds),
      fc.nat(4_000),
      fc.nat(40),
      fc.string({ unit: 'binary', maxLength: 20 }),
      (seed, at, length, put) => {
        const text = seed.slice(0, at) + put + seed.slice(at + length)
        for (const read of readers) read(text)
        readTrade(text, 6)
      },
    ),
    { numRuns: 400 },
  )
})
