import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { migrate, type ThrowAwayDatabase, throwAwayDatabase } from '@specie/store'
import { ok } from '@specie/units'
import { screenParty } from '../case/screenParty.ts'
import { caseSetting } from '../case/testSetting.ts'
import type { ListEntry } from '../lists/entry.ts'
import {
  admitParty,
  draftParty,
  eraseAgain,
  eraseDue,
  eraseParty,
  findPartyOfAddress,
  keepParty,
  leaveParty,
  openPersonalData,
  type PartyFile,
  type PersonalData,
  readParty,
  refuseParty,
  requestToJoin,
  subjectsOf,
} from '../party/index.ts'
import { screeningMigrations } from './migrations.ts'

const [anna, boris] = [`0x${'a'.repeat(40)}`, `0x${'b'.repeat(40)}`] as const
const account = `0x${'5'.repeat(40)}`
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const now = new Date('2026-11-23T12:00:00Z')
const fiveYearsOn = new Date('2031-11-23T12:00:00Z')
/** Everything personal that goes in; none of it may ever be found again. */
const words = [
  'Zephyrine',
  'Quillfeather',
  '1961-04-12',
  'X9387451',
  'Hollow Lane',
  'zq@quill.test',
  'Her brother',
  'Wexcombe',
]
let database: ThrowAwayDatabase
let folder: string
let personal: PersonalData

before(async () => {
  database = await throwAwayDatabase()
  await migrate(database.pool, screeningMigrations)
  folder = mkdtempSync(join(tmpdir(), 'erase-'))
  personal = openPersonalData({ keyFile: join(folder, 'key'), mayMake: true })
})
after(async () => {
  await database?.close()
  rmSync(folder, { recursive: true })
})

test('no personal word stands in any table, before an erasure or after it, and afterwards nobody can open anything', async () => {
  const party = await admitted('a')
  assert.equal(
    (await subjectsOf(database.pool, personal, party))[0]?.subject.names[0],
    'Zephyrine Quillfeather',
  )
  await assertNoWords()
  const early = await eraseParty(database.pool, personal, { party, by: anna, key: 'a3', now })
  assert.deepEqual(early, { ok: false, refusal: { code: 'PARTY_KEPT', party, until: null } })
  assert.ok(
    (
      await leaveParty(database.pool, personal, {
        by: anna,
        key: 'a4',
        party,
        why: 'Her brother asked.',
        now,
      })
    ).ok,
  )
  const soon = await eraseParty(database.pool, personal, { party, by: anna, key: 'a5', now })
  assert.deepEqual(soon, {
    ok: false,
    refusal: { code: 'PARTY_KEPT', party, until: fiveYearsOn.toISOString() },
  })
  await assertNoWords()

  assert.deepEqual(await eraseDue(database.pool, personal, fiveYearsOn), [party])
  await assertNoWords()
  assert.deepEqual(await subjectsOf(database.pool, personal, party), [])
  assert.equal(await findPartyOfAddress(database.pool, account), null)
  const left = await readParty(database.pool, personal, party)
  assert.equal(left?.facts.state, 'erased')
  assert.deepEqual(
    left?.acts.map(({ act, by, why }) => [act, by, why]),
    [
      ['drafted', anna, null],
      ['admitted', boris, null],
      ['left', anna, null],
      ['erased', null, null],
    ],
    'who did what stays; why does not',
  )
  const { rows } = await database.pool.query('select * from screening.data_key')
  assert.equal(rows.length, 0)
})

test('data that a court wants are kept for longer', async () => {
  const party = await admitted('b')
  assert.ok((await leaveParty(database.pool, personal, { by: anna, key: 'b3', party, why: 'x', now })).ok)
  const until = new Date('2035-01-01')
  assert.ok(
    (await keepParty(database.pool, personal, { by: anna, key: 'b4', party, until, why: 'A court.', now }))
      .ok,
  )
  assert.deepEqual(await eraseDue(database.pool, personal, fiveYearsOn), [])
  assert.deepEqual(await eraseDue(database.pool, personal, until), [party])
})

test('a request that nobody took up is erased after a month', async () => {
  const asked = await requestToJoin(
    database.pool,
    personal,
    {
      name: 'Zephyrine Quillfeather',
      kind: 'individual',
      jurisdiction: 'CH',
      region: null,
      activity: 'hold',
      email: 'zq@quill.test',
      account: null,
      message: 'Her brother holds some.',
    },
    now,
  )
  assert.ok(asked.ok)
  await assertNoWords()
  assert.deepEqual(await eraseDue(database.pool, personal, later(29)), [])
  assert.deepEqual(await eraseDue(database.pool, personal, later(31)), [asked.value.party])
  await assertNoWords()
})

test('a backup from before an erasure brings nobody back: the erased are remembered beside the key', async () => {
  const party = await admitted('c')
  const { rows } = await database.pool.query<{ owner: string; key_id: string; wrapped: Buffer }>(
    'select * from screening.data_key where owner = $1',
    [party],
  )
  const [kept] = rows
  assert.ok(kept)
  assert.ok((await leaveParty(database.pool, personal, { by: anna, key: 'c3', party, why: 'x', now })).ok)
  assert.ok((await eraseParty(database.pool, personal, { party, by: anna, key: 'c4', now: fiveYearsOn })).ok)
  // As a restore does it: rows as they were, past every trigger.
  await database.pool.query('insert into screening.data_key values ($1, $2, $3)', [
    kept.owner,
    kept.key_id,
    kept.wrapped,
  ])
  const restored = openPersonalData({ keyFile: join(folder, 'key') })
  assert.equal((await restored.of(database.pool, party)).ok, false)
  assert.deepEqual(await eraseAgain(database.pool, restored, fiveYearsOn), [party])
  assert.deepEqual(await eraseAgain(database.pool, restored, fiveYearsOn), [])
  const copy = join(folder, 'copy')
  copyFileSync(join(folder, 'key'), copy)
  const { rowCount } = await database.pool.query('select from screening.data_key where owner = $1', [party])
  assert.equal(rowCount, 0, 'not even with a copy of the key that has forgotten the erasure')
})

test('nobody is erased while a case of theirs is open', async () => {
  const setting = await caseSetting()
  try {
    setting.publish('own', [listed])
    const { id: party } = await setting.draft(person)
    const screened = await screenParty(setting.rooms, party, { cause: 'drafted', now })
    assert.equal(screened.ok && screened.value.hits.length, 1)
    const turnDown = { by: boris, key: 'e2', party, version: 1, why: 'x', now }
    assert.ok((await refuseParty(setting.pool, setting.personal, turnDown)).ok)
    const asked = { party, by: anna, key: 'e4', now: fiveYearsOn }
    const erased = await eraseParty(setting.pool, setting.personal, asked)
    assert.equal(erased.ok ? '' : erased.refusal.code, 'PARTY_HAS_CASES')
    assert.deepEqual(await eraseDue(setting.pool, setting.personal, fiveYearsOn), [])
    assert.deepEqual(setting.personal.erasedBefore(), [], 'and nobody is noted as erased')
  } finally {
    await setting.close()
  }
})

test('a draft that was refused is kept as long as the law asks, too', async () => {
  const drafted = await draft('d')
  const party = drafted
  assert.ok(
    (await refuseParty(database.pool, personal, { by: boris, key: 'd2', party, version: 1, why: 'x', now }))
      .ok,
  )
  assert.deepEqual(await eraseDue(database.pool, personal, new Date('2031-11-23T11:59:59Z')), [])
  assert.deepEqual(await eraseDue(database.pool, personal, fiveYearsOn), [party])
})

/** Every row of every table as text, and every sealed byte as it lies there. */
async function assertNoWords(): Promise<void> {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  assert.ok(tables.length > 8)
  for (const { name } of tables) {
    const { rows } = await database.pool.query<Record<string, unknown>>(`select * from ${name}`)
    for (const value of rows.flatMap((row) => Object.values(row))) {
      const texts = Buffer.isBuffer(value)
        ? [value.toString('latin1'), value.toString('utf8'), value.toString('utf16le')]
        : [JSON.stringify(value) ?? '']
      for (const word of words)
        for (const text of texts)
          assert.ok(!text.toLowerCase().includes(word.toLowerCase()), `${word} stands in ${name}`)
    }
  }
}

async function draft(key: string): Promise<string> {
  const drafted = await draftParty(database.pool, personal, {
    by: anna,
    key: `${key}1`,
    content: person,
    now,
  })
  assert.ok(drafted.ok, JSON.stringify(drafted))
  return drafted.value.id
}

async function admitted(key: string): Promise<string> {
  const party = await draft(key)
  const done = await admitParty(database.pool, personal, {
    by: boris,
    key: `${key}2`,
    party,
    version: 1,
    check: async () => ok(undefined),
    now,
  })
  assert.ok(done.ok, JSON.stringify(done))
  return party
}

const listed: ListEntry = {
  id: '7',
  kind: 'person',
  names: [{ text: 'QUILLFEATHER, Zephyrine', quality: 'primary' }],
  dates: [],
  birthplaces: [],
  addresses: [],
  countries: [],
  identifiers: [],
  wallets: [],
  gender: null,
  programmes: ['TEST'],
  listedOn: null,
  remarks: null,
}

const person: PartyFile = {
  jurisdiction: 'GB',
  kind: 'individual',
  takesPartAs: ['customer'],
  accounts: [account],
  self: {
    is: 'person',
    names: [{ type: 'legal', family: 'Quillfeather', given: 'Zephyrine' }],
    born: '1961-04-12',
    birthplace: { town: 'Wexcombe', country: 'GB' },
    nationalities: ['GB'],
    identifiers: [{ kind: 'passport', number: 'X9387451', country: 'GB' }],
    addresses: [
      { type: 'home', street: 'Hollow Lane', buildingNumber: '4', town: 'Wexcombe', country: 'GB' },
    ],
  },
  documents: [
    { kind: 'passport', digest: `0x${'1'.repeat(64)}` },
    { kind: 'proofOfAddress', digest: `0x${'2'.repeat(64)}` },
  ],
  contact: { email: 'zq@quill.test' },
  note: 'Her brother is known to us.',
}
