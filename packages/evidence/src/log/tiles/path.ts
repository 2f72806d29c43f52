/**
 * Where a log's files lie (C2SP tlog-tiles): `checkpoint`, `tile/<L>/<N>[.p/<W>]` with 256 hashes each, and `tile/entries/<N>[.p/<W>]`
 * with the entries themselves. N is written in groups of three digits, all but the last with an x before it.
 */
import { assertSize } from '../merkle/shape.ts'

/** Hashes in a full tile, entries in a full bundle. */
export const tileWidth = 256
/** Levels of the tree that one tile spans. */
export const tileHeight = 8

export const checkpointPath = 'checkpoint'

/** `level` counts tiles, not the tree's levels; bundles of entries are `entries`. Width from 1 to 256. */
export type TilePlace = {
  readonly level: number | 'entries'
  readonly index: number
  readonly width: number
}

export function tilePath({ level, index, width }: TilePlace): string {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? []
  const number = groups.map((group, place) => (place < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/${level}/${number}${width === tileWidth ? '' : `.p/${width}`}`
}

/** The place that a path names, or undefined where it is none; of all spellings only the one that `tilePath` writes is read. */
export function parseTilePath(path: string): TilePlace | undefined {
  const match = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/.exec(
    path,
  )
  if (!match) return undefined
  const [, level = '', number = '', width] = match
  const place: TilePlace = {
    level: level === 'entries' ? level : Number(level),
    index: Number(number.replace(/[x/]/g, '')),
    width: width === undefined ? tileWidth : Number(width),
  }
  const inside =
    (place.level === 'entries' || place.level <= 63) &&
    Number.isSafeInteger(place.index) &&
    place.width >= 1 &&
    place.width <= tileWidth
  return inside && tilePath(place) === path ? place : undefined
}

/** How many hashes stand at a tile level of a tree: of entries at level 0, of full tiles above. */
export function hashesAt(level: number, size: number): number {
  return Math.floor(size / tileWidth ** level)
}

/** The tile, as wide as it is in a tree of this size, that holds a hash of a tile level. */
export function tileAt(level: number | 'entries', hash: number, size: number): TilePlace {
  assertSize(size)
  const index = Math.floor(hash / tileWidth)
  const width = Math.min(tileWidth, hashesAt(level === 'entries' ? 0 : level, size) - index * tileWidth)
  return { level, index, width }
}

/** Every file of a tree of this size but its checkpoint, bundles first: what a mirror fetches. */
export function* tilesOf(size: number): Generator<TilePlace> {
  assertSize(size)
  for (const level of ['entries', ...levelsOf(size)] as const) {
    const hashes = hashesAt(level === 'entries' ? 0 : level, size)
    for (let hash = 0; hash < hashes; hash += tileWidth) yield tileAt(level, hash, size)
  }
}

/** The tile levels that a tree of this size has. */
export function levelsOf(size: number): readonly number[] {
  const levels: number[] = []
  for (let level = 0; hashesAt(level, size) > 0; level++) levels.push(level)
  return levels
}
