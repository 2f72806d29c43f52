/** Personal data and backups: the sealed rows travel, the key does not; a backup without the key gives nobody's name away, and with it everything is there again. */
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import {
  draftParty,
  eraseAgain,
  openPersonalData,
  type PersonalData,
  type PersonalDataLocked,
  readKeyFile,
  readParty,
} from '@specie/screening'
import { type ThrowAwayDatabase, throwAwayDatabase } from '@specie/store'
import { migrateAll } from '../programme/migrations.ts'
import { keepSettings, type ProgrammeSettings } from '../programme/store.ts'
import { backUp } from './backup.ts'
import { restore } from './restore.ts'

const words = ['Zephyrine', 'Quillfeather', '1961-04-12', 'zq@quill.test']
let folder: string
let source: ThrowAwayDatabase
let target: ThrowAwayDatabase
let personal: PersonalData
let keyFile: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'specie-sealed-'))
  keyFile = join(folder, 'personal-data.key')
  source = await throwAwayDatabase()
  target = await throwAwayDatabase()
  await migrateAll(source.pool)
  await keepSettings(source.pool, settings)
  personal = openPersonalData({ keyFile, mayMake: true })
})
after(async () => {
  await source?.close()
  await target?.close()
  await rm(folder, { recursive: true, force: true })
})

test('a backup holds no personal word and no key; restored, the key at hand opens it and no other does', async () => {
  const drafted = await draftParty(source.pool, personal, {
    by: `0x${'a'.repeat(40)}`,
    key: 'one',
    content: {
      jurisdiction: 'GB',
      kind: 'individual',
      self: { is: 'person', names: [{ family: 'Quillfeather', given: 'Zephyrine' }], born: '1961-04-12' },
      contact: { email: 'zq@quill.test' },
    },
    now: new Date('2026-11-23'),
  })
  assert.ok(drafted.ok)
  const party = drafted.value.id
  const file = join(folder, 'backup')
  await backUp({ pool: source.pool, settings, file })

  const raw = gunzipSync(await readFile(file)).toString('latin1')
  // Bytes of the database stand in a backup as hex digits.
  const unhexed = raw.replace(/\\\\x((?:[0-9a-f]{2})+)/g, (_, hex: string) =>
    Buffer.from(hex, 'hex').toString('latin1'),
  )
  assert.ok(unhexed.length < raw.length, 'there is something sealed in it')
  const [key] = readKeyFile(keyFile)
  for (const word of [...words, key?.key.toString('hex') ?? '', key?.key.toString('latin1') ?? ''])
    assert.ok(
      word !== '' && !raw.includes(word) && !unhexed.includes(word),
      `${word.slice(0, 20)} is in the backup`,
    )

  await restore({ pool: target.pool, file })
  const whole = await readParty(target.pool, openPersonalData({ keyFile }), party)
  assert.equal(whole?.content?.contact?.email, 'zq@quill.test')
  const elsewhere = openPersonalData({ keyFile: join(folder, 'none'), mayMake: true })
  await assert.rejects(
    readParty(target.pool, elsewhere, party),
    (error: PersonalDataLocked) =>
      error.code === 'PERSONAL_KEY_MISSING' && /Bring it back/.test(error.remedy),
  )

  // Erased meanwhile: what the backup brought back goes again.
  personal.noteErased([party])
  assert.deepEqual(await eraseAgain(target.pool, openPersonalData({ keyFile }), new Date()), [party])
  const gone = await readParty(target.pool, openPersonalData({ keyFile }), party)
  assert.equal(gone?.content, null)
  assert.equal(gone?.facts.state, 'erased')
})

const settings: ProgrammeSettings = {
  name: 'Test Gold',
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

function at(number: number): `0x${string}` {
  return `0x${number.toString(16).padStart(40, '0')}`
}
