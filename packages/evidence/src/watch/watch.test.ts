import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChainEvent, ProposalState, ReserveState } from '@specie/coin'
import { coinUnits, micrograms } from '@specie/units'
import { type Alarm, alarmsOf, type Watched } from './alarms.ts'
import { entriesOf, printAtom } from './atom.ts'
import { isNews, newsSince } from './news.ts'

const day = 86_400
const digest = (letter: string) => `0x${letter.repeat(64)}` as const
const party = (letter: string) => `0x${letter.repeat(40)}` as const
const now = 1_000 * day

const reserve: ReserveState = {
  block: { number: 9, hash: digest('b'), time: now },
  rules: {
    maxAgeSeconds: 35 * day,
    raiseDelaySeconds: day,
    quorum: 2,
    changeDelaySeconds: 7 * day,
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
      asOf: now - 2 * day,
      seen: 1,
      base: micrograms(500_000_000n),
      waiting: micrograms(500_000_000n),
      waitingAt: now - day,
      gold: micrograms(500_000_000n),
      goldAt: now - day,
      barRoot: digest('d'),
      signers: 0b111n,
      journalLength: 1,
      journalTotal: micrograms(0n),
      journalSeenTotal: micrograms(0n),
    },
  ],
  sponsors: [
    {
      address: party('a'),
      issued: coinUnits(400_000_000n),
      titled: micrograms(0n),
      cap: coinUnits(0n),
      mintingSuspended: false,
      vaults: [1],
    },
  ],
  supply: coinUnits(400_000_000n),
}
const calm: Watched = {
  reserve,
  proposals: [],
  events: [],
  time: now,
  verdict: null,
  nameOf: (address) => address.slice(0, 4),
}
const [vault] = reserve.vaults
assert.ok(vault)
const kindsOf = (watched: Partial<Watched>) =>
  alarmsOf({ ...calm, ...watched }).map(({ kind, urgency }) => `${kind} ${urgency}`)
const withVault = (change: object): Partial<Watched> => ({
  reserve: { ...reserve, vaults: [{ ...vault, ...change }] },
})

test('nothing is told of a programme in order', () => {
  assert.deepEqual(alarmsOf(calm), [])
})

test('a statement that ages is a warning five days before, and an alarm once it is too old', () => {
  const lapses = vault.asOf + 35 * day
  assert.deepEqual(kindsOf({ time: lapses - 5 * day - 1 }), [])
  assert.deepEqual(kindsOf({ time: lapses - 5 * day }), ['ageing warning'])
  assert.deepEqual(kindsOf({ time: lapses }), ['ageing warning'])
  assert.deepEqual(kindsOf({ time: lapses + 1 }), ['lapsed alarm', 'shortfall alarm'])
})

test('a raise that waits, a hold that no list reflects, a quorum that is lost, a shortfall: each is told', () => {
  assert.deepEqual(
    kindsOf(
      withVault({ base: micrograms(400_000_000n), waiting: micrograms(400_000_000n), goldAt: now + 60 }),
    ),
    ['raise-waits notice'],
  )
  const hold: ChainEvent = {
    block: { number: 8, hash: digest('e'), time: now - 60 },
    transaction: digest('f'),
    logIndex: 0,
    kind: 'journalled',
    vault: 1,
    entry: 2,
    entryKind: 'hold',
    amount: micrograms(200_000_000n),
    total: micrograms(200_000_000n),
    evidence: digest('9'),
    by: party('c'),
  }
  const held = withVault({ journalLength: 2, journalTotal: micrograms(200_000_000n) })
  assert.deepEqual(kindsOf({ ...held, events: [hold] }), ['shortfall alarm', 'hold warning'])
  assert.deepEqual(kindsOf({ ...withVault({ seen: 2 }), events: [hold] }), [])
  assert.deepEqual(kindsOf(withVault({ signers: 0b011n })), ['quorum-lost alarm', 'shortfall alarm'])
})

test('a change of roles is told when it is asked for, while it can be vetoed, and while anybody can carry it out', () => {
  const proposal: ProposalState = {
    proposal: 4,
    change: { kind: 'suspendAuditor', party: party('c') },
    stage: 'gathering',
    approvals: 1,
    opensAt: 0,
    closesAt: 0,
    unvetoable: false,
  }
  assert.deepEqual(kindsOf({ proposals: [proposal] }), ['change-proposed notice'])
  const [waits] = alarmsOf({ ...calm, proposals: [{ ...proposal, stage: 'waiting', opensAt: now + day }] })
  assert.deepEqual([waits?.urgency, waits?.until], ['warning', now + day])
  assert.match(waits?.says ?? '', /suspend auditor \(proposal 4\); it can be vetoed until/)
  assert.deepEqual(kindsOf({ proposals: [{ ...proposal, stage: 'vetoed' }] }), [])
})

test('a failed check is an alarm with its first fault', () => {
  const verdict = {
    result: 'fail' as const,
    checks: [
      {
        id: 'tree' as const,
        title: 'Sums agree',
        result: 'fail' as const,
        facts: [{ label: 'bar', value: 'SPM 1' }],
        ms: 1,
      },
    ],
    block: null,
    chainId: 1,
    trusts: '',
    logHead: null,
    readingMs: 0,
    computingMs: 0,
  }
  assert.deepEqual(
    alarmsOf({ ...calm, verdict }).map(({ says }) => says),
    ['A check fails: Sums agree (bar: SPM 1)'],
  )
})

test('an alarm is told once, keeps the moment it was raised, and its end is told once', () => {
  const alarm: Alarm = {
    key: 'hold:1:2',
    kind: 'hold',
    urgency: 'warning',
    until: null,
    vault: 1,
    says: 'held',
  }
  const first = newsSince([], [alarm], 10)
  assert.deepEqual(
    first.news.raised.map(({ raisedAt }) => raisedAt),
    [10],
  )
  const second = newsSince(first.standing, [alarm], 20)
  assert.ok(!isNews(second.news))
  assert.equal(second.standing[0]?.raisedAt, 10)
  const third = newsSince(second.standing, [], 30)
  assert.deepEqual(
    third.news.ended.map(({ key, raisedAt }) => [key, raisedAt]),
    [['hold:1:2', 10]],
  )
})

test('a feed holds whatever was said, and no text breaks out of it', () => {
  const says = 'held by "Ann & Bell" <script>\u0000'
  const alarm = {
    key: 'hold:1:2',
    kind: 'hold' as const,
    urgency: 'warning' as const,
    until: null,
    vault: 1,
    says,
    raisedAt: 10,
  }
  const feed = printAtom({
    id: 'urn:x',
    title: 'Alarms',
    updated: 20,
    self: 'https://x/alarms.atom?a=1&b=2',
    site: 'https://x',
    language: 'en',
    entries: entriesOf('Gold', alarm, 20),
  })
  assert.ok(!feed.includes('<script>') && !feed.includes('\u0000'))
  assert.equal(feed.match(/<entry>/g)?.length, 2)
  assert.equal(new Set(feed.match(/<id>[^<]*<\/id>/g)).size, 3)
})
