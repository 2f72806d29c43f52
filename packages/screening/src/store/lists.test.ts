import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { migrate, type ThrowAwayDatabase, throwAwayDatabase } from '@specie/store'
import type { Outcome } from '@specie/units'
import {
  acceptVersion,
  addSource,
  checkList,
  confirmSource,
  listActivations,
  listSources,
  listsState,
  readEntries,
  readRaw,
  screeningMigrations,
  takeIn,
  versionInForceAt,
  versionsInForce,
  waitingSources,
} from '../index.ts'

let database: ThrowAwayDatabase
let folder: string
before(async () => {
  database = await throwAwayDatabase({ migrations: screeningMigrations })
  folder = await mkdtemp(join(tmpdir(), 'lists-'))
})
after(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const officers = [`0x${'a1'.repeat(20)}`, `0x${'b2'.repeat(20)}`] as const
const hour = 3_600_000
let clock = Date.parse('2026-11-01T00:00:00Z')
const now = () => new Date(clock)

function expect<T>(outcome: Outcome<T, unknown>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
}

/** A list of that many invented people, written at this moment. */
async function write(name: string, count: number, from = 0): Promise<void> {
  await mkdir(join(folder, name), { recursive: true })
  const rows = Array.from(
    { length: count },
    (_, index) => `P${index + from},person,Person Number ${index + from}`,
  )
  const path = join(folder, name, 'list.csv')
  await writeFile(path, ['id,kind,name', ...rows, ''].join('\n'))
  await utimes(path, clock / 1000, clock / 1000)
}

async function source(name: string): Promise<void> {
  const places = [join(folder, name)]
  await twoAdd({ name, format: 'csv', places, staleAfterHours: 48, addedBy: 'test' })
}

/** One officer adds it, another confirms it. */
async function twoAdd(added: Parameters<typeof addSource>[1]): Promise<void> {
  const { number } = expect(await addSource(database.pool, added, now()))
  expect(await confirmSource(database.pool, { number, by: officers[1] }, now()))
}

test('a version goes live, says what it holds, is kept to the byte, and is in force from then on', async () => {
  const { pool } = database
  await source('plain')
  assert.deepEqual((await listsState(pool, now())).missing, ['plain'])
  await write('plain', 40)
  const first = expect(await checkList(pool, 'plain', now))
  assert.equal(first.outcome, 'live')
  const start = now()
  clock += hour
  assert.equal(expect(await checkList(pool, 'plain', now)).outcome, 'unchanged')
  await write('plain', 42)
  const second = expect(await checkList(pool, 'plain', now))
  assert.equal(second.outcome, 'live')
  assert.notEqual(second.version, first.version)
  assert.equal(await versionInForceAt(pool, 'plain', new Date(start.getTime() + 1)), first.version)
  assert.equal(await versionInForceAt(pool, 'plain', now()), second.version)
  assert.equal((await readEntries(pool, second.version ?? '')).length, 42)
  const [file] = await readRaw(pool, first.version ?? '')
  assert.match(Buffer.from(file?.bytes ?? []).toString(), /P39,person,Person Number 39\n$/)
})

test('a version that lost a part of itself waits for two officers, and one of them twice is one', async () => {
  const { pool } = database
  await source('shrinking')
  await write('shrinking', 100)
  const whole = expect(await checkList(pool, 'shrinking', now))
  await write('shrinking', 60)
  const held = expect(await checkList(pool, 'shrinking', now))
  assert.equal(held.outcome, 'held')
  assert.match(held.says, /60 entries where there were 100 lately/)
  const version = held.version ?? ''
  assert.equal(await versionInForceAt(pool, 'shrinking', now()), whole.version)
  const accept = (by: `0x${string}`) =>
    acceptVersion(pool, { list: 'shrinking', version, by, reason: 'the authority took 40 off' }, now())
  assert.deepEqual(expect(await accept(officers[0])), { inForce: false })
  const twice = await accept(officers[0])
  assert.equal(twice.ok ? '' : twice.refusal.code, 'ACCEPTED_ALREADY')
  assert.equal(expect(await checkList(pool, 'shrinking', now)).outcome, 'held')
  assert.deepEqual(expect(await accept(officers[1])), { inForce: true })
  const [activation] = (await listActivations(pool)).filter(({ list }) => list === 'shrinking')
  assert.deepEqual(activation?.acceptedBy, officers)
})

test('an old version, a slow erosion and other people of the same number do not go live by themselves', async () => {
  const { pool } = database
  const look = async (name: string, count: number, from = 0) => {
    clock += hour
    await write(name, count, from)
    return expect(await checkList(pool, name, now))
  }
  await source('back')
  await look('back', 100)
  await look('back', 105)
  assert.match((await look('back', 100)).says, /was in force before/)

  await source('eroding')
  let count = 1_000
  await look('eroding', count)
  let outcome = 'live'
  for (let day = 0; day < 10 && outcome === 'live'; day += 1) {
    count = Math.ceil(count * 0.96)
    outcome = (await look('eroding', count)).outcome
  }
  assert.equal(outcome, 'held')
  assert.ok(count > 850, `${count} are left`)

  await source('replaced')
  await look('replaced', 100)
  assert.match(
    (await look('replaced', 100, 5_000)).says,
    /100 of 100 entries that are in force are not in it/,
  )
})

test('what two officers let in once they are asked about again when it comes back', async () => {
  const { pool } = database
  await source('again')
  await write('again', 100)
  expect(await checkList(pool, 'again', now))
  await write('again', 50)
  const cut = expect(await checkList(pool, 'again', now)).version ?? ''
  const accept = (by: `0x${string}`) =>
    acceptVersion(pool, { list: 'again', version: cut, by, reason: 'a great delisting' }, now())
  for (const by of officers) expect(await accept(by))
  clock += hour
  await write('again', 51)
  assert.equal(
    expect(await checkList(pool, 'again', now)).outcome,
    'live',
    'measured against what was let in',
  )
  clock += hour
  await write('again', 50)
  assert.equal(expect(await checkList(pool, 'again', now)).outcome, 'held')
  assert.deepEqual(expect(await accept(officers[0])), { inForce: false })
  assert.deepEqual(expect(await accept(officers[1])), { inForce: true })
})

test('what comes from another place than the version in force is for two officers, though two named the place', async () => {
  const { pool } = database
  await source('moving')
  await write('moving', 40)
  expect(await checkList(pool, 'moving', now))
  await write('elsewhere', 41)
  const places = [join(folder, 'elsewhere')]
  const moved = { name: 'moving', format: 'csv', places, staleAfterHours: 48, addedBy: 'one officer' }
  await twoAdd(moved)
  const held = expect(await checkList(pool, 'moving', now))
  assert.equal(held.outcome, 'held')
  assert.match(held.says, /comes from another place/)
  for (const by of officers)
    expect(
      await acceptVersion(
        pool,
        { list: 'moving', version: held.version ?? '', by, reason: 'checked' },
        now(),
      ),
    )
  await write('elsewhere', 42)
  assert.equal(expect(await checkList(pool, 'moving', now)).outcome, 'live')
})

test('what does not parse, is empty or is not there changes nothing, and the list grows stale', async () => {
  const { pool } = database
  await source('failing')
  await write('failing', 10)
  const good = expect(await checkList(pool, 'failing', now))
  for (const bytes of [
    '',
    'id,kind,name\n',
    'id,kind,name\nP1,person\n',
    'id,name\nP1,x\n',
    '\u0000\u0001',
  ]) {
    await writeFile(join(folder, 'failing', 'list.csv'), bytes)
    assert.equal(expect(await checkList(pool, 'failing', now)).outcome, 'failed', JSON.stringify(bytes))
  }
  await rm(join(folder, 'failing'), { recursive: true })
  assert.match(expect(await checkList(pool, 'failing', now)).says, /not there/)
  assert.equal(await versionInForceAt(pool, 'failing', now()), good.version)
  clock += 49 * hour
  assert.ok((await listsState(pool, now())).stale.some(({ list }) => list === 'failing'))
})

test('a file that nobody renews is no fresher for being looked at', async () => {
  const { pool } = database
  await source('forgotten')
  await write('forgotten', 5)
  expect(await checkList(pool, 'forgotten', now))
  clock += 49 * hour
  assert.equal(expect(await checkList(pool, 'forgotten', now)).outcome, 'unchanged')
  assert.ok((await listsState(pool, now())).stale.some(({ list }) => list === 'forgotten'))
  await write('forgotten', 5)
  expect(await checkList(pool, 'forgotten', now))
  assert.ok(!(await listsState(pool, now())).stale.some(({ list }) => list === 'forgotten'))
})

test('a list that has not changed for a year is stale however fresh it looks, until two officers name its source anew', async () => {
  const { pool } = database
  const began = clock
  await source('frozen')
  await write('frozen', 30)
  expect(await checkList(pool, 'frozen', now))
  const isStale = async () => (await listsState(pool, now())).stale.some(({ list }) => list === 'frozen')
  const lookAgain = async () => {
    await write('frozen', 30)
    assert.equal(expect(await checkList(pool, 'frozen', now)).outcome, 'unchanged')
  }
  clock += 365 * 24 * hour
  await lookAgain()
  assert.equal(await isStale(), false)
  clock += 25 * hour
  await lookAgain()
  assert.equal(await isStale(), true)
  await source('frozen')
  assert.equal(await isStale(), false)
  clock = began
})

test('other bytes that were published no later are no new publication; how long a list may rest is its source’s', async () => {
  const { pool } = database
  const began = clock
  const added = await addSource(
    pool,
    {
      name: 'mirror',
      format: 'un-xml',
      places: [join(folder, 'mirror')],
      staleAfterHours: 48,
      unchangedDays: 30,
      addedBy: 'one',
    },
    now(),
  )
  const { number } = expect(added)
  expect(await confirmSource(pool, { number, by: 'two' }, now()))
  const published = new Date(clock).toISOString()
  let comment = 0
  const serve = async (date: string) => {
    comment += 1
    const individual =
      '<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>Somebody</FIRST_NAME><SECOND_NAME>Listed</SECOND_NAME></INDIVIDUAL>'
    const text = `<CONSOLIDATED_LIST dateGenerated="${date}"><!-- ${comment} --><INDIVIDUALS>${individual}</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>`
    await mkdir(join(folder, 'mirror'), { recursive: true })
    await writeFile(join(folder, 'mirror', 'list.xml'), text)
    await utimes(join(folder, 'mirror', 'list.xml'), now(), now())
    return expect(await checkList(pool, 'mirror', now))
  }
  const isStale = async () => (await listsState(pool, now())).stale.some(({ list }) => list === 'mirror')
  assert.equal((await serve(published)).outcome, 'live')
  clock += 29 * 24 * hour
  assert.equal((await serve(published)).outcome, 'live')
  assert.equal(await isStale(), false)
  clock += 25 * hour
  assert.equal((await serve(published)).outcome, 'live')
  assert.equal(await isStale(), true, 'three versions, and one publication')
  const toCome = new Date(clock + 9_999 * hour).toISOString()
  assert.equal((await serve(toCome)).outcome, 'live')
  assert.equal(await isStale(), false)
  clock += 31 * 24 * hour
  assert.equal((await serve(toCome)).outcome, 'live')
  assert.equal(await isStale(), true, 'a date to come keeps it no longer')
  clock = began
})

test('an address answers for itself: another host, half an answer or none is a failed look', async () => {
  const { pool } = database
  let answer: 'whole' | 'half' | 'elsewhere' | 'none' = 'whole'
  const text = 'id,kind,name\nA1,person,Somebody Listed\n'
  const server = createServer((_, response) => {
    if (answer === 'elsewhere') return void response.writeHead(302, { location: 'http://localhost:1/' }).end()
    if (answer === 'none') return void response.writeHead(503).end()
    response.writeHead(200, { 'content-length': text.length })
    if (answer === 'whole') response.end(text)
    else response.write(text.slice(0, 20), () => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const places = [`http://127.0.0.1:${port}/list.csv`]
  const added = { name: 'fetched', format: 'csv', places, staleAfterHours: 24, addedBy: 'test' }
  await twoAdd(added)
  try {
    assert.equal(expect(await checkList(pool, 'fetched', now)).outcome, 'live')
    for (answer of ['half', 'elsewhere', 'none'] as const)
      assert.equal(expect(await checkList(pool, 'fetched', now)).outcome, 'failed', answer)
  } finally {
    server.close()
  }
})

test('a source that cannot be right is refused in words', async () => {
  const { pool } = database
  const right = { name: 'x', format: 'csv', places: ['/x'], staleAfterHours: 24, addedBy: 'test' }
  for (const wrong of [
    { name: 'X y' },
    { format: 'pdf' },
    { places: [] },
    { places: ['relative.csv'] },
    { places: ['http://example.org/list'] },
    { places: ['https://name:password@example.org/list'] },
    { places: ['https://169.254.169.254/latest'] },
    { staleAfterHours: 0 },
    { staleAfterHours: 10_000 },
    { unchangedDays: 0 },
    { unchangedDays: 367 },
  ]) {
    const answer = await addSource(pool, { ...right, ...wrong }, now())
    assert.equal(answer.ok ? 'taken' : answer.refusal.code, 'SOURCE_WRONG', JSON.stringify(wrong))
  }
})

test('a list, its place and a longer time until it is stale are nothing on one officer’s word', async () => {
  const { pool } = database
  const place = (name: string, staleAfterHours: number) => ({
    name: 'alone',
    format: 'csv',
    places: [join(folder, name)],
    staleAfterHours,
    unchangedDays: 366,
    addedBy: officers[0],
  })
  const add = async (source: ReturnType<typeof place>) => expect(await addSource(pool, source, now())).number
  const confirm = (number: string, by: string) => confirmSource(pool, { number, by }, now())
  const refusalOf = (answer: Awaited<ReturnType<typeof confirm>>) =>
    answer.ok ? 'taken' : answer.refusal.code
  const inEffect = async () => (await listSources(pool)).find(({ name }) => name === 'alone')
  await write('alone', 1)
  const first = await add(place('alone', 48))
  const look = await checkList(pool, 'alone', now)
  assert.equal(look.ok ? look.value.outcome : look.refusal.code, 'LIST_UNKNOWN')
  const files = [{ name: 'list.csv', bytes: Buffer.from('id,kind,name\nA,person,Anna Abel\n') }]
  const alone = { ...place('alone', 48), format: 'csv', addedAt: now() } as const
  assert.equal((await takeIn(pool, alone, files, now())).outcome, 'failed')
  assert.equal(await inEffect(), undefined)
  assert.ok(!(await versionsInForce(pool)).some(({ list }) => list === 'alone'))
  assert.ok(!(await listsState(pool, now())).missing.includes('alone'))

  const inCapitals = `0x${officers[0].slice(2).toUpperCase()}`
  for (const by of [officers[0], inCapitals])
    assert.equal(refusalOf(await confirm(first, by)), 'SOURCE_SAME_OFFICER')
  const second = await add(place('alone', 72))
  assert.equal(refusalOf(await confirm(first, officers[1])), 'SOURCE_NOT_WAITING', 'another was added since')
  assert.equal(refusalOf(await confirm(second, officers[1])), 'taken')
  assert.equal(refusalOf(await confirm(second, officers[1])), 'SOURCE_NOT_WAITING')
  assert.equal(expect(await checkList(pool, 'alone', now)).outcome, 'live')

  clock += 73 * hour
  const longer = await add(place('alone', 744))
  await write('copied', 1)
  const copied = await add(place('copied', 72))
  assert.deepEqual((await inEffect())?.places, [join(folder, 'alone')])
  assert.equal((await inEffect())?.staleAfterHours, 72)
  assert.ok((await listsState(pool, now())).stale.some(({ list }) => list === 'alone'))
  assert.deepEqual(
    (await waitingSources(pool)).map(({ number }) => number),
    [copied],
  )
  assert.equal(refusalOf(await confirm(longer, officers[1])), 'SOURCE_NOT_WAITING')
  await assert.rejects(
    pool.query(
      'insert into screening.list_confirmation (source, added_by, by, at) values ($1, $2, upper($2), now())',
      [copied, officers[0]],
    ),
    /check/,
  )
})

test('sources from before a second officer was asked for stay in effect', async () => {
  const older = await throwAwayDatabase()
  const last = screeningMigrations.findIndex(({ name }) => name === 'screening-lists-0004')
  await migrate(older.pool, screeningMigrations.slice(0, last))
  await older.pool.query(
    `insert into screening.list (name, format, places, stale_after_hours, added_by, added_at)
     values ('before', 'csv', '{/x}', 48, 'one', now()), ('before', 'csv', '{/y}', 48, 'one', now())`,
  )
  await migrate(older.pool, screeningMigrations)
  const [one] = await listSources(older.pool)
  assert.deepEqual(one?.places, ['/y'])
  assert.deepEqual(await waitingSources(older.pool), [])
  await older.close()
})

test('nothing of it can be changed afterwards', async () => {
  for (const table of [
    'list',
    'list_version',
    'list_check',
    'list_acceptance',
    'list_activation',
    'list_confirmation',
  ])
    await assert.rejects(database.pool.query(`delete from screening.${table}`), /append-only/)
})
