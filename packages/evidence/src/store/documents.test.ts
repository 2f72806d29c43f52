import assert from 'node:assert/strict'
import { test } from 'node:test'
import { migrate, throwAwayDatabase } from '@specie/store'
import { documentsOf, findDocument, keepDocument, latestDocument } from './documents.ts'
import { documentsMigrations } from './documentsSchema.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const at = new Date('2026-11-23T00:00:00Z')

test('a document is kept once, byte for byte, and no number has two', async () => {
  const database = await throwAwayDatabase()
  try {
    await migrate(database.pool, documentsMigrations)
    const keep = (number: number, text: string) =>
      keepDocument(database.pool, { kind: 'terms', number, bytes: bytes(text) }, at)
    const first = await keep(1, 'one')
    assert.ok(first.ok)
    assert.deepEqual(await keep(1, 'one'), first)
    const other = await keep(1, 'another')
    assert.deepEqual(other.ok ? null : other.refusal, {
      code: 'DOCUMENT_OTHER',
      kind: 'terms',
      number: 1,
      digest: first.value.digest,
    })
    assert.ok((await keep(3, 'three')).ok)
    const late = await keep(2, 'two')
    assert.equal(late.ok ? null : late.refusal.code, 'DOCUMENT_OUT_OF_ORDER')
    assert.deepEqual((await findDocument(database.pool, first.value.digest))?.bytes, bytes('one'))
    assert.equal((await latestDocument(database.pool, 'terms'))?.number, 3)
    assert.deepEqual(
      (await documentsOf(database.pool, 'terms')).map(({ number }) => number),
      [3, 1],
    )
    await assert.rejects(database.pool.query('delete from evidence.document'), /append-only/)
    await assert.rejects(database.pool.query('truncate evidence.document'), /append-only/)
  } finally {
    await database.close()
  }
})

test('of many who keep the same number at once, one document stands', async () => {
  const database = await throwAwayDatabase()
  try {
    await migrate(database.pool, documentsMigrations)
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, at_) =>
        keepDocument(database.pool, { kind: 'report', number: 202611, bytes: bytes(`text ${at_ % 2}`) }, at),
      ),
    )
    assert.equal(new Set(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.digest] : []))).size, 1)
    assert.equal((await documentsOf(database.pool, 'report')).length, 1)
  } finally {
    await database.close()
  }
})
