/** One file of a list, whole or as it comes, and its text. */

import { ListWrong } from './refusal.ts'

export type ListFile = {
  /** As its authority calls it, such as `sdn.csv`. */
  readonly name: string
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>
}

/** The largest list of today has some 120 MB; what is kept of a file must fit into one text. */
export const largestFileBytes = 320 * 1024 * 1024

/** The text piece by piece. UTF-8, or UTF-16 where its mark says so. */
export async function* textOf(file: ListFile): AsyncGenerator<string> {
  let decoder = new TextDecoder('utf-8', { fatal: true })
  let read = 0
  let isFirst = true
  for await (const piece of piecesOf(file)) {
    read += piece.length
    if (read > largestFileBytes)
      throw new ListWrong({
        file: file.name,
        line: null,
        problem: `it has more than ${largestFileBytes} bytes`,
        expected: 'a list',
      })
    if (isFirst && piece.length > 0) {
      isFirst = false
      const mark = encodingMark(piece)
      if (mark !== null) decoder = new TextDecoder(mark, { fatal: true })
    }
    yield decode(decoder, file, piece)
  }
  yield decode(decoder, file, undefined)
}

export async function wholeText(file: ListFile): Promise<string> {
  let text = ''
  for await (const piece of textOf(file)) text += piece
  return text
}

/** The file whose name ends so, whatever stands before it. */
export function findFile(files: readonly ListFile[], ending: string): ListFile | undefined {
  return files.find(({ name }) => name.toLowerCase().endsWith(ending))
}

export function oneFile(files: readonly ListFile[]): ListFile {
  const [file, ...others] = files
  if (file === undefined || others.length > 0)
    throw new ListWrong({
      file: files.map(({ name }) => name).join(', ') || 'no file',
      line: null,
      problem: `there are ${files.length} files`,
      expected: 'one',
    })
  return file
}

async function* piecesOf({ bytes }: ListFile): AsyncGenerator<Uint8Array> {
  if (!(bytes instanceof Uint8Array)) return yield* bytes
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

function decode(decoder: TextDecoder, file: ListFile, piece: Uint8Array | undefined): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined })
  } catch {
    throw new ListWrong({
      file: file.name,
      line: null,
      problem: 'its bytes are no text',
      expected: 'UTF-8, or UTF-16 with its mark',
    })
  }
}

function encodingMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

const pieceBytes = 1 << 18
