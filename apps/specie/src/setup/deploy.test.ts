/** A programme in earnest, by the commands that make it: real processes, a real node, a real database, encrypted keys. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { connectChain } from '@specie/coin'
import { type LocalChain, startLocalChain } from '@specie/coin/local'
import { encryptKey } from '@specie/evidence'
import { writeKeystore } from '@specie/evidence/keystore-file'
import { type Store, throwAwayDatabase } from '@specie/store'
import { createPublicClient, http } from 'viem'
import { generatePrivateKey, type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { type Run, specie } from '../../test/specieProcess.ts'
import { readDeployment, readSettings } from '../programme/store.ts'
import { sampleAddress, samplePlan } from './samplePlan.ts'

let home: string
let local: LocalChain
let database: Store
let deployer: PrivateKeyAccount
let seats: readonly PrivateKeyAccount[]
const runs: Run[] = []

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'specie-deploy-'))
  await writeFile(join(home, 'password'), 'correct horse battery staple\n', { mode: 0o600 })
  ;[local, database] = await Promise.all([startLocalChain(), throwAwayDatabase()])
  const keys = await Promise.all(['deployer', 'one', 'two'].map(newKey))
  ;[deployer, ...seats] = keys as [PrivateKeyAccount, ...PrivateKeyAccount[]]
  for (const { address } of seats) await local.fund(address, 10n ** 18n)
  await writeFile(join(home, 'programme.yaml'), planText())
})
after(async () => {
  for (const { child } of runs) child.kill('SIGKILL')
  await Promise.all([local?.stop(), database?.close()])
  await rm(home, { recursive: true, force: true })
})

test('who cannot pay reads the whole plan, then what is lacking, before anything is signed', async () => {
  const run = command(['deploy', plan(), '--dry-run'])
  assert.equal(await run.ends(), 1, run.output())
  assert.match(run.output(), /the coin [\s\S]*the Reserve: what counts/)
  assert.match(run.output(), /The deployer cannot pay for it\.[\s\S]*has +0\n[\s\S]*needs[\s\S]*lacks +0\.\d/)
  const asJson = command(['deploy', plan(), '--dry-run', '--json'])
  assert.equal(await asJson.ends(), 1, asJson.output())
  const { error } = JSON.parse(asJson.output())
  assert.equal(error.code, 'TOO_LITTLE_FOR_GAS')
  assert.equal(error.plan.transactions.length, 6)
  assert.equal(await nonce(), 0)
  await local.fund(deployer.address, 10n ** 18n)
})

test('the dry run shows every transaction, and neither signs nor sends nor writes', async () => {
  const run = command(['deploy', plan(), '--dry-run', '--json'])
  assert.equal(await run.ends(), 0, run.output())
  const shown = JSON.parse(run.output())
  assert.equal(shown.sent, false)
  assert.deepEqual(
    shown.transactions.map((one: { nonce: number; makes: string }) => [one.nonce, one.makes]),
    [
      [0, 'coin'],
      [1, 'barTitle'],
      [2, 'council'],
      [3, 'settlement'],
      [4, 'reserve'],
      [5, 'logAnchor'],
    ],
  )
  for (const { dataDigest, contract, gas, makes } of shown.transactions) {
    assert.match(dataDigest, /^0x[0-9a-f]{64}$/)
    assert.match(contract, /^0x[0-9a-fA-F]{40}$/)
    assert.ok(BigInt(gas) > (makes === 'logAnchor' ? 100_000n : 1_000_000n))
  }
  assert.equal(await nonce(), 0)
  assert.equal(await readSettings(database.pool), null)
  assert.equal(await readDeployment(database.pool), null)
})

test('nobody is there to say yes: nothing is sent', async () => {
  const run = command(['deploy', plan()])
  assert.equal(await run.ends(), 2, run.output())
  assert.match(run.output(), /what it does[\s\S]*Nobody can be asked/)
  assert.equal(await nonce(), 0)
})

test('known keys, a deployer with a role, and another chain are refused', async () => {
  const known = join(home, 'known.yaml')
  await writeFile(known, planText().replace(sampleAddress(9), seats[0]?.address ?? ''))
  const twice = command(['deploy', known, '--dry-run'])
  assert.equal(await twice.ends(), 1)
  assert.match(twice.output(), /line \d+.*one role for ever/)
  await writeFile(known, planText().replace(sampleAddress(9), deployer.address))
  const role = command(['deploy', known, '--dry-run'])
  assert.equal(await role.ends(), 1)
  assert.match(role.output(), /The deployer has a role[\s\S]*officer Officer One/)
  await writeFile(known, planText().replace('31337', '5'))
  const other = command(['deploy', known, '--dry-run'])
  assert.equal(await other.ends(), 1)
  assert.match(other.output(), /another chain than the plan names[\s\S]*node +31337/)
})

test('killed after its second contract, it goes on where it was: six transactions, one set of contracts', async () => {
  const killed = command(['deploy', plan(), '--yes', '--password-file', join(home, 'password')])
  await killed.says(/^barTitle at/m)
  killed.child.kill('SIGKILL')
  await killed.ends()
  assert.equal(await readSettings(database.pool), null)
  const changed = join(home, 'changed.yaml')
  await writeFile(changed, planText().replace('raiseDelayHours: 24', 'raiseDelayHours: 25'))
  const otherwise = command(['deploy', changed, '--yes', '--password-file', join(home, 'password')])
  assert.equal(await otherwise.ends(), 1)
  assert.match(otherwise.output(), /begun here from another plan/)

  const again = command(['deploy', plan(), '--yes', '--password-file', join(home, 'password')])
  assert.equal(await again.ends(), 0, again.output())
  assert.match(again.output(), /Alder Gold stands on chain 31337/)
  assert.match(again.output(), /admit sponsor Sponsor +0 of 2 +not proposed/)
  assert.match(again.output(), /add vault in CH for Sponsor, kept by Custodian/)
  assert.equal(await nonce(), 6)
  const settings = await readSettings(database.pool)
  assert.ok(settings?.completed)
  const chain = await connectChain({ rpcUrl: local.rpcUrl, ...settings })
  assert.equal((await chain.readReserve()).rules.quorum, 2)
  assert.equal((await chain.block(settings.deployedAtBlock)).hash, settings.deployedAtHash)
  const once = command(['deploy', plan(), '--yes', '--password-file', join(home, 'password')])
  assert.equal(await once.ends(), 0)
  assert.match(once.output(), /stands already; nothing was sent/)
  assert.equal(await nonce(), 6)
})

test('the seats let everybody in, each with its own key, and then nothing is left to sign', async () => {
  const asSeat = async (name: string) => {
    const words = ['--keystore', join(home, `${name}.json`), '--password-file', join(home, 'password')]
    const run = command(['council', 'bootstrap', plan(), ...words])
    assert.equal(await run.ends(), 0, run.output())
    return run.output()
  }
  const first = await asSeat('one')
  assert.match(first, /^5\/\d+ +admit guardian Guardian: proposes it, number 5$/m)
  assert.match(first, /admit guardian Guardian +proposes it, number 5/)
  assert.match(await asSeat('one'), /admit guardian Guardian +has approved number 5/)
  assert.match(await asSeat('two'), /admit guardian Guardian +approves number 5/)
  await local.advance(8 * 86_400)
  assert.match(await asSeat('two'), /raise cap of Sponsor to 500,000 g +carries out number 9/)
  const done = command(['deploy', plan()])
  assert.equal(await done.ends(), 0, done.output())
  assert.match(done.output(), /Everybody in the plan is admitted/)
  const status = command(['status'])
  assert.equal(await status.ends(), 0, status.output())
})

function command(words: readonly string[]): Run {
  const run = specie(words, {
    SPECIE_DATA: join(home, 'data'),
    DATABASE_URL: database.databaseUrl,
    RPC_URL: local.rpcUrl,
  })
  runs.push(run)
  return run
}

const plan = () => join(home, 'programme.yaml')

function planText(): string {
  return samplePlan((text) =>
    text
      .replace(sampleAddress(1), seats[0]?.address ?? '')
      .replace(sampleAddress(2), seats[1]?.address ?? ''),
  )
}

async function newKey(name: string): Promise<PrivateKeyAccount> {
  const key = generatePrivateKey()
  const encrypted = await encryptKey(key, 'correct horse battery staple')
  assert.ok(encrypted.ok)
  await writeKeystore(join(home, `${name}.json`), encrypted.value)
  return privateKeyToAccount(key)
}

async function nonce(): Promise<number> {
  const client = createPublicClient({ transport: http(local.rpcUrl) })
  return client.getTransactionCount({ address: deployer.address })
}
