import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listBars } from '../list/index.ts'
import { readForeignBars } from './readForeignBars.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a list in our own form is read strictly, and its bars by their stamps', () => {
  const list = listBars([])
  const read = readForeignBars(bytes(list.text))
  assert.ok(read.ok)
  assert.deepEqual(read.value, { digest: list.listDigest, bars: [], passedOver: 0 })
  const spoilt = readForeignBars(bytes(`${list.text}gold,SPM`))
  assert.ok(!spoilt.ok)
  assert.match(spoilt.refusal.why, /line end|columns|expected/)
})

test('a CSV with the LBMA’s columns gives brand, bare serial and year, whatever its weights and totals', () => {
  const text = [
    'Weight list of another vault,,,,,',
    'Serial Number,Brand Code,Gross Weight (troy ounces),Assay (Fineness),Fine Weight (troy ounces),Year of manufacture',
    'a 10.023,spm,401.250,995.7,399.524,2019',
    'B77,VRD,not a weight,,,',
    'Total,,802.5,,799.0,',
    '',
  ].join('\r\n')
  const read = readForeignBars(bytes(text))
  assert.ok(read.ok)
  assert.deepEqual(read.value.bars, [
    { line: 3, metal: 'gold', brand: 'SPM', bareSerial: 'A10023', year: 2019 },
    { line: 4, metal: 'gold', brand: 'VRD', bareSerial: 'B77', year: null },
  ])
  assert.equal(read.value.passedOver, 1)
})

test('a file that is no list of bars is refused, and says what was looked for', () => {
  const read = readForeignBars(bytes('name,age\nAda,36\n'))
  assert.ok(!read.ok)
  assert.match(read.refusal.why, /expected a header for serial/)
})
