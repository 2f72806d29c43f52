import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { migrate, type ThrowAwayDatabase, throwAwayDatabase } from '@specie/store'
import { ok } from '@specie/units'
import { privateKeyToAccount } from 'viem/accounts'
import {
  accountsOf,
  admitParty,
  draftParty,
  eraseParty,
  findTravelRecords,
  leaveParty,
  makeTravelRecord,
  openPersonalData,
  ownershipStatement,
  type PersonalData,
  proveOwnership,
  readTravelRecord,
  travelDigest,
} from '../party/index.ts'
import { screeningMigrations } from './migrations.ts'

const [anna, boris] = [`0x${'a'.repeat(40)}`, `0x${'b'.repeat(40)}`] as const
const now = new Date('2026-11-23T12:00:00Z')
const [key, otherKey] = [
  privateKeyToAccount(`0x${'1'.repeat(64)}`),
  privateKeyToAccount(`0x${'2'.repeat(64)}`),
]
const transfer = `0x${'7'.repeat(64)}`
let database: ThrowAwayDatabase
let folder: string
let personal: PersonalData
let [sender, receiver] = ['', '']

before(async () => {
  database = await throwAwayDatabase()
  await migrate(database.pool, screeningMigrations)
  folder = mkdtempSync(join(tmpdir(), 'travel-'))
  personal = openPersonalData({ keyFile: join(folder, 'key'), mayMake: true })
  sender = await admitted('Keller', key.address)
  receiver = await admitted('Meier', otherKey.address)
})
after(async () => {
  await database?.close()
  rmSync(folder, { recursive: true })
})

test('a payload goes with a transfer, is kept by a digest that both sides can check, and is made once for each key', async () => {
  const made = await makeTravelRecord(database.pool, personal, given())
  assert.ok(made.ok, JSON.stringify(made))
  const { record, salt, payload, digest } = made.value
  assert.equal(travelDigest(salt, payload), digest)
  const again = await makeTravelRecord(database.pool, personal, given())
  assert.deepEqual(again, made)
  const other = await makeTravelRecord(database.pool, personal, { ...given(), amount: 8n })
  assert.equal(other.ok ? '' : other.refusal.code, 'PARTY_KEY_USED')
  assert.deepEqual(await findTravelRecords(database.pool, transfer), [{ record, transfer, digest, at: now }])
  const [[row]] = [(await database.pool.query('select * from screening.travel_payload')).rows]
  assert.ok(!Buffer.from(row.sealed).toString('latin1').includes('Keller'))
})

test('an account that is not the party’s makes no payload', async () => {
  const made = await makeTravelRecord(database.pool, personal, {
    ...given(),
    key: 't2',
    fromAccount: otherKey.address,
  })
  assert.equal(made.ok ? '' : made.refusal.code, 'PARTY_ACCOUNT_UNKNOWN')
})

test('an account shows whose it is by its signature; nobody else’s, no other text and no old one does', async () => {
  const claim = { programme: 'Test Gold', chainId: 31337, account: key.address, party: sender }
  const statement = ownershipStatement({ ...claim, asked: now })
  const prove = async (changes: Partial<Parameters<typeof proveOwnership>[1]>, signer = key) => {
    const text = changes.statement ?? statement
    return proveOwnership(database.pool, {
      ...claim,
      statement,
      signature: await signer.signMessage({ message: text }),
      now,
      ...changes,
    })
  }
  const why = async (...asked: Parameters<typeof prove>) => {
    const done = await prove(...asked)
    return done.ok ? 'proven' : 'why' in done.refusal ? done.refusal.why : done.refusal.code
  }
  assert.match(await why({}, otherKey), /not this account’s/)
  assert.match(await why({ statement: statement.replace(sender, receiver) }), /not one that was given out/)
  assert.match(await why({ statement: `${statement} ` }), /not one that was given out/)
  assert.match(await why({ chainId: 1 }), /not one that was given out/)
  assert.match(await why({ now: new Date('2026-11-24T12:00:01Z') }), /older than a day/)
  assert.match(await why({ signature: '0x00' }), /not this account’s/)
  const elsewhere = ownershipStatement({ ...claim, account: otherKey.address, asked: now })
  assert.equal(
    await why({ account: otherKey.address, statement: elsewhere }, otherKey),
    'PARTY_ACCOUNT_UNKNOWN',
  )
  assert.deepEqual(
    (await accountsOf(database.pool, sender)).map(({ provenAt }) => provenAt),
    [null],
  )
  assert.equal(await why({}), 'proven')
  assert.deepEqual(
    (await accountsOf(database.pool, sender)).map(({ provenAt }) => provenAt),
    [now],
  )
})

test('a wallet contract’s own judgement counts where a node can be asked', async () => {
  const claim = { programme: 'Test Gold', chainId: 31337, account: otherKey.address, party: receiver }
  const statement = ownershipStatement({ ...claim, asked: now })
  const asked = { ...claim, statement, signature: '0x1234', now } as const
  assert.equal((await proveOwnership(database.pool, asked, async () => false)).ok, false)
  assert.equal((await proveOwnership(database.pool, asked, async () => true)).ok, true)
})

test('erasing either of the two destroys the payload; that there was one stays', async () => {
  const made = await makeTravelRecord(database.pool, personal, given())
  assert.ok(made.ok)
  const sealed = await database.pool.query('select * from screening.travel_payload')
  assert.ok(
    (await leaveParty(database.pool, personal, { by: anna, key: 'l', party: receiver, why: 'x', now })).ok,
  )
  const later = new Date('2032-01-01')
  assert.ok(
    (await eraseParty(database.pool, personal, { by: anna, key: 'e', party: receiver, now: later })).ok,
  )
  const read = await readTravelRecord(database.pool, personal, made.value.record)
  assert.equal(read.ok ? '' : read.refusal.code, 'PERSONAL_DATA_ERASED')
  // Not from a copy of the row either.
  const { record, sealed: bytes } = sealed.rows[0]
  await database.pool.query('insert into screening.travel_payload values ($1, $2)', [record, bytes])
  const copied = await readTravelRecord(database.pool, personal, made.value.record)
  assert.equal(copied.ok ? '' : copied.refusal.code, 'PERSONAL_DATA_ERASED')
  assert.equal((await findTravelRecords(database.pool, transfer)).length, 1)
})

function given() {
  return {
    by: anna,
    key: 't1',
    originator: sender,
    beneficiary: receiver,
    originatingInstitution: null,
    beneficiaryInstitution: null,
    transfer,
    fromAccount: key.address,
    toAccount: otherKey.address,
    amount: 7n,
    now,
  }
}

async function admitted(family: string, account: string): Promise<string> {
  const content = {
    jurisdiction: 'CH',
    kind: 'individual',
    accounts: [account],
    self: { is: 'person', names: [{ family, given: 'Ada' }], born: '1970-01-02' },
    documents: [
      { kind: 'passport', digest: `0x${'1'.repeat(64)}` },
      { kind: 'proofOfAddress', digest: `0x${'2'.repeat(64)}` },
    ],
  }
  const drafted = await draftParty(database.pool, personal, { by: anna, key: family, content, now })
  assert.ok(drafted.ok, JSON.stringify(drafted))
  const party = drafted.value.id
  const check = async () => ok(undefined)
  const done = await admitParty(database.pool, personal, {
    by: boris,
    key: `${family}2`,
    party,
    version: 1,
    check,
    now,
  })
  assert.ok(done.ok, JSON.stringify(done))
  return party
}
