import assert from 'node:assert/strict'
import { test } from 'node:test'
import { box, netLayout, paymentsOf } from './netLayout.ts'

test('members stand within the picture, and every flow between two of them is an arrow', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F']
  const flows = [
    { from: 'A', to: 'B', size: 9 },
    { from: 'B', to: 'A', size: 1 },
    { from: 'A', to: 'nobody', size: 5 },
  ]
  const { seats, arrows } = netLayout(names, flows, 9)
  for (const { x, y } of seats) assert.ok(x > 0 && x < box.width && y > 0 && y < box.height)
  assert.deepEqual(
    arrows.map(({ from, to }) => `${from}${to}`),
    ['AB', 'BA'],
  )
  const [wide, thin] = arrows
  assert.ok((wide?.width ?? 0) > (thin?.width ?? 0))
  assert.notEqual(wide?.path, thin?.path)
})

test('net debtors pay net creditors straight, in at most one payment fewer than members', () => {
  const payments = paymentsOf([
    ['A', -30n],
    ['B', 50n],
    ['C', -20n],
  ])
  assert.deepEqual(payments, [
    { from: 'A', to: 'B', units: 30n },
    { from: 'C', to: 'B', units: 20n },
  ])
  assert.deepEqual(paymentsOf([]), [])
})
