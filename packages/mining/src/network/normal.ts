/** The bell: share below a deviation, and its density. For supply curves. */

/** Standard normal distribution function, error below 7.5e-8. Abramowitz and Stegun, 26.2.17. */
export function normalShare(deviation: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(deviation))
  const tail =
    normalDensity(deviation) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return deviation < 0 ? tail : 1 - tail
}

/** Standard normal density. */
export function normalDensity(deviation: number): number {
  return Math.exp((-deviation * deviation) / 2) * 0.3989422804014327
}

/** Logarithm of `normalShare`, good far into the tail: below -4 by the asymptotic series (Abramowitz and Stegun, 26.2.12), within 0.2 %. */
export function logNormalShare(deviation: number): number {
  if (deviation > -4) return Math.log(normalShare(deviation))
  const square = deviation * deviation
  const series = 1 - (1 - (3 - 15 / square) / square) / square
  return -square / 2 - Math.log(-deviation * 2.5066282746310002) + Math.log(series)
}
