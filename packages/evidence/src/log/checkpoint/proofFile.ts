/**
 * A proof file (C2SP tlog-proof@v1, `.tlog-proof`): all that it takes to check offline that an entry is in the log and that
 * witnesses saw it: place, path, and the checkpoint with its cosignatures. The entry itself lies beside it.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { type Hash, leafHash } from '../merkle/hash.ts'
import { checkInclusion, type InclusionRefusal } from '../merkle/inclusion.ts'
import { parseBase64, parseCount, parseHash, printBase64, printHash } from '../note/base64.ts'
import { type NoteRefusal, parseNote } from '../note/note.ts'
import { proveInclusion } from '../tiles/prove.ts'
import type { TileSource, TreeReader } from '../tiles/source.ts'
import { type CheckpointRefusal, parseCheckpoint, type SignedCheckpoint } from './checkpoint.ts'
import { checkPolicy, type Policy, type QuorumRefusal } from './policy.ts'

export type LogProof = {
  /** Whatever the application adds. Nobody signed it. */
  readonly extra: Uint8Array | undefined
  readonly index: number
  /** From the leaf's neighbour up to the root's child. */
  readonly path: readonly Hash[]
  /** The signed note, verbatim. */
  readonly checkpoint: string
}

export type ProofFileRefusal =
  | { readonly code: 'PROOF_MALFORMED'; readonly line: number; readonly expected: string }
  | NoteRefusal
  | CheckpointRefusal

export type ProvedEntry = { readonly index: number; readonly checkpoint: SignedCheckpoint }

/** The entry stands where the proof says, in a log and with witnesses that the policy trusts. */
export function checkProof(
  proof: LogProof,
  entry: Uint8Array,
  policy: Policy,
): Outcome<ProvedEntry, CheckpointRefusal | QuorumRefusal | InclusionRefusal> {
  const signed = checkPolicy(proof.checkpoint, policy)
  if (!signed.ok) return signed
  const { size, root } = signed.value.checkpoint
  const inclusion = checkInclusion({
    size,
    index: proof.index,
    leaf: leafHash(entry),
    path: proof.path,
    root,
  })
  return inclusion.ok ? ok({ index: proof.index, checkpoint: signed.value }) : inclusion
}

/** The proof of an entry under a checkpoint, from the log's tiles. */
export async function makeProof(
  tree: TileSource | TreeReader,
  checkpoint: string,
  index: number,
  extra?: Uint8Array,
): Promise<Outcome<LogProof, ProofFileRefusal | InclusionRefusal>> {
  const note = parseNote(checkpoint)
  if (!note.ok) return note
  const read = parseCheckpoint(note.value.text)
  if (!read.ok) return read
  const { size } = read.value
  if (!Number.isSafeInteger(index) || index >= size || index < 0)
    return refused({ code: 'INDEX_OUTSIDE_TREE', index, size })
  return ok({ extra, index, path: await proveInclusion(tree, size, index), checkpoint })
}

export function printProof({ extra, index, path, checkpoint }: LogProof): string {
  const lines = [
    format,
    ...(extra === undefined ? [] : [`extra ${printBase64(extra)}`]),
    `index ${index}`,
    ...path.map(printHash),
    '',
  ]
  return `${lines.join('\n')}\n${checkpoint}`
}

/** A proof file's parts; what it claims is not checked. */
export function parseProof(text: string): Outcome<LogProof, ProofFileRefusal> {
  const end = text.indexOf('\n\n')
  const lines = (end < 0 ? text : text.slice(0, end)).split('\n')
  let line = 0
  const next = () => lines[line++] ?? ''
  const wrong = (expected: string): Outcome<never, ProofFileRefusal> =>
    refused({ code: 'PROOF_MALFORMED', line, expected })

  if (next() !== format) return wrong(format)
  let extra: Uint8Array | undefined
  if (lines[line]?.startsWith('extra ')) {
    extra = parseBase64(next().slice('extra '.length))
    if (!extra) return wrong('extra data in base64')
  }
  const indexLine = next()
  const index = indexLine.startsWith('index ') ? parseCount(indexLine.slice('index '.length)) : undefined
  if (index === undefined) return wrong('"index " and the place of the entry, without leading zeros')
  const path: Hash[] = []
  while (line < lines.length) {
    const hash = parseHash(next())
    if (!hash || path.length === 63) return wrong('at most 63 hashes, each 32 bytes in base64')
    path.push(hash)
  }
  line++
  if (end < 0) return wrong('an empty line, then the checkpoint')
  const checkpoint = text.slice(end + 2)
  const note = parseNote(checkpoint)
  return note.ok ? ok({ extra, index, path, checkpoint }) : note
}

const format = 'c2sp.org/tlog-proof@v1'
