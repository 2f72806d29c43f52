/**
 * Verifying a programme of 10,000 and of 100,000 bars: every list parsed, every bar weighed, hashed and held against its standard, trees,
 * signatures, clearances, the public log, journals and figures. Reading from chain and server is not counted, computing is. The floor is
 * bare hashing of as many preimages: four a bar. `--json` prints figures for machines, `--browser` measures a worker in Chromium too.
 */
import { keccak256 } from '@specie/register/list'
import { verify } from '../packages/evidence/src/index.ts'
import { honestProgramme, inputsOf } from '../packages/evidence/test/honestProgramme.ts'

type Size = {
  readonly bars: readonly [number, number]
  readonly targetMs: number
  readonly browserTargetMs: number
}

/** The command line must be twice as fast as the browser, or better. */
const sizes: readonly Size[] = [
  { bars: [6_000, 4_000], targetMs: 500, browserTargetMs: 1_000 },
  { bars: [60_000, 40_000], targetMs: 3_000, browserTargetMs: 6_000 },
]
const rounds = 3
const inBrowser = process.argv.includes('--browser')
const measureInBrowser = inBrowser ? (await import('./verifyInBrowser.ts')).measureInBrowser : null

const results = []
for (const { bars, targetMs, browserTargetMs } of sizes) {
  const barCount = bars[0] + bars[1]
  const programme = await honestProgramme(bars)
  let computingMs = Number.POSITIVE_INFINITY
  let slowest = ''
  for (let round = 0; round < rounds; round++) {
    const verdict = await verify(inputsOf(programme))
    if (verdict.result !== 'pass') throw new Error('The specimen programme does not verify.')
    if (verdict.computingMs >= computingMs) continue
    computingMs = verdict.computingMs
    slowest = verdict.checks
      .toSorted((left, right) => right.ms - left.ms)
      .slice(0, 3)
      .map(({ id, ms }) => `${id} ${Math.round(ms)} ms`)
      .join(', ')
  }
  const browser = measureInBrowser === null ? null : await measureInBrowser(bars, rounds)
  const floorMs = floor(barCount)
  results.push({
    name: 'verify',
    bars: barCount,
    computingMs: Math.round(computingMs),
    targetMs,
    ...(browser === null
      ? {}
      : {
          browserMs: Math.round(browser.computingMs),
          browserTargetMs,
          longestPauseMs: Math.round(browser.longestPauseMs),
        }),
    reached: computingMs <= targetMs && (browser === null || browser.computingMs <= browserTargetMs),
    floorMs: Number(floorMs.toFixed(1)),
    timesTheFloor: Number((computingMs / floorMs).toFixed(1)),
    slowest,
  })
}

for (const result of results) {
  if (process.argv.includes('--json')) console.log(JSON.stringify(result))
  else {
    console.log(`verify a programme of ${result.bars.toLocaleString('en')} bars, best of ${rounds}`)
    console.log(`  computing           ${result.computingMs} ms  (target ${result.targetMs} ms)`)
    if (result.browserMs !== undefined) {
      console.log(`  in a browser        ${result.browserMs} ms  (target ${result.browserTargetMs} ms)`)
      console.log(`  page meanwhile      longest pause ${result.longestPauseMs} ms`)
    }
    console.log(`  floor: bare hashes  ${result.floorMs} ms, ${result.timesTheFloor} times that`)
    console.log(`  most of it          ${result.slowest}`)
  }
  if (!result.reached) process.exitCode = 1
}

/** Milliseconds of the quickest round: a key, a line, a leaf and a node for each bar. */
function floor(barCount: number): number {
  const [key, line, leaf, node] = [32, 110, 81, 97].map((length) => new Uint8Array(length))
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    for (let n = 0; n < barCount; n++)
      for (const preimage of [key, line, leaf, node]) keccak256(preimage ?? '')
    least = Math.min(least, performance.now() - start)
  }
  return least
}
