/**
 * The one file of a backup: a gzip stream that begins with a line naming its format, holds each table as a line of JSON and the rows in
 * pieces with their lengths, and ends with the manifest and the manifest's digest. The manifest comes last because only the end knows
 * the sums; a file cut short anywhere has none.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import {
  BackupRefused,
  backupFormat,
  type Manifest,
  manifestShape,
  type TableEntry,
  type TableHead,
  tableHeadShape,
} from './manifest.ts'

export type ArchiveWriter = {
  /** Writes one table from the text that COPY gives, and says what it came to. */
  table(head: TableHead, rows: AsyncIterable<Buffer>): Promise<TableEntry>
  /** Writes the manifest, and only now gives the file its name. */
  finish(manifest: Manifest): Promise<void>
  /** Leaves nothing behind. */
  abandon(): Promise<void>
}

/** Writes beside `file`, under another name until it is whole: a crash leaves no file that looks like a backup. */
export async function writeArchive(file: string): Promise<ArchiveWriter> {
  const partial = `${file}.partial`
  const into = new PassThrough()
  const written = pipeline(into, createGzip({ level: 4 }), createWriteStream(partial, { mode: 0o600 }))
  // Told by whoever writes next.
  written.catch(() => {})
  const write = async (piece: Buffer | string) => {
    if (into.destroyed) await written
    if (!into.write(piece))
      await Promise.race([new Promise((resolve) => into.once('drain', resolve)), written])
  }
  await write(magic)
  return {
    async table(head, rows) {
      await write(`${JSON.stringify(head)}\n`)
      const sum = tally()
      for await (const piece of rows) {
        if (piece.length === 0) continue
        sum.add(piece)
        await write(lengthOf(piece.length))
        await write(piece)
      }
      await write(lengthOf(0))
      return { table: head.table, columns: [...head.columns], ...sum.result() }
    },
    async finish(manifest) {
      const text = JSON.stringify(manifest)
      into.end(`${JSON.stringify({ manifest: text, sha256: sha256(text) })}\n`)
      await written
      await flushed(partial)
      await rename(partial, file)
      await flushed(dirname(file))
    },
    async abandon() {
      into.destroy()
      await written.catch(() => {})
      await rm(partial, { force: true })
    },
  }
}

/**
 * Reads it through: each table's rows are handed to `take` as they come, and everything is compared with the manifest. Throws
 * BackupRefused where anything differs, which is known at the end at the latest: whoever takes the rows commits only after that.
 */
export async function readArchive(
  file: string,
  take: (head: TableHead, rows: AsyncIterable<Buffer>) => Promise<void>,
): Promise<Manifest> {
  const gunzip = createGunzip()
  const feeding = pipeline(createReadStream(file), gunzip)
  feeding.catch(() => {})
  try {
    return await readThrough(bytesOf(gunzip), take)
  } catch (error) {
    throw await asRefusal(error, feeding)
  } finally {
    gunzip.destroy()
    await finished(gunzip).catch(() => {})
  }
}

async function readThrough(
  bytes: Bytes,
  take: (head: TableHead, rows: AsyncIterable<Buffer>) => Promise<void>,
): Promise<Manifest> {
  const first = await bytes.line(magic.length)
  if (`${first}\n` !== magic) {
    const other = /^specie backup ([0-9]+)$/.exec(first)
    if (other === null) throw new BackupRefused('NOT_A_BACKUP', 'This file is no backup of a programme.')
    throw new BackupRefused(
      'OTHER_FORMAT',
      `This backup has format ${other[1]}; this program reads format ${backupFormat}. Restore it with the version that made it.`,
    )
  }
  const found: TableEntry[] = []
  for (;;) {
    const line = JSON.parse(await bytes.line(longestLine)) as unknown
    if (isEnd(line)) {
      if (sha256(line.manifest) !== line.sha256) throw damaged('the manifest')
      if (!(await bytes.ended())) throw damaged('what follows the manifest')
      const manifest = manifestShape.parse(JSON.parse(line.manifest))
      compare(manifest, found)
      return manifest
    }
    const head = tableHeadShape.parse(line)
    const sum = tally()
    const rows = piecesOf(bytes, sum)
    await take(head, rows)
    // Whoever took the table may have left some of it.
    for await (const _ of rows) {
    }
    found.push({ table: head.table, columns: [...head.columns], ...sum.result() })
  }
}

async function* piecesOf(bytes: Bytes, sum: ReturnType<typeof tally>): AsyncGenerator<Buffer> {
  for (;;) {
    const length = (await bytes.exactly(4)).readUInt32BE()
    if (length === 0) return
    if (length > longestPiece) throw damaged('the length of a piece')
    const piece = await bytes.exactly(length)
    sum.add(piece)
    yield piece
  }
}

function compare(manifest: Manifest, found: readonly TableEntry[]): void {
  if (manifest.tables.length !== found.length) throw damaged('the number of tables')
  for (const [index, said] of manifest.tables.entries()) {
    const is = found[index]
    if (
      is === undefined ||
      is.table !== said.table ||
      is.columns.join() !== said.columns.join() ||
      is.rows !== said.rows ||
      is.bytes !== said.bytes ||
      is.sha256 !== said.sha256
    )
      throw damaged(`table ${said.table}`)
  }
}

function damaged(what: string): BackupRefused {
  return new BackupRefused('DAMAGED', `This backup is damaged: ${what} is not what was written.`)
}

async function asRefusal(error: unknown, feeding: Promise<void>): Promise<unknown> {
  // Where the file itself cannot be read, that is the reason for whatever was missing.
  const fed = await feeding.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  const cause = codeOf(fed) === 'ERR_STREAM_PREMATURE_CLOSE' ? error : (fed ?? error)
  if (error instanceof BackupRefused && codeOf(fed)?.startsWith('Z_') !== true) return error
  const code = codeOf(cause)
  if (code === 'Z_DATA_ERROR' && cause instanceof Error && /header check/.test(cause.message))
    return new BackupRefused('NOT_A_BACKUP', 'This file is no backup of a programme.', cause)
  const isOurs = cause instanceof SyntaxError || (cause instanceof Error && cause.name === 'ZodError')
  if (isOurs || code?.startsWith('Z_') === true || cause instanceof CutShort)
    return new BackupRefused('DAMAGED', 'This backup is damaged: it cannot be read to its end.', cause)
  return cause
}

class CutShort extends Error {}

type Bytes = {
  line(longest: number): Promise<string>
  exactly(count: number): Promise<Buffer>
  ended(): Promise<boolean>
}

function bytesOf(stream: Readable): Bytes {
  const source = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let held: Buffer = Buffer.alloc(0)
  const more = async () => {
    const next = await source.next()
    if (next.done === true) return false
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value])
    return true
  }
  const take = (count: number) => {
    const taken = held.subarray(0, count)
    held = held.subarray(count)
    return taken
  }
  return {
    async line(longest) {
      for (;;) {
        const end = held.indexOf(0x0a)
        if (end >= 0) return take(end + 1).toString('utf8', 0, end)
        if (held.length > longest || !(await more())) throw new CutShort('A line has no end.')
      }
    },
    async exactly(count) {
      while (held.length < count) if (!(await more())) throw new CutShort('The file ends in the middle.')
      return take(count)
    },
    async ended() {
      return held.length === 0 && !(await more())
    },
  }
}

/** Rows of COPY's text format: each ends in the one line feed that is not written as `\n`. */
function tally() {
  const digest = createHash('sha256')
  let rows = 0
  let bytes = 0
  return {
    add(piece: Buffer) {
      digest.update(piece)
      bytes += piece.length
      for (let at = piece.indexOf(0x0a); at >= 0; at = piece.indexOf(0x0a, at + 1)) rows += 1
    },
    result: () => ({ rows, bytes, sha256: digest.digest('hex') }),
  }
}

function isEnd(line: unknown): line is { manifest: string; sha256: string } {
  return typeof line === 'object' && line !== null && 'manifest' in line && 'sha256' in line
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

/** Of the whole file, as `sha256sum` prints it: what to keep apart from it. */
export async function fileDigest(file: string): Promise<string> {
  const digest = createHash('sha256')
  await pipeline(createReadStream(file), digest)
  return digest.digest('hex')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function flushed(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some systems keep no order for folders.
    if (codeOf(error) !== 'EISDIR' && codeOf(error) !== 'EPERM' && codeOf(error) !== 'EINVAL') throw error
  } finally {
    await handle.close()
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

const magic = `specie backup ${backupFormat}\n`
const longestLine = 16 * 1024 * 1024
const longestPiece = 64 * 1024 * 1024
