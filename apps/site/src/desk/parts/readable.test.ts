import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namedParts, readable } from './readable.ts'

const address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

test('a moment, a name and a digest are readable; everything else is left as it is', () => {
  const known = [{ address: address.toLowerCase(), name: 'Lindvael' }]
  assert.equal(
    readable(`It waits until 2026-11-27T12:01:12.000Z.`, known),
    'It waits until 27 Nov 2026, 12:01 UTC.',
  )
  assert.equal(readable(`with ${address}, 5 g`, known), 'with Lindvael, 5 g')
  assert.equal(readable(`with ${address}`, []), 'with 0x709979…dc79C8')
  assert.equal(readable(`In 0x${'ab'.repeat(32)}.`, known), 'In 0xababab…ababab.')
})

test('what is signed stays as it is, and a name stands beside each address that has one', () => {
  const known = [{ address: address.toLowerCase(), name: 'Lindvael' }]
  const other = `0x${'ab'.repeat(20)}`
  const line = `${address} issues 5 coins to ${other}. Root: 0x${'cd'.repeat(32)}`
  const parts = namedParts(line, known)
  assert.equal(parts.map(({ text }) => text).join(''), line)
  assert.deepEqual(
    parts.filter(({ name }) => name !== null),
    [{ text: address, name: 'Lindvael' }],
  )
})
