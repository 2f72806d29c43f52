import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEpochs } from './epochs.ts'

const header = 'epoch,first_height,first_time,last_time,bits,difficulty'

test('epochs are read by the names of their columns, difficulty from the bits', () => {
  const read = readEpochs(`${header}\r\n7,14112,1240599098,1242097702,0x1d00ffff,1\r\n`)
  assert.deepEqual(read, {
    ok: true,
    value: [
      {
        epoch: 7,
        firstHeight: 14112,
        firstTime: 1240599098,
        lastTime: 1242097702,
        bits: 0x1d00ffff,
        difficulty: 1,
      },
    ],
  })
})

test('a fault is named by its line and what would be right', () => {
  const refusal = (text: string) => {
    const read = readEpochs(text)
    assert.ok(!read.ok)
    return `${read.refusal.line}: ${read.refusal.what}`
  }
  assert.equal(refusal('epoch,bits\n'), '1: no column first_height, first_time, last_time')
  assert.equal(refusal(`${header}\n0,0,1,x,0x1d00ffff,1\n`), '2: column last_time holds "x"')
  assert.equal(refusal(`${header}\n0,0,1,2,0x1d000000,1\n`), '2: bits 486539264 stand for no target')
  assert.equal(refusal(`${header}\n0,0,1,2,0x1d00ffff,1\n\n2,0,1,2,0x1d00ffff,1\n`), '4: epoch 2 after 0')
})
