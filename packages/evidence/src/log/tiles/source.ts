/**
 * Reading a log's files from wherever they are: a folder, a server, memory. Nothing read here is believed before a checked
 * checkpoint's root has been reached from it.
 */

import { type Edge, edgeOf } from '../merkle/edge.ts'
import { type Hash, hashBytes, nodeHash } from '../merkle/hash.ts'
import { type Range, type Subtree, subtreesOf } from '../merkle/shape.ts'
import { type BundleRefusal, parseBundle } from './bundle.ts'
import { type TilePlace, tileAt, tileHeight, tilePath, tileWidth } from './path.ts'

/** A file of the log by its path below the log's address, or null where there is none. */
export type TileSource = (path: string) => Promise<Uint8Array | null>

/** A tree read through its tiles, with the ones lately used kept in memory. */
export type TreeReader = {
  readonly source: TileSource
  /** The hash of a complete subtree in a tree of `size` entries. */
  readonly subtree: (size: number, subtree: Subtree) => Promise<Hash>
}

/** The log's files do not hold what a tree of this size must have: they are missing, cut or of another length. */
export class BrokenLogError extends Error {
  override readonly name = 'BrokenLogError'
  readonly path: string

  constructor(path: string, problem: string, options?: ErrorOptions) {
    super(`${path}: ${problem}`, options)
    this.path = path
  }
}

/**
 * One reader for many proofs of one log: upper tiles are read once. `published` is the size of the newest checkpoint, where it is known: unfinished tiles
 * are then read as wide as they are there, so that also sizes in between can be proved from. `keptTiles` bounds the memory, 16 kB each.
 */
export function treeReader(
  source: TileSource,
  { published = 0, keptTiles = 1024 }: { readonly published?: number; readonly keptTiles?: number } = {},
): TreeReader {
  const kept = new Map<string, Promise<Pyramid>>()
  const tile = (place: TilePlace) => {
    const path = tilePath(place)
    const known = kept.get(path)
    if (known) {
      // To the end of the line: what is used often goes last.
      kept.delete(path)
      kept.set(path, known)
      return known
    }
    const read = readTile(source, place).then(pyramid)
    // A failure must not be remembered: the file may be there a moment later.
    read.catch(() => kept.delete(path))
    kept.set(path, read)
    if (kept.size > keptTiles) kept.delete(kept.keys().next().value ?? path)
    return read
  }
  return {
    source,
    subtree: async (size, { level, index }) => {
      const inside = level % tileHeight
      const tileLevel = (level - inside) / tileHeight
      const hash = index * 2 ** inside
      const place = tileAt(tileLevel, hash, Math.max(size, published))
      return (await tile(place))(inside, (hash % tileWidth) / 2 ** inside)
    },
  }
}

export function asReader(tree: TileSource | TreeReader): TreeReader {
  return typeof tree === 'function' ? treeReader(tree) : tree
}

/** The hash over a run of entries that begins where a subtree may begin. */
export async function hashOfRange(tree: TreeReader, size: number, range: Range): Promise<Hash> {
  const hashes = await Promise.all(subtreesOf(range).map((subtree) => tree.subtree(size, subtree)))
  return hashes.reduceRight((right, left) => nodeHash(left, right))
}

/** The right edge of a tree of `size` entries; its `rootOf` is the root that these tiles make. */
export async function readEdge(tree: TileSource | TreeReader, size: number): Promise<Edge> {
  const reader = asReader(tree)
  const subtrees = subtreesOf({ begin: 0, end: size })
  return edgeOf(size, await Promise.all(subtrees.map((subtree) => reader.subtree(size, subtree))))
}

/** The bytes of a tile of hashes: 32 for each. Where only the full tile is left, its beginning. */
export async function readTile(source: TileSource, place: TilePlace): Promise<Uint8Array> {
  const { width } = place
  const partial = await source(tilePath(place))
  const bytes = partial ?? (width < tileWidth ? await source(tilePath({ ...place, width: tileWidth })) : null)
  if (bytes === null) throw new BrokenLogError(tilePath(place), 'the log does not have this tile')
  const expected = (partial === null ? tileWidth : width) * hashBytes
  if (bytes.length !== expected) {
    throw new BrokenLogError(
      tilePath(place),
      `a tile of ${expected} bytes was expected, not of ${bytes.length}`,
    )
  }
  return bytes.slice(0, width * hashBytes)
}

/** The entries of a bundle. Where only the full bundle is left, its beginning. */
export async function readBundle(source: TileSource, place: TilePlace): Promise<readonly Uint8Array[]> {
  const { width } = place
  const partial = await source(tilePath(place))
  const bytes = partial ?? (width < tileWidth ? await source(tilePath({ ...place, width: tileWidth })) : null)
  if (bytes === null)
    throw new BrokenLogError(tilePath(place), 'the log does not have this bundle of entries')
  const entries = parseBundle(bytes, partial === null ? tileWidth : width)
  if (!entries.ok) throw new BrokenLogError(tilePath(place), bundleProblem(entries.refusal))
  return entries.value.slice(0, width)
}

/** The hash at a height above a tile's hashes. */
type Pyramid = (height: number, index: number) => Hash

/** A tile's inner nodes, each made when first asked for. */
function pyramid(bytes: Uint8Array): Pyramid {
  const made = new Map<number, Hash>()
  const at: Pyramid = (height, index) => {
    if (height === 0) return bytes.subarray(index * hashBytes, (index + 1) * hashBytes)
    // Places in a tile's tree, counted as in a heap: no two heights share one.
    const place = 2 ** (tileHeight - height) + index
    const known = made.get(place)
    if (known) return known
    const hash = nodeHash(at(height - 1, 2 * index), at(height - 1, 2 * index + 1))
    made.set(place, hash)
    return hash
  }
  return at
}

function bundleProblem(refusal: BundleRefusal): string {
  return refusal.code === 'BUNDLE_CUT_SHORT'
    ? `the bundle ends inside entry ${refusal.entry}`
    : `a bundle of ${refusal.expected} entries was expected, not of ${refusal.entries}`
}
