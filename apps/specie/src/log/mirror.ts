/**
 * A whole copy of a log, kept up to date: every file it has, each entry hashed to the root that was signed, and that root held against the one
 * that this copy had before. A log that changed its past is not copied over the evidence of it.
 */
import { join } from 'node:path'
import {
  type ConsistencyRefusal,
  checkConsistency,
  parseCheckpoint,
  parseNote,
  proveConsistency,
  readWhole,
  type TileSource,
  type TreeHead,
  tilePath,
  tilesOf,
  type WholeLogRefusal,
} from '@specie/evidence/log'
import { type Outcome, ok } from '@specie/units'
import { folderSource, write } from './files.ts'
import { textOf } from './place.ts'

export type Mirrored = { readonly from: number; readonly to: number; readonly files: number }

export async function mirrorLog(
  source: TileSource,
  head: TreeHead & { readonly note: string },
  directory: string,
): Promise<Outcome<Mirrored, ConsistencyRefusal | WholeLogRefusal>> {
  const folder = folderSource(directory)
  const before = headIn(textOf(await folder('checkpoint')))
  if (before !== null) {
    const proof = before.size <= head.size ? await proveConsistency(source, before.size, head.size) : []
    const consistent = checkConsistency({ from: before, to: head, proof })
    if (!consistent.ok) return consistent
  }
  let files = 0
  for (const place of tilesOf(head.size)) {
    const path = tilePath(place)
    if ((await folder(path)) !== null) continue
    const bytes = await source(path)
    if (bytes === null)
      throw new Error(`The log does not have ${path}, which a log of ${head.size} entries has.`)
    await write(join(directory, path), bytes)
    files += 1
  }
  const whole = await readWhole(folder, head)
  if (!whole.ok) return whole
  await write(join(directory, 'checkpoint'), new TextEncoder().encode(head.note))
  return ok({ from: before?.size ?? 0, to: head.size, files })
}

function headIn(note: string | null): TreeHead | null {
  const parsed = note === null ? null : parseNote(note)
  if (parsed?.ok !== true) return null
  const checkpoint = parseCheckpoint(parsed.value.text)
  return checkpoint.ok ? checkpoint.value : null
}
