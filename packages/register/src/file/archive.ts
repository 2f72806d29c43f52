/**
 * Looks into a spreadsheet's archive before it is handed to the reader, which trusts what it is given: a few
 * kilobytes can unpack to gigabytes, and one cell at the far corner of a sheet makes sixteen billion empty ones.
 * Every part is unpacked here once under a hard limit, and the reader gets an archive made anew of what was unpacked: two
 * programs that read one archive differently are how a guard is passed. 100,000 rows cost a fifth of a second.
 */

import { crc32, inflateRawSync } from 'node:zlib'
import { type Outcome, ok, refused } from '@specie/units'
import { bounds, type FileRefusal } from './table.ts'

type Part = {
  readonly name: string
  readonly method: number
  readonly data: Uint8Array
  readonly unpackedBytes: number
}

/** The archive made anew, of its XML parts alone, unpacked within the bounds; or what makes it unsafe or unreadable. */
export function safeArchive(bytes: Uint8Array): Outcome<Uint8Array<ArrayBuffer>, FileRefusal> {
  const parts = readParts(bytes)
  if (typeof parts === 'string') return refused(unreadable(parts))
  const unpacked: UnpackedPart[] = []
  let unpackedBytes = 0
  let tags = 0
  for (const part of parts) {
    if (!/\.(?:xml|rels)$/.test(part.name)) continue
    const xml = unpack(part, bounds.unpackedBytes - unpackedBytes)
    if (xml === null) return refused(unreadable(`${shown(part.name)} is damaged, or unpacks to too much`))
    unpackedBytes += xml.length
    tags += count(xml, 0x3c)
    if (tags > bounds.tags) return refused(unreadable(`more than ${bounds.tags} tags`))
    const breach = sheetBreach(xml)
    if (breach !== null) return refused(breach)
    unpacked.push({ name: part.name, xml })
  }
  return ok(stored(unpacked))
}

type UnpackedPart = { readonly name: string; readonly xml: Uint8Array }

/** An archive of these parts as they are, nothing packed. */
function stored(parts: readonly UnpackedPart[]): Uint8Array<ArrayBuffer> {
  const headers = parts.map(({ name, xml }) => {
    // From the version needed to the length of the extra field: the same in a part's head and in the directory.
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt32LE(crc32(xml), 10)
    header.writeUInt32LE(xml.length, 14)
    header.writeUInt32LE(xml.length, 18)
    header.writeUInt16LE(name.length, 22)
    return { header, name: Buffer.from(name, 'latin1'), xml }
  })
  const bodyBytes = headers.reduce((sum, { name, xml }) => sum + 30 + name.length + xml.length, 0)
  const directoryBytes = headers.reduce((sum, { name }) => sum + 46 + name.length, 0)
  const archive = Buffer.from(new ArrayBuffer(bodyBytes + directoryBytes + 22))
  let body = 0
  let entry = bodyBytes
  for (const { header, name, xml } of headers) {
    archive.writeUInt32LE(partMark, body)
    archive.set(header, body + 4)
    archive.set(name, body + 30)
    archive.set(xml, body + 30 + name.length)
    archive.writeUInt32LE(entryMark, entry)
    archive.writeUInt16LE(20, entry + 4)
    archive.set(header, entry + 6)
    archive.writeUInt32LE(body, entry + 42)
    archive.set(name, entry + 46)
    body += 30 + name.length + xml.length
    entry += 46 + name.length
  }
  archive.writeUInt32LE(endMark, entry)
  archive.writeUInt16LE(parts.length, entry + 8)
  archive.writeUInt16LE(parts.length, entry + 10)
  archive.writeUInt32LE(directoryBytes, entry + 12)
  archive.writeUInt32LE(bodyBytes, entry + 16)
  return new Uint8Array(archive.buffer, archive.byteOffset, archive.length) as Uint8Array<ArrayBuffer>
}

/** Parts by the archive's central directory, which is also what the reader goes by; or what is wrong with it. */
function readParts(bytes: Uint8Array): Part[] | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === null) return 'an archive without an end'
  const entries = view.getUint16(end + 10, true)
  const onThisDisk = view.getUint16(end + 8, true)
  if (isZip64(view, end)) return 'a ZIP64 archive'
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 6, true) !== 0)
    return 'an archive of several disks'
  if (entries !== onThisDisk) return `an archive that says it has ${entries} parts, and ${onThisDisk}`
  if (entries === 0) return 'an archive without parts'
  if (entries > bounds.archiveEntries) return `${entries} parts in the archive`
  const parts: Part[] = []
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark)
      return 'an archive with a broken directory'
    const packedBytes = view.getUint32(at + 20, true)
    const unpackedBytes = view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    if ((view.getUint16(at + 8, true) & 1) === 1) return 'an encrypted archive'
    if (local + 30 > bytes.length || view.getUint32(local, true) !== partMark)
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
    if (view.getUint32(at, true) === endMark) return at
  }
  return null
}

/** ZIP64 keeps a second directory that a reader may prefer; no spreadsheet within the bounds needs it. */
function isZip64(view: DataView, end: number): boolean {
  const hasLocator = end >= 20 && view.getUint32(end - 20, true) === zip64LocatorMark
  const pointsElsewhere = [12, 16].some((field) => view.getUint32(end + field, true) === 0xffffffff)
  return hasLocator || pointsElsewhere || view.getUint16(end + 8, true) === 0xffff
}

const partMark = 0x04034b50
const entryMark = 0x02014b50
const endMark = 0x06054b50
const zip64LocatorMark = 0x07064b50

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
