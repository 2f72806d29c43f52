/**
 * The lookup over the lists in force, kept up with them: when they change, another index is built in a thread of its own and takes the
 * place of the one before at once, which answers until then. One that cannot be built leaves the one before, says so, and is tried again;
 * whoever decides sees by its versions that it is behind.
 */

import { Worker } from 'node:worker_threads'
import type { ListEntry } from '../lists/entry.ts'
import { listsFrom, type PostedList } from './buildThread.ts'
import { attachLookup, buildLookup, type Lookup } from './lookup.ts'
import type { SharedLookup } from './shared.ts'

type Versions = readonly { readonly list: string; readonly version: string }[]

export type LookupSource = {
  /** Names of the versions in force: cheap, asked often. */
  readonly versions: () => Promise<Versions>
  /** Its entries, or the same as gzipped JSON: unpacking it is then the other thread's work too. */
  readonly entriesOf: (version: string) => Promise<readonly ListEntry[] | Uint8Array<ArrayBuffer>>
  /** A new index is in place. */
  readonly changed?: (lookup: Lookup) => void
  /** An index could not be built: the one before stays. */
  readonly alarm?: (text: string, error: unknown) => void
  readonly log?: (line: string) => void
}

export type LookupRoom = {
  /** The newest there is, at once. Waits only for the very first. */
  current(): Promise<Lookup>
  /** The index over the versions in force now: waits for it where it is being built. Many who ask at once are one. */
  refresh(): Promise<Lookup>
  /** Whether it is behind the lists, since when, and why. */
  state(): LookupState
  close(): Promise<void>
}

export type LookupState = {
  readonly versions: Versions
  readonly builtAt: Date | null
  readonly buildMs: number | null
  /** Set while the last attempt to build failed. */
  readonly failed: { readonly at: Date; readonly says: string; readonly versions: Versions } | null
}

export function openLookup(source: LookupSource): LookupRoom {
  let known: Lookup | null = null
  let state: LookupState = { versions: [], builtAt: null, buildMs: null, failed: null }
  let refreshing: Promise<Lookup> | null = null
  const stop = new AbortController()

  const build = async (): Promise<Lookup> => {
    const versions = await source.versions()
    if (known !== null && isSame(known.versions, versions)) return known
    const began = performance.now()
    try {
      const lists: PostedList[] = []
      for (const { list, version } of versions)
        lists.push({ list, version, entries: await source.entriesOf(version) })
      known = await built(lists, stop.signal)
    } catch (error) {
      const says = error instanceof Error ? error.message : String(error)
      state = { ...state, failed: { at: new Date(), says, versions } }
      if (!stop.signal.aborted)
        source.alarm?.(
          `screening: no index over the lists in force could be built; the one before stays: ${says}`,
          error,
        )
      throw error
    }
    const buildMs = Math.round(performance.now() - began)
    state = { versions, builtAt: new Date(), buildMs, failed: null }
    source.log?.(`screening: an index over ${known.entryCount} entries was built in ${buildMs} ms`)
    source.changed?.(known)
    return known
  }

  const refresh = (): Promise<Lookup> => {
    refreshing ??= build().finally(() => {
      refreshing = null
    })
    return refreshing
  }

  return {
    current: async () => known ?? refresh(),
    refresh,
    state: () => state,
    async close() {
      stop.abort()
      await refreshing?.catch(() => {})
    },
  }
}

/** Small lists take less time than a thread needs to start. */
async function built(lists: readonly PostedList[], signal: AbortSignal): Promise<Lookup> {
  if (lists.reduce((sum, { entries }) => sum + sizeOf(entries), 0) <= small)
    return buildLookup(listsFrom(lists))
  const worker = new Worker(new URL('./buildThread.ts', import.meta.url), { workerData: { lists } })
  try {
    const shared = await new Promise<SharedLookup>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`The thread that builds the index ended with ${code}.`)))
      signal.addEventListener('abort', () => reject(new Error('The lookup was closed.')), { once: true })
    })
    return attachLookup(shared)
  } finally {
    await worker.terminate()
  }
}

function sizeOf(entries: PostedList['entries']): number {
  return entries instanceof Uint8Array ? entries.length : entries.length * bytesOfEntry
}

function isSame(left: Versions, right: Versions): boolean {
  const named = (versions: Versions) =>
    versions
      .map(({ list, version }) => `${list} ${version}`)
      .sort()
      .join()
  return named(left) === named(right)
}

/** Packed bytes: some hundreds of entries. */
const small = 32_768
const bytesOfEntry = 80
