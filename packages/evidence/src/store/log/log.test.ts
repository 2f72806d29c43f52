import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { migrate, type Store, throwAwayDatabase, transaction } from '@specie/store'
import { bytesToHex } from 'viem'
import { type Entry, printEntry } from '../../log/entry/index.ts'
import { leafHash, rootOf, rootOfLeaves } from '../../log/index.ts'
import { documentsMigrations } from '../documentsSchema.ts'
import {
  appendEntries,
  cosignedBy,
  keepCheckpoint,
  keepCosignature,
  latestCheckpoint,
  logMigrations,
  newestEntries,
  readEntries,
  readStoredEdge,
  rootAtSize,
} from './index.ts'

let store: Pick<Store, 'pool' | 'close'>
before(async () => {
  store = await throwAwayDatabase()
  await migrate(store.pool, [...documentsMigrations, ...logMigrations])
})
after(() => store?.close())

const notice = (id: string): Entry => ({
  v: 1,
  kind: 'notice',
  programme: `eip155:31337:0x${'ab'.repeat(20)}`,
  by: [],
  at: '2026-11-23T08:00:00Z',
  until: null,
  what: { id, texts: [{ language: 'en', title: id, text: id }], corrects: null },
  evidence: [],
  check: { how: 'log' },
})
const append = (...ids: readonly string[]) =>
  transaction(store.pool, (client) => appendEntries(client, ids.map(notice)), { isolation: 'read committed' })

test('entries take places in order, each source once, and the right edge is that of their hashes', async () => {
  assert.equal(await append('a', 'b', 'a'), 2)
  assert.equal(await append('b', 'c'), 1)
  assert.equal(await append('a', 'b', 'c'), 0)
  const entries = await readEntries(store.pool, { from: 0, limit: 10 })
  assert.deepEqual(
    entries.map(({ index, source }) => [index, source]),
    [
      [0, 'notice:a'],
      [1, 'notice:b'],
      [2, 'notice:c'],
    ],
  )
  const root = rootOfLeaves(['a', 'b', 'c'].map((id) => leafHash(printEntry(notice(id)))))
  assert.deepEqual(rootOf(await readStoredEdge(store.pool)), root)
  assert.deepEqual(await rootAtSize(store.pool, 3), root)
  assert.deepEqual(
    (await newestEntries(store.pool, { kinds: ['notice'], before: 2, limit: 1 })).map(({ index }) => index),
    [1],
  )
})

test('many who append the same and other things at once leave no gap and nothing twice', async () => {
  const { size } = await readStoredEdge(store.pool)
  const added = await Promise.all(
    Array.from({ length: 12 }, (_, writer) => append('shared', `own-${writer}`, `pair-${writer % 6}`)),
  )
  assert.equal(
    added.reduce((sum, one) => sum + one, 0),
    1 + 12 + 6,
  )
  const after = await readStoredEdge(store.pool)
  assert.equal(after.size, size + 19)
  const entries = await readEntries(store.pool, { from: 0, limit: 1_000 })
  assert.deepEqual(
    entries.map(({ index }) => index),
    entries.map((_, place) => place),
  )
  assert.deepEqual(rootOf(after), rootOfLeaves(entries.map(({ bytes }) => leafHash(bytes))))
})

test('what is undone leaves nothing behind', async () => {
  const before = await readStoredEdge(store.pool)
  await assert.rejects(
    transaction(store.pool, async (client) => {
      await appendEntries(client, [notice('undone')])
      throw new Error('undone')
    }),
    /undone/,
  )
  assert.deepEqual(await readStoredEdge(store.pool), before)
})

test('nothing in the log is changed or struck out', async () => {
  for (const statement of [
    "update evidence.log_entry set kind = 'terms'",
    'delete from evidence.log_entry where index = 0',
    'truncate evidence.log_entry',
  ])
    await assert.rejects(store.pool.query(statement), /append-only/)
})

test('one length has one root, and each witness one cosignature under it', async () => {
  const { size } = await readStoredEdge(store.pool)
  const root = bytesToHex(await rootAtSize(store.pool, size))
  const checkpoint = { size, root, note: 'note\n' }
  await keepCheckpoint(store.pool, checkpoint)
  await keepCheckpoint(store.pool, checkpoint)
  await assert.rejects(
    keepCheckpoint(store.pool, { ...checkpoint, root: `0x${'00'.repeat(32)}` }),
    /signed with the root/,
  )
  assert.equal(await cosignedBy(store.pool, 'one'), null)
  await keepCosignature(store.pool, { size, witness: 'one', line: 'first\n' })
  await keepCosignature(store.pool, { size, witness: 'one', line: 'second\n' })
  assert.equal((await cosignedBy(store.pool, 'one'))?.size, size)
  assert.deepEqual((await latestCheckpoint(store.pool))?.cosignatures, [{ witness: 'one', line: 'first\n' }])
  await assert.rejects(store.pool.query('delete from evidence.log_checkpoint'), /append-only|foreign key/)
})
