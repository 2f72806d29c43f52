/** Which checkpoint is shown: the newest that the policy's quorum cosigned, and without waiting for ever for a witness that is away. */
import {
  type CheckpointRefusal,
  hasQuorum,
  type NoteKey,
  type Policy,
  parseKey,
  parseNote,
  parseSignatureLine,
  printNote,
} from '@specie/evidence/log'
import { readEntry } from '@specie/evidence/log-entry'
import { newestEntries, recentCheckpoints, type StoredCheckpoint } from '@specie/evidence/log-store'
import type { Pool } from '../programme/store.ts'

export type Published = {
  readonly size: number
  readonly root: `0x${string}`
  /** The signed note with every cosignature that was collected. */
  readonly note: string
  readonly signedAt: Date
  /** Whether the witnesses that the policy asks for have signed. */
  readonly hasQuorum: boolean
}

/** Null while nothing is signed. A younger one without its quorum is shown only when that is late by `patienceMs`. */
export async function publishedCheckpoint(
  pool: Pool,
  policy: Policy,
  patienceMs = usualPatienceMs,
): Promise<Published | null> {
  const recent = await recentCheckpoints(pool, mostLookedAt)
  const [newest] = recent
  if (newest === undefined) return null
  const place = recent.findIndex((one) => isCosigned(one, policy))
  // The one after it is the oldest that still waits.
  const waiting = recent[place < 0 ? recent.length - 1 : place - 1]
  const isLate = waiting !== undefined && Date.now() - waiting.signedAt.getTime() > patienceMs
  const shown = place >= 0 && !isLate ? recent[place] : newest
  return shown === undefined ? null : published(shown, policy)
}

/** The key that the log says it is signed with, by its own newest word; null before it begins. */
export async function publishedKey(pool: Pool): Promise<NoteKey | null> {
  const [stored] = await newestEntries(pool, { kinds: ['log'], limit: 1 })
  if (stored === undefined) return null
  const entry = readEntry(stored.bytes)
  if (!entry.ok || entry.value.kind !== 'log') return null
  const key = parseKey(entry.value.what.key)
  return key.ok ? key.value : null
}

function published(checkpoint: StoredCheckpoint, policy: Policy): Published {
  const { size, root, signedAt, cosignatures } = checkpoint
  const note = parseNote(checkpoint.note)
  if (!note.ok)
    throw new Error(`The stored checkpoint of ${size} entries is no note: ${reason(note.refusal)}.`)
  const lines = cosignatures
    .map(({ line }) => parseSignatureLine(line.trimEnd()))
    .filter((line) => line !== undefined)
  return {
    size,
    root,
    signedAt,
    note: printNote({ text: note.value.text, signatures: [...note.value.signatures, ...lines] }),
    hasQuorum: isCosigned(checkpoint, policy),
  }
}

function isCosigned({ cosignatures }: StoredCheckpoint, policy: Policy): boolean {
  const signed = new Set(cosignatures.map(({ witness }) => witness))
  return hasQuorum(
    policy,
    new Set(policy.witnesses.filter(({ key }) => signed.has(key.name)).map(({ name }) => name)),
  )
}

function reason({ code }: CheckpointRefusal): string {
  return code
}

const mostLookedAt = 100
const usualPatienceMs = 15_000
