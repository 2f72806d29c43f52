import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { leafHashes, path, proof, readPlainly, treeHash } from '../../../test/log/plainLog.ts'
import { bytes, numbered, specimenLog } from '../../../test/log/specimenLog.ts'
import { checkConsistency } from '../merkle/consistency.ts'
import { rootOf } from '../merkle/edge.ts'
import { leafHash } from '../merkle/hash.ts'
import { checkInclusion } from '../merkle/inclusion.ts'
import { parseBundle, printBundle } from './bundle.ts'
import { readEntry, readWhole } from './entries.ts'
import { parseTilePath, tilePath, tilesOf } from './path.ts'
import { proveConsistency, proveInclusion } from './prove.ts'
import { BrokenLogError, readEdge, treeReader } from './source.ts'
import { appendable, readRightEdge } from './writer.ts'

test('paths are those of tlog-tiles: 1234067 is x001/x234/067, and what is not full says how wide it is', () => {
  const paths = {
    'tile/0/x001/x234/067': { level: 0, index: 1234067, width: 256 },
    'tile/1/000.p/17': { level: 1, index: 0, width: 17 },
    'tile/entries/273.p/112': { level: 'entries', index: 273, width: 112 },
    'tile/63/x001/000': { level: 63, index: 1000, width: 256 },
  } as const
  for (const [path, place] of Object.entries(paths)) {
    assert.equal(tilePath(place), path)
    assert.deepEqual(parseTilePath(path), place)
  }
})

test('of all spellings of a path one is read', () => {
  const wrong = [
    'tile/00/000',
    'tile/64/000',
    'tile/0/0',
    'tile/0/x000/001',
    'tile/0/x000/000',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/entries/../000',
    '/tile/0/000',
    'tile/0/000/',
    'tile/0/x999/x999/x999/x999/x999/999',
    'checkpoint',
  ]
  for (const path of wrong) assert.equal(parseTilePath(path), undefined, path)
})

test("the document's example: 70,000 entries are 273 full tiles and one of 112, then 1 and one of 17, then one of 1", () => {
  const places = [...tilesOf(70_000)]
  const widths = (level: number | 'entries') =>
    places.filter((place) => place.level === level).map(({ width }) => width)
  const lowest = [...Array.from({ length: 273 }, () => 256), 112]
  assert.deepEqual(widths('entries'), lowest)
  assert.deepEqual(widths(0), lowest)
  assert.deepEqual(widths(1), [256, 17])
  assert.deepEqual(widths(2), [1])
  assert.deepEqual([...tilesOf(256)].map(tilePath), ['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1'])
  assert.deepEqual([...tilesOf(0)], [])
})

test('a bundle is each length in two bytes, the higher first, and the entry', () => {
  const bundle = printBundle([bytes('ab'), new Uint8Array(0), new Uint8Array(300).fill(7)])
  assert.deepEqual([...bundle.subarray(0, 8)], [0, 2, 97, 98, 0, 0, 1, 44])
  assert.deepEqual(parseBundle(bundle, 3).ok && parseBundle(bundle, 3), {
    ok: true,
    value: [bytes('ab'), new Uint8Array(0), new Uint8Array(300).fill(7)],
  })
  assert.deepEqual(parseBundle(bundle.subarray(0, 20), 3), {
    ok: false,
    refusal: { code: 'BUNDLE_CUT_SHORT', entry: 2, bytes: 20 },
  })
  assert.deepEqual(parseBundle(bundle.subarray(0, 5), 2), {
    ok: false,
    refusal: { code: 'BUNDLE_CUT_SHORT', entry: 1, bytes: 5 },
  })
  assert.deepEqual(parseBundle(bundle, 2), {
    ok: false,
    refusal: { code: 'WRONG_BUNDLE_WIDTH', entries: 3, expected: 2 },
  })
  assert.throws(() => printBundle([new Uint8Array(65_536)]), RangeError)
})

test('what the writer wrote, a plain reader of the RFC reads: 0 to 600 entries, checkpoints at any place', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 4 }), (steps) => {
      const log = specimenLog()
      let size = 0
      for (const step of steps) {
        log.add(...numbered(step, size))
        size += step
        log.publish()
      }
      log.publish()
      const read = readPlainly(log.files, log.signer.key.publicKey)
      assert.deepEqual(read.map(String), numbered(size))
    }),
    { numRuns: 25 },
  )
})

test('three levels of tiles, 70,000 entries: read by the plain reader, and its proofs are ours byte for byte', async () => {
  const log = specimenLog(numbered(70_000))
  log.publish()
  const entries = readPlainly(log.files, log.signer.key.publicKey)
  const leaves = leafHashes(entries)
  const tree = treeReader(log.source)
  for (const index of [0, 65_535, 69_999]) {
    assert.deepEqual(list(await proveInclusion(tree, 70_000, index)), list(path(index, leaves)))
  }
  for (const from of [1, 65_536, 69_887, 69_999]) {
    assert.deepEqual(list(await proveConsistency(tree, from, 70_000)), list(proof(from, leaves)))
  }
  await assert.rejects(proveInclusion(log.source, 65_792, 5), BrokenLogError, 'no checkpoint had this size')
  assert.equal((await proveInclusion(treeReader(log.source, { published: 70_000 }), 65_792, 5)).length, 17)
  // Also in a tree that is older than the tiles are: partial tiles gone, full ones serve.
  for (const path of log.files.keys())
    if (path.includes('.p/') && path.includes('tile/0')) log.files.delete(path)
  const older = leaves.slice(0, 1000)
  assert.deepEqual(list(await proveInclusion(log.source, 1000, 999)), list(path(999, older)))
})

test('any entry proves in any size it is in, and any size grows from any smaller one', async () => {
  const leaves = leafHashes(numbered(600).map(bytes))
  const log = specimenLog(numbered(600))
  log.publish()
  const tree = treeReader(log.source, { published: 600 })
  const ends = fc.integer({ min: 1, max: 600 })
  await fc.assert(
    fc.asyncProperty(ends, fc.nat(), fc.nat(), async (size, a, b) => {
      const index = a % size
      const from = b % (size + 1)
      const root = treeHash(leaves.slice(0, size))
      const leaf = leafHash(await readEntry(log.source, 600, index))
      const inclusion = await proveInclusion(tree, size, index)
      assert.ok(checkInclusion({ size, index, leaf, path: inclusion, root }).ok)
      const consistency = await proveConsistency(tree, from, size)
      const old = { size: from, root: treeHash(leaves.slice(0, from)) }
      assert.ok(checkConsistency({ from: old, to: { size, root }, proof: consistency }).ok)
      assert.deepEqual(Buffer.from(rootOf(await readEdge(tree, size))), root)
    }),
    { numRuns: 150 },
  )
})

test('a writer that goes on from the tiles writes the same files as one that never stopped', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 1, max: 600 }),
      async (first, more) => {
        const log = specimenLog(numbered(first))
        log.publish()
        const resumed = appendable(await readRightEdge(log.source, first))
        assert.deepEqual(resumed.changed(), [])
        for (const entry of numbered(more, first)) resumed.append(bytes(entry))
        log.add(...numbered(more, first))
        assert.deepEqual(resumed.root(), log.writer.root())
        assert.deepEqual(resumed.rightEdge(), log.writer.rightEdge())
        assert.deepEqual(resumed.changed(), log.writer.changed())
      },
    ),
    { numRuns: 20 },
  )
})

test('the files of a checkpoint are handed out once, and only those that are new', () => {
  const writer = appendable()
  const paths = () => writer.changed().map(({ path }) => path)
  assert.deepEqual(paths(), [])
  writer.append(bytes('one'))
  assert.deepEqual(paths(), ['tile/entries/000.p/1', 'tile/0/000.p/1'])
  assert.deepEqual(paths(), [])
  for (const entry of numbered(255)) writer.append(bytes(entry))
  assert.deepEqual(paths(), ['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1'])
  writer.append(bytes('two'))
  assert.deepEqual(paths(), ['tile/entries/001.p/1', 'tile/0/001.p/1'])
})

test('the writer keeps its own copy of an entry, and refuses one that two bytes of length cannot say', () => {
  const entry = bytes('first')
  const writer = appendable()
  writer.append(entry)
  entry.fill(0)
  assert.deepEqual(writer.changed()[0]?.bytes, printBundle([bytes('first')]))
  assert.throws(() => writer.append(new Uint8Array(65_536)), RangeError)
  assert.equal(writer.size(), 1)
})

test('a right edge that does not belong to its size is no place to go on from', () => {
  const log = specimenLog(numbered(300))
  const edge = log.writer.rightEdge()
  assert.throws(() => appendable({ ...edge, entries: edge.entries.slice(1) }), RangeError)
  assert.throws(() => appendable({ ...edge, tiles: [[], edge.tiles[1] ?? []] }), RangeError)
  assert.throws(() => appendable({ ...edge, tiles: edge.tiles.slice(0, 1) }), RangeError)
  assert.throws(() => appendable({ ...edge, edge: { ...edge.edge, size: 299 } }), RangeError)
})

test('a file that is missing or cut is a broken log, by its path', async () => {
  const log = specimenLog(numbered(300))
  log.publish()
  const is = (path: string) => (error: unknown) => error instanceof BrokenLogError && error.path === path
  const cut = log.files.get('tile/0/000')?.slice(1)
  assert.ok(cut)
  log.files.set('tile/0/000', cut)
  await assert.rejects(proveInclusion(log.source, 300, 5), is('tile/0/000'))
  log.files.delete('tile/0/000')
  const tree = treeReader(log.source)
  await assert.rejects(proveInclusion(tree, 300, 5), is('tile/0/000'))
  log.files.delete('tile/entries/001.p/44')
  await assert.rejects(readEntry(log.source, 300, 299), is('tile/entries/001.p/44'))

  const mended = specimenLog(numbered(300))
  mended.publish()
  log.files.set('tile/0/000', mended.files.get('tile/0/000') ?? cut)
  assert.equal((await proveInclusion(tree, 300, 5)).length, 9)
})

test('reading the whole log against its root finds a changed entry, and goes on from where it stopped', async () => {
  const log = specimenLog(numbered(300))
  log.publish()
  const head = { size: 300, root: log.writer.root() }
  const whole = await readWhole(log.source, head)
  assert.ok(whole.ok)

  log.add(...numbered(300, 300))
  log.publish()
  const later = { size: 600, root: log.writer.root() }
  const seen: number[] = []
  const onEntries = (entries: readonly { index: number }[]) => seen.push(...entries.map(({ index }) => index))
  assert.ok((await readWhole(log.source, later, { known: whole.value, onEntries })).ok)
  assert.deepEqual(
    seen,
    Array.from({ length: 300 }, (_, n) => 300 + n),
  )

  const bundle = log.files.get('tile/entries/001')
  assert.ok(bundle)
  const forged = Uint8Array.from(bundle)
  forged[5] = (forged[5] ?? 0) ^ 1
  log.files.set('tile/entries/001', forged)
  const taken = await readWhole(log.source, { size: 299, root: head.root }, { known: whole.value })
  assert.equal(!taken.ok && taken.refusal.code, 'TREE_SHRANK')
  const found = await readWhole(log.source, later)
  assert.equal(!found.ok && found.refusal.code, 'ENTRIES_MAKE_OTHER_ROOT')
})

test('a forged tile makes no proof that holds', async () => {
  const log = specimenLog(numbered(600))
  log.publish()
  const root = log.writer.root()
  for (const name of ['tile/0/000', 'tile/1/000.p/2']) {
    const honest = log.files.get(name)
    assert.ok(honest)
    log.files.set(
      name,
      Uint8Array.from(honest, (byte, n) => (n === 40 ? byte ^ 1 : byte)),
    )
    const index = name === 'tile/0/000' ? 0 : 599
    const forged = await proveInclusion(log.source, 600, index)
    const leaf = leafHash(bytes(`entry ${index}`))
    assert.ok(!checkInclusion({ size: 600, index, leaf, path: forged, root }).ok, name)
    log.files.set(name, honest)
  }
})

function list(hashes: readonly Uint8Array[]): readonly string[] {
  return hashes.map((hash) => Buffer.from(hash).toString('hex'))
}
