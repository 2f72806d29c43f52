/** What a block may create: 50 bitcoin, halved every 210,000 blocks, in whole satoshi. Bitcoin Core, `GetBlockSubsidy`. */

export const blocksPerHalving = 210_000
const firstSubsidySatoshi = 5_000_000_000n
/** The shift by which the first subsidy is gone: 2^33 > 5e9. */
const halvings = 33

/** Satoshi that the block of this height may create. RangeError for a height that is no whole number of 0 or more. */
export function subsidyAt(height: number): bigint {
  return firstSubsidySatoshi >> BigInt(Math.min(halvings, halvingOf(height)))
}

/** Bitcoin that the block of this height may create, as a floating number for forecasts. */
export function subsidyBtcAt(height: number): number {
  return Number(subsidyAt(height)) / 1e8
}

/** Satoshi that all blocks will have created: 2,099,999,997,690,000. */
export function totalSubsidy(): bigint {
  let total = 0n
  for (let halving = 0; halving < halvings; halving++)
    total += BigInt(blocksPerHalving) * (firstSubsidySatoshi >> BigInt(halving))
  return total
}

/** Height of the first block after this one that earns less. */
export function nextHalving(height: number): number {
  return (halvingOf(height) + 1) * blocksPerHalving
}

function halvingOf(height: number): number {
  if (!Number.isSafeInteger(height) || height < 0)
    throw new RangeError(`A height is a whole number of 0 or more, not ${height}.`)
  return Math.floor(height / blocksPerHalving)
}
