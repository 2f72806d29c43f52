import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factOf, printEvent } from './event.ts'
import { printJurisdiction } from './place.ts'

test('an event is readable however the program spells it', () => {
  for (const spelling of ['BAR_LISTED', 'barListed', 'bar listed', 'bar-listed']) {
    assert.equal(printEvent(spelling), 'Bar listed')
  }
})

test('what is not in a table is shown as it came', () => {
  assert.equal(printJurisdiction('CH'), 'Switzerland')
  assert.equal(printJurisdiction('Ruritania'), 'Ruritania')
})

test('a fact has the unit that its name ends in, where its value fits', () => {
  assert.deepEqual(factOf(['fineThousandths', '400924']), {
    name: 'fine',
    value: '400924',
    unit: 'Thousandths',
  })
  assert.deepEqual(factOf(['fineMicrograms', '12470130332']).unit, 'Micrograms')
  assert.deepEqual(factOf(['takenMicrograms', 'none']), { name: 'taken', value: 'none', unit: null })
  assert.deepEqual(factOf(['refiner', 'VRD']), { name: 'refiner', value: 'VRD', unit: null })
})
