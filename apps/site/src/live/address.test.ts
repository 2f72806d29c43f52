import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addressFields, parseAddress, printAddress } from './address.ts'

test('what stands in the address is only what was chosen', () => {
  assert.equal(printAddress({}), '')
  assert.equal(printAddress({ query: 'A 10023', vault: '' }), '?query=A+10023')
})

test('an address that is sent to somebody shows them the same', () => {
  const field = fc.string({ maxLength: 100 })
  fc.assert(
    fc.property(
      fc.record(
        { query: field, vault: field, brand: field, state: field, bar: field },
        { noNullPrototype: true },
      ),
      (address) => {
        assert.deepEqual(parseAddress(printAddress(address)), address)
      },
    ),
  )
})

test('foreign fields are left out, and a field of a megabyte is cut', () => {
  const address = parseAddress(`?utm=1&query=${'a'.repeat(1_000_000)}`)
  assert.deepEqual(Object.keys(address).toSorted(), [...addressFields].toSorted())
  assert.equal(address.query.length, 100)
})
