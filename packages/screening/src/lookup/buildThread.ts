/** The thread that builds an index: the others go on answering meanwhile. The index goes back as memory that all of them see. */

import { parentPort, workerData } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'
import type { ListEntry } from '../lists/entry.ts'
import { type LookupList, shareLists } from './shared.ts'

/** As it comes to the thread: entries, or the same as gzipped JSON. */
export type PostedList = Omit<LookupList, 'entries'> & {
  readonly entries: readonly ListEntry[] | Uint8Array<ArrayBuffer>
}

export function listsFrom(lists: readonly PostedList[]): readonly LookupList[] {
  return lists.map(({ entries, ...list }) => ({
    ...list,
    entries: entries instanceof Uint8Array ? unpacked(entries) : entries,
  }))
}

function unpacked(bytes: Uint8Array<ArrayBuffer>): readonly ListEntry[] {
  const entries: readonly ListEntry[] = JSON.parse(gunzipSync(bytes).toString())
  return entries
}

if (isBuildThread(workerData)) parentPort?.postMessage(shareLists(listsFrom(workerData.lists)))

function isBuildThread(data: unknown): data is { readonly lists: readonly PostedList[] } {
  return typeof data === 'object' && data !== null && 'lists' in data
}
