import assert from 'node:assert/strict'
import { test } from 'node:test'
import { basisPoints, micrograms } from '@specie/units'
import { type History, type HistoryPoint, type MarkKind, markKinds } from '../api/history.ts'
import { speech } from '../language/en/speech.ts'
import { historyLayout, marksAt } from './historyLayout.ts'

const marks = Object.fromEntries(markKinds.map((kind) => [kind, kind])) as Record<MarkKind, string>
const labels = { ...speech, marks, wide: false }
const tonne = 1_000_000_000_000n

test('everything lies inside the drawing, on a phone and on a wide screen', () => {
  for (const width of [328, 620, 1050]) {
    const layout = historyLayout(history([3n, 4n], [1n, 2n]), width, labels)
    assert.ok(layout.left > 0 && layout.right <= width)
    assert.ok(layout.shares.bottom < layout.height)
    for (const [, x] of layout.weights.goldLine.matchAll(/[MH]([\d.]+)/g)) {
      assert.ok(Number(x) >= layout.left && Number(x) <= layout.right)
    }
  }
})

test('the weights start at 0, so that a fall looks as deep as it is', () => {
  const { weights } = historyLayout(history([10n, 9n], [8n, 8n]), 900, labels)
  assert.equal(weights.ticks[0]?.label, '0')
  assert.equal(weights.ticks[0]?.y, weights.bottom)
})

test('what is owed without gold is drawn as a gap', () => {
  assert.equal(historyLayout(history([3n, 1n, 3n], [2n, 2n, 2n]), 900, labels).weights.gaps.length, 1)
  assert.equal(historyLayout(history([3n, 3n, 3n], [2n, 2n, 2n]), 900, labels).weights.gaps.length, 0)
})

test('while nothing is owed no coverage is drawn', () => {
  const { lines } = historyLayout(history([3n, 3n], [0n, 0n]), 900, labels).shares
  assert.deepEqual(new Set(Object.values(lines)), new Set(['']))
})

test('each mark is told at exactly one point', () => {
  const told = history([3n, 3n, 3n], [1n, 1n, 1n], [500, 1000, 1500, 2000])
  const counts = told.marks.map(
    (mark) => [0, 1, 2].filter((index) => marksAt(told, index).includes(mark)).length,
  )
  assert.deepEqual(counts, [1, 1, 1, 1])
})

test('only kinds that occurred have a lane, and every hold crosses the whole chart', () => {
  const layout = historyLayout(history([3n, 3n, 3n], [1n, 1n, 1n], [1000]), 900, labels)
  assert.deepEqual(
    layout.lanes.map(({ kind }) => kind),
    ['hold'],
  )
  assert.deepEqual(
    layout.holds.map(({ x }) => x),
    [layout.x(1000)],
  )
})

function history(goldTonnes: bigint[], owedTonnes: bigint[], holdTimes: number[] = []): History {
  return {
    block: { number: 9, hash: `0x${'0'.repeat(64)}`, time: 0 },
    points: goldTonnes.map((gold, index): HistoryPoint => {
      const owed = owedTonnes[index] ?? 0n
      const share = owed === 0n ? null : basisPoints(gold < owed ? (gold * 10_000n) / owed : 10_000n)
      return {
        time: index * 1000,
        block: index,
        countedMicrograms: micrograms(gold * tonne),
        issuedMicrograms: micrograms(owed * tonne),
        titledMicrograms: micrograms(0n),
        coverageBasisPoints: share,
        withoutVaultBasisPoints: share,
        withoutCustodianBasisPoints: share,
        withoutJurisdictionBasisPoints: share,
      }
    }),
    marks: holdTimes.map((time) => ({
      time,
      kind: 'hold',
      vault: null,
      amountMicrograms: null,
      by: null,
      account: null,
      text: `at ${time}`,
    })),
  }
}
