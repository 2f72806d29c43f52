/**
 * The retarget: every 2,016 blocks the target is scaled by the time that they took over two weeks. The time runs from the first block of
 * the epoch to its last, which is 2,015 intervals and not 2,016: the famous slip of the first release that the rule has kept.
 */
import { compactFromTarget, targetFromCompact, targetLimit } from './compact.ts'

export const blocksPerEpoch = 2016
/** Two weeks: 2,016 × 600 seconds. */
export const epochSeconds = 1_209_600
export const shortestEpochSeconds = 302_400
export const longestEpochSeconds = 4_838_400

/**
 * Compact bits of the epoch after one whose first and last block carry these header times (seconds since 1970). Bitcoin Core,
 * `CalculateNextWorkRequired`, main network. RangeError for bits that no block carries or for times that are no whole seconds.
 */
export function nextBits(bits: number, firstTime: number, lastTime: number): number {
  if (!Number.isSafeInteger(firstTime) || !Number.isSafeInteger(lastTime))
    throw new RangeError(`Block times are whole seconds, not ${firstTime} and ${lastTime}.`)
  const seconds = Math.min(longestEpochSeconds, Math.max(shortestEpochSeconds, lastTime - firstTime))
  const target = (targetFromCompact(bits) * BigInt(seconds)) / BigInt(epochSeconds)
  return compactFromTarget(target > targetLimit ? targetLimit : target)
}
