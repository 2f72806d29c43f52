/**
 * Appending: the new tiles of an extension, from the right edge only. Each hash of the tree is made once, so n entries cost n leaf hashes and
 * fewer than n node hashes, whatever was there before. It writes nothing: `changed` hands out the files.
 */
import { type Edge, edgeOf, emptyEdge, rootOf } from '../merkle/edge.ts'
import { type Hash, hashBytes, leafHash, nodeHash } from '../merkle/hash.ts'
import { assertSize, subtreesOf } from '../merkle/shape.ts'
import { longestEntryBytes, printBundle } from './bundle.ts'
import { hashesAt, levelsOf, tileAt, tileHeight, tilePath, tileWidth } from './path.ts'
import { asReader, readBundle, readEdge, readTile, type TileSource, type TreeReader } from './source.ts'

/** A file of the log: where it lies, and what is in it. Once written it never changes. */
export type TileFile = { readonly path: string; readonly bytes: Uint8Array }

/** What a writer must know of the log so far: at most 8 kB a level of tiles, and 255 entries. */
export type RightEdge = {
  readonly edge: Edge
  /** The hashes of each level's unfinished tile, lowest first: size / 256 ** level mod 256 of them. */
  readonly tiles: readonly (readonly Hash[])[]
  /** The entries of the unfinished bundle: size mod 256 of them. */
  readonly entries: readonly Uint8Array[]
}

export type LogWriter = {
  readonly size: () => number
  /** The root over all entries so far. */
  readonly root: () => Hash
  /** Appends an entry; answers with its place. Throws RangeError above 65,535 bytes. */
  readonly append: (entry: Uint8Array) => number
  /**
   * Every file that is new since this was last asked: what became full, and the unfinished ends. They must be in their places before a
   * checkpoint of this size is shown to anybody.
   */
  readonly changed: () => readonly TileFile[]
  /** To go on from later. */
  readonly rightEdge: () => RightEdge
}

export const emptyRightEdge: RightEdge = { edge: emptyEdge, tiles: [], entries: [] }

/** A writer that goes on from a right edge; from nothing, a new log. */
export function appendable(from: RightEdge = emptyRightEdge): LogWriter {
  assertRightEdge(from)
  let size = from.edge.size
  /** By the tree's level, the root of the complete subtree at the right end: valid where that bit of `size` is set. */
  const ends: Hash[] = []
  subtreesOf({ begin: 0, end: size }).forEach(({ level }, place) => {
    ends[level] = present(from.edge.hashes[place])
  })
  const tiles = from.tiles.map((tile) => [...tile])
  let entries = [...from.entries]
  let full: TileFile[] = []
  let handedOut = size

  function edge(): Edge {
    return edgeOf(
      size,
      subtreesOf({ begin: 0, end: size }).map(({ level }) => present(ends[level])),
    )
  }

  function put(level: number, hash: Hash): void {
    const tile = tiles[level] ?? []
    tiles[level] = tile
    tile.push(hash)
    if (tile.length < tileWidth) return
    // The entry being appended is not counted in `size` yet, and is the last one below this tile.
    const index = Math.floor(size / tileWidth ** (level + 1))
    full.push({ path: tilePath({ level, index, width: tileWidth }), bytes: joined(tile) })
    tiles[level] = []
  }

  return {
    size: () => size,
    root: () => rootOf(edge()),

    append: (entry) => {
      if (entry.length > longestEntryBytes) {
        throw new RangeError(`An entry has at most ${longestEntryBytes} bytes, not ${entry.length}.`)
      }
      assertSize(size + 1)
      entries.push(entry.slice())
      if (entries.length === tileWidth) {
        const index = Math.floor(size / tileWidth)
        full.push({
          path: tilePath({ level: 'entries', index, width: tileWidth }),
          bytes: printBundle(entries),
        })
        entries = []
      }
      let hash = leafHash(entry)
      let level = 0
      put(0, hash)
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        hash = nodeHash(present(ends[level]), hash)
        level++
        if (level % tileHeight === 0) put(level / tileHeight, hash)
      }
      ends[level] = hash
      return size++
    },

    changed: () => {
      const files = full
      full = []
      if (size % tileWidth > 0 && size > handedOut) {
        files.push({ path: tilePath(tileAt('entries', size - 1, size)), bytes: printBundle(entries) })
      }
      for (const [level, tile] of tiles.entries()) {
        const hashes = hashesAt(level, size)
        if (tile.length === 0 || hashes === hashesAt(level, handedOut)) continue
        files.push({ path: tilePath(tileAt(level, hashes - 1, size)), bytes: joined(tile) })
      }
      handedOut = size
      return files
    },

    rightEdge: () => ({ edge: edge(), tiles: tiles.map((tile) => [...tile]), entries: [...entries] }),
  }
}

/** The right edge of a tree of `size` entries, from its tiles. Whoever goes on from it first compares its root with a checkpoint. */
export async function readRightEdge(tree: TileSource | TreeReader, size: number): Promise<RightEdge> {
  const reader = asReader(tree)
  const tiles = levelsOf(size).map(async (level) => {
    const hashes = hashesAt(level, size)
    return hashes % tileWidth === 0
      ? []
      : parted(await readTile(reader.source, tileAt(level, hashes - 1, size)))
  })
  const entries =
    size % tileWidth === 0 ? [] : await readBundle(reader.source, tileAt('entries', size - 1, size))
  return { edge: await readEdge(reader, size), tiles: await Promise.all(tiles), entries }
}

function assertRightEdge({ edge: { size, hashes }, tiles, entries }: RightEdge): void {
  edgeOf(size, hashes)
  const levels = levelsOf(size)
  const fits =
    entries.length === size % tileWidth &&
    tiles.length >= levels.length &&
    tiles.every((tile, level) => tile.length === hashesAt(level, size) % tileWidth)
  if (!fits) throw new RangeError(`The unfinished tiles are not those of a log of ${size} entries.`)
}

function joined(hashes: readonly Hash[]): Uint8Array {
  const bytes = new Uint8Array(hashes.length * hashBytes)
  hashes.forEach((hash, place) => {
    bytes.set(hash, place * hashBytes)
  })
  return bytes
}

function parted(bytes: Uint8Array): readonly Hash[] {
  return Array.from({ length: bytes.length / hashBytes }, (_, place) =>
    bytes.slice(place * hashBytes, (place + 1) * hashBytes),
  )
}

function present(hash: Hash | undefined): Hash {
  if (!hash) throw new Error('The right edge lacks the root of a subtree that its size must have.')
  return hash
}
