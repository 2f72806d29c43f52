import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { OriginRule } from './originRule.ts'
import { originColumns, printOriginRules, readOriginRules } from './readOriginRules.ts'
import { wrongIn } from './withParts.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const header = originColumns.join(',')
const day = new Date('2026-03-01')

const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/)
const place = fc.constantFrom('CH', 'XX', 'AE')
const text = fc.stringMatching(/^[A-Za-z0-9,"';. ]{1,40}$/).map((one) => one.trim() || 'x')
const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
const rule: fc.Arbitrary<OriginRule> = fc
  .record({
    id,
    effect: fc.constantFrom('counts', 'excludes', 'permits'),
    from: moment,
    until: fc.option(moment),
    metal: fc.option(fc.constantFrom('gold', 'silver')),
    refiner: fc.option(fc.constantFrom('SPM', 'A-1')),
    jurisdiction: fc.option(place),
    madeFrom: fc.option(fc.integer({ min: 1900, max: 1999 })),
    madeUntil: fc.option(fc.integer({ min: 2000, max: 2030 })),
    needsCustody: fc.boolean(),
    law: fc.option(place),
    lifts: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    licence: text,
    source: text,
  })
  .map((one): OriginRule => {
    const isLicence = one.effect === 'permits'
    return { ...one, lifts: isLicence ? one.lifts : [], licence: isLicence ? one.licence : null }
  })
const rules = fc.uniqueArray(rule, { selector: (one) => one.id, maxLength: 8 })

test('what is printed of rules reads back as the same rules, and into a record that has them as nothing new', () => {
  fc.assert(
    fc.property(rules, (given) => {
      for (const one of given) assert.equal(wrongIn(one), null)
      const file = bytes(printOriginRules(given))
      const parts = readOriginRules(file, [])
      assert.deepEqual(parts, { ok: true, value: given.map((one) => ({ kind: 'add', rule: one })) })
      assert.deepEqual(readOriginRules(file, given), { ok: true, value: [] })
    }),
    { numRuns: 60 },
  )
})

test('an end that is new ends the rule; whatever else differs is refused by its line', () => {
  const known: OriginRule = {
    id: 'accredited-spm',
    effect: 'counts',
    from: day,
    until: null,
    metal: null,
    refiner: 'SPM',
    jurisdiction: null,
    madeFrom: null,
    madeUntil: null,
    needsCustody: false,
    law: null,
    lifts: [],
    licence: null,
    source: 'Good Delivery List',
  }
  const until = new Date('2026-09-01')
  const ended = readOriginRules(bytes(printOriginRules([{ ...known, until }])), [known])
  assert.deepEqual(ended, { ok: true, value: [{ kind: 'end', rule: known.id, until }] })
  for (const other of [
    { ...known, refiner: 'ABC' },
    { ...known, source: 'Another list' },
    { ...known, from: new Date('2026-04-01') },
  ]) {
    const read = readOriginRules(bytes(printOriginRules([other])), [known])
    assert.deepEqual(read.ok ? [] : read.refusal.errors.map(({ line, column }) => [line, column]), [
      [2, 'rule'],
    ])
  }
  // A rule that began with its approval is the one whose file says an earlier day.
  const earlier = readOriginRules(bytes(printOriginRules([{ ...known, from: new Date('2020-01-01') }])), [
    known,
  ])
  assert.deepEqual(earlier, { ok: true, value: [] })
})

const faults: [title: string, row: string, column: string][] = [
  ['an effect that is none', 'a,bans,2026-01-01,,,,,,,,,,,x', 'effect'],
  ['no day', 'a,counts,,,,,,,,,,,,x', 'from'],
  ['a day that is none', 'a,counts,2026-02-30,,,,,,,,,,,x', 'from'],
  ['a year that is none', 'a,counts,2026-01-01,,,,,20xx,,,,,,x', 'made from'],
  ['years the wrong way round', 'a,counts,2026-01-01,,,,,2020,2010,,,,,x', 'made until'],
  ['a country that is none', 'a,excludes,2026-01-01,,,,Russia,,,,,,,x', 'jurisdiction'],
  ['an id with capitals', 'Ban,excludes,2026-01-01,,,,RU,,,,,,,x', 'rule'],
  ['a licence without its number', 'a,permits,2026-01-01,,,,RU,,,,,ban,,x', 'licence'],
  ['a licence that lifts nothing', 'a,permits,2026-01-01,,,,RU,,,,,,GL 8,x', 'lifts'],
  ['no source', 'a,counts,2026-01-01,,,,,,,,,,,', 'source'],
  ['a word for custody that nobody knows', 'a,counts,2026-01-01,,,,,,,yes,,,,x', 'custody'],
]
for (const [title, row, column] of faults) {
  test(`a file is refused whole, with line and column: ${title}`, () => {
    const read = readOriginRules(bytes(`${header}\nfine,counts,2026-01-01,,,,,,,,,,,x\n${row}\n`), [])
    assert.deepEqual(read.ok ? [] : read.refusal.errors.map((one) => [one.line, one.column]), [[3, column]])
  })
}

test('a rule twice in a file, a column too many and a ragged line are refused', () => {
  const row = 'a,counts,2026-01-01,,,,,,,,,,,x'
  for (const file of [
    `${header}\n${row}\n${row}`,
    `${header},more\n${row},x`,
    `${header}\n${row},y`,
    'rule\nx',
  ])
    assert.equal(readOriginRules(bytes(file), []).ok, false, file)
})

test('any bytes are rules or a refusal', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (file) => {
      const read = readOriginRules(file, [])
      assert.ok(read.ok || read.refusal.errors.length > 0)
    }),
    { numRuns: 300 },
  )
})
