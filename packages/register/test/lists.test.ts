import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ThrowAwayDatabase } from '@specie/store'
import { printDecimal, toBigint } from '@specie/units'
import fc from 'fast-check'
import writeXlsx from 'write-excel-file/node'
import { readFile } from '../src/import/readFile.ts'
import { importList, type Mapping, publishList } from '../src/index.ts'
import { bareSerial, parseList, printList } from '../src/list/index.ts'
import { truncatedFineThousandths } from '../src/standard/meetsStandard.ts'
import { openRegister, value } from './register.ts'

let database: ThrowAwayDatabase
before(async () => {
  database = await openRegister()
})
after(() => database.close())

/** Good delivery bars as they are, before anyone writes them down. */
const truth = fc
  .record({
    serial: fc.stringMatching(/^[A-Z]{0,2}[ -]?[0-9]{1,6}$/).map((text) => text.replace(/^[ -]/, '')),
    year: fc.option(fc.integer({ min: 1900, max: 2026 })),
    steps: fc.integer({ min: 14_100, max: 17_100 }),
    finenessHundredths: fc.integer({ min: 9_950, max: 10_000 }).map((tenths) => BigInt(tenths) * 10n),
    nearest: fc.boolean(),
  })
  .map(({ serial, year, steps, finenessHundredths, nearest }) => {
    const grossThousandths = BigInt(steps) * 25n
    const fine = truncatedFineThousandths({ unit: 'oz', grossThousandths, finenessHundredths })
    const up = (grossThousandths * finenessHundredths * 2n) / 100_000n - 2n * fine >= 1n
    return {
      serial,
      year,
      grossThousandths,
      finenessHundredths,
      fineThousandths: nearest && up ? fine + 1n : fine,
    }
  })
const truths = fc.uniqueArray(truth, {
  selector: (bar) => bareSerial(bar.serial),
  minLength: 1,
  maxLength: 12,
})
type Truth = ReturnType<typeof truths.generate>['value'][number]

/** How a custodian may write them down. */
const writing = fc.record({
  decimalMark: fc.constantFrom('.' as const, ',' as const),
  grouped: fc.boolean(),
  fineness: fc.constantFrom('per-thousand' as const, 'fraction' as const, 'per-ten-thousand' as const),
  delimiter: fc.constantFrom(';' as const, '\t' as const, '|' as const),
  encoding: fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'latin1' as const),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  titles: fc.integer({ min: 0, max: 3 }),
  totals: fc.boolean(),
  xlsx: fc.boolean(),
})
type Writing = ReturnType<typeof writing.generate>['value']

const columns = {
  serial: ['No'],
  brand: ['Mark'],
  gross: ['Gross'],
  fineness: ['Assay'],
  fine: ['Fine'],
  year: ['Year'],
}

test('whatever way a list is written, the same bars are read from it', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(truths, writing, async (bars, how) => {
      const read = value(await readFile(await write(bars, how), mappingOf(how), knowledge))
      assert.deepEqual(read.errors.listed, [])
      assert.deepEqual(read.bars.map(plain), bars.map(plain))
    }),
    { numRuns: 150 },
  )
})

test('every list that imports is published back as the same bars, and its total is exact', {
  timeout: 120_000,
}, async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(truths, writing, async (bars, how) => {
      run += 1
      const asOf = new Date(Date.UTC(2026, 0, 1) + run * 1000)
      const file = await write(bars, how)
      const mapping = mappingOf(how)
      const request = {
        vault: 'zurich',
        asOf,
        file,
        mapping,
        key: `run ${run}`,
        by: 'ann',
        acceptMissing: true,
      }
      const answer = value(await importList(database.pool, request))
      const list = value(await publishList(database.pool, 'zurich', asOf))
      const parsed = value(parseList(new TextEncoder().encode(list.text)))
      assert.equal(printList(parsed.bars), list.text)
      assert.deepEqual(new Set(parsed.bars.map(plain).map(print)), new Set(bars.map(plain).map(print)))
      const sum = parsed.leaves.reduce((total, leaf) => total + toBigint(leaf.counted), 0n)
      assert.equal(sum, toBigint(answer.whole))
      assert.equal(sum, toBigint(list.counted))
    }),
    { numRuns: 25 },
  )
})

test('any text under a header is bars or errors with a line, a column and what would be right', {
  timeout: 60_000,
}, async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'A 1',
      'SPM',
      '401.125',
      '995.8',
      '399.440',
      '2023',
      'Total',
      '',
      '0',
      '-1',
      '1e5',
      '9'.repeat(80),
    ),
    fc.string({ maxLength: 8 }),
  )
  const lines = fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(lines, async (rows) => {
      const text = ['No,Mark,Gross,Assay,Fine,Year', ...rows.map((row) => row.join(','))].join('\n')
      const mapping: Mapping = { columns, weightUnit: 'oz', fineness: 'detect', decimalMark: '.' }
      const read = await readFile(new TextEncoder().encode(text), mapping, knowledge)
      if (!read.ok) return read.refusal.expected !== ''
      return read.value.errors.listed.every((error) => error.line > 1 && error.expected !== '')
    }),
    { numRuns: 300 },
  )
})

const knowledge = {
  brand: (spelling: string) => (spelling === 'SPM' ? { code: 'SPM', refiner: 'SPM' } : undefined),
  knowsRefiner: () => false,
  standard: 'lbma-gold',
  metal: 'gold',
  latestYear: 2026,
} as const

function plain(bar: Truth) {
  const { serial, year, grossThousandths, finenessHundredths, fineThousandths } = bar
  return { serial, year, grossThousandths, finenessHundredths, fineThousandths }
}

function print(bar: Truth): string {
  return Object.values(bar).map(String).join(',')
}

function mappingOf(how: Writing): Mapping {
  const group = how.decimalMark === '.' ? ',' : '.'
  return {
    columns,
    weightUnit: 'oz',
    fineness: how.fineness,
    decimalMark: how.decimalMark,
    ...(how.grouped ? { groupMark: group } : {}),
    ...(how.xlsx ? {} : { delimiter: how.delimiter, encoding: how.encoding }),
  }
}

async function write(bars: readonly Truth[], how: Writing): Promise<Uint8Array> {
  const number = (count: bigint, decimals: number) => {
    const [whole = '', fraction = ''] = printDecimal(count, decimals).split('.')
    const group = how.decimalMark === '.' ? ',' : '.'
    const grouped = how.grouped ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole
    return grouped + how.decimalMark + fraction
  }
  const decimals = { 'per-thousand': 2, fraction: 5, 'per-ten-thousand': 1 }[how.fineness]
  const sum = (field: 'grossThousandths' | 'fineThousandths') =>
    number(
      bars.reduce((total, bar) => total + bar[field], 0n),
      3,
    )
  const rows = [
    ...Array.from({ length: how.titles }, (_, line) => [`Weight list, page ${line}`]),
    ['No', 'Mark', 'Gross', 'Assay', 'Fine', 'Year'],
    ...bars.map((bar) => [
      bar.serial,
      'SPM',
      number(bar.grossThousandths, 3),
      number(bar.finenessHundredths, decimals),
      number(bar.fineThousandths, 3),
      bar.year === null ? '' : String(bar.year),
    ]),
    ...(how.totals ? [['Total', '', sum('grossThousandths'), '', sum('fineThousandths'), '']] : []),
  ]
  if (how.xlsx)
    return writeXlsx(rows.map((row) => row.map((cell) => ({ value: cell, type: String })))).toBuffer()
  const text = rows.map((row) => row.join(how.delimiter)).join(how.lineEnd)
  if (how.encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le')
  return Buffer.from(text, how.encoding === 'latin1' ? 'latin1' : 'utf8')
}
