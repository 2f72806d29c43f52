import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { foundingRules } from './foundingRules.ts'
import { readRules, tagsOf } from './readRules.ts'

const header =
  'id,jurisdiction_iso2,effective_date,end_date,activity,status,instrument,summary,source_title,source_address,verified,seen_up_to,lifts'
const line = (change: Readonly<Record<string, string>> = {}) =>
  Object.entries({
    id: 'one',
    jurisdiction_iso2: 'BY',
    effective_date: '2018-03-28',
    end_date: '',
    activity: 'hold',
    status: 'allowed',
    instrument: 'Decree 8 [who:individuals]',
    summary: 'Everyone may hold.',
    source_title: 'A page',
    source_address: 'https://example.test/',
    verified: 'yes',
    seen_up_to: '2026-06-15',
    lifts: '',
    ...change,
  })
    .map(([, cell]) => (cell.includes(',') ? `"${cell}"` : cell))
    .join(',')
const read = (...lines: readonly string[]) =>
  readRules(new TextEncoder().encode([header, ...lines].join('\n')))

test('a line is a rule: its tags are taken from the instrument, a year in brackets is none', () => {
  const one = read(line())
  assert.ok(one.ok)
  assert.deepEqual(one.value[0]?.tags, [{ key: 'who', values: ['individuals'] }])
  assert.equal(one.value[0]?.instrument, 'Decree 8')
  assert.deepEqual(tagsOf('High Court [2022] EWHC 2040 [kind:court] [target:RU,BY]'), {
    instrument: 'High Court [2022] EWHC 2040',
    tags: [
      { key: 'kind', values: ['court'] },
      { key: 'target', values: ['RU', 'BY'] },
    ],
    odd: null,
  })
})

test('what is wrong is said by line and column, with what would be right, and then nothing is taken', () => {
  const wrong: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{ jurisdiction_iso2: 'Belarus' }, /^2 jurisdiction_iso2 Belarus: two capital letters/],
    [{ effective_date: '2026-02-30' }, /^2 effective_date 2026-02-30: a day as/],
    [{ end_date: '2017-12' }, /^2 end_date 2017-12: a day that is not before/],
    [{ activity: 'smoke' }, /^2 activity smoke: one of mine/],
    [{ status: 'fine' }, /^2 status fine: one of allowed/],
    [{ instrument: 'Decree 8 [whom:x]' }, /^2 instrument .*: tags of who/],
    [{ verified: 'maybe' }, /^2 verified maybe: yes or no/],
    [{ source_address: '' }, /^2 source_address : where it was read/],
    [
      { source_address: 'javascript:alert(1)' },
      /^2 source_address javascript.*: an address that begins with http/,
    ],
    [{ seen_up_to: '' }, /^2 seen_up_to : a day/],
    [{ status: 'banned', lifts: 'two' }, /^2 lifts two: empty/],
    [{ lifts: 'two' }, /^null lifts two: the id of a ban of BY/],
  ]
  for (const [change, words] of wrong) {
    const outcome = read(line(change))
    assert.ok(!outcome.ok, JSON.stringify(change))
    const [fault] = outcome.refusal.faults
    assert.match(`${fault?.line} ${fault?.column} ${fault?.found}: ${fault?.expected}`, words)
  }
  const twice = read(line(), line())
  assert.ok(!twice.ok && twice.refusal.faults[0]?.found === 'one twice')
  assert.ok(!read().ok, 'an empty file is no collection')
})

test('any bytes are rules or an error', () => {
  const founding = readFileSync(new URL('../../data/policy-events.csv', import.meta.url))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc
          .string({ unit: 'binary', maxLength: 300 })
          .map((text) => new TextEncoder().encode(`${header}\n${text}`)),
        // The real file, bitten.
        fc
          .tuple(fc.nat(founding.length - 1), fc.nat(40), fc.uint8Array({ maxLength: 20 }))
          .map(([at, length, bytes]) =>
            Buffer.concat([founding.subarray(0, at), bytes, founding.subarray(at + length, at + 4_000)]),
          ),
      ),
      (bytes) => {
        const outcome = readRules(bytes)
        if (outcome.ok) assert.ok(outcome.value.length > 0)
        else assert.ok(outcome.refusal.faults.length > 0)
      },
    ),
    { numRuns: 400 },
  )
})

test('the founding collection is whole: every rule once, ten that nobody verified, and sources for all others', () => {
  const { rules } = foundingRules()
  assert.equal(rules.length, 186)
  assert.equal(new Set(rules.map(({ id }) => id)).size, 186)
  assert.equal(rules.filter(({ verified }) => !verified).length, 10)
  assert.ok(rules.every(({ verified, sourceAddress }) => !verified || sourceAddress !== null))
  assert.deepEqual(
    rules.filter(({ lifts }) => lifts.length > 0).map(({ instrument, lifts }) => [instrument, lifts]),
    [['OFAC Venezuela General License 51', ['US-2024-02-13-gold-trade-banned']]],
  )
})
