import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spread } from './spread.ts'

const licence = {
  content: { scope: { amountMicrograms: '1000000000' } },
  usedMicrograms: '250000000',
  reservedMicrograms: '500000000',
  backingMicrograms: '0',
  leftMicrograms: '250000000',
}

test('what is used and what is reserved stand one behind the other, and the sentence says the same', () => {
  const drawn = spread(licence)
  assert.deepEqual(drawn?.parts, [
    { name: 'used', x: 0, width: 100 },
    { name: 'reserved', x: 100, width: 200 },
  ])
  assert.equal(drawn?.says, '250 g used, 500 g reserved, 0 g backing coins; 250 g left.')
})

test('more than is allowed is said, and never drawn past the end', () => {
  const drawn = spread({ ...licence, usedMicrograms: '1500000000', leftMicrograms: '-1000000000' })
  assert.deepEqual(drawn?.parts, [{ name: 'used', x: 0, width: 400 }])
  assert.match(drawn?.says ?? '', /1,?000 g more than it allows/)
})

test('a licence without an amount has nothing to draw', () => {
  const unlimited = { ...licence, content: { scope: { amountMicrograms: null } }, leftMicrograms: null }
  assert.equal(spread(unlimited), null)
})
