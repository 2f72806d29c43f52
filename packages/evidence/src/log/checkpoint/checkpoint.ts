/**
 * A checkpoint (C2SP tlog-checkpoint): the note in which a log says how large it is and what its root is. The origin names the log;
 * the log's key has the same name.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { type Hash, hashBytes } from '../merkle/hash.ts'
import { parseCount, parseHash, printHash } from '../note/base64.ts'
import type { NoteKey, NoteSigner } from '../note/key.ts'
import { type GoodSignature, type NoteRefusal, openNote, type SignatureLine, signNote } from '../note/note.ts'

export type Checkpoint = {
  readonly origin: string
  /** Entries in the tree. */
  readonly size: number
  readonly root: Hash
  /** Further lines, none empty. We write none: nobody audits them. */
  readonly extensions: readonly string[]
}

export type SignedCheckpoint = {
  readonly checkpoint: Checkpoint
  /** The whole signed note, as it came. */
  readonly note: string
  /** The signed text. */
  readonly text: string
  /** Of the log; at least one. */
  readonly signatures: readonly GoodSignature[]
  /** Of witnesses among the known keys, each with its time. */
  readonly cosignatures: readonly GoodSignature[]
  readonly unknown: readonly SignatureLine[]
}

export type CheckpointRefusal =
  | NoteRefusal
  | { readonly code: 'CHECKPOINT_MALFORMED'; readonly line: number; readonly expected: string }
  | { readonly code: 'OTHER_LOG'; readonly origin: string; readonly expected: readonly string[] }

/** A checkpoint that one of these logs signed under its own name; cosignatures of these witnesses are checked with it. */
export function openCheckpoint(
  note: string,
  { logs, witnesses = [] }: { logs: readonly NoteKey[]; witnesses?: readonly NoteKey[] },
): Outcome<SignedCheckpoint, CheckpointRefusal> {
  const origin = note.slice(0, Math.max(0, note.indexOf('\n')))
  const own = logs.filter(({ name, type }) => name === origin && type === 'ed25519')
  if (own.length === 0) return refused({ code: 'OTHER_LOG', origin, expected: logs.map(({ name }) => name) })
  const opened = openNote(note, [...own, ...witnesses.filter(({ type }) => type === 'cosignature')])
  if (!opened.ok) return opened
  const { text, signatures, unknown } = opened.value
  const ofTheLog = signatures.filter(({ key }) => own.includes(key))
  if (ofTheLog.length === 0) return refused({ code: 'NOT_SIGNED', by: [origin] })
  const checkpoint = parseCheckpoint(text)
  if (!checkpoint.ok) return checkpoint
  return ok({
    checkpoint: checkpoint.value,
    note,
    text,
    signatures: ofTheLog,
    cosignatures: signatures.filter(({ key }) => !own.includes(key)),
    unknown,
  })
}

/** The checkpoint as a signed note. A log signs no checkpoint that its earlier ones are not the beginning of. */
export function signCheckpoint(checkpoint: Checkpoint, signers: readonly NoteSigner[]): string {
  return signNote(printCheckpoint(checkpoint), signers)
}

/** The text that is signed. Throws RangeError for what a checkpoint can't carry. */
export function printCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  const text = [origin, String(size), printHash(root), ...extensions, ''].join('\n')
  const read = parseCheckpoint(text)
  if (!read.ok || root.length !== hashBytes || read.value.extensions.length !== extensions.length) {
    throw new RangeError(`These lines are no checkpoint:\n${text}`)
  }
  return text
}

/** The text of a note as a checkpoint. Whoever has only this has not checked who signed it. */
export function parseCheckpoint(text: string): Outcome<Checkpoint, CheckpointRefusal> {
  const lines = text.split('\n')
  const wrong = (line: number, expected: string): Outcome<never, CheckpointRefusal> =>
    refused({ code: 'CHECKPOINT_MALFORMED', line, expected })
  if (lines.pop() !== '') return wrong(lines.length + 1, 'a line feed at the end')
  const [origin = '', sizeText = '', rootText = '', ...extensions] = lines
  if (origin === '') return wrong(1, "the log's origin")
  const size = parseCount(sizeText)
  if (size === undefined) return wrong(2, 'the number of entries, up to 2^53 - 1, without leading zeros')
  const root = parseHash(rootText)
  if (!root) return wrong(3, 'the root, 32 bytes in base64')
  const empty = extensions.indexOf('')
  if (empty >= 0) return wrong(4 + empty, 'no empty line')
  return ok({ origin, size, root, extensions })
}
