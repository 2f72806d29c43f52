/**
 * From keys to the places that bear them, in arrays of numbers that threads can share. A key is a number of 52 bits, as the comparison of
 * names has it: both see the same keys, so the index leads to neither more nor less. (Strings in a Map took four times the memory, and no
 * other thread can see them.)
 */

export type KeyTable = {
  /** Open addressing: the keys themselves, -1 where nothing is. */
  readonly keys: Float64Array<SharedArrayBuffer>
  /** Beside each key its number. */
  readonly numbers: Uint32Array<SharedArrayBuffer>
  /** Where the places of a key begin in `places`, by its number; one more at the end. */
  readonly starts: Uint32Array<SharedArrayBuffer>
  readonly places: Uint32Array<SharedArrayBuffer>
}

/** `keysOf[place]` are the keys of each place. */
export function buildKeyTable(keysOf: readonly Float64Array[]): KeyTable {
  const pairs = keysOf.reduce((sum, keys) => sum + keys.length, 0)
  const size = powerAbove(Math.ceil(1.2 * pairs))
  const keys = new Float64Array(new SharedArrayBuffer(8 * size)).fill(-1)
  const numbers = shared(size)
  const counts = new Uint32Array(pairs + 1)
  let count = 0
  for (const keysOfPlace of keysOf) {
    for (const key of keysOfPlace) {
      const slot = slotOf(keys, key)
      if (keys[slot] === -1) {
        keys[slot] = key
        numbers[slot] = count
        count += 1
      }
      const number = numbers[slot] ?? 0
      counts[number] = (counts[number] ?? 0) + 1
    }
  }
  const starts = shared(count + 1)
  for (let number = 0; number < count; number += 1)
    starts[number + 1] = (starts[number] ?? 0) + (counts[number] ?? 0)
  const next = starts.slice()
  const places = shared(pairs)
  for (const [place, keysOfPlace] of keysOf.entries()) {
    for (const key of keysOfPlace) {
      const number = numbers[slotOf(keys, key)] ?? 0
      const to = next[number] ?? 0
      places[to] = place
      next[number] = to + 1
    }
  }
  return { keys, numbers, starts, places }
}

/** Calls back with every place that bears the key. */
export function eachPlace(
  { keys, numbers, starts, places }: KeyTable,
  key: number,
  visit: (place: number) => void,
): void {
  const slot = slotOf(keys, key)
  if (keys[slot] === -1) return
  const number = numbers[slot] ?? 0
  const end = starts[number + 1] ?? 0
  for (let at = starts[number] ?? 0; at < end; at += 1) visit(places[at] ?? 0)
}

/** Where the key is, or the free slot where it would be. */
function slotOf(keys: Float64Array, key: number): number {
  const mask = keys.length - 1
  let slot = Math.imul((key % 4_294_967_296) ^ (key / 4_294_967_296), 0x9e3779b1) & mask
  while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}

function shared(length: number): Uint32Array<SharedArrayBuffer> {
  return new Uint32Array(new SharedArrayBuffer(4 * length))
}

function powerAbove(least: number): number {
  let power = 16
  while (power < least) power *= 2
  return power
}
