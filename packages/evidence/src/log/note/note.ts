/**
 * A signed note (C2SP signed-note): a text, an empty line, and a line for each signature. Signatures of keys that the reader does not know are
 * kept and count for nothing; a wrong signature of a known key refuses the whole note.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { parseBase64, printBase64 } from './base64.ts'
import { isKeyName, type NoteKey, type NoteSigner, printId } from './key.ts'
import { checkSignature, sign } from './signature.ts'

export type SignatureLine = {
  readonly name: string
  readonly keyId: number
  /** What follows the four bytes of the key's id. */
  readonly signature: Uint8Array
}

export type Note = {
  /** With its last line feed, without the empty line. */
  readonly text: string
  readonly signatures: readonly SignatureLine[]
}

/** A signature that was checked. `time` is the witness's, in seconds of Unix time, where the key is one for cosignatures. */
export type GoodSignature = {
  readonly key: NoteKey
  readonly line: SignatureLine
  readonly time: number | undefined
}

export type OpenNote = {
  readonly text: string
  readonly signatures: readonly GoodSignature[]
  readonly unknown: readonly SignatureLine[]
}

export type NoteRefusal =
  | { readonly code: 'NOTE_MALFORMED'; readonly line: number; readonly expected: string }
  | { readonly code: 'NOTE_TOO_LONG'; readonly length: number; readonly longest: number }
  | { readonly code: 'SIGNATURE_WRONG'; readonly name: string; readonly keyId: string }
  | { readonly code: 'NOT_SIGNED'; readonly by: readonly string[] }

/** The text of a note that at least one of these keys signed. */
export function openNote(text: string, keys: readonly NoteKey[]): Outcome<OpenNote, NoteRefusal> {
  const note = parseNote(text)
  if (!note.ok) return note
  const signatures: GoodSignature[] = []
  const unknown: SignatureLine[] = []
  for (const line of note.value.signatures) {
    const key = keys.find(({ name, id }) => name === line.name && id === line.keyId)
    if (!key) unknown.push(line)
    else {
      const checked = checkSignature(key, note.value.text, line.signature)
      if (!checked) return refused({ code: 'SIGNATURE_WRONG', name: key.name, keyId: printId(key.id) })
      signatures.push({ key, line, time: checked.time })
    }
  }
  return signatures.length > 0
    ? ok({ text: note.value.text, signatures, unknown })
    : refused({ code: 'NOT_SIGNED', by: keys.map(({ name }) => name) })
}

/** The text of a note's bytes, which must be UTF-8 as it is: no mark before it, nothing replaced. */
export function decodeNote(bytes: Uint8Array): Outcome<string, NoteRefusal> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return refused({ code: 'NOTE_MALFORMED', line: 1, expected: 'UTF-8 text without control characters' })
  }
}

/** A note, with whatever signatures it has; none of them is checked. */
export function parseNote(text: string): Outcome<Note, NoteRefusal> {
  if (text.length > longestNote) {
    return refused({ code: 'NOTE_TOO_LONG', length: text.length, longest: longestNote })
  }
  const lines = text.split('\n')
  const wrong = (line: number, expected: string): Outcome<never, NoteRefusal> =>
    refused({ code: 'NOTE_MALFORMED', line: line + 1, expected })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are forbidden
  const control = lines.findIndex((line) => /[\u0000-\u001f]/.test(line) || !line.isWellFormed())
  if (control >= 0) return wrong(control, 'UTF-8 text without control characters')
  if (lines.pop() !== '') return wrong(lines.length, 'a line feed at the end')
  const blank = lines.lastIndexOf('')
  if (blank < 1) return wrong(Math.max(blank, 0), 'a text, an empty line, and signatures')
  const signatures: SignatureLine[] = []
  for (let n = blank + 1; n < lines.length; n++) {
    const signature = parseSignatureLine(lines[n] ?? '')
    if (!signature) return wrong(n, '"— name base64" with an em dash')
    signatures.push(signature)
  }
  if (signatures.length === 0) return wrong(blank + 1, 'at least one signature')
  if (signatures.length > mostSignatures) return wrong(blank + 1, `at most ${mostSignatures} signatures`)
  return ok({ text: `${lines.slice(0, blank).join('\n')}\n`, signatures })
}

export function printNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(printSignatureLine).join('')}`
}

/** Signs a text; `time` is needed where a key is one for cosignatures. Throws RangeError for a text that a note can't carry. */
export function signNote(text: string, signers: readonly NoteSigner[], time?: number): string {
  const signatures = signers.map((signer) => signatureLine(signer, text, time))
  const printed = printNote({ text, signatures })
  const read = parseNote(printed)
  if (!read.ok || read.value.text !== text) throw new RangeError('A note is UTF-8 text that ends a line.')
  return printed
}

export function signatureLine(signer: NoteSigner, text: string, time?: number): SignatureLine {
  return { name: signer.key.name, keyId: signer.key.id, signature: sign(signer, text, time) }
}

/** `— name base64(key id, signature)` with its line feed. */
export function printSignatureLine({ name, keyId, signature }: SignatureLine): string {
  const bytes = new Uint8Array(4 + signature.length)
  new DataView(bytes.buffer).setUint32(0, keyId)
  bytes.set(signature, 4)
  return `— ${name} ${printBase64(bytes)}\n`
}

/** A signature's line without its line feed, or undefined where it is none. */
export function parseSignatureLine(line: string): SignatureLine | undefined {
  const [dash, name, encoded, ...rest] = line.split(' ')
  if (dash !== '—' || name === undefined || encoded === undefined || rest.length > 0) return undefined
  const bytes = parseBase64(encoded)
  if (!isKeyName(name) || !bytes || bytes.length < 5) return undefined
  return { name, keyId: new DataView(bytes.buffer).getUint32(0), signature: bytes.slice(4) }
}

/** The bounds of Go's note package: far above what a checkpoint with its witnesses needs. */
const longestNote = 1_000_000
const mostSignatures = 100
