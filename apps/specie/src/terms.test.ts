import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { inLanguage, readTerms, termsLanguages } from '@specie/evidence'
import { documentsMigrations, findDocument } from '@specie/evidence/documents'
import { migrate, throwAwayDatabase } from '@specie/store'
import { publishedTerms, publishTerms } from './terms.ts'

const demonstration = await readFile(
  new URL('./demonstration/terms/meridianGold.json', import.meta.url),
  'utf8',
)
const now = new Date('2026-11-23T12:00:00Z')

function version(number: number, effectiveFrom: string): string {
  return JSON.stringify({ ...JSON.parse(demonstration), version: number, effectiveFrom })
}

test('the demonstration’s terms are whole, and every text stands in every language', () => {
  const read = readTerms(demonstration)
  assert.ok(read.ok)
  const { clauses, fees, insurance, law, loss } = read.value
  const said = [
    ...clauses.flatMap(({ heading, text }) => [heading, text]),
    ...fees.flatMap(({ payer, charge }) => [payer, charge]),
    ...insurance.flatMap(({ covers, excludes }) => [covers, excludes]),
    law.governing,
    law.venue,
    loss.declaredBy,
  ]
  for (const one of said) {
    for (const language of termsLanguages)
      assert.ok(inLanguage(one, language).translated, `${one.en} in ${language}`)
  }
  assert.ok(clauses.some(({ bound }) => bound === 'law') && clauses.some(({ bound }) => bound === 'contract'))
})

test('terms are published once, in order, and a later version takes its notice', async () => {
  const database = await throwAwayDatabase()
  try {
    const { pool } = database
    await migrate(pool, documentsMigrations)
    assert.equal(await publishedTerms(pool, now), null)
    const early = await publishTerms(pool, version(2, '2027-01-01'), now)
    assert.deepEqual(early.ok ? null : early.refusal, { code: 'TERMS_OUT_OF_ORDER', version: 2, expected: 1 })
    const first = await publishTerms(pool, version(1, '2026-01-05'), now)
    assert.ok(first.ok)
    assert.deepEqual(await publishTerms(pool, version(1, '2026-01-05'), now), first)
    const changed = await publishTerms(pool, version(1, '2026-01-06'), now)
    assert.equal(changed.ok ? null : changed.refusal.code, 'DOCUMENT_OTHER')
    const soon = await publishTerms(pool, version(2, '2026-12-22'), now)
    assert.deepEqual(soon.ok ? null : soon.refusal, {
      code: 'TERMS_TOO_SOON',
      effectiveFrom: '2026-12-22',
      earliest: '2026-12-23',
    })
    const second = await publishTerms(pool, version(2, '2026-12-23'), now)
    assert.ok(second.ok)

    const before = await publishedTerms(pool, now)
    assert.deepEqual([before?.inForce.version, before?.next?.version], [1, 2])
    const after = await publishedTerms(pool, new Date('2026-12-23T00:00:00Z'))
    assert.deepEqual([after?.inForce.version, after?.next], [2, null])
    const kept = await findDocument(pool, first.value.digest)
    assert.equal(new TextDecoder().decode(kept?.bytes), version(1, '2026-01-05'))
  } finally {
    await database.close()
  }
})
