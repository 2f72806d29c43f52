import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { demoAccount } from '@specie/coin'
import { accountSigner, mandateTypedData, revocationTypedData } from '@specie/evidence'
import { addJurisdiction } from '@specie/register'
import { addJob, type ThrowAwayDatabase, throwAwayDatabase, transaction } from '@specie/store'
import type { Outcome } from '@specie/units'
import { migrateAll } from '../programme/migrations.ts'
import { keepSettings, nameParties, type ProgrammeSettings } from '../programme/store.ts'
import { backUp } from './backup.ts'
import { BackupRefused } from './manifest.ts'
import { checkBackup, restore } from './restore.ts'

const settings: ProgrammeSettings = {
  name: 'Test Gold, “of Zürich”',
  coin: { name: 'Test Gold', symbol: 'TST' },
  metal: 'gold',
  demonstration: false,
  chainId: 31337,
  contracts: {
    reserve: at(1),
    coin: at(2),
    barTitle: at(3),
    council: at(4),
    settlement: at(5),
    logAnchor: at(6),
  },
  deployedAtBlock: 7,
  deployedAtHash: `0x${'ab'.repeat(32)}`,
}

let folder: string
let source: ThrowAwayDatabase
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'specie-backup-'))
  source = await throwAwayDatabase()
  await migrateAll(source.pool)
  const { pool } = source
  await keepSettings(pool, settings)
  await nameParties(pool, [
    {
      address: at(9),
      name: 'Tab\t, line\nfeed, back\\slash, \\N and “”',
      jurisdiction: 'CH',
      role: 'auditor',
    },
  ])
  await addJurisdiction(pool, { code: 'CH', name: 'Switzerland' })
  await pool.query(
    `insert into outbox.message (key, signer, name, content, content_digest) select 'order ' || n, $1, 'mint', '{}', 'd' from generate_series(1, 50) n`,
    [at(8)],
  )
  await pool.query(
    `insert into chain.block (number, hash, time) values (7, 'a', 1), (8, 'b', 2);
     insert into chain.progress (turn, first_number, first_hash, head, finalized) values (1, 7, 'a', 8, 7)`,
  )
  await pool.query(
    `insert into session.session (id_digest, address, expires_at) values ('secret', 'x', now() + interval '1 day')`,
  )
  await addJob(pool, 'order', { order: 'x' })
})
after(async () => {
  await source?.close()
  await rm(folder, { recursive: true, force: true })
})

let target: ThrowAwayDatabase
beforeEach(async () => {
  target = await throwAwayDatabase()
})
afterEach(() => target?.close())

let number = 0
const newFile = () => join(folder, `backup-${++number}`)
const madeOf = async (database: ThrowAwayDatabase) => {
  const file = newFile()
  await backUp({ pool: database.pool, settings, file })
  return file
}

test('what is restored is what was backed up, to the byte, and numbers go on where they were', async () => {
  const file = await madeOf(source)
  const manifest = await restore({ pool: target.pool, file })
  assert.equal(manifest.programme.name, settings.name)
  const again = await checkBackup(await madeOf(target))
  assert.deepEqual(again.tables, manifest.tables)
  assert.deepEqual(again.sequences, manifest.sequences)
  assert.ok(manifest.tables.some(({ table, rows }) => table === 'outbox.message' && rows === 50))
  const { rows } = await target.pool.query(
    `insert into outbox.message (key, signer, name, content, content_digest) values ('next', 'x', 'mint', '{}', 'd') returning id`,
  )
  assert.equal(rows[0].id, 51n)
})

test('who was signed in is not signed in again, and no job comes back', async () => {
  await restore({ pool: target.pool, file: await madeOf(source) })
  const { rows } = await target.pool.query(
    'select (select count(*) from session.session) as sessions, (select count(*) from graphile_worker.jobs) as jobs',
  )
  assert.deepEqual(rows, [{ sessions: 0n, jobs: 0n }])
})

test('a backup is of one moment, whatever is written meanwhile', async () => {
  const { pool } = source
  await pool.query('create table if not exists programme.pair (side text primary key, total int not null)')
  await pool.query(`insert into programme.pair values ('left', 0), ('right', 0) on conflict do nothing`)
  await pool.query('create table if not exists register.zz_twin (total int)')
  await pool.query('insert into register.zz_twin values (0)')
  let writing = true
  const writer = (async () => {
    for (let total = 1; writing; total += 1)
      await transaction(pool, async (client) => {
        await client.query('update programme.pair set total = $1', [total])
        await client.query('update register.zz_twin set total = $1', [total])
      })
  })()
  const seen: string[][] = []
  for (let round = 0; round < 5; round += 1) {
    const text = gunzipSync(await readFile(await madeOf(source))).toString('latin1')
    seen.push(
      [...text.matchAll(/(?:left|right)\t(\d+)\n|zz_twin[^\n]*\n....(\d+)\n/g)].map(
        (found) => found[1] ?? found[2] ?? '',
      ),
    )
  }
  writing = false
  await writer
  await pool.query('drop table programme.pair; drop table register.zz_twin')
  for (const totals of seen) {
    assert.equal(totals.length, 3)
    assert.equal(new Set(totals).size, 1, totals.join(' '))
  }
})

test('a byte that was flipped anywhere is found before anything is touched', async () => {
  const file = await madeOf(source)
  const whole = await readFile(file)
  const places = Array.from({ length: 24 }, (_, at) => Math.floor((whole.length - 1) * (at / 23)))
  for (const place of places) {
    const bytes = Buffer.from(whole)
    bytes[place] = (bytes[place] ?? 0) ^ 0x10
    await writeFile(file, bytes)
    // The header of gzip names time and system, which nobody reads.
    if (
      place < 10 &&
      (await checkBackup(file).then(
        () => true,
        () => false,
      ))
    )
      continue
    await assert.rejects(restore({ pool: target.pool, file }), BackupRefused, `byte ${place}`)
  }
  const { rows } = await target.pool.query("select to_regclass('programme.setting') as setting")
  assert.equal(rows[0].setting, null)
})

test('a byte that was flipped before it was packed is found by the table it is in', async () => {
  const file = await madeOf(source)
  const plain = gunzipSync(await readFile(file))
  const place = plain.indexOf('Switzerland')
  plain[place] = 'X'.charCodeAt(0)
  await writeFile(file, gzipSync(plain))
  await assert.rejects(restore({ pool: target.pool, file }), {
    code: 'DAMAGED',
    message: /table register\.jurisdiction/,
  })
})

test('a mandate or a revocation that its party did not sign is found in the file, by its number', async () => {
  const { pool } = source
  const party = demoAccount(1)
  const place = { chainId: settings.chainId, contract: settings.contracts.reserve }
  const giving = async (number: string) => {
    const nonce: `0x${string}` = `0x${number.repeat(32)}`
    const name = 'Tab\t and back\\slash'
    const mandate = {
      ...{ party: party.address, operator: demoAccount(2).address, name, nonce },
      ...{ capabilities: ['draft', 'view'] as const, from: 1, until: 4_000_000_000 },
    }
    const sign = accountSigner(party).sign
    const [given, revoked] = [
      value(await sign(mandateTypedData(place, mandate))),
      value(await sign(revocationTypedData(place, { party: party.address, nonce }))),
    ]
    return { mandate, given, revoked }
  }
  const keep = async (
    { mandate, given }: Awaited<ReturnType<typeof giving>>,
    signature: string = given.signature,
  ) =>
    pool.query(
      `insert into issuance.mandate (party, nonce, operator, name, capabilities, from_time, until_time, digest, signature)
       values ($1, $2, $3, $4, 'draft,view', $5, $6, $7, $8)`,
      [
        ...[mandate.party, mandate.nonce, mandate.operator, mandate.name, mandate.from, mandate.until],
        ...[given.digest, signature],
      ],
    )
  const revoke = (party: string, nonce: string, signature: string) =>
    pool.query('insert into issuance.revocation (party, nonce, signature) values ($1, $2, $3)', [
      party,
      nonce,
      signature,
    ])
  const taking = async (table: string) => {
    await pool.query(`alter table issuance.${table} disable trigger user`)
    await pool.query(`delete from issuance.${table} where nonce ~ '^0x(22|44|55)'`)
    await pool.query(`alter table issuance.${table} enable trigger user`)
  }
  const good = await giving('11')
  await keep(good)
  await revoke(party.address, good.mandate.nonce, good.revoked.signature)
  await checkBackup(await madeOf(source))

  await keep(await giving('22'), good.given.signature)
  const forged = { code: 'SIGNATURE_WRONG', message: /mandate of “Tab\t and back\\slash” .* number 0x2222/ }
  const file = await madeOf(source)
  await assert.rejects(checkBackup(file), forged)
  await assert.rejects(restore({ pool: target.pool, file }), forged)
  await taking('mandate')

  await revoke(party.address, `0x${'44'.repeat(32)}`, good.revoked.signature)
  await assert.rejects(checkBackup(await madeOf(source)), {
    code: 'SIGNATURE_WRONG',
    message: /revocation .* number 0x4444/,
  })
  await taking('revocation')

  // A wallet contract's signature says nothing without a node that can ask it.
  await keep(await giving('55'), '0x1234')
  const wallets = { walletAccepts: async () => true }
  await checkBackup(await madeOf(source), wallets)
  await assert.rejects(checkBackup(await madeOf(source)), { code: 'SIGNATURE_WRONG', message: /--rpc/ })
  await taking('mandate')
})

test('a file cut short anywhere, one that is something else, and one of another format are refused by name', async () => {
  const file = await madeOf(source)
  const whole = await readFile(file)
  for (const share of [0.1, 0.5, 0.9, 0.999]) {
    await writeFile(file, whole.subarray(0, Math.floor(whole.length * share)))
    await assert.rejects(checkBackup(file), { code: 'DAMAGED' }, `${share}`)
  }
  await writeFile(file, gzipSync(gunzipSync(whole).subarray(0, -200)))
  await assert.rejects(checkBackup(file), { code: 'DAMAGED' })
  for (const other of ['', 'a picture', gzipSync('a letter\n')]) {
    await writeFile(file, other)
    await assert.rejects(checkBackup(file), { code: /NOT_A_BACKUP|DAMAGED/ }, `${other}`)
  }
  await writeFile(file, gzipSync('specie backup 9\n'))
  await assert.rejects(checkBackup(file), { code: 'OTHER_FORMAT' })
  await assert.rejects(checkBackup(join(folder, 'nowhere')), { code: 'ENOENT' })
})

test('a database that holds anything is left as it is', async () => {
  const file = await madeOf(source)
  await migrateAll(target.pool)
  await addJurisdiction(target.pool, { code: 'SG', name: 'Singapore' })
  await assert.rejects(restore({ pool: target.pool, file }), {
    code: 'NOT_EMPTY',
    message: /register\.jurisdiction/,
  })
  const { rows } = await target.pool.query('select code from register.jurisdiction')
  assert.deepEqual(rows, [{ code: 'SG' }])
})

test('one of another form of the tables is refused, with what differs', async () => {
  await source.pool.query(`insert into specie_migration values ('register-9999 from the future', 'x')`)
  const file = await madeOf(source)
  await source.pool.query(`delete from specie_migration where name like 'register-9999%'`)
  await assert.rejects(restore({ pool: target.pool, file }), {
    code: 'OTHER_MIGRATIONS',
    message: /only in the backup: register-9999 from the future/,
  })
})

test('cut off in the middle of either, nothing of it is there', async () => {
  const file = newFile()
  const dying = { ...source.pool, connect: undefined } as never
  await assert.rejects(backUp({ pool: dying, settings, file }))
  const cut = backUp({
    pool: source.pool,
    settings,
    file,
    onProgress: (done) => {
      if (done === 5) throw new Error('the disk is full')
    },
  })
  await assert.rejects(cut, /the disk is full/)
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.includes(`backup-${number}`)),
    [],
  )
  const good = await madeOf(source)
  let tables = 0
  let cutting: Promise<unknown> | undefined
  const half = restore({
    pool: target.pool,
    file: good,
    onProgress: () => {
      tables += 1
      if (tables === 20)
        cutting = source.pool.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and state <> 'idle'`,
          [new URL(target.databaseUrl).pathname.slice(1)],
        )
      if (tables > 25) throw new Error('the connection is gone')
    },
  })
  await assert.rejects(half)
  // On a busy machine it may come late, and would cut off the next question instead.
  await cutting
  // The pool learns of a connection that was cut by using it.
  await target.pool.query('select 1').catch(() => undefined)
  const { rows } = await target.pool.query('select count(*) as parties from programme.party')
  assert.equal(rows[0].parties, 0n)
  await restore({ pool: target.pool, file: good })
})

test('a backup is never written over', async () => {
  const file = await madeOf(source)
  await assert.rejects(backUp({ pool: source.pool, settings, file }), /never written over/)
})

function value<T>(outcome: Outcome<T, unknown>): T {
  assert.ok(outcome.ok)
  return outcome.value
}

function at(place: number): `0x${string}` {
  return `0x${place.toString(16).padStart(40, '0')}`
}
