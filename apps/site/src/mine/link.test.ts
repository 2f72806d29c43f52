import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commandOf, type Draft, fragmentOf, readFragment } from './link.ts'

const draft: Draft = {
  example: 'station-gas',
  text: '',
  fileName: 'site.yaml',
  files: {},
  changes: { 'mine.mw': 60, 'bitcoin.priceUsd': 120_000 },
}

test('a link restores the plan that it was made of', () => {
  assert.equal(fragmentOf(draft), '#station-gas&mine.mw%3D60&bitcoin.priceUsd%3D120000')
  assert.deepEqual(readFragment(fragmentOf(draft), ['station-gas']), {
    example: 'station-gas',
    changes: draft.changes,
  })
})

test('a link that names no plan, or carries anything but numbers, does nothing', () => {
  assert.equal(readFragment('#other&mine.mw=3', ['station-gas']), null)
  assert.equal(readFragment('', ['station-gas']), null)
  assert.deepEqual(readFragment('#station-gas&mine.mw=<b>&%E0%A4%A&name=1e999', ['station-gas'])?.changes, {})
})

test('the command line repeats the plan', () => {
  assert.equal(
    commandOf(draft),
    'npx specie mine plan packages/mining/examples/station-gas.yaml --set mine.mw=60 --set bitcoin.priceUsd=120000 --out report',
  )
  assert.match(commandOf({ ...draft, example: null, changes: {} }), /^npx specie mine plan site\.yaml --out/)
})
