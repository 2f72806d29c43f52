import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReserveReport } from '@specie/evidence'
import { reportPdf } from './reportPdf.ts'

const address = `0x${'1'.repeat(40)}`
const digest = `0x${'2'.repeat(64)}`
const nothing = { count: 0, micrograms: '0' }
const report: ReserveReport = {
  report: 1,
  programme: 'Золото 黄金',
  metal: 'gold',
  month: '2026-10',
  from: '2026-10-01T00:00:00Z',
  asOf: '2026-10-31T23:59:59Z',
  chain: {
    chainId: 1,
    reserve: address,
    coin: address,
    block: { number: 1, hash: digest, time: '2026-10-31T00:00:00Z' },
  },
  terms: null,
  tokens: { outstandingMicrograms: '0', titledMicrograms: '0', owedMicrograms: '0', sponsors: [] },
  reserve: {
    countedMicrograms: '0',
    listedMicrograms: '0',
    waitingMicrograms: '0',
    coverageBasisPoints: null,
    fullyBacked: true,
    without: null,
    value: null,
    composition: {
      byStandard: [],
      byRefiner: [],
      byYear: Array.from({ length: 300 }, (_, at) => ({
        what: String(1_800 + at),
        bars: 1,
        countedMicrograms: '1',
      })),
      notCounted: [],
    },
  },
  custody: [],
  statements: [],
  changes: {
    minted: nothing,
    retired: nothing,
    titled: nothing,
    untitled: nothing,
    delivered: nothing,
    withdrawn: nothing,
    assumed: nothing,
  },
  incidents: [],
}

test('the same report gives the same file, whenever it is printed, and long tables take more pages', async () => {
  const first = await reportPdf(report, digest)
  const second = await reportPdf(report, digest)
  assert.deepEqual(first, second)
  const text = Buffer.from(first).toString('latin1')
  assert.ok(text.startsWith('%PDF-'))
  assert.ok((text.match(/\/Type \/Page\b/g) ?? []).length >= 5)
})
