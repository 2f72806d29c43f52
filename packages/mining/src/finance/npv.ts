/** Present worth of yearly flows. Index 0 falls now, index n at the end of year n. */

/** Sum of flow[t] / (1 + rate)^t, in the flows' money. RangeError at a rate of -100 % or less. */
export function npv(rate: number, flows: ArrayLike<number>): number {
  if (!(rate > -1)) throw new RangeError(`A discount rate lies above -1 (-100 %): not ${rate}.`)
  const factor = 1 / (1 + rate)
  // Horner's scheme from the last year: no powers, and the small far flows are summed first.
  let worth = 0
  for (let year = flows.length - 1; year >= 0; year--) worth = worth * factor + (flows[year] ?? 0)
  return worth
}
