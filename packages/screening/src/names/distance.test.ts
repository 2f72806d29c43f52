import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  bareDistance,
  consonantsIn,
  farAway,
  leastDistance,
  leastOfSound,
  leastOfSpelling,
  soundDistance,
  spellingDistance,
} from './distance.ts'
import { soundOf } from './sound.ts'

const word = fc.stringMatching(/^[a-z]{0,12}$/)

test('a slip costs 100: a letter other, dropped, added, or two neighbours exchanged', () => {
  for (const other of ['veretanikov', 'vereteikov', 'veretennikov', 'vereetnikov']) {
    assert.equal(spellingDistance('veretenikov', other, 300), 100, other)
  }
  assert.equal(spellingDistance('abcd', 'badc', 300), 200)
})

test('what sounds alike costs less, and vowels next to nothing against a writing without them', () => {
  assert.ok(soundDistance('petrov', 'bedrov', 300) < spellingDistance('petrov', 'bedrov', 300))
  assert.equal(bareDistance('mhmud', 'mahmud', 300), 10)
  assert.equal(bareDistance('dvd', 'david', 300), 20)
})

test('beyond the limit everything is equally far', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 300 }), (one, other, limit) => {
      const whole = soundDistance(one, other, farAway - 1)
      assert.equal(soundDistance(one, other, limit), whole <= limit ? whole : farAway)
    }),
  )
})

test('both ways round it is the same', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      assert.equal(soundDistance(one, other, 5000), soundDistance(other, one, 5000))
      assert.equal(bareDistance(one, other, 5000), bareDistance(other, one, 5000))
    }),
  )
})

test('the quick bound never exceeds the distance it stands for', () => {
  fc.assert(
    fc.property(word, word, (left, right) => {
      const [one, other] = [soundOf(left), soundOf(right)]
      const bound = leastDistance(consonantsIn(one), consonantsIn(other), leastOfSound)
      assert.ok(bound <= soundDistance(one, other, 5000), `${one} ${other}`)
      const spelt = leastDistance(consonantsIn(left), consonantsIn(right), leastOfSpelling)
      assert.ok(spelt <= spellingDistance(left, right, 5000), `${left} ${right}`)
    }),
    { numRuns: 2000 },
  )
})
