/** From an event on a real chain to a proof that a stranger checks; and a database that came back too old. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Chain, connectChain } from '@specie/coin'
import { outboxMigrations, readMessage } from '@specie/coin/outbox'
import { type ChainReader, openReader } from '@specie/coin/reader'
import { checkProof, makeProof, newSecretKey, printHash, rootOf } from '@specie/evidence/log'
import { readEntry, sourceOf } from '@specie/evidence/log-entry'
import { newestEntries, readEntries, readStoredEdge } from '@specie/evidence/log-store'
import { type Store, throwAwayDatabase } from '@specie/store'
import { micrograms } from '@specie/units'
import { cast } from '../../../../packages/coin/src/behaviour/cast.ts'
import { done, found } from '../../../../packages/coin/src/behaviour/found.ts'
import { digestNamed, signing } from '../../../../packages/coin/src/behaviour/sign.ts'
import { withTitle } from '../../../../packages/coin/src/behaviour/stage.ts'
import { type RealWorld, realWorld } from '../../../../packages/coin/src/behaviour/worlds.ts'
import { policyOf, signerNamed } from '../../test/logWorld.ts'
import { allMigrations } from '../programme/migrations.ts'
import type { Programme } from '../programme/programme.ts'
import { anchorWhenDue } from './anchor.ts'
import { eventContext, feedChain, feedPublished } from './feed.ts'
import { folderSource, logFiles } from './files.ts'
import { mirrorLog } from './mirror.ts'
import { publishNotice } from './notice.ts'
import { logAt } from './place.ts'
import { publishedCheckpoint } from './published.ts'
import { restoreLog } from './restore.ts'
import { originOf, writeSecretKey } from './setting.ts'
import { LogWentBack, requirePublishedHistory, signLog } from './sign.ts'

let home: string
let world: RealWorld
let chain: Chain
let store: Store
let reader: ChainReader
before(async () => {
  assert.ok(outboxMigrations.length > 0)
  home = await mkdtemp(join(tmpdir(), 'specie-log-chain-'))
  world = await realWorld()
  await found(world)
  await withTitle({ world, sign: signing(world.chain) })
  for (const _ of [1, 2]) await world.advance(1)
  chain = await connectChain({ rpcUrl: world.rpcUrl, contracts: world.chain.contracts })
  store = await throwAwayDatabase({ migrations: allMigrations })
  reader = await readerOf(store)
})
after(async () => {
  await reader?.close()
  await store?.close()
  await world?.stop()
  await rm(home, { recursive: true, force: true })
})

test('what became final is in the log once, in the chain’s order; what may still go is not', async () => {
  const context = await eventContext(chain)
  await readAll()
  await feedAll(store)
  const entries = await kindsIn(store)
  for (const kind of ['admission', 'vault', 'weightList', 'statement', 'mint', 'titleOpened'])
    assert.ok(entries.includes(kind), kind)
  const before = (await readStoredEdge(store.pool)).size
  const { number } = done(
    await chain.write.hold(cast.custodian, {
      vault: 1,
      amount: micrograms(5n),
      evidence: digestNamed('court'),
    }),
  ).block
  await readAll()
  assert.equal(await feedAll(store), 0, 'its block is not final yet')
  await world.advance(1)
  await world.advance(1)
  assert.ok((await chain.finalized()).number >= number)
  await readAll()
  assert.deepEqual(await feedChain(store.pool, context), { added: 1, more: false })
  assert.deepEqual(await feedChain(store.pool, context), { added: 0, more: false })
  assert.equal(await feedPublished(store.pool, context), 0)
  const [hold] = await newestEntries(store.pool, { limit: 1 })
  const read = readEntry(hold?.bytes ?? new Uint8Array())
  assert.ok(read.ok && read.value.kind === 'hold')
  assert.deepEqual(read.value.what, { vault: 1, entry: 1, amountMicrograms: '5' })
  assert.deepEqual(read.value.by, [cast.custodian.address.toLowerCase()])
  assert.equal(hold?.index, before)
  assert.equal(hold?.source, sourceOf(read.value))
})

test('a feeding that lost its place looks through everything and adds nothing', async () => {
  await store.pool.query("update evidence.log_fed set block_hash = '0x00'")
  const { size } = await readStoredEdge(store.pool)
  assert.equal(await feedAll(store), 0)
  assert.equal((await readStoredEdge(store.pool)).size, size)
})

test('entry to signed checkpoint to checked proof, and anchored once however many are due at once', async () => {
  const signer = signerNamed(origin(), 'ed25519')
  const files = logFiles(store.pool, join(home, 'public'))
  const published = await publishNotice(programmeOf(store), notice)
  assert.ok(published.ok && published.value.isNew)
  const begunAtMs = performance.now()
  await signLog(store.pool, signer)
  const shown = await publishedCheckpoint(store.pool, policyOf({ signer }, []))
  assert.ok(shown)
  const [newest] = await newestEntries(store.pool, { limit: 1 })
  const proof = await makeProof(files.read, shown.note, newest?.index ?? -1)
  assert.ok(proof.ok)
  assert.ok(checkProof(proof.value, newest?.bytes ?? new Uint8Array(), policyOf({ signer }, [])).ok)
  assert.ok(performance.now() - begunAtMs < 1_000, `${performance.now() - begunAtMs} ms`)

  const anchoring = { account: cast.sponsor.address, everyMs: 3_600_000 }
  const anchored = await Promise.all(
    Array.from({ length: 5 }, () => anchorWhenDue(store.pool, anchoring, shown)),
  )
  assert.equal(anchored.filter(Boolean).length, 1)
  const message = await readMessage(store.pool, `log ${shown.size}`)
  assert.equal(message?.name, 'anchorLog')
  assert.ok((await publishNotice(programmeOf(store), notice.replace('first', 'second'))).ok)
  await signLog(store.pool, signer)
  const next = await publishedCheckpoint(store.pool, policyOf({ signer }, []))
  assert.ok(next && next.size === shown.size + 1)
  assert.equal(await anchorWhenDue(store.pool, anchoring, next), false, 'an hour has not passed')
  const later = new Date(Date.now() + 3_600_001)
  assert.equal(await anchorWhenDue(store.pool, anchoring, next, later), true)
  done(await chain.write.anchorLog(cast.sponsor, { size: shown.size, root: shown.root }))
  done(await chain.write.anchorLog(cast.sponsor, { size: next.size, root: next.root }))
  await requirePublishedHistory(store.pool, elsewhere())
  const notices = [notice.replace('"first"', '"A B"'), '{"id":"x"}', '[', notice.replace('"en"', '"de"')]
  for (const wrong of notices) assert.ok(!(await publishNotice(programmeOf(store), wrong)).ok, wrong)
})

test('a database that came back too old signs nothing until the log is back, and then it is the same log', async () => {
  const signer = signerNamed(origin(), 'ed25519')
  await signLog(store.pool, signer).catch(() => {})
  const copy = join(home, 'copy')
  const secret = newSecretKey(origin(), 'ed25519')
  writeSecretKey(join(home, 'log', 'key'), secret)
  const older = await throwAwayDatabase({ migrations: allMigrations })
  const second = await readerOf(older)
  try {
    const programme = programmeOf(older)
    // The whole log, signed with the key that this place has.
    const key = (await import('./setting.ts')).logSigner(programme)
    assert.ok(key)
    const head = await readStoredEdge(store.pool)
    const { signCheckpoint } = await import('@specie/evidence/log')
    const note = signCheckpoint({ origin: origin(), size: head.size, root: rootOf(head), extensions: [] }, [
      key,
    ])
    const source = logFiles(store.pool, join(home, 'public')).read
    assert.ok((await mirrorLog(source, { size: head.size, root: rootOf(head), note }, copy)).ok)

    while (await second.step());
    await feedAll(older)
    const behind = (await readStoredEdge(older.pool)).size
    assert.ok(behind < head.size)
    await assert.rejects(requirePublishedHistory(older.pool, elsewhere()), LogWentBack)
    const published = { ...elsewhere(), account: null, files: folderSource(copy) }
    await assert.rejects(requirePublishedHistory(older.pool, published), /in the published files/)
    const restored = await restoreLog(programme, logAt(copy))
    assert.deepEqual(restored, { size: head.size, added: head.size - behind })
    await requirePublishedHistory(older.pool, { ...elsewhere(), files: folderSource(copy) })
    assert.equal(await feedAll(older), 0)
    assert.equal(printHash(rootOf(await readStoredEdge(older.pool))), printHash(rootOf(head)))
    assert.ok((await publishNotice(programme, notice.replace('first', 'third'))).ok)
    await assert.rejects(restoreLog(programme, logAt(copy)), /only/)
  } finally {
    await second.close()
    await older.close()
  }
})

const notice = JSON.stringify({
  id: 'first',
  texts: [{ language: 'en', title: 'It begins', text: 'The log is open.' }],
  corrects: null,
})

function elsewhere() {
  return { chain, account: cast.sponsor.address, files: async () => null, witnesses: [] }
}

function origin(): string {
  return originOf({ chainId: chain.chainId, contracts: chain.contracts })
}

function programmeOf({ pool }: Pick<Store, 'pool'>): Programme {
  const settings = { chainId: chain.chainId, contracts: chain.contracts, demonstration: false }
  return {
    pool,
    settings,
    dataDirectory: home,
    now: () => chain.now(),
    chain: () => chain,
  } as unknown as Programme
}

function readerOf({ pool }: Pick<Store, 'pool'>): Promise<ChainReader> {
  return openReader({ pool, chain, deployedAtBlock: 1, apply: async () => {}, log: () => {} })
}

async function readAll(): Promise<void> {
  for (let steps = 0; await reader.step(); steps += 1) assert.ok(steps < 1_000)
}

async function feedAll({ pool }: Pick<Store, 'pool'>): Promise<number> {
  const context = await eventContext(chain)
  let all = 0
  for (;;) {
    const { added, more } = await feedChain(pool, context)
    all += added
    if (!more) return all
  }
}

async function kindsIn({ pool }: Pick<Store, 'pool'>): Promise<readonly string[]> {
  return (await readEntries(pool, { from: 0, limit: 10_000 })).map(({ kind }) => kind)
}
