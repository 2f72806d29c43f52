import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printEvent, printReason, printStandard } from './event.ts'
import { printJurisdiction } from './place.ts'

test('a bar that backs nothing says why, in words', () => {
  assert.equal(printReason('-'), null)
  assert.match(printReason('origin-unknown') ?? '', /is not known/)
  assert.match(printReason('origin-excluded:ban-2022-06') ?? '', /“ban-2022-06”/)
  assert.match(printReason('held:h-7') ?? '', /held under “h-7”/)
})

test('an event is readable however the program spells it', () => {
  for (const spelling of ['BAR_LISTED', 'barListed', 'bar listed', 'bar-listed']) {
    assert.equal(printEvent(spelling), 'Bar listed')
  }
})

test('what is not in a table is shown as it came', () => {
  assert.equal(printStandard('some-new-standard'), 'some-new-standard')
  assert.equal(printJurisdiction('CH'), 'Switzerland')
  assert.equal(printJurisdiction('Ruritania'), 'Ruritania')
})
