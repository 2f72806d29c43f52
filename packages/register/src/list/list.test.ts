import assert from 'node:assert/strict'
import { test } from 'node:test'
import { micrograms, toBigint } from '@specie/units'
import fc from 'fast-check'
import { arbitraryBars } from './arbitraryBar.ts'
import {
  barKey,
  countedMicrograms,
  hexOf,
  keccak256,
  keccak256Hex,
  type ListedBar,
  type ListRefusal,
  listHeader,
  parseList,
  printLine,
  printList,
  printListRefusal,
} from './index.ts'

const bar: ListedBar = {
  metal: 'gold',
  brand: 'SPM',
  serial: 'A 10023',
  year: 2019,
  standard: 'lbma-gold',
  unit: 'oz',
  grossThousandths: 401_250n,
  finenessHundredths: 99_570n,
  fineThousandths: 399_524n,
  refiner: 'SPM',
  custody: `0x5f${'00'.repeat(31)}`,
  counted: micrograms(12_426_585_465n),
  reason: null,
}

const line = `gold,SPM,A 10023,2019,lbma-gold,oz,401.250,995.70,399.524,SPM,0x5f${'00'.repeat(31)},12426585465,-`

test('a bar is one line, with fixed decimals and nothing to spare', () => {
  assert.equal(printLine(bar), line)
  assert.equal(printList([bar]), `${listHeader}\n${line}\n`)
})

test('keccak-256 is the one of Ethereum', () => {
  assert.equal(keccak256Hex(''), '0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470')
  assert.equal(hexOf(keccak256('')), keccak256Hex(new Uint8Array()))
})

test('a key names the stamp, not its spelling, and no year is a value of its own', () => {
  assert.deepEqual(barKey(bar), keccak256('gold,SPM,A10023,2019'))
  assert.deepEqual(barKey({ ...bar, serial: 'A-10.0/23' }), barKey(bar))
  assert.deepEqual(barKey({ ...bar, year: null }), keccak256('gold,SPM,A10023,-'))
  assert.deepEqual(barKey({ ...bar, year: 7 }), keccak256('gold,SPM,A10023,0007'))
})

test('a bar backs the smaller of its listed fine weight and gross × fineness, rounded down', () => {
  assert.equal(toBigint(countedMicrograms(bar)), (399_524n * 311_034_768n) / 10_000n)
  const overstated = { ...bar, fineThousandths: 399_525n }
  assert.equal(toBigint(countedMicrograms(overstated)), (401_250n * 99_570n * 311_034_768n) / 1_000_000_000n)
  const kilobar = { ...bar, unit: 'g', grossThousandths: 1_000_000n, finenessHundredths: 99_990n } as const
  assert.equal(toBigint(countedMicrograms({ ...kilobar, fineThousandths: 999_900n })), 999_900_000n)
  assert.equal(toBigint(countedMicrograms({ ...kilobar, fineThousandths: 1_000_000n })), 999_900_000n)
})

test('what is read has its digest, its sum and a leaf for each bar', () => {
  const list = accepted(`${listHeader}\n${line}\n`)
  assert.deepEqual(list.bars, [bar])
  assert.deepEqual(list.leaves, [{ barKey: barKey(bar), counted: bar.counted, detail: keccak256(line) }])
  assert.equal(list.listDigest, keccak256Hex(`${listHeader}\n${line}\n`))
  assert.equal(toBigint(list.counted), 12_426_585_465n)
})

test('a list without bars is a list', () => {
  assert.equal(accepted(`${listHeader}\n`).bars.length, 0)
})

test('every list that can be printed reads back as the same bars, from text and from bytes', () => {
  fc.assert(
    fc.property(arbitraryBars, (bars) => {
      const text = printList(bars)
      const list = accepted(text)
      assert.equal(printList([...list.bars].reverse()), text)
      assert.deepEqual(new Set(list.bars.map(printLine)), new Set(bars.map(printLine)))
      assert.equal(
        toBigint(list.counted),
        bars.reduce((sum, each) => sum + toBigint(each.counted), 0n),
      )
      assert.equal(accepted(new TextEncoder().encode(text)).listDigest, list.listDigest)
    }),
    { numRuns: 60 },
  )
})

test('of all texts near a list, none but the canonical one is accepted', () => {
  const text = printList([bar, { ...bar, serial: 'B1' }, { ...bar, serial: 'B2' }])
  fc.assert(
    fc.property(
      fc.nat(text.length),
      fc.nat(3),
      fc.string({ unit: 'binary', maxLength: 2 }),
      (at, removed, inserted) => {
        const changed = text.slice(0, at) + inserted + text.slice(at + removed)
        const result = parseList(changed)
        if (!result.ok) return result.refusal.length > 0
        return printList(result.value.bars) === changed
      },
    ),
    { numRuns: 500 },
  )
})

test('any bytes are a list or are refused', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => !parseList(bytes).ok))
})

const wrongCells: [column: string, index: number, value: string][] = [
  ['metal', 0, 'Gold'],
  ['brand', 1, 'spm'],
  ['brand', 1, '-SPM'],
  ['serial', 2, ' A'],
  ['serial', 2, 'A  1'],
  ['serial', 2, 'A-'],
  ['serial', 2, 'A'.repeat(33)],
  ['year', 3, '19'],
  ['standard', 4, 'LBMA'],
  ['unit', 5, 'kg'],
  ['gross', 6, '0401.250'],
  ['gross', 6, '401.25'],
  ['gross', 6, '-1.000'],
  ['fineness', 7, '995.7'],
  ['fineness', 7, '1000.01'],
  ['fine', 8, '399.5240'],
  ['refiner', 9, ''],
  ['custody', 10, '0xAB'],
  ['counted', 11, '01'],
  ['counted', 11, '12426585466'],
  ['counted', 11, '0'],
  ['reason', 12, 'origin-excluded:'],
  ['reason', 12, 'held:H1'],
  ['reason', 12, 'held:h1'],
]

for (const [column, index, value] of wrongCells) {
  test(`${column} ${JSON.stringify(value)} is refused by line and column`, () => {
    const cells = line.split(',')
    cells[index] = value
    const [refusal] = refusals(`${listHeader}\n${cells.join(',')}\n`)
    // A reason without counted 0 is a wrong `counted`: the figure is what others would add up.
    assert.equal(refusal?.line, 2)
    assert.equal(refusal?.column, value === 'held:h1' ? 'counted' : column)
  })
}

test('each wrong line is refused, and the refusal reads as a sentence', () => {
  const found = refusals(`${listHeader}\ngold\n${line.replace('401.250', '401.2500')}\n`)
  assert.deepEqual(found.map(printListRefusal), [
    'line 2: "gold" is not right; expected 13 columns, no more and no fewer',
    'line 3, gross: "401.2500" is not right; expected a weight with 3 decimals, such as 401.250',
  ])
})

test('header, end, order, doubles and weightless bars are refused by their code', () => {
  const sorted = printList([bar, { ...bar, serial: 'B1' }])
  const [header, first, second] = sorted.split('\n')
  const codes = (text: string | Uint8Array) => refusals(text).map((refusal) => refusal.code)
  assert.deepEqual(codes(''), ['LIST_HEADER_WRONG'])
  assert.deepEqual(codes(`\uFEFF${sorted}`), ['LIST_HEADER_WRONG'])
  assert.deepEqual(codes(sorted.replaceAll('\n', '\r\n')), ['LIST_HEADER_WRONG'])
  assert.deepEqual(codes(sorted.slice(0, -1)), ['LIST_END_WRONG'])
  assert.deepEqual(codes(`${sorted}\n`), ['LINE_COLUMNS_WRONG'])
  assert.deepEqual(codes(`${header}\n${second}\n${first}\n`), ['LINES_UNSORTED'])
  assert.deepEqual(codes(`${header}\n${first}\n${first}\n`), ['BAR_TWICE'])
  assert.deepEqual(codes(new Uint8Array([0xff, 0xfe])), ['LIST_NOT_UTF8'])
  const weightless = sorted.replaceAll('399.524', '0.000').replaceAll('12426585465', '0')
  assert.deepEqual(codes(weightless), ['WEIGHT_ZERO', 'WEIGHT_ZERO'])
})

test('one stamp listed with a year and without is one bar, refused', () => {
  const withYear = printLine(bar)
  const without = printLine({ ...bar, serial: 'A10023', year: null })
  const keyed = [withYear, without].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))
  const found = refusals(`${listHeader}\n${keyed.join('\n')}\n`)
  assert.deepEqual(
    found.map((refusal) => [refusal.code, refusal.column]),
    [['BAR_WITH_AND_WITHOUT_YEAR', 'year']],
  )
  assert.throws(() => printList([bar, { ...bar, year: null }]), /with and without a year/)
})

test('what could not be read back is never printed', () => {
  assert.throws(() => printList([bar, { ...bar, serial: 'A10023' }]), /stands twice/)
  assert.throws(() => printLine({ ...bar, serial: 'A,1' }), /cannot be listed/)
  assert.throws(() => printLine({ ...bar, year: 12_345 }), /cannot be listed/)
  assert.throws(() => printLine({ ...bar, counted: micrograms(1n) }), /cannot be listed/)
})

function keyOf(text: string): string {
  const [, brand = '', serial = '', year = ''] = text.split(',')
  return hexOf(barKey({ metal: 'gold', brand, serial, year: year === '-' ? null : Number(year) }))
}

function accepted(source: string | Uint8Array) {
  const result = parseList(source)
  assert.ok(result.ok, result.ok ? '' : printListRefusal(firstOf(result.refusal)))
  return result.value
}

function refusals(source: string | Uint8Array): readonly ListRefusal[] {
  const result = parseList(source)
  assert.ok(!result.ok, 'the list was accepted')
  return result.refusal
}

function firstOf(list: readonly ListRefusal[]): ListRefusal {
  const [first] = list
  assert.ok(first !== undefined)
  return first
}
