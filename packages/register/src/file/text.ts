/** Bytes to text: by the encoding that was named, by the mark at its start, or by what can be read without error. */

import { type Outcome, ok, refused } from '@specie/units'
import type { FileRefusal } from './table.ts'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'latin1'] as const
export type Encoding = (typeof encodings)[number]

/** The text without its byte order mark. */
export function readText(bytes: Uint8Array, named?: Encoding): Outcome<string, FileRefusal> {
  const encoding = named ?? detected(bytes)
  const text = decode(bytes, encoding)
  // Western lists from old systems are in latin1, of which every byte sequence is a text: so it comes last.
  const readable = text ?? (named === undefined && encoding === 'utf-8' ? decode(bytes, 'latin1') : null)
  if (readable === null) {
    const expected = `text in ${encoding}, or the name of another encoding`
    return refused({ code: 'ENCODING_WRONG', line: null, found: `bytes that are not ${encoding}`, expected })
  }
  const nul = readable.indexOf('\0')
  if (nul >= 0) {
    const line = readable.slice(0, nul).split('\n').length
    return refused({
      code: 'FILE_NOT_READABLE',
      line,
      found: 'a NUL character',
      expected: 'a text or a spreadsheet',
    })
  }
  return ok(readable)
}

function detected(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // Without a mark: the Latin letters of a header leave every second byte of UTF-16 empty.
  if (first === 0 && second !== 0) return 'utf-16be'
  if (first !== 0 && second === 0) return 'utf-16le'
  return 'utf-8'
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
