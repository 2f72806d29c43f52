import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { migrate, type ThrowAwayDatabase, throwAwayDatabase } from '@specie/store'
import { ok, refused } from '@specie/units'
import {
  type AdmissionCheck,
  admitParty,
  changeParty,
  draftParty,
  findParty,
  findPartyOfAddress,
  leaveParty,
  listAdmitted,
  openPersonalData,
  type PartyFile,
  type PersonalData,
  readParty,
  refuseParty,
  requestToJoin,
  reviewParty,
  subjectsOf,
  withdrawParty,
} from '../party/index.ts'
import { screeningMigrations } from './migrations.ts'

const [anna, boris] = [`0x${'a'.repeat(40)}`, `0x${'B'.repeat(40)}`] as const
const now = new Date('2026-11-23T12:00:00Z')
let database: ThrowAwayDatabase
let folder: string
let personal: PersonalData

before(async () => {
  database = await throwAwayDatabase()
  await migrate(database.pool, screeningMigrations)
  folder = mkdtempSync(join(tmpdir(), 'parties-'))
  personal = openPersonalData({ keyFile: join(folder, 'key'), mayMake: true })
})
after(async () => {
  await database?.close()
  rmSync(folder, { recursive: true })
})

test('a party is drafted by one officer and admitted by another; until then it may not take part', async () => {
  const drafted = await draft('a1', firm({ accounts: [account('1')] }))
  assert.equal(drafted.state, 'drafted')
  const admit = { key: 'a1a', party: drafted.id, version: 1, check: screened, now }
  const alone = await admitParty(database.pool, personal, { ...admit, by: anna })
  assert.deepEqual(alone, { ok: false, refusal: { code: 'PARTY_SAME_OFFICER', by: anna } })
  assert.equal((await findPartyOfAddress(database.pool, account('1')))?.state, 'drafted')
  const admitted = await admitParty(database.pool, personal, { ...admit, by: boris })
  assert.ok(admitted.ok)
  assert.equal(admitted.value.state, 'admitted')
  assert.equal(admitted.value.reviewBy, '2027-05-01', 'the director’s passport expires first')
  assert.deepEqual(
    (await listAdmitted(database.pool)).map(({ id }) => id),
    [drafted.id],
  )
  // The same key again changes nothing.
  assert.deepEqual(await admitParty(database.pool, personal, { ...admit, by: boris }), admitted)
})

test('past the program, too, nobody admits what they drafted, and nothing on record is changed', async () => {
  const drafted = await draft('a2', firm())
  await assert.rejects(
    database.pool.query(
      `insert into screening.party_act (party, number, version, act, by, drafted_by, at, write_key)
       values ($1, 9, 1, 'admitted', $2, $2, now(), 'past')`,
      [drafted.id, anna],
    ),
    /check/,
  )
  await assert.rejects(
    database.pool.query(
      `insert into screening.party_act (party, number, version, act, by, drafted_by, at, write_key)
       values ($1, 9, 1, 'admitted', $2, $3, now(), 'past')`,
      [drafted.id, anna, boris.toLowerCase()],
    ),
    /foreign key/,
  )
  for (const sql of [
    'delete from screening.party_version',
    'update screening.party_version set sealed = null',
    `update screening.party_act set act = 'kept'`,
    'truncate screening.party_act cascade',
    'truncate screening.erasure',
  ])
    await assert.rejects(database.pool.query(sql), /append-only/, sql)
})

test('papers that are missing or expired are named, and nobody is admitted without', async () => {
  const passport = {
    kind: 'passport',
    of: 'director 1',
    digest: digest('3'),
    expiresOn: '2026-11-22',
  } as const
  const drafted = await draft('a3', firm({ documents: [passport] }))
  const asked = await admitParty(database.pool, personal, {
    by: boris,
    key: 'a3a',
    party: drafted.id,
    version: 1,
    check: screened,
    now,
  })
  assert.deepEqual(asked, {
    ok: false,
    refusal: {
      code: 'PARTY_PAPERS_MISSING',
      missing: [
        'an extract of the register in which the party stands',
        'a register of owners, or the articles',
        'an identity document of owner 1 that has not expired',
        'an identity document of director 1 that has not expired',
      ],
    },
  })
})

test('whoever is not screened is not admitted, and stays drafted', async () => {
  const drafted = await draft('a4', firm())
  const no: AdmissionCheck = async () => refused({ code: 'PARTY_NOT_SCREENED', why: 'case 7 is open' })
  const asked = await admitParty(database.pool, personal, {
    by: boris,
    key: 'a4a',
    party: drafted.id,
    version: 1,
    check: no,
    now,
  })
  assert.equal(asked.ok ? '' : asked.refusal.code, 'PARTY_NOT_SCREENED')
  assert.equal((await findParty(database.pool, drafted.id))?.state, 'drafted')
})

test('a change of owners waits for a second officer; a further document does not', async () => {
  const party = await admitted('b1', firm({ accounts: [account('2')] }))
  const more = { kind: 'licence', of: 'party', digest: digest('9') } as const
  const amended = await changeParty(database.pool, personal, {
    by: anna,
    key: 'b1b',
    party,
    seen: 1,
    why: 'The licence came.',
    content: firm({ accounts: [account('2')], documents: [...papers, more] }),
    now,
  })
  assert.ok(amended.ok)
  assert.deepEqual([amended.value.state, amended.value.admittedVersion], ['admitted', 2])

  const before = await subjectsOf(database.pool, personal, party)
  const changed = await changeParty(database.pool, personal, {
    by: anna,
    key: 'b1c',
    party,
    seen: 2,
    why: null,
    content: firm({ accounts: [account('3')], owners: [owner('Petrova')] }),
    now,
  })
  assert.ok(changed.ok)
  assert.deepEqual(
    [changed.value.state, changed.value.version, changed.value.admittedVersion],
    ['changed', 3, 2],
  )
  const after = await subjectsOf(database.pool, personal, party)
  assert.deepEqual(
    after.map(({ person, digest }, index) => [person, digest === before[index]?.digest]),
    [
      ['party', false],
      ['owner 1', false],
      ['director 1', true],
    ],
    'who did not change keeps the digest by which he was cleared',
  )
  // Until the change is admitted both accounts are this party's; then what it gave up is free.
  assert.equal((await findPartyOfAddress(database.pool, account('2')))?.id, party)
  assert.equal((await findPartyOfAddress(database.pool, account('3')))?.id, party)
  const late = await changeParty(database.pool, personal, {
    by: boris,
    key: 'x',
    party,
    seen: 2,
    why: null,
    content: firm(),
    now,
  })
  assert.deepEqual(late, { ok: false, refusal: { code: 'PARTY_MOVED_ON', party, version: 3 } })
  const done = await admitParty(database.pool, personal, {
    by: boris,
    key: 'b1d',
    party,
    version: 3,
    check: screened,
    now,
  })
  assert.equal(done.ok && done.value.state, 'admitted')
  assert.equal(await findPartyOfAddress(database.pool, account('2')), null)
})

test('a change that is refused leaves the party as it was admitted', async () => {
  const party = await admitted('b2', firm())
  const change = { by: anna, party, seen: 1, why: null, content: firm({ jurisdiction: 'DE' }), now }
  assert.ok((await changeParty(database.pool, personal, { ...change, key: 'b2b' })).ok)
  const refused = await refuseParty(database.pool, personal, {
    by: anna,
    key: 'b2c',
    party,
    version: 2,
    why: 'No proof.',
    now,
  })
  assert.ok(refused.ok)
  assert.deepEqual(
    [refused.value.state, refused.value.version, refused.value.jurisdiction],
    ['admitted', 1, 'CH'],
  )
  const whole = await readParty(database.pool, personal, party)
  assert.deepEqual(
    whole?.acts.map(({ act, by, why }) => [act, by, why]),
    [
      ['drafted', anna, null],
      ['admitted', boris.toLowerCase(), null],
      ['drafted', anna, null],
      ['refused', anna, 'No proof.'],
    ],
  )
})

test('an account belongs to one party', async () => {
  const first = await draft('c1', firm({ accounts: [account('c')] }))
  const taken = await draftParty(database.pool, personal, {
    by: boris,
    key: 'c2',
    content: firm({ accounts: [`0x${'C'.repeat(40)}`] }),
    now,
  })
  assert.deepEqual(taken, {
    ok: false,
    refusal: { code: 'PARTY_ACCOUNT_TAKEN', address: account('c'), party: first.id },
  })
  const back = await withdrawParty(database.pool, personal, {
    by: boris,
    key: 'c3',
    party: first.id,
    version: 1,
    why: 'x',
    now,
  })
  assert.deepEqual(back, { ok: false, refusal: { code: 'PARTY_NOT_DRAFTER', draftedBy: anna } })
  assert.ok(
    (
      await withdrawParty(database.pool, personal, {
        by: anna,
        key: 'c4',
        party: first.id,
        version: 1,
        why: 'x',
        now,
      })
    ).ok,
  )
  assert.equal(await findPartyOfAddress(database.pool, account('c')), null)
})

test('whoever left takes part no more, and comes back only by two officers', async () => {
  const party = await admitted('d1', firm())
  const left = await leaveParty(database.pool, personal, { by: anna, key: 'd1b', party, why: 'Sold.', now })
  assert.equal(left.ok && left.value.state, 'left')
  const review = await reviewParty(database.pool, personal, { by: anna, key: 'd1c', party, why: 'x', now })
  assert.equal(review.ok ? '' : review.refusal.code, 'PARTY_STATE_WRONG')
  const again = await changeParty(database.pool, personal, {
    by: anna,
    key: 'd1d',
    party,
    seen: 1,
    why: null,
    content: firm({ region: 'Zug' }),
    now,
  })
  assert.deepEqual(again.ok && [again.value.state, again.value.admittedVersion], ['drafted', null])
})

test('a request to join is a draft of nobody’s: it holds no account and nobody admits it before an officer took it up', async () => {
  const asked = {
    name: 'Ольга Смирнова',
    kind: 'individual',
    jurisdiction: 'CH',
    region: null,
    activity: 'hold',
    email: 'olga@example.test',
    account: account('d'),
    message: null,
  } as const
  const first = await requestToJoin(database.pool, personal, asked, now)
  const again = await requestToJoin(database.pool, personal, asked, now)
  assert.ok(first.ok && again.ok)
  assert.deepEqual([first.value.fresh, again.value], [true, { party: first.value.party, fresh: false }])
  assert.equal(await findPartyOfAddress(database.pool, account('d')), null)
  const { party } = first.value
  const admit = await admitParty(database.pool, personal, {
    by: anna,
    key: 'e1',
    party,
    version: 1,
    check: screened,
    now,
  })
  assert.deepEqual(admit, { ok: false, refusal: { code: 'PARTY_NOT_TAKEN_UP', party } })
  const content = (await readParty(database.pool, personal, party))?.content
  const taken = await changeParty(database.pool, personal, {
    by: anna,
    key: 'e2',
    party,
    seen: 1,
    why: null,
    content: { ...content, region: 'Zug' },
    now,
  })
  assert.equal(taken.ok && taken.value.state, 'drafted')
})

test('one key is one write: the same again finds it, another content is refused', async () => {
  const first = await draft('f1', firm())
  const again = await draft('f1', firm())
  assert.equal(again.id, first.id)
  const other = await draftParty(database.pool, personal, {
    by: anna,
    key: 'f1',
    content: firm({ region: 'Bern' }),
    now,
  })
  assert.deepEqual(other, { ok: false, refusal: { code: 'PARTY_KEY_USED', key: 'f1' } })
})

test('of many who draft with one key, or for one account, at the same moment, one party comes of it and nobody meets an error', async () => {
  const same = await Promise.all(Array.from({ length: 6 }, () => draft('h1', firm())))
  assert.equal(new Set(same.map(({ id }) => id)).size, 1)
  const rivals = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      draftParty(database.pool, personal, {
        by: anna,
        key: `h2 ${index}`,
        content: firm({ accounts: [account('e')] }),
        now,
      }),
    ),
  )
  const [won, lost] = [rivals.filter(({ ok }) => ok), rivals.filter(({ ok }) => !ok)]
  assert.deepEqual([won.length, lost.length], [1, 5])
  assert.ok(lost.every((one) => !one.ok && one.refusal.code === 'PARTY_ACCOUNT_TAKEN'))
  const asked = { by: boris, key: 'h3', party: same[0]?.id ?? '', version: 1, check: screened, now }
  const admissions = await Promise.all(
    Array.from({ length: 4 }, () => admitParty(database.pool, personal, asked)),
  )
  assert.ok(
    admissions.every(({ ok }) => ok),
    JSON.stringify(admissions),
  )
})

test('papers with faults are refused with each fault’s path and what would be right', async () => {
  const wrong = await draftParty(database.pool, personal, {
    by: anna,
    key: 'g1',
    content: {
      ...firm(),
      jurisdiction: 'XX',
      accounts: ['0x12'],
      owners: [{ ...owner('A'), shareBasisPoints: 10_001 }],
      colour: 'red',
    },
    now,
  })
  assert.deepEqual(wrong.ok ? null : wrong.refusal, {
    code: 'PARTY_CONTENT_WRONG',
    faults: [
      { path: 'jurisdiction', expected: 'a country that exists, as ISO 3166-1 alpha-2' },
      { path: 'owners[0].shareBasisPoints', expected: 'at most 10000' },
      { path: 'accounts[0]', expected: 'an address: 0x and 40 hex digits' },
      { path: '', expected: 'no field colour' },
      { path: 'owners', expected: 'shares of persons that come to 10000 at most, not 10001' },
    ],
  })
})

async function draft(key: string, content: PartyFile) {
  const drafted = await draftParty(database.pool, personal, { by: anna, key, content, now })
  assert.ok(drafted.ok, JSON.stringify(drafted))
  return drafted.value
}

async function admitted(key: string, content: PartyFile): Promise<string> {
  const { id } = await draft(key, content)
  const done = await admitParty(database.pool, personal, {
    by: boris,
    key: `${key}a`,
    party: id,
    version: 1,
    check: screened,
    now,
  })
  assert.ok(done.ok, JSON.stringify(done))
  return id
}

const screened: AdmissionCheck = async () => ok(undefined)

function account(letter: string): `0x${string}` {
  return `0x${letter.repeat(40)}`
}

function digest(letter: string): `0x${string}` {
  return `0x${letter.repeat(64)}`
}

function owner(family: string): NonNullable<PartyFile['owners']>[number] {
  return {
    who: {
      is: 'person',
      names: [{ type: 'legal', family, given: 'Anna' }],
      born: '1970-02-03',
      nationalities: ['CH'],
    },
    shareBasisPoints: 6_000,
    how: 'shares',
  }
}

const papers = [
  { kind: 'registrationExtract', of: 'party', digest: digest('1') },
  { kind: 'ownersRegister', of: 'party', digest: digest('2') },
  { kind: 'passport', of: 'owner 1', digest: digest('3'), expiresOn: '2030-01-01' },
  { kind: 'passport', of: 'director 1', digest: digest('4'), expiresOn: '2027-05-01' },
] as const

function firm(changes: Partial<PartyFile> = {}): PartyFile {
  return {
    jurisdiction: 'CH',
    kind: 'company',
    takesPartAs: ['sponsor'],
    self: { is: 'organisation', names: [{ type: 'legal', full: 'Alpenrand Metall AG' }], registeredIn: 'CH' },
    owners: [owner('Keller')],
    directors: [{ who: { is: 'person', names: [{ type: 'legal', family: 'Meier', given: 'Urs' }] } }],
    documents: [...papers],
    ...changes,
  }
}
