/**
 * The public log: entries a second in bulk with all tiles, the time from one entry to a signed checkpoint, and proofs; beside a naive log that keeps its
 * leaf hashes and makes the whole tree again for each root and each proof. `--json` prints figures for machines.
 */

import {
  appendable,
  checkConsistency,
  checkInclusion,
  type Hash,
  leafHash,
  noteSigner,
  proveConsistency,
  proveInclusion,
  signCheckpoint,
  treeReader,
} from '../packages/evidence/src/log/index.ts'
import { nodeHash } from '../packages/evidence/src/log/merkle/hash.ts'

const entryCount = 200_000
/** Bytes of an entry in the demonstration's log, about. */
const entryBytes = 700
const entriesPerSecondTarget = 15_000
const proofMsTarget = 1
const checkpointMsTarget = 1000

const entries = Array.from({ length: entryCount }, (_, n) =>
  new TextEncoder().encode(`{"n":${n}}`.padEnd(entryBytes, '·').slice(0, entryBytes)),
)
const signer = noteSigner('bench.example/log', 'ed25519', new Uint8Array(32).fill(1))

const files = new Map<string, Uint8Array>()
const source = async (path: string) => files.get(path) ?? null
const writer = appendable()
const bulkMs = timed(() => {
  for (const [n, entry] of entries.entries()) {
    writer.append(entry)
    if (n % 10_000 === 9_999) keep()
  }
  keep()
})
const entriesPerSecond = Math.round(entryCount / (bulkMs / 1000))

const leaves = entries.map(leafHash)
const naiveRebuildMs = timed(() => naiveRoot(entries.map(leafHash)))

const root = writer.root()
const inclusions = await spread(2000, async (n) => {
  // A reader of its own: nothing is remembered from the proof before.
  const path = await proveInclusion(treeReader(source), entryCount, n)
  return () => checkInclusion({ size: entryCount, index: n, leaf: leaf(n), path, root }).ok
})
const reader = treeReader(source)
const warmInclusions = await spread(20_000, async (n) => {
  const path = await proveInclusion(reader, entryCount, n)
  return () => checkInclusion({ size: entryCount, index: n, leaf: leaf(n), path, root }).ok
})
const consistencies = await spread(500, async (n) => {
  const proof = await proveConsistency(treeReader(source), n, entryCount)
  return () => proof.length > 0
})
const naiveProofMs = timed(() => naivePath(leaves, 123_456))
if (!sameBytes(naivePath(leaves, 123_456), await proveInclusion(reader, entryCount, 123_456))) {
  throw new Error('The naive log proves otherwise: one of the two is wrong.')
}
const middle = entryCount / 2
const half = { size: middle, root: naiveRoot(leaves.slice(0, middle)) }
const growth = {
  from: half,
  to: { size: entryCount, root },
  proof: await proveConsistency(reader, middle, entryCount),
}
if (!checkConsistency(growth).ok) throw new Error('The log does not prove that it grew.')

const oneEntry = Array.from({ length: 200 }, () =>
  timed(() => {
    writer.append(entries[0] ?? new Uint8Array())
    keep()
    signCheckpoint({ origin: signer.key.name, size: writer.size(), root: writer.root(), extensions: [] }, [
      signer,
    ])
  }),
).sort((left, right) => left - right)

const result = {
  name: 'public log',
  entries: entryCount,
  entriesPerSecond,
  targetEntriesPerSecond: entriesPerSecondTarget,
  entryToCheckpointMs: { median: round(at(oneEntry, 0.5)), p99: round(at(oneEntry, 0.99)) },
  inclusionMs: { median: round(at(inclusions, 0.5)), p99: round(at(inclusions, 0.99)) },
  warmInclusionMs: { median: round(at(warmInclusions, 0.5)), p99: round(at(warmInclusions, 0.99)) },
  consistencyMs: { median: round(at(consistencies, 0.5)), p99: round(at(consistencies, 0.99)) },
  naive: { rootMs: round(naiveRebuildMs), proofMs: round(naiveProofMs) },
  /** How many times as long the naive log takes. */
  timesQuicker: {
    entryToRoot: Math.round(naiveRebuildMs / at(oneEntry, 0.5)),
    proof: Math.round(naiveProofMs / at(inclusions, 0.5)),
  },
  reached:
    entriesPerSecond >= entriesPerSecondTarget &&
    at(inclusions, 0.5) < proofMsTarget &&
    at(warmInclusions, 0.99) < proofMsTarget &&
    at(consistencies, 0.5) < proofMsTarget &&
    at(oneEntry, 0.99) < checkpointMsTarget,
}

if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else {
  const line = (what: string, ours: string, naive = '') =>
    console.log(`  ${what.padEnd(34)}${ours.padStart(22)}${naive.padStart(24)}`)
  console.log(`public log of ${entryCount.toLocaleString('en')} entries of ${entryBytes} bytes`)
  line('', 'ours', 'whole tree each time')
  line('entries a second, tiles and all', `${entriesPerSecond.toLocaleString('en')} (≥ 15,000)`)
  line('one entry to a signed checkpoint', both(result.entryToCheckpointMs), `${result.naive.rootMs} ms`)
  line('inclusion proof, nothing kept', both(result.inclusionMs), `${result.naive.proofMs} ms`)
  line('inclusion proof, reader kept', both(result.warmInclusionMs))
  line('consistency proof, nothing kept', both(result.consistencyMs))
}
if (!result.reached) process.exitCode = 1

function keep(): void {
  for (const { path, bytes } of writer.changed()) files.set(path, bytes)
}

/** Times of making a proof at places spread over the log, sorted; each is checked outside the clock. */
async function spread(
  count: number,
  make: (n: number) => Promise<() => boolean>,
): Promise<readonly number[]> {
  const times: number[] = []
  for (let k = 0; k < count; k++) {
    // A step that shares no divisor with the tiles' width comes by every kind of place.
    const n = 1 + ((k * 99_991) % (entryCount - 1))
    const start = performance.now()
    const holds = await make(n)
    times.push(performance.now() - start)
    if (!holds()) throw new Error(`The proof at ${n} does not hold.`)
  }
  return times.sort((left, right) => left - right)
}

function naiveRoot(hashes: readonly Hash[]): Hash {
  const [only] = hashes
  if (only && hashes.length === 1) return only
  const k = largestPowerBelow(hashes.length)
  return nodeHash(naiveRoot(hashes.slice(0, k)), naiveRoot(hashes.slice(k)))
}

function naivePath(hashes: readonly Hash[], index: number): readonly Hash[] {
  if (hashes.length === 1) return []
  const k = largestPowerBelow(hashes.length)
  return index < k
    ? [...naivePath(hashes.slice(0, k), index), naiveRoot(hashes.slice(k))]
    : [...naivePath(hashes.slice(k), index - k), naiveRoot(hashes.slice(0, k))]
}

/** The largest power of two below a count. */
function largestPowerBelow(count: number): number {
  return 2 ** (Math.ceil(Math.log2(count)) - 1)
}

function leaf(n: number): Hash {
  return leaves[n] ?? new Uint8Array()
}

function sameBytes(one: readonly Hash[], other: readonly Hash[]): boolean {
  return Buffer.concat(one).equals(Buffer.concat(other))
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.floor(sorted.length * part)] ?? Number.NaN
}

function both({ median, p99 }: { median: number; p99: number }): string {
  return `${median} ms, p99 ${p99}`
}

function round(ms: number): number {
  return Number(ms.toFixed(3))
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
