import assert from 'node:assert/strict'
import { test } from 'node:test'
import { councilChange } from '@specie/client'
import { changeKinds, changeOf } from './changes.ts'

const typed = {
  party: `0x${'11'.repeat(20)}`,
  sponsor: `0x${'22'.repeat(20)}`,
  cap: '1000000',
  account: `0x${'33'.repeat(20)}`,
  custodian: `0x${'44'.repeat(20)}`,
  jurisdiction: 'CH',
  vault: '2',
  seat: `0x${'55'.repeat(20)}`,
  threshold: '3',
  by: `0x${'66'.repeat(20)}`,
}

test('every kind of change that the form offers is one that the server understands', () => {
  for (const kind of changeKinds) {
    const read = councilChange.safeParse(changeOf(kind, typed))
    assert.ok(read.success, `${kind}: ${read.error?.message}`)
    assert.equal(read.data.kind, kind)
  }
})

test('what is missing or cannot be read gives no change', () => {
  assert.equal(changeOf('raiseCap', { ...typed, cap: 'much' }), null)
  assert.equal(changeOf('addVault', { ...typed, jurisdiction: 'ch' }), null)
  assert.equal(changeOf('admitAuditor', { ...typed, party: '0x12' }), null)
  assert.equal(changeOf('addSeat', { ...typed, threshold: '0' }), null)
})
