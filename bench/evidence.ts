/**
 * The sum tree of 100,000 bars against its floor: hashing as many preimages of the same length with the same keccak. Nobody can build the
 * tree with fewer hashes, so the ratio says what the program adds to them. `--json` prints figures for machines.
 */
import { keccak256, type LeafFields } from '@specie/register/list'
import { micrograms } from '@specie/units'
import { leafBytes, nodeBytes } from '../packages/evidence/src/tree/layout.ts'
import { type SumTree, sumTree } from '../packages/evidence/src/tree/sumTree.ts'

const barCount = 100_000
const target = 100_000
const rounds = 7

const leaves = specimenLeaves(barCount)
const tree = made(leaves)
const leafHashes = barCount
const nodeHashes = tree.levels.slice(1).reduce((sum, level) => sum + level.length / nodeBytes, 0)

const treeMs = best(() => made(leaves))
const floorMs = best(() => {
  const leaf = new Uint8Array(1 + leafBytes)
  const node = new Uint8Array(1 + 2 * nodeBytes)
  for (let n = 0; n < leafHashes; n++) keccak256(leaf)
  for (let n = 0; n < nodeHashes; n++) keccak256(node)
})
const barsPerSecond = Math.round(barCount / (treeMs / 1000))
const floorBarsPerSecond = Math.round(barCount / (floorMs / 1000))
const result = {
  name: 'sum tree and root',
  bars: barCount,
  hashes: leafHashes + nodeHashes,
  barsPerSecond,
  targetBarsPerSecond: target,
  reached: barsPerSecond >= target,
  floorBarsPerSecond,
  /** Time of the tree over time of its bare hashes. */
  timesTheFloor: Number((treeMs / floorMs).toFixed(2)),
}

if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else {
  console.log(`sum tree and root of ${barCount.toLocaleString('en')} bars, best of ${rounds}`)
  console.log(
    `  bars a second       ${barsPerSecond.toLocaleString('en')}  (target ${target.toLocaleString('en')})`,
  )
  console.log(`  floor: bare hashes  ${floorBarsPerSecond.toLocaleString('en')}`)
  console.log(`  times the floor     ${result.timesTheFloor}`)
}
if (!result.reached) process.exitCode = 1

function specimenLeaves(count: number): readonly LeafFields[] {
  return Array.from({ length: count }, (_, n) => ({
    barKey: keccak256(`gold,SPM,A${n},2019`),
    counted: micrograms(12_000_000_000n + BigInt(n)),
    detail: keccak256(`line ${n}`),
  })).sort((left, right) => Buffer.compare(left.barKey, right.barKey))
}

function made(from: readonly LeafFields[]): SumTree {
  const outcome = sumTree(from)
  if (!outcome.ok) throw new Error(`The specimen bars make no tree: ${outcome.refusal.code}`)
  return outcome.value
}

/** Milliseconds of the quickest round: other work on the machine only ever slows one down. */
function best(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}
