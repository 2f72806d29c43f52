/**
 * Looks into a spreadsheet's archive before it is handed to the reader, which trusts what it is given: a few
 * kilobytes can unpack to gigabytes, and one cell at the far corner of a sheet makes sixteen billion empty ones.
 * Every part is unpacked here once under a hard limit; 100,000 rows cost a fifth of a second.
 */

import { inflateRawSync } from 'node:zlib'
import { bounds, type FileRefusal } from './table.ts'

type Part = {
  readonly name: string
  readonly method: number
  readonly data: Uint8Array
  readonly unpackedBytes: number
}

/** What makes this archive unsafe or unreadable, or null. */
export function archiveBreach(bytes: Uint8Array): FileRefusal | null {
  const parts = readParts(bytes)
  if (typeof parts === 'string') return unreadable(parts)
  let unpackedBytes = 0
  let tags = 0
  for (const part of parts) {
    if (!/\.(?:xml|rels)$/.test(part.name)) continue
    const xml = unpack(part, bounds.unpackedBytes - unpackedBytes)
    if (xml === null) return unreadable(`${shown(part.name)} is damaged, or unpacks to too much`)
    unpackedBytes += xml.length
    tags += count(xml, 0x3c)
    if (tags > bounds.tags) return unreadable(`more than ${bounds.tags} tags`)
    const breach = sheetBreach(xml)
    if (breach !== null) return breach
  }
  return null
}

/** Parts by the archive's central directory, which is also what the reader goes by; or what is wrong with it. */
function readParts(bytes: Uint8Array): Part[] | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === null) return 'an archive without an end'
  const entries = view.getUint16(end + 10, true)
  if (entries > bounds.archiveEntries) return `${entries} parts in the archive`
  const parts: Part[] = []
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      return 'an archive with a broken directory'
    const packedBytes = view.getUint32(at + 20, true)
    const unpackedBytes = view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    if ((view.getUint16(at + 8, true) & 1) === 1) return 'an encrypted archive'
    if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50)
      return 'an archive with a lost part'
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (start + packedBytes > bytes.length) return 'an archive that was cut off'
    parts.push({
      name: String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(nameLength, 300))),
      method: view.getUint16(at + 10, true),
      data: bytes.subarray(start, start + packedBytes),
      unpackedBytes,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

function endOfDirectory(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return null
}

/** Null where the part does not unpack to exactly what it declares, within the limit. */
function unpack(part: Part, limitBytes: number): Uint8Array | null {
  if (part.unpackedBytes > limitBytes) return null
  if (part.method === 0) return part.data.length === part.unpackedBytes ? part.data : null
  if (part.method !== 8) return null
  try {
    const xml = inflateRawSync(part.data, { maxOutputLength: Math.max(1, part.unpackedBytes) })
    return xml.length === part.unpackedBytes ? xml : null
  } catch {
    return null
  }
}

/** Rows and cells beyond the bounds, whether they say where they stand or only follow one another. */
function sheetBreach(xml: Uint8Array): FileRefusal | null {
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).toString('latin1')
  for (const match of text.matchAll(/[\s"'](?!xmlns:)(?:[^\s<>/:="']+:)?r\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const place = match[1] ?? match[2] ?? ''
    const address = /^([A-Z]{0,3})([0-9]{1,7})$/.exec(place)
    if (address === null) return unreadable(`a cell at ${shown(place)}`)
    if (columnNumber(address[1] ?? '') > bounds.columns) return tooMany('COLUMNS_TOO_MANY', bounds.columns)
    if (Number(address[2]) > bounds.rows) return tooMany('ROWS_TOO_MANY', bounds.rows)
  }
  let rows = 0
  let cells = 0
  for (const match of text.matchAll(/<(?:[^\s<>/:]+:)?(row|c)[\s/>]/g)) {
    cells = match[1] === 'row' ? 0 : cells + 1
    rows += match[1] === 'row' ? 1 : 0
    if (cells > bounds.columns) return tooMany('COLUMNS_TOO_MANY', bounds.columns)
    if (rows > bounds.rows) return tooMany('ROWS_TOO_MANY', bounds.rows)
  }
  return null
}

function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

function count(bytes: Uint8Array, wanted: number): number {
  let found = 0
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) found += 1
  return found
}

function tooMany(code: 'ROWS_TOO_MANY' | 'COLUMNS_TOO_MANY', most: number): FileRefusal {
  const what = code === 'ROWS_TOO_MANY' ? 'rows' : 'columns'
  return { code, line: null, found: `more than ${most} ${what}`, expected: `at most ${most} ${what}` }
}

function unreadable(found: string): FileRefusal {
  return {
    code: 'FILE_NOT_READABLE',
    line: null,
    found,
    expected: 'a spreadsheet saved as .xlsx, not encrypted',
  }
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 60))
}
