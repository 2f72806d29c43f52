import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type ThrowAwayDatabase, throwAwayDatabase } from '@specie/store'
import {
  eraseDue,
  type JoinRequest,
  openPersonalData,
  type PersonalData,
  requestToJoin,
} from '../party/index.ts'
import { screeningMigrations } from './migrations.ts'

const now = new Date('2026-11-23T12:00:00Z')
let database: ThrowAwayDatabase
let personal: PersonalData
let folder: string

before(async () => {
  database = await throwAwayDatabase({ migrations: screeningMigrations })
  folder = mkdtempSync(join(tmpdir(), 'join-'))
  personal = openPersonalData({ keyFile: join(folder, 'key'), mayMake: true })
})
after(async () => {
  await database?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('of one contact, however it is written, three requests wait, and a further one is answered as they were', async () => {
  const addresses = ['zq@quill.test', 'ZQ@Quill.test', 'zq+second@quill.test', 'zq+third@quill.test']
  const answers = await inTurn(addresses.map((email, index) => request(`Zephyrine ${index}`, { email })))
  assert.deepEqual(
    answers.map(({ fresh }) => fresh),
    [true, true, true, false],
  )
  assert.ok(answers.slice(0, 3).some(({ party }) => party === answers[3]?.party))
  const [other] = await inTurn([request('Zephyrine 4', { email: 'other@quill.test' })])
  assert.equal(other?.fresh, true)
})

test('so it is of one account under many contacts', async () => {
  const account = `0x${'a'.repeat(40)}` as const
  const answers = await inTurn(
    [1, 2, 3, 4].map((index) => request(`Ottokar ${index}`, { email: `o${index}@quill.test`, account })),
  )
  assert.deepEqual(
    answers.map(({ fresh }) => fresh),
    [true, true, true, false],
  )
})

test('what nobody took up lapses after a month, sealed data and all, and its place is free the moment it does', async () => {
  const waiting = () => count(`select count(*) from screening.party where state = 'requested'`)
  const before = await waiting()
  assert.ok(before > 0)
  const [freed] = await inTurn([request('Zephyrine 9', { email: 'zq@quill.test' })], later(30.1))
  assert.equal(freed?.fresh, true, 'three wait no more, erased or not')
  assert.equal((await eraseDue(database.pool, personal, later(30.1))).length, before)
  assert.equal(await waiting(), 1)
  const left = await count(
    `select count(*) from screening.party_version version join screening.party on party.id = version.party
     where party.state = 'erased' and version.sealed is not null`,
  )
  assert.equal(left, 0)
})

test('where as many wait as officers could ever take up, nobody is taken in, and the refusal says from when on', async () => {
  await database.pool.query(
    `insert into screening.party (id, state, version, began_at)
     select gen_random_uuid(), 'requested', 1, $1::timestamptz from generate_series(1, 2000)`,
    [later(40)],
  )
  const asked = await requestToJoin(database.pool, personal, request('One More', {}), later(41))
  assert.deepEqual(asked, {
    ok: false,
    refusal: { code: 'JOIN_TOO_MANY', waiting: 2_001, againAt: later(60.1).toISOString() },
  })
})

function request(name: string, more: Partial<JoinRequest>): JoinRequest {
  const email = 'one@more.test'
  const rest = { kind: 'individual', jurisdiction: 'CH', region: null, activity: 'hold' } as const
  return { name, ...rest, email, account: null, message: null, ...more }
}

async function inTurn(requests: readonly JoinRequest[], at = now) {
  const answers: { party: string; fresh: boolean }[] = []
  for (const one of requests) {
    const answer = await requestToJoin(database.pool, personal, one, at)
    assert.ok(answer.ok, JSON.stringify(answer))
    answers.push(answer.value)
  }
  return answers
}

async function count(sql: string): Promise<number> {
  const { rows } = await database.pool.query<{ count: string }>(sql)
  return Number(rows[0]?.count)
}

function later(days: number): Date {
  return new Date(now.getTime() + days * 86_400_000)
}
