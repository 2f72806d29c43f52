import assert from 'node:assert/strict'
import { test } from 'node:test'
import { micrograms } from '@specie/units'
import type { AlarmKind, ShownAlarm } from '../api/news.ts'
import type { Reserve } from '../api/reserve.ts'
import type { Vault } from '../api/vaults.ts'
import type { AlarmFacts } from '../language/en/news.tsx'
import { speech } from '../language/ru/speech.ts'
import type { Texts } from '../language/texts.ts'
import { alarmText } from './alarmText.ts'

const kilograms = (count: bigint) => micrograms(count * 1_000_000_000n)
const vaults = [
  {
    id: '2',
    name: 'Deep Hall',
    goldMicrograms: kilograms(900n),
    waitingMicrograms: kilograms(275n),
    journal: [{ entry: 3, amountMicrograms: kilograms(12n) }],
  },
] as unknown as readonly Vault[]
const reserve = {
  sponsors: [
    {
      address: '0xAb',
      name: 'A mint',
      assetsMicrograms: kilograms(1n),
      issuedMicrograms: kilograms(3n),
      titledMicrograms: kilograms(2n),
    },
  ],
} as unknown as Reserve
const written = (facts: AlarmFacts) =>
  Object.values(facts)
    .filter((fact) => fact !== '')
    .join(' | ')
const kinds: readonly AlarmKind[] = [
  'check-failed',
  'shortfall',
  'ageing',
  'hold',
  'raise-waits',
  'change-proposed',
]
const texts = {
  news: { alarms: { says: Object.fromEntries(kinds.map((kind) => [kind, written])) } },
  checking: { proves: { tree: 'The tree' } },
} as unknown as Texts

function said(kind: AlarmKind, key: string, vault: number | null = null): string | null {
  const alarm: ShownAlarm = {
    key,
    kind,
    vault,
    urgency: 'alarm',
    says: '',
    until: null,
    raisedAt: 0,
    endedAt: null,
  }
  const text = alarmText(alarm, { reserve, vaults }, texts, speech)
  return text === null ? null : text.replaceAll('\u00a0', ' ')
}

test('an alarm is said with the vault, the weight and the sponsor that it is about', () => {
  assert.equal(said('raise-waits', 'raise-waits:2:1700000000', 2), 'Deep Hall | 275,000 кг | 2 | gathering')
  assert.equal(said('hold', 'hold:2:3', 2), 'Deep Hall | 12,000 кг | 2 | gathering')
  assert.equal(said('shortfall', 'shortfall:0xab'), 'A mint | 4,000 кг | 0xab | gathering')
  assert.equal(said('check-failed', 'check-failed:tree'), 'The tree | tree | gathering')
  assert.equal(said('change-proposed', 'change-proposed:23:waiting'), '23 | waiting')
})

test('what the page does not know stays in the watcher’s words', () => {
  assert.equal(said('raise-waits', 'raise-waits:7:1700000000', 7), null)
  assert.equal(said('hold', 'hold:2:9', 2), null)
  assert.equal(said('shortfall', 'shortfall:0xcd'), null)
  assert.equal(said('check-failed', 'check-failed:constructor'), null)
  assert.equal(said('change-proposed', 'change-proposed:23:later'), null)
  assert.equal(said('lapsed', 'lapsed:2:1700000000', 2), null)
})
