import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namedBeside } from './names.ts'

test('whoever signs reads a name beside each address that has one, and the address itself', () => {
  const known = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
  const unknown = `0x${'ab'.repeat(20)}`
  const digest = `0x${'cd'.repeat(32)}`
  const names = { nameOf: (address: string) => (address === known ? 'Lindvael & Sons' : address) }
  assert.deepEqual(
    namedBeside([`${known.toLowerCase()} issues 5 coins to ${unknown}.`, `Subject: ${digest}`], names),
    [`${known.toLowerCase()} (Lindvael & Sons) issues 5 coins to ${unknown}.`, `Subject: ${digest}`],
  )
})
