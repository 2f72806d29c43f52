/** A table of epochs as the reports of the network write it: one row an epoch of 2,016 blocks, with header times and compact bits. */
import { type Outcome, ok, refused } from '@specie/units'
import { difficultyOf } from './difficulty.ts'

export type Epoch = {
  readonly epoch: number
  readonly firstHeight: number
  /** Header times of the first and the last block, seconds since 1970. */
  readonly firstTime: number
  readonly lastTime: number
  readonly bits: number
  /** From the bits, not as printed. */
  readonly difficulty: number
}

export type EpochsRefusal = { readonly line: number; readonly what: string; readonly right: string }

/** Reads CSV with the columns epoch, first_height, first_time, last_time and bits (0x hexadecimal or decimal), one epoch after the other. */
export function readEpochs(text: string): Outcome<readonly Epoch[], EpochsRefusal> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const header = (lines[0] ?? '').split(',').map((name) => name.trim())
  const columns = ['epoch', 'first_height', 'first_time', 'last_time', 'bits']
  const places = columns.map((name) => header.indexOf(name))
  const absent = columns.filter((_, column) => places[column] === -1)
  if (absent.length > 0)
    return refused({
      line: 1,
      what: `no column ${absent.join(', ')}`,
      right: `a header with ${columns.join(', ')}`,
    })
  const epochs: Epoch[] = []
  for (let line = 1; line < lines.length; line++) {
    const row = lines[line] ?? ''
    if (row.trim() === '') continue
    const cells = row.split(',')
    const [epoch, firstHeight, firstTime, lastTime, bits] = places.map((place) => {
      const cell = (cells[place] ?? '').trim()
      return /^(0x[0-9a-f]+|\d+)$/i.test(cell) ? Number(cell) : Number.NaN
    }) as [number, number, number, number, number]
    const faulty = [epoch, firstHeight, firstTime, lastTime, bits].findIndex(
      (value) => !Number.isSafeInteger(value),
    )
    if (faulty !== -1)
      return refused({
        line: line + 1,
        what: `column ${columns[faulty]} holds "${cells[places[faulty] ?? 0] ?? ''}"`,
        right: 'a whole number of 0 or more; bits may be 0x hexadecimal',
      })
    if (bits > 0xffffffff || (bits & 0xffffff) === 0)
      return refused({
        line: line + 1,
        what: `bits ${bits} stand for no target`,
        right: 'four bytes, as 0x1d00ffff',
      })
    const before = epochs.at(-1)
    if (before !== undefined && epoch !== before.epoch + 1)
      return refused({
        line: line + 1,
        what: `epoch ${epoch} after ${before.epoch}`,
        right: `epoch ${before.epoch + 1}`,
      })
    epochs.push({ epoch, firstHeight, firstTime, lastTime, bits, difficulty: difficultyOf(bits) })
  }
  return ok(epochs)
}
