import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { migrate, type ThrowAwayDatabase, throwAwayDatabase } from '@specie/store'
import fc from 'fast-check'
import { screeningMigrations } from '../../store/migrations.ts'
import { countDataKeys } from '../../store/partiesKeys.ts'
import { rewrapAll } from '../../store/partiesRotate.ts'
import { openBytes, paddedJson, sealBytes } from './box.ts'
import { beginErased } from './erasedFile.ts'
import { freshKey, readKeyFile, readKeys, replaceKeyFile } from './keyFile.ts'
import type { PersonalDataLocked } from './locked.ts'
import { openPersonalData } from './personalData.ts'

let database: ThrowAwayDatabase
let folder: string
let keyFile: string
let erasedFile: string

before(async () => {
  database = await throwAwayDatabase()
  await migrate(database.pool, screeningMigrations)
  folder = mkdtempSync(join(tmpdir(), 'seal-'))
  keyFile = join(folder, 'key')
  erasedFile = `${keyFile}.erased`
})
after(async () => {
  await database?.close()
  rmSync(folder, { recursive: true })
})

const place = { owner: 'party-one', field: 'version 1' }

test('what is sealed opens in its place, and the key was made for its user alone', async () => {
  const personal = openPersonalData({ keyFile, mayMake: true })
  const sealed = await personal.seal(database.pool, place, { name: 'Анна Петрова' })
  assert.deepEqual(await personal.open(database.pool, place, sealed), {
    ok: true,
    value: { name: 'Анна Петрова' },
  })
  assert.equal(readKeyFile(keyFile).length, 1)
})

test('a sealed value that is moved to another owner, version or field does not open', async () => {
  const personal = openPersonalData({ keyFile })
  const sealed = await personal.seal(database.pool, place, 'secret')
  await personal.seal(database.pool, { owner: 'party-two', field: 'version 1' }, 'other')
  for (const elsewhere of [
    { owner: 'party-two', field: 'version 1' },
    { owner: 'party-one', field: 'version 2' },
    { owner: 'party-one', field: 'act 1' },
  ])
    await assert.rejects(personal.open(database.pool, elsewhere, sealed), code('PERSONAL_DATA_ALTERED'))
})

test('a data key that is swapped in for another owner’s opens nothing', async () => {
  const personal = openPersonalData({ keyFile })
  const sealed = await personal.seal(database.pool, { owner: 'swapped', field: 'x' }, 'secret')
  await personal.seal(database.pool, { owner: 'giver', field: 'x' }, 'other')
  await database.pool.query(
    `update screening.data_key set wrapped = (select wrapped from screening.data_key where owner = 'giver') where owner = 'swapped'`,
  )
  await assert.rejects(
    personal.open(database.pool, { owner: 'swapped', field: 'x' }, sealed),
    code('PERSONAL_DATA_ALTERED'),
  )
  await database.pool.query(`delete from screening.data_key where owner = 'swapped'`)
})

test('without the key, with another one, or with one that others can read, nothing opens and the words say what would be right', async () => {
  const personal = openPersonalData({ keyFile })
  const sealed = await personal.seal(database.pool, place, 'secret')
  const missing = openPersonalData({ keyFile: join(folder, 'nowhere'), mayMake: true })
  await assert.rejects(missing.open(database.pool, place, sealed), code('PERSONAL_KEY_MISSING'))
  // A key may be made for an empty database alone: here it would hide that the old one is lost.
  await assert.rejects(
    missing.seal(database.pool, { owner: 'new', field: 'x' }, 1),
    code('PERSONAL_KEY_MISSING'),
  )
  const other = join(folder, 'other')
  replaceKeyFile(other, [freshKey()])
  await assert.rejects(
    openPersonalData({ keyFile: other, erasedFile }).open(database.pool, place, sealed),
    code('PERSONAL_KEY_WRONG'),
  )
  const open = join(folder, 'open')
  writeFileSync(open, readFileSync(keyFile))
  chmodSync(open, 0o644)
  await assert.rejects(
    openPersonalData({ keyFile: open, erasedFile }).open(database.pool, place, sealed),
    code('PERSONAL_KEY_OPEN'),
  )
})

test('any text as a key file is a key, or is refused in words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.throws(() => readKeys(text, 'a file'), code('PERSONAL_KEY_FORM'))
    }),
    { numRuns: 300 },
  )
  const whole = readFileSync(keyFile, 'utf8')
  assert.throws(() => readKeys(whole.replace(/[0-9a-f]\n$/, 'x\n'), 'a file'), code('PERSONAL_KEY_FORM'))
  const [first = '', second = ''] = whole.split('\n')
  const flipped = second.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  assert.throws(() => readKeys(`${first}\n${flipped}\n`, 'a file'), code('PERSONAL_KEY_FORM'))
})

test('any single bit that is changed in what is sealed is noticed, and its length gives no name away', () => {
  const { key } = freshKey()
  const plain = paddedJson('Li')
  assert.equal(plain.length, paddedJson('Maximiliana Wolfeschlegelsteinhausenbergerdorff').length)
  const sealed = sealBytes(key, place, plain)
  fc.assert(
    fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
      const changed = Buffer.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      assert.equal(openBytes(key, place, changed), null)
    }),
    { numRuns: 200 },
  )
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => openBytes(key, place, bytes) === null))
})

test('after a rotation everything opens with the new key alone, and nothing with the old', async () => {
  const personal = openPersonalData({ keyFile })
  const sealed = await personal.seal(database.pool, place, 'secret')
  const [old] = readKeyFile(keyFile)
  assert.ok(old)
  const fresh = freshKey()
  replaceKeyFile(keyFile, [fresh, old])
  const rotated = openPersonalData({ keyFile })
  assert.ok((await rewrapAll(database.pool, rotated)) >= 1)
  assert.deepEqual([...(await countDataKeys(database.pool)).keys()], [fresh.id])
  replaceKeyFile(keyFile, [fresh])
  const value = { ok: true, value: 'secret' }
  assert.deepEqual(await openPersonalData({ keyFile }).open(database.pool, place, sealed), value)
  // One that has run since before learns of the new key when it meets it.
  assert.deepEqual(await personal.open(database.pool, place, sealed), value)
  const before = join(folder, 'before')
  replaceKeyFile(before, [old])
  await assert.rejects(
    openPersonalData({ keyFile: before, erasedFile }).open(database.pool, place, sealed),
    code('PERSONAL_KEY_WRONG'),
  )
})

test('a rotation stops where a key is missing, and loses nothing', async () => {
  const lone = join(folder, 'lone')
  replaceKeyFile(lone, [freshKey()])
  await assert.rejects(
    rewrapAll(database.pool, openPersonalData({ keyFile: lone, erasedFile })),
    code('PERSONAL_KEY_WRONG'),
  )
  const personal = openPersonalData({ keyFile })
  assert.equal((await personal.of(database.pool, place.owner)).ok, true)
})

test('two processes that begin at once make one key', async () => {
  const fresh = await throwAwayDatabase()
  try {
    await migrate(fresh.pool, screeningMigrations)
    const file = join(folder, 'both')
    const makers = [0, 1, 2, 3].map(() => openPersonalData({ keyFile: file, mayMake: true }))
    const sealed = await Promise.all(
      makers.map((one, index) => one.seal(fresh.pool, { owner: `owner ${index % 2}`, field: 'x' }, index)),
    )
    for (const [index, bytes] of sealed.entries())
      assert.deepEqual(
        await openPersonalData({ keyFile: file }).open(
          fresh.pool,
          { owner: `owner ${index % 2}`, field: 'x' },
          bytes,
        ),
        { ok: true, value: index },
      )
  } finally {
    await fresh.close()
  }
})

function code(expected: string) {
  return (error: PersonalDataLocked) => error.code === expected && error.remedy.length > 20
}

test('whoever was erased stays so where the key comes from a secret store; where that cannot be written down, nobody is erased', async () => {
  await openPersonalData({ keyFile, mayMake: true }).seal(database.pool, place, { name: 'Анна Петрова' })
  const owner = { owner: 'party-of-a-store', field: 'version 1' }
  const keys = readFileSync(keyFile, 'utf8')
  beginErased(join(folder, 'elsewhere.erased'))
  const personal = openPersonalData({ keyFile: join(folder, 'elsewhere'), keys })
  const sealed = await personal.seal(database.pool, owner, { name: 'Пётр Иванов' })
  personal.noteErased([owner.owner])
  const opened = await personal.open(database.pool, owner, sealed)
  assert.equal(opened.ok ? null : opened.refusal.code, 'PERSONAL_DATA_ERASED')
  const gone = openPersonalData({ keyFile, keys, erasedFile: join(folder, 'gone') })
  await assert.rejects(gone.open(database.pool, owner, sealed), code('PERSONAL_ERASED_MISSING'))
  await assert.rejects(
    gone.seal(database.pool, { ...owner, owner: 'another' }, {}),
    code('PERSONAL_ERASED_MISSING'),
  )
  assert.throws(() => gone.noteErased(['party-two']), code('PERSONAL_ERASED_MISSING'))
  assert.equal(
    existsSync(join(folder, 'gone')),
    false,
    'an erasure begins no list that would hide the loss of the old one',
  )
  const nowhere = openPersonalData({
    keyFile,
    keys,
    erasedFile: join(folder, 'missing', 'list'),
    mayMake: true,
  })
  assert.throws(() => nowhere.noteErased(['party-two']), /SPECIE_PERSONAL_DATA_ERASED_FILE/)
})
