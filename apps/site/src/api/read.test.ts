import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toBigint } from '@specie/units'
import { answersOf } from '../../test/fixture/answersOf.ts'
import { readBar, readBars } from './bars.ts'
import { readHistory } from './history.ts'
import { readProgramme } from './programme.ts'
import { count, listOf, shape, text, time, UnexpectedAnswer, weight } from './read.ts'
import { readReserve } from './reserve.ts'
import { readVaults } from './vaults.ts'

test('a weight keeps every digit', () => {
  assert.equal(toBigint(weight('340282366920938463463374607431768211455', 'w')), 2n ** 128n - 1n)
})

test('a weight that is a JSON number, signed, padded or fractional is refused', () => {
  for (const wrong of [12, '-1', '007', '1.5', '', ' 1', null, undefined, '1e9']) {
    assert.throws(() => weight(wrong, 'reserve.countedMicrograms'), UnexpectedAnswer)
  }
})

test('the error names the place, what was expected and what was found', () => {
  const read = shape({ vaults: listOf(shape({ name: text, barCount: count })) })
  assert.throws(
    () =>
      read(
        {
          vaults: [
            { name: 'A', barCount: 1 },
            { name: 'B', barCount: 1.5 },
          ],
        },
        'The answer',
      ),
    {
      message: 'The answer.vaults[1].barCount should be a whole number, 0 or more, but is 1.5.',
    },
  )
  assert.throws(() => read({}, 'The answer'), {
    message: 'The answer.vaults should be a list, but is missing.',
  })
})

test('a time without its zone is refused: it would mean another moment to another reader', () => {
  assert.equal(time('2026-11-22T17:29:00Z', 't'), Date.UTC(2026, 10, 22, 17, 29))
  for (const wrong of ['2026-11-22T17:29:00', '2026-11-22', 1763832540, '2026-13-40T00:00:00Z']) {
    assert.throws(() => time(wrong, 't'), UnexpectedAnswer)
  }
})

test('every answer of the programme is read whole, in every state', () => {
  for (const answers of answersOf()) {
    readProgramme(answers.programme, 'programme')
    readReserve(answers.reserve, 'reserve')
    readVaults(answers.vaults, 'vaults')
    readHistory(answers.history, 'history')
    readBars(answers.bars, 'bars')
    if (answers.bar !== null) readBar(answers.bar, 'bar')
  }
})

test('a text that no page can bear is refused, with its place', () => {
  assert.equal(text('g'.repeat(4_000), 'vaults[0].name').length, 4_000)
  assert.throws(
    () => text('g'.repeat(4_001), 'vaults[0].name'),
    /vaults\[0\]\.name should be a text of at most 4000/,
  )
})
