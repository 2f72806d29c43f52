/** What a log asks of a witness (C2SP tlog-witness, `POST <address>/add-checkpoint`): the size it saw last, the proof from there, the checkpoint. */
import { type Outcome, ok, refused } from '@specie/units'
import type { Hash } from '../merkle/hash.ts'
import { parseCount, parseHash, printHash } from '../note/base64.ts'

export type AddCheckpoint = {
  /** Size of the checkpoint that the witness cosigned last; 0 where it has cosigned none, or where the log does not know. */
  readonly oldSize: number
  /** From `oldSize` to the checkpoint's size; empty from 0. */
  readonly proof: readonly Hash[]
  /** The signed note. */
  readonly checkpoint: string
}

export type AddCheckpointRefusal = {
  readonly code: 'REQUEST_MALFORMED'
  readonly line: number
  readonly expected: string
}

export const addCheckpointPath = 'add-checkpoint'

export function printAddCheckpoint({ oldSize, proof, checkpoint }: AddCheckpoint): string {
  return `${[`old ${oldSize}`, ...proof.map(printHash), ''].join('\n')}\n${checkpoint}`
}

export function parseAddCheckpoint(body: string): Outcome<AddCheckpoint, AddCheckpointRefusal> {
  const wrong = (line: number, expected: string): Outcome<never, AddCheckpointRefusal> =>
    refused({ code: 'REQUEST_MALFORMED', line, expected })
  const end = body.indexOf('\n\n')
  if (end < 0) return wrong(1, 'old size, proof, an empty line, and a checkpoint')
  const [first = '', ...hashes] = body.slice(0, end).split('\n')
  const oldSize = first.startsWith('old ') ? parseCount(first.slice('old '.length)) : undefined
  if (oldSize === undefined) return wrong(1, '"old " and a size without leading zeros')
  if (hashes.length > mostHashes) return wrong(2 + mostHashes, `at most ${mostHashes} hashes`)
  const proof: Hash[] = []
  for (const text of hashes) {
    const hash = parseHash(text)
    if (!hash) return wrong(2 + proof.length, 'a hash, 32 bytes in base64')
    proof.push(hash)
  }
  return ok({ oldSize, proof, checkpoint: body.slice(end + 2) })
}

const mostHashes = 63
