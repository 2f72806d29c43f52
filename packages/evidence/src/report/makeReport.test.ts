import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChainEvent, ReserveState } from '@specie/coin'
import { listBars } from '@specie/register/list'
import { coinUnits, micrograms } from '@specie/units'
import { makeReport, monthSpan, type ReportInputs } from './makeReport.ts'
import { reportShape } from './report.ts'
import { rulesServed } from './rules.ts'

const digest = (letter: string) => `0x${letter.repeat(64)}` as const
const party = (letter: string) => `0x${letter.repeat(40)}` as const
const october = { from: Date.UTC(2026, 9, 1) / 1_000, until: Date.UTC(2026, 10, 1) / 1_000 - 1 }
const day = 86_400

const list = listBars([
  bar('A 1', 'VRD', 2015, 12_426_585_465n, null),
  bar('A 2', 'TSL', 1999, 12_426_585_465n, null),
  bar('A 3', null, null, 0n, 'origin-unknown'),
])

function bar(
  serial: string,
  refiner: string | null,
  year: number | null,
  counted: bigint,
  reason: string | null,
) {
  return {
    metal: 'gold' as const,
    brand: 'SPM',
    serial,
    year,
    standard: 'lbma-gold',
    unit: 'oz' as const,
    grossThousandths: 401_250n,
    finenessHundredths: 99_570n,
    fineThousandths: 399_524n,
    refiner,
    custody: null,
    counted: micrograms(counted),
    reason,
  }
}

const place = (time: number, number: number) => ({
  block: { number, hash: digest('b'), time },
  transaction: digest('c'),
  logIndex: 0,
})
const statement = {
  ...place(october.from + day, 10),
  kind: 'statementAccepted' as const,
  vault: 1,
  asOf: october.from,
  seen: 0,
  barCount: 3,
  fineGold: list.counted,
  barRoot: digest('d'),
  listDigest: list.listDigest as `0x${string}`,
  signers: 0b111n,
  base: list.counted,
  waiting: list.counted,
  waitingAt: 0,
  goldAt: 0,
}
const events: ChainEvent[] = [
  {
    ...place(october.from - day, 5),
    kind: 'minted',
    sponsor: party('a'),
    to: party('e'),
    amount: coinUnits(7n),
    order: digest('1'),
    reference: digest('2'),
    decision: digest('f'),
  },
  statement,
  {
    ...place(october.from + 2 * day, 11),
    kind: 'minted',
    sponsor: party('a'),
    to: party('e'),
    amount: coinUnits(20_000_000_000n),
    order: digest('3'),
    reference: digest('4'),
    decision: digest('f'),
  },
  {
    ...place(october.from + 3 * day, 12),
    kind: 'journalled',
    vault: 1,
    entry: 1,
    entryKind: 'hold',
    amount: micrograms(10_000_000_000n),
    total: micrograms(10_000_000_000n),
    evidence: digest('9'),
    by: party('9'),
  },
]
const reserve: ReserveState = {
  block: { number: 12, hash: digest('b'), time: october.from + 3 * day },
  rules: {
    maxAgeSeconds: 20 * day,
    raiseDelaySeconds: 1,
    quorum: 2,
    changeDelaySeconds: 1,
    holdRestSeconds: 1,
    freezeLapseSeconds: 1,
  },
  accredited: 0b111n,
  vaults: [
    {
      vault: 1,
      sponsor: party('a'),
      jurisdiction: 'CH',
      custodian: party('c'),
      custodianIndex: 0,
      asOf: october.from,
      seen: 0,
      base: list.counted,
      waiting: list.counted,
      waitingAt: 0,
      gold: list.counted,
      goldAt: 0,
      barRoot: digest('d'),
      signers: 0b111n,
      journalLength: 1,
      journalTotal: micrograms(10_000_000_000n),
      journalSeenTotal: micrograms(0n),
    },
  ],
  sponsors: [
    {
      address: party('a'),
      issued: coinUnits(20_000_000_000n),
      titled: micrograms(0n),
      cap: coinUnits(0n),
      mintingSuspended: false,
      vaults: [1],
    },
  ],
  supply: coinUnits(20_000_000_000n),
}
const inputs: ReportInputs = {
  programme: 'A programme',
  metal: 'gold',
  month: '2026-10',
  chainId: 1,
  reserveAddress: party('1'),
  coinAddress: party('2'),
  reserve,
  events,
  lists: new Map([[1, { statement, list }]]),
  terms: null,
  nameOf: (address) => `name of ${address.slice(0, 3)}`,
  placeOf: () => ({ name: 'Hall', place: 'Zurich' }),
  attestorOf: (index) => [party('c'), party('d'), party('e')][index],
  price: { currency: 'USD', pricePerTroyOunce: '4000.50', source: 'a benchmark' },
}

function made(changed: Partial<ReportInputs> = {}) {
  const outcome = makeReport({ ...inputs, ...changed })
  assert.ok(outcome.ok)
  return reportShape.parse(outcome.value)
}

test('the month holds what happened in it, and nothing of before', () => {
  const { changes, statements, incidents } = made()
  assert.deepEqual(changes.minted, { count: 1, micrograms: '20000000000' })
  assert.equal(statements.length, 1)
  assert.deepEqual(statements[0]?.signers.length, 3)
  assert.deepEqual(
    incidents.map(({ kind, time }) => [kind, time]),
    [
      ['hold', '2026-10-04T00:00:00Z'],
      ['lapse', '2026-10-21T00:00:01Z'],
    ],
  )
})

test('a statement that is too old at the month’s end backs nothing in the report, whatever it said', () => {
  const { reserve: shown, tokens } = made()
  assert.equal(shown.countedMicrograms, '0')
  assert.equal(shown.fullyBacked, false)
  assert.equal(tokens.sponsors[0]?.shortfallMicrograms, '20000000000')
  const young = made({ reserve: { ...reserve, rules: { ...reserve.rules, maxAgeSeconds: 35 * day } } })
  assert.equal(young.reserve.countedMicrograms, '14853170930')
  assert.equal(young.reserve.coverageBasisPoints, 7_426)
})

test('the composition is that of the lists in force; what does not count says why', () => {
  const { composition } = made().reserve
  assert.deepEqual(composition.byStandard, [{ what: 'lbma-gold', bars: 3, countedMicrograms: '24853170930' }])
  assert.deepEqual(
    composition.byRefiner.map(({ what, bars }) => [what, bars]),
    [
      ['TSL', 1],
      ['VRD', 1],
      ['unknown', 1],
    ],
  )
  assert.deepEqual(composition.notCounted, [{ reason: 'origin-unknown', bars: 1 }])
})

test('the value is gold times the price that somebody named, rounded down; without a price there is none', () => {
  const young = { reserve: { ...reserve, rules: { ...reserve.rules, maxAgeSeconds: 35 * day } } }
  // 14,853.170930 g / 31.1034768 g × 4,000.50 = 1,910,400.5…
  assert.equal(made(young).reserve.value?.amount, '1910400')
  assert.equal(made({ price: null }).reserve.value, null)
  const wrong = makeReport({ ...inputs, price: { currency: 'USD', pricePerTroyOunce: '4,000', source: 'x' } })
  assert.deepEqual(wrong.ok ? null : wrong.refusal, { code: 'PRICE_WRONG', price: '4,000' })
})

test('no month and no list is no report', () => {
  assert.equal(monthSpan('2026-13'), null)
  const month = makeReport({ ...inputs, month: 'October' })
  assert.equal(month.ok ? null : month.refusal.code, 'MONTH_WRONG')
  const lists = makeReport({ ...inputs, lists: new Map() })
  assert.deepEqual(lists.ok ? null : lists.refusal, { code: 'LISTS_MISSING', vaults: [1] })
})

test('each line that is said to serve a rule stands in the report', () => {
  const report: Readonly<Record<string, unknown>> = made()
  for (const { line } of rulesServed) {
    const found = line
      .split('.')
      .reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], report)
    assert.notEqual(found, undefined, line)
  }
})
