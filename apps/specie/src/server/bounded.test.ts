import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Address } from '@specie/coin'
import { boundedName, boundedProse } from './bounded.ts'
import { namesOf } from './sources.ts'

test('what fits stays as it is; what does not ends within the bound and shows that it was cut', () => {
  const fits = 'é'.repeat(200)
  assert.equal(boundedName(fits), fits)
  assert.equal(boundedName(`${fits}x`), `${'é'.repeat(199)}…`)
  assert.equal(boundedProse('a'.repeat(100_000)).length, 2_000)
  assert.ok(boundedName(`${'a'.repeat(198)}😀😀`).isWellFormed())
})

test('every answer takes names and places from one source, and there they are bounded', () => {
  const address = `0x${'1'.repeat(40)}` as Address
  const long = 'n'.repeat(5_000)
  const names = namesOf(
    [{ address, name: long, jurisdiction: 'CH', role: 'sponsor' }],
    [{ id: '1', vault: 1, name: long, place: long }],
  )
  assert.equal(names.nameOf(address).length, 200)
  assert.equal(names.partyOf(address).name.length, 200)
  assert.equal(names.vaultOf(1).name.length, 200)
  assert.equal(names.vaultOf(1).place.length, 200)
})
