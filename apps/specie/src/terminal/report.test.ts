import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asFailure, CommandFailure, exitCodes, failureAsJson, printFailure } from './failure.ts'
import { facts, moment, printJson, printReport, table } from './report.ts'

test('a weight’s field in JSON is named by its unit; bitmaps and ids keep their names', () => {
  const data = {
    amount: 5n,
    signers: 3n,
    coverage: 10_000n,
    vaults: [{ gold: 2n, asOf: 7 }],
    when: new Date(0),
  }
  assert.deepEqual(JSON.parse(printJson(data)), {
    amountMicrograms: '5',
    signers: '3',
    coverageBasisPoints: '10000',
    vaults: [{ goldMicrograms: '2', asOf: 7 }],
    when: '1970-01-01T00:00:00.000Z',
  })
})

test('a report is lines for people and one document for programs', () => {
  const report = { data: { bars: 2 }, lines: ['two', 'bars'] }
  assert.equal(printReport(report, false), 'two\nbars')
  assert.deepEqual(JSON.parse(printReport(report, true)), { bars: 2 })
})

test('figures stand to the right, words to the left', () => {
  assert.deepEqual(
    table(
      ['bar', 'fine'],
      [
        ['A', '9.5 g'],
        ['BCD', '1,200 g'],
      ],
    ),
    ['bar     fine', 'A      9.5 g', 'BCD  1,200 g'],
  )
  assert.deepEqual(facts({ a: 1, long: 'x', none: undefined }), ['a     1', 'long  x'])
  assert.equal(moment(0), '1970-01-01 00:00:00 UTC')
})

test('a failure says what, where and what would be right', () => {
  const failure = new CommandFailure('refused', 'No.', {
    code: 'NO',
    facts: { vault: 3, gone: undefined },
    remedy: 'Yes would be right.',
  })
  assert.equal(printFailure(failure), 'No.\n  vault  3\nYes would be right.')
  assert.deepEqual(JSON.parse(printJson(failureAsJson(failure))), {
    error: { code: 'NO', message: 'No.', facts: { vault: 3 }, remedy: 'Yes would be right.' },
  })
})

test('a refused connection is not a defect; an unknown error is', () => {
  const refusedConnection = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const wrapped = new Error('The database does not answer.', { cause: refusedConnection })
  assert.equal(exitCodes[asFailure(wrapped).ending], 4)
  assert.equal(exitCodes[asFailure(new TypeError('oops')).ending], 70)
  assert.equal(asFailure(new CommandFailure('usage', 'x')).ending, 'usage')
})
