/** What a log makes of a witness's answer: its cosignature, checked and added to the checkpoint, or why not. */
import { type Outcome, ok, refused } from '@specie/units'
import { parseCount } from '../note/base64.ts'
import type { NoteKey } from '../note/key.ts'
import {
  type GoodSignature,
  type NoteRefusal,
  parseNote,
  parseSignatureLine,
  printNote,
  type SignatureLine,
} from '../note/note.ts'
import { checkSignature } from '../note/signature.ts'
import type { AddCheckpoint } from './request.ts'

export type Cosigned = {
  /** The checkpoint with the witness's lines added. */
  readonly note: string
  readonly cosignatures: readonly GoodSignature[]
}

export type AnswerRefusal =
  /** The witness cosigned another size last: prove from `size`, and ask again. */
  | { readonly code: 'ASK_AGAIN_FROM'; readonly size: number }
  /** The witness cosigned another root for this very size: one of the two histories is false. */
  | { readonly code: 'WITNESS_SAW_OTHERWISE'; readonly size: number }
  /** The witness cosigned a larger tree than this one: a newer checkpoint reached it first, or ours was taken back. */
  | { readonly code: 'WITNESS_IS_AHEAD'; readonly size: number; readonly ours: number }
  | { readonly code: 'WITNESS_REFUSED'; readonly status: number; readonly reason: string }
  /** It said yes and sent no cosignature that checks. */
  | { readonly code: 'COSIGNATURE_MISSING'; readonly by: readonly string[] }
  | NoteRefusal

/** Adds the cosignatures of these keys to the request's checkpoint. Lines of unknown keys are left out. */
export function readAnswer(
  request: AddCheckpoint,
  answer: { readonly status: number; readonly body: string },
  witnesses: readonly NoteKey[],
): Outcome<Cosigned, AnswerRefusal> {
  const note = parseNote(request.checkpoint)
  if (!note.ok) return note
  if (answer.status === 409) return conflict(request, note.value.text, answer.body)
  if (answer.status !== 200) {
    return refused({
      code: 'WITNESS_REFUSED',
      status: answer.status,
      reason: answer.body.trim().slice(0, 500),
    })
  }
  const cosignatures: GoodSignature[] = []
  for (const line of linesOf(answer.body)) {
    const key = witnesses.find(({ name, id }) => name === line.name && id === line.keyId)
    if (key?.type !== 'cosignature') continue
    const checked = checkSignature(key, note.value.text, line.signature)
    if (checked) cosignatures.push({ key, line, time: checked.time })
  }
  if (cosignatures.length === 0) {
    return refused({ code: 'COSIGNATURE_MISSING', by: witnesses.map(({ name }) => name) })
  }
  return ok({ note: withSignatures(note.value, cosignatures), cosignatures })
}

/** A checkpoint with cosignatures added; of one key only the newest stays. */
export function withCosignatures(
  note: string,
  cosignatures: readonly GoodSignature[],
): Outcome<string, NoteRefusal> {
  const parsed = parseNote(note)
  return parsed.ok ? ok(withSignatures(parsed.value, cosignatures)) : parsed
}

function withSignatures(
  note: { readonly text: string; readonly signatures: readonly SignatureLine[] },
  added: readonly GoodSignature[],
): string {
  const kept = note.signatures.filter(
    (line) => !added.some(({ line: newer }) => newer.name === line.name && newer.keyId === line.keyId),
  )
  return printNote({ text: note.text, signatures: [...kept, ...added.map(({ line }) => line)] })
}

function conflict(request: AddCheckpoint, text: string, body: string): Outcome<never, AnswerRefusal> {
  const size = body.endsWith('\n') ? parseCount(body.slice(0, -1)) : undefined
  if (size === undefined) {
    return refused({ code: 'WITNESS_REFUSED', status: 409, reason: body.trim().slice(0, 500) })
  }
  const ours = Number(text.split('\n')[1])
  if (size > ours) return refused({ code: 'WITNESS_IS_AHEAD', size, ours })
  return refused({ code: size === request.oldSize ? 'WITNESS_SAW_OTHERWISE' : 'ASK_AGAIN_FROM', size })
}

function linesOf(body: string): readonly SignatureLine[] {
  return body
    .slice(0, 100_000)
    .split('\n')
    .map(parseSignatureLine)
    .filter((line) => line !== undefined)
}
