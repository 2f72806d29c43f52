/** A log wherever it lies: an address, or a folder that mirrors one. Nothing that is read there is believed before it is checked. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  checkPolicy,
  openCheckpoint,
  type Policy,
  parsePolicy,
  type SignedCheckpoint,
  type TileSource,
} from '@specie/evidence/log'
import { CommandFailure } from '../terminal/failure.ts'
import { folderSource } from './files.ts'

export type LogPlace = {
  readonly name: string
  readonly source: TileSource
  /** The policy that stands beside the log: its own word for whom to trust. */
  readonly policy: () => Promise<string | null>
}

export function logAt(place: string): LogPlace {
  if (!/^https?:\/\//.test(place)) {
    return {
      name: place,
      source: folderSource(place),
      policy: () => readFile(join(place, 'policy'), 'utf8').catch(() => null),
    }
  }
  const base = new URL(place.endsWith('/') ? place : `${place}/`)
  const get = async (path: string): Promise<Uint8Array | null> => {
    const response = await fetch(new URL(path, base), { signal: AbortSignal.timeout(answerWithinMs) })
    if (response.status === 404) return null
    if (!response.ok) throw unreachable(`${base}${path}`, `it answers ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
  return {
    name: base.href,
    source: get,
    policy: async () => textOf(await get('policy')),
  }
}

/** The policy in this text. */
export function readPolicy(text: string, from: string): Policy {
  const read = parsePolicy(text)
  if (read.ok) return read.value
  throw new CommandFailure('refused', `${from} is no policy: line ${read.refusal.line} is wrong.`, {
    code: read.refusal.code,
    facts: read.refusal.code === 'POLICY_MALFORMED' ? { expected: read.refusal.expected } : {},
  })
}

/** The checkpoint that the log shows, signed by a log of the policy. Whether its witnesses are enough is said beside it. */
export async function checkpointAt(
  place: LogPlace,
  policy: Policy,
): Promise<{ readonly signed: SignedCheckpoint; readonly missing: readonly string[] }> {
  const note = textOf(await place.source('checkpoint'))
  if (note === null) throw unreachable(place.name, 'it shows no checkpoint')
  const checked = checkPolicy(note, policy)
  if (checked.ok) return { signed: checked.value, missing: [] }
  if (checked.refusal.code === 'QUORUM_NOT_REACHED') {
    const keys = {
      logs: policy.logs.map(({ key }) => key),
      witnesses: policy.witnesses.map(({ key }) => key),
    }
    const opened = openCheckpoint(note, keys)
    if (opened.ok) return { signed: opened.value, missing: checked.refusal.missing }
  }
  throw new CommandFailure('checkFailed', `The checkpoint at ${place.name} is not signed as it must be.`, {
    code: checked.refusal.code,
    data: { refusal: checked.refusal },
  })
}

export function textOf(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

function unreachable(place: string, why: string): CommandFailure {
  return new CommandFailure('unreachable', `The log at ${place} cannot be read: ${why}.`, { code: 'NO_LOG' })
}

const answerWithinMs = 20_000
