/**
 * Starting machines: they are switched on in turn so that the busbar does not jump, they warm up before they hash, and some do not come
 * back. From this follow the mine's ramp and what a start costs.
 */

export type Staggering = {
  /** Machines (or containers' breakers) switched on at once. */
  readonly atOnce: number
  /** Seconds until the next are. */
  readonly secondsBetween: number
}

/** How fast the mine's load may change, MW an hour. Throws RangeError when the pause is not above 0. */
export function staggeredRampMwPerHour(
  { atOnce, secondsBetween }: Staggering,
  machine: { readonly watts: number; readonly overhead?: number },
): number {
  if (!(secondsBetween > 0))
    throw new RangeError(`Seconds between starts must be above 0: not ${secondsBetween}.`)
  return (atOnce * machine.watts * (machine.overhead ?? 1) * 3600) / secondsBetween / 1e6
}

/** The ramp as the dispatch takes it: null where the whole mine can change within a step, so that it binds nothing. */
export function bindingRamp(rampMwPerHour: number, mineMw: number, stepHours: number): number | null {
  return rampMwPerHour * stepHours >= mineMw ? null : rampMwPerHour
}

/**
 * What one start of a group costs: the power of its warm-up, in which nothing is hashed, and the machines that fail for having been
 * switched. US dollars.
 */
export function startUsd(of: {
  readonly groupMw: number
  /** From power to full hash rate. */
  readonly warmUpMinutes: number
  readonly powerUsdPerMwh: number
  readonly machines: number
  /** Machines that do not come back after a start, of a million. */
  readonly failuresPerMillionStarts: number
  readonly repairUsd: number
}): number {
  const power = of.groupMw * (of.warmUpMinutes / 60) * Math.max(0, of.powerUsdPerMwh)
  return power + (of.machines * of.failuresPerMillionStarts * of.repairUsd) / 1e6
}

/** What a plan begins with. */
export const usualStarts = {
  warmUpMinutes: 5,
  failuresPerMillionStarts: 20,
  source:
    'assumed: firmware brings a machine to its full hash rate within minutes; hosts report machines that fail to come back after curtailment (Compass Mining, April 2023) without a rate',
} as const
