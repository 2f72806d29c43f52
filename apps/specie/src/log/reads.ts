/** The public log as the server shows it: its files, the policy, what stands in it. From the database alone, so that any server may. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Chain } from '@specie/coin'
import {
  makeProof,
  type NoteKey,
  type Policy,
  parsePolicy,
  printKey,
  printPolicy,
  printProof,
  type TileSource,
} from '@specie/evidence/log'
import { type Entry, type EntryKind, readEntry } from '@specie/evidence/log-entry'
import { cosignedBy, newestEntries, readEntries, type StoredEntry } from '@specie/evidence/log-store'
import type { Programme } from '../programme/programme.ts'
import { logFiles } from './files.ts'
import { type Published, publishedCheckpoint, publishedKey } from './published.ts'
import { logDirectory, policyFile } from './setting.ts'

export type PlacedEntry = { readonly index: number; readonly entry: Entry }

export type LogReads = {
  /** The signed note that is shown now; null while nothing is signed. */
  readonly checkpoint: () => Promise<Published | null>
  /** A tile or bundle by its path. */
  readonly file: TileSource
  readonly policy: () => Promise<string | null>
  readonly state: () => Promise<LogState | null>
  /** The newest first; of these kinds, before this place. */
  readonly newest: (wanted: {
    readonly kinds?: readonly EntryKind[]
    readonly before?: number
    readonly limit: number
  }) => Promise<readonly PlacedEntry[]>
  readonly entry: (
    index: number,
  ) => Promise<{ readonly entry: PlacedEntry; readonly bytes: Uint8Array } | null>
  /** The proof file of an entry under the checkpoint that is shown; null where it is not in it yet. */
  readonly proof: (index: number) => Promise<string | null>
}

export type LogState = {
  readonly origin: string
  readonly key: string
  readonly policy: string
  readonly checkpoint: Published
  readonly witnesses: readonly {
    readonly name: string
    readonly key: string
    readonly url: string | null
    readonly cosignedSize: number
  }[]
  readonly anchor: {
    readonly account: string
    readonly contract: string
    readonly last: { readonly size: number; readonly root: string; readonly anchoredAt: number } | null
  } | null
}

export function logReads(
  programme: Pick<Programme, 'pool' | 'dataDirectory'> & { chain(): Chain },
): LogReads {
  const { pool, dataDirectory } = programme
  const { read: file } = logFiles(pool, join(logDirectory(dataDirectory), 'public'))
  const policyOf = (key: NoteKey): Policy => {
    const path = policyFile(dataDirectory)
    const read = existsSync(path) ? parsePolicy(readFileSync(path, 'utf8')) : null
    return read?.ok === true
      ? read.value
      : { logs: [{ key, url: undefined }], witnesses: [], groups: [], quorum: 'none' }
  }
  // However many ask at once, the database is asked a few times a second.
  const checkpoint = sharedFor(sharedMs, async () => {
    const key = await publishedKey(pool)
    return key === null ? null : publishedCheckpoint(pool, policyOf(key))
  })
  return {
    checkpoint,
    file,
    async policy() {
      const key = await publishedKey(pool)
      return key === null ? null : printPolicy(policyOf(key))
    },
    async state() {
      const key = await publishedKey(pool)
      const shown = await checkpoint()
      if (key === null || shown === null) return null
      const policy = policyOf(key)
      const [begun] = await newestEntries(pool, { kinds: ['log'], limit: 1 })
      const entry = begun === undefined ? null : placed(begun).entry
      const account = entry?.kind === 'log' ? entry.what.anchoredBy : null
      return {
        origin: key.name,
        key: printKey(key),
        policy: printPolicy(policy),
        checkpoint: shown,
        witnesses: await Promise.all(
          policy.witnesses.map(async (witness) => ({
            name: witness.key.name,
            key: printKey(witness.key),
            url: witness.url ?? null,
            cosignedSize: (await cosignedBy(pool, witness.key.name))?.size ?? 0,
          })),
        ),
        anchor: account === null ? null : await anchored(programme.chain(), account),
      }
    },
    async newest(wanted) {
      return (await newestEntries(pool, wanted)).map(placed)
    },
    async entry(index) {
      const [stored] = await readEntries(pool, { from: index, limit: 1 })
      return stored?.index === index ? { entry: placed(stored), bytes: stored.bytes } : null
    },
    async proof(index) {
      const shown = await checkpoint()
      if (shown === null || index >= shown.size) return null
      const proof = await makeProof(file, shown.note, index)
      if (!proof.ok) throw new Error(`No proof of entry ${index} can be made: ${proof.refusal.code}.`)
      return printProof(proof.value)
    },
  }
}

async function anchored(chain: Chain, account: string): Promise<LogState['anchor']> {
  const last = await chain.anchoredLog(`0x${account.slice(2)}`)
  return { account, contract: chain.contracts.logAnchor, last: last ?? null }
}

function placed({ index, bytes }: StoredEntry): PlacedEntry {
  const entry = readEntry(bytes)
  if (!entry.ok) throw new Error(`Entry ${index} of the log cannot be read: ${entry.refusal.why}`)
  return { index, entry: entry.value }
}

/** One answer for all who ask within this time; a failure and nothing at all are asked for anew. */
function sharedFor<Value>(ms: number, ask: () => Promise<Value | null>): () => Promise<Value | null> {
  let asked: { readonly answer: Promise<Value | null>; readonly atMs: number } | null = null
  return () => {
    if (asked !== null && performance.now() - asked.atMs < ms) return asked.answer
    const answer = ask()
    asked = { answer, atMs: performance.now() }
    const forget = () => {
      asked = null
    }
    answer.then((value) => value === null && forget(), forget)
    return answer
  }
}

const sharedMs = 100
