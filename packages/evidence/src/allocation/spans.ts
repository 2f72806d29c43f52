/**
 * Which micrograms of which bars stand behind an address. Holders stand in the order of their addresses; the gold behind coins is laid along
 * them, stretched evenly where it is less than the coins, so that everybody misses the same share to the microgram.
 */
import type { Holding, Place } from './balances.ts'
import type { Shelf, Stretch } from './shelf.ts'

/** Micrograms of a bar, from `from` on (the bar's first is 0). No other holder has any of them. */
export type Span = { readonly stretch: Stretch; readonly from: bigint; readonly micrograms: bigint }

export type Behind = {
  readonly balanceMicrograms: bigint
  readonly coveredMicrograms: bigint
  /** Coins without gold: 0 as long as every sponsor's gold covers its coins. */
  readonly missingMicrograms: bigint
  readonly spans: readonly Span[]
}

export function behind(shelf: Shelf, place: Place): Behind {
  const { beforeMicrograms: before, balanceMicrograms } = place
  const from = position(shelf, before)
  const to = position(shelf, before + balanceMicrograms)
  const spans: Span[] = []
  let at = from
  for (let index = stretchAt(shelf.starts, from); at < to; index += 1) {
    const [stretch, start] = [shelf.stretches[index], shelf.starts[index]]
    if (stretch === undefined || start === undefined)
      throw new Error(`No bar stands at ${at} µg of the ${shelf.behindCoinsMicrograms} µg behind coins.`)
    const end = start + stretch.micrograms
    const until = least(end, to)
    spans.push({ stretch, from: at - start, micrograms: until - at })
    at = until
  }
  return {
    balanceMicrograms,
    coveredMicrograms: to - from,
    missingMicrograms: balanceMicrograms - (to - from),
    spans,
  }
}

/** Everybody at once, in one pass over holders and bars. `holdings` in the order of addresses, all of them. */
export function walk(
  shelf: Shelf,
  holdings: Iterable<Holding>,
  visit: (address: string, stretch: Stretch, from: bigint, micrograms: bigint) => void,
): void {
  const { stretches, starts } = shelf
  let before = 0n
  let at = 0n
  let index = 0
  for (const { address, balanceMicrograms } of holdings) {
    before += balanceMicrograms
    const to = position(shelf, before)
    while (at < to) {
      const [stretch, start] = [stretches[index], starts[index]]
      if (stretch === undefined || start === undefined)
        throw new Error(`No bar stands at ${at} µg of the ${shelf.behindCoinsMicrograms} µg behind coins.`)
      const end = start + stretch.micrograms
      const until = least(end, to)
      visit(address, stretch, at - start, until - at)
      at = until
      if (at === end) index += 1
    }
  }
}

/** Where the gold of the coins before this point ends: ⌊coins × gold ÷ supply⌋. Rounded at each border alone, so that the sum stays exact. */
function position({ behindCoinsMicrograms, supplyMicrograms }: Shelf, coins: bigint): bigint {
  if (coins > supplyMicrograms)
    throw new RangeError(`${coins} µg of coins are held, and only ${supplyMicrograms} exist.`)
  if (behindCoinsMicrograms === supplyMicrograms) return coins
  return (coins * behindCoinsMicrograms) / supplyMicrograms
}

/** The stretch in which this microgram lies. */
function stretchAt(starts: readonly bigint[], at: bigint): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0n) <= at) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

function least(left: bigint, right: bigint): bigint {
  return left < right ? left : right
}
