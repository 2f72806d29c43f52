import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { createPool, type ThrowAwayDatabase } from '@specie/store'
import { toBigint } from '@specie/units'
import {
  barStamps,
  findBar,
  type ImportProgress,
  importForeignList,
  type importList,
  printRowError,
  proposeBrand,
  publications,
  publishList,
  recordDeparture,
  saveMapping,
  searchBars,
} from '../src/index.ts'
import { parseList } from '../src/list/index.ts'
import { csv, fineMicrograms, importRows, openRegister, refusal, row, value } from './register.ts'

let database: ThrowAwayDatabase
const opened: ThrowAwayDatabase[] = []
beforeEach(async () => {
  database = await openRegister()
  opened.push(database)
})
after(() => Promise.all(opened.map((each) => each.close())))

const dayAfter = new Date('2026-01-02T12:00:00Z')

test('a list is imported whole, and published back as the same bars', async () => {
  const answer = value(
    await importRows(database, [row('A 1'), row('A 2', 'Sierra Pura'), row('A 3', 'OLD', '')]),
  )
  assert.equal(answer.barCount, 3)
  assert.equal(toBigint(answer.whole), 3n * fineMicrograms)
  assert.equal(answer.originUnknown, 1)
  assert.deepEqual([answer.difference.added, answer.difference.gone, answer.difference.changed], [3, 0, 0])

  const list = value(await publishList(database.pool, 'zurich', dayAfter))
  assert.deepEqual(parseList(list.text), { ok: true, value: list })
  assert.equal(toBigint(list.counted), 2n * fineMicrograms)
  const old = list.bars.find((bar) => bar.brand === 'OLD')
  assert.equal(old?.reason, 'origin-unknown')
  assert.equal(old?.year, null)
})

test('a dry run says what would happen, and nothing happens', async () => {
  const answer = value(await importRows(database, [row('A 1')], { dryRun: true }))
  assert.equal(answer.importId, null)
  assert.equal(answer.difference.added, 1)
  assert.equal((await everyBar()).length, 0)
  assert.equal(value(await importRows(database, [row('A 1')])).difference.added, 1)
})

test('one bad row stops all of them, and is named by line, column, value and what would be right', async () => {
  const rows = [row('A 1'), 'A 2,SPM,401.1250,995.8,399.440,2023', 'A 3,XYZ,401.125,99.58x,399.440,1723']
  const wrong = refusal(await importRows(database, rows))
  assert.equal(wrong.code, 'ROWS_WRONG')
  assert.ok(wrong.code === 'ROWS_WRONG')
  assert.deepEqual(wrong.errors.map(printRowError), [
    'line 3, Gross weight (troy ounces): "401.1250" is not right; expected a weight in oz with at most 3 decimals: 401.125',
    'line 4, Brand code: "XYZ" is not right; expected a brand of the register, which two people add to it',
    'line 4, Year of manufacture: "1723" is not right; expected four digits from 1800 to 2026, or nothing where no year is stamped',
    'line 4, Assay: "99.58x" is not right; expected a fineness such as 995.7, 0.9957 or 9957',
  ])
  assert.equal((await everyBar()).length, 0)
})

test('a fine weight that does not follow from gross weight and assay is refused', async () => {
  const wrong = refusal(await importRows(database, ['A 1,SPM,401.125,995.8,399.450,2023']))
  assert.ok(wrong.code === 'ROWS_WRONG')
  assert.deepEqual(
    wrong.errors.map((error) => [error.code, error.expected]),
    [['FINE_WRONG', '399.440, from gross weight and assay']],
  )
})

test('the same key answers as the first time, and never for another file', async () => {
  const first = value(await importRows(database, [row('A 1')], { key: 'once' }))
  const again = value(await importRows(database, [row('A 1')], { key: 'once' }))
  assert.deepEqual(again, { ...first, repeated: true })
  const other = refusal(await importRows(database, [row('A 2')], { key: 'once' }))
  assert.deepEqual(other, { code: 'KEY_USED_FOR_ANOTHER', key: 'once', importId: first.importId })
})

test('the same key sent ten times at once imports once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => importRows(database, [row('A 1')], { key: 'race' })),
  )
  assert.equal(answers.filter((answer) => !value(answer).repeated).length, 1)
  const [bar] = await everyBar()
  assert.equal((await findBar(database.pool, bar?.barKey ?? '', dayAfter))?.history.length, 1)
})

test('the difference names what is new, gone and changed', async () => {
  value(await importRows(database, [row('A 1'), row('A 2'), row('A 3')]))
  const rows = [row('A 1'), 'A 2,SPM,401.150,995.8,399.465,2023', row('A 4')]
  const { difference } = value(await importRows(database, rows, { dryRun: true, asOf: dayAfter }))
  const { samples, ...counts } = difference
  assert.deepEqual(counts, { added: 1, changed: 1, gone: 1, unchanged: 1 })
  assert.deepEqual(
    samples.map(({ kind, bar, what, line }) => [kind, bar, what, line]),
    [
      ['added', 'SPM A 4 (2023)', '399.440 oz fine', 4],
      ['changed', 'SPM A 2 (2023)', 'gross 401.125 → 401.150, fine 399.440 → 399.465', 3],
      ['gone', 'SPM A 3 (2023)', '399.440 oz fine', null],
    ],
  )
})

test('a bar that a whole list leaves out is refused until it is accepted as missing', async () => {
  value(await importRows(database, [row('A 1'), row('A 2')]))
  const wrong = refusal(await importRows(database, [row('A 1')], { asOf: dayAfter }))
  assert.equal(wrong.code, 'BARS_MISSING')
  value(await importRows(database, [row('A 1')], { asOf: dayAfter, acceptMissing: true }))
  assert.deepEqual(await events('A 2'), ['arrived', 'missing'])
  assert.equal(value(await publishList(database.pool, 'zurich', dayAfter)).bars.length, 1)
  value(await importRows(database, [row('A 1'), row('A 2')], { asOf: dayAfter }))
  assert.deepEqual(await events('A 2'), ['arrived', 'missing', 'found'])
})

test('a list of added bars says nothing of the others', async () => {
  value(await importRows(database, [row('A 1')]))
  const answer = value(await importRows(database, [row('A 2')], { scope: 'added', asOf: dayAfter }))
  assert.equal(answer.difference.gone, 0)
  assert.equal(value(await publishList(database.pool, 'zurich', dayAfter)).bars.length, 2)
})

test('a list older than what is known is refused', async () => {
  value(await importRows(database, [row('A 1')], { asOf: dayAfter }))
  assert.equal(refusal(await importRows(database, [row('A 1')])).code, 'LIST_TOO_OLD')
  const tooOld = refusal(await publishList(database.pool, 'zurich', new Date('2026-01-01')))
  assert.equal(tooOld.code, 'LIST_TOO_OLD')
})

const doubles: [title: string, rows: string[], code: string][] = [
  ['the same bar twice in one list', [row('A 1'), row('A 1')], 'BAR_TWICE'],
  ['the same bar in another spelling', [row('A 1'), row('A-1')], 'BAR_TWICE'],
  ['the same bar by the alias of its brand', [row('A 1'), row('A 1', 'sierra pura')], 'BAR_TWICE'],
  ['one bar with a year and without', [row('A 1'), row('A1', 'SPM', '')], 'BAR_WITH_AND_WITHOUT_YEAR'],
  ['one bar without a year and with', [row('A 1', 'SPM', ''), row('A1')], 'BAR_WITH_AND_WITHOUT_YEAR'],
]

for (const [title, rows, code] of doubles) {
  test(`${title} is found and refused`, async () => {
    assert.deepEqual(await codes(importRows(database, rows)), [code])
  })

  test(`${title}, across two vaults, is found and refused`, async () => {
    const [first = '', second = ''] = rows
    value(await importRows(database, [first]))
    const across = code === 'BAR_TWICE' ? 'BAR_IN_ANOTHER_VAULT' : code
    assert.deepEqual(await codes(importRows(database, [second], { vault: 'changi' })), [across])
  })

  test(`${title}, in another issuer's list, is found and refused`, async () => {
    const [first = '', second = ''] = rows
    const asOf = new Date('2025-12-01')
    value(await importForeignList(database.pool, { issuer: 'Other', asOf, file: csv(first), by: 'ann' }))
    assert.deepEqual(await codes(importRows(database, [second])), ['BAR_IN_FOREIGN_LIST'])
  })
}

test('two vaults that list one bar at the same moment cannot both have it', async () => {
  const outcomes = await Promise.all([
    importRows(database, [row('A 1')]),
    importRows(database, [row('A 1')], { vault: 'changi' }),
  ])
  assert.equal(outcomes.filter((outcome) => outcome.ok).length, 1)
})

test('a foreign list that claims our bar says so, and the bar remembers', async () => {
  value(await importRows(database, [row('A 1'), row('A 2')]))
  const request = { issuer: 'Other', asOf: dayAfter, file: csv(row('A 2', 'SPM', ''), row('B 1')), by: 'ann' }
  const answer = value(await importForeignList(database.pool, request))
  assert.deepEqual(
    answer.claimed.map(({ bar, vault, line }) => [bar, vault, line]),
    [['SPM A 2', 'zurich', 2]],
  )
  assert.deepEqual(await events('A 2'), ['arrived', 'claimed-elsewhere'])
  value(await importForeignList(database.pool, { ...request, file: csv(row('B 1')) }))
  value(await importRows(database, [row('A 1'), row('A 2')], { asOf: dayAfter }))
})

test('a departed bar is off the list, and comes back only by name', async () => {
  value(await importRows(database, [row('A 1'), row('A 2')]))
  const barKey = await keyOf('A 2')
  const departure = {
    id: 'd1',
    vault: 'zurich',
    barKey,
    kind: 'delivery',
    at: dayAfter,
    journalEntry: 1n,
    evidence: '0xabc',
    by: 'ann',
  } as const
  value(await recordDeparture(database.pool, departure))
  value(await recordDeparture(database.pool, departure))
  assert.equal(value(await publishList(database.pool, 'zurich', dayAfter)).bars.length, 1)

  const later = new Date('2026-01-03')
  const rows = [row('A 1'), row('A 2')]
  assert.deepEqual(await codes(importRows(database, rows, { asOf: later })), ['BAR_DEPARTED'])
  value(await importRows(database, rows, { asOf: later, returned: [barKey] }))
  assert.deepEqual(await events('A 2'), ['arrived', 'departed', 'returned'])
})

test('a bar that departed from one vault may arrive in another, but not before it left', async () => {
  value(await importRows(database, [row('A 1')]))
  const barKey = await keyOf('A 1')
  const at = new Date('2026-02-01')
  const departure = {
    id: 'd1',
    vault: 'zurich',
    barKey,
    kind: 'withdrawal',
    at,
    journalEntry: 1n,
    evidence: 'x',
    by: 'y',
  } as const
  value(await recordDeparture(database.pool, departure))
  assert.deepEqual(await codes(importRows(database, [row('A 1')], { vault: 'changi' })), ['BAR_DEPARTED'])
  value(await importRows(database, [row('A 1')], { vault: 'changi', asOf: new Date('2026-02-02') }))
  assert.equal((await findBar(database.pool, barKey, dayAfter))?.vault, 'changi')
})

test('what is no bar ends the bars: between two of them it is refused, never skipped', async () => {
  value(
    await importRows(database, [row('A 1'), '', row('A 2'), 'Checked by the custodian'], { dryRun: true }),
  )
  const wrong = refusal(await importRows(database, [row('A 1'), 'A 2', row('A 3')]))
  assert.ok(wrong.code === 'ROWS_WRONG')
  assert.deepEqual(wrong.errors, [
    {
      code: 'NOT_A_BAR',
      line: 3,
      column: null,
      value: 'A 2',
      expected: 'a bar, or nothing, between two bars',
    },
  ])
})

test('declared totals are checked, wherever they stand', async () => {
  const file = (total: string) =>
    new TextEncoder().encode(
      [
        'Weight list of Zurich',
        'Number of bars,2',
        ' ,Serial number,Brand code,Gross weight,Assay,Fine weight',
        `,${row('A 1').slice(0, -5)}`,
        `,${row('A 2').slice(0, -5)}`,
        '',
        total,
        'Signed: the custodian',
      ].join('\n'),
    )
  const run = (total: string) => importRows(database, [], { file: file(total), dryRun: true })
  value(await run('Total,,,802.250,,798.880'))
  value(await run('Total: 2 bars,,,802.250,,798.880'))
  value(await run('Total fine weight,798.880'))
  const expected = '798.880, as the rows of this file sum up'
  const wrong = refusal(await run('Total,,,802.250,,798.881'))
  assert.ok(wrong.code === 'ROWS_WRONG')
  assert.deepEqual(wrong.errors, [
    { code: 'TOTAL_WRONG', line: 7, column: 'Fine weight', value: '798.881', expected },
  ])
  assert.deepEqual(await codes(run('Total: 3 bars')), ['TOTAL_WRONG'])
  assert.deepEqual(await codes(importRows(database, [row('A 1'), ',,,,,', 'Total bars,,2,,,'])), [
    'TOTAL_WRONG',
  ])
})

test("a custodian's own columns are read through a saved mapping", async () => {
  const mapping = {
    columns: {
      serial: ['Barren-Nr.'],
      gross: ['Rauhgewicht kg'],
      fineness: ['Feinheit'],
      fine: ['Feingewicht kg'],
    },
    fixed: { brand: 'SPM', standard: 'kilobar-9999' },
    weightUnit: 'kg',
    fineness: 'fraction',
    decimalMark: ',',
    encoding: 'latin1',
  }
  value(await saveMapping(database.pool, 'alpine', mapping, 'ann'))
  const text =
    'Bestände Zürich\nBarren-Nr.;Rauhgewicht kg;Feinheit;Feingewicht kg\nK 1;1,000000;0,9999;0,999900\nSumme;1,000;;0,9999'
  const file = Buffer.from(text, 'latin1')
  const answer = value(await importRows(database, [], { file, mapping: 'alpine' }))
  assert.equal(toBigint(answer.whole), 999_900_000n)
  const unknown = refusal(await importRows(database, [], { mapping: 'nobody' }))
  assert.ok(unknown.code === 'MAPPING_UNKNOWN')
  assert.match(unknown.expected, /lbma, lbma-grams, specie, alpine/)
})

test('a list published over two connections at the same moment is the same answer, and one publication', async () => {
  value(await importRows(database, [row('A 1'), row('A 2')]))
  const other = createPool(database.databaseUrl)
  for (let round = 0; round < 20; round += 1) {
    const asOf = new Date(dayAfter.getTime() + round * 1_000)
    const answers = await Promise.all(
      [database.pool, other, database.pool, other].map((pool) => publishList(pool, 'zurich', asOf)),
    )
    assert.equal(new Set(answers.map((answer) => value(answer).listDigest)).size, 1)
  }
  await other.end()
  assert.equal((await publications(database.pool, 'zurich')).length, 20)
})

test('of a list without the needed columns both are said: what is needed, and what was found', async () => {
  const text = 'Alpine Vaults\nNumber,Stamp,Weight\nA 1,SPM,401.125\n'
  const wrong = refusal(await importRows(database, [], { file: new TextEncoder().encode(text) }))
  assert.ok(wrong.code === 'HEADER_NOT_FOUND')
  assert.deepEqual([wrong.line, wrong.found], [2, 'Number | Stamp | Weight'])
  assert.match(wrong.expected, /serial \(.*gross \(.*fineness \(.*brand \(/)
})

test('bars are known by their stamp', async () => {
  value(await importRows(database, [row('A 1')]))
  const [bar] = value(await searchBars(database.pool, { text: 'A 1' }, { asOf: dayAfter })).bars
  const stamps = await barStamps(database.pool, [bar?.barKey ?? '', `0x${'ab'.repeat(32)}`, 'no key'])
  assert.deepEqual([...stamps], [[bar?.barKey, 'SPM A 1']])
})

test('a published list is a file like any other', async () => {
  value(await importRows(database, [row('A 1'), row('A 2', 'OLD', '')]))
  const list = value(await publishList(database.pool, 'zurich', dayAfter))
  const file = new TextEncoder().encode(list.text)
  const answer = value(await importRows(database, [], { file, mapping: 'specie', asOf: dayAfter }))
  assert.equal(answer.difference.unchanged, 2)
})

test('progress is told from the first row to the last', async () => {
  const told: ImportProgress[] = []
  value(
    await importRows(database, [row('A 1'), row('A 2')], { onProgress: (progress) => told.push(progress) }),
  )
  assert.deepEqual(
    told.map(({ stage }) => stage),
    ['read', 'checked', 'written'],
  )
  assert.ok(told.every(({ rows, of }) => rows === of && of === 2))
})

test('history and lists cannot be changed, not even by whoever has the database', async () => {
  value(await importRows(database, [row('A 1')]))
  value(await publishList(database.pool, 'zurich', dayAfter))
  for (const table of ['bar_event', 'import', 'hold', 'licence', 'departure', 'list', 'publication']) {
    for (const sql of [`DELETE FROM register.${table}`, `TRUNCATE register.${table} CASCADE`]) {
      await assert.rejects(database.pool.query(sql), /append-only/)
    }
  }
  await assert.rejects(database.pool.query("UPDATE register.bar_event SET event = 'found'"), /append-only/)
})

for (const [serial, brand, column] of [
  ['ı 77', 'SPM', 'Serial'],
  ['ſ 77', 'SPM', 'Serial'],
  ['ß 77', 'SPM', 'Serial'],
  ['ﬃ 77', 'SPM', 'Serial'],
  ['ＡＢ 77', 'SPM', 'Serial'],
  ['A 77', 'ſpm', 'Brand'],
] as const) {
  test(`a letter beyond ASCII becomes none of A-Z: ${serial}, ${brand}`, async () => {
    const outcome = await importRows(database, [row(serial, brand)])
    assert.ok(!outcome.ok && outcome.refusal.code === 'ROWS_WRONG')
    const [error] = outcome.refusal.errors
    assert.deepEqual(
      [error?.code, error?.line, error?.value],
      column === 'Serial' ? ['SERIAL_WRONG', 2, serial] : ['BRAND_UNKNOWN', 2, brand],
    )
    assert.match(String(error?.column), new RegExp(column))
  })
}

test('a brand is known once two different people have said the same of it', async () => {
  const entry = { brand: 'NEW', name: 'New', refiner: 'SPM', aliases: ['Neu'] }
  assert.deepEqual(await codes(importRows(database, [row('A 1', 'NEW')])), ['BRAND_UNKNOWN'])
  assert.equal(value(await proposeBrand(database.pool, entry, 'ann')).state, 'waits-for-a-second-person')
  assert.equal(value(await proposeBrand(database.pool, entry, 'ann')).state, 'waits-for-a-second-person')
  for (const spelling of ['ANN', ' Ann.', 'a\u200bnn', 'Änn'])
    assert.equal(
      value(await proposeBrand(database.pool, entry, spelling)).state,
      'waits-for-a-second-person',
      'one person under another spelling',
    )
  assert.equal(
    value(await proposeBrand(database.pool, { ...entry, name: 'Other' }, 'bob')).state,
    'waits-for-a-second-person',
  )
  assert.deepEqual(await codes(importRows(database, [row('A 1', 'NEW')])), ['BRAND_UNKNOWN'])
  assert.equal(value(await proposeBrand(database.pool, entry, 'eve')).state, 'added')
  assert.deepEqual(await codes(importRows(database, [row('A 1', 'neu')])), [])
  assert.deepEqual(refusal(await proposeBrand(database.pool, { ...entry, brand: 'SPM' }, 'ann')), {
    code: 'BRAND_MEANS_ANOTHER',
    spelling: 'SPM',
    brand: 'SPM',
  })
})

test('an unknown vault, standard or key is refused before the file is read', async () => {
  assert.equal(refusal(await importRows(database, [], { vault: 'moon' })).code, 'VAULT_UNKNOWN')
  assert.equal(refusal(await importRows(database, [], { standard: 'brick' })).code, 'STANDARD_UNKNOWN')
  assert.equal(refusal(await importRows(database, [], { key: '' })).code, 'REQUEST_WRONG')
  assert.equal(refusal(await importRows(database, [], { returned: ['x'] })).code, 'REQUEST_WRONG')
})

async function everyBar() {
  return value(await searchBars(database.pool, {}, { asOf: dayAfter, limit: 200 })).bars
}

async function keyOf(serial: string): Promise<string> {
  const bar = (await everyBar()).find((each) => each.serial === serial)
  assert.ok(bar)
  return bar.barKey
}

async function events(serial: string): Promise<string[]> {
  const bar = await findBar(database.pool, await keyOf(serial), dayAfter)
  return bar?.history.map(({ event }) => event) ?? []
}

async function codes(outcome: ReturnType<typeof importList>): Promise<string[]> {
  const result = await outcome
  if (result.ok) return []
  assert.ok(result.refusal.code === 'ROWS_WRONG', result.refusal.code)
  return result.refusal.errors.map((error) => error.code)
}
