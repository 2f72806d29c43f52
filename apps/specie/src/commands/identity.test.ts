import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { encryptKey } from '@specie/evidence'
import { writeKeystore } from '@specie/evidence/keystore-file'
import { CommandFailure } from '../terminal/failure.ts'
import { identity } from './identity.ts'

const folder = mkdtempSync(join(tmpdir(), 'specie-keys-'))
process.env.SPECIE_PASSWORD = 'a password'
after(() => {
  delete process.env.SPECIE_PASSWORD
  rmSync(folder, { recursive: true, force: true })
})

const localChain = 31337
const mainnet = 1
const codeOf = (error: unknown) => (error instanceof CommandFailure ? error.details.code : error)
/** The first test account of every local chain in the world. */
const known = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'
const own = `0x${'7a'.repeat(32)}` as const

async function keystore(name: string, key: `0x${string}`): Promise<string> {
  const encrypted = await encryptKey(key, 'a password', 1_024)
  assert.ok(encrypted.ok)
  const file = join(folder, `${name}.json`)
  await writeKeystore(file, encrypted.value)
  return file
}

test('a player of the demonstration acts on the local chain, and nowhere else', async () => {
  assert.equal((await identity({ as: 'juno' }, localChain)).name, 'Juno Rasmin')
  await assert.rejects(identity({ as: 'juno' }, mainnet), (error) => codeOf(error) === 'DEMONSTRATION_KEY')
})

test('a key that everybody knows is refused elsewhere even inside a keystore', async () => {
  const file = await keystore('known', known)
  assert.ok(await identity({ keystore: file }, localChain))
  await assert.rejects(
    identity({ keystore: file }, mainnet),
    (error) => codeOf(error) === 'DEMONSTRATION_KEY',
  )
  assert.ok(await identity({ keystore: await keystore('own', own) }, mainnet))
})

test('one says who acts, once, by a name that somebody bears', async () => {
  for (const options of [{}, { as: 'juno', keystore: 'x.json' }, { as: 'nobody' }]) {
    await assert.rejects(
      identity(options, localChain),
      (error) => error instanceof CommandFailure && error.ending === 'usage',
    )
  }
})

test('a keystore that others may read, or whose password is wrong, is refused', async () => {
  const file = await keystore('open', own)
  chmodSync(file, 0o644)
  if (process.platform !== 'win32') {
    await assert.rejects(
      identity({ keystore: file }, mainnet),
      (error) => codeOf(error) === 'OTHERS_MAY_READ',
    )
  }
  chmodSync(file, 0o600)
  process.env.SPECIE_PASSWORD = 'another'
  await assert.rejects(identity({ keystore: file }, mainnet), (error) => codeOf(error) === 'PASSWORD_WRONG')
  process.env.SPECIE_PASSWORD = 'a password'
})
