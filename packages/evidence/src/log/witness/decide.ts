/**
 * What a witness answers (C2SP tlog-witness), as a pure decision. Whoever runs it holds one lock for each origin from reading `head` until the
 * answer's `head` is on disk, and only then sends the answer: else two requests at once could take a witness back.
 */

import { openCheckpoint } from '../checkpoint/checkpoint.ts'
import { checkConsistency, type TreeHead } from '../merkle/consistency.ts'
import { emptyRoot } from '../merkle/hash.ts'
import type { NoteKey, NoteSigner } from '../note/key.ts'
import { printSignatureLine, signatureLine } from '../note/note.ts'
import { parseAddCheckpoint } from './request.ts'

export type WitnessAnswer = {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422
  readonly contentType: string
  readonly body: string
  /** To be stored for this origin before the answer is sent; only with status 200. */
  readonly head: { readonly origin: string; readonly head: TreeHead } | undefined
}

export type WitnessDesk = {
  /** The logs it watches. */
  readonly logs: readonly NoteKey[]
  /** A key for cosignatures. */
  readonly signer: NoteSigner
  /** Seconds of Unix time. */
  readonly now: number
}

/** The origin of a request, so that its head can be looked up; undefined where the body is no request. */
export function originOf(body: string): string | undefined {
  const request = parseAddCheckpoint(body)
  return request.ok ? request.value.checkpoint.split('\n', 1)[0] : undefined
}

/** The answer to a request's body, given what this witness cosigned last for its origin. */
export function decideAddCheckpoint(
  body: string,
  head: TreeHead | undefined,
  { logs, signer, now }: WitnessDesk,
): WitnessAnswer {
  const request = parseAddCheckpoint(body)
  if (!request.ok) {
    return no(400, `The request's line ${request.refusal.line} should be: ${request.refusal.expected}.`)
  }
  const { oldSize, proof, checkpoint: note } = request.value
  const opened = openCheckpoint(note, { logs })
  if (!opened.ok) {
    const { code } = opened.refusal
    if (code === 'OTHER_LOG') return no(404, 'This witness does not know the log.')
    if (code === 'NOT_SIGNED' || code === 'SIGNATURE_WRONG') {
      return no(403, 'No key known for this log signed the checkpoint.')
    }
    return no(400, 'The checkpoint is malformed.')
  }
  const { checkpoint, text } = opened.value
  if (oldSize > checkpoint.size) {
    return no(400, `The old size ${oldSize} is beyond the checkpoint's ${checkpoint.size}.`)
  }
  const known = head ?? { size: 0, root: emptyRoot }
  if (oldSize !== known.size) return conflict(known.size)

  const consistent = checkConsistency({ from: known, to: checkpoint, proof })
  if (!consistent.ok) {
    return consistent.refusal.code === 'TWO_ROOTS'
      ? conflict(known.size)
      : no(422, 'The proof does not lead from the last cosigned checkpoint to this one.')
  }
  return {
    status: 200,
    contentType: 'text/plain; charset=utf-8',
    body: printSignatureLine(signatureLine(signer, text, now)),
    head: { origin: checkpoint.origin, head: { size: checkpoint.size, root: checkpoint.root } },
  }
}

/** The size of what was cosigned last, so that the log can ask again from there. */
function conflict(size: number): WitnessAnswer {
  return { status: 409, contentType: sizeContentType, body: `${size}\n`, head: undefined }
}

function no(status: WitnessAnswer['status'], reason: string): WitnessAnswer {
  return { status, contentType: 'text/plain; charset=utf-8', body: `${reason}\n`, head: undefined }
}

export const sizeContentType = 'text/x.tlog.size'
