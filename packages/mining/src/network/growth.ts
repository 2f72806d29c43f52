/**
 * What difficulty grows by, in four ways, from its own past. `logs` holds the logarithm of difficulty by epoch, `origin` the last one
 * known (its place in `logs`), `firstEpoch` the number of the epoch at place 0: a power law counts time from the chain's first block.
 * Horizons are in epochs and may be fractions of one.
 */

export const forecastMethods = ['unchanged', 'naive', 'powerLaw', 'localTrend'] as const
export type ForecastMethod = (typeof forecastMethods)[number]

/** About a year of epochs; four of them are about the time between halvings. */
export const epochsPerYear = 26
export const trendEpochs = 104

/**
 * Fitted on `bitcoin/epochs.csv` (epochs 0 to 350). The share of the past power that goes on: 1.0 was best up to epoch 250, 0.6 after
 * it, 0.85 over all, by the geometric mean over horizons of the mean absolute error beside naive growth (0.70 with 0.8). The window
 * of 104 epochs was taken as the time between halvings; 52 and 78 were worse over all (0.89, 0.80), 130 to 208 no better (0.71 to
 * 0.73) and worse after epoch 250.
 */
const powerKept = 0.8
/** Local growth is of six epochs; 35 % of its deviation goes on and fades by 15 % an epoch. Helps up to epoch 250 by a tenth, costs 2 % after it. */
const localEpochs = 6
const localKept = 0.35
const localFades = 0.85

/** The least past that a forecast needs: one year of epochs. */
export const leastHistory = epochsPerYear

/** Expected change of the logarithm of difficulty over `horizon` epochs. RangeError with less past than a year. */
export function expectedLogGrowth(
  method: ForecastMethod,
  logs: Float64Array,
  firstEpoch: number,
  origin: number,
  horizon: number,
): number {
  if (origin < leastHistory || origin >= logs.length)
    throw new RangeError(
      `A forecast needs ${leastHistory} epochs before its origin; epoch ${firstEpoch + origin} has ${origin}.`,
    )
  switch (method) {
    case 'unchanged':
      return 0
    case 'naive':
      return meanGrowth(logs, origin, epochsPerYear) * horizon
    case 'powerLaw':
      return powerGrowth(pastPower(logs, firstEpoch, origin), firstEpoch + origin, horizon)
    case 'localTrend': {
      const power = pastPower(logs, firstEpoch, origin)
      const number = firstEpoch + origin
      const deviation = meanGrowth(logs, origin, localEpochs) - powerGrowth(power, number, 1)
      const fading = (localFades * (1 - localFades ** horizon)) / (1 - localFades)
      return powerGrowth(power, number, horizon) + localKept * deviation * fading
    }
  }
}

/** Growth of a power law of time: the power that it had times ln((n + h) / n), of which a part is kept because growth has always slowed. */
export function powerGrowth(power: number, epoch: number, horizon: number): number {
  return powerKept * power * Math.log((epoch + horizon) / epoch)
}

/** The power p of difficulty ~ epoch^p between two epochs. */
export function powerBetween(
  earlier: { readonly epoch: number; readonly difficulty: number },
  later: { readonly epoch: number; readonly difficulty: number },
): number {
  if (!(earlier.epoch > 0 && later.epoch > earlier.epoch))
    throw new RangeError(
      `Epochs of a power follow each other above 0, not ${earlier.epoch} and ${later.epoch}.`,
    )
  return Math.log(later.difficulty / earlier.difficulty) / Math.log(later.epoch / earlier.epoch)
}

function pastPower(logs: Float64Array, firstEpoch: number, origin: number): number {
  // The first two dozen epochs stood at difficulty 1 and say nothing of growth.
  const earliest = Math.max(0, 32 - firstEpoch)
  const before = Math.min(Math.max(origin - trendEpochs, earliest), origin - leastHistory / 2)
  const change = (logs[origin] as number) - (logs[before] as number)
  return change / Math.log((firstEpoch + origin) / Math.max(1, firstEpoch + before))
}

function meanGrowth(logs: Float64Array, origin: number, epochs: number): number {
  return ((logs[origin] as number) - (logs[origin - epochs] as number)) / epochs
}
