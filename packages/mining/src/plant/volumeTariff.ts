/**
 * A regulated tariff by volume: the year's sales fill its blocks in order. The year's revenue is then a piecewise-linear function R of
 * one number, the energy sold, and the year's dispatch is found by solving a few dispatches at flat prices, exactly.
 *
 * Let M(x) be everything that a dispatch x earns besides sales, V(x) what it sells. For block k with price p, let x solve the flat
 * problem at p. If V(x) lies in block k, x is the best of all dispatches that sell within the block. If not, the best of them sells
 * exactly at the end of the block towards V(x). Where the price rises at that end, the neighbour is better still, so it is left out;
 * where it falls, some price between the two blocks makes both ends of a tie optimal (Lagrange multiplier of the sold energy), and
 * their mixture that sells exactly that much is optimal: feasible because the dispatch problem is linear. With start costs or minimum
 * times mixtures are not feasible; then the better end is taken and `gapUsd` says how far from the optimum it can be at most.
 */

export type TariffBlock = {
  /** The year's sales up to here; null: without end, the last one. */
  readonly upToMwhPerYear: number | null
  readonly usdPerMwh: number
}

/** A dispatch at a flat price, as far as the tariff needs it. `valueUsd` includes the flat price times `soldMwh`. */
export type FlatDispatch = { readonly valueUsd: number; readonly soldMwh: number }

export type UnderTariff<D> = {
  /** Mix the first with weight 1 - `secondShare` and the second with `secondShare`; one dispatch alone: share 0 and both the same. */
  readonly first: D
  readonly second: D
  readonly secondShare: number
  /** The price at which the dispatch was decided: what a MWh sold is worth at the margin. */
  readonly marginalUsdPerMwh: number
  readonly soldMwh: number
  readonly revenueUsd: number
  /** Revenue and everything else the dispatch earns. */
  readonly valueUsd: number
  /** How much better the optimum could be at most, by duality: 0 up to rounding where blocks fall and mixing is allowed; where prices also rise the bound may be loose, the answer exact all the same. */
  readonly gapUsd: number
  readonly solved: number
}

/** What a year's sales bring. Energy sold beyond a bounded last block brings nothing. */
export function tariffRevenueUsd(blocks: readonly TariffBlock[], soldMwh: number): number {
  let revenue = 0
  let from = 0
  for (const { upToMwhPerYear, usdPerMwh } of checked(blocks)) {
    const to = Math.min(soldMwh, upToMwhPerYear ?? Number.POSITIVE_INFINITY)
    if (to > from) revenue += (to - from) * usdPerMwh
    from = Math.max(from, to)
  }
  return revenue
}

/**
 * The best year under the tariff. `solveAt` dispatches the year at one flat price. Sales that the dispatch does not see but that fill the
 * blocks first are `alreadySoldMwh`. `mixable: false` where a mixture of two dispatches is none (start costs, shortest times). Throws
 * RangeError when the blocks are not in order.
 */
export function underVolumeTariff<D extends FlatDispatch>(
  solveAt: (flatUsdPerMwh: number) => D,
  blocks: readonly TariffBlock[],
  options: { readonly mixable?: boolean; readonly alreadySoldMwh?: number } = {},
): UnderTariff<D> {
  const { mixable = true, alreadySoldMwh: already = 0 } = options
  const inOrder = ends(blocks)
  const found = new Map<number, Line<D>>()
  const at = (price: number): Line<D> => {
    const known = found.get(price)
    if (known !== undefined) return known
    const dispatch = solveAt(price)
    const { soldMwh, valueUsd } = dispatch
    const line = { dispatch, soldMwh, otherUsd: valueUsd - price * soldMwh }
    found.set(price, line)
    return line
  }
  const revenue = (upTo: number) => tariffRevenueUsd(blocks, upTo) - tariffRevenueUsd(blocks, already)

  const proposals: Omit<UnderTariff<D>, 'gapUsd' | 'solved'>[] = []
  const propose = (first: Line<D>, second: Line<D>, secondShare: number, price: number) => {
    const soldMwh = first.soldMwh * (1 - secondShare) + second.soldMwh * secondShare
    const otherUsd = first.otherUsd * (1 - secondShare) + second.otherUsd * secondShare
    const revenueUsd = revenue(already + soldMwh)
    proposals.push({
      first: first.dispatch,
      second: second.dispatch,
      secondShare,
      marginalUsdPerMwh: price,
      soldMwh,
      revenueUsd,
      valueUsd: revenueUsd + otherUsd,
    })
  }

  // Over blocks that fall, revenue is concave: each of its tangents, and each multiplier's line, is above it, so the least of them bounds
  // whatever sells there. The next run of falling blocks starts where the price rises.
  const bounds: number[] = []
  inOrder.forEach((block, index) => {
    const before = inOrder[index - 1]
    if (before === undefined || before.usdPerMwh < block.usdPerMwh) bounds.push(Number.POSITIVE_INFINITY)
    const bound = (usd: number) => bounds.push(Math.min(bounds.pop() ?? usd, usd))
    const flat = at(block.usdPerMwh)
    propose(flat, flat, 0, block.usdPerMwh)
    bound(revenue(block.from) + block.usdPerMwh * (already + flat.soldMwh - block.from) + flat.otherUsd)

    const next = inOrder[index + 1]
    const wanted = block.to - already
    if (next === undefined || next.usdPerMwh >= block.usdPerMwh) return
    if (flat.soldMwh <= wanted || at(next.usdPerMwh).soldMwh >= wanted) return
    const { low, high, price } = tieAt(at, next.usdPerMwh, block.usdPerMwh, wanted)
    bound(revenue(block.to) + price * (high.soldMwh - wanted) + high.otherUsd)
    if (mixable) propose(low, high, (wanted - low.soldMwh) / (high.soldMwh - low.soldMwh), price)
    else for (const end of [low, high]) propose(end, end, 0, price)
  })
  const best = proposals.reduce((better, one) => (one.valueUsd > better.valueUsd ? one : better))
  return { ...best, gapUsd: Math.max(0, Math.max(...bounds) - best.valueUsd), solved: found.size }
}

/** A dispatch as a line over the flat price: its value is `otherUsd` + price × `soldMwh`. */
type Line<D> = { readonly dispatch: D; readonly soldMwh: number; readonly otherUsd: number }

/**
 * The price between two at which one optimal dispatch sells less than wanted and another more. The value of the flat problem is a convex
 * piecewise-linear function of the price, each dispatch one of its lines: where the lines of both ends cross, either nothing is above
 * them (the tie), or the dispatch found there replaces an end. Every dispatch comes at most once, so it ends.
 */
function tieAt<D>(
  at: (price: number) => Line<D>,
  lowPrice: number,
  highPrice: number,
  wanted: number,
): { readonly low: Line<D>; readonly high: Line<D>; readonly price: number } {
  let low = at(lowPrice)
  let high = at(highPrice)
  for (let round = 0; round < mostRounds; round++) {
    const crossing = (low.otherUsd - high.otherUsd) / (high.soldMwh - low.soldMwh)
    const price = Math.min(highPrice, Math.max(lowPrice, crossing))
    const value = low.otherUsd + price * low.soldMwh
    const middle = at(price)
    const above = middle.otherUsd + price * middle.soldMwh - value
    // Nothing above the lines, or rounding brought the price of an end back: this is the tie.
    const rounding = 1e-12 * Math.max(1, Math.abs(value), Math.abs(price * high.soldMwh))
    if (above <= rounding || middle === low || middle === high) return { low, high, price }
    if (middle.soldMwh < wanted) low = middle
    else high = middle
  }
  throw new RangeError(
    `No tie was found within ${mostRounds} dispatches: the flat problem is not solved exactly.`,
  )
}

/** Blocks with their beginnings and ends, an endless one at nothing behind a bounded last one. */
function ends(blocks: readonly TariffBlock[]): readonly { from: number; to: number; usdPerMwh: number }[] {
  let from = 0
  const inOrder = checked(blocks).map(({ upToMwhPerYear, usdPerMwh }) => {
    const block = { from, to: upToMwhPerYear ?? Number.POSITIVE_INFINITY, usdPerMwh }
    from = block.to
    return block
  })
  return from === Number.POSITIVE_INFINITY
    ? inOrder
    : [...inOrder, { from, to: Number.POSITIVE_INFINITY, usdPerMwh: 0 }]
}

function checked(blocks: readonly TariffBlock[]): readonly TariffBlock[] {
  if (blocks.length === 0) throw new RangeError('A volume tariff needs at least one block.')
  let before = 0
  blocks.forEach(({ upToMwhPerYear }, index) => {
    if (upToMwhPerYear === null ? index !== blocks.length - 1 : !(upToMwhPerYear > before))
      throw new RangeError(
        `Block ${index + 1} of the tariff ends at ${upToMwhPerYear ?? 'no limit'}, after ${before} MWh: ` +
          'ends must rise, and only the last may be without a limit.',
      )
    before = upToMwhPerYear ?? before
  })
  return blocks
}

const mostRounds = 1000
