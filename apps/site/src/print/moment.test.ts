import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printCountdown, printMoment, printRoughSpan, printSpan } from './moment.ts'

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000]

test('a moment is printed in UTC, wherever the reader is', () => {
  assert.equal(printMoment(Date.UTC(2026, 10, 22, 7, 5)), '22 Nov 2026, 07:05 UTC')
})

test('a span is told in its two greatest units, cut downward', () => {
  assert.equal(printSpan(22 * day + 4 * hour + 59 * minute), '22 days 4 hours')
  assert.equal(printSpan(1 * day + 30 * minute), '1 day')
  assert.equal(printSpan(3 * hour + 9 * minute + 59 * second), '3 hours 9 minutes')
  assert.equal(printSpan(40 * minute + 59 * second), '40 minutes')
  assert.equal(printSpan(59.9 * second), '59 seconds')
  assert.equal(printSpan(-5 * day), '0 seconds')
})

test('a rough span is its greatest unit alone', () => {
  assert.equal(printRoughSpan(22 * day + 23 * hour), '22 days')
  assert.equal(printRoughSpan(30 * second), '30 seconds')
})

test('a countdown shows every second and stops at nothing', () => {
  assert.equal(printCountdown(22 * day + 4 * hour + 9 * minute + 7 * second), '22 d 04:09:07')
  assert.equal(printCountdown(9 * minute + 7 * second), '00:09:07')
  assert.equal(printCountdown(-1), '00:00:00')
})
