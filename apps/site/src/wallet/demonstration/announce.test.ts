import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayExist } from './announce.ts'

test('the demonstration wallet exists in a demonstration on the local chain and nowhere else', () => {
  assert.equal(mayExist({ demonstration: true, chainId: 31337 }), true)
  assert.equal(mayExist({ demonstration: false, chainId: 31337 }), false)
  assert.equal(mayExist({ demonstration: true, chainId: 1 }), false)
})
