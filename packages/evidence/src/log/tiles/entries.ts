/** Reading entries back, and reading a whole log against its root. */
import { type Outcome, ok, refused } from '@specie/units'
import type { TreeHead } from '../merkle/consistency.ts'
import { type Edge, emptyEdge, rootOf, withLeaf } from '../merkle/edge.ts'
import { leafHash, sameHash } from '../merkle/hash.ts'
import { printHash } from '../note/base64.ts'
import { tileAt, tileWidth } from './path.ts'
import { readBundle, type TileSource } from './source.ts'

export type LoggedEntry = { readonly index: number; readonly bytes: Uint8Array }

/** The entries are not those of the checkpoint, or fewer than were known. Roots in base64, as checkpoints write them. */
export type WholeLogRefusal =
  | {
      readonly code: 'ENTRIES_MAKE_OTHER_ROOT'
      readonly size: number
      readonly made: string
      readonly root: string
    }
  | { readonly code: 'TREE_SHRANK'; readonly from: number; readonly to: number }

/**
 * Reads every entry of a log after `known` and hashes them to the root that a checked checkpoint names. Answers with the new edge, for
 * the next time. `onEntries` sees them in bundles, before the root is reached: what it is handed is proved only by the answer.
 */
export async function readWhole(
  source: TileSource,
  head: TreeHead,
  {
    known = emptyEdge,
    onEntries,
  }: { known?: Edge; onEntries?: (entries: readonly LoggedEntry[]) => void } = {},
): Promise<Outcome<Edge, WholeLogRefusal>> {
  if (known.size > head.size) return refused({ code: 'TREE_SHRANK', from: known.size, to: head.size })
  let edge = known
  for await (const entries of bundles(source, head.size, known.size)) {
    for (const entry of entries) edge = withLeaf(edge, leafHash(entry.bytes))
    onEntries?.(entries)
  }
  const root = rootOf(edge)
  return sameHash(root, head.root)
    ? ok(edge)
    : refused({
        code: 'ENTRIES_MAKE_OTHER_ROOT',
        size: head.size,
        made: printHash(root),
        root: printHash(head.root),
      })
}

/** The entry at a place in a tree of `size` entries. */
export async function readEntry(source: TileSource, size: number, index: number): Promise<Uint8Array> {
  const entries = await readBundle(source, tileAt('entries', index, size))
  const entry = entries[index % tileWidth]
  if (!entry) throw new RangeError(`A tree of ${size} entries has none at ${index}.`)
  return entry
}

/** The entries from `from` on, in order, in the bundles that they lie in. */
export async function* bundles(
  source: TileSource,
  size: number,
  from = 0,
): AsyncGenerator<readonly LoggedEntry[]> {
  for (let next = from; next < size; ) {
    const place = tileAt('entries', next, size)
    const first = place.index * tileWidth
    const entries = (await readBundle(source, place)).map((bytes, n) => ({ index: first + n, bytes }))
    yield entries.slice(next - first)
    next = first + place.width
  }
}
