/**
 * From keys to the entries that bear them, in three arrays of numbers that threads can share. Keys stand as 32-bit hashes: two keys with one
 * hash lead to a few entries too many, which the comparison then rejects, and never to one too few.
 */

export type KeyTable = {
  /** Open addressing, two numbers a slot: hash (0: free), place in `starts`. */
  readonly slots: Uint32Array<SharedArrayBuffer>
  /** Where the entries of a key begin in `entries`; one more at the end. */
  readonly starts: Uint32Array<SharedArrayBuffer>
  readonly entries: Uint32Array<SharedArrayBuffer>
}

/** `keysOf(place)` for every entry from 0 to `count` - 1. */
export function buildKeyTable(count: number, keysOf: (place: number) => readonly string[]): KeyTable {
  let hashes = new Uint32Array(1 << 16)
  let bearers = new Uint32Array(1 << 16)
  let length = 0
  for (let place = 0; place < count; place += 1) {
    for (const key of keysOf(place)) {
      if (length === hashes.length) {
        hashes = grown(hashes)
        bearers = grown(bearers)
      }
      hashes[length] = hashOf(key)
      bearers[length] = place
      length += 1
    }
  }
  const slots = shared(2 * powerAbove(2 * length))
  const counts: number[] = []
  for (let at = 0; at < length; at += 1) {
    const slot = slotOf(slots, hashes[at] ?? 0)
    if (slots[slot] === 0) {
      slots[slot] = hashes[at] ?? 0
      slots[slot + 1] = counts.length
      counts.push(0)
    }
    const key = slots[slot + 1] ?? 0
    counts[key] = (counts[key] ?? 0) + 1
  }
  const starts = shared(counts.length + 1)
  for (let key = 0; key < counts.length; key += 1) starts[key + 1] = (starts[key] ?? 0) + (counts[key] ?? 0)
  const next = starts.slice()
  const entries = shared(length)
  for (let at = 0; at < length; at += 1) {
    const key = slots[slotOf(slots, hashes[at] ?? 0) + 1] ?? 0
    const place = next[key] ?? 0
    entries[place] = bearers[at] ?? 0
    next[key] = place + 1
  }
  return { slots, starts, entries }
}

/** Calls back with every entry that bears the key; some may come twice. */
export function eachBearer(
  { slots, starts, entries }: KeyTable,
  key: string,
  visit: (place: number) => void,
): void {
  const hash = hashOf(key)
  const slot = slotOf(slots, hash)
  if (slots[slot] !== hash) return
  const place = slots[slot + 1] ?? 0
  const end = starts[place + 1] ?? 0
  for (let at = starts[place] ?? 0; at < end; at += 1) visit(entries[at] ?? 0)
}

function slotOf(slots: Uint32Array, hash: number): number {
  const mask = slots.length / 2 - 1
  let slot = Math.imul(hash, 0x9e3779b1) >>> 0
  for (slot &= mask; ; slot = (slot + 1) & mask) {
    const there = slots[2 * slot]
    if (there === 0 || there === hash) return 2 * slot
  }
}

/** FNV-1a over UTF-16 units; 0 stands for a free slot. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return hash >>> 0 || 1
}

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

function shared(length: number): Uint32Array<SharedArrayBuffer> {
  return new Uint32Array(new SharedArrayBuffer(4 * length))
}

function powerAbove(least: number): number {
  let power = 16
  while (power < least) power *= 2
  return power
}
