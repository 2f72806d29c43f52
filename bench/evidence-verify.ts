/**
 * Verifying a programme of 10,000 bars: every list parsed, every bar weighed, hashed and held against its standard, trees, signatures,
 * journals and figures. Reading from chain and server is not counted, computing is. The floor is bare hashing of as many
 * preimages: four a bar. `--json` prints figures for machines.
 */
import { keccak256 } from '@specie/register/list'
import { verify } from '../packages/evidence/src/index.ts'
import { honestProgramme, inputsOf } from '../packages/evidence/test/honestProgramme.ts'

const barsOfVaults = [6_000, 4_000] as const
const barCount = barsOfVaults[0] + barsOfVaults[1]
const targetMs = 2_000
const rounds = 5

const programme = await honestProgramme(barsOfVaults)
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
const result = {
  name: 'verify',
  bars: barCount,
  computingMs: Math.round(computingMs),
  targetMs,
  reached: computingMs <= targetMs,
  floorMs: Number(floor().toFixed(1)),
  timesTheFloor: Number((computingMs / floor()).toFixed(1)),
  slowest,
}

if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else {
  console.log(`verify a programme of ${barCount.toLocaleString('en')} bars, best of ${rounds}`)
  console.log(`  computing           ${result.computingMs} ms  (target ${targetMs} ms)`)
  console.log(`  floor: bare hashes  ${result.floorMs} ms, ${result.timesTheFloor} times that`)
  console.log(`  most of it          ${slowest}`)
}
if (!result.reached) process.exitCode = 1

/** Milliseconds of the quickest round: a key, a line, a leaf and a node for each bar. */
function floor(): number {
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
