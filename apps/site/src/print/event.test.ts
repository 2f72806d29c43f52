import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printEvent, printFact, printReason, printStandard } from './event.ts'
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

test('a fact is printed in the unit that its name ends in', () => {
  assert.deepEqual(printFact(['fineThousandths', '400924']), { name: 'fine', value: '400.924' })
  assert.deepEqual(printFact(['finenessHundredths', '99720']), { name: 'fineness', value: '997.20' })
  assert.deepEqual(printFact(['fineMicrograms', '12470130332']), { name: 'fine', value: '12,470.130332 g' })
  assert.deepEqual(printFact(['takenMicrograms', 'none']), { name: 'taken', value: 'none' })
  assert.deepEqual(printFact(['refiner', 'VRD']), { name: 'refiner', value: 'VRD' })
})
