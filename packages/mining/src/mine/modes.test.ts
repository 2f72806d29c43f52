import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { readLuxProfiles } from './luxProfiles.ts'
import { hullSegments, type Mode, partLoadModes, segmentsOf, topWatts } from './modes.ts'

const captured = new URL('../../../../../shared/data/miners/luxminer/v1/profiles.json', import.meta.url)
const skip = existsSync(captured) ? false : 'no ../shared/data/miners beside the project'

test('a mode below the hull is never used', () => {
  const modes = [mode('low', 40, 1000), mode('dull', 60, 1700), mode('high', 90, 2300)]
  const segments = hullSegments(modes)
  assert.deepEqual(
    segments.map(({ from, to }) => [from, to]),
    [
      ['off', 'low'],
      ['low', 'high'],
    ],
  )
  assert.deepEqual(segments[1], {
    from: 'low',
    to: 'high',
    watts: 1300,
    terahashes: 50,
    joulesPerTerahash: 26,
  })
})

test('a mode that draws more and hashes less is left out, and the rated mode alone is one segment', () => {
  assert.equal(hullSegments([mode('a', 100, 3000), mode('worse', 90, 3200)]).length, 1)
  assert.deepEqual(segmentsOf({ modes: [] }, { terahashes: 200, watts: 3500 }), [
    { share: 1, petahashesPerMw: 1000 / 17.5 },
  ])
})

test('modes need power and hash rate', () => {
  assert.throws(() => hullSegments([]), /A mode has watts and terahashes above 0/)
  assert.throws(() => hullSegments([mode('idle', 0, 50)]), /not idle with 50 W and 0 TH\/s/)
})

test('no mixture of machines in modes hashes more for its power than the hull, and the hull is reached', () => {
  fc.assert(
    fc.property(anyModes, fc.double({ min: 0, max: 1, noNaN: true }), (modes, share) => {
      const segments = hullSegments(modes)
      const watts = topWatts(modes) * share
      let [left, onHull] = [watts, 0]
      for (const segment of segments) {
        const taken = Math.min(left, segment.watts)
        onHull += (taken / segment.watts) * segment.terahashes
        left -= taken
      }
      // The best of any mixture of modes and off lies on a line between two of them.
      const all = [...modes, { name: 'off', terahashes: 0, watts: 0 }]
      let best = 0
      for (const low of all)
        for (const high of all) {
          if (low.watts > watts || high.watts < watts || low === high) continue
          const part = high.watts === low.watts ? 1 : (watts - low.watts) / (high.watts - low.watts)
          best = Math.max(best, low.terahashes + part * (high.terahashes - low.terahashes))
        }
      assert.ok(Math.abs(onHull - best) < 1e-6 * Math.max(1, best), `${onHull} ${best}`)
      for (const [index, segment] of segments.entries())
        assert.ok(segment.joulesPerTerahash > (segments[index - 1]?.joulesPerTerahash ?? 0))
    }),
    { numRuns: 300 },
  )
})

test('LuxOS profiles of a real machine: 25 modes, the best at 265 MHz, each step up dearer than the one before', {
  skip,
}, () => {
  const read = readLuxProfiles(readFileSync(captured, 'utf8'))
  assert.ok(read.ok)
  assert.equal(read.value.length, 25)
  assert.deepEqual(read.value[16], { name: 'default', terahashes: 121.8, watts: 2794 })
  const segments = hullSegments(read.value)
  assert.equal(segments[0]?.to, '265MHz')
  assert.ok(Math.abs((segments[0]?.joulesPerTerahash ?? 0) - 1080 / 54.7) < 1e-9)
  assert.equal(segments.at(-1)?.to, '790MHz')
  assert.ok(
    (segments.at(-1)?.joulesPerTerahash ?? 0) > 30,
    'the last terahash takes half as much again as the mean one',
  )
  assert.equal(topWatts(read.value), 4195)
})

test('the part-load curve for machines without one stands in those profiles and ends at the rated point', {
  skip,
}, () => {
  const read = readLuxProfiles(readFileSync(captured, 'utf8'))
  assert.ok(read.ok)
  const own = partLoadModes({ terahashes: 121.8, watts: 2794 })
  for (const { terahashes, watts } of own)
    assert.ok(
      read.value.some(
        (one) => Math.abs(one.terahashes - terahashes) < 1e-9 && Math.abs(one.watts - watts) < 1e-9,
      ),
      `${watts} W`,
    )
  const other = partLoadModes({ terahashes: 200, watts: 3500 }).at(-1)
  assert.ok(Math.abs((other?.terahashes ?? 0) - 200) < 1e-9 && Math.abs((other?.watts ?? 0) - 3500) < 1e-9)
})

test('an answer that is none is refused with what is missing', () => {
  const code = (text: string) => {
    const read = readLuxProfiles(text)
    return read.ok ? 'read' : read.refusal.code
  }
  assert.equal(code('{'), 'NOT_JSON')
  assert.equal(code('{"POWER": []}'), 'NO_PROFILES')
  assert.equal(code('null'), 'NO_PROFILES')
  assert.equal(code('{"PROFILES": [{"Profile Name": "x", "Hashrate": 0, "Watts": 5}]}'), 'BROKEN_PROFILE')
})

function mode(name: string, terahashes: number, watts: number): Mode {
  return { name, terahashes, watts }
}

const anyModes = fc.array(
  fc.record({
    name: fc.constant('mode'),
    terahashes: fc.integer({ min: 1, max: 300 }),
    watts: fc.integer({ min: 100, max: 6000 }),
  }),
  { minLength: 1, maxLength: 8 },
)
