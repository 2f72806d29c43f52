import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gapsAbove, stepArea, stepPath } from './path.ts'

test('a line is a staircase: a value holds until the next one', () => {
  assert.equal(
    stepPath([
      { x: 0, y: 9 },
      { x: 10, y: 5 },
    ]),
    'M0 9H10V5',
  )
})

test('where there is no value, the line has a gap', () => {
  assert.equal(stepPath([{ x: 0, y: 1 }, null, { x: 20, y: 3 }]), 'M0 1M20 3')
  assert.equal(stepPath([null]), '')
})

test('a surface closes on its floor, and nothing has no surface', () => {
  assert.equal(
    stepArea(
      [
        { x: 2, y: 1 },
        { x: 8, y: 4 },
      ],
      10,
    ),
    'M2 1H8V4V10H2Z',
  )
  assert.equal(stepArea([], 10), '')
})

test('what is owed above the gold is a gap from its moment to the next', () => {
  const gold = [
    { x: 0, y: 50 },
    { x: 10, y: 80 },
    { x: 20, y: 50 },
  ]
  const owed = gold.map(({ x }) => ({ x, y: 60 }))
  assert.deepEqual(gapsAbove(gold, owed, 30), [{ x: 10, width: 10, top: 60, height: 20 }])
})
