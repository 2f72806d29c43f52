import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createPool, type ThrowAwayDatabase, throwAwayDatabase } from '@specie/store'
import fc from 'fast-check'
import type { GivenLicence } from '../licence/licenceShape.ts'
import type { Impediment, LicenceQuestion } from '../licence/question.ts'
import { grantLift, type LiftAsked } from './licenceLift.ts'
import { recordProceeds } from './licenceProceeds.ts'
import {
  amendLicence,
  closeLicenceVersion,
  draftLicence,
  findLicence,
  keyOf,
  listLicences,
  revokeLicence,
} from './licences.ts'
import { finishLicenceUse, licenceFor, reservedUses, returnLicenceUse, useLicence } from './licenceUse.ts'
import { screeningMigrations } from './migrations.ts'

let database: ThrowAwayDatabase
before(async () => {
  database = await throwAwayDatabase({ migrations: screeningMigrations })
})
after(() => database.close())

const now = new Date('2026-11-01T12:00:00Z')
const ann = `0x${'a1'.repeat(20)}` as const
const bob = `0x${'b2'.repeat(20)}` as const
const holder = `0x${'c3'.repeat(20)}` as const
const sponsor = `0x${'d4'.repeat(20)}` as const
const supervised = `0x${'f6'.repeat(20)}` as const
const digest = (fill: number | string) => `0x${String(fill).padStart(64, '0')}` as const
let writes = 0
const key = () => `write ${++writes}`

test('two officers put a licence in force: the one who drafted it never does', async () => {
  const { pool } = database
  const drafted = value(await draft('four-eyes', given('FE-1')))
  assert.equal(drafted.state, 'drafted')
  assert.equal((await licenceFor(pool, question({ hold: 'FE-1' }), now)).ok, false)
  const act = { licence: 'four-eyes', version: 1, act: 'inForce', why: null, now } as const
  assert.equal(code(await closeLicenceVersion(pool, { ...act, key: key(), by: ann })), 'LICENCE_SAME_OFFICER')
  const same = key()
  const inForce = value(await closeLicenceVersion(pool, { ...act, key: same, by: bob }))
  assert.equal(inForce.state, 'inForce')
  assert.equal(value(await closeLicenceVersion(pool, { ...act, key: same, by: bob })).state, 'inForce')
  assert.equal(code(await closeLicenceVersion(pool, { ...act, key: same, by: ann })), 'LICENCE_NOT_WAITING')
  const covers = value(await licenceFor(pool, question({ hold: 'FE-1' }), now))
  assert.deepEqual(
    covers.map(({ licence, version, number }) => [licence, version, number]),
    [['four-eyes', 1, 'FE-1']],
  )
})

test('signs that nobody sees or reads make no other number, and one paper grants once', async () => {
  value(await draft('hidden', given('GL-2026/1')))
  for (const [at, number] of ['GL\u20102026/1', 'GL 2026 / 1', 'gl2026.1', 'GL-2026/\uff11'].entries())
    assert.equal(code(await draft(`hidden-${at}`, given(number))), 'LICENCE_ON_RECORD', number)
  for (const [at, sign] of ['\u200b', '\u3164', '\ufe0f', '\u202a'].entries())
    assert.equal(code(await draft(`unseen-${at}`, given(`GL-2026/1${sign}`))), 'LICENCE_WRONG')
  const other = { ...given('GL-2026/2'), documents: [{ title: 'The licence', digest: paperOf('GL-2026/1') }] }
  assert.equal(code(await draft('same-paper', other)), 'LICENCE_WRONG')
  const second = {
    ...other,
    documents: [{ title: 'A letter', digest: paperOf('a letter') }, ...other.documents],
  }
  const refusal = await draft('same-paper-second', second)
  assert.match(JSON.stringify(refusal), /is a paper of hidden, which can be amended/)
})

test('keys of before are those of now: a licence on record is found by its number, and those who would become one stay two', async () => {
  const { pool } = database
  const migration = screeningMigrations.find(({ name }) => name === 'screening-licences-0002')
  await pool.query('alter table screening.licence disable trigger append_only')
  const old = async (id: string, number: string, authority: string) =>
    pool.query(
      'insert into screening.licence (id, number_key, authority_key, began_at) values ($1, $2, $3, $4)',
      [id, number, authority, now],
    )
  await old('old', 'ÄB-7/Д(2)', 'THECOURT,OLD')
  await old('old-one', 'X-1', 'THECOURT,OLD')
  await old('old-other', 'X/1', 'THECOURT,OLD')
  await pool.query(migration?.sql ?? '')
  const { rows } = await pool.query<{ number_key: string; authority_key: string }>(
    `select number_key, authority_key from screening.licence where id like 'old%' order by id`,
  )
  assert.deepEqual(rows[0], { number_key: keyOf('äb-7/д(2)'), authority_key: keyOf('The Court, Old') })
  assert.deepEqual(
    rows.slice(1).map((one) => one.number_key),
    ['X-1', 'X/1'],
  )
})

test('a paper whose draft was turned down may be drafted under its right number', async () => {
  const { pool } = database
  const paper = { documents: [{ title: 'The licence', digest: paperOf('mistyped') }] }
  value(await draft('mistyped', { ...given('MT-1'), ...paper }))
  const act = { licence: 'mistyped', version: 1, act: 'refused', why: 'The number is MT-11.', now } as const
  value(await closeLicenceVersion(pool, { ...act, key: key(), by: bob }))
  assert.equal(value(await draft('mistyped-not', { ...given('MT-11'), ...paper })).state, 'drafted')
})

test('one number of one authority is one licence, however it is written', async () => {
  value(await draft('once', given('G 17/B')))
  const again = await draft('twice', { ...given('g  17/b'), authority: 'THE COURT of  Basle' })
  assert.equal(code(again), 'LICENCE_ON_RECORD')
  const documents = [{ title: 'Its judgment', digest: paperOf('another court') }]
  const elsewhere = await draft('elsewhere', { ...given('G 17/B'), authority: 'Another court', documents })
  assert.equal(elsewhere.ok, true)
})

test('the same key answers as the first time, and with another body it is refused', async () => {
  const { pool } = database
  const first = { key: key(), id: 'keyed', by: ann, content: given('K-1'), reason: 'it came', now }
  value(await draftLicence(pool, first))
  assert.equal(value(await draftLicence(pool, first)).versions.length, 1)
  assert.equal(code(await draftLicence(pool, { ...first, reason: 'another' })), 'LICENCE_KEY_USED')
})

test('an order takes of it once, however often it is screened; what dies gives it back, what is final stays used', async () => {
  const { pool } = database
  await inForce('uses', given('U-1', { amountMicrograms: '1000' }))
  const one = question({ hold: 'U-1', subject: digest(11), amount: 600n, bar: digest('a1') })
  const two = question({ hold: 'U-1', subject: digest(12), amount: 600n, bar: digest('a2') })
  assert.equal(value(await useLicence(pool, one, now))[0]?.leftMicrograms, 400n)
  assert.equal(value(await useLicence(pool, one, now))[0]?.leftMicrograms, 400n)
  assert.equal((await licence('uses')).uses.length, 1)
  const refusal = await useLicence(pool, two, now)
  assert.equal(code(refusal), 'LICENCE_USED_UP')
  assert.match(refusal.ok ? '' : refusal.refusal.why, /200 µg more than is left of its 1000 µg/)
  assert.equal(await returnLicenceUse(pool, one.subject, 'cancelled', now), 1)
  assert.equal(await returnLicenceUse(pool, one.subject, 'cancelled', now), 0)
  value(await useLicence(pool, two, now))
  assert.equal(await finishLicenceUse(pool, two.subject, now), 1)
  assert.equal(await finishLicenceUse(pool, two.subject, now), 0)
  assert.equal(await returnLicenceUse(pool, two.subject, 'too late', now), 0)
  assert.equal((await licence('uses')).leftMicrograms, 400n)
  // What was given back and happened all the same has moved the gold.
  assert.equal(await finishLicenceUse(pool, one.subject, now), 1)
  assert.equal((await licence('uses')).leftMicrograms, -200n)
})

test('many orders on many connections never take more than there is', async () => {
  await inForce('crowd', given('CROWD', { amountMicrograms: '1000' }))
  const pool = createPool(database.databaseUrl, { max: 40 })
  try {
    const asked = Array.from({ length: 60 }, (_, place) =>
      question({
        hold: 'CROWD',
        subject: digest(1_000 + (place % 40)),
        amount: 70n,
        bar: digest(2_000 + (place % 40)),
      }),
    )
    const answers = await Promise.all(asked.map((one) => useLicence(pool, one, now)))
    // 14 × 70 = 980: the fifteenth would pass the thousand. Twenty of the forty asked twice.
    const subjects = new Set(asked.filter((_, place) => answers[place]?.ok).map(({ subject }) => subject))
    assert.equal(subjects.size, 14)
    assert.equal((await licence('crowd')).leftMicrograms, 20n)
    assert.equal((await licence('crowd')).uses.length, 14)
    await Promise.all(
      [...subjects].map((subject, place) =>
        place % 2 === 0 ? finishLicenceUse(pool, subject, now) : returnLicenceUse(pool, subject, 'died', now),
      ),
    )
    assert.equal((await licence('crowd')).leftMicrograms, 1_000n - 7n * 70n)
  } finally {
    await pool.end()
  }
})

test('two orders that need the same two licences never wait for each other', async () => {
  const { pool } = database
  await inForce('pair-one', given('PAIR-1', { amountMicrograms: '1000' }))
  await inForce('pair-two', given('PAIR-2', { amountMicrograms: '1000' }))
  const both = (subject: number, holds: readonly string[]): LicenceQuestion => ({
    ...question({ hold: 'x', subject: digest(subject) }),
    impediments: holds.map((hold, place) => bar(hold, digest(subject * 10 + place), 10n)),
  })
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, place) =>
      useLicence(pool, both(100 + place, place % 2 === 0 ? ['PAIR-1', 'PAIR-2'] : ['PAIR-2', 'PAIR-1']), now),
    ),
  )
  assert.equal(answers.filter(({ ok }) => ok).length, 20)
  assert.equal((await licence('pair-two')).leftMicrograms, 800n)
})

test('an amendment counts what was used before it; its drafter alone withdraws it, and the version before stands until then', async () => {
  const { pool } = database
  await inForce('grown', given('GROWN', { amountMicrograms: '100' }))
  value(await useLicence(pool, question({ hold: 'GROWN', subject: digest(31), amount: 100n }), now))
  const more = question({ hold: 'GROWN', subject: digest(32), amount: 50n, bar: digest('b2') })
  assert.equal(code(await useLicence(pool, more, now)), 'LICENCE_USED_UP')
  const amended = { licence: 'grown', by: ann, reason: 'the court gave more', now } as const
  const content = given('GROWN', { amountMicrograms: '150' })
  assert.equal(
    code(await amendLicence(pool, { ...amended, key: key(), content: given('OTHER') })),
    'LICENCE_WRONG',
  )
  value(await amendLicence(pool, { ...amended, key: key(), content }))
  assert.equal(code(await amendLicence(pool, { ...amended, key: key(), content })), 'LICENCE_DRAFT_WAITS')
  assert.equal(code(await useLicence(pool, more, now)), 'LICENCE_USED_UP', 'a draft gives nothing')
  const close = { licence: 'grown', version: 2, why: null, now } as const
  assert.equal(
    code(await closeLicenceVersion(pool, { ...close, key: key(), by: bob, act: 'withdrawn' })),
    'LICENCE_NOT_DRAFTER',
  )
  value(await closeLicenceVersion(pool, { ...close, key: key(), by: bob, act: 'inForce' }))
  assert.equal(value(await useLicence(pool, more, now))[0]?.leftMicrograms, 0n)
  assert.deepEqual(
    (await licence('grown')).versions.map(({ state }) => state),
    ['inForce', 'inForce'],
  )
})

test('any one officer revokes it, and from then on nothing goes under it; what an order had reserved is not free for others', async () => {
  const { pool } = database
  await inForce('ended', given('ENDED', { amountMicrograms: '100' }))
  const order = question({ hold: 'ENDED', subject: digest(41), amount: 60n })
  value(await useLicence(pool, order, now))
  const revoke = { licence: 'ended', key: key(), by: ann, why: 'the court took it back', now } as const
  value(await revokeLicence(pool, revoke))
  assert.equal(value(await revokeLicence(pool, revoke)).state, 'revoked')
  assert.equal(code(await useLicence(pool, order, now)), 'LICENCE_MISSING')
  assert.equal(
    (await reservedUses(pool)).some(({ subject }) => subject === order.subject),
    true,
  )
  const again = { licence: 'ended', key: key(), by: ann, content: given('ENDED'), reason: 'more', now }
  assert.equal(code(await amendLicence(pool, again)), 'LICENCE_REVOKED')
})

test('a hold is lifted in the register only by the number, authority, document, purpose and bars on record, and counts against the amount', async () => {
  const { pool } = database
  await inForce('lifting', given('LIFT', { amountMicrograms: '100', purposes: ['delivery', 'backing'] }))
  await inForce('moving', given('MOVE', { amountMicrograms: '100' }))
  await inForce('freed', { ...given('FREE'), kind: 'discharge', validUntil: null })
  const lift = (change: Partial<LiftAsked> = {}) =>
    inTransaction((client) =>
      grantLift(client, {
        id: `lift-${++writes}`,
        hold: 'lift',
        vault: '1',
        number: 'LIFT',
        authority: 'The Court of Basle',
        evidence: paperOf(change.number ?? 'LIFT'),
        from: now,
        isWhole: false,
        bars: [{ barKey: digest('1a'), amountMicrograms: 60n }],
        ...change,
      }),
    )
  const why = async (change: Partial<LiftAsked>) => {
    const outcome = await lift(change)
    return outcome.ok ? 'granted' : outcome.refusal.why
  }
  assert.match(await why({ number: 'LIFT-2' }), /no licence, order or discharge LIFT-2 of/)
  assert.match(await why({ authority: 'The Court of Berne' }), /no licence/)
  assert.match(await why({ hold: 'another' }), /does not lift hold another/)
  assert.match(await why({ evidence: digest('bad') }), /none of its documents/)
  assert.match(await why({ isWhole: true }), /does not end the hold as a whole/)
  assert.match(await why({ number: 'MOVE', hold: 'move' }), /not for backing/)
  assert.match(await why({ from: new Date('2027-11-01') }), /has ended/)
  assert.match(
    await why({ bars: [{ barKey: digest('1b'), amountMicrograms: 101n }] }),
    /1 µg more than is left/,
  )
  assert.equal(await why({}), 'granted')
  assert.match(
    await why({ bars: [{ barKey: digest('1c'), amountMicrograms: 41n }] }),
    /1 µg more than is left/,
  )
  // The lifted bar itself moves under the same licence: that is the same gold. Another bar is not.
  const itself = question({ hold: 'lift', subject: digest(51), bar: digest('1a'), amount: 60n })
  const other = question({ hold: 'lift', subject: digest(52), bar: digest('1c'), amount: 41n })
  assert.equal(code(await useLicence(pool, other, now)), 'LICENCE_USED_UP')
  assert.equal(value(await useLicence(pool, itself, now))[0]?.leftMicrograms, 40n)
  assert.equal(value(await lift({ number: 'FREE', hold: 'free', isWhole: true })).ends, true)
})

test('proof of the proceeds stands beside the use it belongs to', async () => {
  const { pool } = database
  await inForce('paid', given('PAID', { proceedsTo: supervised }))
  const order = question({ hold: 'PAID', subject: digest(61) })
  const proof = {
    licence: 'paid',
    subject: order.subject,
    by: ann,
    now,
    document: { title: 'Bank slip', digest: digest('51') },
  }
  assert.equal(code(await recordProceeds(pool, proof)), 'LICENCE_USE_UNKNOWN')
  value(await useLicence(pool, order, now))
  value(await recordProceeds(pool, proof))
  const [use] = value(await recordProceeds(pool, proof)).uses
  assert.deepEqual(use?.proceeds, [proof.document])
})

test('what is on record is neither changed nor removed', async () => {
  const { pool } = database
  for (const table of [
    'licence',
    'licence_version',
    'licence_version_act',
    'licence_use_act',
    'licence_lifted',
  ]) {
    await assert.rejects(pool.query(`delete from screening.${table}`), /append-only/, table)
    await assert.rejects(pool.query(`truncate screening.${table} cascade`), /append-only/, table)
  }
  await assert.rejects(pool.query(`update screening.licence_version set reason = 'x'`), /append-only/)
  assert.ok((await listLicences(pool, now)).length > 5)
})

test('whatever the order in which orders are screened, finished and given back, what is used never passes the amount', async () => {
  const { pool } = database
  await inForce('anything', given('ANY', { amountMicrograms: '1000' }))
  const step = fc.record({
    subject: fc.integer({ min: 1, max: 12 }),
    amount: fc.bigInt(1n, 400n),
    act: fc.constantFrom('use', 'finish', 'return'),
  })
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      run += 1
      const amounts = new Map<number, bigint>()
      for (const { subject, amount, act } of steps) {
        const asked = amounts.get(subject) ?? amount
        amounts.set(subject, asked)
        const id = digest(run * 100 + subject + 900_000)
        if (act === 'use')
          await useLicence(pool, question({ hold: 'ANY', subject: id, amount: asked, bar: id }), now)
        // A dead order does not become final: the chain cannot do what nobody can send.
        else if (act === 'return') await returnLicenceUse(pool, id, 'died', now)
        else if ((await reservedUses(pool)).some((one) => one.subject === id))
          await finishLicenceUse(pool, id, now)
        const { leftMicrograms } = await licence('anything')
        assert.ok(leftMicrograms !== null && leftMicrograms >= 0n)
      }
      for (const { subject } of await reservedUses(pool))
        await returnLicenceUse(pool, subject, 'end of run', now)
    }),
    { numRuns: 8 },
  )
})

function given(number: string, scope: Partial<GivenLicence['scope']> = {}): GivenLicence {
  return {
    kind: 'licence',
    number,
    authority: 'The Court of Basle',
    jurisdiction: 'CH',
    ground: 'Embargo Act, article 2, paragraph 1',
    lifts: [{ kind: 'hold', hold: number.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-') }],
    scope: {
      purposes: ['delivery', 'withdrawal'],
      parties: null,
      counterparties: null,
      vaults: null,
      barKeys: null,
      jurisdictions: null,
      amountMicrograms: null,
      proceedsTo: null,
      ...scope,
    },
    conditions: ['Reported to the court within ten days.'],
    validFrom: '2026-10-01T00:00:00Z',
    validUntil: number === 'FREE' ? null : '2027-10-01T00:00:00Z',
    documents: [{ title: 'The licence', digest: paperOf(number) }],
  }
}

function paperOf(number: string): `0x${string}` {
  return digest(Buffer.from(number).toString('hex'))
}

function bar(hold: string, barKey: `0x${string}`, amount: bigint): Impediment {
  return { kind: 'hold', hold: hold.toLowerCase(), vault: 1, barKey, amount }
}

function question(about: {
  readonly hold: string
  readonly subject?: `0x${string}`
  readonly bar?: `0x${string}`
  readonly amount?: bigint
}): LicenceQuestion {
  const { hold, subject = digest(1), bar: barKey = digest('b1'), amount = 100n } = about
  return {
    purpose: 'delivery',
    subject,
    party: holder,
    others: [sponsor],
    vault: 1,
    barKey,
    amount,
    jurisdictions: ['CH'],
    proceeds: null,
    impediments: [bar(hold, barKey, amount)],
  }
}

function draft(id: string, content: GivenLicence) {
  return draftLicence(database.pool, { key: key(), id, by: ann, content, reason: 'it came by post', now })
}

async function inForce(id: string, content: GivenLicence): Promise<void> {
  value(await draft(id, content))
  const close = { licence: id, version: 1, act: 'inForce', why: null, now } as const
  value(await closeLicenceVersion(database.pool, { ...close, key: key(), by: bob }))
}

async function licence(id: string) {
  const found = await findLicence(database.pool, id, now)
  assert.ok(found !== null)
  return found
}

async function inTransaction<Value>(work: (client: Parameters<typeof grantLift>[0]) => Promise<Value>) {
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } finally {
    client.release()
  }
}

function value<Value>(
  outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown },
): Value {
  if (!outcome.ok)
    assert.fail(JSON.stringify(outcome.refusal, (_, one) => (typeof one === 'bigint' ? String(one) : one)))
  return outcome.value
}

function code(
  outcome: { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: string } },
): string {
  return outcome.ok ? 'ok' : outcome.refusal.code
}
