import assert from 'node:assert/strict'
import { test } from 'node:test'
import { someTerms } from './someTerms.ts'
import { inLanguage, readTerms, termsLanguages } from './terms.ts'

const read = (change: (terms: ReturnType<typeof someTerms>) => void) => {
  const terms = someTerms()
  change(terms)
  return readTerms(JSON.stringify(terms))
}
const faultsOf = (change: (terms: ReturnType<typeof someTerms>) => void) => {
  const outcome = read(change)
  return outcome.ok ? [] : outcome.refusal.faults
}

test('whole terms are read as they are written', () => {
  const outcome = readTerms(JSON.stringify(someTerms()))
  assert.ok(outcome.ok)
  assert.equal(outcome.value.loss.rule, 'pro-rata')
})

test('a clause that no contract enforces may not claim one, and one that a contract enforces names it', () => {
  assert.deepEqual(
    faultsOf(({ clauses: [first] }) => Object.assign(first ?? {}, { by: 'Reserve.mint' })),
    ['clauses.0.by: what a contract enforces names the contract, and nothing else does'],
  )
  assert.deepEqual(
    faultsOf(({ clauses: [first] }) => Object.assign(first ?? {}, { bound: 'contract' })),
    ['clauses.0.by: what a contract enforces names the contract, and nothing else does'],
  )
})

test('what every investor asks must have its clause, once', () => {
  assert.deepEqual(
    faultsOf((terms) => terms.clauses.splice(2, 1)),
    ['clauses: a clause loss is missing'],
  )
  assert.deepEqual(
    faultsOf((terms) => terms.clauses.push({ ...terms.clauses[0] } as (typeof terms.clauses)[0])),
    ['clauses.10.id: claim stands twice'],
  )
})

test('no JSON, an unknown field and a wrong day are told by their place', () => {
  const broken = readTerms('{"terms":')
  assert.match(broken.ok ? '' : (broken.refusal.faults[0] ?? ''), /^no JSON: /)
  assert.deepEqual(
    faultsOf((terms) => Object.assign(terms, { effectiveFrom: '2026-02-30' })),
    ['effectiveFrom: Invalid ISO date'],
  )
  assert.match(faultsOf((terms) => Object.assign(terms, { extra: 1 }))[0] ?? '', /extra/)
})

test('a text that was not translated is given in English, and says so', () => {
  const said = { en: 'gold', ru: 'золото' }
  assert.deepEqual(inLanguage(said, 'ru'), { text: 'золото', translated: true })
  assert.deepEqual(inLanguage(said, 'zh'), { text: 'gold', translated: false })
  assert.equal(termsLanguages.length, 4)
})
