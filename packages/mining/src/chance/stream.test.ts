import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stream } from './stream.ts'

const many = 100_000

test('a stream depends on its seed and its path alone', () => {
  const first = stream(7, 3)
  stream(7, 4).uniform()
  const again = stream(7, 3)
  for (let n = 0; n < 100; n++) assert.equal(first.uniform(), again.uniform())
  assert.notEqual(stream(7, 3).uniform(), stream(7, 4).uniform())
  assert.notEqual(stream(7, 3).uniform(), stream(8, 3).uniform())
  assert.notEqual(stream(2 ** 40 + 7).uniform(), stream(7).uniform())
})

test('uniform numbers fill [0, 1) evenly: chi square over a hundred classes', () => {
  const counts = new Array<number>(100).fill(0)
  const chance = stream(1)
  for (let n = 0; n < many; n++) {
    const drawn = chance.uniform()
    assert.ok(drawn >= 0 && drawn < 1)
    counts[Math.floor(drawn * 100)] = (counts[Math.floor(drawn * 100)] ?? 0) + 1
  }
  const expected = many / 100
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  // 99 degrees of freedom: between these two in all but one of a thousand honest generators.
  assert.ok(chiSquare > 55 && chiSquare < 150, `chi square ${chiSquare}`)
})

test('normal numbers have mean 0, deviation 1, no skew and the kurtosis of a bell', () => {
  const chance = stream(2)
  let [first, second, third, fourth] = [0, 0, 0, 0]
  for (let n = 0; n < many; n++) {
    const x = chance.normal()
    first += x / many
    second += x ** 2 / many
    third += x ** 3 / many
    fourth += x ** 4 / many
  }
  assert.ok(Math.abs(first) < 0.015 && Math.abs(second - 1) < 0.02, `${first}, ${second}`)
  assert.ok(Math.abs(third) < 0.04 && Math.abs(fourth - 3) < 0.12, `${third}, ${fourth}`)
})

test('neighbouring streams are not correlated', () => {
  let product = 0
  for (let n = 0; n < many; n++)
    product += (stream(5, n).uniform() - 0.5) * (stream(5, n + 1).uniform() - 0.5)
  assert.ok(Math.abs((product / many) * 12) < 0.015)
})

test('a seed that is no whole number is refused', () => {
  assert.throws(() => stream(1.5), /whole number/)
  assert.throws(() => stream(-1), /whole number/)
})
