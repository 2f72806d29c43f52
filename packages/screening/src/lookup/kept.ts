/** Reads names and entries back from the shared memory, each once in this thread. */

import { WordMemo } from './bound.ts'
import type { KeptEntry, KeptIdentifier, KeptName, SharedLookup } from './shared.ts'
import { countOf, textAt } from './sharedTexts.ts'
import { type ReadingSketch, WordNumbers } from './sketch.ts'

export type KeptReader = {
  readonly memo: WordMemo
  readonly nameCount: number
  readonly entryCount: number
  name(number: number): KeptName & { readonly sketches: readonly ReadingSketch[] }
  entry(number: number): KeptEntry
  entryOfName(number: number): number
  /** Of all entries that name this number (`imo:9074729`). */
  entriesOfIdentifier(key: string): readonly number[]
}

export function keptReader({ names, entries, firstNames, identifiers }: SharedLookup): KeptReader {
  const nameCount = countOf(names)
  const entryCount = countOf(entries)
  const words = new WordNumbers()
  const knownNames: (ReturnType<KeptReader['name']> | undefined)[] = new Array(nameCount)
  const knownEntries: (KeptEntry | undefined)[] = new Array(entryCount)
  const byIdentifier = new Map<string, number[]>()
  for (let at = 0; at < countOf(identifiers); at += 1) {
    const [key, entry]: KeptIdentifier = JSON.parse(textAt(identifiers, at))
    const bearers = byIdentifier.get(key)
    if (bearers === undefined) byIdentifier.set(key, [entry])
    else bearers.push(entry)
  }
  return {
    memo: new WordMemo(),
    nameCount,
    entryCount,
    name(number) {
      const known = knownNames[number]
      if (known !== undefined) return known
      const read: KeptName = JSON.parse(textAt(names, number))
      const name = { ...read, sketches: read.prepared.readings.map((reading) => words.sketch(reading)) }
      knownNames[number] = name
      return name
    },
    entry(number) {
      const known = knownEntries[number]
      if (known !== undefined) return known
      const read: KeptEntry = JSON.parse(textAt(entries, number))
      knownEntries[number] = read
      return read
    },
    entriesOfIdentifier: (key) => byIdentifier.get(key) ?? [],
    entryOfName: (number) => lastAtMost(firstNames, number),
  }
}

/** The last place whose number is at most this one. */
function lastAtMost(numbers: Uint32Array, most: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low + 1 < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) <= most) low = middle
    else high = middle
  }
  return low
}
