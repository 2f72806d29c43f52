/**
 * The log as static files: tiles and bundles of entries, made from the database by whichever process needs one that is not there. What
 * is in a file follows from its path alone, so that processes may make the same one at once. Unfinished ones go when the full one is there.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  hashBytes,
  hashesAt,
  leafHash,
  levelsOf,
  parseTilePath,
  printBundle,
  rootOfLeaves,
  type TilePlace,
  type TileSource,
  tileAt,
  tilePath,
  tileWidth,
} from '@specie/evidence/log'
import { readEntries, readStoredEdge } from '@specie/evidence/log-store'
import type { Pool } from '../programme/store.ts'

export type LogFiles = {
  /** A tile or bundle of the log by its path, or null where there is none (yet); `checkpoint` as it was published last. */
  readonly read: TileSource
  /** Writes every unfinished file of a tree of this size, so that the directory alone is the log. */
  readonly complete: (size: number) => Promise<void>
  /** Puts the checkpoint beside the tiles that it stands on. */
  readonly publish: (checkpoint: string) => Promise<void>
}

export function logFiles(pool: Pool, directory: string): LogFiles {
  const read: TileSource = async (path) => {
    if (path === 'checkpoint') return fileAt(join(directory, path))
    const place = parseTilePath(path)
    if (place === undefined) return null
    return (await fileAt(join(directory, path))) ?? (await make(place))
  }
  const make = async (place: TilePlace, isForCheckpoint = false): Promise<Uint8Array | null> => {
    const { size } = await readStoredEdge(pool)
    const { level, index, width } = place
    if (index * tileWidth + width > hashesAt(level === 'entries' ? 0 : level, size)) return null
    const bytes = level === 'entries' || level === 0 ? await lowest(place) : await upper(place, level)
    // An unfinished file is kept for a checkpoint alone: else whoever asks for every width there ever was would fill the disk.
    if (width !== tileWidth && !isForCheckpoint) return bytes
    const path = join(directory, tilePath(place))
    await write(path, bytes)
    if (width === tileWidth) await rm(`${path}.p`, { recursive: true, force: true })
    return bytes
  }
  const lowest = async ({ level, index, width }: TilePlace): Promise<Uint8Array> => {
    const entries = await readEntries(pool, { from: index * tileWidth, limit: width })
    if (entries.length !== width)
      throw new Error(
        `The log has ${entries.length} entries from ${index * tileWidth} on where it must have ${width}.`,
      )
    const bytes = entries.map((entry) => entry.bytes)
    return level === 'entries' ? printBundle(bytes) : Buffer.concat(bytes.map(leafHash))
  }
  /** Each hash is the root of a full tile below. Those that an unfinished file of the same tile has are taken from there. */
  const upper = async (place: TilePlace, level: number): Promise<Uint8Array> => {
    const { index, width } = place
    const shorter =
      width === 1 ? null : await fileAt(join(directory, tilePath({ ...place, width: width - 1 })))
    const hashes = shorter === null ? [] : [shorter]
    for (let at = shorter === null ? 0 : width - 1; at < width; at += 1) {
      const below = await read(
        tilePath({ level: level - 1, index: index * tileWidth + at, width: tileWidth }),
      )
      if (below === null) throw new Error(`Tile ${index * tileWidth + at} of level ${level - 1} is missing.`)
      hashes.push(rootOfLeaves(parted(below)))
    }
    return Buffer.concat(hashes)
  }
  return {
    read,
    async complete(size) {
      if (size === 0) return
      for (const level of ['entries', ...levelsOf(size)] as const) {
        const hashes = hashesAt(level === 'entries' ? 0 : level, size)
        const last = tileAt(level, hashes - 1, size)
        if ((await fileAt(join(directory, tilePath(last)))) === null) await make(last, true)
      }
    },
    publish: (checkpoint) => write(join(directory, 'checkpoint'), new TextEncoder().encode(checkpoint)),
  }
}

/** The files of a folder, as `specie log mirror` keeps them. */
export function folderSource(directory: string): TileSource {
  return async (path) => (safe(path) ? fileAt(join(directory, path)) : null)
}

function safe(path: string): boolean {
  return path === 'checkpoint' || parseTilePath(path) !== undefined
}

async function fileAt(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return null
    throw error
  }
}

/** Whole or not at all, for whoever reads meanwhile. */
export async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.new`
  await writeFile(beside, bytes)
  await rename(beside, path)
}

function parted(bytes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: bytes.length / hashBytes }, (_, place) =>
    bytes.subarray(place * hashBytes, (place + 1) * hashBytes),
  )
}
