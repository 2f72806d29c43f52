import assert from 'node:assert/strict'
import { test } from 'node:test'
import { micrograms, toBigint } from '@specie/units'
import { barAnswer } from '../../test/fixture/answers.ts'
import { proofOf } from '../../test/fixture/tree.ts'
import { worldOf } from '../../test/fixture/world.ts'
import { type BarProof, readBar } from '../api/bars.ts'
import { proofLayout } from '../chart/proofLayout.ts'
import { checkBar } from './checkBar.ts'

const world = worldOf('healthy', 0)
const bars = world.vaults[3]?.bars ?? []

test('every bar of a list is proved in its root, in hash and in sum', () => {
  for (const index of [0, 1, 63, 64, 158, 159]) {
    const checked = checkBar(bars[index]?.barKey ?? '', proof(index))
    assert.deepEqual(
      [checked.barKeyMatches, checked.leafMatches, checked.rootMatches],
      [true, true, true],
      `bar ${index}`,
    )
  }
})

test('a bar made heavier in its line no longer fits its leaf nor the root', () => {
  const right = proof(3)
  const checked = checkBar(bars[3]?.barKey ?? '', {
    ...right,
    line: right.line.replace(/,(\d+),-$/, ',9$1,-'),
  })
  assert.deepEqual([checked.barKeyMatches, checked.leafMatches, checked.rootMatches], [true, false, false])
})

test('weight moved from one sibling to another keeps the total and still breaks the root', () => {
  const right = proof(3)
  const siblings = right.siblings.map((sibling, level) => {
    const moved = level === 0 ? -1n : level === 1 ? 1n : 0n
    return { ...sibling, sumMicrograms: micrograms(toBigint(sibling.sumMicrograms) + moved) }
  })
  const checked = checkBar(bars[3]?.barKey ?? '', { ...right, siblings })
  assert.equal(toBigint(checked.root.sumMicrograms), toBigint(right.sumMicrograms))
  assert.equal(checked.rootMatches, false)
})

test('a proof for another place, or of another bar, is refused', () => {
  const right = proof(3)
  assert.equal(checkBar(bars[3]?.barKey ?? '', { ...right, index: 2 }).rootMatches, false)
  assert.equal(checkBar(bars[4]?.barKey ?? '', right).barKeyMatches, false)
})

test('the drawing has a pair on every level and the bar at the bottom', () => {
  const checked = checkBar(bars[3]?.barKey ?? '', proof(3))
  const layout = proofLayout(checked, 340)
  assert.equal(layout.nodes.length, 1 + 2 * checked.steps.length)
  assert.equal(layout.nodes.filter(({ onPath }) => onPath).length, 1 + checked.steps.length)
  for (const { x, y } of layout.nodes) assert.ok(x > 0 && x < layout.width && y > 0 && y < layout.height)
})

function proof(index: number): BarProof {
  const bar = bars[index]
  assert.ok(bar !== undefined)
  const read = readBar(JSON.parse(JSON.stringify(barAnswer(world, bar.barKey))), 'bar').proof
  assert.ok(read !== null)
  assert.equal(read.root, proofOf(bars, index).root)
  return read
}
