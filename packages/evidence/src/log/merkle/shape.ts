/**
 * Which runs of entries a proof names, straight from the recursions of RFC 6962, sections 2.1.1 and 2.1.2. Sizes and places are
 * numbers up to 2 ** 53 - 1, so nothing here shifts bits: JavaScript's shifts end at 32.
 */

/** The entries from `begin` up to, but without, `end`. */
export type Range = { readonly begin: number; readonly end: number }

/** A complete subtree: the 2 ** level entries from index * 2 ** level on. */
export type Subtree = { readonly level: number; readonly index: number }

/** The runs beside an entry's way up, from its neighbour to the root's child. */
export function inclusionRanges(size: number, index: number): readonly Range[] {
  assertSize(size)
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`A tree of ${size} entries has none at ${index}.`)
  }
  const ranges: Range[] = []
  let begin = 0
  let end = size
  while (end - begin > 1) {
    const middle = begin + largestPowerBelow(end - begin)
    if (index < middle) {
      ranges.push({ begin: middle, end })
      end = middle
    } else {
      ranges.push({ begin, end: middle })
      begin = middle
    }
  }
  return ranges.reverse()
}

/** The runs that a proof from a tree of `from` entries to one of `to` names; none when either says nothing. */
export function consistencyRanges(from: number, to: number): readonly Range[] {
  assertSize(from)
  assertSize(to)
  if (from > to) throw new RangeError(`A tree of ${from} entries can't grow into one of ${to}.`)
  if (from === 0 || from === to) return []
  const ranges: Range[] = []
  let begin = 0
  let end = to
  while (end !== from) {
    const middle = begin + largestPowerBelow(end - begin)
    if (from <= middle) {
      ranges.push({ begin: middle, end })
      end = middle
    } else {
      ranges.push({ begin, end: middle })
      begin = middle
    }
  }
  // Whoever knows the old tree knows this one already when it is the old tree whole.
  if (begin !== 0) ranges.push({ begin, end })
  return ranges.reverse()
}

/** A run that begins where a subtree of its size may begin, cut into complete subtrees, the largest first. */
export function subtreesOf({ begin, end }: Range): readonly Subtree[] {
  const subtrees: Subtree[] = []
  let next = begin
  while (next < end) {
    let level = 0
    while (2 ** (level + 1) <= end - next) level++
    subtrees.push({ level, index: next / 2 ** level })
    next += 2 ** level
  }
  return subtrees
}

export function assertSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new RangeError(`A tree's size is a whole number from 0 to 2^53 - 1, not ${size}.`)
  }
}

/** The largest power of two smaller than a size of 2 or more. */
function largestPowerBelow(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}
